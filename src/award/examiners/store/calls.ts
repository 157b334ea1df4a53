// All SQL about asking all examiners of an edition to declare.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { UnitId } from '../../units/model.ts'
import type { DeclarationCall, DeclarationReminder } from '../model/calls.ts'
import type { Declaration } from '../model.ts'

type Tables = {
  declarationCall: DeclarationCall
  declarationReminder: DeclarationReminder
  declaration: Declaration & { readonly seq: never }
}

const declarationColumns = [
  'id',
  'personId',
  'entryId',
  'unitId',
  'administrationId',
  'operatorId',
  'answer',
  'lawGrounds',
  'awardGrounds',
  'explanation',
  'declaredAt',
] as const

export function findCall(db: Reader, edition: EditionId): Promise<DeclarationCall | undefined> {
  const query = reading<Tables>(db).selectFrom('declarationCall').selectAll()
  return query.where('editionId', '=', edition).executeTakeFirst()
}

/** A new day takes the place of the old one. Who opened it, and when, stays. */
export async function saveCall(db: Writer, call: DeclarationCall): Promise<void> {
  const { dueOn } = call
  await writing<Tables>(db)
    .insertInto('declarationCall')
    .values(call)
    .onConflict((conflict) => conflict.column('editionId').doUpdateSet({ dueOn }))
    .execute()
}

/** Who has had a reminder that day. */
export async function listRemindedOn(
  db: Reader,
  edition: EditionId,
  day: string,
): Promise<ReadonlySet<PersonId>> {
  const found = await reading<Tables>(db)
    .selectFrom('declarationReminder')
    .select('personId')
    .where('editionId', '=', edition)
    .where('sentOn', '=', day)
    .execute()
  return new Set(found.map(({ personId }) => personId))
}

/** False: somebody else has sent one this day, perhaps a moment ago. */
export async function insertReminder(db: Writer, reminder: DeclarationReminder): Promise<boolean> {
  const made = await writing<Tables>(db)
    .insertInto('declarationReminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** What the person has said about these units in all years, the earliest first. */
export async function listDeclarationsAbout(
  db: Reader,
  person: PersonId,
  units: readonly UnitId[],
): Promise<readonly Declaration[]> {
  if (units.length === 0) return []
  const query = reading<Tables>(db).selectFrom('declaration').select(declarationColumns)
  return query.where('personId', '=', person).where('unitId', 'in', units).orderBy('seq').execute()
}
