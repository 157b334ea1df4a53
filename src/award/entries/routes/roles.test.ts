// What each role does with an entry: a reader reads, a helper writes, a manager hands in.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, addressesOf, answerAll, edition2027 } from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import { addMember, changeMember, dropMember } from '../../registrations/actions/members.ts'
import type { TeamRole } from '../../registrations/model.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { instrument } = (await edition2027(site.db)).terms
const [area] = instrument?.areas ?? []
const question = area?.questions[0]?.key ?? ''

async function written() {
  const desk = await aDesk(site)
  await answerAll(site.db, desk.anna, desk.entry.id)
  return { ...desk, at: addressesOf(desk.entry.id, area?.key ?? '', question) }
}
type Desk = Awaited<ReturnType<typeof written>>

async function invited(desk: Desk, role: TeamRole, until: string | null = null) {
  const person = await site.someone({ name: `Gäst ${role}` })
  const who = { name: person.name, email: person.email, role, until }
  await site.act(desk.anna, (act) => addMember(act, desk.registration.id, who))
  return { person, visitor: await site.as(person) }
}

test('a reader reads everything of the draft, finds no fields, and changes nothing', async () => {
  const desk = await written()
  const { visitor } = await invited(desk, 'reader')
  const { at } = desk
  const page = (await visitor.get(at.area)).body
  expect(page).toContain(`Vi arbetar med ${question} varje vecka.`)
  for (const field of ['data-save=', 'name="done"', 'name="quote"', 'shared-answers']) {
    expect(page).not.toContain(field)
  }
  const overview = (await visitor.get(at.entry)).body
  expect(overview).not.toContain(at.withdraw)
  expect(overview).toContain('Personer och roller')
  const check = (await visitor.get(at.check)).body
  expect(check).not.toContain(`action="${at.handIn}"`)
  expect((await visitor.get(at.versions)).status).toBe(200)
  expect((await visitor.post(at.answer, { text: 'Jag var här.', revision: '1' })).status).toBe(403)
  expect((await visitor.post(at.area, {})).status).toBe(403)
  expect((await visitor.post(at.versions, { version: '1', revision: '1' })).status).toBe(403)
  for (const address of [at.handIn, at.takeBack, at.withdraw, at.resume]) {
    expect((await visitor.post(address)).status).toBe(403)
  }
})

test('a helper from the administration writes, and acts for nobody', async () => {
  const desk = await written()
  const { visitor } = await invited(desk, 'helper')
  const { at } = desk
  const saved = await visitor.post(at.answer, { text: 'Vi mäter varje vecka.', revision: '1' })
  expect(saved.status).toBe(200)
  expect((await visitor.get(at.check)).body).toContain('Den som är ansvarig för bidraget')
  for (const address of [at.handIn, at.takeBack, at.withdraw, at.resume]) {
    expect((await visitor.post(address)).status).toBe(403)
  }
  const people = paths.registrationMembers.to({ registration: desk.registration.id })
  const form = { name: 'X', email: 'x@example.se', role: 'writer' }
  expect((await visitor.post(people, form)).status).toBe(403)
})

test('a writer who becomes manager hands in, and one who is no longer so does not take back', async () => {
  const desk = await written()
  const { registration, bo, him, at } = desk
  const is = (role: TeamRole) =>
    site.act(desk.anna, (act) => changeMember(act, registration.id, bo.id, { role, until: null }))
  expect((await him.post(at.handIn)).status).toBe(403)
  await is('manager')
  expect((await him.post(at.handIn)).status).toBe(303)
  await is('writer')
  expect((await him.post(at.takeBack)).status).toBe(403)
  expect((await desk.her.post(at.takeBack)).status).toBe(303)
})

test('who is shut out in mid-sentence is refused with the very next save, and reads nothing more', async () => {
  const desk = await written()
  const { bo, him, at } = desk
  expect((await him.post(at.answer, { text: 'Vi mä', revision: '1' })).status).toBe(200)
  await site.act(desk.anna, (act) => dropMember(act, desk.registration.id, bo.id))
  expect((await him.post(at.answer, { text: 'Vi mäter', revision: '2' })).status).toBe(403)
  for (const address of [at.entry, at.area, at.versions, at.check]) {
    expect((await him.get(address)).status).toBe(403)
  }
})

test('an invitation that ran out gives no access to the draft, whatever the role was', async () => {
  const desk = await written()
  const roles = ['manager', 'writer', 'reader', 'helper'] as const
  const guests = []
  for (const role of roles) guests.push(await invited(desk, role, '2027-03-02'))
  site.clock.set('2027-03-02T22:30:00Z')
  for (const { person } of guests) {
    expect((await (await site.as(person)).get(desk.at.area)).status).toBe(200)
  }
  site.clock.set('2027-03-02T23:00:01Z')
  for (const { person } of guests) {
    const visitor = await site.as(person)
    for (const address of [desk.at.entry, desk.at.area, desk.at.versions]) {
      expect((await visitor.get(address)).status).toBe(403)
    }
    expect((await visitor.post(desk.at.answer, { text: 'X', revision: '1' })).status).toBe(403)
    expect((await visitor.post(desk.at.handIn)).status).toBe(403)
  }
  site.clock.set('2027-03-01T09:00:00Z')
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
