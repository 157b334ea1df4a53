// The letters when a plan of teams is published. They name no unit, so that a letter gone astray tells nothing.
import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Edition } from '../../editions/model.ts'
import { say } from '../words/say.ts'

/** What the plan means to one person. */
export type Meant = {
  readonly name: string
  readonly email: string
  /** Teams that they have come to, and left. */
  readonly comes: number
  readonly goes: number
  /** Teams that they lead from now on, and did not before. */
  readonly leads: number
}

/** `attachments`: the dates, where there are any. */
export function plannedLetter(meant: Meant, year: number, attachments: readonly string[]): Letter {
  const t = say('sv')
  const { name, comes, goes, leads } = meant
  const said = [
    t('mail.planned.hello', { name }),
    ...(comes > 0 ? [t('mail.planned.comes', { count: comes, year: String(year) })] : []),
    ...(leads > 0 ? [t('mail.planned.leads', { count: leads })] : []),
    ...(goes > 0 ? [t('mail.planned.goes', { count: goes })] : []),
    t('mail.planned.what', { path: paths.ownTeams.to() }),
    ...(attachments.length > 0 ? [t('mail.planned.dates')] : []),
  ]
  return {
    to: meant.email,
    subject: t('mail.planned.subject', { year: String(year) }),
    text: `${said.join('\n\n')}\n`,
    attachments,
  }
}

/** Why somebody left a team that a new plan has changed. */
export function plannedReason(): string {
  return say('sv')('plan.removal')
}

/** The dates of examiners for their own calendars (RFC 5545). Undefined: none is laid down. */
export function plannedDates(
  { id, year, terms }: Edition,
  now: Date,
): { readonly name: string; readonly text: string } | undefined {
  const { assessmentDue, consensusDue, visitsFrom, visitsTo } = terms.calendar
  const t = say('sv')
  const dates = [
    { key: 'assessment', from: assessmentDue, to: assessmentDue },
    { key: 'consensus', from: consensusDue, to: consensusDue },
    { key: 'visits', from: visitsFrom, to: visitsTo ?? visitsFrom },
  ] as const
  if (dates.every(({ from }) => from === null)) return undefined
  const calendar = ical({
    prodId: { company: 'forebild', product: 'teams', language: 'SV' },
    name: t('mail.planned.calendar', { year: String(year) }),
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { key, from, to } of dates) {
    if (from === null) continue
    calendar.createEvent({
      id: `${key}-${id}@forebild`,
      start: midnight(from),
      end: midnight(addDays(to ?? from, 1)),
      allDay: true,
      timezone: 'UTC',
      summary: t(`mail.planned.${key}`),
      stamp: now,
    })
  }
  return {
    name: t('mail.planned.file', { year: String(year) }),
    text: `${calendar.toString()}\r\n`,
  }
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
