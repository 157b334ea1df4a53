// Who meets which page of a registration.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { registering, statusFor } from '../../../../test/registering.ts'
import { paths } from '../../../base/paths.ts'
import type { RegistrationId } from '../model.ts'
import { registrationById } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)
const stranger = await site.someone()
const coordinator = await site.someone({ organisations: [prepared.home.id] })
const otherCoordinator = await site.someone({ organisations: [prepared.away.id] })
const examiner = await site.someone({ roles: ['examiner'] })

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

test('whoever has not signed in is asked to, and comes back', async () => {
  const answer = await site.get(paths.registrations.to())
  expect([answer.status, answer.location]).toEqual([303, '/logga-in?till=%2Fanmalningar'])
  expect(await statusFor(site.anonymous, paths.registrations.to(), { unit: 'x' })).toBe(401)
})

test('every page of a registration is closed to strangers, who are not told that it exists', async () => {
  const registration = await sent()
  const of = { registration }
  const pages = [
    paths.registration.to(of),
    answerAt(registration, 'plan'),
    paths.registrationCheck.to(of),
    paths.registrationReceipt.to(of),
    paths.registrationWithdraw.to(of),
    paths.registrationMembers.to(of),
  ]
  for (const who of [stranger, examiner, otherCoordinator]) {
    const visitor = await site.as(who)
    for (const page of pages) expect([page, await statusFor(visitor, page)]).toEqual([page, 404])
  }
  for (const page of pages) expect(await statusFor(site.anonymous, page)).toBe(303)
})

test('every deed on a registration is closed to strangers, and changes nothing', async () => {
  const registration = await answered()
  const of = { registration, person: stranger.id, rule: 'minimum-employees' }
  const deeds = [
    answerAt(registration, 'plan'),
    paths.registrationAnswers.to({ registration, question: 'plan' }),
    paths.registrationSend.to(of),
    paths.registrationWithdraw.to(of),
    paths.registrationMembers.to(of),
    paths.registrationMemberGone.to(of),
    paths.registrationContact.to(of),
  ]
  const before = await registrationById(site.db, registration)
  const fields = { withGoals: 'no', name: 'X', email: 'x@example.se', reason: 'x' }
  for (const who of [stranger, examiner, otherCoordinator]) {
    const visitor = await site.as(who)
    for (const deed of deeds) {
      expect([deed, await statusFor(visitor, deed, fields)]).toEqual([deed, 404])
    }
  }
  for (const deed of deeds) expect(await statusFor(site.anonymous, deed, fields)).toBe(401)
  expect(await registrationById(site.db, registration)).toEqual(before)
})

test('the coordinator of the administration and the organiser read, but do not write or send', async () => {
  const registration = await answered()
  const of = { registration }
  for (const who of [coordinator, prepared.organiser]) {
    const visitor = await site.as(who)
    expect((await visitor.get(paths.registration.to(of))).body).toContain('Robin Al')
    expect(await statusFor(visitor, answerAt(registration, 'plan'))).toBe(403)
    expect(await statusFor(visitor, answerAt(registration, 'plan'), { withGoals: 'no' })).toBe(403)
    expect(await statusFor(visitor, paths.registrationSend.to(of), {})).toBe(403)
    const member = { name: 'X', email: 'x@example.se' }
    expect(await statusFor(visitor, paths.registrationMembers.to(of), member)).toBe(403)
  }
})

test('my page lists what is mine, and nothing of others', async () => {
  await begun('Min egen enhet')
  expect((await kim.get(paths.registrations.to())).body).toContain('Min egen enhet')
  const others = await (await site.as(stranger)).get(paths.registrations.to())
  expect(others.body).not.toContain('Min egen enhet')
  expect(others.body).toContain('Du har inga anmälningar')
})

test('every page is there in English too', async () => {
  const registration = await sent('English unit')
  await kim.post(paths.language.to(), { locale: 'en', back: '/' })
  const page = await kim.get(paths.registrationReceipt.to({ registration }))
  expect(page.body).toContain('The registration of English unit has been sent')
  expect(page.body).toContain('Monday')
  await kim.post(paths.language.to(), { locale: 'sv', back: '/' })
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
