// Choosing and changing teams, through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { choosingSite } from '../../../test/choosing.ts'
import { rows } from '../../base/db/handle.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { paths } from '../../base/paths.ts'
import { setEnded } from '../examiners/actions.ts'
import { isAssigned, isLeader, membersOf, teamOf } from './public.ts'

const choosing = await choosingSite()
const { site, who, organiser, asOrganiser, another, anExaminer, propose, declares } = choosing
const { anna, bert, cilla, doris, erik, frida, jan } = choosing.pool

function choice(members: readonly Actor[]) {
  return { members: members.map(({ id }) => id), leader: members[0]?.id ?? '' }
}

function ids(...people: readonly Actor[]) {
  return new Set(people.map(({ id }) => id))
}

function lettersTo(person: Actor) {
  const query = sql<{ subject: string; body: string }>`
    SELECT subject, body FROM message WHERE recipient = ${person.email} ORDER BY queued_at`
  return rows(site.db, query)
}

const desks = {
  'the list of examiners': paths.examiners.to(),
  'the list as a spreadsheet': paths.examinersList.to(),
  'the list of entries': paths.assignment.to(),
  'the team of an entry': paths.team.to({ entry: choosing.entry.id }),
}

test.each(Object.entries(desks))('%s: the organiser alone', async (_, path) => {
  expect((await site.get(path)).location).toContain(paths.signIn.to())
  for (const person of [who.examiner, who.juror, who.coordinator, who.contact]) {
    expect((await (await site.as(person)).get(path)).status).toBe(403)
  }
  expect((await organiser.get(path)).status).toBe(200)
})

test('posts to a team are refused to others, and to visitors', async () => {
  const entry = choosing.entry.id
  const posts = [
    paths.team.to({ entry }),
    paths.teamMembers.to({ entry }),
    paths.teamLeader.to({ entry }),
    paths.teamMemberGone.to({ entry, person: anna.id }),
  ]
  const visitor = await site.as(who.examiner)
  for (const post of posts) expect((await visitor.post(post, choice([anna]))).status).toBe(403)
  for (const post of posts) expect((await site.post(post, choice([anna]))).status).toBe(401)
  for (const post of posts.slice(1)) {
    const fields = { person: anna.id, leader: anna.id, reason: 'Skäl.' }
    expect((await organiser.post(post, fields)).status).toBe(404)
  }
})

test.each<[string, string, readonly Actor[], Actor | null]>([
  ['too few', 'Välj minst 3 examinatorer.', [anna, bert], anna],
  ['too many', 'Välj högst 5 examinatorer.', [anna, bert, cilla, doris, erik, frida], anna],
  ['no leader', 'Välj en lagledare.', [anna, bert, cilla], null],
  ['a leader outside', 'Lagledaren måste vara en av de valda.', [anna, bert, cilla], doris],
  ['one with a conflict', 'En av de valda har jäv.', [anna, bert, jan], anna],
  ['one who is no examiner', 'inte examinator längre', [anna, bert, who.juror], anna],
])('a choice of %s is refused, and kept on the page', async (_, sentence, members, leader) => {
  const { entry } = choosing
  const answer = await propose(entry, members, leader)
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(sentence)
  expect(answer.body).toContain(`value="${anna.id}" checked`)
  expect(await teamOf(site.db, entry.id)).toBeUndefined()
})

test('what is no person is refused', async () => {
  const path = paths.team.to({ entry: choosing.entry.id })
  const answer = await organiser.post(path, { members: ['x', 'y', 'z'], leader: 'x' })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Välj bland examinatorerna på sidan.')
})

test('Invariant 12: being chosen assigns nobody, the declaration does, and a conflict takes it back', async () => {
  const { entry } = await another('Enheten för arbete')
  expect((await propose(entry, [anna, bert, cilla])).status).toBe(303)
  expect(new Set(await membersOf(site.db, entry.id))).toEqual(ids(anna, bert, cilla))
  expect(await isLeader(site.db, entry.id, anna.id)).toBe(true)
  expect(await isLeader(site.db, entry.id, bert.id)).toBe(false)
  expect(await isAssigned(site.db, entry.id, anna.id)).toBe(false)

  await declares(anna, entry)
  expect(await isAssigned(site.db, entry.id, anna.id)).toBe(true)
  expect(await isAssigned(site.db, entry.id, bert.id)).toBe(false)
  await declares(anna, entry, 'conflict')
  expect(await isAssigned(site.db, entry.id, anna.id)).toBe(false)
  const list = await organiser.get(paths.assignment.to())
  expect(list.body).toContain('Laget är inte fullt')
})

