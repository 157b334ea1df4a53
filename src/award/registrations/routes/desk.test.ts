// What the organiser and the coordinators do with registrations.
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, lettersTo, registering, statusFor } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import { editionOf } from '../../editions/public.ts'
import type { RegistrationId } from '../model.ts'
import { enterPastRegistration, registrationById } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const autumn = '2027-10-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)
const office = await site.as(prepared.organiser)
const stranger = await site.someone()
const coordinator = await site.someone({ organisations: [prepared.home.id] })
const otherCoordinator = await site.someone({ organisations: [prepared.away.id] })

beforeEach(() => site.clock.set(spring))

async function answered(name?: string) {
  return (await prepared.answered(contact, name ? { name } : {})).id
}

async function sent(name?: string) {
  return (await prepared.sent(contact, name ? { name } : {})).id
}

function answerAt(registration: RegistrationId, question: string) {
  return paths.registrationQuestion.to({ registration, question })
}

test('Invariant 2: the category of a sent registration is changed by the organiser, with a reason', async () => {
  const registration = await sent()
  const path = paths.registrationCategory.to({ registration })
  for (const who of [contact, coordinator, stranger]) {
    const visitor = await site.as(who)
    expect(await statusFor(visitor, path)).toBe(403)
    expect(await statusFor(visitor, path, { category: 'forskola', reason: 'x' })).toBe(403)
  }
  expect(await statusFor(site.anonymous, path)).toBe(303)
  expect((await office.get(path)).body).toContain('Byt tävlingsklass')
  const without = await office.post(path, { category: 'forskola', reason: '' })
  expect([without.status, without.body.includes('Skriv skälet')]).toEqual([422, true])
  const same = await office.post(path, { category: 'skola', reason: 'Fel' })
  expect([same.status, same.body.includes('redan i den tävlingsklassen')]).toEqual([422, true])
  expect((await office.post(path, { category: 'forskola', reason: 'Fel vald' })).status).toBe(303)
  expect(await registrationById(site.db, registration)).toMatchObject({ category: 'forskola' })
  expect(await lettersTo(site.db, 'kim@example.se')).toContain('Skäl: Fel vald')
  expect((await kim.post(answerAt(registration, 'category'), { category: 'skola' })).status).toBe(
    422,
  )
})

test('a waiver needs a reason, a day ahead and the organiser', async () => {
  const registration = await answered()
  const path = paths.registrationWaiver.to({ registration, rule: 'minimum-employees' })
  const fields = { reason: 'Skäl', until: '2027-12-31' }
  expect(await statusFor(kim, path)).toBe(403)
  expect(await statusFor(kim, path, fields)).toBe(403)
  expect(await statusFor(site.anonymous, path, fields)).toBe(401)
  const { body } = await office.get(path)
  expect(body).toContain('2027-11-23')
  expect(body).toContain('Ni är 12 medarbetare med chefen, och det behövs minst 5.')
  const silent = await office.post(path, { reason: '', until: 'snart' })
  expect(silent.body).toContain('Skriv skälet')
  expect(silent.body).toContain('Skriv ett datum')
  const over = await office.post(path, { ...fields, until: '2027-02-01' })
  expect([over.status, over.body.includes('Datumet har passerat')]).toEqual([422, true])
  const nonsense = paths.registrationWaiver.to({ registration, rule: 'shoe-size' })
  expect(await statusFor(office, nonsense)).toBe(404)
})

