// Organisations and units in time, as the organiser keeps them and everyone reads them.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, registering } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import type { OrganisationId, Unit } from '../model.ts'
import {
  administrationOf,
  boardOf,
  findUnits,
  organisationById,
  unitById,
  unitOn,
} from '../public.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
const office = await site.as(prepared.organiser)

async function idOf(name: string, kind = 'administration'): Promise<OrganisationId> {
  const [found] = await rows<{ id: OrganisationId }>(
    site.db,
    sql`select id from organisation where name = ${name} and kind = ${kind}`,
  )
  if (!found) throw new Error(`no organisation ${name}`)
  return found.id
}

async function unitNamed(name: string): Promise<Unit> {
  const unit = (await findUnits(site.db, name))[0]
  if (!unit) throw new Error(`no unit ${name}`)
  return unit
}

const nothing = { board: '', administration: '', number: '', validFrom: '', validTo: '', note: '' }

test('an operator is added with a number that is checked, once', async () => {
  const path = paths.organisationNew.to()
  const fields = { ...nothing, kind: 'operator', name: 'Lärkans Omsorg AB', number: '556000-4616' }
  const bad = await office.post(path, fields)
  expect(bad.status).toBe(422)
  expect(bad.body).toContain('href="#number">Skriv ett organisationsnummer')
  expect(bad.body).toContain('value="Lärkans Omsorg AB"')
  const added = await office.post(path, { ...fields, number: '5560004615' })
  expect(added.status).toBe(303)
  const page = await office.get(added.location ?? '')
  expect(page.body).toContain('556000-4615')
  const own = (added.location ?? '').replace('/register', '')
  expect((await site.get(own)).status).toBe(404)
  const twin = await office.post(path, { ...fields, name: 'Lärkan två', number: '556000-4615' })
  expect(twin.body).toContain('En annan utförare har det organisationsnumret.')
  const again = await office.post(path, { ...fields, number: '' })
  expect(again.body).toContain('Det finns redan en organisation')
})

test('a department needs its administration', async () => {
  const path = paths.organisationNew.to()
  const fields = { ...nothing, kind: 'department', name: 'Avdelningen för kultur' }
  expect((await office.post(path, fields)).body).toContain('href="#administration">Välj vilken')
  const farsta = await idOf('Farsta stadsdelsförvaltning')
  const added = await office.post(path, { ...fields, administration: farsta })
  expect(added.status).toBe(303)
  const above = await office.get(paths.organisation.to({ organisation: farsta }))
  expect(above.body).toContain('Avdelningen för kultur')
})

test('a new name from a day on: the old one stays until then, and can be had back', async () => {
  const organisation = await idOf('Bromma stadsdelsförvaltning')
  const board = await idOf('Bromma stadsdelsnämnd', 'board')
  const path = paths.organisationFrom.to({ organisation })
  const fields = { name: 'Västerorts stadsdelsförvaltning', board, administration: '' }
  const same = await office.post(path, {
    ...fields,
    name: 'Bromma stadsdelsförvaltning',
    day: '2026-01-01',
  })
  expect([same.status, same.body.includes('Inget blir annorlunda')]).toEqual([422, true])
  expect((await office.post(path, { ...fields, day: '2026-01-01' })).status).toBe(303)
  const unit = await unitNamed('Enheten för arbete och försörjning')
  expect((await administrationOf(site.db, unit, '2025-12-31'))?.name).toBe(
    'Bromma stadsdelsförvaltning',
  )
  expect((await administrationOf(site.db, unit, '2026-01-01'))?.name).toBe(
    'Västerorts stadsdelsförvaltning',
  )
  const page = await site.get(paths.publicOrganisation.to({ organisation }))
  expect(page.body).toContain('Bytte namn från Bromma stadsdelsförvaltning till Västerorts')
  const back = paths.organisationTakeBack.to({ organisation, day: '2026-01-01' })
  expect((await office.post(back)).status).toBe(303)
  expect((await organisationById(site.db, organisation))?.name).toBe('Bromma stadsdelsförvaltning')
  expect(await eventsAbout(site.db, organisation)).toEqual([
    'organisation.changed',
    'organisation.change-taken-back',
  ])
})

