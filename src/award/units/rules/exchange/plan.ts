// What a file would change in the register, and what in it cannot be taken in.
import type { PersonId } from '../../../../base/lib/actor.ts'
import type { Difference, Plan, RowRefusal, SheetKey, Sheets, Whole } from '../../model/exchange.ts'
import type { Organisation, Unit, UnitId } from '../../model.ts'
import { completed } from './complete.ts'
import type { Faults } from './read-cells.ts'
import { identified, knownBy, readOrganisations } from './read-organisations.ts'
import { readSuccessions } from './read-successions.ts'
import { readUnits } from './read-units.ts'
import { namesIn, organisationRows, successionRows, unitRows, wholeRows } from './write-rows.ts'

type Cells = Readonly<Record<string, string>>
export type Reading = { readonly by: PersonId; readonly now: Date; readonly today: string }

/** What the file does not mention stays as it is. */
export function planFor(before: Whole, given: Sheets, at: Reading): Plan {
  const sheets = withTheRest(before, given)
  const refused: RowRefusal[] = []
  const faults = (sheet: SheetKey): Faults => ({ sheet, all: refused })
  const known = new Map(before.organisations.map((one) => [one.id, one]))
  const found = identified(sheets.organisations ?? [], known, faults('organisations'))
  const around = knownBy(before.organisations, before.organisationSpans, found)
  const organisations = readOrganisations(
    found,
    { known: around, today: at.today },
    faults('organisations'),
  )
  complainAboutNumbers(before, organisations, found, faults('organisations'))
  const units = new Map(before.units.map((unit) => [unit.id, unit]))
  const read = readUnits(sheets.units ?? [], { ...at, known: around, units }, faults('units'))
  const unitIds = new Map<string, UnitId>([
    ...before.units.map(({ id }) => [id, id] as const),
    ...read.ids,
  ])
  const linking = { known: around, unitIds, before, by: at.by, now: at.now }
  const links = readSuccessions(sheets.successions ?? [], linking, faults('successions'))
  const fresh: Whole = {
    organisations: organisations.map(({ organisation }) => organisation),
    organisationSpans: organisations.flatMap(({ spans }) => spans),
    units: read.read.map(({ unit }) => unit),
    unitSpans: read.read.flatMap(({ spans }) => spans),
    ...links,
  }
  return compared(
    before,
    fresh,
    refused.toSorted((a, b) => a.line - b.line),
  )
}

function withTheRest(before: Whole, { organisations, units, ...rest }: Sheets): Sheets {
  const rows = wholeRows(before)
  const own = (key: 'organisations' | 'units') => Map.groupBy(rows[key], (row) => row['Id'] ?? '')
  return {
    ...rest,
    organisations: completed(organisations ?? [], own('organisations')),
    units: completed(units ?? [], own('units')),
  }
}

function complainAboutNumbers(
  before: Whole,
  read: ReturnType<typeof readOrganisations>,
  found: ReturnType<typeof identified>,
  { sheet, all }: Faults,
): void {
  const told = new Set(read.map(({ organisation }) => organisation.id))
  const taken = new Set(
    before.organisations.flatMap(({ id, number }) => (number && !told.has(id) ? number : [])),
  )
  for (const { organisation } of read) {
    const { id, number } = organisation
    if (!number) continue
    const line = found.get(id)?.rows.at(-1)?.line ?? 0
    if (taken.has(number)) {
      all.push({ sheet, line, column: 'Organisationsnummer', why: 'number-taken', value: number })
    }
    taken.add(number)
  }
}

