// When one can apply and answer, and when an invitation is reminded of.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { addDays, plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type {
  Application,
  Call,
  CallState,
  Invitation,
  InvitationStanding,
  Reminder,
} from '../model/recruiting.ts'
import { needsKeptUntil } from './needs.ts'

/** Days before the last one on which those who have not answered are reminded. */
export const reminderDays = [7, 2] as const

/** A closed edition looks for nobody. */
export function callState(
  call: Call | undefined,
  edition: Pick<Edition, 'state'>,
  today: string,
): CallState {
  if (call === undefined || edition.state === 'closed' || edition.state === 'historic') {
    return 'none'
  }
  return today <= call.lastDay ? 'open' : 'closed'
}

export type ApplyRefusal = 'call-closed' | 'already-applied' | 'already-examines'
type Ground = {
  readonly state: CallState
  readonly before: Application | undefined
  readonly examines: boolean
}

export function apply(
  _permit: Permit<'examiner.apply'>,
  { state, before, examines }: Ground,
): Outcome<null, ApplyRefusal> {
  if (state !== 'open') return no('call-closed')
  if (examines) return no('already-examines')
  return before === undefined ? yes(null) : no('already-applied')
}

export type DecideRefusal = 'not-open' | 'reason-missing'

/** Declining says why, in the letter. */
export function answered(
  _permit: Permit<'examiner.recruit'>,
  application: Application,
  word: 'accepted' | 'declined',
  reason: string,
): Outcome<Pick<Application, 'state' | 'reason'>, DecideRefusal> {
  if (application.state !== 'sent') return no('not-open')
  if (word === 'declined' && reason === '') return no('reason-missing')
  return yes({ state: word, reason })
}

export function takenBack(
  _permit: Permit<'examiner.apply'>,
  { state }: Application,
): Outcome<null, 'not-open'> {
  return state === 'sent' ? yes(null) : no('not-open')
}

/** The last day that it is kept why somebody wanted to examine who did not come to: as long as needs. */
export function motivationKeptUntil(edition: Pick<Edition, 'terms' | 'year' | 'zone'>): string {
  return needsKeptUntil(edition)
}

export function standingOf(
  { state, lastDay }: Pick<Invitation, 'state' | 'lastDay'>,
  today: string,
): InvitationStanding {
  return state === 'sent' && today > lastDay ? 'lapsed' : state
}

export type AnswerRefusal = 'not-open' | 'lapsed' | 'reason-missing'

export function mayStillAnswer(
  _permit: Permit<'invitation.answer'>,
  invitation: Invitation,
  today: string,
): Outcome<null, AnswerRefusal> {
  const standing = standingOf(invitation, today)
  if (standing === 'lapsed') return no('lapsed')
  return standing === 'sent' ? yes(null) : no('not-open')
}

/**
 * The reminders that are due now, of which only the last is sent: who was missed for a while gets
 * one letter. None on the day of the invitation itself.
 */
export function remindersDue(
  invitation: Pick<Invitation, 'state' | 'lastDay' | 'sentAt'>,
  sent: readonly Pick<Reminder, 'lastDay' | 'days'>[],
  { today, zone }: { readonly today: string; readonly zone: string },
): readonly number[] {
  if (standingOf(invitation, today) !== 'sent') return []
  const invited = plainDate(invitation.sentAt, zone)
  return reminderDays.filter((days) => {
    const day = addDays(invitation.lastDay, -days)
    const before = sent.some((one) => one.days === days && one.lastDay === invitation.lastDay)
    return day > invited && today >= day && !before
  })
}
