// Rows of the sheet of organisations, as organisations with their spans.
import { newId } from '../../../../base/lib/id.ts'
import { organisationNumber } from '../../../../base/lib/organisation-number.ts'
import { kindWords, type SheetRow } from '../../model/exchange.ts'
import type { Organisation, OrganisationId, OrganisationSpan } from '../../model.ts'
import { searchText } from '../names.ts'
import { nextChange, spanOn } from '../time.ts'
import {
  type Faults,
  fault,
  givenId,
  groupedRows,
  inSequence,
  type Known,
  referenceIn,
  type TimedRow,
  textIn,
  wordIn,
} from './read-cells.ts'

type Read = { readonly organisation: Organisation; readonly spans: readonly OrganisationSpan[] }

type Identified = ReadonlyMap<
  OrganisationId,
  { readonly rows: readonly SheetRow[]; readonly kind: Organisation['kind'] }
>

/** Ids are given first, so that the rows of any sheet can point at them by name. */
export function identified(
  rows: readonly SheetRow[],
  known: ReadonlyMap<OrganisationId, Organisation>,
  faults: Faults,
): Identified {
  const found = new Map<OrganisationId, { rows: readonly SheetRow[]; kind: Organisation['kind'] }>()
  for (const group of groupedRows(rows).values()) {
    const [first] = group
    const kind = first && kindOf(first, faults)
    if (!kind) continue
    const id = (givenId(first) ?? newId<'organisation'>()) as OrganisationId
    const before = known.get(id)
    if (before && before.kind !== kind) fault(faults, first, 'Slag', 'kind-changed')
    else found.set(id, { rows: group, kind })
  }
  return found
}

function kindOf(row: SheetRow, faults: Faults): Organisation['kind'] | null {
  if (textIn(row, 'Slag') === '') fault(faults, row, 'Slag', 'missing')
  return wordIn(faults, row, 'Slag', kindWords)
}

/** Everything that can be pointed at: what the register has, and what the file brings. */
export function knownBy(
  organisations: readonly Organisation[],
  spans: readonly OrganisationSpan[],
  fresh: Identified,
): Known {
  const brought = [...fresh].flatMap(([id, { rows }]) =>
    rows.map((row) => ({ id, name: textIn(row, 'Namn') })),
  )
  const told = [
    ...organisations,
    ...spans.map(({ organisation, name }) => ({ id: organisation, name })),
    ...brought,
  ]
  const namesOf = new Map<string, Set<string>>()
  for (const { id, name } of told) {
    namesOf.set(id, (namesOf.get(id) ?? new Set()).add(searchText(name)))
  }
  const byId = new Map<string, Organisation>(
    [...fresh].map(([id, { rows, kind }]) => [id, { ...blank, id, kind, name: lastName(rows) }]),
  )
  for (const one of organisations) byId.set(one.id, one)
  return { byId, byName: named(byId, namesOf), namesOf }
}

function lastName(rows: readonly SheetRow[]): string {
  const last = rows.at(-1)
  return last ? textIn(last, 'Namn') : ''
}

function named(
  byId: ReadonlyMap<string, Organisation>,
  namesOf: ReadonlyMap<string, ReadonlySet<string>>,
): Known['byName'] {
  const byName = new Map<string, Organisation[]>()
  for (const one of byId.values()) {
    for (const name of namesOf.get(one.id) ?? []) {
      const same = byName.get(name)
      if (same) same.push(one)
      else byName.set(name, [one])
    }
  }
  return byName
}

const blank = {
  ...{ key: null, board: null, administration: null, number: null },
  ...{ validFrom: null, validTo: null, standing: 'current' as const, note: null },
  ...{ source: 'import', spanFrom: null, changesOn: null },
}

export function readOrganisations(
  found: ReturnType<typeof identified>,
  at: { readonly known: Known; readonly today: string },
  faults: Faults,
): readonly Read[] {
  return [...found].flatMap(([id, { rows, kind }]) => {
    const timed = inSequence(faults, rows)
    const [first, last] = [timed?.[0], timed?.at(-1)]
    if (!(timed && first && last)) return []
    const spans = timed.map((one, index) =>
      spanOf(id, kind, { ...one, first: index === 0 }, { ...at, faults }),
    )
    const before = at.known.byId.get(id) ?? { ...blank, id, kind, name: '' }
    return [
      {
        spans,
        organisation: {
          ...before,
          ...shown(spans, at.today),
          ...facts(last, faults),
          validFrom: first.from,
          validTo: last.to,
          ...standing(before, last),
        },
      },
    ]
  })
}

function standing(before: Organisation, { to }: TimedRow): Pick<Organisation, 'standing'> {
  if (to !== null) return { standing: 'ended' }
  return { standing: before.standing === 'ended' ? 'current' : before.standing }
}

function facts({ row }: TimedRow, faults: Faults): Pick<Organisation, 'number' | 'note'> {
  const typed = textIn(row, 'Organisationsnummer')
  const number = typed === '' ? null : organisationNumber(typed)
  if (number === undefined) fault(faults, row, 'Organisationsnummer', 'number')
  return { number: number ?? null, note: textIn(row, 'Anmärkning') || null }
}

function spanOf(
  organisation: OrganisationId,
  kind: Organisation['kind'],
  { row, from, first }: TimedRow & { readonly first: boolean },
  { known, faults }: { readonly known: Known; readonly faults: Faults },
): OrganisationSpan {
  const name = textIn(row, 'Namn')
  if (name === '') fault(faults, row, 'Namn', 'missing')
  if (name.length > 200) fault(faults, row, 'Namn', 'too-long')
  const board = referenceIn(faults, row, ['Nämnd', 'Nämndens id'], { known, kinds: ['board'] })
  const administration = referenceIn(faults, row, ['Förvaltning', 'Förvaltningens id'], {
    known,
    kinds: ['administration', 'company'],
  })
  if (kind === 'department' && administration === null) fault(faults, row, 'Förvaltning', 'missing')
  return { organisation, fromDay: first ? null : from, name, board, administration }
}

function shown(spans: readonly OrganisationSpan[], today: string) {
  const span = spanOn(spans, today) ?? spans[0]
  return {
    name: span?.name ?? '',
    board: span?.board ?? null,
    administration: span?.administration ?? null,
    spanFrom: span?.fromDay ?? null,
    changesOn: nextChange(spans, today),
  }
}
