// Whether a person may open an entry, asked through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anOrganisation, aUnit } from '../../../test/handed-in.ts'
import { judgingSite } from '../../../test/judging.ts'
import { rows } from '../../base/db/handle.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import { joinUnits } from '../units/actions/unit-times.ts'
import { insertSuccession } from '../units/store/organisations.ts'
import { addEmployment } from './actions.ts'
import { clearance, clearances, outlines } from './public.ts'
import * as store from './store.ts'

const judging = await judgingSite()
const { site, who, asOrganiser, entry, unit, administration, elsewhere } = judging
const { another, asked, clearanceOf, counted } = judging

async function answer(person: Actor, fields: Record<string, string | string[]>, about = entry) {
  const visitor = await site.as(person)
  return visitor.post(paths.declaration.to({ entry: about.id }), fields)
}

function declarationsOf(person: Actor) {
  return store.listDeclarations(site.db, { people: [person.id], entries: [entry.id] })
}

function employed(person: Actor, organisation: string, over: { unit?: string; validTo?: string }) {
  const job = { organisation, unit: '', validFrom: '2010-01-01', validTo: null, ...over }
  return asOrganiser((act) => addEmployment(act, person.id, job))
}

async function anExaminer(about: Entry, name = 'Anonym'): Promise<Actor> {
  const person = await site.someone({ name, roles: ['examiner'] })
  await asked(person, about)
  return person
}

test('Invariant 12: the declaration covers unit, administration and operator', async () => {
  await asked(who.examiner)
  expect(await clearanceOf(who.examiner)).toBe('undeclared')
  await answer(who.examiner, { answer: 'none' })
  expect(await clearanceOf(who.examiner)).toBe('clear')
  expect(await declarationsOf(who.examiner)).toMatchObject([
    { unitId: unit.id, administrationId: administration.id, operatorId: unit.operator },
  ])
})

test('Invariant 12: access closes at once when a declaration changes, and the person alone cannot open it again', async () => {
  const grounds = { lawGrounds: ['interest'], awardGrounds: ['kin'] }
  await answer(who.examiner, { answer: 'conflict', ...grounds, explanation: 'Min bror.' })
  expect(await clearanceOf(who.examiner)).toBe('conflict')
  expect((await declarationsOf(who.examiner)).at(-1)).toMatchObject(grounds)
  await answer(who.examiner, { answer: 'none' })
  expect(await clearanceOf(who.examiner)).toBe('open')
})

test('Invariant 12: a juror who does not know waits for the organiser, who decides with a reason', async () => {
  await asked(who.juror)
  const explanation = 'Min granne arbetar där.'
  expect((await answer(who.juror, { answer: 'unsure', explanation })).status).toBe(303)
  expect(await clearanceOf(who.juror)).toBe('open')

  const organiser = await site.as(who.organiser)
  expect((await organiser.get(paths.conflictCases.to())).body).toContain('Jussi Jurist')
  const path = paths.conflictCase.to({ person: who.juror.id, entry: entry.id })
  expect((await organiser.get(path)).body).toContain(explanation)
  const [declaration] = await declarationsOf(who.juror)
  const word = { about: declaration?.id ?? '', outcome: 'no-conflict' }
  const silent = await organiser.post(path, { ...word, reason: ' ' })
  expect(silent.status).toBe(422)
  expect(silent.body).toContain('href="#reason"')
  expect(await clearanceOf(who.juror)).toBe('open')

  const reason = 'Grannsämja utan betydelse.'
  expect((await organiser.post(path, { ...word, reason })).status).toBe(303)
  expect(await clearanceOf(who.juror)).toBe('clear')
  expect((await organiser.get(path)).body).toContain('Beslut: inte jäv. Olga Kansli')
  const trail = await trailOf(site.db, entry.id)
  const events = ['declaration.asked', 'conflict.declared', 'conflict.decided']
  expect(trail.map(({ what }) => what)).toEqual(expect.arrayContaining(events))
  expect(JSON.stringify(trail)).not.toMatch(/granne|Grannsämja/)
})

test('nobody decides about themselves, and the page says who can', async () => {
  const both = await site.someone({ name: 'Båda Två', roles: ['organiser', 'juror'] })
  await asked(both)
  const visitor = await site.as(both)
  const path = paths.conflictCase.to({ person: both.id, entry: entry.id })
  const page = await visitor.get(path)
  expect(page.body).toContain('Det gäller dig själv.')
  expect(page.body).toContain('Olga Kansli')
  expect(page.body).not.toContain('name="outcome"')
  const word = { about: 'x', outcome: 'no-conflict', reason: 'Skäl.' }
  expect((await visitor.post(path, word)).status).toBe(403)
})

