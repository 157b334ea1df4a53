// Ties that rest on what is written down beside the register: owners, managers, earlier deeds; through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anOrganisation } from '../../../../test/handed-in.ts'
import { judgingSite } from '../../../../test/judging.ts'
import { rows } from '../../../base/db/handle.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { newId } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import type { Entry } from '../../entries/model.ts'
import { joinUnits } from '../../units/actions/unit-times.ts'
import type { OrganisationId } from '../../units/model.ts'
import { listOwnings } from '../../units/store/owning.ts'
import { clearances, conflictsOf } from '../public.ts'
import { listInvolvements } from '../store/ties.ts'

const judging = await judgingSite()
const { site, who, asOrganiser, entry, unit, elsewhere, another, asked, counted } = judging
const organiser = await site.as(who.organiser)

async function anExaminer(name: string, about: Entry = entry): Promise<Actor> {
  const person = await site.someone({ name, roles: ['examiner'] })
  await asked(person, about)
  return person
}

async function tiesOf(person: Actor, about: Entry = entry) {
  const known = await conflictsOf(site.db, { personId: person.id, entryId: about.id })
  return known?.ties.map(({ kind }) => kind)
}

async function employ(person: Actor, organisation: OrganisationId, over: Record<string, string>) {
  const job = { organisation, unit: '', validFrom: '2020-01-01', validTo: '', ...over }
  const answer = await organiser.post(paths.employers.to({ person: person.id }), job)
  expect(answer.status).toBe(303)
}

async function declarationOf(person: Actor, about: Entry = entry): Promise<string> {
  const page = await (await site.as(person)).get(paths.declaration.to({ entry: about.id }))
  return page.body
}

test('Invariant 12: the owner of an operator is found, with its days, and no longer when it is removed', async () => {
  const operator = unit.operator as OrganisationId
  const owner = await asOrganiser((act) => anOrganisation(act, 'Karusellen', 'operator'))
  const person = await anExaminer('Ägd Person')
  await employ(person, owner.id, { title: 'ekonomichef' })
  expect(await tiesOf(person)).toEqual([])
  const group = paths.organisationGroup.to({ organisation: operator })
  const told = { parent: owner.id, fromDay: '2023-01-01', toDay: '' }
  expect((await organiser.post(group, told)).status).toBe(303)
  expect(await tiesOf(person)).toEqual(['same-group'])
  expect(await declarationOf(person)).toContain(
    'Du är ekonomichef vid Karusellen sedan 2020; Temabo AB ägs sedan 2023 av Karusellen. Enheten som bidraget handlar om drivs av Temabo AB, i samma koncern.',
  )
  expect((await organiser.get(group)).body).toContain('Från och med 1 januari 2023')
  const [owning] = await listOwnings(site.db)
  const gone = paths.organisationOwnerGone.to({ organisation: operator, owning: owning?.id ?? '' })
  expect((await organiser.post(gone)).status).toBe(303)
  expect(await tiesOf(person)).toEqual([])
  expect((await organiser.post(gone)).status).toBe(404)
})

test('an owner is told rightly or not at all', async () => {
  const group = paths.organisationGroup.to({ organisation: unit.operator ?? '' })
  const none = await organiser.post(group, { parent: '', fromDay: 'i fjol', toDay: '' })
  expect(none.status).toBe(422)
  expect(none.body).toContain('href="#parent"')
  expect(none.body).toContain('value="i fjol"')
  const itself = await organiser.post(group, {
    parent: unit.operator ?? '',
    fromDay: '',
    toDay: '',
  })
  expect(itself.body).toContain('Ingen äger sig själv')
  const nobody = await organiser.post(group, { parent: newId(), fromDay: '', toDay: '' })
  expect(nobody.status).toBe(422)
  expect(nobody.body).toContain('href="#parent"')
  const backwards = { parent: elsewhere.id, fromDay: '2025-01-01', toDay: '2024-01-01' }
  expect((await organiser.post(group, backwards)).status).toBe(422)
  expect((await (await site.as(who.examiner)).get(group)).status).toBe(403)
})

