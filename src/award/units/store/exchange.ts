// All SQL about the register as a whole: read at once, written in large steps.
import { type Insertable, type Kysely, sql } from 'kysely'
import { json, type Reader, reading, rows, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { RegisterImport, RegisterImportId, Whole } from '../model/exchange.ts'
import type {
  Organisation,
  OrganisationSpan,
  Succession,
  Unit,
  UnitSpan,
  UnitSuccession,
} from '../model.ts'

type UnitRow = Omit<Required<Unit>, 'department'> & {
  readonly correctedAt: Date | null
  readonly foundBy: number | null
}
type Tables = {
  organisation: Required<Organisation> & {
    readonly correctedAt: Date | null
    readonly foundBy: number | null
  }
  organisationSpan: OrganisationSpan
  organisationSuccessor: Required<Succession>
  unit: UnitRow
  unitSpan: UnitSpan
  unitSuccessor: Required<UnitSuccession>
  registerImport: RegisterImport & { readonly madeBy: PersonId }
}

/** A statement has at most 65,535 parameters. */
const atOnce = 2000

export async function readWhole(db: Reader): Promise<Whole> {
  const from = reading<Tables>(db)
  const byName = sql`name COLLATE "sv-x-icu"`
  const units = await from.selectFrom('unit').selectAll().orderBy(byName).orderBy('id').execute()
  const organisations = await from
    .selectFrom('organisation')
    .selectAll()
    .orderBy('kind')
    .orderBy(byName)
    .orderBy('id')
    .execute()
  const first = (order: { asc: () => { nullsFirst: () => unknown } }) =>
    order.asc().nullsFirst() as never
  return {
    organisations: organisations.map(({ correctedAt: _, foundBy: __, ...one }) => one),
    organisationSpans: await from
      .selectFrom('organisationSpan')
      .selectAll()
      .orderBy('fromDay', first)
      .execute(),
    units: units.map(({ correctedAt: _, foundBy: __, ...unit }) => ({ ...unit, department: null })),
    unitSpans: await from.selectFrom('unitSpan').selectAll().orderBy('fromDay', first).execute(),
    successions: await from
      .selectFrom('organisationSuccessor')
      .selectAll()
      .orderBy('organisation')
      .orderBy('successor')
      .execute(),
    unitSuccessions: await from
      .selectFrom('unitSuccessor')
      .selectAll()
      .orderBy('unit')
      .orderBy('successor')
      .execute(),
  }
}

/** New ones are added, those that are there are written over. Terms of search are made afterwards. */
export async function writeOrganisations(
  db: Writer,
  organisations: readonly Organisation[],
  correctedAt: Date,
): Promise<void> {
  const complete = organisations.map((one) => ({
    ...{ administration: null, number: null, spanFrom: null, changesOn: null },
    ...one,
    ...{ correctedAt, foundBy: null },
  }))
  // First without pointing at each other: whom one points at may come in a later step.
  const alone = complete.map((one) => ({ ...one, board: null, administration: null, number: null }))
  for (const some of steps(alone)) {
    await into(db)
      .insertInto('organisation')
      .values(some)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ number: null }))
      .execute()
  }
  for (const some of steps(complete)) {
    await into(db)
      .insertInto('organisation')
      .values(some)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((of) => overwritten(of, some[0])))
      .execute()
  }
}

export async function writeUnits(
  db: Writer,
  units: readonly Unit[],
  correctedAt: Date,
): Promise<void> {
  const complete = units.map(
    ({ department: _, departmentId = null, spanFrom = null, changesOn = null, ...unit }) => ({
      ...unit,
      ...{ departmentId, spanFrom, changesOn, correctedAt, foundBy: null },
    }),
  )
  for (const some of steps(complete)) {
    await into(db)
      .insertInto('unit')
      .values(some)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((of) => overwritten(of, some[0])))
      .execute()
  }
}

function into(db: Writer): Kysely<Tables> {
  return writing<Tables>(db)
}

/** Every column takes the value that was to be added. */
function overwritten(of: { ref: (name: never) => unknown }, row: object | undefined): never {
  const columns = Object.keys(row ?? {}).filter((column) => column !== 'id')
  return Object.fromEntries(
    columns.map((column) => [column, of.ref(`excluded.${column}` as never)]),
  ) as never
}

export async function writeSuccessions(
  db: Writer,
  { successions, unitSuccessions }: Whole,
): Promise<void> {
  for (const some of steps(successions)) {
    await into(db)
      .insertInto('organisationSuccessor')
      .values(some.map((link) => ({ ...link, fromDay: link.fromDay ?? null })))
      .onConflict((conflict) =>
        conflict
          .columns(['organisation', 'successor'])
          .doUpdateSet((of) => ({ fromDay: of.ref('excluded.fromDay') })),
      )
      .execute()
  }
  for (const some of steps(unitSuccessions)) {
    await into(db)
      .insertInto('unitSuccessor')
      .values(some.map((link) => ({ ...link, fromDay: link.fromDay ?? null })))
      .onConflict((conflict) =>
        conflict.columns(['unit', 'successor']).doUpdateSet((of) => ({
          fromDay: of.ref('excluded.fromDay'),
          confirmedBy: of.ref('excluded.confirmedBy'),
          confirmedAt: of.ref('excluded.confirmedAt'),
        })),
      )
      .execute()
  }
}

function* steps<Row>(all: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce)
}

/** Nobody adds or changes anything in the register until the transaction has ended. */
export async function lockRegister(db: Writer): Promise<void> {
  await rows(
    db,
    sql`LOCK TABLE unit, organisation, unit_span, organisation_span IN SHARE ROW EXCLUSIVE MODE`,
  )
}

export async function insertImport(
  db: Writer,
  made: RegisterImport & { readonly madeBy: PersonId },
): Promise<void> {
  const row: Insertable<Tables['registerImport']> = { ...made, sheets: json(made.sheets) as never }
  await into(db).insertInto('registerImport').values(row).execute()
}

export function findImport(db: Reader, id: RegisterImportId): Promise<RegisterImport | undefined> {
  return reading<Tables>(db)
    .selectFrom('registerImport')
    .select(['id', 'fileName', 'sheets', 'mark', 'madeAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What was shown anew is compared with the register as it is now. */
export async function saveMark(db: Writer, id: RegisterImportId, mark: string): Promise<void> {
  await into(db).updateTable('registerImport').set({ mark }).where('id', '=', id).execute()
}

/** This one, or all that have been left lying since before. */
export async function removeImports(
  db: Writer,
  { id, before }: { readonly id?: RegisterImportId; readonly before?: Date },
): Promise<void> {
  const query = into(db).deleteFrom('registerImport')
  if (id) await query.where('id', '=', id).execute()
  if (before) await query.where('madeAt', '<', before).execute()
}
