// Raises the weakest team as far as it can be, and then the total: max-min by bisection.
import { coverRows } from '../rules/covers.ts'
import { leastSums, type Strengths, strengthsOf } from '../rules/fairness.ts'
import { type Programme, withRows } from '../rules/programme.ts'
import { relaxation } from './generation.ts'
import { type Limits, type Optimum, optimumOf } from './optimum.ts'
import {
  type Answer,
  answerOf,
  limitsOf,
  mastered,
  type Saying,
  type Search,
  solutionOf,
} from './search.ts'

type Raising = {
  readonly search: Search
  /** With the rules that hold always and no prices: those do not count for the weakest team. */
  readonly scores: Programme
  readonly strengths: Strengths
}

/** Any answer is good enough. */
const anyGap = 1e12

type Fair = Omit<Saying, 'unfair'>

/** As long as nothing better is proven, the bound stays that of the unfair answer. */
export function fairest(search: Search, unfair: Answer): Fair {
  const strengths = strengthsOf(search.problem)
  const { programme } = unfair.optimum
  const scores = { ...programme, prices: programme.prices.map(() => 0) }
  const raising = { search, scores, strengths }
  const most = relaxedMost(raising, unfair)
  if (most === null) return { answer: unfair, proof: unfair, isProven: false }
  const hoped = hopedFor({ ...raising, scores: programme }, unfair, most)
  if (hoped?.optimum.status === 'optimal') return { answer: hoped, proof: hoped, isProven: true }
  const { answer, isProven } = raised(raising, { unfair, hoped, most })
  if (!isProven) return { answer, proof: unfair, isProven }
  const asked = answer.worth.weakest
  if (asked === unfair.worth.weakest) return { answer: unfair, proof: unfair, isProven }
  const known = { chosen: answer.chosen, slacks: answer.worth.slacks }
  const limits = { ...limitsFor(search, answer), known }
  const optimum = optimumAt({ search, scores: programme, strengths }, asked, limits)
  const best = answerOf(search.problem, optimum, asked)
  if (best?.optimum.status === 'optimal') return { answer: best, proof: best, isProven }
  return { answer: better(best, answer), proof: best ?? unfair, isProven: false }
}

function better(one: Answer | null, other: Answer): Answer {
  return one && one.worth.objective >= other.worth.objective ? one : other
}

function limitsFor(search: Search, best: Answer): Limits {
  return limitsOf(search, 'fairness', best.worth.objective)
}

/** The programme in which the weakest team is worth so much. Null: no team's members add up to it. */
function asking({ search, scores, strengths }: Raising, worth: number): Programme | null {
  const sums = leastSums(strengths, worth)
  if (!sums) return null
  return { ...withRows(scores, coverRows(search.problem, scores.rows, sums)), worth: sums }
}

function optimumAt(raising: Raising, worth: number, limits: Limits): Optimum {
  const programme = asking(raising, worth)
  const optimum =
    programme && mastered(raising.search, programme, (master) => optimumOf(master, limits))
  return optimum ?? { status: 'infeasible' }
}

/**
 * What the relaxation allows is mostly possible: so the greatest total is sought there at once, over
 * whole teams. Null: nothing was found that way.
 */
function hopedFor(raising: Raising, unfair: Answer, most: number): Answer | null {
  if (most <= unfair.worth.weakest) return null
  const { search } = raising
  const limits = limitsOf(search, 'fairness', null)
  const now = performance.now()
  const deadline = now + hopedShare * (limits.deadline - now)
  const optimum = optimumAt(raising, most, { ...limits, deadline, onlyTeams: true })
  const hoped = answerOf(search.problem, optimum, most)
  if (hoped) tell(search, { answer: hoped, proof: unfair, unfair })
  return hoped
}

/** How much of the time left that may take. */
const hopedShare = 0.5

/**
 * The strongest weakest team. What the relaxation allows is found first, for it is quick to refuse;
 * the rest is asked in whole numbers.
 */
function raised(
  raising: Raising,
  { unfair, hoped, most }: { unfair: Answer; hoped: Answer | null; most: number },
): { answer: Answer; isProven: boolean } {
  const { search } = raising
  let answer = hoped ?? unfair
  let above = most + 1
  for (let step = 1; above - answer.worth.weakest > 1; step *= 2) {
    const middle = Math.floor((answer.worth.weakest + above) / 2)
    const worth = Math.max(middle, above - step)
    const optimum = optimumAt(raising, worth, { ...limitsFor(search, answer), gap: anyGap })
    const stronger = answerOf(search.problem, optimum, worth)
    if (stronger) {
      answer = stronger
      tell(search, { answer, proof: unfair, unfair })
    } else if (optimum.status === 'infeasible') above = worth
    else return { answer, isProven: false }
  }
  return { answer, isProven: true }
}

/** As long as it is not known whether it can be raised more, nothing is proven. */
function tell(search: Search, saying: Omit<Saying, 'isProven'>): void {
  search.found(solutionOf(search, { ...saying, isProven: false }))
}

/** The greatest strength of the weakest team that the relaxation allows. Null: stopped. */
function relaxedMost(raising: Raising, unfair: Answer): number | null {
  let least = unfair.worth.weakest
  let above = raising.strengths.most + 1
  while (above - least > 1) {
    const worth = Math.floor((least + above) / 2)
    const programme = asking(raising, worth)
    const limits = limitsFor(raising.search, unfair)
    const outcome =
      programme &&
      mastered(raising.search, programme, (master) => relaxation(master, limits).outcome)
    if (outcome === 'stopped') return null
    if (outcome === 'optimal') least = worth
    else above = worth
  }
  return least
}
