// How a registration is begun, and who joins it.
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { lettersTo, registering, statusFor } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { joinUnits } from '../../units/actions/unit-times.ts'
import { administrations, enterUnit } from '../../units/public.ts'
import type { RegistrationId } from '../model.ts'
import { liveRegistration, membersOf, registrationById } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)
const office = await site.as(prepared.organiser)
const stranger = await site.someone()

beforeEach(() => site.clock.set(spring))

async function answered(name?: string) {
  return (await prepared.answered(contact, name ? { name } : {})).id
}

async function sent(name?: string) {
  return (await prepared.sent(contact, name ? { name } : {})).id
}

function newUnit(name?: string) {
  return prepared.newUnit(name ? { name } : {})
}

function answerAt(registration: RegistrationId, question: string) {
  return paths.registrationQuestion.to({ registration, question })
}

test('a unit is found without dots, and with a letter wrong', async () => {
  await newUnit('Förskolan Ängsblomman')
  for (const search of ['forskolan angsblomman', 'Ängsblomma', 'Förskolan Angsblommen']) {
    const page = await kim.get(`${paths.registrationNew.to()}?sok=${encodeURIComponent(search)}`)
    expect(page.body).toContain('Förskolan Ängsblomman')
  }
  const none = await kim.get(`${paths.registrationNew.to()}?sok=qqqq`)
  expect(none.body).toContain('Ingen enhet hittades för «qqqq»')
})

test('a unit that is registered already is not registered again', async () => {
  const unit = await newUnit()
  await kim.post(paths.registrations.to(), { unit: unit.id })
  const again = await (await site.as(stranger)).post(paths.registrations.to(), { unit: unit.id })
  expect(again.status).toBe(422)
  expect(again.body).toContain('Enheten är redan anmäld')
})

test('an address that names no unit begins nothing', async () => {
  expect(await statusFor(kim, paths.registrations.to(), { unit: 'nonsense' })).toBe(404)
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await statusFor(kim, paths.registrations.to(), { unit: nobody })).toBe(404)
})

test('before registration opens, and after it closes, the page says so and begins nothing', async () => {
  const unit = await newUnit()
  site.clock.set('2026-12-01T09:00:00Z')
  expect((await kim.get(paths.registrationNew.to())).body).toContain('Anmälan öppnar')
  expect((await kim.get(paths.registrations.to())).body).toContain('Anmälan öppnar')
  site.clock.set('2027-05-20T09:00:00Z')
  const late = await site.as(contact)
  expect((await late.get(paths.registrationNew.to())).body).toContain('Anmälan är stängd')
  const refused = await late.post(paths.registrations.to(), { unit: unit.id })
  expect(refused.status).toBe(422)
  expect(await liveRegistration(site.db, prepared.edition.id, unit.id)).toBeUndefined()
})

test('a unit that the register lacks is stated by its contact', async () => {
  const fields = {
    name: 'Hemtjänst Solvik',
    administration: prepared.home.id,
    department: '',
    operatingForm: 'home-care-choice',
    operator: '',
  }
  const short = await kim.post(paths.registrationNewUnit.to(), fields)
  expect(short.status).toBe(422)
  expect(short.body).toContain('<a class="ds-link" href="#operator">Skriv vem som driver')
  expect(short.body).toContain('value="Hemtjänst Solvik"')
  const whole = await kim.post(paths.registrationNewUnit.to(), { ...fields, operator: 'Solvik AB' })
  expect(whole.status).toBe(303)
  const page = await kim.get(whole.location ?? '')
  expect(page.body).toContain('Hemtjänst Solvik')
})

async function administrationNamed(start: string): Promise<string> {
  const all = await administrations(site.db, '2027-03-01')
  return all.find(({ name }) => name.startsWith(start))?.id ?? ''
}

test('a private operator is told who answers, and may say why another one does', async () => {
  const fields = {
    name: 'Friskolan Tärnan',
    administration: '',
    department: '',
    operatingForm: 'independent-school',
    operator: 'Tärnan AB',
  }
  const path = paths.registrationNewUnit.to()
  const suggested = await kim.post(path, fields)
  expect(suggested.status).toBe(200)
  expect(suggested.body).toContain('Vi föreslår Utbildningsförvaltningen')
  const education = await administrationNamed('Utbildningsförvaltningen')
  expect(suggested.body).toContain(`value="${education}" selected`)
  const farsta = await administrationNamed('Farsta')
  const other = await kim.post(path, { ...fields, administration: farsta })
  expect(other.status).toBe(422)
  expect(other.body).toContain('href="#reason">Enligt kansliet svarar Utbildningsförvaltningen')
  const reason = 'Farsta har avtalet sedan 2020.'
  const begun = await kim.post(path, { ...fields, administration: farsta, reason })
  expect(begun.status).toBe(303)
  const [unit] = await rows<{ note: string }>(
    site.db,
    sql`select note from unit where name = 'Friskolan Tärnan'`,
  )
  expect(unit).toEqual({ note: reason })
})

