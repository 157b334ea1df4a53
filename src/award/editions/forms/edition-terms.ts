// From the file of an edition to its terms: told dates become instants of the award's zone.
import type { EditionTerms, ProgrammeEdition } from '../model.ts'
import { type CalendarFacts, calendarFrom } from '../rules/dates.ts'
import type { EditionFile } from './edition-file.ts'

export function programmeEdition(file: EditionFile, zone: string): ProgrammeEdition {
  const { year, state, version, announcements, ...rest } = file
  return { year, state, version, announcements, terms: termsOf(rest, zone) }
}

type Rest = Omit<EditionFile, 'year' | 'state' | 'version' | 'announcements'>

function termsOf({ calendar: told, ...rest }: Rest, zone: string): EditionTerms {
  const facts = Object.fromEntries(
    Object.entries(told).flatMap(([key, fact]) => (fact === undefined ? [] : [[key, fact]])),
  ) as CalendarFacts
  return { ...rest, calendar: calendarFrom(facts, zone), calendarFacts: facts }
}
