// Tells who has done what an edition asks of examiners, who is trained to lead, and who has examined before.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { allEditions } from '../../editions/public.ts'
import type { Missing } from '../model/training.ts'
import { doingsOf } from '../reads/doings.ts'
import { toldYears } from '../rules/profile.ts'
import { missing } from '../rules/training.ts'
import { listClaimsOf } from '../store/claims.ts'
import { insertExamined, listAttendance, listExamined } from '../store/training.ts'

/** For each of the people: what they have not done. Empty: they may be chosen. At most five questions. */
export async function missingOf(
  db: Reader,
  edition: Edition,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Missing[]>> {
  const { training } = edition.terms
  if (training === null) return new Map(people.map((person) => [person, []]))
  const doings = await doingsOf(db, edition, people)
  return new Map(people.map((person) => [person, missing(training, person, doings)]))
}

/** Those who have been to a course for leaders, in any edition whose records are still kept. Two questions. */
export async function leadersTrained(
  db: Reader,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const went = await listAttendance(db, people)
  const led = went.filter(({ audience }) => audience === 'leaders')
  return new Set(led.map(({ personId }) => personId))
}

/** Editions in which they have examined: those known here, and those told and confirmed from before. */
export async function experienceOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const known = await listExamined(db, people)
  const years = new Map((await allEditions(db)).map(({ id, year }) => [id, year]))
  const claims = await listClaimsOf(db, people)
  return new Map(
    people.map((person) => {
      const here = known.filter(({ personId }) => personId === person)
      const told = claims.filter(({ personId }) => personId === person)
      const examined = here.flatMap(({ editionId }) => years.get(editionId) ?? [])
      return [person, new Set([...examined, ...toldYears(told)]).size] as const
    }),
  )
}

/** For the stage where assessments are handed in. Asking again changes nothing. */
export async function noteExamined(
  act: Act,
  personId: PersonId,
  editionId: EditionId,
): Promise<void> {
  await insertExamined(act.db, { personId, editionId, since: act.now })
}