test('Invariant 21: the check before the award is made by the organiser after the entries were due', async () => {
  const registration = await sent()
  const path = paths.registrationAwardCheck.to({ registration })
  const fields = { lastYearResult: '−40', forecast: '1 200', forecastDate: '2027-09-30' }
  expect(await statusFor(kim, path)).toBe(403)
  expect(await statusFor(kim, path, fields)).toBe(403)
  expect((await office.get(path)).body).toContain('Resultat mot budget 2026')
  const early = await office.post(path, { ...fields, forecastDate: '2027-02-28' })
  expect([early.status, early.body.includes('när tiden för bidrag har gått ut')]).toEqual([
    422,
    true,
  ])
  site.clock.set(autumn)
  const later = await site.as(prepared.organiser)
  const old = await later.post(path, { ...fields, forecastDate: '2027-05-01' })
  expect([old.status, old.body.includes('value="1 200"')]).toEqual([422, true])
  const bad = await later.post(path, { ...fields, forecast: 'bra' })
  expect(bad.body).toContain('href="#forecast"')
  expect((await later.post(path, fields)).status).toBe(303)
  const deficit = await later.get(paths.registration.to({ registration }))
  expect(deficit.body).toContain(
    'Resultatet 2026 är −40 tkr och prognosen för 2027, daterad 30 september 2027, är 1\u00a0200 tkr, alltså underskott.',
  )
  site.clock.forward(1000)
  await later.post(path, { ...fields, lastYearResult: '0' })
  const balanced = await later.get(paths.registration.to({ registration }))
  expect(balanced.body).toContain(
    'Resultatet 2026 är 0 tkr och prognosen för 2027, daterad 30 september 2027, är 1\u00a0200 tkr, alltså inget underskott.',
  )
  expect((await eventsAbout(site.db, registration)).slice(-2)).toEqual([
    'registration.award-checked',
    'registration.award-checked',
  ])
})

test('facts that were put right in the register are taken over by the organiser', async () => {
  const registration = await sent()
  const path = paths.registrationRefresh.to({ registration })
  expect(await statusFor(kim, path, {})).toBe(403)
  const unit = (await registrationById(site.db, registration))?.unit ?? ''
  await rows(site.db, sql`update unit set name = 'Nytt namn' where id = ${unit}`)
  expect((await office.post(path)).status).toBe(303)
  expect(await registrationById(site.db, registration)).toMatchObject({ unitName: 'Nytt namn' })
})

test('the list is for the organiser, and for coordinators as far as their administrations go', async () => {
  const registration = await sent('Tabellenheten')
  const list = paths.registrationTable.to()
  expect(await statusFor(site.anonymous, list)).toBe(303)
  expect(await statusFor(kim, list)).toBe(403)
  expect(await statusFor(kim, paths.registrationTableList.to())).toBe(403)
  expect((await office.get(list)).body).toContain('Tabellenheten')
  expect((await (await site.as(coordinator)).get(list)).body).toContain('Tabellenheten')
  const other = await (await site.as(otherCoordinator)).get(list)
  expect(other.body).not.toContain('Tabellenheten')
  expect(other.body).not.toContain(registration)
})

test('the list is narrowed by its address, and taken out as it stands', async () => {
  await sent('Filterenheten')
  const found = `${paths.registrationTable.to()}?status=sent&klass=skola&sok=filterenhet`
  const page = await office.get(found)
  expect(page.body).toContain('1 anmälan visas')
  expect(page.body).toContain(
    'alla.csv?ar=2027&amp;status=sent&amp;klass=skola&amp;sok=filterenhet',
  )
  const none = await office.get(`${found}&behorighet=failed`)
  expect(none.body).toContain('Ingen anmälan passar urvalet')
  const csv = await office.get(`${paths.registrationTableList.to()}?sok=filterenhet`)
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.body.split('\r\n')[1]).toMatch(
    /^Filterenheten;.*;Skola;Skickad;Behörig;KU 2027\/\d{4};2027-03-01T/,
  )
  expect(await statusFor(office, `${paths.registrationTable.to()}?ar=1990`)).toBe(404)
})

test('one more registration costs no more questions to the database', async () => {
  async function questions(): Promise<number> {
    site.queries.length = 0
    await office.get(paths.registrationTable.to())
    return site.queries.length
  }
  await sent()
  const before = await questions()
  for (const name of ['Ett', 'Två', 'Tre']) await sent(name)
  expect(await questions()).toBe(before)
})

test('an imported registration is shown as what it is, without rules that nobody was asked', async () => {
  const unit = await prepared.newUnit({ name: 'KBT-teamet' })
  const past = await editionOf(site.db, 2016)
  if (!past) throw new Error('no edition 2016')
  const { id } = await site.act(prepared.organiser, (act) =>
    enterPastRegistration(act, past, unit, null),
  )
  const page = await office.get(paths.registration.to({ registration: id }))
  expect(page.body).toContain('Deltagandet är inläst ur handlingar från året')
  expect(page.body).not.toContain('Krav för att')
  expect((await office.get(`${paths.registrationTable.to()}?ar=2016`)).body).toContain('KBT-teamet')
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
