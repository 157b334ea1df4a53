// When an entry may be written, handed in, taken back and read.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Edition } from '../../editions/model.ts'
import { isOpen, wholeSecond } from '../../editions/rules.ts'
import type { Answer, Draft, Entry } from '../model.ts'

export type StartRefusal = 'not-sent' | 'not-open' | 'too-late'
export type WriteRefusal = 'not-open' | 'too-late' | 'handed-in' | 'withdrawn'
export type MoveRefusal = WriteRefusal | 'not-handed-in' | 'not-withdrawn'

type Standing = Pick<Entry, 'state' | 'handedInAt' | 'dispensedUntil'>

/** What the edition's clock says of writing. `open`: entries can be written and handed in. */
export type WritingTime = 'open' | 'not-open' | 'too-late'

/** Too late is past the last instant. Where no such instant is laid down, never. */
export function writingTime(edition: Edition, now: Date): WritingTime {
  if (isOpen(edition, 'writing', now)) return 'open'
  const due = edition.terms.calendar.entryDue
  const passed = due !== null && due < now
  // A closed edition is past its time, but not within the last second of it.
  return passed && !isOpen({ ...edition, state: 'open' }, 'writing', now) ? 'too-late' : 'not-open'
}

/** What stands where nobody has written. */
export function unwritten(question: string): Answer {
  return { question, text: '', revision: 0, savedAt: null, savedBy: null }
}

export function isTooLate(edition: Edition, now: Date): boolean {
  return writingTime(edition, now) === 'too-late'
}

/** The edition's clock at an instant, read once for many entries. */
export type EntryClock = {
  readonly edition: Edition
  readonly now: Date
  readonly time: WritingTime
}

export function entryClock(edition: Edition, now: Date): EntryClock {
  return { edition, now, time: writingTime(edition, now) }
}

type Dispensed = Pick<Entry, 'dispensedUntil'>

/** The time of one entry: too late for all may be in time for a unit that has a dispensation. */
export function timeOf({ dispensedUntil }: Dispensed, clock: EntryClock): WritingTime {
  const { edition, now, time } = clock
  if (time !== 'too-late' || dispensedUntil === null || edition.state !== 'open') return time
  return now <= wholeSecond(dispensedUntil) ? 'open' : 'too-late'
}

/** The last instant for handing in this entry. Null: none is laid down. */
export function dueOf({ dispensedUntil }: Dispensed, edition: Edition): Date | null {
  const due = edition.terms.calendar.entryDue
  if (due === null || dispensedUntil === null) return due
  return dispensedUntil > due ? dispensedUntil : due
}

/** Only a sent registration in an open edition has an entry. */
export function mayStart(
  registration: { readonly state: string },
  edition: Edition,
  now: Date,
): Outcome<null, StartRefusal> {
  const time = writingTime(edition, now)
  if (time !== 'open') return no(time)
  return registration.state === 'sent' ? yes(null) : no('not-sent')
}

/** Why nothing can be written now, or undefined when it can. */
export function closedBecause(
  entry: Standing,
  edition: Edition,
  now: Date,
): WriteRefusal | undefined {
  if (entry.state === 'withdrawn') return 'withdrawn'
  const time = timeOf(entry, entryClock(edition, now))
  if (time !== 'open') return time
  return entry.state === 'handed-in' ? 'handed-in' : undefined
}

export type Saving =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'clash' }

/**
 * The same text is no change, whatever revision it rests on: so a repeated save does no harm. A
 * text that rests on an older revision than what stands never takes its place unseen.
 */
export function saving(_permit: Permit<'entry.write'>, standing: Answer, draft: Draft): Saving {
  if (draft.text === standing.text) return { kind: 'unchanged' }
  if (draft.revision !== standing.revision) return { kind: 'clash' }
  return { kind: 'saved', draft: { ...draft, revision: standing.revision + 1 } }
}

/** Back to the desk while there is time. The receipt stays, and counts if nothing new is handed in. */
export function takeBack(
  _permit: Permit<'entry.hand-in'>,
  entry: Entry,
  edition: Edition,
  now: Date,
): Outcome<Entry, MoveRefusal> {
  const closed = closedBecause(entry, edition, now)
  if (closed === undefined) return no('not-handed-in')
  return closed === 'handed-in' ? yes({ ...entry, state: 'reopened' }) : no(closed)
}

/** At any time while the edition is open. What was handed in is kept, and competes no more. */
export function withdraw(
  _permit: Permit<'entry.hand-in'>,
  entry: Entry,
  edition: Edition,
): Outcome<Entry, MoveRefusal> {
  if (entry.state === 'withdrawn') return no('withdrawn')
  return edition.state === 'open' ? yes({ ...entry, state: 'withdrawn' }) : no('not-open')
}

/** A withdrawal can be regretted until the time is out. */
export function resume(
  _permit: Permit<'entry.hand-in'>,
  entry: Entry,
  edition: Edition,
  now: Date,
): Outcome<Entry, MoveRefusal> {
  if (entry.state !== 'withdrawn') return no('not-withdrawn')
  const time = timeOf(entry, entryClock(edition, now))
  if (time !== 'open') return no(time)
  return yes({ ...entry, state: entry.handedInAt === null ? 'draft' : 'reopened' })
}

/**
 * Whether what was handed in can be read outside the unit: it stands as handed in, or the time ran
 * out while it was taken back. A draft, and an entry at the desk again, is read by its writers only.
 */
export function isReadable(entry: Standing, edition: Edition, now: Date): boolean {
  return isReadableAt(entry, entryClock(edition, now))
}

/** The same for many entries of one edition. */
export function isReadableAt(entry: Standing, clock: EntryClock): boolean {
  if (entry.handedInAt === null || entry.state === 'withdrawn') return false
  return entry.state === 'handed-in' || timeOf(entry, clock) === 'too-late'
}

/**
 * Handed in, and the time for all is out: it is assessed as it stands. Under a dispensation it is so
 * until its unit takes it back, and again when it is handed in or the dispensation has ended.
 */
export function isLocked(entry: Standing, edition: Edition, now: Date): boolean {
  const clock = entryClock(edition, now)
  return clock.time === 'too-late' && isReadableAt(entry, clock)
}

/** Where an entry is, as its writers see it. `missed`: never handed in, and the time is out. */
export type EntryStage =
  | 'writing'
  | 'reopened'
  | 'handed-in'
  | 'locked'
  | 'missed'
  | 'withdrawn'
  | 'not-open'

export function stageOf(entry: Standing, edition: Edition, now: Date): EntryStage {
  return stageAt(entry, entryClock(edition, now))
}

/** The same for many entries of one edition. */
export function stageAt(entry: Standing, clock: EntryClock): EntryStage {
  if (entry.state === 'withdrawn') return 'withdrawn'
  const time = timeOf(entry, clock)
  if (time === 'too-late') return entry.handedInAt === null ? 'missed' : 'locked'
  if (entry.state === 'handed-in') return 'handed-in'
  if (time === 'not-open') return 'not-open'
  return entry.state === 'reopened' ? 'reopened' : 'writing'
}
