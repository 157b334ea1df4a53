// Whether a unit may take part, and whether it may receive: each rule answers with its reason.
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition, EligibilityRule, Gate, OperatingForm } from '../../editions/model.ts'
import type { Inherited } from '../../units/model.ts'
import { isSure } from '../../units/rules/succession.ts'
import type {
  AwardCheck,
  Because,
  BecauseKey,
  Denominator,
  Eligibility,
  EligibilityState,
  Registration,
  RuleResult,
  Waiver,
} from '../model.ts'

/** All that the rules look at. */
export type Ground = {
  readonly edition: Edition
  readonly registration: Pick<Registration, 'operatingForm' | 'facts'>
  /** What the unit, and those it comes from, have been. */
  readonly past: readonly Inherited[]
  readonly waivers: readonly Waiver[]
  /** The latest one. */
  readonly check: AwardCheck | null
  readonly now: Date
}

type Verdict = { readonly answer: 'met' | 'not-met' | 'unknown'; readonly because: Because }

/** What the share for residents is counted on, by how the unit is run. */
export function denominatorOf(form: OperatingForm): Denominator {
  if (form === 'private-places') return 'places'
  if (form === 'independent-school') return 'pupils'
  if (form === 'contract' || form === 'home-care-choice') return 'users'
  return 'whole-operation'
}

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

/** A rule for some forms concerns every unit whose form is not known yet. */
export function concerns(rule: EligibilityRule, form: OperatingForm | null): boolean {
  return rule.appliesTo === 'all' || form === null || rule.appliesTo.includes(form)
}

function stateOf(results: readonly RuleResult[]): EligibilityState {
  const answers = new Set(results.map(({ answer }) => answer))
  if (answers.has('not-met')) return 'failed'
  if (answers.has('unknown')) return 'provisional'
  return answers.has('waived') ? 'waived' : 'cleared'
}

function resultOf(rule: EligibilityRule, gate: Gate, ground: Ground): RuleResult {
  const verdict = judge(rule, gate, ground)
  const waiver = verdict.answer === 'met' ? null : waiverFor(rule, ground)
  if (waiver === null) return { rule, ...verdict, waiver }
  return { rule, answer: 'waived', because: told('waived', { until: waiver.until }), waiver }
}

function waiverFor(rule: EligibilityRule, { waivers, edition, now }: Ground): Waiver | null {
  const granted = waivers.filter((waiver) => waiver.rule === rule.key)
  if (granted.length === 0) return null // most have none, and a day in a zone takes time to find out
  const today = plainDate(now, edition.zone)
  return granted.find(({ until }) => until >= today) ?? null
}

function judge(rule: EligibilityRule, gate: Gate, ground: Ground): Verdict {
  const { facts, operatingForm } = ground.registration
  if (rule.appliesTo !== 'all' && operatingForm === null) return unknown('no-operating-form')
  if (rule.kind === 'budget-in-balance' && gate === 'award') return freshBalance(ground)
  const judges: Record<EligibilityRule['kind'], () => Verdict> = {
    'financed-by-city': () => financed(facts.financing),
    'manager-with-budget-and-staff': () => manager(facts.manager),
    'operational-plan': () => plan(facts.plan),
    'minimum-employees': () => headcount(facts.employees, rule.params['employees'] ?? 5),
    'share-for-residents': () => share(ground, rule.params['percent'] ?? 51),
    'budget-in-balance': () => balance(facts.balance),
    quarantine: () => quarantine(ground, rule.params['years'] ?? 3),
  }
  return judges[rule.kind]()
}

type Facts = Registration['facts']

function financed(fact: Facts['financing']): Verdict {
  if (!fact || fact.financedByCity === 'unknown') return unknown('not-stated')
  return fact.financedByCity === 'yes' ? met('financed') : notMet('not-financed')
}

function manager(fact: Facts['manager']): Verdict {
  if (!fact) return unknown('not-stated')
  if (fact.budget === 'no') return notMet('manager-lacks-budget')
  if (fact.staff === 'no') return notMet('manager-lacks-staff')
  if (fact.budget === 'unknown' || fact.staff === 'unknown') return unknown('not-stated')
  return met('manager-has-both', { name: fact.name })
}

