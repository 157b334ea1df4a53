// When reminders of missing extracts go out by themselves, and to whom they do not.
import { instantOf, plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { isWorkingDay, workingDaysBefore } from '../../editions/rules/calendar.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { BoardTrack, ReminderStop } from '../model.ts'
import { mayRemindAgain } from './calendar.ts'

/** Working days before the extract is due, where the organiser has not said otherwise. */
export const usualSteps: readonly number[] = [30, 14, 7, 2]
export const mostSteps = 8
export const farthestStep = 120

/** One time at which reminders go out. */
export type Turn = {
  readonly step: number
  /** The day that the extract is due. Where it is moved, there are new turns. */
  readonly due: string
  readonly day: string
  readonly at: Date
}

/** Letters leave in office hours. */
const opens = '08:00'
const closes = '17:00'

/** Earliest first. None where the edition has no day for the extract. */
export function turnsOf(edition: Edition, steps: readonly number[]): readonly Turn[] {
  const due = edition.terms.calendar.extractDue
  if (due === null || edition.state !== 'open') return []
  return [...new Set(steps)]
    .toSorted((a, b) => b - a)
    .map((step) => {
      const day = workingDaysBefore(due, step)
      return { step, due, day, at: instantOf(day, opens, edition.zone) }
    })
}

/** The turn that it is time for: the latest that has come, in office hours, while there is time left. */
export function turnNow(turns: readonly Turn[], now: Date, zone: string): Turn | undefined {
  const today = plainDate(now, zone)
  const inHours =
    isWorkingDay(today) &&
    instantOf(today, opens, zone) <= now &&
    now < instantOf(today, closes, zone)
  if (!inHours) return undefined
  return turns.findLast(({ at, due }) => at <= now && today <= due)
}

/** Those that are still to come, and the one that it may be time for. */
export function turnsAhead(turns: readonly Turn[], now: Date, zone: string): readonly Turn[] {
  const today = plainDate(now, zone)
  const here = turns.findLast(({ at }) => at <= now)
  return turns.filter((turn) => (turn === here || turn.at > now) && today <= turn.due)
}

/** Why a unit is not reminded. */
export type Silence =
  | 'verified'
  | 'with-us'
  | 'refused'
  | 'withdrawn'
  | 'registered-later'
  | 'nobody'
  | 'reminded-today'
  | 'sent'
  | 'stopped'

type Asked = {
  readonly registration: Registration
  readonly track: BoardTrack
  readonly stops: readonly ReminderStop[]
  /** There is a coordinator or a contact to write to. */
  readonly reachable: boolean
  /** When the unit was last reminded, and the turns that have been sent. */
  readonly lastAt: Date | null
  readonly sent: readonly { readonly step: number | null; readonly due: string | null }[]
}

/** Undefined: the unit is to be reminded at that turn. */
export function whySilent(asked: Asked, turn: Turn, zone: string): Silence | undefined {
  const { registration, track, stops, lastAt, sent } = asked
  const settled = whySettled(asked)
  if (settled) return settled
  if (sent.some(({ step, due }) => step === turn.step && due === turn.due)) return 'sent'
  if (stops.some((stop) => covers(stop, registration.id, track, turn))) return 'stopped'
  if (registration.sentAt !== null && plainDate(registration.sentAt, zone) > turn.day) {
    return 'registered-later'
  }
  return mayRemindAgain(lastAt, turn.at, zone) ? undefined : 'reminded-today'
}

/** Whatever the turn, there is nothing to remind of, or nobody. */
function whySettled({ registration, track, reachable }: Asked): Silence | undefined {
  if (registration.state !== 'sent') return 'withdrawn'
  if (track.state === 'extract-verified') return 'verified'
  if (track.state === 'extract-sent') return 'with-us'
  if (track.state === 'rejected') return 'refused'
  return reachable ? undefined : 'nobody'
}

/** What a stop leaves open it does not narrow: with nothing named it stops all. */
function covers(
  stop: ReminderStop,
  registration: RegistrationId,
  { matter }: BoardTrack,
  { step }: Turn,
): boolean {
  const narrowed =
    (stop.step !== null && stop.step !== step) ||
    (stop.registration !== null && stop.registration !== registration) ||
    (stop.matter !== null && stop.matter !== matter?.id)
  return stop.resumedAt === null && !narrowed
}

export type StepsRefusal = 'steps-wrong'

/** Whole working days, farthest first, each once. */
export function stepsFrom(text: string): readonly number[] | StepsRefusal {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const steps = [...new Set(parts.map(Number))].toSorted((a, b) => b - a)
  const sound = steps.every((step) => Number.isInteger(step) && step >= 0 && step <= farthestStep)
  return sound && steps.length <= mostSteps ? steps : 'steps-wrong'
}
