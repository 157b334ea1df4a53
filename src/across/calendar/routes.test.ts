// A person's calendar as a calendar program reads it, through the whole site.
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { agreeOn, anAssessedEntry, anExaminer } from '../../../test/assessing.ts'
import { anOrganisation } from '../../../test/handed-in.ts'
import { addMember } from '../../award/assignment/actions.ts'
import { extendDeadline } from '../../award/editions/public/correcting.ts'
import { planVisit } from '../../award/site-visits/actions.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'

const site = await testApplication()
const team = await anAssessedEntry(site, 3)
await agreeOn(site, team, 3)
const { entryId, organiser, writer, leader, members } = team
const undeclared = await anExaminer(site, organiser)
const office = await site.act(organiser, (act) => anOrganisation(act, 'Provdalens förvaltning'))
const coordinator = await site.someone({ organisations: [office.id] })
const juror = await site.someone({ roles: ['juror'] })
const stranger = await site.someone()

/** In summer time, on the morning after the clocks have gone back, and on the day itself. */
const visitOn = (date: string) => ({
  date,
  from: '09:00',
  to: '12:30',
  place: 'Storgatan 1; hus B, plan 2',
  practical: 'Kaffe finns.',
  meetings: [{ role: 'manager' as const, about: 'enhetschefen' }],
})

beforeAll(async () => {
  await site.act(organiser, (act) => addMember(act, entryId, undeclared.id))
  await site.act(leader, (act) => planVisit(act, entryId, visitOn('2027-10-29')))
})