test('Invariant 12: the same manager is found by name, at any distance that is told', async () => {
  const { entry: own, registration } = await another('Enheten med chef')
  const facts = JSON.stringify({ manager: { name: 'Mona  Chef' } })
  await rows(
    site.db,
    sql`UPDATE registration SET facts = ${facts}::jsonb WHERE id = ${registration.id}`,
  )
  const near = await anExaminer('Nära Person', own)
  const far = await anExaminer('Fjärran Person', own)
  await employ(near, elsewhere.id, { manager: 'mona chef' })
  await employ(far, elsewhere.id, { manager: 'Nära Person' })
  expect(await tiesOf(near, own)).toEqual(['same-manager'])
  expect(await tiesOf(far, own)).toEqual(['same-manager'])
  expect(await declarationOf(near, own)).toContain('Du har mona chef som chef')
})

test('Invariant 12: what was done for a unit before is found, and taken away by an organiser who is somebody else', async () => {
  const { entry: own } = await another('Enheten som fick hjälp')
  const person = await anExaminer('Hjälpsam Person', own)
  const path = paths.involvements.to({ person: person.id })
  const told = { kind: 'coached', unit: 'enheten som fick hjalp', fromYear: '2024', toYear: '2025' }
  const wrong = await organiser.post(path, { ...told, fromYear: 'i fjol', unit: 'Ingen' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('href="#fromYear"')
  const unknown = await organiser.post(path, { ...told, unit: 'Qwerty' })
  expect(unknown.body).toContain('Enheten finns inte i registret')
  expect((await organiser.post(path, told)).status).toBe(303)
  expect(await tiesOf(person, own)).toEqual(['coached'])
  expect(await declarationOf(person, own)).toContain(
    'Du hjälpte eller handledde Enheten som fick hjälp 2024–2025.',
  )
  const [kept] = await listInvolvements(site.db, [person.id])
  const gone = paths.involvementGone.to({ person: person.id, involvement: kept?.id ?? '' })
  expect((await (await site.as(person)).post(gone)).status).toBe(403)
  expect((await organiser.post(gone)).status).toBe(303)
  expect(await tiesOf(person, own)).toEqual([])
})

test('Invariant 12: who has examined a unit that became this one is found; who stood aside has not', async () => {
  const [before, after] = [await another('Före'), await another('Efter')]
  const person = await anExaminer('Granskande Person', before.entry)
  const aside = await anExaminer('Jävig Person', before.entry)
  const answer = async (who: Actor, fields: Record<string, string>) => {
    const visitor = await site.as(who)
    await visitor.post(paths.declaration.to({ entry: before.entry.id }), fields)
  }
  await answer(person, { answer: 'none' })
  const ground = { lawGrounds: 'interest', explanation: 'Min bror.' }
  await answer(aside, { answer: 'conflict', ...ground })
  const link = { unit: before.unit.id, successor: after.unit.id, day: '2027-05-20' }
  await asOrganiser((act) => joinUnits(act, link, '2027-06-01'))
  expect(await tiesOf(person, after.entry)).toEqual(['examined'])
  expect(await tiesOf(aside, after.entry)).toEqual([])
  const page = await organiser.get(
    paths.conflictCase.to({ person: person.id, entry: after.entry.id }),
  )
  expect(page.body).toContain(
    'Granskande Person granskade bidraget från Före 2027; enheten ingår sedan 2027 i Efter.',
  )
})

test('with all of that, as many questions are asked for many pairs as for one', async () => {
  const people = (await rows<{ id: Actor['id'] }>(site.db, sql`SELECT id FROM person`)).map(
    ({ id }) => id,
  )
  const entries = await rows<{ id: Entry['id'] }>(site.db, sql`SELECT id FROM entry`)
  const pairs = entries.flatMap(({ id: entryId }) =>
    people.map((personId) => ({ personId, entryId })),
  )
  const all = await counted(() => clearances(site.db, pairs))
  const some = pairs.filter(({ personId }) => personId === people.at(-1))
  expect(await counted(() => clearances(site.db, some))).toBeLessThanOrEqual(all)
  expect(all).toBeLessThanOrEqual(30)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
