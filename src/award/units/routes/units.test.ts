// The register's pages, as each kind of visitor meets them.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, registering, statusFor } from '../../../../test/registering.ts'
import { paths } from '../../../base/paths.ts'
import { enterUnit, findUnits, unitById } from '../public.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
const office = await site.as(prepared.organiser)
const home = prepared.home.id
const others = [
  await site.someone(),
  await site.someone({ organisations: [home] }),
  await site.someone({ roles: ['examiner', 'juror', 'chair'] }),
]

async function idOf(name: string) {
  const [unit] = await findUnits(site.db, name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit.id
}

const stated = { administration: null, department: null, operatingForm: null, source: 'contact' }
const good = {
  name: 'Servicehuset Eken',
  administration: home,
  department: 'Äldreomsorg',
  operatingForm: 'contract',
  operator: 'Eken Omsorg AB',
  validFrom: '2020-01-01',
  validTo: '',
  note: '',
}

test('the register is the organiser’s alone', async () => {
  const unit = await idOf('LSS-hälsan')
  const pages = [
    paths.register.to(),
    paths.registerNew.to(),
    paths.registerUnit.to({ unit }),
    paths.registerChange.to({ unit }),
  ]
  const deeds = [
    paths.registerNew.to(),
    paths.registerChange.to({ unit }),
    paths.registerPredecessor.to({ unit }),
    paths.registerPredecessorGone.to({ unit, predecessor: unit }),
    paths.registerPast.to({ unit }),
  ]
  for (const page of pages) expect(await statusFor(site.anonymous, page)).toBe(303)
  for (const deed of deeds) expect(await statusFor(site.anonymous, deed, good)).toBe(401)
  for (const person of others) {
    const visitor = await site.as(person)
    for (const page of pages) expect([page, await statusFor(visitor, page)]).toEqual([page, 403])
    for (const deed of deeds)
      expect([deed, await statusFor(visitor, deed, good)]).toEqual([deed, 403])
  }
  for (const page of pages) expect([page, await statusFor(office, page)]).toEqual([page, 200])
})

test('the register is searched without dots, and by an old board', async () => {
  const found = await office.get(`${paths.register.to()}?sok=appelangens`)
  expect(found.body).toContain('Äppelängens förskola')
  expect(found.body).toContain('1 enhet.')
  const board = await office.get(`${paths.register.to()}?sok=${encodeURIComponent('älvsjö')}`)
  expect(board.body).toContain('Äppelängens förskola')
  const none = await office.get(`${paths.register.to()}?sok=qqq`)
  expect(none.body).toContain('Ingen enhet hittades för «qqq»')
  const unit = await office.get(paths.registerUnit.to({ unit: await idOf('LSS-hälsan') }))
  expect(unit.body).toContain('Tjänsteutlåtande, socialförvaltningen, 2023')
})

test('a bad unit comes back with what was typed', async () => {
  const bad = { ...good, name: '', validTo: '2019-12-31', validFrom: '2020-01-01' }
  const answer = await office.post(paths.registerNew.to(), bad)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('href="#name">Skriv enhetens namn')
  expect(answer.body).toContain('value="Eken Omsorg AB"')
  const order = await office.post(paths.registerNew.to(), { ...bad, name: 'Eken' })
  expect(order.body).toContain('Sista dagen kan inte vara före den första.')
  const elsewhere = { ...good, administration: 'nowhere' }
  expect((await office.post(paths.registerNew.to(), elsewhere)).body).toContain(
    'Välj en förvaltning eller ett bolag i listan.',
  )
})

test('a unit is added once, with its operator, and is found', async () => {
  const answer = await office.post(paths.registerNew.to(), good)
  expect(answer.status).toBe(303)
  const page = await office.get(answer.location ?? '')
  for (const text of ['Servicehuset Eken', 'Eken Omsorg AB', 'Enheten är tillagd.']) {
    expect(page.body).toContain(text)
  }
  const again = await office.post(paths.registerNew.to(), good)
  expect([again.status, again.body.includes('redan en enhet med det namnet')]).toEqual([422, true])
  expect(await eventsAbout(site.db, await idOf('Servicehuset Eken'))).toEqual(['unit.added'])
})

test('a unit is put right, with its line in the trail', async () => {
  const unit = await idOf('Servicehuset Eken')
  const path = paths.registerChange.to({ unit })
  expect((await office.get(path)).body).toContain('value="2020-01-01"')
  const bad = await office.post(path, { ...good, validTo: 'snart' })
  expect([bad.status, bad.body.includes('value="snart"')]).toEqual([422, true])
  const answer = await office.post(path, { ...good, name: 'Servicehuset Linden', operator: '' })
  expect(answer.status).toBe(303)
  expect(await unitById(site.db, unit)).toMatchObject({
    name: 'Servicehuset Linden',
    operator: null,
  })
  expect(await eventsAbout(site.db, unit)).toEqual(['unit.added', 'unit.corrected'])
  const nobody = paths.registerChange.to({ unit: '00000000-0000-4000-8000-000000000000' })
  expect(await statusFor(office, nobody, good)).toBe(404)
})

test('units are linked, confirmed and parted by hand', async () => {
  const [unit, predecessor] = [await idOf('Servicehuset Linden'), await idOf('Gubbängsskolan')]
  const page = paths.registerUnit.to({ unit })
  const search = await office.get(`${page}?foregangare=gubbangsskolan`)
  expect(search.body).toContain('Bekräfta att Gubbängsskolan har gått upp i enheten')
  const join = paths.registerPredecessor.to({ unit })
  expect((await office.post(join, { predecessor })).status).toBe(303)
  const joined = await office.get(page)
  expect(joined.body).toContain('Genom en tidigare enhet')
  expect(joined.body).toContain('2019')
  const circle = paths.registerPredecessor.to({ unit: predecessor })
  const refused = await office.post(circle, { predecessor: unit })
  expect([refused.status, refused.body.includes('kan inte komma från sig själv')]).toEqual([
    422,
    true,
  ])
  expect((await office.get(paths.registerUnit.to({ unit: predecessor }))).body).toContain(
    'Enheter som den har gått upp i',
  )
  const gone = paths.registerPredecessorGone.to({ unit, predecessor })
  expect((await office.post(gone)).status).toBe(303)
  expect((await office.get(page)).body).not.toContain('Genom en tidigare enhet')
  expect(await statusFor(office, gone, {})).toBe(404)
  expect(await statusFor(office, join, { predecessor: 'nonsense' })).toBe(404)
})

test('an earlier year is stated with its source', async () => {
  const unit = await idOf('Servicehuset Linden')
  const path = paths.registerPast.to({ unit })
  const bad = await office.post(path, { kind: 'recipient', year: '2031', source: '' })
  expect(bad.status).toBe(422)
  for (const text of ['Skriv ett år', 'Välj hur säker', 'Skriv var uppgiften', 'value="2031"']) {
    expect(bad.body).toContain(text)
  }
  const fields = { kind: 'recipient', year: '2022', category: '', confidence: 'high' }
  expect((await office.post(path, { ...fields, source: 'Diplom' })).status).toBe(303)
  expect((await office.get(paths.registerUnit.to({ unit }))).body).toContain('Diplom')
})

test('everyone reads of a unit that somebody has confirmed, and of no other', async () => {
  const known = await site.get(paths.unit.to({ unit: await idOf('Gubbängsskolan') }))
  expect(known.status).toBe(200)
  expect(known.body).toContain('Fick Kvalitetsutmärkelsen')
  expect(known.body).toContain('2019')
  const fresh = await site.act(prepared.organiser, (act) =>
    enterUnit(act, { ...stated, name: 'Nyss angiven' }, 'unconfirmed'),
  )
  expect(await statusFor(site.anonymous, paths.unit.to({ unit: fresh.id }))).toBe(404)
  expect(await statusFor(site.anonymous, '/enheter/nonsense')).toBe(404)
})

test('what is uncertain is marked as such, also for everyone', async () => {
  const page = await site.get(paths.unit.to({ unit: await idOf('Sagan') }))
  expect(page.body).toContain('2020 (slutsats)')
  const yearless = await site.get(paths.unit.to({ unit: await idOf('Sätra') }))
  expect(yearless.body).toContain('Året är okänt')
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
