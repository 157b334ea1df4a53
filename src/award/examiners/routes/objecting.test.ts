// A unit is told who examines its entry, objects in time, and gets an answer; through the whole site.
import { expect, test } from 'vitest'
import { judgingSite } from '../../../../test/judging.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { peopleWithRole } from '../../../support/accounts/public.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import type { Entry } from '../../entries/model.ts'
import { addEmployment } from '../actions.ts'
import { nameExaminers, objectionsTo, unnameExaminers } from '../public/objections.ts'

const judging = await judgingSite()
const { site, who, asOrganiser, another, asked, clearanceOf, administration } = judging

const second = await site.someone({ name: 'Oskar Kollega', roles: ['organiser'] })
const writer = await site.someone({ name: 'Wilma Skribent' })

async function lettersTo({ email }: Pick<Actor, 'email'>) {
  return (await latest(site.db, 10_000)).filter(({ recipient }) => recipient === email)
}

/** A new entry whose unit was told now that the person examines it, who has declared. */
async function named(name: string) {
  site.clock.set('2027-06-01T08:00:00Z')
  const { entry } = await another(name)
  const person = await site.someone({ name: 'Edla Eklund', roles: ['examiner'] })
  await asked(person, entry)
  const declared = paths.declaration.to({ entry: entry.id })
  await (await site.as(person)).post(declared, { answer: 'none' })
  await asOrganiser((act) => nameExaminers(act, entry.id, [person.id]))
  return { entry, person, page: paths.namedExaminers.to({ entry: entry.id }) }
}

async function objects({ id }: Entry, person: Actor, reason: string, by = who.contact) {
  const address = paths.objection.to({ entry: id, person: person.id })
  return (await site.as(by)).post(address, { [`reason-${person.id}`]: reason })
}

async function takesBack({ id }: Entry, person: Actor) {
  const address = paths.objectionBack.to({ entry: id, person: person.id })
  return (await site.as(who.contact)).post(address)
}

async function decides(entry: Entry, person: Actor, outcome: string, by = who.organiser) {
  const objection = (await objectionsTo(site.db, [entry.id])).at(-1)
  const address = paths.conflictCase.to({ person: person.id, entry: entry.id })
  const word = { about: objection?.id ?? '', outcome, reason: 'De känner inte varandra.' }
  return (await site.as(by)).post(address, word)
}

test('a unit is told no name before the team is named, and then by a letter without names', async () => {
  const { entry } = await another('Väntande enheten')
  const page = paths.namedExaminers.to({ entry: entry.id })
  const contact = await site.as(who.contact)
  expect((await contact.get(page)).body).toContain('Ert examinatorslag är inte klart än')
  const before = (await lettersTo(who.contact)).length
  await asOrganiser((act) => nameExaminers(act, entry.id, [who.examiner.id, who.other.id]))
  const [letter, ...rest] = await lettersTo(who.contact)
  expect(rest).toHaveLength(before)
  expect(letter?.body).toContain('tisdag 8 juni 2027 kl. 23:59')
  expect(`${letter?.subject} ${letter?.body}`).not.toMatch(/Edit|Otto|Väntande/)
  const shown = await contact.get(page)
  expect(shown.body).toContain('Edit Examinator')
  expect(shown.body).toContain('Otto Annan')
})

test('who is named already keeps their time, and nobody is told twice', async () => {
  const { entry, person } = await named('Dubbla enheten')
  const letters = (await lettersTo(who.contact)).length
  site.clock.set('2027-06-05T08:00:00Z')
  await asOrganiser((act) => nameExaminers(act, entry.id, [person.id]))
  expect(await lettersTo(who.contact)).toHaveLength(letters)
  const page = await (await site.as(who.contact)).get(paths.namedExaminers.to({ entry: entry.id }))
  expect(page.body).toContain('tisdag 8 juni 2027 kl. 23:59')
})

test('the managers alone see the names and object', async () => {
  const { entry, person, page } = await named('Stängda enheten')
  for (const one of [who.organiser, who.examiner, who.coordinator, person, writer]) {
    expect((await (await site.as(one)).get(page)).status).toBe(403)
    expect((await objects(entry, person, 'Skäl.', one)).status).toBe(403)
    const back = paths.objectionBack.to({ entry: entry.id, person: person.id })
    expect((await (await site.as(one)).post(back)).status).toBe(403)
    expect((await (await site.as(one)).post(page)).status).toBe(403)
  }
  expect((await site.get(page)).location).toContain(paths.signIn.to())
  expect((await objects(entry, who.other, 'Skäl.')).status).toBe(404)
  expect((await takesBack(entry, person)).status).toBe(404)
})

