// All examiners declare before all entries, step by step; through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { choosingSite } from '../../../../test/choosing.ts'
import { rows } from '../../../base/db/handle.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import type { Entry } from '../../entries/model.ts'
import { listDeclarations } from '../store.ts'

const choosing = await choosingSite()
const { site, who, entry, edition, another, administration, elsewhere, clearanceOf } = choosing
const { bert, cilla, doris, jan, anna } = choosing.pool
const here = paths.declarationStep.to({ group: administration.id })
const there = paths.declarationStep.to({ group: elsewhere.id })
const far = (await another('Fjärran enheten', elsewhere.id)).entry
const near = (await another('Nära enheten')).entry

async function lettersTo({ email }: Actor) {
  const all = await latest(site.db, 10_000)
  return all.filter(({ recipient, subject }) => recipient === email && /jävs/.test(subject))
}

async function asks(dueOn: string) {
  const organiser = await site.as(who.organiser)
  return organiser.post(paths.declarationCalls.to(), { dueOn })
}

function said(person: Actor, about = [entry.id, far.id, near.id]) {
  return listDeclarations(site.db, { people: [person.id], entries: about })
}

test('before it is asked nobody declares before what they were not asked for', async () => {
  const visitor = await site.as(bert)
  expect((await visitor.get(paths.declarationCall.to())).body).toContain('Kansliet har inte bett')
  expect((await visitor.get(here)).status).toBe(404)
  expect((await visitor.post(here, { rest: 'yes' })).status).toBe(404)
  expect((await visitor.get(paths.declaration.to({ entry: near.id }))).status).toBe(404)
  expect(await said(bert)).toEqual([])
})

test('the organiser alone asks and reminds; a day that has passed is refused', async () => {
  for (const person of [bert, who.juror, who.coordinator, who.contact]) {
    const visitor = await site.as(person)
    expect((await visitor.get(paths.declarationCalls.to())).status).toBe(403)
    expect((await visitor.post(paths.declarationCalls.to(), {})).status).toBe(403)
    expect((await visitor.post(paths.declarationCallReminder.to())).status).toBe(403)
  }
  const organiser = await site.as(who.organiser)
  expect((await organiser.post(paths.declarationCallReminder.to())).status).toBe(404)
  expect((await asks('2027-05-31')).status).toBe(422)
  const wrong = await asks('i juni')
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('value="i juni"')
  expect((await asks('')).status).toBe(422)
})

test('asking sends a letter to each examiner once, however often it is pressed; moving the day sends none', async () => {
  const twice = await Promise.all([asks('2027-06-20'), asks('2027-06-20')])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  const [letter, ...more] = await lettersTo(bert)
  expect(more).toEqual([])
  expect(letter?.body).toContain('söndag 20 juni 2027')
  expect(letter?.body).toContain(paths.declarationCall.to())
  expect(letter?.body).not.toMatch(/enheten/)
  expect((await asks('2027-06-18')).status).toBe(303)
  expect(await lettersTo(bert)).toHaveLength(1)
  const events = (await trailOf(site.db, edition.id)).map(({ what }) => what)
  expect(events).toEqual(expect.arrayContaining(['declarations.opened', 'declarations.moved']))
})

test('the list shows whom entries are about, by administration, and nothing of what they say', async () => {
  const visitor = await site.as(bert)
  const list = await visitor.get(paths.declarationCall.to())
  expect(list.body).toContain('0 av 3 bidrag är klara.')
  expect(list.body.indexOf('Bromma stadsdels')).toBeLessThan(list.body.indexOf('Järva stadsdels'))
  const step = await visitor.get(here)
  for (const text of ['Enheten för ekonomiskt bistånd', 'Temabo AB', 'Kerstin Kontakt'])
    expect(step.body).toContain(text)
  expect(step.body).not.toContain(entry.recordNumber ?? 'no number')
  expect(step.body).not.toContain('Fjärran')
  expect((await visitor.get(paths.todo.to())).body).toContain('Förklara dig inför alla bidrag')
  expect((await visitor.get(paths.declarations.to())).body).toContain('Svara senast fredag 18 juni')
})

