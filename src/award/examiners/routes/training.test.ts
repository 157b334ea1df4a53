// Courses through the whole site: planned, joined, moved, called off, and who was there.
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Fields } from '../../../../test/application.ts'
import { aCourse, doneWhatIsAsked } from '../../../../test/trained.ts'
import { trainingSite } from '../../../../test/training-site.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { readinessOf } from '../public/training.ts'
import { listCourses, listPlaces } from '../store/training.ts'

const training = await trainingSite()
const { site, asOrganiser, edition, juror, lettersTo } = training
const { anna, bert, cilla } = training.people

const posted = {
  ...{
    title: 'Grundutbildning',
    about: 'Vi övar på nivåerna.',
    audience: 'all',
    date: '2027-02-10',
  },
  ...{ from: '9.00', to: '12:00', place: 'Stadshuset', link: '', seats: '1' },
}

/** Signed in anew, a second later: letters have an order, and days may have passed. */
const organiser = {
  get: async (path: string) => (await site.as(training.office)).get(path),
  post: async (path: string, fields: Fields) => {
    site.clock.forward(1000)
    return (await site.as(training.office)).post(path, fields)
  },
}

async function planned(change: Partial<typeof posted> = {}) {
  const answer = await organiser.post(paths.courseNew.to(), { ...posted, ...change })
  expect(answer.status).toBe(303)
  return found(answer.location?.split('/').at(-1)) as never
}

async function joins(person: Actor, course: never) {
  site.clock.forward(1000)
  return (await site.as(person)).post(paths.courseSignUp.to({ course }))
}

test('the organiser plans a course, by the clock of Stockholm', async () => {
  const id = await planned()
  const course = (await listCourses(site.db, edition.id)).find((one) => one.id === id)
  expect(course?.startsAt).toEqual(new Date('2027-02-10T08:00:00Z'))
  const { body } = await organiser.get(paths.training.to())
  expect(body).toContain('onsdag 10 februari 2027 kl. 09:00–12:00')
  expect(body).toContain('0 av 1 platser tagna')
  expect((await trailOf(site.db, id)).map(({ what }) => what)).toEqual(['course.planned'])
})

test.each([
  ['title', { title: ' ' }, 'Skriv ett namn'],
  ['date', { date: 'i vår' }, 'Skriv en dag'],
  ['date', { date: '2027-01-10' }, 'Tiden har passerat'],
  ['from', { from: '25.00' }, 'Skriv när den börjar'],
  ['to', { to: '08.00' }, 'slutar innan den börjar'],
  ['place', { place: '' }, 'Skriv en plats eller en länk'],
  ['link', { link: 'javascript:alert(1)' }, 'börjar med https://'],
  ['seats', { seats: '0' }, 'ett heltal från 1 till 500'],
])('what is wrong is told at %s, and what was typed is kept', async (field, change, says) => {
  const answer = await organiser.post(paths.courseNew.to(), { ...posted, ...change })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(`href="#${field}"`)
  expect(answer.body).toContain(says)
  expect(answer.body).toContain('Vi övar på nivåerna.')
})

test('a seat while there is one, then the waiting list, with a calendar file for the seat', async () => {
  const course = await planned({ title: 'Full kurs' })
  expect((await joins(anna, course)).status).toBe(303)
  expect((await joins(bert, course)).status).toBe(303)
  expect((await joins(anna, course)).status).toBe(422)

  const seat = found((await lettersTo(anna)).at(-1))
  expect(seat.subject).toBe('Din plats: Full kurs')
  expect(seat.body).toContain('Plats: Stadshuset')
  const event = new ICAL.Component(
    ICAL.parse(found(seat.calendar ?? undefined)),
  ).getFirstSubcomponent('vevent')
  expect(event?.getFirstPropertyValue('uid')).toBe(`course-${course}@forebild`)
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2027-02-10T08:00:00Z')

  const wait = found((await lettersTo(bert)).at(-1))
  expect(wait).toMatchObject({ subject: 'Väntelista: Full kurs', calendar: null })
  const own = await (await site.as(bert)).get(paths.ownTraining.to())
  expect(own.body).toContain('Du står på väntelistan')

  site.clock.forward(1000)
  const ownCalendar = (await (await site.as(anna)).get(paths.calendarFile.to())).body
  expect(ownCalendar).toContain(`course-${course}@forebild`)
  await (await site.as(anna)).post(paths.courseSignOff.to({ course }))
  expect((await lettersTo(bert)).at(-1)?.subject).toBe('Du har fått en plats: Full kurs')
  expect((await listPlaces(site.db, [course])).map(({ personId }) => personId)).toEqual([bert.id])
})

test('two who press at once do not get the same seat', async () => {
  const course = await planned({ title: 'Samtidigt' })
  await Promise.all([joins(anna, course), joins(bert, course), joins(cilla, course)])
  const { body } = await organiser.get(paths.course.to({ course }))
  expect(body).toContain('1 av 1 platser tagna')
  expect(body).toContain('2 på väntelistan')
})