/** Only what becomes otherwise is written. */
function compared(before: Whole, fresh: Whole, refused: readonly RowRefusal[]): Plan {
  const all = [...before.organisations, ...fresh.organisations]
  const named = namesIn(all)
  const organisations = differing('organisations', before.organisations, fresh.organisations, {
    before: rowsBy(before.organisationSpans, 'organisation', (one, spans) =>
      organisationRows(one as Organisation, spans, named),
    ),
    after: rowsBy(fresh.organisationSpans, 'organisation', (one, spans) =>
      organisationRows(one as Organisation, spans, named),
    ),
  })
  const units = differing('units', before.units, fresh.units, {
    before: rowsBy(before.unitSpans, 'unit', (one, spans) => unitRows(one as Unit, spans, named)),
    after: rowsBy(fresh.unitSpans, 'unit', (one, spans) => unitRows(one as Unit, spans, named)),
  })
  const links = successionDifferences(before, fresh)
  const changedOrganisations = new Set<string>(organisations.changed)
  const changedUnits = new Set<string>(units.changed)
  return {
    refused,
    differences: [...organisations.differences, ...units.differences, ...links],
    unchanged: organisations.unchanged + units.unchanged,
    write: {
      ...fresh,
      organisations: fresh.organisations.filter(({ id }) => changedOrganisations.has(id)),
      organisationSpans: fresh.organisationSpans.filter((span) =>
        changedOrganisations.has(span.organisation),
      ),
      units: fresh.units.filter(({ id }) => changedUnits.has(id)),
      unitSpans: fresh.unitSpans.filter(({ unit }) => changedUnits.has(unit)),
    },
  }
}

type RowsOf = (one: Organisation | Unit) => readonly Cells[]

function rowsBy<Span, Key extends keyof Span>(
  spans: readonly Span[],
  key: Key,
  rows: (one: Organisation | Unit, spans: readonly Span[]) => readonly Cells[],
): RowsOf {
  const own = Map.groupBy(spans, (span) => span[key] as string)
  return (one) => rows(one, own.get(one.id) ?? [])
}

function differing(
  sheet: 'organisations' | 'units',
  before: readonly (Organisation | Unit)[],
  after: readonly (Organisation | Unit)[],
  rows: { readonly before: RowsOf; readonly after: RowsOf },
) {
  const known = new Map<string, Organisation | Unit>(before.map((one) => [one.id, one]))
  const differences: Difference[] = []
  const changed: string[] = []
  for (const one of after) {
    const was = known.get(one.id)
    const fields = was ? fieldsBetween(rows.before(was), rows.after(one)) : []
    if (was && fields.length === 0) continue
    changed.push(one.id)
    const ended = was?.validTo === null && one.validTo !== null
    const what = was === undefined ? 'added' : ended ? 'ended' : 'changed'
    differences.push({ sheet, name: one.name, what, fields })
  }
  return { differences, changed, unchanged: after.length - changed.length }
}

/** Row by row in the order of time, column by column. */
function fieldsBetween(before: readonly Cells[], after: readonly Cells[]): Difference['fields'] {
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at)
  return rows.flatMap((at) => {
    const [was, becomes] = [before[at] ?? {}, after[at] ?? {}]
    const columns = Object.keys(after[at] ?? before[at] ?? {})
    return columns
      .filter((column) => (was[column] ?? '') !== (becomes[column] ?? ''))
      .filter((column) => !/ id$/.test(column) && column !== 'Id')
      .map((column) => ({ column, was: was[column] ?? '', becomes: becomes[column] ?? '' }))
  })
}

function successionDifferences(before: Whole, fresh: Whole): readonly Difference[] {
  const whole: Whole = {
    ...fresh,
    organisations: [...before.organisations, ...fresh.organisations],
    units: [...before.units, ...fresh.units],
  }
  const keys = new Set([
    ...before.successions.map((link) => `${link.organisation} ${link.successor}`),
    ...before.unitSuccessions.map((link) => `${link.unit} ${link.successor}`),
  ])
  return successionRows(whole).map((row) => ({
    sheet: 'successions',
    name: `${row['Namn']} → ${row['Efterföljare']}`,
    what: keys.has(`${row['Id']} ${row['Efterföljarens id']}`) ? 'changed' : 'added',
    fields: ['Dag', 'Bekräftad'].map((column) => ({ column, was: '', becomes: row[column] ?? '' })),
  }))
}
