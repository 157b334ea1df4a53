// How the organiser changes a solution by hand. The one that it was made from stays as it was.
import type { Act } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { ExchangeCommand } from '../model/exchanges.ts'
import type { About, SolutionId } from '../model/plan.ts'
import type { Kept } from '../model/solutions.ts'
import { mayPlan } from '../policy.ts'
import { type At, exchanged } from '../rules/exchanges.ts'
import { isSolved, type Opened, opened } from '../rules/opened.ts'
import { plannedTeams } from '../rules/placings.ts'
import * as store from '../store/solutions.ts'
import { heldPlan, takeStep } from './planning.ts'

/** `shown`: the solution that the one who asks was looking at. */
export async function exchange(
  act: Act,
  shown: SolutionId,
  { at, command }: { readonly at: At; readonly command: ExchangeCommand },
) {
  required(mayPlan(act.actor))
  const held = await heldPlan(act)
  const solved = await store.findSolution(act.db, shown)
  if (held.state.solution !== shown || !isSolved(solved)) return no('not-shown')
  const before = opened(solved)
  const chosen = exchanged(before.instance, before.chosen, { at, command })
  if (!chosen) return no('not-possible')

  const [latest] = await store.listSolutions(act.db, held.plan.id)
  const kept = byHand(act, before, { chosen, number: (latest?.number ?? 0) + 1 })
  await store.insertSolution(act.db, kept)
  const state = { ...held.state, solution: kept.id }
  await takeStep(act, held, { kind: 'swapped', about: aboutOf(at, command), state })
  await record(act, 'plan.exchanged', held.plan.id, { solution: kept.id, base: shown })
  return yes(kept)
}

function aboutOf({ entry, person }: At, { comes, from }: ExchangeCommand): About {
  return {
    entry,
    ...(person && { person }),
    ...(comes && { other: comes }),
    ...(from && { otherEntry: from }),
  }
}

/** Of the same instance. Nothing is proven of it but that it is allowed, and what it is worth. */
function byHand(
  act: Act,
  { solved, instance }: Opened,
  { chosen, number }: { readonly chosen: Int32Array; readonly number: number },
): Kept {
  const { objective, weakest } = worthOf(instance.problem, chosen)
  const { outcome } = solved
  const bound = Math.max(objective, outcome.bound)
  const asked = { askedBy: act.actor.id, askedAt: act.now, begunAt: act.now, endedAt: act.now }
  return {
    ...solved,
    ...asked,
    ...{ id: newId<'assignment-solution'>(), number, origin: 'by-hand', base: solved.id },
    outcome: {
      ...outcome,
      status: 'stopped',
      objective,
      bound,
      weakest,
      rounds: 0,
      milliseconds: 0,
    },
    teams: plannedTeams(instance, chosen, { meaning: solved.meaning, before: solved.teams }),
  }
}
