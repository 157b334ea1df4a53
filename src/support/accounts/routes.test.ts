import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { latest } from '../messages/store.ts'
import { personByEmail } from './public.ts'
import { rolesOf } from './store.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z', demonstration: true })
const organiser = await site.someone({ name: 'Karin Kansli', roles: ['organiser'] })

/** The digits of the newest code that was mailed to an address. */
async function mailedCode(to: string): Promise<string> {
  const letters = await latest(site.db, 50)
  const letter = found(letters.find(({ recipient }) => recipient === to))
  return (/(\d{4}) (\d{4})/.exec(letter.body) ?? []).slice(1).join('')
}

async function asking(email: string) {
  const visitor = await site.stranger()
  await visitor.post(paths.signIn.to(), { email, back: '' })
  return visitor
}

describe('signing in with a code', () => {
  test('the right code opens a session, and adds a new person', async () => {
    const visitor = await asking('ny@example.se')
    const code = await mailedCode('ny@example.se')
    const answer = await visitor.post(paths.signInCode.to(), { code, back: '/konto' })
    expect([answer.status, answer.location]).toEqual([303, '/konto'])
    expect((await visitor.get(paths.profile.to())).body).toContain('ny@example.se')
    expect(await personByEmail(site.db, 'NY@example.se')).toMatchObject({ email: 'ny@example.se' })
  })
  test('the answer is the same for known and unknown addresses', async () => {
    const answers = []
    for (const email of [organiser.email, 'okand@example.se']) {
      const visitor = await site.stranger()
      const answer = await visitor.post(paths.signIn.to(), { email, back: '' })
      answers.push([answer.status, answer.location, answer.body])
    }
    expect(answers[0]).toEqual(answers[1])
  })
  test('a code works in the browser that asked for it only, and once', async () => {
    const visitor = await asking('en@example.se')
    const code = await mailedCode('en@example.se')
    const elsewhere = await asking('annan@example.se')
    expect((await elsewhere.post(paths.signInCode.to(), { code })).status).toBe(422)
    expect((await visitor.post(paths.signInCode.to(), { code })).status).toBe(303)
    expect((await visitor.post(paths.signInCode.to(), { code })).status).not.toBe(303)
  })
  test('a GET with the code in it signs nobody in', async () => {
    const visitor = await asking('lank@example.se')
    const code = await mailedCode('lank@example.se')
    await visitor.get(`${paths.signInCode.to()}?code=${code}`)
    expect((await visitor.get(paths.profile.to())).location).toContain('/logga-in')
  })
  test('after five wrong tries the right code is worth nothing', async () => {
    const visitor = await asking('gissa@example.se')
    const code = await mailedCode('gissa@example.se')
    const wrong = code === '00000000' ? '00000001' : '00000000'
    for (let i = 0; i < 5; i += 1) await visitor.post(paths.signInCode.to(), { code: wrong })
    const answer = await visitor.post(paths.signInCode.to(), { code })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('prövats för många gånger')
  })
  test('a code holds for ten minutes', async () => {
    const visitor = await asking('sen@example.se')
    const code = await mailedCode('sen@example.se')
    site.clock.forward(10 * 60_000)
    const answer = await visitor.post(paths.signInCode.to(), { code })
    expect(answer.body).toContain('gäller inte längre')
  })
  test('the sixth code within a quarter of an hour is refused, whoever asks', async () => {
    for (let i = 0; i < 5; i += 1) await asking('ofta@example.se')
    const visitor = await site.stranger()
    expect((await visitor.post(paths.signIn.to(), { email: 'ofta@example.se' })).status).toBe(429)
    site.clock.forward(15 * 60_000)
    const later = await visitor.post(paths.signIn.to(), { email: 'ofta@example.se' })
    expect(later.status).toBe(303)
  })
  test('what is no address is told at its field, with what was typed', async () => {
    const answer = await site.anonymous.post(paths.signIn.to(), { email: 'anna' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('value="anna"')
    expect(answer.body).toContain('href="#email"')
  })
  test('an address to go on to leads within the site only', async () => {
    const visitor = await asking('vidare@example.se')
    const code = await mailedCode('vidare@example.se')
    const answer = await visitor.post(paths.signInCode.to(), { code, back: '//evil.example' })
    expect(answer.location).toBe(paths.todo.to())
  })
})

describe('a session', () => {
  test('ends after four hours without a visit', async () => {
    const person = await site.someone()
    const visitor = await site.as(person)
    site.clock.forward(3 * 3_600_000)
    expect((await visitor.get(paths.profile.to())).status).toBe(200)
    site.clock.forward(3 * 3_600_000)
    expect((await visitor.get(paths.profile.to())).status).toBe(200)
    site.clock.forward(4 * 3_600_000)
    expect((await visitor.get(paths.profile.to())).location).toContain('/logga-in')
  })
  test('ends when it is told to, and no other does', async () => {
    const person = await site.someone()
    const [here, there] = [await site.as(person), await site.as(person)]
    expect((await here.post(paths.signOut.to())).location).toBe('/')
    expect((await here.get(paths.profile.to())).status).toBe(303)
    expect((await there.get(paths.profile.to())).status).toBe(200)
  })
  test('can be ended by the organiser, everywhere at once', async () => {
    const person = await site.someone()
    const [here, there] = [await site.as(person), await site.as(person)]
    const office = await site.as(organiser)
    const answer = await office.post(paths.endSessions.to({ person: person.id }))
    expect(answer.status).toBe(303)
    for (const visitor of [here, there]) {
      expect((await visitor.get(paths.profile.to())).status).toBe(303)
    }
  })
  test('of another person is not found', async () => {
    const visitor = await site.as(await site.someone())
    const address = paths.endSession.to({ session: '11111111-1111-4111-8111-111111111111' })
    expect((await visitor.post(address)).status).toBe(404)
  })
})

describe('people and roles', () => {
  test('the organiser adds a person, gives a role and ends it, and the person is signed out', async () => {
    const office = await site.as(organiser)
    const added = await office.post(paths.people.to(), { name: 'Bo Ek', email: 'bo@example.se' })
    const person = found(await personByEmail(site.db, 'bo@example.se'))
    expect(added.location).toBe(paths.person.to({ person: person.id }))
    await office.post(paths.giveRole.to({ person: person.id }), { role: 'organiser' })
    const bo = await site.as(person)
    expect((await bo.get(paths.people.to())).status).toBe(200)
    const [role] = await rolesOf(site.db, [person.id])
    const end = paths.endRole.to({ person: person.id, role: found(role).id })
    expect((await office.post(end)).status).toBe(303)
    expect((await bo.get(paths.people.to())).location).toContain('/logga-in')
    expect((await (await site.as(person)).get(paths.people.to())).status).toBe(403)
  })
  test('a role given until a day holds through that day, and no longer', async () => {
    const office = await site.as(organiser)
    const person = await site.someone()
    const give = paths.giveRole.to({ person: person.id })
    const wrong = await office.post(give, { role: 'examiner', until: '2027-02-30' })
    expect(wrong.body).toContain('href="#until"')
    const today = site.clock.now().toISOString().slice(0, 10)
    await office.post(give, { role: 'organiser', until: today })
    expect((await (await site.as(person)).get(paths.people.to())).status).toBe(200)
    site.clock.forward(24 * 3_600_000)
    expect((await (await site.as(person)).get(paths.people.to())).status).toBe(403)
  })
  test('nobody takes the organiser role from themselves', async () => {
    const office = await site.as(organiser)
    const [role] = await rolesOf(site.db, [organiser.id])
    const end = paths.endRole.to({ person: organiser.id, role: found(role).id })
    expect((await office.post(end)).status).toBe(403)
  })
  test('a coordinator needs an administration', async () => {
    const office = await site.as(organiser)
    const person = await site.someone()
    const answer = await office.post(paths.giveRole.to({ person: person.id }), {
      role: 'coordinator',
      organisation: '',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('href="#organisation"')
    expect(await rolesOf(site.db, [person.id])).toEqual([])
  })
})

describe('forged posts', () => {
  test('a post without the token is not done, and what was typed comes back', async () => {
    const person = await site.someone({ name: 'Innan' })
    const visitor = await site.as(person)
    const answer = await visitor.post(paths.profile.to(), { name: 'Efter', csrf: 'x' })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('Efter')
    expect((await visitor.get(paths.profile.to())).body).toContain('Innan')
  })
  test('what was posted when the session had ended can be sent again after signing in', async () => {
    const answer = await site.anonymous.post(paths.profile.to(), { name: 'Lång text' })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('Lång text')
  })
})

test('only demonstration people can be become, and only in a demonstration', async () => {
  const answer = await site.anonymous.post(paths.become.to(), { person: organiser.id })
  expect(answer.status).toBe(403)
  const real = await testApplication({ demonstration: false })
  expect((await real.get(paths.become.to())).status).toBe(404)
  expect((await real.get(paths.outbox.to())).status).toBe(404)
})

test('English is one button away, and stays', async () => {
  const visitor = await site.stranger()
  const answer = await visitor.post(paths.language.to(), { locale: 'en', back: '/logga-in' })
  expect(answer.location).toBe('/logga-in')
  expect((await visitor.get(paths.signIn.to())).body).toContain('lang="en"')
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