test('Invariant 12: an objection closes the entry until it is decided, and tells the examiner no more than that', async () => {
  const { entry, person } = await named('Oense enheten')
  expect(await clearanceOf(person, entry)).toBe('clear')
  const reason = 'Hon är gift med vår tidigare chef.'
  expect((await objects(entry, person, reason)).status).toBe(303)
  expect(await clearanceOf(person, entry)).toBe('open')

  const [letter] = await lettersTo(person)
  expect(letter?.body).toContain('Det är stängt för dig')
  expect(letter?.body).not.toMatch(/Oense|Kerstin/)
  const declaration = await (await site.as(person)).get(paths.declaration.to({ entry: entry.id }))
  expect(declaration.body).toContain('En invändning har gjorts mot att du granskar bidraget')
  const list = await (await site.as(person)).get(paths.declarations.to())
  for (const text of [letter?.body, letter?.subject, declaration.body, list.body])
    expect(text).not.toMatch(/tidigare chef|Kerstin Kontakt har/)

  const organiser = await site.as(who.organiser)
  const matter = paths.conflictCase.to({ person: person.id, entry: entry.id })
  expect((await organiser.get(matter)).body).toContain(reason)
  expect((await organiser.get(paths.conflictCases.to())).body).toContain('Enheten har invänt.')
  expect((await organiser.get(paths.overview.to())).body).toContain(matter)
  expect((await lettersTo(who.organiser))[0]?.subject).toContain('invändning')
})

test('Invariant 12: what is dismissed is told the unit with its reason, and opens the entry again', async () => {
  const { entry, person, page } = await named('Nöjda enheten')
  await objects(entry, person, 'Hon var hård mot oss en gång.')
  expect((await decides(entry, person, 'no-conflict')).status).toBe(303)
  expect(await clearanceOf(person, entry)).toBe('clear')
  const shown = await (await site.as(who.contact)).get(page)
  expect(shown.body).toContain('Avslagen')
  expect(shown.body).toContain('De känner inte varandra.')
  const toUnit = (await lettersTo(who.contact)).filter(({ body }) => body.includes(page))
  expect(toUnit.map(({ subject }) => subject)).toContain('Omgången 2027: er invändning är avgjord')
  const told = (await lettersTo(person)).map(({ subject }) => subject)
  expect(told).toContain('Omgången 2027: en jävsfråga är avgjord')
  const again = await objects(entry, person, 'Vi menar det.')
  expect(again.status).toBe(422)
  expect(again.body).toContain('Ni har redan invänt mot personen.')
})

test('Invariant 12: what is upheld is a conflict', async () => {
  const { entry, person, page } = await named('Hörda enheten')
  await objects(entry, person, 'Hon är min syster.')
  await decides(entry, person, 'conflict')
  expect(await clearanceOf(person, entry)).toBe('conflict')
  expect((await (await site.as(who.contact)).get(page)).body).toContain('Godtagen')
  expect((await takesBack(entry, person)).status).toBe(422)
  expect(await clearanceOf(person, entry)).toBe('conflict')
  const trail = await trailOf(site.db, entry.id)
  const events = ['examiners.named', 'objection.made', 'conflict.decided']
  expect(trail.map(({ what }) => what)).toEqual(expect.arrayContaining(events))
  expect(JSON.stringify(trail)).not.toMatch(/syster|känner/)
})

test('what is taken back opens the entry again, and may be said anew in time', async () => {
  const { entry, person } = await named('Ångrande enheten')
  await objects(entry, person, 'Fel person.')
  expect((await takesBack(entry, person)).status).toBe(303)
  expect(await clearanceOf(person, entry)).toBe('clear')
  expect((await decides(entry, person, 'conflict')).status).toBe(422)
  expect((await objects(entry, person, 'Rätt person ändå.')).status).toBe(303)
  expect(await clearanceOf(person, entry)).toBe('open')
})

test('two managers at once, or a double click, make one objection', async () => {
  const { entry, person } = await named('Ivriga enheten')
  const visitor = await site.as(who.contact)
  const address = paths.objection.to({ entry: entry.id, person: person.id })
  const typed = { [`reason-${person.id}`]: 'Hon är min syster.' }
  const answers = await Promise.all([1, 2, 3].map(() => visitor.post(address, typed)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422])
  expect(await objectionsTo(site.db, [entry.id])).toHaveLength(1)
  const told = (await lettersTo(person)).filter(({ subject }) => subject.includes('invändning'))
  expect(told).toHaveLength(1)
})

test('an objection without reason, and one that comes too late, are refused with what to do instead', async () => {
  const { entry, person, page } = await named('Sena enheten')
  const empty = await objects(entry, person, '  ')
  expect(empty.status).toBe(422)
  expect(empty.body).toContain(`href="#reason-${person.id}"`)
  expect(empty.body).toContain('<details class="ds-details" open')
  site.clock.set('2027-06-08T22:00:00Z')
  const late = await objects(entry, person, 'Vi hann inte.')
  expect(late.status).toBe(422)
  expect(late.body).toContain('Skriv till kansli@example.se')
  expect(await clearanceOf(person, entry)).toBe('clear')
  const shown = await (await site.as(who.contact)).get(page)
  expect(shown.body).toContain('Tiden för invändningar är slut')
  expect(shown.body).not.toContain('<textarea')
})

