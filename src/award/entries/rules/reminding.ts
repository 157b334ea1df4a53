// When reminders go out, to whom, and what they tell is left: states and counts, never an answer.
import type { PersonId } from '../../../base/lib/actor.ts'
import { addDays, instantOf, plainDate } from '../../../base/lib/time.ts'
import type { Edition, Instrument } from '../../editions/model.ts'
import type { Member } from '../../registrations/model.ts'
import { isLive } from '../../registrations/rules/members.ts'
import { farthestDay, mostTurns } from '../model/reminding.ts'
import type { Answer, AnswerSize, Entry } from '../model.ts'
import { type Parts, partFindings, stops } from './checking.ts'
import { type Progress, problems, progress } from './handing-in.ts'
import { dueOf, stageOf } from './writing.ts'

export type ReminderTurn = { readonly days: number; readonly due: Date; readonly at: Date }

const opens = '08:00'
const closes = '20:00'
const day = 24 * 60 * 60 * 1000

/** The farthest first. `due`: the entry's own last instant. */
export function reminderTurns(
  due: Date,
  days: readonly number[],
  zone: string,
): readonly ReminderTurn[] {
  const last = plainDate(due, zone)
  return [...new Set(days)]
    .toSorted((a, b) => b - a)
    .map((before) => ({ days: before, due, at: instantOf(addDays(last, -before), opens, zone) }))
}

/**
 * The one that it is time for: within a day of its hour, by day, while there is time left. One that
 * was missed longer than that is let be, so that a moved day or a new plan sends nothing at once.
 */
export function reminderNow(
  turns: readonly ReminderTurn[],
  now: Date,
  zone: string,
): ReminderTurn | undefined {
  const today = plainDate(now, zone)
  const awake = instantOf(today, opens, zone) <= now && now < instantOf(today, closes, zone)
  if (!awake) return undefined
  const found = turns.findLast(({ at }) => at <= now)
  if (!found || now > found.due) return undefined
  return now.getTime() < found.at.getTime() + day ? found : undefined
}

export function remindersAhead(turns: readonly ReminderTurn[], now: Date): readonly ReminderTurn[] {
  return turns.filter(({ at, due }) => at > now && at <= due)
}

/** `entry` undefined: nobody has begun. Undefined: there is nothing to remind of, or no day. */
export function reminderDue(
  registration: { readonly state: string },
  entry: Entry | undefined,
  edition: Edition,
  now: Date,
): Date | undefined {
  const due = dueOf(entry ?? { dispensedUntil: null }, edition)
  if (due === null || registration.state !== 'sent' || edition.state !== 'open') return undefined
  if (edition.terms.instrument === null) return undefined
  if (entry === undefined) return due >= now ? due : undefined
  const stage = stageOf(entry, edition, now)
  return stage === 'writing' || stage === 'reopened' ? due : undefined
}

/** The contact and those who write now. Who only reads can do nothing about it. */
export function whoCanAct(
  contact: PersonId | null,
  members: readonly Pick<Member, 'person' | 'role' | 'until'>[],
  now: Date,
): readonly PersonId[] {
  const writing = members.filter((one) => one.role !== 'reader' && isLive(one, now))
  const people = [contact, ...writing.map(({ person }) => person)]
  return [...new Set(people.filter((person) => person !== null))]
}

export type Left = {
  readonly begun: boolean
  readonly reopened: boolean
  readonly areas: readonly Progress[]
  readonly questions: number
  readonly missing: number
  readonly tooLong: number
  readonly parts: number
}

type Standing = {
  readonly entry: Entry | undefined
  readonly answers: readonly Pick<Answer, 'question' | 'text'>[]
  readonly sizes: readonly Pick<AnswerSize, 'question' | 'words'>[]
  readonly done: ReadonlySet<string>
  readonly parts: Parts
}

/** In the unit's own words: its areas with the states that its writers gave them, and what stops. */
export function leftToDo(instrument: Instrument, standing: Standing): Left {
  const { entry, answers, sizes, done, parts } = standing
  const found = problems(instrument, answers)
  return {
    begun: entry !== undefined && sizes.some(({ words }) => words > 0),
    reopened: entry?.state === 'reopened',
    areas: progress(instrument.areas, sizes, done),
    questions: instrument.areas.reduce((sum, { questions }) => sum + questions.length, 0),
    missing: found.filter(({ kind }) => kind === 'missing').length,
    tooLong: found.filter(({ kind }) => kind === 'too-long').length,
    parts: partFindings(instrument, answers, parts).filter(stops).length,
  }
}

/** Whole days, the farthest first, each once. Undefined: something else was typed. */
export function daysFrom(text: string): readonly number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  if (!parts.every((part) => /^\d{1,3}$/.test(part))) return undefined
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a)
  return days.length <= mostTurns && days.every((one) => one <= farthestDay) ? days : undefined
}
