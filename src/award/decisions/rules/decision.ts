// What a meeting decided, and when its extract counts.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type {
  BoardTrack,
  Decision,
  DecisionFacts,
  DecisionRegistration,
  Listing,
  OutcomeKind,
} from '../model.ts'
import { lastMeetingOf } from './calendar.ts'
import { isAccepted } from './matter.ts'
import { isFavourable, outcomeFor } from './track.ts'

export type EnterRefusal =
  | 'already-verified'
  | 'meeting-ahead'
  | 'adjusted-ahead'
  | 'adjusted-before-meeting'
  | 'posted-ahead'
  | 'posted-before-adjusted'
  | 'posted-without-adjusted'

type At = { readonly edition: Edition; readonly now: Date }

/** What happened, in the order in which it must have happened. May be put right until it is verified. */
export function enter(
  _permit: Permit<'board.change'>,
  decision: Decision,
  facts: DecisionFacts,
  at: At,
): Outcome<Decision, EnterRefusal> {
  if (decision.verifiedAt !== null) return no('already-verified')
  const { meetingDate, immediateAdjustment, postedOn } = facts
  const adjustedOn = facts.adjustedOn ?? (immediateAdjustment ? meetingDate : null)
  const wrong = wrongOrder({ meetingDate, adjustedOn, postedOn }, at)
  if (wrong) return no(wrong)
  const known = decision.outcome === facts.outcome ? decision.enteredAt : null
  return yes({ ...decision, ...facts, adjustedOn, enteredAt: known ?? at.now })
}

export type MoveRefusal = 'already-decided'

/** A meeting that has not decided may turn out to be on another day. */
export function move(
  _permit: Permit<'board.change'>,
  decision: Decision,
  meetingDate: string,
): Outcome<Decision, MoveRefusal> {
  return decision.outcome === null ? yes({ ...decision, meetingDate }) : no('already-decided')
}

type Days = {
  readonly meetingDate: string
  readonly adjustedOn: string | null
  readonly postedOn: string | null
}

function wrongOrder(days: Days, { edition, now }: At): EnterRefusal | undefined {
  const { meetingDate, adjustedOn, postedOn } = days
  const today = plainDate(now, edition.zone)
  if (meetingDate > today) return 'meeting-ahead'
  if (adjustedOn !== null && adjustedOn < meetingDate) return 'adjusted-before-meeting'
  if (adjustedOn !== null && adjustedOn > today) return 'adjusted-ahead'
  if (postedOn === null) return undefined
  if (adjustedOn === null) return 'posted-without-adjusted'
  if (postedOn < adjustedOn) return 'posted-before-adjusted'
  return postedOn > today ? 'posted-ahead' : undefined
}

type Fate = Pick<DecisionRegistration, 'registration' | 'outcome'>

/** What the board decided, of each unit. Where no unit is told of: as a whole. */
function outcomesOf(decision: Decision, fates: readonly Fate[]): readonly (OutcomeKind | null)[] {
  return fates.length === 0 ? [decision.outcome] : fates.map((fate) => outcomeFor(decision, fate))
}

/**
 * A no cannot become something else once its unit has been asked about anew in another matter: it
 * would then stand in two.
 */
export function isAskedElsewhere(
  decision: Decision,
  tracks: readonly BoardTrack[],
  outcomeOf: (unit: RegistrationId) => OutcomeKind,
): boolean {
  return tracks.some(
    ({ registration, matter }) =>
      matter !== null && matter.id !== decision.matter && outcomeOf(registration) !== 'rejected',
  )
}

/** Where units fared otherwise than the decision as a whole. */
export function outcomesApart(
  units: readonly Pick<Fate, 'registration'>[],
  whole: OutcomeKind,
  apart: ReadonlyMap<string, OutcomeKind>,
): ReadonlyMap<RegistrationId, OutcomeKind | null> {
  return new Map(
    units.map(({ registration }) => {
      const own = apart.get(registration) ?? whole
      return [registration, own === whole ? null : own] as const
    }),
  )
}

