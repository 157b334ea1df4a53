// What time it is in an edition: phases, deadlines, the line of stages, and when the seal breaks.
import { endOfDay, instantOf } from '../../base/lib/time.ts'
import type { Calendar, CalendarKey, Edition, EditionTerms, Words } from './model.ts'

export type Phase =
  | 'registration'
  | 'writing'
  | 'assessment'
  | 'consensus'
  | 'visits'
  | 'jury'
  | 'feedback'

/** From (inclusive) and to (inclusive). Null: no such bound is laid down. */
export type Span = { readonly from: Date | null; readonly to: Date | null }

/**
 * Registration and writing end at their deadline. What examiners and the jury do has a day by which
 * it should be done, but ends only when the next cannot wait: assessment at the jury's meeting,
 * the jury at the ceremony. Feedback has no end but the edition's own.
 */
export function span(edition: Edition, phase: Phase): Span {
  const { calendar } = edition.terms
  const { registrationOpens, registrationCloses, entryDue, ceremony } = calendar
  switch (phase) {
    case 'registration':
      return { from: registrationOpens, to: registrationCloses ?? entryDue }
    case 'writing':
      return { from: registrationOpens, to: entryDue }
    case 'jury':
      return { from: after(entryDue), to: ceremony }
    case 'feedback':
      return { from: after(entryDue), to: null }
    default:
      return { from: after(entryDue), to: deadline(edition, 'juryMeeting') ?? ceremony }
  }
}

/** The last millisecond at which something may be done is still in time, the next is not. */
export function isOpen(edition: Edition, phase: Phase, now: Date): boolean {
  if (edition.state !== 'open') return false
  const { from, to } = span(edition, phase)
  if (from === null) return false
  return from <= now && (to === null || now <= wholeSecond(to))
}

/** A date of the calendar as the instant when it has passed. A plain date lasts its whole day. */
export function deadline(edition: Edition, name: CalendarKey): Date | null {
  const date = edition.terms.calendar[name]
  if (date === null || date instanceof Date) return date
  return endOfDay(date, edition.zone)
}

/** Before the ceremony nobody outside the jury may know. Without a ceremony nothing is released. */
export function isReleased(edition: Edition, now: Date): boolean {
  const { ceremony } = edition.terms.calendar
  return ceremony !== null && ceremony <= now
}

export type Stage = 'registration' | 'entry' | 'assessment' | 'visits' | 'ceremony'
export type StageState = 'done' | 'now' | 'later'

/** The five stages that everyone is told of. Registration and entry may go on at the same time. */
export function stages(
  edition: Edition,
  now: Date,
): readonly {
  readonly stage: Stage
  readonly state: StageState
  readonly at: Date | string | null
}[] {
  const { calendar } = edition.terms
  const present = presentStage(edition, now)
  const at: Readonly<Record<Stage, Date | string | null>> = {
    registration: calendar.registrationOpens,
    entry: calendar.entryDue,
    assessment: calendar.assessmentDue,
    visits: calendar.visitsFrom,
    ceremony: calendar.ceremony,
  }
  const order: readonly Stage[] = ['registration', 'entry', 'assessment', 'visits', 'ceremony']
  const here = present === null ? -1 : order.indexOf(present)
  const registering = isOpen(edition, 'registration', now)
  return order.map((stage, i) => {
    const ongoing = stage === 'registration' && registering
    return { stage, at: at[stage], state: ongoing ? 'now' : stateOf(i, here, edition, now) }
  })
}

function stateOf(i: number, here: number, edition: Edition, now: Date): StageState {
  if (here === -1) return isReleased(edition, now) || edition.state === 'closed' ? 'done' : 'later'
  if (i === here) return 'now'
  return i < here ? 'done' : 'later'
}

/** Null: not begun, or over. */
function presentStage(edition: Edition, now: Date): Stage | null {
  const { calendar } = edition.terms
  const { registrationOpens, entryDue, ceremony } = calendar
  if (edition.state !== 'open' || registrationOpens === null || now < registrationOpens) return null
  if (ceremony !== null && ceremony <= now) return null
  if (entryDue !== null && now <= wholeSecond(entryDue)) return 'entry'
  const visits = firstMoment(edition, 'visitsFrom')
  if (visits === null || now < visits) return 'assessment'
  const visitsEnd = deadline(edition, 'visitsTo')
  return visitsEnd !== null && visitsEnd < now ? 'ceremony' : 'visits'
}

/** Every date that is laid down, earliest first. */
export function calendarDates(
  calendar: Calendar,
  zone: string,
): readonly { readonly key: CalendarKey; readonly at: Date | string; readonly passes: Date }[] {
  const keys = Object.keys(calendar) as CalendarKey[]
  return keys
    .flatMap((key) => {
      const at = calendar[key]
      if (at === null) return []
      return [{ key, at, passes: at instanceof Date ? at : endOfDay(at, zone) }]
    })
    .sort((a, b) => a.passes.getTime() - b.passes.getTime())
}

export type LoadRefusal = 'frozen' | 'version-went-back' | 'being-made'

/**
 * Invariant 1: the terms of an edition that has opened stay as they are. A correction is a higher
 * version, and the form of the file sees to it that it is announced. A draft that is being made in
 * the browser is never replaced by a file unasked.
 */
export function mayReplace(
  known: Pick<Edition, 'state' | 'version'>,
  fresh: { readonly version: number },
): LoadRefusal | null {
  if (known.state === 'draft') return 'being-made'
  if (fresh.version < known.version) return 'version-went-back'
  const frozen = known.state === 'open' || known.state === 'closed'
  return frozen && fresh.version === known.version ? 'frozen' : null
}

export type AnnounceRefusal = 'not-draft'
export type EditRefusal = 'frozen' | 'changed-meanwhile'

/** Before an edition has opened its terms are changed as they are. Invariant 1: from then on never. */
export function isChangeable(edition: Pick<Edition, 'state'>): boolean {
  return edition.state === 'draft' || edition.state === 'announced'
}

export type CloseRefusal = 'not-open' | 'ceremony-ahead'
export type StateRefusal = 'not-announced' | 'not-open' | 'calendar-missing' | 'ceremony-ahead'

/** Opening needs the dates that the phases hang on. */
export function whyNotOpen(edition: Edition): StateRefusal | null {
  if (edition.state !== 'announced') return 'not-announced'
  const { registrationOpens, entryDue, ceremony } = edition.terms.calendar
  return registrationOpens && entryDue && ceremony ? null : 'calendar-missing'
}

/** Whether everyone has had feedback is asked where all stages are known. */
export function whyNotClosed(edition: Edition, now: Date): CloseRefusal | null {
  if (edition.state !== 'open') return 'not-open'
  return isReleased(edition, now) ? null : 'ceremony-ahead'
}

export function categoryName(terms: EditionTerms, key: string): Words {
  const category = terms.categories.find((one) => one.key === key)
  return category?.name ?? { sv: key, en: key }
}

function after(instant: Date | null): Date | null {
  return instant === null ? null : new Date(wholeSecond(instant).getTime() + 1)
}

/** A deadline at 23:59:59 lasts as long as a clock shows that second. */
export function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000 + 999)
}

function firstMoment(edition: Edition, key: 'visitsFrom'): Date | null {
  const date = edition.terms.calendar[key]
  return date === null ? null : instantOf(date, '00:00', edition.zone)
}