test('others than examiners have no list', async () => {
  for (const person of [who.organiser, who.juror, who.contact])
    expect((await (await site.as(person)).get(paths.declarationCall.to())).status).toBe(403)
  const visitor = await site.as(who.other)
  expect((await visitor.get(paths.declarationCall.to())).body).toContain('Kansliet har inte bett')
  expect((await visitor.get(here)).status).toBe(404)
})

test('what the register shows is filled in, and nothing that is posted takes it away', async () => {
  const visitor = await site.as(jan)
  const step = await visitor.get(here)
  expect(step.body).toContain('Jäv enligt registret')
  expect(step.body).not.toContain('type="radio"')
  await visitor.post(here, { [`answer-${entry.id}`]: 'none', rest: 'yes' })
  expect(await said(jan)).toEqual([])
  expect(await clearanceOf(jan)).toBe('conflict')
  expect((await visitor.get(paths.declarationCall.to())).body).toContain('2 av 3 bidrag är klara.')
})

test('Invariant 12: a step is saved answer by answer, and a wrong one keeps no other from being saved', async () => {
  const visitor = await site.as(bert)
  const typed = {
    [`answer-${entry.id}`]: 'none',
    [`answer-${near.id}`]: 'conflict',
    [`words-${near.id}`]: 'Min kusin är chef.',
  }
  const partly = await visitor.post(here, typed)
  expect(partly.status).toBe(422)
  expect(partly.body).toContain('Ett svar är sparat.')
  expect(partly.body).toContain(`href="#answer-${near.id}"`)
  expect(partly.body).toContain('Min kusin är chef.')
  expect(await clearanceOf(bert)).toBe('clear')
  expect(await clearanceOf(bert, near)).toBe('undeclared')
  const right = await visitor.post(here, { ...typed, [`award-${near.id}`]: 'kin' })
  expect(right.location).toBe(there)
  expect(await clearanceOf(bert, near)).toBe('conflict')
  expect(await said(bert)).toHaveLength(2)
  const organiser = await site.as(who.organiser)
  expect((await organiser.get(paths.conflictCases.to())).body).toContain('Bert Berg')
  const trail = await trailOf(site.db, near.id)
  expect(JSON.stringify(trail)).not.toContain('kusin')
})

test('the same again is nothing new, and the rest is one word for those not marked', async () => {
  const visitor = await site.as(cilla)
  expect((await visitor.post(here, {})).status).toBe(303)
  expect(await said(cilla)).toEqual([])
  const question = { [`answer-${near.id}`]: 'unsure', [`words-${near.id}`]: 'En granne.' }
  await visitor.post(here, { ...question, rest: 'yes' })
  await visitor.post(here, { ...question, rest: 'yes' })
  expect(await said(cilla)).toHaveLength(2)
  expect([await clearanceOf(cilla), await clearanceOf(cilla, near)]).toEqual(['clear', 'open'])
  const done = await visitor.post(there, { [`answer-${far.id}`]: 'none' })
  expect(done.location).toBe(paths.declarationCall.to())
  expect((await visitor.get(paths.declarationCall.to())).body).toContain('3 av 3 bidrag är klara.')
  expect((await visitor.get(paths.todo.to())).body).not.toContain('Förklara dig inför alla bidrag')
})

test('what is not among the choices is refused at its entry', async () => {
  const visitor = await site.as(doris)
  const invented = await visitor.post(here, { [`answer-${near.id}`]: 'whim' })
  expect(invented.status).toBe(422)
  const whim = { [`answer-${near.id}`]: 'conflict', [`law-${near.id}`]: 'whim' }
  expect((await visitor.post(here, whim)).status).toBe(422)
  expect(await said(doris)).toEqual([])
})

test('an entry of the list may be declared before alone, too', async () => {
  const visitor = await site.as(doris)
  const path = paths.declaration.to({ entry: far.id })
  expect((await visitor.post(path, { answer: 'none' })).status).toBe(303)
  expect(await clearanceOf(doris, far)).toBe('clear')
})

