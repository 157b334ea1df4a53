// From the file of an edition to its terms: told dates become instants of the award's zone.
import { endOfDay, instantOf } from '../../../base/lib/time.ts'
import type {
  Calendar,
  CalendarFact,
  CalendarKey,
  EditionTerms,
  ProgrammeEdition,
} from '../model.ts'
import type { EditionFile } from './edition-file.ts'
import { isDay, isInstant } from './fields.ts'

export function programmeEdition(file: EditionFile, zone: string): ProgrammeEdition {
  const { year, state, version, announcements, ...rest } = file
  return { year, state, version, announcements, terms: termsOf(rest, zone) }
}

type Rest = Omit<EditionFile, 'year' | 'state' | 'version' | 'announcements'>

function termsOf({ calendar: told, ...rest }: Rest, zone: string): EditionTerms {
  const facts = Object.fromEntries(
    Object.entries(told).flatMap(([key, fact]) => (fact === undefined ? [] : [[key, fact]])),
  ) as Partial<Record<CalendarKey, CalendarFact>>
  return { ...rest, calendar: calendarOf(facts, zone), calendarFacts: facts }
}

/** A day stands for its last moment where something is due, and for its first where something begins. */
function calendarOf(facts: Partial<Record<CalendarKey, CalendarFact>>, zone: string): Calendar {
  const due = (key: CalendarKey) => moment(facts[key]?.told, zone, 'end')
  const begins = (key: CalendarKey) => moment(facts[key]?.told, zone, 'start')
  const day = (key: CalendarKey) => dayOf(facts[key]?.told)
  return {
    registrationOpens: begins('registrationOpens'),
    registrationCloses: due('registrationCloses'),
    entryDue: due('entryDue'),
    lastMeeting: day('lastMeeting'),
    extractDue: day('extractDue'),
    assessmentDue: day('assessmentDue'),
    consensusDue: day('consensusDue'),
    visitsFrom: day('visitsFrom'),
    visitsTo: day('visitsTo'),
    juryMeeting: day('juryMeeting'),
    ceremony: begins('ceremony'),
    feedbackDue: day('feedbackDue'),
  }
}

function moment(told: string | undefined, zone: string, side: 'start' | 'end'): Date | null {
  if (told === undefined) return null
  const [date = '', time] = told.split('T')
  if (isInstant(told) && time !== undefined) return instantOf(date, time, zone)
  if (!isDay(told)) return null
  return side === 'end' ? endOfDay(told, zone) : instantOf(told, '00:00', zone)
}

function dayOf(told: string | undefined): string | null {
  const date = told?.slice(0, 10)
  return date !== undefined && isDay(date) ? date : null
}
