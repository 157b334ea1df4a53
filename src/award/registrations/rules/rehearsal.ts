// What would have happened: the rules of one edition, tried on the registrations of another.
import type { Gate } from '../../editions/model/eligibility.ts'
import type { Edition, EligibilityRule } from '../../editions/model.ts'
import type { Answer, Eligibility, EligibilityState, Registration, RuleResult } from '../model.ts'
import { eligibility, rulesAt } from './eligibility.ts'
import type { Ground } from './judges.ts'

/** `settled`: what was not known is not asked any more, or was known all along. */
export type Effect = 'barred' | 'let-in' | 'unclear' | 'settled' | 'same'
export const effects: readonly Effect[] = ['barred', 'let-in', 'unclear', 'settled', 'same']
export type RuleChange = 'kept' | 'changed' | 'added' | 'removed'

/** A rule of either edition. They are the same rule where they have the same key. */
export type PairedRule = {
  readonly key: string
  readonly change: RuleChange
  /** The new one, or the old one where it is gone. */
  readonly rule: EligibilityRule
  /** Where it has changed: what it was. */
  readonly before: EligibilityRule | null
}
export type TriedRule = PairedRule & {
  readonly was: RuleResult | null
  readonly becomes: RuleResult | null
  readonly differs: boolean
}
export type Tried = {
  readonly registration: Registration
  readonly was: Eligibility
  readonly becomes: Eligibility
  readonly effect: Effect
  readonly rules: readonly TriedRule[]
  readonly categoryGone: boolean
  readonly differs: boolean
}
type Answers = Readonly<Record<Answer, number>>
export type RuleCount = PairedRule & { readonly was: Answers; readonly becomes: Answers }

export type Editions = { readonly earlier: Edition; readonly next: Edition }
/** The facts of the time, without what the rules are. */
export type Known = Omit<Ground, 'edition' | 'registration'>

/**
 * The new rules as if they had held then: what the unit had been, the check before the award and
 * the waivers are those of that year.
 */
export function rehearsalOf(editions: Editions, gate: Gate) {
  const { earlier, next } = editions
  const asIf = { ...earlier, terms: { ...earlier.terms, eligibility: next.terms.eligibility } }
  const pairs = pairedRules(editions, gate)
  return (registration: Registration, known: Known): Tried => {
    const was = eligibility(gate, { ...known, edition: earlier, registration })
    const waivers = known.waivers.filter(({ rule }) => isSameKind(rule, editions))
    const becomes = eligibility(gate, { ...known, waivers, edition: asIf, registration })
    const effect = effectOf(was.state, becomes.state)
    const rules = pairs.flatMap((pair) => {
      const tried = triedRule(pair, was, becomes)
      return tried.was || tried.becomes ? [tried] : [] // else it concerns other units
    })
    const categoryGone = registration.category !== null && isGone(registration.category, next)
    const differs = effect !== 'same' || categoryGone || rules.some((rule) => rule.differs)
    return { registration, was, becomes, effect, rules, categoryGone, differs }
  }
}

/** An edition without any category does not tell which there are. */
function isGone(category: string, { terms }: Edition): boolean {
  return terms.categories.length > 0 && !terms.categories.some(({ key }) => key === category)
}

/** A waiver is for a rule of its kind, not for another that has got its key. */
function isSameKind(key: string, { earlier, next }: Editions): boolean {
  const kindIn = ({ terms }: Edition) => terms.eligibility.find((rule) => rule.key === key)?.kind
  return kindIn(earlier) === kindIn(next)
}

function effectOf(was: EligibilityState, becomes: EligibilityState): Effect {
  if (was === becomes) return 'same'
  if (becomes === 'failed') return 'barred'
  if (was === 'failed') return 'let-in'
  if (becomes === 'provisional') return 'unclear'
  return was === 'provisional' ? 'settled' : 'same'
}

/** The rules of both, in the order of the new edition, those that are gone last. */
export function pairedRules({ earlier, next }: Editions, gate: Gate): readonly PairedRule[] {
  const old = new Map(rulesAt(gate, earlier).map((rule) => [rule.key, rule]))
  const fresh = rulesAt(gate, next)
  const keys = new Set(fresh.map(({ key }) => key))
  return [
    ...fresh.map((rule) => paired(rule, old.get(rule.key))),
    ...[...old.values()]
      .filter(({ key }) => !keys.has(key))
      .map((rule) => ({ key: rule.key, rule, before: null, change: 'removed' as const })),
  ]
}

/** Another wording of the same rule is no change. */
function paired(rule: EligibilityRule, old: EligibilityRule | undefined): PairedRule {
  const { key } = rule
  if (old === undefined) return { key, rule, before: null, change: 'added' }
  if (meaningOf(old) === meaningOf(rule)) return { key, rule, before: null, change: 'kept' }
  return { key, rule, before: old, change: 'changed' }
}

function meaningOf({ kind, gate, appliesTo, advisory, params }: EligibilityRule): string {
  const forms = appliesTo === 'all' ? 'all' : [...appliesTo].sort()
  const told = Object.entries(params)
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([kind, gate, forms, advisory, told])
}

function triedRule(pair: PairedRule, before: Eligibility, after: Eligibility): TriedRule {
  const of = ({ results }: Eligibility) => results.find(({ rule }) => rule.key === pair.key) ?? null
  const [was, becomes] = [of(before), of(after)]
  return { ...pair, was, becomes, differs: bars(was) !== bars(becomes) }
}

/** A rule that is not there asks for no more than one that is met. */
function bars(result: RuleResult | null): Answer {
  return result?.answer ?? 'met'
}

export function countEffects(tried: readonly Tried[]): Readonly<Record<Effect, number>> {
  const count = (effect: Effect) => tried.filter((one) => one.effect === effect).length
  return {
    barred: count('barred'),
    'let-in': count('let-in'),
    unclear: count('unclear'),
    settled: count('settled'),
    same: count('same'),
  }
}

/** For each rule how many registrations it answered how, then and now. */
export function countRules(
  editions: Editions,
  gate: Gate,
  tried: readonly Tried[],
): readonly RuleCount[] {
  return pairedRules(editions, gate).map((pair) => {
    const results = tried.flatMap(({ rules }) => rules.filter(({ key }) => key === pair.key))
    return {
      ...pair,
      was: countAnswers(results.map(({ was }) => was)),
      becomes: countAnswers(results.map(({ becomes }) => becomes)),
    }
  })
}

function countAnswers(results: readonly (RuleResult | null)[]): Answers {
  const count = (answer: Answer) => results.filter((result) => result?.answer === answer).length
  return {
    met: count('met'),
    'not-met': count('not-met'),
    unknown: count('unknown'),
    waived: count('waived'),
  }
}

/** Categories of then that are no more, each with how many took part in it. */
export function categoriesGone(
  { earlier, next }: Editions,
  tried: readonly Tried[],
): readonly { readonly category: string; readonly registrations: number }[] {
  return earlier.terms.categories
    .filter(({ key }) => isGone(key, next))
    .map(({ key }) => ({
      category: key,
      registrations: tried.filter(({ registration }) => registration.category === key).length,
    }))
}
