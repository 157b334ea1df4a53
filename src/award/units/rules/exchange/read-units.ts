// Rows of the sheet of units, as units with their spans.
import { newId } from '../../../../base/lib/id.ts'
import { formWords, type SheetRow } from '../../model/exchange.ts'
import type { Unit, UnitId, UnitSpan } from '../../model.ts'
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

type Read = { readonly unit: Unit; readonly spans: readonly UnitSpan[] }
type At = {
  readonly known: Known
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly now: Date
  readonly today: string
}

/** `ids`: by what stands in the column Id, so that the sheet of successions can point at new ones. */
export function readUnits(
  rows: readonly SheetRow[],
  at: At,
  faults: Faults,
): { readonly read: readonly Read[]; readonly ids: ReadonlyMap<string, UnitId> } {
  const ids = new Map<string, UnitId>()
  const read = [...groupedRows(rows)].flatMap(([key, group]): readonly Read[] => {
    const timed = inSequence(faults, group)
    const [first, last] = [timed?.[0], timed?.at(-1)]
    const [row] = group
    if (!(timed && first && last && row)) return []
    const id = (givenId(row) ?? newId<'unit'>()) as UnitId
    ids.set(key, id)
    const spans = timed.map((one, index) =>
      spanOf(id, { ...one, first: index === 0 }, at.known, faults),
    )
    const before = at.units.get(id) ?? fresh(id, at.now)
    const life = { validFrom: first.from, validTo: last.to }
    const note = textIn(last.row, 'Anmärkning') || null
    return [{ spans, unit: { ...before, ...shown(spans, at), ...life, note } }]
  })
  return { read, ids }
}

function fresh(id: UnitId, now: Date): Unit {
  return {
    ...{ id, key: null, name: '', administration: null, board: null, operator: null },
    ...{ department: null, departmentId: null, operatingForm: null, validFrom: null },
    ...{ validTo: null, demonstration: false, confirmedAt: now, source: 'import', note: null },
  }
}

function spanOf(
  unit: UnitId,
  { row, from, first }: TimedRow & { readonly first: boolean },
  known: Known,
  faults: Faults,
): UnitSpan {
  const name = textIn(row, 'Namn')
  if (name === '') fault(faults, row, 'Namn', 'missing')
  if (name.length > 200) fault(faults, row, 'Namn', 'too-long')
  const point = (
    nameColumn: string,
    id: string,
    kinds: Parameters<typeof referenceIn>[3]['kinds'],
  ) => referenceIn(faults, row, [nameColumn, id], { known, kinds })
  return {
    unit,
    fromDay: first ? null : from,
    name,
    administration: point('Förvaltning', 'Förvaltningens id', ['administration', 'company']),
    board: point('Nämnd', 'Nämndens id', ['board']),
    department: point('Avdelning', 'Avdelningens id', ['department']),
    operator: point('Utförare', 'Utförarens id', ['operator']),
    operatingForm: wordIn(faults, row, 'Driftsform', formWords),
  }
}

function shown(spans: readonly UnitSpan[], { today, known }: At) {
  const span = spanOn(spans, today) ?? spans[0]
  return {
    name: span?.name ?? '',
    administration: span?.administration ?? null,
    board: span?.board ?? null,
    operator: span?.operator ?? null,
    departmentId: span?.department ?? null,
    department: (span?.department && known.byId.get(span.department)?.name) || null,
    operatingForm: span?.operatingForm ?? null,
    spanFrom: span?.fromDay ?? null,
    changesOn: nextChange(spans, today),
  }
}
