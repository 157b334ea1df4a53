// Raises the weakest team as far as it can be, and then the total: max-min by bisection.
import { leastSums, type Strengths, strengthsOf } from '../rules/fairness.ts'
import { relaxation } from './generation.ts'
import type { Outcome } from './highs.ts'
import type { Master } from './master.ts'
import { optimumOf } from './optimum.ts'
import { type Answer, answerOf, limitsOf, type Saying, type Search } from './search.ts'

type Raising = {
  readonly search: Search
  readonly master: Master
  readonly strengths: Strengths
  readonly unfair: Answer
}

/** Any answer is good enough. */
const anyGap = 1e12

type Fair = Omit<Saying, 'unfair'>

/**
 * First over the relaxation, which is quick to refuse; what is left is asked in whole numbers, from
 * above. As long as nothing better is proven, the bound stays that of the unfair answer.
 */
export function fairest(search: Search, master: Master, unfair: Answer): Fair {
  const raising = { search, master, unfair, strengths: strengthsOf(search.problem) }
  const most = relaxedMost(raising)
  if (most === null) return { answer: unfair, proof: unfair, isProven: false }
  if (most <= unfair.worth.weakest) return { answer: unfair, proof: unfair, isProven: true }
  const { answer, isProven } = raised(raising, most)
  if (!isProven) return { answer, proof: unfair, isProven }
  const asked = answer.worth.weakest
  if (asked === unfair.worth.weakest) return { answer: unfair, proof: unfair, isProven }
  ask(raising, asked)
  const best = answerOf(search.problem, optimumOf(master, limitsFor(raising, answer)), asked)
  if (best?.optimum.status === 'optimal') return { answer: best, proof: best, isProven }
  return { answer: stronger(best, answer), proof: best ?? unfair, isProven: false }
}

function stronger(one: Answer | null, other: Answer): Answer {
  return one && one.worth.objective >= other.worth.objective ? one : other
}

function limitsFor({ search }: Raising, best: Answer) {
  return limitsOf(search, 'fairness', best.worth.objective)
}

/** False: no team's members can add up to so much. */
function ask({ master, strengths }: Raising, worth: number): boolean {
  const least = leastSums(strengths, worth)
  if (least) master.setWorth(least)
  return least !== null
}

/** The greatest strength of the weakest team that the relaxation allows. Null: stopped. */
function relaxedMost(raising: Raising): number | null {
  const { unfair, strengths, master } = raising
  let least = unfair.worth.weakest
  let above = strengths.most + 1
  while (above - least > 1) {
    const worth = Math.floor((least + above) / 2)
    const outcome = ask(raising, worth) ? tried(raising, master) : 'infeasible'
    if (outcome === 'stopped') return null
    if (outcome === 'optimal') least = worth
    else above = worth
  }
  return least
}

function tried(raising: Raising, master: Master): Outcome {
  return relaxation(master, limitsFor(raising, raising.unfair)).outcome
}

/** The strongest weakest team in whole numbers, from what the relaxation allows downwards. */
function raised(raising: Raising, most: number): { answer: Answer; isProven: boolean } {
  const { search, master } = raising
  let answer = raising.unfair
  let above = most + 1
  for (let step = 1; above - answer.worth.weakest > 1; step *= 2) {
    const middle = Math.floor((answer.worth.weakest + above) / 2)
    const worth = Math.max(middle, above - step)
    ask(raising, worth)
    const limits = { ...limitsFor(raising, answer), gap: anyGap }
    const optimum = optimumOf(master, limits)
    const better = answerOf(search.problem, optimum, worth)
    if (better) answer = better
    else if (optimum.status === 'infeasible') above = worth
    else return { answer, isProven: false }
  }
  return { answer, isProven: true }
}