test('a unit that has nothing to object says so, and may still change its mind in time', async () => {
  const { entry, person, page } = await named('Lugna enheten')
  const contact = await site.as(who.contact)
  expect((await contact.get(page)).body).toContain('Vi har inget att invända')
  expect((await contact.post(page)).status).toBe(303)
  expect((await contact.get(page)).body).not.toContain('Vi har inget att invända')
  expect((await objects(entry, person, 'Nu minns vi.')).status).toBe(303)
})

test('one who has left the team is not objected to, and what was said before stays', async () => {
  const { entry, person, page } = await named('Kvarvarande enheten')
  await objects(entry, person, 'Hon är min syster.')
  const gone = await site.someone({ name: 'Gösta Borta', roles: ['examiner'] })
  await asOrganiser((act) => nameExaminers(act, entry.id, [gone.id]))
  await asOrganiser((act) => unnameExaminers(act, entry.id, [gone.id, person.id]))
  const shown = await (await site.as(who.contact)).get(page)
  expect(shown.body).not.toContain('Gösta Borta')
  expect(shown.body).toContain('inte längre med i ert examinatorslag')
  expect((await objects(entry, gone, 'Skäl.')).status).toBe(422)
})

test('an organiser with a tie to the entry sees who can decide, and not the matter', async () => {
  const { entry, person } = await named('Närstående enheten')
  const job = { unit: '', validFrom: '2020-01-01', validTo: null }
  await asOrganiser((act) =>
    addEmployment(act, second.id, { ...job, organisation: administration.id }),
  )
  await objects(entry, person, 'Hemligt skäl.')
  const tied = await site.as(second)
  const matter = paths.conflictCase.to({ person: person.id, entry: entry.id })
  const page = await tied.get(matter)
  expect(page.status).toBe(200)
  expect(page.body).toContain('Någon annan beslutar i det här ärendet')
  expect(page.body).toContain('Registret visar en koppling')
  expect(page.body).toContain('Olga Kansli')
  expect(page.body).not.toContain('Hemligt skäl.')
  expect((await decides(entry, person, 'no-conflict', second)).status).toBe(403)
  expect((await tied.post(matter, {})).status).toBe(403)
  expect((await tied.get(paths.overview.to())).body).not.toContain(matter)
  expect((await tied.get(paths.conflictCases.to())).body).toContain(
    'Någon annan på kansliet beslutar.',
  )
  expect((await decides(entry, person, 'no-conflict')).status).toBe(303)
})

test('an organiser who examines or judges the entry, or has told of something, cannot decide about others', async () => {
  const { entry, person } = await named('Delade enheten')
  const both = await site.someone({ name: 'Bo Båda', roles: ['organiser', 'examiner'] })
  await objects(entry, person, 'Skäl.')
  const matter = paths.conflictCase.to({ person: person.id, entry: entry.id })
  expect((await (await site.as(both)).get(matter)).body).toContain('Skäl.')
  await asked(both, entry)
  expect((await (await site.as(both)).get(matter)).body).toContain('Du har själv ombetts')
  expect((await decides(entry, person, 'conflict', both)).status).toBe(403)
})

test('where nobody can decide the page says what to do, and the matter waits for all', async () => {
  const { entry, person } = await named('Trånga enheten')
  for (const one of [who.organiser, second, ...(await organisers())]) await asked(one, entry)
  await objects(entry, person, 'Skäl.')
  const visitor = await site.as(who.organiser)
  const matter = paths.conflictCase.to({ person: person.id, entry: entry.id })
  const page = await visitor.get(matter)
  expect(page.body).toContain('Ge en kollega utan koppling rollen «Kansli»')
  expect(page.body).toContain(`href="${paths.people.to()}"`)
  expect((await visitor.get(paths.overview.to())).body).toContain(matter)
  expect(await clearanceOf(person, entry)).toBe('open')
})

async function organisers() {
  const people = await peopleWithRole(site.db, 'organiser', site.clock.now())
  return people.map(({ id, name, email }) => ({
    ...{ id, name, email },
    roles: new Set<never>(),
    organisations: new Set<string>(),
  }))
}

test('the pages ask as many questions for three as for one', async () => {
  const { entry, page } = await named('Räknade enheten')
  const contact = await site.as(who.contact)
  const one = await judging.counted(() => contact.get(page))
  const more = await Promise.all(
    ['A', 'B'].map((name) => site.someone({ name, roles: ['examiner'] })),
  )
  await asOrganiser((act) =>
    nameExaminers(
      act,
      entry.id,
      more.map(({ id }) => id),
    ),
  )
  expect(await judging.counted(() => contact.get(page))).toBe(one)
  const organiser = await site.as(who.organiser)
  const cases = await judging.counted(() => organiser.get(paths.conflictCases.to()))
  for (const person of more) await objects(entry, person, 'Skäl.')
  expect(await judging.counted(() => organiser.get(paths.conflictCases.to()))).toBe(cases)
})

test('the pages speak English, too', async () => {
  const { page } = await named('Engelska enheten')
  const contact = await site.as(who.contact)
  await contact.post(paths.language.to(), { locale: 'en', back: '/' })
  expect((await contact.get(page)).body).toContain('We have nothing to object')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
