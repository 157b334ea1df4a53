// What must happen next for a unit and its board, who does it, and by when.
import type { Edition } from '../../editions/model.ts'
import {
  adjustedBy,
  lastMeetings,
  meetingOutlook,
  workingDayOnOrBefore,
} from '../../editions/rules/calendar.ts'
import type { BoardTrack, Decision } from '../model.ts'
import { isAccepted } from './matter.ts'

export type Doer = 'coordinator' | 'board' | 'organiser' | 'nobody'
export type NextStep =
  | 'write-paper'
  | 'choose-meeting'
  | 'earlier-meeting'
  | 'ask-immediate'
  | 'await-meeting'
  | 'enter-decision'
  | 'decide-anew'
  | 'adjust'
  | 'send-extract'
  | 'send-again'
  | 'verify'
  | 'new-meeting'
  | 'rework-paper'
  | 'ask-anew'
  | 'nothing'

/** `by`: a day. Null: no day that it must be done by, or none left. */
export type Next = {
  readonly doer: Doer
  readonly step: NextStep
  readonly by: string | null
}

type Terms = Pick<Edition, 'terms'>

/** What the calendar still lets a board do that has not met yet. */
export type Allowance = 'free' | 'ordinary' | 'immediate' | 'nothing'

/** `free`: the calendar lays down no day that it follows from. */
export function allowance(edition: Terms, today: string): Allowance {
  const { ordinary, immediate } = lastMeetings(edition)
  if (ordinary === null || immediate === null) return 'free'
  if (today <= ordinary) return 'ordinary'
  return today <= immediate ? 'immediate' : 'nothing'
}

/** The last day on which a board can still meet. */
export function meetBy(edition: Terms, today: string): string | null {
  const { ordinary, immediate } = lastMeetings(edition)
  const allowed = allowance(edition, today)
  if (allowed === 'ordinary') return ordinary
  return allowed === 'immediate' ? immediate : null
}

export function nextStep(track: BoardTrack, edition: Terms, today: string): Next {
  const { decision } = track
  const meeting = meetBy(edition, today)
  switch (track.state) {
    case 'not-started':
      return { doer: 'coordinator', step: 'write-paper', by: meeting }
    case 'paper-drafted':
      return { doer: 'coordinator', step: 'choose-meeting', by: meeting }
    case 'postponed':
      return { doer: 'coordinator', step: 'new-meeting', by: meeting }
    case 'referred-back':
      return { doer: 'coordinator', step: 'rework-paper', by: meeting }
    case 'rejected':
      return { doer: 'coordinator', step: 'ask-anew', by: meeting }
    case 'extract-sent':
      return { doer: 'organiser', step: 'verify', by: null }
    case 'extract-verified':
      return { doer: 'nobody', step: 'nothing', by: null }
    default:
      return decision === null
        ? { doer: 'coordinator', step: 'choose-meeting', by: meeting }
        : afterAgenda(track, decision, { edition, today })
  }
}

type At = { readonly edition: Terms; readonly today: string }

/** On an agenda, or decided in a way that an extract follows from. */
function afterAgenda({ state, outcome }: BoardTrack, decision: Decision, at: At): Next {
  if (state === 'on-agenda') return beforeDecision(decision, at)
  const { edition, today } = at
  if (!isAccepted(edition, outcome)) {
    return { doer: 'coordinator', step: 'decide-anew', by: meetBy(edition, today) }
  }
  if (state === 'decided') {
    const { meetingDate } = decision
    return { doer: 'board', step: 'adjust', by: meetingDate && adjustedBy(meetingDate) }
  }
  const step = decision.returnedAt === null ? 'send-extract' : 'send-again'
  return { doer: 'coordinator', step, by: sendBy(edition) }
}

function beforeDecision({ meetingDate, immediateAdjustment }: Decision, at: At): Next {
  const { edition, today } = at
  if (meetingDate === null || meetingDate <= today) {
    return { doer: 'coordinator', step: 'enter-decision', by: sendBy(edition) }
  }
  const prospect = meetingOutlook(edition, meetingDate)
  if (prospect === 'too-late') {
    return { doer: 'coordinator', step: 'earlier-meeting', by: meetBy(edition, today) }
  }
  if (prospect === 'needs-immediate' && !immediateAdjustment) {
    return { doer: 'coordinator', step: 'ask-immediate', by: meetingDate }
  }
  return { doer: 'board', step: 'await-meeting', by: meetingDate }
}

function sendBy({ terms }: Terms): string | null {
  const { extractDue } = terms.calendar
  return extractDue && workingDayOnOrBefore(extractDue)
}
