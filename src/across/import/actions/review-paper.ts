// What the organiser says of a paper: this fact holds, that one does not, none of it is ours.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { ImportedPaper, PaperId, Review } from '../model.ts'
import { mayReview } from '../policy.ts'
import { type EnterRefusal, type ReviewRefusal, review } from '../rules/review.ts'
import { lockPaper, savePaper } from '../store.ts'
import { enter } from './enter-paper.ts'

export async function answerFacts(
  act: Act,
  id: PaperId,
  said: Review,
): Promise<Outcome<ImportedPaper, ReviewRefusal>> {
  const permit = required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  const facts = review(permit, paper, said)
  if (!facts.ok) return facts

  const changed = { ...paper, facts: facts.value }
  await savePaper(act.db, changed)
  await record(act, 'paper.reviewed', id, { answers: said.answers.length })
  return yes(changed)
}

export async function enterPaper(
  act: Act,
  id: PaperId,
): Promise<Outcome<ImportedPaper, EnterRefusal>> {
  required(mayReview(act.actor))
  return enter(act, found(await lockPaper(act.db, id)))
}

/** The paper stays as it came, and nothing of it goes into the register. */
export async function refusePaper(
  act: Act,
  id: PaperId,
): Promise<Outcome<ImportedPaper, 'settled'>> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  if (paper.state !== 'waiting' || paper.matter !== null) return no('settled')

  const refused = {
    ...paper,
    state: 'refused' as const,
    settledAt: act.now,
    settledBy: act.actor.id,
  }
  await savePaper(act.db, refused)
  await record(act, 'paper.refused', id)
  return yes(refused)
}
