// How a registration is sent, refused and withdrawn.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, lettersTo, registering } from '../../../../test/registering.ts'
import { paths } from '../../../base/paths.ts'
import type { RegistrationId } from '../model.ts'
import { registrationById } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)
const office = await site.as(prepared.organiser)

async function begun(name?: string) {
  return (await prepared.begun(contact, name ? { name } : {})).id
}

async function answered(name?: string) {
  return (await prepared.answered(contact, name ? { name } : {})).id
}

async function sent(name?: string) {
  return (await prepared.sent(contact, name ? { name } : {})).id
}

function answerAt(registration: RegistrationId, question: string) {
  return paths.registrationQuestion.to({ registration, question })
}

test('it is sent with number, time and a letter', async () => {
  const registration = await sent('Bromma ekonomiskt bistånd')
  const kept = await registrationById(site.db, registration)
  expect(kept).toMatchObject({ state: 'sent', sentAt: new Date(spring), category: 'skola' })
  expect(kept?.recordNumber).toMatch(/^KU 2027\/\d{4}$/)
  const receipt = await kim.get(paths.registrationReceipt.to({ registration }))
  expect(receipt.body).toContain(kept?.recordNumber)
  expect(receipt.body).toContain('måndag 1 mars 2027 kl. 10:00')
  const letters = await lettersTo(site.db, 'kim@example.se')
  expect(letters).toContain('Kvittens: Bromma ekonomiskt bistånd är anmäld')
  expect(letters).toContain(
    `Diarienummer: ${kept?.recordNumber}\nTid: måndag 1 mars 2027 kl. 10:00`,
  )
  expect((await eventsAbout(site.db, registration)).at(-1)).toBe('registration.sent')
})

test('it is sent once', async () => {
  const registration = await sent()
  const again = await kim.post(paths.registrationSend.to({ registration }))
  expect(again.status).toBe(422)
  expect(again.body).toContain('inte längre ett utkast')
})

test('unanswered questions stop it, in words', async () => {
  const registration = await begun()
  const check = await kim.get(paths.registrationCheck.to({ registration }))
  expect(check.body).not.toContain('Skicka in anmälan</button>')
  const answer = await kim.post(paths.registrationSend.to({ registration }))
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Alla frågor är inte besvarade')
})

test('a rule that is not met stops it and says what to do, until the organiser waives it', async () => {
  const registration = await answered()
  await kim.post(answerAt(registration, 'employees'), { besidesManager: '3' })
  const check = await kim.get(paths.registrationCheck.to({ registration }))
  expect(check.body).toContain('Ni är 4 medarbetare med chefen, det behövs minst 5.')
  expect(check.body).toContain('mailto:kansli@example.se')
  expect(check.body).not.toContain('Skicka in anmälan</button>')
  expect((await kim.post(paths.registrationSend.to({ registration }))).status).toBe(422)

  const waiver = paths.registrationWaiver.to({ registration, rule: 'minimum-employees' })
  const granted = await office.post(waiver, { reason: 'Sammanslagning i maj', until: '2027-12-31' })
  expect(granted.status).toBe(303)
  expect(await lettersTo(site.db, 'kim@example.se')).toContain('Skäl: Sammanslagning i maj')
  expect((await kim.post(paths.registrationSend.to({ registration }))).status).toBe(303)
  const page = await office.get(paths.registration.to({ registration }))
  expect(page.body).toContain('Sammanslagning i maj')
  expect(page.body).toContain('Dispens till och med 31 december 2027')
  for (const visitor of [office, kim]) {
    const { body } = await visitor.get(paths.registration.to({ registration }))
    expect(body).toContain(
      'Olle Kansli gav dispens den 1 mars 2027. Den gäller till och med den 31 december 2027. Skäl: Sammanslagning i maj',
    )
    expect(body).toContain('Ni är 4 medarbetare med chefen, det behövs minst 5.')
  }
})

test('the contact withdraws after confirming, for good, and may begin anew', async () => {
  const registration = await sent()
  const path = paths.registrationWithdraw.to({ registration })
  expect((await kim.get(path)).body).toContain('Ja, återkalla anmälan')
  expect((await kim.post(path, { reason: '' })).status).toBe(303)
  expect(await registrationById(site.db, registration)).toMatchObject({
    state: 'withdrawn',
    withdrawnAt: new Date(spring),
  })
  expect((await kim.post(path, { reason: '' })).status).toBe(422)
  const unit = (await registrationById(site.db, registration))?.unit ?? ''
  expect((await kim.post(paths.registrations.to(), { unit })).status).toBe(303)
})

test('the organiser says why a registration is withdrawn', async () => {
  const registration = await sent()
  const path = paths.registrationWithdraw.to({ registration })
  const silent = await office.post(path, { reason: '' })
  expect(silent.status).toBe(422)
  expect(silent.body).toContain('Skriv skälet')
  expect((await office.post(path, { reason: 'Anmäld två gånger' })).status).toBe(303)
  expect((await office.get(paths.registration.to({ registration }))).body).toContain(
    'Anmäld två gånger',
  )
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