export type SendRefusal =
  | 'already-verified'
  | 'no-decision-yet'
  | 'nothing-to-send'
  | 'not-adjusted'

/** Minutes exist once they are adjusted. A new file takes the place of the old one until it is verified. */
export function sendExtract(
  _permit: Permit<'board.change'>,
  decision: Decision,
  fates: readonly Fate[],
): Outcome<Decision, SendRefusal> {
  if (decision.verifiedAt !== null) return no('already-verified')
  if (decision.outcome === null) return no('no-decision-yet')
  if (!outcomesOf(decision, fates).some(isFavourable)) return no('nothing-to-send')
  return decision.adjustedOn === null ? no('not-adjusted') : yes(decision)
}

export type CountRefusal =
  | 'no-extract'
  | 'kind-not-accepted'
  | 'not-adjusted'
  | 'meeting-date-missing'
  | 'meeting-too-late'

/**
 * Invariants 3 and 4, but for the unit's name: of an accepted kind, adjusted, from a meeting in
 * time. When the extract came does not matter here, and never touches the entry (invariant 5).
 */
export function whyNotCounted(
  decision: Decision,
  edition: Edition,
  fates: readonly Fate[] = [],
): CountRefusal | undefined {
  if (decision.extract === null) return 'no-extract'
  const taken = outcomesOf(decision, fates).some((outcome) => isAccepted(edition, outcome))
  if (!taken) return 'kind-not-accepted'
  if (decision.adjustedOn === null) return 'not-adjusted'
  if (decision.meetingDate === null) return 'meeting-date-missing'
  const last = lastMeetingOf(edition.terms.calendar)
  return last !== null && decision.meetingDate > last ? 'meeting-too-late' : undefined
}

export type VerifyRefusal = CountRefusal | 'already-verified' | 'sent-back' | 'unit-not-listed'

/** The units that an extract can count for: those with a yes in a form that the edition takes. */
export function countable<Any extends Fate>(
  decision: Decision,
  edition: Edition,
  fates: readonly Any[],
): readonly Any[] {
  return fates.filter((fate) => isAccepted(edition, outcomeFor(decision, fate)))
}

type Looked = {
  readonly decision: Decision
  readonly edition: Edition
  /** Of the units that take part. */
  readonly fates: readonly Fate[]
}

/**
 * A person has looked: each unit is named in the extract, or the matter it belongs to is. Of units
 * that the board did not say yes to, nothing is asked, and nothing is verified.
 */
export function verify(
  _permit: Permit<'board.verify'>,
  { decision, edition, fates }: Looked,
  answers: ReadonlyMap<string, Listing | 'missing'>,
): Outcome<ReadonlyMap<RegistrationId, Listing>, VerifyRefusal> {
  if (decision.verifiedAt !== null) return no('already-verified')
  if (decision.returnedAt !== null) return no('sent-back')
  const why = whyNotCounted(decision, edition, fates)
  if (why) return no(why)
  const listings = new Map(
    countable(decision, edition, fates).map(
      ({ registration }) => [registration, answers.get(registration)] as const,
    ),
  )
  const seen = [...listings].flatMap(([registration, listing]) =>
    listing === 'listed' || listing === 'covered' ? [[registration, listing] as const] : [],
  )
  return seen.length < listings.size || seen.length === 0
    ? no('unit-not-listed')
    : yes(new Map(seen))
}

export type ReturnRefusal = 'no-extract' | 'sent-back' | 'edition-closed'

/** Back to the coordinator with a reason, also when it was verified by mistake. */
export function sendBack(
  _permit: Permit<'board.verify'>,
  decision: Decision,
  edition: Edition,
): Outcome<Decision, ReturnRefusal> {
  if (decision.extract === null) return no('no-extract')
  if (decision.returnedAt !== null) return no('sent-back')
  return edition.state === 'closed' ? no('edition-closed') : yes(decision)
}
