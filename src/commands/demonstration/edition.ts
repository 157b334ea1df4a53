// The finished edition of the demonstration: the rules of the live one, in a year that has passed.
import type { CalendarFact, CalendarKey, ProgrammeEdition } from '../../award/editions/model.ts'
import { instantOf } from '../../base/lib/time.ts'

export const finishedYear = 2025

const told: Readonly<Record<CalendarKey, string>> = {
  registrationOpens: '2025-01-13T00:00:00',
  registrationCloses: '2025-05-16T23:59:59',
  entryDue: '2025-05-16T23:59:59',
  lastMeeting: '2025-06-30',
  extractDue: '2025-06-30',
  assessmentDue: '2025-08-29',
  consensusDue: '2025-09-12',
  visitsFrom: '2025-09-15',
  visitsTo: '2025-10-10',
  juryMeeting: '2025-10-28',
  ceremony: '2025-11-25T16:00:00',
  feedbackDue: '2025-12-19',
}

export function finishedEdition(live: ProgrammeEdition, zone: string): ProgrammeEdition {
  const facts = Object.entries(told).map(([key, date]): [string, CalendarFact] => {
    return [key, { told: date, source: 'demonstration', quote: null }]
  })
  const at = (key: CalendarKey) => {
    const [date = '', time = ''] = told[key].split('T')
    return instantOf(date, time, zone)
  }
  const source = {
    key: 'demonstration',
    kind: 'own',
    title: 'Påhittat för demonstrationen',
  } as const
  return {
    year: finishedYear,
    state: 'open',
    version: 1,
    announcements: [],
    terms: {
      ...live.terms,
      calendar: {
        ...told,
        registrationOpens: at('registrationOpens'),
        registrationCloses: at('registrationCloses'),
        entryDue: at('entryDue'),
        ceremony: at('ceremony'),
      },
      calendarFacts: Object.fromEntries(facts),
      sources: [...live.terms.sources, source],
    },
  }
}
