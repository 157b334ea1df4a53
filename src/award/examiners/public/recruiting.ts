// Tells what waits about examiners' own words, applications and invitations.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { Invitation } from '../model/recruiting.ts'
import { standingOf } from '../rules/recruiting.ts'
import { countWaitingClaims } from '../store/claims.ts'
import { listSeasons } from '../store/profiles.ts'
import { countApplications, listInvitationsTo } from '../store/recruiting.ts'
import * as store from '../store.ts'

/** What the organiser has yet to answer. What one has told oneself is for another organiser. */
export async function leftToAnswer(
  db: Reader,
  edition: Edition,
  asker: PersonId,
): Promise<{ readonly claims: number; readonly applications: number }> {
  const claims = await countWaitingClaims(db, asker)
  return { claims, applications: await countApplications(db, edition.id, asker) }
}

/** Invitations that the person can still answer. */
export async function invitationsTo(
  db: Reader,
  person: PersonId,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<readonly Invitation[]> {
  const today = plainDate(now, zone)
  const own = await listInvitationsTo(db, person)
  return own.filter((one) => standingOf(one, today) === 'sent')
}

/** Whether an examiner has yet to say how much they can do, and when, in the edition. */
export async function yearUntold(db: Reader, edition: Edition, person: PersonId): Promise<boolean> {
  const examiner = await store.findExaminerOf(db, person)
  if (examiner === undefined || examiner.endedAt !== null) return false
  return (await listSeasons(db, edition.id, [person])).length === 0
}
