// The best choice under all rules, those too that are only looked for when they are broken.
import { connectionRows } from '../rules/components.ts'
import { type Core, coreOf, coreWith, firstThreshold } from '../rules/core.ts'
import { dayRows } from '../rules/days.ts'
import { isFree, type Programme, valueOfChoice } from '../rules/programme.ts'
import { at, type Row } from '../rules/rows.ts'
import { type Proof, type Relaxation, relaxation } from './generation.ts'
import type { Highs } from './highs.ts'
import { type Choice, type Integer, solveInteger } from './integer.ts'
import type { Master } from './master.ts'
import { bestOfTeams } from './teams/best.ts'

export type Found = {
  readonly status: 'optimal' | 'stopped'
  readonly choice: Choice | null
  /** No choice has more value. */
  readonly bound: number
  readonly proof: Proof | null
  /** With the rows that were found on the way. */
  readonly programme: Programme
}

export type Optimum = Found | { readonly status: 'infeasible' }

export type Limits = {
  readonly highs: Highs
  readonly deadline: number
  /** It is good enough when none has so much more value. */
  readonly gap: number
  /** A choice that is allowed, to begin from. */
  readonly known?: Choice
  /** Tries whole teams and nothing else, also when nothing is known. */
  readonly onlyTeams?: boolean
  readonly round: (bound: number) => void
  /** Gets what is found on the way; it may still break days or connection. */
  readonly improved?: (optimum: Found) => void
}

/** How much of the time left the relaxation may take, so that some is left for an answer. */
const relaxedShare = 0.7

/**
 * Days and connection are relaxed first; each optimum that breaks them adds rows that every allowed
 * choice keeps, until none is broken. So the last optimum is the optimum of the whole.
 */
export function optimumOf(master: Master, limits: Limits): Optimum {
  for (;;) {
    const now = performance.now()
    const deadline = now + relaxedShare * (limits.deadline - now)
    const relaxed = relaxation(master, { ...limits, deadline })
    if (relaxed.outcome === 'infeasible') return { status: 'infeasible' }
    const found = wholeNumbers(master.programme, relaxed, limits)
    if (found.status === 'infeasible') return found
    const { proof } = relaxed
    const answer = { ...found, proof, programme: master.programme }
    const broken = found.choice ? brokenRows(master.programme, found.choice) : []
    if (broken.length === 0) return answer
    if (found.status === 'stopped') return { ...answer, choice: null }
    master.addRows(broken)
  }
}

function brokenRows(programme: Programme, { chosen, slacks }: Choice): readonly Row[] {
  const { problem } = programme
  const rows = [...dayRows(problem, chosen), ...connectionRows(problem, chosen)]
  return rows.filter(
    ({ slack }) => slack < 0 || (at(slacks, slack) < 1 && !isFree(programme, slack)),
  )
}

/** The relaxed solution itself, when it is whole; else the best in the core around it. */
function wholeNumbers(programme: Programme, relaxed: Relaxation, limits: Limits): Integer {
  const { outcome, solution, proof } = relaxed
  if (!proof) return { status: 'stopped', choice: null, bound: Infinity }
  const whole = outcome === 'optimal' && solution ? wholeChoice(solution) : null
  if (whole) return { status: 'optimal', choice: whole, bound: proof.bound }
  const found = bestInside(programme, proof, limits)
  if (found.status === 'infeasible') {
    return outcome === 'optimal' ? found : { status: 'stopped', choice: null, bound: proof.bound }
  }
  return { ...found, status: outcome === 'optimal' ? found.status : 'stopped' }
}

/** Over whole teams, where a weakest team is asked for and an answer is known; else over pairs. */
function bestInside(programme: Programme, proof: Proof, limits: Limits): Integer {
  const { known = null, onlyTeams = false } = limits
  const isTried = programme.worth !== null && (known !== null || onlyTeams)
  const teams = isTried ? bestOfTeams(programme, { proof, known }, limits) : null
  if (onlyTeams) return teams ?? { status: 'stopped', choice: null, bound: proof.bound }
  if (!teams || teams.status === 'optimal') return teams ?? bestNearby(programme, proof, limits)
  const from = {
    ...limits,
    ...(teams.status === 'stopped' && teams.choice && { known: teams.choice }),
  }
  const found = bestNearby(programme, proof, from)
  if (teams.status === 'infeasible' || found.status === 'infeasible') return found
  return { ...found, bound: Math.min(found.bound, teams.bound) }
}

const almost = 1e-6

function wholeChoice({
  share,
  slacks,
}: {
  share: Float64Array
  slacks: Float64Array
}): Choice | null {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < almost
  if (!share.every(isWhole) || !slacks.every(isWhole)) return null
  const chosen = Int32Array.from(share.keys()).filter((p) => at(share, p) > 0.5)
  return { chosen, slacks: Int32Array.from(slacks, Math.round) }
}

/**
 * Solves the core, and widens it until what it leaves out cannot be better: a choice outside is
 * worth at most the bound less the threshold.
 */
function bestNearby(programme: Programme, proof: Proof, limits: Limits): Integer {
  const { gains, bound } = proof
  const { highs, gap } = limits
  const improved = (choice: Choice) =>
    limits.improved?.({ status: 'stopped', choice, bound, proof, programme })
  let threshold = firstThreshold(gains)
  for (;;) {
    const core = coreWith(coreOf(gains, threshold), limits.known?.chosen ?? null)
    const found = solveInteger(highs, programme, core, { ...limits, improved })
    if (found.status === 'infeasible') {
      if (isWhole(core, gains)) return found
      threshold *= 8
      continue
    }
    const above = Math.min(bound, Math.max(found.bound, bound - threshold))
    if (found.status === 'stopped' || !found.choice) {
      return { ...found, status: 'stopped', bound: above }
    }
    const missing = bound - valueOfChoice(programme, found.choice) - gap
    if (missing <= threshold) return { ...found, bound: above }
    threshold = missing
  }
}

function isWhole({ open }: Core, gains: Float64Array): boolean {
  return open.length === gains.length
}