test('who has signed up is told when it is moved, once, and calendars move what they have', async () => {
  const course = await planned({ title: 'Flyttad', seats: '1' })
  await joins(anna, course)
  await joins(bert, course)
  const before = (await lettersTo(anna)).length
  const page = paths.course.to({ course })
  await organiser.post(page, { ...posted, title: 'Flyttad', about: 'Mer.' })
  expect(await lettersTo(anna)).toHaveLength(before)
  await organiser.post(page, { ...posted, title: 'Flyttad', date: '2027-02-11' })
  const letter = found((await lettersTo(anna)).at(-1))
  expect(letter.subject).toBe('Ändrad: Flyttad')
  expect(letter.calendar).toContain('SEQUENCE:1')
  const waits = found((await lettersTo(bert)).at(-1))
  expect(waits).toMatchObject({ subject: 'Ändrad: Flyttad', calendar: null })
  expect(waits.body).toContain('väntelistan')
  expect((await organiser.post(page, { ...posted, seats: '' })).status).toBe(422)
})

test('calling off needs a reason, tells everyone, and strikes it from calendars', async () => {
  const course = await planned({ title: 'Inställd kurs' })
  await joins(anna, course)
  const silent = await organiser.post(paths.courseCancel.to({ course }), { why: ' ' })
  expect(silent.status).toBe(422)
  await organiser.post(paths.courseCancel.to({ course }), { why: 'Läraren är sjuk.' })
  const letter = found((await lettersTo(anna)).at(-1))
  expect(letter.body).toContain('Skälet: Läraren är sjuk.')
  expect(letter.calendar).toContain('METHOD:CANCEL')
  expect(letter.calendar).toContain('STATUS:CANCELLED')
  expect((await joins(cilla, course)).status).toBe(422)
})

test('who was there has done the course, and of one for leaders may lead', async () => {
  const dora = await training.anExaminer('Dora Dahl')
  const at = new Date('2027-01-25T08:00:00Z')
  const times = { startsAt: at, endsAt: new Date('2027-01-25T11:00:00Z') }
  const course = await asOrganiser((act) =>
    aCourse(act, { year: 2027, audience: 'leaders', ...times }),
  )
  const there = paths.courseAttendance.to({ course: course.id })
  await joins(dora, course.id as never)
  await joins(cilla, course.id as never)
  expect((await organiser.post(there, { there: dora.id })).status).toBe(422)
  site.clock.set('2027-01-25T12:00:00Z')
  expect((await (await training.site.as(training.office)).get(paths.overview.to())).body).toContain(
    'Fyll i vilka som var på utbildningen',
  )
  expect((await organiser.post(there, { there: [dora.id, juror.id] })).status).toBe(303)
  const ready = await readinessOf(site.db, edition, [dora.id, cilla.id, juror.id])
  expect([...ready.schooled]).toEqual([dora.id])
  expect([...found(ready.leaders ?? undefined)]).toEqual([dora.id])
  expect(ready.missing(dora.id)).toEqual(['practice', 'promise'])
  expect((await joins(anna, course.id as never)).status).toBe(422)
  site.clock.set('2027-01-26T08:00:00Z')
})

test('the list tells who lacks what, those first, also as a spreadsheet', async () => {
  const edda = await training.anExaminer('Edda Ek')
  await asOrganiser((act) => doneWhatIsAsked(act, [edda.id]))
  const { body } = await organiser.get(paths.training.to())
  expect(body.indexOf('Anna Andersson')).toBeLessThan(body.indexOf('Edda Ek'))
  expect(body).toContain('utbildning, övningsbidraget och tystnadslöftet')
  const sheet = await organiser.get(paths.trainingList.to())
  expect(sheet.headers.get('content-type')).toContain('text/csv')
  expect(sheet.body).toContain('Edda Ek;')
})

test('attendance by hand counts as before, for leaders too', async () => {
  const filip = await training.anExaminer('Filip Falk')
  const page = paths.examinerTraining.to({ examiner: filip.examiner })
  await organiser.post(page, { doneOn: '2027-01-12' })
  const before = await readinessOf(site.db, edition, [filip.id])
  expect([before.schooled.size, before.leaders?.size]).toEqual([1, 0])
  await organiser.post(page, { doneOn: '2027-01-12', leads: 'yes' })
  expect((await readinessOf(site.db, edition, [filip.id])).leaders?.size).toBe(1)
})

test('an examiner is reminded of what can be done, and of nothing that is done', async () => {
  const gun = await training.anExaminer('Gun Gran')
  const todo = async () => (await (await site.as(gun)).get(paths.todo.to())).body
  expect(await todo()).toContain('Anmäl dig till en utbildning')
  expect(await todo()).toContain('Läs och skriv under tystnadslöftet')
  await asOrganiser((act) => doneWhatIsAsked(act, [gun.id]))
  expect(await todo()).not.toContain('Läs och skriv under tystnadslöftet')
  expect(await todo()).not.toContain('Anmäl dig till en utbildning')
})

test('the pages cost the same for many as for few', async () => {
  const own = await site.as(anna)
  const visits = {
    list: () => organiser.get(paths.training.to()),
    own: () => own.get(paths.ownTraining.to()),
  }
  const count = async () => [
    await training.counted(visits.list),
    await training.counted(visits.own),
  ]
  await count()
  const few = await count()
  const many = await Promise.all(['Hans', 'Ida', 'Jon'].map((name) => training.anExaminer(name)))
  await asOrganiser((act) =>
    doneWhatIsAsked(
      act,
      many.map(({ id }) => id),
    ),
  )
  const course = await planned({ title: 'Räknad' })
  for (const person of many) await joins(person, course)
  expect(await count()).toEqual(few)
  expect(Math.max(...few)).toBeLessThan(20)
})

test('the pages speak English, too', async () => {
  const visitor = await site.as(training.office)
  await visitor.post(paths.language.to(), { locale: 'en', back: '/' })
  expect((await visitor.get(paths.training.to())).body).toContain('Plan a course')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
