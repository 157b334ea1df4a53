// Who is let in as what and until when, who is told, and how fast a part ends.
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { lettersTo, registering } from '../../../../test/registering.ts'
import { hearAnnouncements } from '../../../base/db/announcing.ts'
import { rows } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import type { RegistrationId } from '../model.ts'
import { actsForUnit, isMember, membersOf, peopleOf, roleIn } from '../public.ts'

const spring = '2027-03-01T09:00:00Z'
const site = await testApplication({ now: spring })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek', email: 'kim@example.se' })
const kim = await site.as(contact)
const office = await site.as(prepared.organiser)
const heard: string[] = []
const hearing = await hearAnnouncements(site.url)
hearing.on('people_changed', (registration) => void heard.push(registration ?? ''))
afterAll(() => hearing.close())
beforeEach(() => site.clock.set(spring))

let others = 0
async function begun() {
  const { id } = await prepared.sent(contact, {})
  const people = paths.registrationMembers.to({ registration: id })
  async function invite(role: string, until = '') {
    others += 1
    const email = `person${others}@example.se`
    const answer = await kim.post(people, { name: `Person ${others}`, email, role, until })
    return { email, answer }
  }
  return { id, people, invite }
}
type Begun = Awaited<ReturnType<typeof begun>>

/** Somebody who has been let in, signed in. */
async function letIn({ id, invite }: Begun, role: string, until = '') {
  const { email, answer } = await invite(role, until)
  expect(answer.status).toBe(303)
  const [row] = await rows<{ id: PersonId }>(
    site.db,
    sql`SELECT id FROM person WHERE email = ${email}`,
  )
  if (!row) throw new Error('nobody was let in')
  const of = { registration: id, person: row.id }
  return {
    person: row.id,
    email,
    visitor: await site.as(row),
    one: paths.registrationMember.to(of),
    gone: paths.registrationMemberGone.to(of),
  }
}

const roleNow = (id: RegistrationId, person: PersonId) =>
  roleIn(site.db, id, person, site.clock.now())

test('the page names everyone, what they may do, until when, and whether they have been here', async () => {
  const here = await begun()
  const { email } = await here.invite('helper', '2027-03-31')
  const page = (await kim.get(here.people)).body
  expect(page).toContain('Kim Ek')
  expect(page).toContain(email)
  expect(page).toContain('Hjälp från förvaltningen')
  expect(page).toContain('onsdag 31 mars 2027')
  expect(page).toContain('Har inte loggat in ännu')
  const letter = await lettersTo(site.db, email)
  expect(letter).toContain('Kim Ek har bjudit in dig')
  expect(letter).toContain('Hjälp från förvaltningen')
  expect(letter).toContain('till och med den onsdag 31 mars 2027')
  const seen = await letIn(here, 'writer')
  expect((await kim.get(here.people)).body).toContain('måndag 1 mars 2027 kl. 10:00')
  expect(seen.person).toBeDefined()
})

test('what is wrong in the form is said beside its field, with everything kept', async () => {
  const { people, invite } = await begun()
  const wrong = await kim.post(people, { name: '', email: 'x', role: 'king', until: '2027-02-30' })
  expect(wrong.status).toBe(422)
  for (const says of ['Välj en roll.', 'value="2027-02-30"', 'href="#until"', 'href="#role"']) {
    expect(wrong.body).toContain(says)
  }
  const { answer } = await invite('reader', '2027-02-28')
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Dagen har redan passerat.')
})

test('a part for a time holds the whole of its last day, and then gives nothing', async () => {
  const here = await begun()
  const helper = await letIn(here, 'helper', '2027-03-03')
  const address = paths.registration.to({ registration: here.id })
  site.clock.set('2027-03-03T22:59:00Z')
  const late = await site.as({ id: helper.person })
  expect((await late.get(address)).status).toBe(200)
  site.clock.set('2027-03-03T23:00:01Z')
  expect((await late.get(address)).status).toBe(404)
  expect(await isMember(site.db, here.id, helper.person, site.clock.now())).toBe(false)
  expect(await peopleOf(site.db, here.id, site.clock.now())).toEqual([contact.id])
  const again = await site.as(contact)
  expect((await again.get(here.people)).body).toContain('Tiden har gått ut')
  const form = { name: 'Igen', email: helper.email, role: 'writer', until: '' }
  expect((await again.post(here.people, form)).status).toBe(303)
  expect(await roleNow(here.id, helper.person)).toBe('writer')
})

