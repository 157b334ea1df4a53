// How each kind of rule answers, with the facts that it rests on.
import { plainDate } from '../../../base/lib/time.ts'
import type { EligibilityRule, Gate, RuleOf } from '../../editions/model/eligibility.ts'
import type { Edition } from '../../editions/model.ts'
import { countedOn } from '../../editions/rules/denominators.ts'
import type { Inherited } from '../../units/model.ts'
import { isSure } from '../../units/rules/succession.ts'
import type {
  AwardCheck,
  Bearing,
  Because,
  BecauseKey,
  Facts,
  Registration,
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

export type Verdict = {
  readonly answer: 'met' | 'not-met' | 'unknown'
  readonly because: Because
}

export function judge(rule: EligibilityRule, gate: Gate, ground: Ground): Verdict {
  const { facts, operatingForm } = ground.registration
  if (rule.appliesTo !== 'all' && operatingForm === null) return unknown('no-operating-form')
  switch (rule.kind) {
    case 'financed-by-city':
      return financed(facts.financing)
    case 'responsibility':
      return responsible(rule, facts)
    case 'operational-plan':
      return plan(facts.plan)
    case 'minimum-employees':
      return headcount(rule, facts.employees)
    case 'share-for-residents':
      return share(rule, ground)
    case 'budget-in-balance':
      return gate === 'award' ? balanceForAward(rule, ground) : balance(rule, ground)
    case 'quarantine':
      return quarantine(rule, ground)
    case 'stable-economy':
      return economy(rule, facts.economy)
    case 'employee-survey':
      return survey(rule, facts.survey)
    case 'no-complaints':
      return complaints(rule, facts.complaints)
  }
}

function financed(fact: Facts['financing']): Verdict {
  if (!fact || fact.financedByCity === 'unknown') return unknown('not-stated')
  return fact.financedByCity === 'yes' ? met('financed') : notMet('not-financed')
}

/** One that is lacking is enough for a no. For a yes, every one that the rule names is needed. */
function responsible(rule: RuleOf<'responsibility'>, facts: Facts): Verdict {
  const { bears, borneBy } = rule.params
  const fact: Bearing = (borneBy === 'manager' ? facts.manager : facts.bearing) ?? {}
  const name = facts.manager?.name ?? ''
  const lacking = bears.filter((what) => fact[what] === 'no')
  const told = (what: readonly string[]) => ({ name, what: what.join(' ') })
  if (lacking.length > 0) {
    return notMet(borneBy === 'manager' ? 'manager-lacks' : 'unit-lacks', told(lacking))
  }
  if (bears.some((what) => fact[what] !== 'yes')) return unknown('not-stated')
  return met(borneBy === 'manager' ? 'manager-bears' : 'unit-bears', told(bears))
}

function plan(fact: Facts['plan']): Verdict {
  if (!fact || fact.withGoals === 'unknown') return unknown('not-stated')
  return fact.withGoals === 'yes' ? met('plan-has-goals') : notMet('plan-lacks-goals')
}

function headcount(rule: RuleOf<'minimum-employees'>, fact: Facts['employees']): Verdict {
  if (!fact || fact.besidesManager === null) return unknown('not-stated')
  const { employees: needed, managerCounts } = rule.params
  const all = fact.besidesManager + (managerCounts ? 1 : 0)
  const values = { all, needed, manager: managerCounts ? 'with' : 'without' }
  return all >= needed ? met('employees-enough', values) : notMet('employees-too-few', values)
}

const words = { 'at-least': 'least', 'more-than': 'more' } as const

/** In whole numbers: no rounding decides. */
function share(rule: RuleOf<'share-for-residents'>, ground: Ground): Verdict {
  const { facts, operatingForm } = ground.registration
  const { percent: needed, comparison, of: said } = rule.params
  if (operatingForm === null && said === 'by-form') return unknown('no-operating-form')
  const of = operatingForm === null ? said : countedOn(rule, operatingForm)
  const fact = facts.share
  if (!fact || fact.all === null || fact.residents === null) return unknown('not-stated')
  if (fact.of !== of) return unknown('share-counted-otherwise', { of })
  const { all, residents } = fact
  const percent = all === 0 ? 0 : Math.floor((residents * 1000) / all) / 10
  const values = { of, all, residents, percent, needed, comparison: words[comparison] }
  const over = residents * 100 - needed * all
  const enough = all > 0 && (comparison === 'more-than' ? over > 0 : over >= 0)
  return enough ? met('share-enough', values) : notMet('share-too-small', values)
}

type BalanceRule = RuleOf<'budget-in-balance'>
const sides = ['lastYear', 'forecast'] as const

/** As the contact has stated it. */
function balance({ params }: BalanceRule, { registration, edition }: Ground): Verdict {
  const fact = registration.facts.balance ?? {}
  const wanted = sides.filter((side) => params[side])
  const deficits = wanted.filter((side) => fact[side] === 'deficit')
  const told = (what: readonly string[]) => ({ ...yearsOf(edition), what: what.join(' ') })
  if (deficits.length > 0) return notMet('deficit', told(deficits))
  if (wanted.some((side) => fact[side] !== 'balance')) return unknown('not-stated')
  return met('balance', told(wanted))
}

/**
 * What was balanced in spring may not be so in autumn: the award looks at the organiser's check,
 * and the rule may want it made, on a forecast dated, after the entries were due.
 */
function balanceForAward(rule: BalanceRule, ground: Ground): Verdict {
  const { check, edition } = ground
  const { params } = rule
  const fresh = wantsFresh(rule)
  if (check === null) return fresh ? unknown('check-missing') : balance(rule, ground)
  if (fresh && edition.terms.calendar.entryDue === null) return unknown('check-without-date')
  if (fresh && !isFresh(check, edition)) return unknown('check-too-early')
  const { lastYearResult, forecast, forecastDate } = check
  const amounts = { lastYear: lastYearResult, forecast }
  const wanted = sides.filter((side) => params[side])
  const values = { ...yearsOf(edition), ...amounts, forecastDate, what: wanted.join(' ') }
  const deficit = wanted.some((side) => amounts[side] < 0)
  return deficit ? notMet('check-deficit', values) : met('check-balance', values)
}

/** What was asked for at the start is looked at afresh before the award. */
export function wantsFresh({ gate, params }: BalanceRule): boolean {
  return gate === 'participation' || params.afterEntries
}

function yearsOf({ year }: Edition) {
  return { year, before: year - 1 }
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
function quarantine({ params }: RuleOf<'quarantine'>, { past, edition }: Ground): Verdict {
  const { years, honourableMentions: mentions, throughSuccessors } = params
  const counted = past.filter(
    ({ kind, year, link }) =>
      (kind === 'recipient' || (kind === 'honourable' && mentions !== 'free')) &&
      (year === null || year < edition.year) &&
      (throughSuccessors || link === 'own'),
  )
  const isCertain = (one: Inherited) =>
    isSure(one) && one.link !== 'possible' && (one.kind === 'recipient' || mentions === 'count')
  const [last] = counted.filter(isCertain).sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  const lately = last && edition.year < (last.year ?? 0) + years
  if (last && lately) return notMet('received-lately', receivedValues(last, years))
  const perhaps = counted.find(
    (one) => !isCertain(one) && (one.year ?? one.lastYear ?? edition.year) + years > edition.year,
  )
  if (perhaps) return doubtOf(perhaps)
  return last ? met('received-long-ago', receivedValues(last, years)) : met('never-received')
}

function receivedValues({ year, kind, link, unitName }: Inherited, years: number) {
  const through = link === 'own' ? 'own' : 'successor'
  return { year: year ?? 0, earliest: (year ?? 0) + years, kind, through, unit: unitName ?? '' }
}

/** A mention that is certain is in doubt only because nobody has said whether it counts. */
function doubtOf(past: Inherited): Verdict {
  const unit = past.unitName ?? ''
  const certain = past.kind === 'honourable' && isSure(past) && past.link !== 'possible'
  return certain
    ? unknown('mention-perhaps', { unit, year: past.year ?? 0 })
    : unknown('received-perhaps', { unit })
}

function economy(rule: RuleOf<'stable-economy'>, fact: Facts['economy']): Verdict {
  if (!fact || fact.yearsInBalance === null) return unknown('not-stated')
  const values = { years: fact.yearsInBalance, needed: rule.params.years }
  const stable = values.years >= values.needed
  return stable ? met('economy-stable', values) : notMet('economy-unstable', values)
}

function survey(rule: RuleOf<'employee-survey'>, fact: Facts['survey']): Verdict {
  if (!fact || fact.index === null) return unknown('not-stated')
  const values = { index: fact.index, needed: rule.params.index }
  const enough = values.index >= values.needed
  return enough ? met('survey-enough', values) : notMet('survey-too-low', values)
}

/**
 * None in a longer time is none in a shorter, and one in a shorter time is one in a longer. The
 * other way round nothing follows.
 */
function complaints(rule: RuleOf<'no-complaints'>, fact: Facts['complaints']): Verdict {
  if (!fact || fact.unresolved === 'unknown') return unknown('not-stated')
  const { months } = rule.params
  const values = { asked: fact.months, months }
  if (fact.unresolved === 'no') {
    const enough = fact.months >= months
    return enough ? met('complaints-none', values) : unknown('complaints-other-time', values)
  }
  const within = fact.months <= months
  return within ? notMet('complaints-unresolved', values) : unknown('complaints-other-time', values)
}

function met(key: BecauseKey, values: Because['values'] = {}): Verdict {
  return { answer: 'met', because: { key, values } }
}
function notMet(key: BecauseKey, values: Because['values'] = {}): Verdict {
  return { answer: 'not-met', because: { key, values } }
}
function unknown(key: BecauseKey, values: Because['values'] = {}): Verdict {
  return { answer: 'unknown', because: { key, values } }
}