test('a name for a later day shows from that day on', async () => {
  const organisation = await idOf('Kungsholmens stadsdelsförvaltning')
  const board = await idOf('Kungsholmens stadsdelsnämnd', 'board')
  const fields = { name: 'Västra innerstadens stadsdelsförvaltning', board, administration: '' }
  const path = paths.organisationFrom.to({ organisation })
  expect((await office.post(path, { ...fields, day: '2027-07-01' })).status).toBe(303)
  await site.runRound('register.turn')
  expect((await organisationById(site.db, organisation))?.name).toBe(
    'Kungsholmens stadsdelsförvaltning',
  )
  site.clock.set('2027-07-01T06:00:00Z')
  await site.runRound('register.turn')
  expect((await organisationById(site.db, organisation))?.name).toBe(fields.name)
  site.clock.set('2027-03-01T09:00:00Z')
})

test('a merger is told before it is done, and units follow it', async () => {
  const [organisation, heir] = [
    await idOf('Farsta stadsdelsförvaltning'),
    await idOf('Skarpnäcks stadsdelsförvaltning'),
  ]
  const unit = await prepared.newUnit({ name: 'Farsta hemvård', administration: organisation })
  const path = paths.organisationEnd.to({ organisation })
  const fields = { day: '2026-12-31', successor1: heir, successor2: '', successor3: '' }
  const asked = await office.post(path, fields)
  expect(asked.status).toBe(200)
  expect(asked.body).toContain('Dagen efter tar Skarpnäcks stadsdelsförvaltning över.')
  expect((await organisationById(site.db, organisation))?.validTo).toBeNull()
  expect((await office.post(path, { ...fields, sure: 'yes' })).status).toBe(303)
  expect((await administrationOf(site.db, unit, '2026-12-31'))?.id).toBe(organisation)
  expect((await administrationOf(site.db, unit, '2027-01-01'))?.id).toBe(heir)
  const circle = paths.organisationEnd.to({ organisation: heir })
  const refused = await office.post(circle, { ...fields, successor1: organisation, sure: 'yes' })
  expect([refused.status, refused.body.includes('kan inte gå upp i sig själv')]).toEqual([
    422,
    true,
  ])
  const page = await site.get(paths.unit.to({ unit: unit.id }))
  expect(page.body).toContain('Farsta stadsdelsförvaltning gick upp i')
  expect((await office.post(paths.organisationReopen.to({ organisation }))).status).toBe(303)
  expect((await administrationOf(site.db, unit, '2027-01-01'))?.id).toBe(organisation)
})

test('the mergers of 1 July 2023 hold for administrations and for boards', async () => {
  for (const [before, after] of [
    ['Spånga-Tensta', 'Järva'],
    ['Rinkeby-Kista', 'Järva'],
    ['Norrmalms', 'Norra innerstadens'],
    ['Östermalms', 'Norra innerstadens'],
  ]) {
    const administration = await idOf(`${before} stadsdelsförvaltning`)
    const unit = { administration, board: null }
    expect((await boardOf(site.db, unit, '2023-06-30'))?.name).toBe(`${before} stadsdelsnämnd`)
    expect((await boardOf(site.db, unit, '2023-07-01'))?.name).toBe(`${after} stadsdelsnämnd`)
    expect((await administrationOf(site.db, unit, '2023-07-01'))?.name).toBe(
      `${after} stadsdelsförvaltning`,
    )
  }
  const page = await site.get(
    paths.unit.to({ unit: (await unitNamed('verksamhetsutveckling')).id }),
  )
  expect(page.body).toContain('Spånga-Tensta stadsdelsförvaltning gick upp i')
  expect(page.body).toContain('datetime="2023-07-01"')
})

const place = { department: 'Avdelningen för äldre', operatingForm: 'municipal', operator: '' }

test('a unit is moved and renamed from a day on, and is told of as it was then', async () => {
  const [from, to] = [
    await idOf('Södermalms stadsdelsförvaltning'),
    await idOf('Skarpnäcks stadsdelsförvaltning'),
  ]
  const unit = await prepared.newUnit({ name: 'Dagcentralen Skutan', administration: from })
  const path = paths.registerFrom.to({ unit: unit.id })
  const fields = { ...place, name: 'Mötesplatsen Skutan', administration: to }
  const bad = await office.post(path, { ...fields, day: 'snart' })
  expect([bad.status, bad.body.includes('value="snart"')]).toEqual([422, true])
  expect((await office.post(path, { ...fields, day: '2026-02-01' })).status).toBe(303)
  const now = await unitById(site.db, unit.id)
  expect(now).toMatchObject({ name: 'Mötesplatsen Skutan', administration: to })
  if (!now) return
  expect(await unitOn(site.db, now, '2026-01-31')).toMatchObject({
    name: 'Dagcentralen Skutan',
    administration: from,
    department: null,
  })
  expect((await administrationOf(site.db, now, '2026-01-31'))?.id).toBe(from)
  const page = await site.get(paths.unit.to({ unit: unit.id }))
  for (const text of [
    'Bytte namn från Dagcentralen Skutan till Mötesplatsen Skutan.',
    'Gick över från Södermalms stadsdelsförvaltning till Skarpnäcks stadsdelsförvaltning.',
    'Ny avdelning: Avdelningen för äldre. Tidigare: okänt.',
  ])
    expect(page.body).toContain(text)
  expect(
    (await office.post(paths.registerTakeBack.to({ unit: unit.id, day: '2026-02-01' }))).status,
  ).toBe(303)
  expect(await unitById(site.db, unit.id)).toMatchObject({
    name: 'Dagcentralen Skutan',
    administration: from,
  })
  const nothingThere = paths.registerTakeBack.to({ unit: unit.id, day: '2026-02-01' })
  expect((await office.post(nothingThere)).status).toBe(404)
})