test('Invariant 12: one who is cleared but not in the team is not assigned', async () => {
  const { entry } = await another('Enheten för fritid')
  await choosing.asked(doris, entry)
  await declares(doris, entry)
  expect(await choosing.clearanceOf(doris, entry)).toBe('clear')
  expect(await isAssigned(site.db, entry.id, doris.id)).toBe(false)
})

test('a second team for the same entry is refused, also when two post at once', async () => {
  const { entry } = await another('Enheten för idrott')
  const answers = await Promise.all([
    propose(entry, [anna, bert, cilla]),
    propose(entry, [bert, cilla, doris]),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(await membersOf(site.db, entry.id)).toHaveLength(3)
})

test('members are written to without the name of the unit, and asked to declare', async () => {
  const person = await anExaminer('Maja Mejl')
  const { entry } = await another('Hemliga enheten')
  await propose(entry, [person, bert, cilla])
  const [letter] = await lettersTo(person)
  expect(letter?.subject).toBe('Du är vald till ett examinatorslag 2027')
  expect(letter?.body).toContain('Maja Mejl')
  expect(letter?.body).toContain(paths.ownTeams.to())
  expect(`${letter?.subject}${letter?.body}`).not.toContain('Hemliga')
})

test('a member leaves with a reason, another comes, and the entry closes to the one who left', async () => {
  const { entry } = await another('Enheten för omsorg')
  await propose(entry, [anna, bert, cilla])
  await declares(anna, entry)
  const gone = paths.teamMemberGone.to({ entry: entry.id, person: anna.id })
  const silent = await organiser.post(gone, { reason: ' ' })
  expect(silent.status).toBe(422)
  expect(silent.body).toContain(`href="#reason-${anna.id}"`)
  expect((await organiser.post(gone, { reason: 'Långvarigt sjuk.' })).status).toBe(303)
  expect(await isAssigned(site.db, entry.id, anna.id)).toBe(false)
  expect((await lettersTo(anna)).at(-1)?.subject).toContain('inte längre med')
  expect((await organiser.post(gone, { reason: 'Igen.' })).status).toBe(422)

  const page = await organiser.get(paths.team.to({ entry: entry.id }))
  expect(page.body).toContain('Laget har ingen lagledare.')
  expect(page.body).toContain('Långvarigt sjuk.')
  const members = paths.teamMembers.to({ entry: entry.id })
  expect((await organiser.post(members, { person: jan.id })).status).toBe(422)
  expect((await organiser.post(members, { person: 'x' })).status).toBe(422)
  expect((await organiser.post(members, { person: bert.id })).status).toBe(422)
  expect((await organiser.post(members, { person: doris.id })).status).toBe(303)
  const leader = paths.teamLeader.to({ entry: entry.id })
  expect((await organiser.post(leader, { leader: anna.id })).status).toBe(422)
  expect((await organiser.post(leader, {})).status).toBe(422)
  expect((await organiser.post(leader, { leader: doris.id })).status).toBe(303)
  const team = await teamOf(site.db, entry.id)
  expect(team?.leader).toBe(doris.id)
  expect(new Set(team?.members)).toEqual(ids(bert, cilla, doris))
  const back = await organiser.post(members, { person: anna.id })
  expect(back.status).toBe(303)
  expect(await isAssigned(site.db, entry.id, anna.id)).toBe(true)
})

test('no team is chosen for an entry that has not come in', async () => {
  const { entry } = await another('Enheten som skriver')
  await rows(site.db, sql`UPDATE entry SET state = 'withdrawn' WHERE id = ${entry.id}`)
  const answer = await propose(entry, [anna, bert, cilla])
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Bidraget har inte kommit in')
  expect((await organiser.get(paths.assignment.to())).body).not.toContain('Enheten som skriver')
})

test('one who no longer examines is not chosen, and stays visible where chosen before', async () => {
  const { entry } = await another('Enheten för natur')
  await propose(entry, [frida, bert, cilla])
  await asOrganiser((act) => setEnded(act, frida.examiner, 'ended'))
  const page = await organiser.get(paths.team.to({ entry: entry.id }))
  expect(page.body).toContain('Frida Falk (lagledare)')
  const { entry: next } = await another('Enheten för vatten')
  expect((await propose(next, [frida, bert, cilla])).status).toBe(422)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