test('another role holds at once, is told by letter, and tells the open pages', async () => {
  const here = await begun()
  const writer = await letIn(here, 'writer')
  expect(await actsForUnit(site.db, here.id, writer.person, site.clock.now())).toBe(true)
  heard.length = 0
  expect((await kim.get(writer.one)).body).toContain('value="writer" checked')
  expect((await kim.post(writer.one, { role: 'reader', until: '2027-04-01' })).status).toBe(303)
  expect(await roleNow(here.id, writer.person)).toBe('reader')
  expect(await actsForUnit(site.db, here.id, writer.person, site.clock.now())).toBe(false)
  expect(await lettersTo(site.db, writer.email)).toContain('Din roll är nu Läsare')
  const question = paths.registrationQuestion.to({ registration: here.id, question: 'plan' })
  expect((await writer.visitor.post(question, { withGoals: 'no' })).status).toBe(403)
  await expect.poll(() => heard).toEqual([here.id])
  const refused = await kim.post(writer.one, { role: 'reader', until: '2020-01-01' })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('value="2020-01-01"')
})

test('who is shut out is refused at the very next request, and the open pages are told', async () => {
  const here = await begun()
  const writer = await letIn(here, 'writer')
  const address = paths.registration.to({ registration: here.id })
  expect((await writer.visitor.get(address)).status).toBe(200)
  heard.length = 0
  expect((await kim.get(writer.gone)).body).toContain('Det gäller genast')
  expect((await kim.post(writer.gone)).status).toBe(303)
  expect((await writer.visitor.get(address)).status).toBe(404)
  await expect.poll(() => heard).toEqual([here.id])
  expect(await lettersTo(site.db, writer.email)).toContain('har tagit bort din roll')
  expect((await kim.post(writer.gone)).status).toBe(404)
})

test('when a time runs out by itself the open pages are told too', async () => {
  const here = await begun()
  await letIn(here, 'helper', '2027-03-01')
  heard.length = 0
  await rows(site.db, sql`UPDATE graphile_worker._private_jobs SET run_at = now()`)
  await site.runJobs()
  await expect.poll(() => heard).toContain(here.id)
})

test('a second manager lets in and shuts out, but never the contact', async () => {
  const here = await begun()
  const manager = await letIn(here, 'manager')
  const writer = await letIn(here, 'writer')
  const added = { name: 'Ny', email: 'ny.person@example.se', role: 'reader', until: '' }
  expect((await manager.visitor.post(here.people, added)).status).toBe(303)
  expect((await manager.visitor.post(writer.gone)).status).toBe(303)
  const ofContact = { registration: here.id, person: contact.id }
  for (const address of [
    paths.registrationMember.to(ofContact),
    paths.registrationMemberGone.to(ofContact),
  ]) {
    expect((await manager.visitor.get(address)).status).toBe(404)
    expect((await manager.visitor.post(address, { role: 'reader', until: '' })).status).toBe(404)
  }
  expect(await roleNow(here.id, contact.id)).toBe('manager')
  expect((await manager.visitor.post(manager.gone)).location).toBe(paths.registrations.to())
  expect(await roleNow(here.id, manager.person)).toBeUndefined()
})

test('the contact who hands over stays as a manager, and only somebody whose time holds becomes contact', async () => {
  const here = await begun()
  const helper = await letIn(here, 'helper', '2027-03-01')
  const of = { registration: here.id, person: helper.person }
  site.clock.set('2027-03-05T09:00:00Z')
  const late = await site.as(prepared.organiser)
  expect((await late.post(paths.registrationContact.to(of))).status).toBe(404)
  site.clock.set(spring)
  expect((await office.post(paths.registrationContact.to(of))).status).toBe(303)
  expect(await roleNow(here.id, helper.person)).toBe('manager')
  expect(await roleNow(here.id, contact.id)).toBe('manager')
  expect(await membersOf(site.db, here.id)).toMatchObject([{ person: contact.id, until: null }])
})

test('those who do not manage see who is in, and none of the rest', async () => {
  const here = await begun()
  const reader = await letIn(here, 'reader')
  const page = (await reader.visitor.get(here.people)).body
  expect(page).toContain('Kim Ek')
  for (const hidden of ['Senast inloggad', 'Bjud in', 'Ta bort', '<input type="email"']) {
    expect(page).not.toContain(hidden)
  }
  expect((await reader.visitor.get(reader.one)).status).toBe(403)
  expect((await reader.visitor.get(reader.gone)).status).toBe(403)
})

test('however many are in, their page asks as little', async () => {
  const here = await begun()
  const ask = async () => {
    site.queries.length = 0
    expect((await kim.get(here.people)).status).toBe(200)
    return site.queries.length
  }
  await here.invite('writer')
  const few = await ask()
  for (const role of ['reader', 'helper', 'manager', 'writer', 'reader']) await here.invite(role)
  expect(await ask()).toBe(few)
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
