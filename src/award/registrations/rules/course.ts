// The course of a registration: begun, answered, sent, perhaps withdrawn.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { isOpen } from '../../editions/rules.ts'
import type { Unit } from '../../units/model.ts'
import { isCurrent } from '../../units/rules/succession.ts'
import type { Answered, AwardCheck, Eligibility, Registration, Waiver } from '../model.ts'
import { wantsFresh } from './judges.ts'
import { unanswered } from './questions.ts'

type StartRefusal = 'registration-not-open' | 'unit-ended' | 'already-registered'

/** `live`: the registration that the unit has in the edition already. No unit: one that is to be entered. */
type Beginning = {
  readonly unit: Pick<Unit, 'validTo'> | undefined
  readonly live: Registration | undefined
}

/** One live registration for each unit and edition, and only while registration is open. */
export function mayBegin(
  edition: Edition,
  { unit, live }: Beginning,
  now: Date,
): Outcome<Edition, StartRefusal> {
  if (!isOpen(edition, 'registration', now)) return no('registration-not-open')
  if (unit && !isCurrent(unit, plainDate(now, edition.zone))) return no('unit-ended')
  if (live) return no('already-registered')
  return yes(edition)
}

type ChangeRefusal = 'not-draft' | 'registration-not-open'

/** Answers change freely until the registration is sent. */
export function answer(
  _permit: Permit<'registration.write'>,
  registration: Registration,
  answered: Answered,
  at: { readonly edition: Edition; readonly now: Date },
): Outcome<Registration, ChangeRefusal> {
  if (registration.state !== 'draft') return no('not-draft')
  if (!isOpen(at.edition, 'registration', at.now)) return no('registration-not-open')
  if (answered.question === 'unit') return yes({ ...registration, ...answered.unit })
  if (answered.question === 'category') return yes({ ...registration, category: answered.category })
  return yes({ ...registration, facts: { ...registration.facts, ...answered.facts } })
}

type SendRefusal = ChangeRefusal | 'questions-unanswered' | 'rule-not-met'

/** What is not known does not stop it. A rule that is not met does, until it is waived. */
export function send(
  _permit: Permit<'registration.send'>,
  registration: Registration,
  at: { readonly edition: Edition; readonly eligibility: Eligibility; readonly now: Date },
): Outcome<Registration, SendRefusal> {
  if (registration.state !== 'draft') return no('not-draft')
  if (!isOpen(at.edition, 'registration', at.now)) return no('registration-not-open')
  if (unanswered(registration, at.edition).length > 0) return no('questions-unanswered')
  if (at.eligibility.state === 'failed') return no('rule-not-met')
  return yes({ ...registration, state: 'sent', sentAt: at.now } as const)
}

type WithdrawRefusal = 'already-withdrawn' | 'edition-closed'

/** For good: who wants back begins anew while registration is open. */
export function withdraw(
  _permit: Permit<'registration.withdraw'>,
  registration: Registration,
  edition: Edition,
  now: Date,
): Outcome<Registration, WithdrawRefusal> {
  if (registration.state === 'withdrawn') return no('already-withdrawn')
  if (edition.state === 'closed' || edition.state === 'historic') return no('edition-closed')
  return yes({ ...registration, state: 'withdrawn', withdrawnAt: now } as const)
}

/** Nothing more happens with it. */
export function hasEnded(registration: Registration, edition: Edition): boolean {
  const over = edition.state === 'closed' || edition.state === 'historic'
  return registration.state === 'withdrawn' || over
}

type CategoryRefusal = 'not-sent' | 'same-category' | 'no-such-category'

/** Once sent, only the organiser moves it, and says why. */
export function moveCategory(
  _permit: Permit<'registration.administer'>,
  registration: Registration,
  category: string,
  edition: Edition,
): Outcome<Registration, CategoryRefusal> {
  if (registration.state !== 'sent') return no('not-sent')
  if (registration.category === category) return no('same-category')
  if (!edition.terms.categories.some(({ key }) => key === category)) return no('no-such-category')
  return yes({ ...registration, category })
}

type WaiveRefusal = 'withdrawn' | 'no-such-rule' | 'already-over'

/** Lets one rule be, for one registration, until a day that has not passed. */
export function waive(
  _permit: Permit<'registration.administer'>,
  registration: Registration,
  waiver: Pick<Waiver, 'rule' | 'until'>,
  at: { readonly edition: Edition; readonly now: Date },
): Outcome<Pick<Waiver, 'rule' | 'until'>, WaiveRefusal> {
  if (registration.state === 'withdrawn') return no('withdrawn')
  const exists = at.edition.terms.eligibility.some(({ key }) => key === waiver.rule)
  if (!exists) return no('no-such-rule')
  if (waiver.until < plainDate(at.now, at.edition.zone)) return no('already-over')
  return yes(waiver)
}

type CheckRefusal =
  | 'not-sent'
  | 'entries-still-open'
  | 'forecast-too-early'
  | 'forecast-in-the-future'

/** The check before the award is fresh, where the rules want it so: made, and built on a forecast, after the entries were due. */
export function checkForAward(
  _permit: Permit<'registration.administer'>,
  registration: Registration,
  check: Pick<AwardCheck, 'forecastDate'>,
  at: { readonly edition: Edition; readonly now: Date },
): Outcome<Pick<AwardCheck, 'forecastDate'>, CheckRefusal> {
  const { edition, now } = at
  const { entryDue } = edition.terms.calendar
  if (registration.state !== 'sent') return no('not-sent')
  if (wantsFreshCheck(edition)) {
    if (entryDue === null || now <= entryDue) return no('entries-still-open')
    if (check.forecastDate <= plainDate(entryDue, edition.zone)) return no('forecast-too-early')
  }
  if (check.forecastDate > plainDate(now, edition.zone)) return no('forecast-in-the-future')
  return yes(check)
}

/** Also where no rule asks for a check: what is made early says little. */
function wantsFreshCheck({ terms }: Edition): boolean {
  const budgets = terms.eligibility.flatMap((rule) =>
    rule.kind === 'budget-in-balance' ? [rule] : [],
  )
  return budgets.length === 0 || budgets.some(wantsFresh)
}
