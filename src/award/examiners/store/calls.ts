// All SQL about asking all examiners of an edition to declare.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { UnitId } from '../../units/model.ts'
import type { DeclarationCall, DeclarationReminder } from '../model/calls.ts'
import type { Declaration } from '../model.ts'
import { declarationColumns } from '../store.ts'

type Tables = {
  declarationCall: DeclarationCall
  declarationReminder: DeclarationReminder
  declaration: Declaration & { readonly seq: never }
}

export function findCall(db: Reader, edition: EditionId): Promise<DeclarationCall | undefined> {
  const query = reading<Tables>(db).selectFrom('declarationCall').selectAll()
  return query.where('editionId', '=', edition).executeTakeFirst()
}

/** False: it is open already, perhaps since a moment ago. */
export async function insertCall(db: Writer, call: DeclarationCall): Promise<boolean> {
  const made = await writing<Tables>(db)
    .insertInto('declarationCall')
    .values(call)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** A new day takes the place of the old one. Who opened it, and when, stays. */
export async function moveCall(db: Writer, { editionId, dueOn }: DeclarationCall): Promise<void> {
  const change = writing<Tables>(db).updateTable('declarationCall').set({ dueOn })
  await change.where('editionId', '=', editionId).execute()
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
