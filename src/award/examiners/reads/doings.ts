// What examiners have done of what an edition asks.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition } from '../../editions/model.ts'
import { type Doings, leadersAmong } from '../rules/training.ts'
import { findPractice, listAttempts, listPromises } from '../store/practice.ts'
import { listAttendance } from '../store/training.ts'

/** Five questions, however many the people are. */
export async function doingsOf(
  db: Reader,
  { id }: Pick<Edition, 'id'>,
  people: readonly PersonId[],
): Promise<Doings> {
  const attendance = await listAttendance(db, people)
  const practice = await findPractice(db, id)
  const here = attendance.filter(({ editionId }) => editionId === id)
  return {
    schooled: new Set(here.map(({ personId }) => personId)),
    leaders: leadersAmong(attendance),
    practice,
    attempts: practice ? await listAttempts(db, practice.id, people) : [],
    promises: await listPromises(db, id, people),
  }
}
