// What the organiser says of a paper: what holds in it, whose it is, that it waits, that it is not ours.
import type { ReceivedReceipt } from '../../../award/decisions/model/receiving.ts'
import { undoReceived } from '../../../award/decisions/public/receiving.ts'
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { ImportedPaper, PaperId, Review } from '../model.ts'
import { mayReview } from '../policy.ts'
import { match, type Unsure } from '../rules/matching.ts'
import { type EnterRefusal, type ReviewRefusal, review, withChosen } from '../rules/review.ts'
import { receiptFrom } from '../rules/undoing.ts'
import { claimNext, lockPaper, savePaper, saveSkipped } from '../store.ts'
import { enter } from './enter-paper.ts'
import { followProposal } from './follow-proposal.ts'
import { participantsIn } from './match-paper.ts'
import { enterInOpen, openEdition } from './settle-paper.ts'

/** `version`: what the page showed. Null: it did not say. */
export type Seen = { readonly version: number | null }
export type MeantimeRefusal = 'changed-meanwhile' | 'held-by-another'

export async function answerFacts(
  act: Act,
  id: PaperId,
  said: Review & Seen,
): Promise<Outcome<ImportedPaper, ReviewRefusal | MeantimeRefusal>> {
  const paper = await lockedPaper(act, id, said)
  if (!paper.ok) return paper
  const changed = answered(act, paper.value, said)
  if (!changed.ok) return changed
  await savePaper(act.db, changed.value)
  await record(act, 'paper.reviewed', id, { answers: said.answers.length })
  return changed
}

async function lockedPaper(
  act: Act,
  id: PaperId,
  { version }: Seen,
): Promise<Outcome<ImportedPaper, MeantimeRefusal>> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  if (version !== null && version !== paper.version) return no('changed-meanwhile')
  const held = paper.claimedBy !== null && paper.claimedBy !== act.actor.id
  const still = paper.claimedUntil !== null && paper.claimedUntil > act.now
  return held && still ? no('held-by-another') : yes(paper)
}

function answered(
  act: Act,
  paper: ImportedPaper,
  said: Review,
): Outcome<ImportedPaper, ReviewRefusal> {
  const facts = review(required(mayReview(act.actor)), paper, said)
  return facts.ok ? yes({ ...paper, facts: withChosen(facts.value, said.chosen ?? []) }) : facts
}

export type AcceptRefusal = EnterRefusal | ReviewRefusal | MeantimeRefusal | Unsure

/** Says what holds, and enters it: on the registrations of the open edition, or as history. */
export async function acceptPaper(
  act: Act,
  id: PaperId,
  said: Review & Seen,
): Promise<Outcome<ImportedPaper, AcceptRefusal>> {
  const paper = await lockedPaper(act, id, said)
  if (!paper.ok) return paper
  const changed = answered(act, paper.value, said)
  if (!changed.ok) return changed
  if (said.answers.length > 0)
    await record(act, 'paper.reviewed', id, { answers: said.answers.length })
  const whole = await followProposal(act, changed.value)
  const edition = await openEdition(act, whole)
  if (edition === null) return enter(act, whole)
  if (whole.kind === 'board-paper') return no('edition-not-past')
  if (whole.state !== 'waiting' && whole.state !== 'early') return no('settled')
  const units = match(whole, await participantsIn(act.db, edition, whole.sender))
  return units.sure
    ? enterInOpen(act, { ...whole, urgent: true }, units.units)
    : no(units.why[0] ?? 'no-unit')
}

/** The paper stays as it came, and nothing of it goes into the register. */
export async function refusePaper(
  act: Act,
  id: PaperId,
  seen: Seen = { version: null },
): Promise<Outcome<ImportedPaper, 'settled' | MeantimeRefusal>> {
  const paper = await lockedPaper(act, id, seen)
  if (!paper.ok) return paper
  if (!isOpen(paper.value)) return no('settled')
  return yes(await settled(act, paper.value, 'refused'))
}

/** Its unit has not registered: when it does, the paper is matched again by itself. */
export async function leaveUntilRegistered(
  act: Act,
  id: PaperId,
  seen: Seen,
): Promise<Outcome<ImportedPaper, 'settled' | MeantimeRefusal>> {
  const paper = await lockedPaper(act, id, seen)
  if (!paper.ok) return paper
  if (!isOpen(paper.value)) return no('settled')
  return yes(await settled(act, paper.value, 'early'))
}

function isOpen({ state, matter }: ImportedPaper): boolean {
  return (state === 'waiting' || state === 'early') && matter === null
}

async function settled(
  act: Act,
  paper: ImportedPaper,
  state: 'refused' | 'early',
): Promise<ImportedPaper> {
  const changed = { ...paper, state, settledAt: act.now, settledBy: act.actor.id }
  await savePaper(act.db, changed)
  await record(act, state === 'refused' ? 'paper.refused' : 'paper.left', paper.id)
  return changed
}

/** To the end of the queue. */
export async function skipPaper(act: Act, id: PaperId): Promise<void> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  await saveSkipped(act.db, paper.id, act.now)
  await record(act, 'paper.skipped', id)
}

export type UndoRefusal = 'changed-since' | 'cannot-be-undone'

/** Back into the queue, with everything that it became taken back. */
export async function undoPaper(
  act: Act,
  id: PaperId,
): Promise<Outcome<ImportedPaper, UndoRefusal>> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  const receipt: ReceivedReceipt | null = receiptFrom(paper.receipt)
  if (paper.state === 'entered' && receipt === null) return no('cannot-be-undone')
  if (paper.state === 'waiting') return no('cannot-be-undone')
  const back: ImportedPaper = {
    ...paper,
    state: 'waiting',
    ...{ decision: null, receipt: null, settledAt: null, settledBy: null },
  }
  const undone = receipt === null ? yes(true) : await undoReceived(act, receipt)
  if (!undone.ok) return undone
  await savePaper(act.db, back)
  await record(act, 'paper.undone', id)
  return yes(back)
}

/** The next paper of the queue, held for a quarter of an hour. Null: nothing waits, or others hold it. */
export async function takeNext(act: Act): Promise<PaperId | null> {
  required(mayReview(act.actor))
  const until = new Date(act.now.getTime() + 15 * 60_000)
  const paper = await claimNext(act.db, { by: act.actor.id, now: act.now, until })
  if (paper !== undefined) await record(act, 'paper.taken', paper)
  return paper ?? null
}
