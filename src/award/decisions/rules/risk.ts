// How likely it is that a unit's extract comes too late, and why: the order of the follow-up.
import type { Edition } from '../../editions/model.ts'
import {
  adjustedBy,
  meetingOutlook,
  workingDayOnOrBefore,
  workingDaysBefore,
} from '../../editions/rules/calendar.ts'
import type { BoardTrack } from '../model.ts'
import { type Allowance, allowance, type Next, nextStep } from './next.ts'

/** The worst first. A list is sorted by it. */
export const risks = ['lost', 'urgent', 'attention', 'on-its-way', 'with-us', 'done'] as const
export type RiskLevel = (typeof risks)[number]

export type RiskReason =
  | 'overdue'
  | 'no-meeting-left'
  | 'meeting-too-late'
  | 'only-immediate'
  | 'ask-immediate'
  | 'adjusted-too-late'
  | 'refused'
  | 'kind-not-accepted'
  | 'sent-back'
  | 'decision-missing'
  | 'put-off'
  | 'not-started'
  | 'no-meeting'
  | 'not-sent'
  | 'awaits-meeting'
  | 'awaits-adjustment'
  | 'awaits-us'
  | 'verified'

export type Risk = {
  readonly level: RiskLevel
  readonly reason: RiskReason
  readonly next: Next
  readonly allowed: Allowance
}

/** What needs attention becomes urgent when this many working days are left for it. */
const pressingDays = 5

export function riskOf(track: BoardTrack, edition: Pick<Edition, 'terms'>, today: string): Risk {
  const next = nextStep(track, edition, today)
  const allowed = allowance(edition, today)
  const [level, reason] = judged(track, { edition, today, next, allowed })
  const pressed = level === 'attention' && isPressing(next, today)
  return { level: pressed ? 'urgent' : level, reason, next, allowed }
}

function isPressing({ by }: Next, today: string): boolean {
  return by !== null && workingDaysBefore(by, pressingDays) <= today
}

type Ground = {
  readonly edition: Pick<Edition, 'terms'>
  readonly today: string
  readonly next: Next
  readonly allowed: Allowance
}
type Judged = readonly [RiskLevel, RiskReason]

function judged(track: BoardTrack, ground: Ground): Judged {
  const { extractDue } = ground.edition.terms.calendar
  if (track.state === 'extract-verified') return ['done', 'verified']
  if (track.state === 'extract-sent') return ['with-us', 'awaits-us']
  if (extractDue !== null && extractDue < ground.today) return ['lost', 'overdue']
  return needsMeeting(ground.next) ? beforeMeeting(track, ground) : afterMeetingIsSet(track, ground)
}

function needsMeeting({ step }: Next): boolean {
  return [
    'write-paper',
    'choose-meeting',
    'earlier-meeting',
    'new-meeting',
    'rework-paper',
    'ask-anew',
    'decide-anew',
  ].includes(step)
}

function beforeMeeting({ state }: BoardTrack, { next, allowed }: Ground): Judged {
  if (allowed === 'nothing') return ['lost', 'no-meeting-left']
  if (next.step === 'earlier-meeting') return ['urgent', 'meeting-too-late']
  if (state === 'rejected') return ['urgent', 'refused']
  if (next.step === 'decide-anew') return ['urgent', 'kind-not-accepted']
  if (allowed === 'immediate') return ['urgent', 'only-immediate']
  if (state === 'not-started') return ['attention', 'not-started']
  return ['attention', state === 'paper-drafted' ? 'no-meeting' : 'put-off']
}

function afterMeetingIsSet({ decision }: BoardTrack, { edition, next }: Ground): Judged {
  const meeting = decision?.meetingDate ?? null
  if (meeting !== null && meetingOutlook(edition, meeting) === 'too-late') {
    return ['lost', 'meeting-too-late']
  }
  switch (next.step) {
    case 'ask-immediate':
      return ['urgent', 'ask-immediate']
    case 'enter-decision':
      return ['attention', 'decision-missing']
    case 'adjust':
      return meeting !== null && isAdjustedTooLate(edition, meeting)
        ? ['urgent', 'adjusted-too-late']
        : ['on-its-way', 'awaits-adjustment']
    case 'send-again':
      return ['urgent', 'sent-back']
    case 'send-extract':
      return ['attention', 'not-sent']
    default:
      return ['on-its-way', 'awaits-meeting']
  }
}

function isAdjustedTooLate({ terms }: Pick<Edition, 'terms'>, meetingDate: string): boolean {
  const { extractDue } = terms.calendar
  return extractDue !== null && adjustedBy(meetingDate) > workingDayOnOrBefore(extractDue)
}

type Risky = { readonly risk: Risk; readonly name: string }

/** The worst first; among equals that which must be done first; then by name. */
export function byRisk<Row>(rows: readonly Row[], seen: (row: Row) => Risky): readonly Row[] {
  const place = (row: Row) => risks.indexOf(seen(row).risk.level)
  const day = (row: Row) => seen(row).risk.next.by ?? '9999'
  return rows.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      day(a).localeCompare(day(b)) ||
      seen(a).name.localeCompare(seen(b).name, 'sv'),
  )
}
