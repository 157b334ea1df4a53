// Tells what counts of examiners in an edition: wishes, room, days, and what is confirmed of what they know.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EditionId } from '../../editions/model.ts'
import type { ExaminerProfile } from '../model/profile.ts'
import { profileFrom } from '../rules/profile.ts'
import { listClaimsOf } from '../store/claims.ts'
import { listSeasons, listWishes } from '../store/profiles.ts'
import * as store from '../store.ts'

/** Of those of the people who examine or have examined. Four questions, however many they are. */
export async function profilesOf(
  db: Reader,
  edition: EditionId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ExaminerProfile>> {
  const examiners = await store.listExaminersOf(db, people)
  const ids = examiners.map(({ personId }) => personId)
  const seasons = await listSeasons(db, edition, ids)
  const wishes = await listWishes(db, edition, ids)
  const claims = await listClaimsOf(db, ids)
  return new Map(
    examiners.map((examiner) => {
      const own = <Row extends { readonly personId: PersonId }>(rows: readonly Row[]) =>
        rows.filter(({ personId }) => personId === examiner.personId)
      const told = { season: own(seasons)[0], wishes: own(wishes), claims: own(claims) }
      return [examiner.personId, profileFrom(examiner, told)] as const
    }),
  )
}
