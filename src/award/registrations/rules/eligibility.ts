// Whether a unit may take part, and whether it may receive: each rule answers with its reason.
import { plainDate } from '../../../base/lib/time.ts'
import type { EligibilityRule, Gate } from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import type { Eligibility, EligibilityState, RuleResult, Waiver } from '../model.ts'
import { type Ground, judge } from './judges.ts'
import { concerns } from './questions.ts'

/** The gate to take part does not ask what only the gate to receive asks, and the other way round. */
export function eligibility(gate: Gate, ground: Ground): Eligibility {
  const results = rulesAt(gate, ground.edition)
    .filter((rule) => concerns(rule, ground.registration.operatingForm))
    .map((rule) => resultOf(rule, gate, ground))
  return { gate, state: stateOf(results), results }
}

/**
 * A rule stands at one gate. Only the budget is looked at again before the award, also where it
 * was asked for at the start: what was balanced in spring may not be so in autumn.
 */
export function rulesAt(gate: Gate, edition: Edition): readonly EligibilityRule[] {
  const all = edition.terms.eligibility
  if (gate === 'participation') return all.filter((rule) => rule.gate === 'participation')
  return all.filter((rule) => rule.gate === 'award' || rule.kind === 'budget-in-balance')
}

/** A rule that is advisory tells, and decides nothing. */
function stateOf(results: readonly RuleResult[]): EligibilityState {
  const binding = results.filter(({ rule }) => !rule.advisory)
  const answers = new Set(binding.map(({ answer }) => answer))
  if (answers.has('not-met')) return 'failed'
  if (answers.has('unknown')) return 'provisional'
  return answers.has('waived') ? 'waived' : 'cleared'
}

function resultOf(rule: EligibilityRule, gate: Gate, ground: Ground): RuleResult {
  const verdict = judge(rule, gate, ground)
  const waiver = verdict.answer === 'met' ? null : waiverFor(rule, ground)
  if (waiver === null) return { rule, ...verdict, waiver }
  return { rule, answer: 'waived', because: verdict.because, waiver }
}

function waiverFor(rule: EligibilityRule, { waivers, edition, now }: Ground): Waiver | null {
  const granted = waivers.filter((waiver) => waiver.rule === rule.key)
  if (granted.length === 0) return null // most have none, and a day in a zone takes time to find out
  const today = plainDate(now, edition.zone)
  return granted.find(({ until }) => until >= today) ?? null
}