async function addressOf(person: Actor): Promise<string> {
  const visitor = await site.as(person)
  const made = await visitor.post(paths.calendarAddress.to())
  expect(made.location).toBe(paths.calendar.to())
  const page = await visitor.get(paths.calendar.to())
  const [, address = ''] = /value="https?:\/\/[^/"]+(\/kalender\/[^"]+)"/.exec(page.body) ?? []
  return address
}

/** As a calendar program does: without a session. */
async function fetched(address: string) {
  const answer = await site.get(address)
  expect(answer.status).toBe(200)
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  return { answer, calendar, events, titles: events.map(({ summary }) => summary) }
}

function about(events: readonly ICAL.Event[], words: string): ICAL.Event {
  const event = events.find(({ summary }) => summary.includes(words))
  if (!event) throw new Error(`nothing about «${words}»`)
  return event
}

describe('what a calendar program gets', () => {
  test('can be read by another program, and follows the standard to the letter', async () => {
    const { answer, calendar, events } = await fetched(await addressOf(writer))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(answer.body.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of answer.body.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    for (const { component, startDate } of events) {
      for (const name of ['uid', 'dtstamp', 'summary', 'sequence', 'last-modified', 'url']) {
        expect(component.getFirstPropertyValue(name)).not.toBeNull()
      }
      // Days are days, and every instant is told in UTC: nothing floats.
      expect(startDate.isDate || startDate.zone === ICAL.Timezone.utcTimezone).toBe(true)
    }
  })

  test('a deadline at midnight is the whole day of it in Stockholm, with its hour in the text', async () => {
    const { events } = await fetched(await addressOf(writer))
    const due = about(events, 'Sista dag för bidrag')
    expect(due.startDate.isDate).toBe(true)
    expect(due.startDate.toString()).toBe('2027-05-17')
    expect(due.endDate.toString()).toBe('2027-05-18')
    expect(due.description).toContain('Senast måndag 17 maj 2027 kl. 23:59.')
    const ceremony = about(events, 'Prisutdelning')
    expect(ceremony.startDate.isDate).toBe(false)
    const visits = about(events, 'Platsbesöken pågår')
    expect(visits.startDate.toString() < visits.endDate.toString()).toBe(true)
  })

  test('a visit keeps its clock time on both sides of the night when summer time ends', async () => {
    const address = await addressOf(writer)
    const before = about((await fetched(address)).events, 'Platsbesök,')
    expect(before.startDate.toJSDate().toISOString()).toBe('2027-10-29T07:00:00.000Z')
    expect(before.location).toBe('Storgatan 1; hus B, plan 2')

    site.clock.set('2027-06-02T08:00:00Z')
    await site.act(leader, (act) => planVisit(act, entryId, visitOn('2027-11-01')))
    const after = about((await fetched(address)).events, 'Platsbesök,')
    expect(after.startDate.toJSDate().toISOString()).toBe('2027-11-01T08:00:00.000Z')
    expect(after.endDate.toJSDate().toISOString()).toBe('2027-11-01T11:30:00.000Z')
    // Moved, not another one.
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBe(before.sequence + 1)
    expect(String(after.component.getFirstPropertyValue('last-modified'))).toBe(
      '2027-06-02T08:00:00Z',
    )
  })

  test('a date that everyone has is moved for everyone, and what is not moved stays', async () => {
    const [mine, yours] = [await addressOf(writer), await addressOf(coordinator)]
    const before = await fetched(mine)
    const told = {
      says: { sv: 'Tiden förlängs.', en: 'The time is extended.' },
      reason: { sv: 'Avbrott.', en: 'Outage.' },
    }
    const extended = await site.act(organiser, (act) =>
      extendDeadline(act, 2027, { key: 'extractDue', to: '2027-07-05', ...told }),
    )
    expect(extended.ok).toBe(true)
    for (const address of [mine, yours]) {
      const due = about((await fetched(address)).events, 'protokollsutdrag')
      expect(due.uid).toBe(about(before.events, 'protokollsutdrag').uid)
      expect(due.startDate.toString()).toBe('2027-07-05')
      expect(due.sequence).toBe(1)
    }
    const again = await fetched(mine)
    expect(about(again.events, 'Prisutdelning').sequence).toBe(0)
    expect(again.titles).toEqual(before.titles)
  })

  test('asked again with nothing changed there is nothing to send', async () => {
    const address = await addressOf(writer)
    const tag = (await site.get(address)).headers.get('etag') ?? ''
    const again = await site.get(address, { 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect((await site.get(address)).headers.get('cache-control')).toBe('private, max-age=900')
  })
})

describe('whose dates', () => {
  test('each gets those of the own roles and units, and no other', async () => {
    const all = await fetched(await addressOf(coordinator))
    expect(all.titles.join()).toContain('Sista sammanträde som hinner justeras i vanlig ordning')
    expect(all.titles.join()).not.toContain('Juryn möts')
    expect(all.titles.join()).not.toContain('Platsbesök,')
    const jury = await fetched(await addressOf(juror))
    expect(jury.titles.join()).toContain('Juryn möts')
    expect(jury.titles.join()).not.toContain('Sista dag för bidrag')
    expect((await fetched(await addressOf(stranger))).events).toEqual([])
  })

  test('a visit is in the calendars of the unit and of its cleared team, not of one who has not declared', async () => {
    for (const person of [writer, leader, members[1] ?? leader]) {
      expect((await fetched(await addressOf(person))).titles.join()).toContain('Platsbesök,')
    }
    const kept = await fetched(await addressOf(undeclared))
    expect(kept.titles.join()).toContain('Platsbesöken pågår')
    expect(kept.titles.join()).not.toContain('Platsbesök,')
    expect(kept.answer.body).not.toContain('Storgatan')
  })
})

describe('the address', () => {
  test('is secret: a wrong one, an old one and a removed one lead nowhere', async () => {
    const [wrong, empty] = ['fel', 'x'.repeat(32)].map((token) => paths.calendarFeed.to({ token }))
    expect((await site.get(wrong ?? '')).status).toBe(404)
    expect((await site.get(empty ?? '')).status).toBe(404)
    const keeper = await site.someone()
    const old = await addressOf(keeper)
    const fresh = await addressOf(keeper)
    expect(fresh).not.toBe(old)
    expect(fresh.length).toBeGreaterThan(50)
    expect((await site.get(old)).status).toBe(404)
    expect((await site.get(fresh)).status).toBe(200)
    const visitor = await site.as(keeper)
    expect((await visitor.post(paths.calendarAddressGone.to())).status).toBe(303)
    expect((await site.get(fresh)).status).toBe(404)
    expect((await visitor.get(paths.calendar.to())).body).toContain('Skapa min kalenderadress')
    const what = (await trailOf(site.db, keeper.id)).map((event) => event.what)
    expect(what.filter((each) => each.startsWith('calendar-address')).toSorted()).toEqual([
      'calendar-address.made',
      'calendar-address.made',
      'calendar-address.removed',
    ])
  })
})

describe('the page', () => {
  test('shows the same dates as the calendar, and gives them as a file', async () => {
    const { titles } = await fetched(await addressOf(writer))
    const visitor = await site.as(writer)
    const page = await visitor.get(paths.calendar.to())
    for (const title of titles) expect(page.body).toContain(title.replaceAll('&', '&amp;'))
    expect(page.body).toContain('Lägg till i Outlook')
    const file = await visitor.get(paths.calendarFile.to())
    expect(file.headers.get('content-disposition')).toContain('min-kalender.ics')
    const read = new ICAL.Component(ICAL.parse(file.body)).getAllSubcomponents('vevent')
    expect(read.map((part) => new ICAL.Event(part).summary)).toEqual(titles)
  })

  test('asks as many questions for many units as for few', async () => {
    const visitor = await site.as(organiser)
    site.queries.length = 0
    await visitor.get(paths.calendar.to())
    expect(site.queries.length).toBeLessThan(20)
    const examining = await site.as(leader)
    site.queries.length = 0
    await examining.get(paths.calendar.to())
    expect(site.queries.length).toBeLessThan(40)
  })
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