test('a private unit of the register without an administration gets the suggestion as well', async () => {
  const unit = await site.act(prepared.organiser, (act) =>
    enterUnit(
      act,
      {
        ...{ name: 'Friskolan Näktergalen', administration: null, department: null },
        ...{ operatingForm: 'independent-school', operator: 'Näktergalen AB', source: 'test' },
      },
      'confirmed',
    ),
  )
  const begun = await kim.post(paths.registrations.to(), { unit: unit.id })
  const page = await kim.get(`${begun.location}/fragor/unit`)
  expect(page.status).toBe(200)
  expect(page.body).toContain('Vi föreslår Utbildningsförvaltningen')
  const education = await administrationNamed('Utbildningsförvaltningen')
  expect(page.body).toContain(`value="${education}" selected`)
})

test('where the table leaves the choice to the contact, nothing is chosen for them', async () => {
  const fields = {
    name: 'Hemtjänst Lokatten',
    operatingForm: 'home-care-choice',
    operator: 'Lo AB',
  }
  const path = paths.registrationNewUnit.to()
  const asked = await kim.post(path, { ...fields, administration: '', department: '' })
  expect(asked.status).toBe(422)
  expect(asked.body).toContain(
    'href="#administration">Välj den förvaltning där ni har flest uppdrag',
  )
  const municipal = { ...fields, operatingForm: 'municipal', administration: '', department: '' }
  expect((await kim.post(path, municipal)).body).toContain('href="#administration">')
})

test('a unit that is no more is not offered, but the one that took over from it', async () => {
  const [old, heir] = [await newUnit(), await newUnit()]
  await site.act(prepared.organiser, (act) =>
    joinUnits(act, { unit: old.id, successor: heir.id, day: '2026-01-01' }, '2027-03-01'),
  )
  const page = await kim.get(`${paths.registrationNew.to()}?sok=${encodeURIComponent(old.name)}`)
  expect(page.body).not.toContain(`value="${old.id}"`)
  expect(page.body).toContain(`value="${heir.id}"`)
  expect(page.body).toContain(`Kommer från ${old.name}, som fanns till 2025`)
})

test('the new unit is kept apart for the organiser to look at', async () => {
  const [unit] = await rows<{ confirmedAt: Date | null }>(
    site.db,
    sql`select confirmed_at as "confirmedAt" from unit where name = 'Hemtjänst Solvik'`,
  )
  expect(unit).toEqual({ confirmedAt: null })
})

const asWriter = { role: 'writer', until: '' }

test('colleagues are let in by e-mail, write, and are let out', async () => {
  const registration = await answered()
  const members = paths.registrationMembers.to({ registration })
  const bad = await kim.post(members, { name: 'Lo', email: 'lo at example' })
  expect(bad.status).toBe(422)
  expect(bad.body).toContain('value="lo at example"')
  expect(
    (await kim.post(members, { ...asWriter, name: 'Lo', email: 'Lo@example.se' })).status,
  ).toBe(303)
  expect(await lettersTo(site.db, 'lo@example.se')).toContain('Kim Ek har bjudit in dig')
  const [member] = await membersOf(site.db, registration)
  if (!member) throw new Error('nobody was let in')
  const lo = await site.as({ id: member.person })
  const wrote = await lo.post(answerAt(registration, 'plan'), { withGoals: 'no' })
  expect(wrote.status).toBe(303)
  expect(await statusFor(lo, paths.registrationSend.to({ registration }), {})).toBe(403)
  expect(await statusFor(lo, members, { ...asWriter, name: 'X', email: 'x@example.se' })).toBe(403)
  expect(
    (await kim.post(members, { ...asWriter, name: 'Lo', email: 'lo@example.se' })).body,
  ).toContain('Personen har redan en roll.')
  expect(
    (await kim.post(members, { ...asWriter, name: 'Kim', email: 'kim@example.se' })).body,
  ).toContain('hör till kontaktpersonen')
  const gone = paths.registrationMemberGone.to({ registration, person: member.person })
  expect((await kim.post(gone)).status).toBe(303)
  expect(await statusFor(lo, paths.registration.to({ registration }))).toBe(404)
  expect(await statusFor(kim, gone, {})).toBe(404)
})

test('a colleague becomes the contact, and the one before stays as a manager', async () => {
  const registration = await sent()
  const members = paths.registrationMembers.to({ registration })
  await kim.post(members, { ...asWriter, name: 'Mio', email: 'mio@example.se' })
  const [member] = await membersOf(site.db, registration)
  const person = member?.person as PersonId
  const outsider = paths.registrationContact.to({ registration, person: stranger.id })
  expect(await statusFor(kim, outsider, {})).toBe(404)
  const handed = await office.post(paths.registrationContact.to({ registration, person }))
  expect(handed.status).toBe(303)
  expect(await registrationById(site.db, registration)).toMatchObject({ contact: person })
  expect((await membersOf(site.db, registration)).map((one) => one.person)).toEqual([contact.id])
  expect(await lettersTo(site.db, 'mio@example.se')).toContain('Du är kontaktperson')
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