test('an answer of an earlier edition is offered, and carried over only when it is confirmed', async () => {
  await (await site.as(anna)).post(here, {
    [`answer-${near.id}`]: 'unsure',
    [`words-${near.id}`]: 'Vi var grannar.',
  })
  await asEarlier(near)
  expect(await clearanceOf(anna, near)).toBe('undeclared')
  const visitor = await site.as(anna)
  const step = await visitor.get(here)
  expect(step.body).toContain('Om samma enhet svarade du 2026:')
  expect(step.body).toContain('Vi var grannar.')
  expect(step.body).toContain('Samma svar som 2026')
  await visitor.post(here, { rest: 'yes' })
  expect(await clearanceOf(anna, near)).toBe('undeclared')
  expect((await visitor.get(paths.declaration.to({ entry: near.id }))).body).toContain(
    'Lämna samma förklaring i år',
  )
  await visitor.post(here, { [`answer-${near.id}`]: 'again' })
  expect(await clearanceOf(anna, near)).toBe('open')
  expect((await said(anna, [near.id]))[0]).toMatchObject({
    answer: 'unsure',
    explanation: 'Vi var grannar.',
  })
})

/** As if what was said of the entry had been said in the edition of 2026, about the same unit. */
async function asEarlier({ id, registration }: Entry) {
  const past = sql`(SELECT id FROM edition WHERE year = 2026)`
  const entered = await another('Ett tidigare år')
  const before = entered.entry
  await rows(
    site.db,
    sql`INSERT INTO edition SELECT (jsonb_populate_record(e, jsonb_build_object(
        'id', gen_random_uuid(), 'year', 2026, 'state', 'closed'))).* FROM edition e
      WHERE year = 2027 AND NOT EXISTS (SELECT 1 FROM edition WHERE year = 2026)`,
  )
  const unit = sql`(SELECT unit FROM registration WHERE id = ${registration})`
  await rows(
    site.db,
    sql`UPDATE registration SET edition = ${past}, unit = ${unit} WHERE id = ${before.registration}`,
  )
  await rows(site.db, sql`UPDATE entry SET edition = ${past} WHERE id = ${before.id}`)
  await rows(
    site.db,
    sql`UPDATE declaration SET entry_id = ${before.id} WHERE entry_id = ${id}
    AND person_id = ${anna.id}`,
  )
}

test('the organiser sees how far all are, those who lack most first', async () => {
  const organiser = await site.as(who.organiser)
  const page = await organiser.get(paths.declarationCalls.to())
  expect(page.body.match(/\d+ av \d+ examinatorer är klara/)?.[0]).toBe(
    '2 av 7 examinatorer är klara',
  )
  expect(page.body.indexOf('Erik Ek')).toBeLessThan(page.body.indexOf('Cilla Cederlund'))
  expect(page.body).toContain('3 av 3')
})

test('those who are not done are reminded, once a day, and by themselves on the last days', async () => {
  const organiser = await site.as(who.organiser)
  const before = (await lettersTo(bert)).length
  await organiser.post(paths.declarationCallReminder.to())
  await organiser.post(paths.declarationCallReminder.to())
  const letters = await lettersTo(bert)
  expect(letters).toHaveLength(before + 1)
  const reminder = letters.find(({ subject }) => subject.startsWith('Påminnelse'))
  expect(reminder?.body).toContain('Du har ett bidrag kvar')
  expect(reminder?.body).not.toMatch(/enheten/)
  expect(await lettersTo(cilla)).toHaveLength(1)
  const round = () => site.runRound('examiners.remind-declarations')
  site.clock.set('2027-06-12T08:00:00Z')
  await round()
  expect(await lettersTo(bert)).toHaveLength(before + 1)
  site.clock.set('2027-06-16T08:00:00Z')
  await Promise.all([round(), round()])
  await round()
  expect(await lettersTo(bert)).toHaveLength(before + 2)
  expect(await lettersTo(cilla)).toHaveLength(1)
})

test('the pages ask as many questions for more entries as for few', async () => {
  site.clock.set('2027-06-01T08:00:00Z')
  const [visitor, organiser] = [await site.as(doris), await site.as(who.organiser)]
  const pages = [
    () => visitor.get(paths.declarationCall.to()),
    () => visitor.get(here),
    () => organiser.get(paths.declarationCalls.to()),
  ]
  const count = async () => {
    const counts: number[] = []
    for (const page of pages) counts.push(await choosing.counted(page))
    return counts
  }
  const before = await count()
  await another('Ännu en enhet')
  await another('Och en till')
  expect(await count()).toEqual(before)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