function plan(fact: Facts['plan']): Verdict {
  if (!fact || fact.withGoals === 'unknown') return unknown('not-stated')
  return fact.withGoals === 'yes' ? met('plan-has-goals') : notMet('plan-lacks-goals')
}

/** The manager is one of the employees. */
function headcount(fact: Facts['employees'], needed: number): Verdict {
  if (!fact || fact.besidesManager === null) return unknown('not-stated')
  const all = fact.besidesManager + 1
  const values = { others: fact.besidesManager, all, needed }
  return all >= needed ? met('employees-enough', values) : notMet('employees-too-few', values)
}

/** Counted on what the operating form says, in whole numbers: no rounding decides. */
function share(ground: Ground, needed: number): Verdict {
  const { facts, operatingForm } = ground.registration
  if (operatingForm === null) return unknown('no-operating-form')
  const fact = facts.share
  if (!fact || fact.all === null || fact.residents === null) return unknown('not-stated')
  const of = denominatorOf(operatingForm)
  if (fact.of !== of) return unknown('share-counted-otherwise', { of })
  const { all, residents } = fact
  const percent = all === 0 ? 0 : Math.floor((residents * 1000) / all) / 10
  const values = { of, all, residents, percent, needed }
  const enough = all > 0 && residents * 100 >= needed * all
  return enough ? met('share-enough', values) : notMet('share-too-small', values)
}

function balance(fact: Facts['balance']): Verdict {
  if (!fact) return unknown('not-stated')
  if (fact.lastYear === 'deficit' || fact.forecast === 'deficit') return notMet('deficit')
  if (fact.lastYear === 'unknown' || fact.forecast === 'unknown') return unknown('not-stated')
  return met('balance')
}

/** Only a check made after the entries were due says anything about the award. */
function freshBalance({ check, edition }: Ground): Verdict {
  if (check === null) return unknown('check-missing')
  if (!isFresh(check, edition)) return unknown('check-too-early')
  return check.lastYearResult < 0 || check.forecast < 0 ? notMet('deficit') : met('balance')
}

export function isFresh(
  check: Pick<AwardCheck, 'checkedAt' | 'forecastDate'>,
  edition: Edition,
): boolean {
  const { entryDue } = edition.terms.calendar
  if (entryDue === null) return false
  const dueDay = plainDate(entryDue, edition.zone)
  return check.checkedAt > entryDue && check.forecastDate > dueDay
}

/**
 * Counts from the last award that is certain, through links that a person has confirmed. What is
 * not certain keeps nobody out: it makes the answer unknown, for the organiser to look at.
 */
function quarantine({ past, edition }: Ground, years: number): Verdict {
  const received = past.filter(
    ({ kind, year }) => kind === 'recipient' && (year === null || year < edition.year),
  )
  const certain = received.filter((one) => isSure(one) && one.link !== 'possible')
  const last = Math.max(...certain.map(({ year }) => year ?? 0))
  const doubtful = received.filter((one) => !certain.includes(one))
  if (certain.length > 0 && edition.year < last + years) {
    return notMet('received-lately', { year: last, earliest: last + years })
  }
  const perhaps = doubtful.filter(
    ({ year, lastYear }) => (year ?? lastYear ?? edition.year) + years > edition.year,
  )
  if (perhaps.length > 0) return unknown('received-perhaps', { unit: perhaps[0]?.unitName ?? '' })
  return certain.length > 0 ? met('received-long-ago', { year: last }) : met('never-received')
}

function told(key: BecauseKey, values: Because['values'] = {}): Because {
  return { key, values }
}
function met(key: BecauseKey, values?: Because['values']): Verdict {
  return { answer: 'met', because: told(key, values) }
}
function notMet(key: BecauseKey, values?: Because['values']): Verdict {
  return { answer: 'not-met', because: told(key, values) }
}
function unknown(key: BecauseKey, values?: Because['values']): Verdict {
  return { answer: 'unknown', because: told(key, values) }
}
