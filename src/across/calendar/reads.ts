// Gathers the dates that concern one person, from every stage.
import { teamsOf } from '../../award/assignment/public.ts'
import type { BoardTrack } from '../../award/decisions/model.ts'
import { boardTrackOf } from '../../award/decisions/public.ts'
import type { CalendarKey, Edition } from '../../award/editions/model.ts'
import { allEditions, theAward } from '../../award/editions/public.ts'
import { lastMeetings } from '../../award/editions/rules/calendar.ts'
import type { EntryId } from '../../award/entries/model.ts'
import { entriesByIds, entriesOf } from '../../award/entries/public.ts'
import { seatsOf } from '../../award/examiners/public/tasks.ts'
import { clearances } from '../../award/examiners/public.ts'
import type { Registration } from '../../award/registrations/model.ts'
import {
  registrationsByIds,
  registrationsOf,
  registrationsOfPerson,
} from '../../award/registrations/public.ts'
import { visitsOf } from '../../award/site-visits/public.ts'
import type { Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { required } from '../../base/lib/failures.ts'
import { longDate, longDateTime, type Telling } from '../../base/lib/time.ts'
import { paths } from '../../base/paths.ts'
import type { CalendarAddress, CalendarEvent } from './model.ts'
import { mayKeepCalendar } from './policy.ts'
import { datesFor, dayOrMoment, inOrder, type Part, partOf, takesPart } from './rules.ts'
import { findAddress } from './store.ts'
import { say } from './words/say.ts'

type Ground = {
  readonly db: Reader
  readonly actor: Actor
  readonly telling: Telling
  readonly award: string
}

/** Everything that concerns the person now. As many questions for one unit as for many. */
export async function eventsFor(
  { db, actor, now }: Ask,
  telling: Telling,
): Promise<readonly CalendarEvent[]> {
  const award = (await theAward(db)).name[telling.locale]
  const ground = { db, actor, telling, award }
  const live = (await allEditions(db)).filter(
    ({ state }) => state === 'open' || state === 'announced',
  )
  const own = (await registrationsOfPerson(db, actor.id, now)).filter(
    ({ state }) => state !== 'withdrawn',
  )
  const events: CalendarEvent[] = []
  for (const edition of live) {
    const mine = own.filter((registration) => registration.edition === edition.id)
    const part = partOf(actor, mine.length > 0)
    if (!takesPart(part)) continue
    events.push(...editionEvents(ground, edition, part))
    if (edition.state !== 'open') continue
    events.push(...(await meetingEvents(ground, edition, mine)))
    events.push(...(await unitVisits(ground, edition, mine)))
    events.push(...(await courseEvents(ground, edition)))
  }
  events.push(...(await examinerVisits(ground, live)))
  return inOrder(events, telling.zone)
}

function editionEvents(ground: Ground, edition: Edition, part: Part): readonly CalendarEvent[] {
  const events = datesFor(edition, part).map((key) => dateEvent(ground, edition, key))
  return part.coordinator || part.organiser
    ? [...events, ...ordinaryEvent(ground, edition)]
    : events
}

function dateEvent({ telling, award }: Ground, edition: Edition, key: CalendarKey): CalendarEvent {
  const t = say(telling.locale)
  const { calendar } = edition.terms
  const at = calendar[key] as Date | string
  const from = dayOrMoment(at, edition.zone)
  const time = at instanceof Date ? longDateTime(telling, at) : ''
  return {
    uid: `${key}-${edition.id}`,
    title: t('date.title', { award, year: String(edition.year), date: t(`date.${key}`) }),
    about: at instanceof Date && from !== at ? t('date.until', { time }) : '',
    from,
    to: key === 'visitsFrom' ? calendar.visitsTo : null,
    place: '',
    href: paths.edition.to({ year: edition.year }),
  }
}

/** The squeeze in June: the last ordinary meeting, for those who put matters before boards. */
function ordinaryEvent({ telling, award }: Ground, edition: Edition): readonly CalendarEvent[] {
  const { ordinary, immediate } = lastMeetings(edition)
  if (ordinary === null || immediate === null || ordinary === immediate) return []
  const t = say(telling.locale)
  return [
    {
      uid: `last-ordinary-meeting-${edition.id}`,
      title: t('boards.ordinary', { award, year: String(edition.year) }),
      about: t('boards.ordinary.about', { immediate: longDate(telling, immediate) }),
      from: ordinary,
      to: null,
      place: '',
      href: paths.boardMatters.to(),
    },
  ]
}

/** The courses that an examiner has a seat at, under the name that the letter's file has. */
async function courseEvents(
  { db, actor, telling, award }: Ground,
  edition: Edition,
): Promise<readonly CalendarEvent[]> {
  if (!actor.roles.has('examiner')) return []
  const courses = await seatsOf(db, edition, actor.id)
  const year = String(edition.year)
  return courses.map(({ id, title, about, startsAt, endsAt, place, link }) => ({
    uid: `course-${id}`,
    title: say(telling.locale)('course', { award, year, title }),
    about: [about, link].filter(Boolean).join('\n'),
    from: startsAt,
    to: endsAt,
    place: place || link,
    href: paths.ownTraining.to(),
  }))
}

/** Boards that take up the own units, or for a coordinator those of the own administrations. */
async function meetingEvents(
  ground: Ground,
  edition: Edition,
  mine: readonly Registration[],
): Promise<readonly CalendarEvent[]> {
  const { db, actor } = ground
  const coordinated = actor.roles.has('coordinator')
    ? (await registrationsOf(db, edition.id)).filter(
        ({ administration }) => administration !== null && actor.organisations.has(administration),
      )
    : []
  const all = new Map([...mine, ...coordinated].map((one) => [one.id, one]))
  const sent = [...all.values()].filter(({ state }) => state === 'sent')
  const tracks = await boardTrackOf(
    db,
    sent.map(({ id }) => id),
  )
  const met = [...tracks.values()].filter(({ decision }) => decision?.meetingDate)
  return [...Map.groupBy(met, ({ decision }) => decision?.id).values()].flatMap((together) => {
    const names = together.flatMap(({ registration }) => all.get(registration)?.unitName ?? [])
    return meetingEvent(ground, edition, together[0], names)
  })
}

function meetingEvent(
  { telling, award }: Ground,
  { year }: Edition,
  track: BoardTrack | undefined,
  names: readonly string[],
): readonly CalendarEvent[] {
  const { decision, matter } = track ?? {}
  if (!track || !decision?.meetingDate) return []
  const t = say(telling.locale)
  const board = matter?.boardName
  const units = new Intl.ListFormat(telling.locale).format(names)
  return [
    {
      uid: `board-meeting-${decision.id}`,
      title: board
        ? t('meeting', { award, year: String(year), board })
        : t('meeting.no-board', { award, year: String(year) }),
      about: t('meeting.about', { units }),
      from: decision.meetingDate,
      to: null,
      place: '',
      href: paths.boardTrack.to({ registration: track.registration }),
    },
  ]
}

/** What the unit is told: only a visit that is planned. */
async function unitVisits(
  ground: Ground,
  edition: Edition,
  mine: readonly Registration[],
): Promise<readonly CalendarEvent[]> {
  if (mine.length === 0) return []
  const names = new Map(mine.map(({ id, unitName }) => [id, unitName]))
  const entries = (await entriesOf(ground.db, edition.id)).flatMap(({ id, registration }) => {
    const unit = names.get(registration)
    return unit === undefined ? [] : [{ id, unit, year: edition.year }]
  })
  return visitEvents(ground, entries, (entry) => paths.visitForUnit.to({ entry }))
}

/** Of teams that the person is in, and only where no conflict of interest stands open. */
async function examinerVisits(
  ground: Ground,
  live: readonly Edition[],
): Promise<readonly CalendarEvent[]> {
  const { db, actor } = ground
  if (!actor.roles.has('examiner')) return []
  const teams = await teamsOf(db, actor.id)
  const ids = teams.map(({ entry }) => entry)
  const pairs = ids.map((entryId) => ({ personId: actor.id, entryId }))
  const clearance = await clearances(db, pairs)
  const cleared = ids.filter((id) => clearance(actor.id, id) === 'clear')
  const entries = await entriesByIds(db, cleared)
  const registrations = await registrationsByIds(
    db,
    [...entries.values()].map(({ registration }) => registration),
  )
  const years = new Map(live.map(({ id, year }) => [id, year]))
  const there = [...entries.values()].filter(({ state }) => state !== 'withdrawn')
  const named = there.flatMap(({ id, registration }) => {
    const of = registrations.get(registration)
    const year = of && years.get(of.edition)
    return of?.state === 'sent' && year ? [{ id, unit: of.unitName, year }] : []
  })
  return visitEvents(ground, named, (entry) => paths.visit.to({ entry }))
}

type Visited = { readonly id: EntryId; readonly unit: string; readonly year: number }

async function visitEvents(
  { db, telling, award }: Ground,
  entries: readonly Visited[],
  hrefOf: (entry: EntryId) => string,
): Promise<readonly CalendarEvent[]> {
  const t = say(telling.locale)
  const visits = await visitsOf(
    db,
    entries.map(({ id }) => id),
  )
  return entries.flatMap(({ id, unit, year }) => {
    const visit = visits.get(id)
    if (!visit?.plan || visit.state === 'waived') return []
    return {
      uid: `visit-${visit.id}`,
      title: t('visit', { award, year: String(year), unit }),
      about: t('visit.about'),
      from: visit.plan.startsAt,
      to: visit.plan.endsAt,
      place: visit.plan.place,
      href: hrefOf(id),
    }
  })
}

export type ShownCalendar = {
  readonly events: readonly CalendarEvent[]
  readonly address: CalendarAddress | undefined
}

export async function showCalendar(ask: Ask, telling: Telling): Promise<ShownCalendar> {
  required(mayKeepCalendar(ask.actor))
  return {
    events: await eventsFor(ask, telling),
    address: await findAddress(ask.db, ask.actor.id),
  }
}