test('a unit that is divided ends once, and its history goes to each part', async () => {
  const [old, north, south] = [
    await prepared.newUnit({ name: 'Hemtjänsten Lövholmen' }),
    await prepared.newUnit({ name: 'Hemtjänsten Lövholmen norra' }),
    await prepared.newUnit({ name: 'Hemtjänsten Lövholmen södra' }),
  ]
  const path = paths.registerBecame.to({ unit: old.id })
  const search = await office.get(`${path}?sok=${encodeURIComponent('lövholmen norra')}`)
  expect(search.body).toContain(`value="${north.id}"`)
  const sok = 'lövholmen'
  const none = await office.post(path, { sok, day: '2026-01-01' })
  expect([none.status, none.body.includes('Välj vem som tar över.')]).toEqual([422, true])
  for (const { id } of [north, south]) {
    expect((await office.post(path, { sok, successor: id, day: '2026-01-01' })).status).toBe(303)
  }
  expect((await unitById(site.db, old.id))?.validTo).toBe('2025-12-31')
  for (const { id } of [north, south]) {
    const page = await site.get(paths.unit.to({ unit: id }))
    expect(page.body).toContain('Hemtjänsten Lövholmen gick upp i')
  }
  const circle = paths.registerBecame.to({ unit: north.id })
  const refused = await office.post(circle, { sok, successor: old.id, day: '2026-06-01' })
  expect(refused.body).toContain('kan inte komma från sig själv')
})

test('a unit is ended, and a wrong end is taken away', async () => {
  const unit = await prepared.newUnit({ name: 'Parkleken Igelkotten' })
  const path = paths.registerEnd.to({ unit: unit.id })
  expect((await office.post(path, { day: '' })).status).toBe(422)
  expect((await office.post(path, { day: '2026-12-31' })).status).toBe(303)
  expect((await unitById(site.db, unit.id))?.validTo).toBe('2026-12-31')
  expect((await office.post(paths.registerReopen.to({ unit: unit.id }))).status).toBe(303)
  expect((await unitById(site.db, unit.id))?.validTo).toBeNull()
  expect(await eventsAbout(site.db, unit.id)).toEqual(['unit.added', 'unit.ended', 'unit.reopened'])
})

test('organisations are found tolerantly, by kind, a page at a time', async () => {
  const all = await office.get(`${paths.organisations.to()}?slag=board`)
  expect(all.body).toContain('Järva stadsdelsnämnd')
  expect(all.body).not.toContain('>Temabo AB<')
  const found = await office.get(`${paths.organisations.to()}?sok=spanga-tesnta`)
  expect(found.body).toContain('Spånga-Tensta stadsdelsförvaltning')
  expect(found.body).not.toContain('Bromma stadsdelsförvaltning')
})

test('no page of the register asks more of the database for more units', async () => {
  const counted = async (path: string) => {
    site.queries.length = 0
    expect((await office.get(path)).status).toBe(200)
    return site.queries.length
  }
  const organisation = prepared.home.id
  const pages = [
    paths.register.to(),
    `${paths.register.to()}?sok=hemvard`,
    paths.organisations.to(),
    paths.organisation.to({ organisation }),
    paths.contactRouting.to(),
  ]
  const before = []
  for (const page of pages) before.push(await counted(page))
  for (const name of ['Hemvård ett', 'Hemvård två', 'Hemvård tre']) {
    await prepared.newUnit({ name, administration: organisation, operator: `${name} AB` })
  }
  const after = []
  for (const page of pages) after.push(await counted(page))
  expect(after).toEqual(before)
  expect(Math.max(...after)).toBeLessThanOrEqual(20)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
