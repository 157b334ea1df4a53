// Makes a correction or an extension hold, and tells those whom it touches.
import type { Edition, Words } from '../../award/editions/model.ts'
import {
  announcementsOf,
  type CorrectRefusal,
  confirmCorrection,
  type EditionCorrected,
  extendDeadline,
  versionBefore,
  versionOf,
} from '../../award/editions/public/correcting.ts'
import { extensionInWords } from '../../award/editions/public/telling.ts'
import { editionById, theAward } from '../../award/editions/public.ts'
import type { ExtendRefusal } from '../../award/editions/rules/dates.ts'
import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import type { Outcome } from '../../base/lib/outcome.ts'
import { record } from '../../support/audit/public.ts'
import { queue } from '../../support/messages/public.ts'
import { correctionLetter } from './mails.ts'
import type { ConfirmCorrection, ExtendDeadline, Touched } from './model.ts'
import { mayCorrect } from './policy.ts'
import { touchedBy } from './reads.ts'
import { claimVersion, insertNotices } from './store.ts'

export function confirm(
  act: Act,
  year: number,
  told: ConfirmCorrection,
): Promise<Outcome<Edition, CorrectRefusal | 'changed-meanwhile'>> {
  required(mayCorrect(act.actor))
  return confirmCorrection(act, year, told)
}

/** What is said of it follows from the date itself, the same for everyone. */
export function extend(
  act: Act,
  edition: Pick<Edition, 'year' | 'zone'>,
  { key, to, reason }: ExtendDeadline,
): Promise<Outcome<Edition, ExtendRefusal | CorrectRefusal>> {
  required(mayCorrect(act.actor))
  const says: Words = extensionInWords(edition.zone, key, to)
  return extendDeadline(act, edition.year, { key, to, says, reason })
}

/**
 * The letters about a version, to exactly those whom it touches. All leave together or none, and
 * never twice: a run that was broken off is done again from the start.
 */
export async function tellThoseTouched(
  act: Act,
  { edition: id, version }: EditionCorrected,
): Promise<Touched['people']> {
  if (!(await claimVersion(act.db, { edition: id, version, at: act.now }))) return []

  const edition = await editionById(act.db, id)
  const was = await versionBefore(act.db, id, version)
  const is = found(await versionOf(act.db, id, version))
  const announcements = await announcementsOf(act.db, id)
  const announcement = announcements.find((one) => one.version === version)
  if (was === undefined || announcement === undefined) return []
  const { people } = await touchedBy(act, { edition, was, is })
  const notices = people.map(({ person, concerns }) => ({
    ...{ edition: id, version, person, concerns, queuedAt: act.now },
  }))
  await insertNotices(act.db, notices)
  const award = (await theAward(act.db)).name.sv
  for (const { email, concerns } of people)
    await queue(act, correctionLetter(email, { award, edition, announcement, concerns }))
  await record(act, 'correction.told', id, { version, people: people.length })
  return people
}
