// Lets whoever knows those concerned correct an open edition: prepared, discarded, or made its next version.
import { announce } from '../../../base/db/announcing.ts'
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type {
  Announcement,
  Edition,
  EditionId,
  EditionTerms,
  PendingCorrection,
  Words,
} from '../model.ts'
import { maySteer } from '../policy.ts'
import {
  type DeadlineKey,
  type ExtendRefusal,
  extendedTerms,
  whyNotExtended,
} from '../rules/dates.ts'
import { difference } from '../rules/difference.ts'
import { toldOf } from '../rules/told.ts'
import {
  findCorrection,
  insertCorrection,
  lockCorrection,
  removeCorrection,
  saveCorrection,
} from '../store/corrections.ts'
import {
  findVersion,
  insertVersion,
  listAnnouncements,
  listVersions,
  lock,
  saveAnnouncements,
  saveTerms,
} from '../store.ts'

export type CorrectionTold = { readonly says: Words; readonly reason: Words }
export type CorrectRefusal = 'not-open' | 'nothing-changed'

/** The job that follows each new version, with an `EditionCorrected`. */
export const editionCorrected = 'edition.corrected'
export type EditionCorrected = { readonly edition: EditionId; readonly version: number }

export function pendingCorrection(
  db: Reader,
  edition: EditionId,
): Promise<PendingCorrection | undefined> {
  return findCorrection(db, edition)
}

/** The terms as they were in that version. */
export function versionOf(
  db: Reader,
  edition: EditionId,
  version: number,
): Promise<EditionTerms | undefined> {
  return findVersion(db, edition, version)
}

/** The terms that held before that version. Undefined: they are not known. */
export async function versionBefore(
  db: Reader,
  edition: EditionId,
  version: number,
): Promise<EditionTerms | undefined> {
  const earlier = (await listVersions(db, edition)).filter((one) => one.version < version)
  const last = earlier.at(-1)
  return last && findVersion(db, edition, last.version)
}

/** The corrections that everyone was told of, newest first. */
export function announcementsOf(db: Reader, edition: EditionId): Promise<readonly Announcement[]> {
  return listAnnouncements(db, edition)
}

/** A copy of the terms that can be changed like a draft. One that is there already stays. */
export async function beginCorrection(
  act: Act,
  year: number,
): Promise<Outcome<Edition, 'not-open'>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  if (edition.state !== 'open') return no('not-open')
  if ((await lockCorrection(act.db, edition.id)) !== undefined) return yes(edition)

  await insertCorrection(act.db, {
    edition: edition.id,
    baseVersion: edition.version,
    terms: edition.terms,
    begunBy: act.actor.id,
    begunAt: act.now,
  })
  await record(act, 'correction.begun', edition.id, { year, version: edition.version })
  return yes(edition)
}

export async function discardCorrection(act: Act, year: number): Promise<void> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  found(await lockCorrection(act.db, edition.id))

  await removeCorrection(act.db, edition.id)
  await record(act, 'correction.discarded', edition.id, { year })
}

/** Makes the pending correction the next version. `seen`: the digest of what the organiser has looked at. */
export async function confirmCorrection(
  act: Act,
  year: number,
  { seen, ...told }: CorrectionTold & { readonly seen: string },
): Promise<Outcome<Edition, CorrectRefusal | 'changed-meanwhile'>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  const pending = found(await lockCorrection(act.db, edition.id))
  if (pending.digest !== seen || pending.baseVersion !== edition.version)
    return no('changed-meanwhile')
  const outcome = await correctEdition(act, year, pending.terms, told)
  if (outcome.ok) await removeCorrection(act.db, edition.id)
  return outcome
}

/**
 * Invariant 1: the terms of an open edition change only as a new version that is announced. Those
 * whom it concerns are told by the job that follows.
 */
export async function correctEdition(
  act: Act,
  year: number,
  terms: EditionTerms,
  { says, reason }: CorrectionTold,
): Promise<Outcome<Edition, CorrectRefusal>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  if (edition.state !== 'open') return no('not-open')
  if (difference(toldOf(edition.terms), toldOf(terms)).length === 0) return no('nothing-changed')

  const corrected = { ...edition, terms, version: edition.version + 1 }
  const announcement = { date: plainDate(act.now, edition.zone), says, reason }
  const before = await listAnnouncements(act.db, edition.id)
  await saveTerms(act.db, corrected)
  await insertVersion(act.db, corrected, announcement, act.now)
  await saveAnnouncements(act.db, edition.id, [
    ...before,
    { version: corrected.version, ...announcement },
  ])
  const job: EditionCorrected = { edition: edition.id, version: corrected.version }
  await enqueue(act, editionCorrected, job)
  await announce(act.db, 'edition_changed', edition.id)
  await record(act, 'edition.corrected', edition.id, { year, version: corrected.version })
  return yes(corrected)
}

/** Invariant 5: a deadline is put off for everyone alike, by somebody and for a reason. */
export async function extendDeadline(
  act: Act,
  year: number,
  { key, to, ...told }: CorrectionTold & { readonly key: DeadlineKey; readonly to: string },
): Promise<Outcome<Edition, ExtendRefusal | CorrectRefusal>> {
  required(maySteer(act.actor))
  const edition = found(await lock(act.db, year))
  const refusal = whyNotExtended(edition, key, { told: to, now: act.now })
  if (refusal !== null) return no(refusal)

  const outcome = await correctEdition(act, year, extended(edition, key, to), told)
  if (!outcome.ok) return outcome
  await followExtension(act, outcome.value, { key, to })
  const from = edition.terms.calendarFacts[key]?.told ?? null
  await record(act, 'deadline.extended', edition.id, { key, from, to })
  return outcome
}

const ownSource = 'forlangning'

/** The new date is our own decision, whatever source the old one had. */
function extended(edition: Pick<Edition, 'terms' | 'zone'>, key: DeadlineKey, to: string) {
  const { sources } = edition.terms
  const known = sources.some((source) => source.key === ownSource)
  const title = 'Beslut om förlängd tid, se rättelserna'
  const source = { key: ownSource, kind: 'own' as const, title }
  const terms = known ? edition.terms : { ...edition.terms, sources: [...sources, source] }
  return extendedTerms({ ...edition, terms }, key, { told: to, source: ownSource })
}

/** A correction that is being prepared takes the new date with it: it must not undo the extension. */
async function followExtension(
  act: Act,
  edition: Edition,
  { key, to }: { readonly key: DeadlineKey; readonly to: string },
): Promise<void> {
  const pending = await lockCorrection(act.db, edition.id)
  if (pending === undefined) return
  const terms = extended({ ...edition, terms: pending.terms }, key, to)
  await saveCorrection(act.db, edition.id, { terms, baseVersion: edition.version })
}
