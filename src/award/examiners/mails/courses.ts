// The letters about courses, with the date as a file for people's own calendars (RFC 5545).
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { clockTime, longDate, type Telling } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import type { Letter } from '../../../support/messages/model.ts'
import type { Course } from '../model/training.ts'
import { say } from '../words/say.ts'

/** What has come to be with somebody's place at a course. */
export type CourseNews =
  | 'seated'
  | 'waiting'
  | 'moved-up'
  | 'moved'
  | 'moved-waiting'
  | 'cancelled'
  | 'cancelled-waiting'

type Receiver = { readonly name: string; readonly email: string }
const t = say('sv')

/** `attachments`: the date, for those who have a seat or had one. */
export function courseLetter(
  { name, email }: Receiver,
  course: Course,
  news: CourseNews,
  { zone, attachments }: { readonly zone: string; readonly attachments: readonly string[] },
): Letter {
  const { title, cancelledWhy } = course
  const gone = news === 'cancelled' || news === 'cancelled-waiting'
  const said = [
    t('training.mail.hello', { name }),
    t(`training.mail.${news}`, { title }),
    ...(gone ? [t('training.mail.why', { why: cancelledWhy })] : whenAndWhere(course, zone)),
    t('training.mail.more', { path: paths.ownTraining.to() }),
  ]
  return {
    to: email,
    subject: t(`training.mail.${news}.subject`, { title }),
    text: `${said.join('\n\n')}\n`,
    attachments,
  }
}

function whenAndWhere({ startsAt, endsAt, place, link }: Course, zone: string): readonly string[] {
  const telling: Telling = { locale: 'sv', zone }
  const date = longDate(telling, startsAt)
  const [from, to] = [clockTime(telling, startsAt), clockTime(telling, endsAt)]
  return [
    t('training.mail.when', { date, from, to }),
    ...(place === '' ? [] : [t('training.mail.where', { place })]),
    ...(link === '' ? [] : [t('training.mail.link', { link })]),
  ]
}

/** The same name each time, so that a calendar moves or strikes what it has. */
export function courseDate(
  course: Course,
  now: Date,
): { readonly name: string; readonly text: string } {
  const gone = course.cancelledAt !== null
  const calendar = ical({
    prodId: { company: 'forebild', product: 'courses', language: 'SV' },
    method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `course-${course.id}@forebild`,
    start: course.startsAt,
    end: course.endsAt,
    summary: course.title,
    description: [course.about, course.link].filter(Boolean).join('\n'),
    location: course.place || course.link || null,
    sequence: course.sequence,
    stamp: now,
    status: gone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return { name: t('training.mail.file'), text: `${calendar.toString()}\r\n` }
}