test('Invariant 12: an employer entered later closes what was open, says why, and is let be only by a decision', async () => {
  const { entry: own } = await another('Sociala enheten')
  const person = await anExaminer(own)
  await answer(person, { answer: 'none' }, own)
  expect(await clearanceOf(person, own)).toBe('clear')
  const added = await employed(person, administration.id, {})
  expect(await clearanceOf(person, own)).toBe('conflict')
  const page = await (await site.as(person)).get(paths.declaration.to({ entry: own.id }))
  expect(page.body).toContain(
    'Du arbetar vid Järva stadsdelsförvaltning sedan 2010. Enheten som bidraget handlar om hör till Järva stadsdelsförvaltning.',
  )

  const about = `same-administration:${added.employment?.id}:${administration.id}`
  const organiser = await site.as(who.organiser)
  const path = paths.conflictCase.to({ person: person.id, entry: own.id })
  const word = { about, outcome: 'no-conflict', reason: 'Slutar i morgon.' }
  expect((await organiser.post(path, word)).status).toBe(303)
  expect(await clearanceOf(person, own)).toBe('clear')
  const again = await organiser.post(path, { ...word, about: 'same-unit:x:y' })
  expect(again.status).toBe(422)
})

test('Invariant 12: a unit that comes to another administration needs a new declaration', async () => {
  const { entry: own, unit: moving } = await another('Familjerådgivningen')
  const person = await anExaminer(own)
  await answer(person, { answer: 'none' }, own)
  expect(await clearanceOf(person, own)).toBe('clear')
  await rows(site.db, sql`UPDATE unit SET administration = ${elsewhere.id} WHERE id = ${moving.id}`)
  expect(await clearanceOf(person, own)).toBe('undeclared')
  const page = await (await site.as(person)).get(paths.declaration.to({ entry: own.id }))
  expect(page.body).toContain('har ändrats sedan du svarade')
})

test('Invariant 12: conflicts are found through merged administrations', async () => {
  const { entry: own } = await another('Resursenheten')
  const before = await asOrganiser((act) => anOrganisation(act, 'Spånga-Tensta'))
  const link = { organisation: before.id, successor: administration.id }
  await asOrganiser((act) => insertSuccession(act.db, link))
  const person = await anExaminer(own)
  await employed(person, before.id, { validTo: '2026-01-01' })
  expect(await clearanceOf(person, own)).toBe('conflict')
})

test('Invariant 12: conflicts are found through units that became others, confirmed or not', async () => {
  const { unit: later, entry: own } = await another('Samlade enheten')
  const old = await asOrganiser((act) =>
    aUnit(act, 'Gamla enheten', { administration: elsewhere.id }),
  )
  await asOrganiser((act) => joinUnits(act, { unit: old.id, successor: later.id }, '2027-06-01'))
  await rows(site.db, sql`UPDATE unit_successor SET confirmed_at = NULL, confirmed_by = NULL`)
  const person = await anExaminer(own)
  await employed(person, elsewhere.id, { unit: 'gamla ENHETEN' })
  expect(await clearanceOf(person, own)).toBe('conflict')
})

test('Invariant 12: those who write the entry, and the coordinator of the administration, are found', async () => {
  const both = await site.someone({ roles: ['examiner'], organisations: [administration.id] })
  expect(await clearanceOf(both)).toBe('conflict')
  expect(await clearanceOf(who.contact)).toBe('conflict')
})

test('an entry that is not there is open to nobody', async () => {
  expect(await clearance(site.db, who.other.id, unit.id as string as EntryId)).toBe('undeclared')
})

test('one case or many, the questions to the database are as many', async () => {
  const entries = [entry.id]
  for (const name of ['Ett', 'Två']) entries.push((await another(`Enhet ${name}`)).entry.id)
  const people = [who.examiner.id, who.other.id, who.juror.id]
  const pairs = entries.flatMap((entryId) => people.map((personId) => ({ personId, entryId })))
  const one = await counted(() => clearances(site.db, pairs.slice(0, 1)))
  expect(await counted(() => clearances(site.db, pairs))).toBe(one)
  const outline = await counted(() => outlines(site.db, entries.slice(0, 1)))
  expect(await counted(() => outlines(site.db, entries))).toBe(outline)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
