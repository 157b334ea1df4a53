// Planning a visit, and who is told of it, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { agreeOn, anAssessedEntry, anExaminer, assessAlone } from '../../../test/assessing.ts'
import { reading } from '../../base/db/handle.ts'
import { paths } from '../../base/paths.ts'
import { trailOf } from '../../support/audit/public.ts'
import { revisionsByEntry, visitOf, visitsOf } from './public.ts'
import { listQuestions } from './store.ts'

const site = await testApplication()
const team = await anAssessedEntry(site, 4)
const { entryId: entry, areas, organiser, writer, leader, members } = team
const [area, secondArea] = areas
const [, second, third, fourth] = members
if (!area || !secondArea || !second || !third || !fourth) throw new Error('there is a team')
const outsider = await anExaminer(site, organiser)
const stranger = await site.someone()
const visit = paths.visit.to({ entry })
const planAt = paths.visitPlan.to({ entry })
const plan = {
  date: '2027-09-23',
  from: '9.00',
  to: '12:30',
  place: 'Storgatan 1',
  practical: 'Lunch finns.',
  'meets-manager': 'enhetschefen',
  'meets-employees': 'tre från dag och natt',
}

const note = { 'note-area': area.key, kind: 'strength', 'note-text': 'Alla visade sina tavlor.' }

test('a visitor is asked to sign in first', async () => {
  for (const at of [visit, planAt, paths.visits.to(), paths.visitForUnit.to({ entry })])
    expect((await site.get(at)).status).toBe(303)
})

test('before the team has agreed there is nothing to plan', async () => {
  for (const member of [leader, second, third]) await assessAlone(site, team, member, 3)
  const visitor = await site.as(leader)
  expect((await visitor.get(visit)).status).toBe(404)
  expect((await visitor.get(planAt)).status).toBe(404)
  const refused = await (await site.as(organiser)).post(paths.visitWaived.to({ entry }), {
    reason: 'Enheten har flyttat.',
  })
  expect([refused.status, await visitOf(site.db, entry)]).toEqual([422, undefined])
})

test('the leader’s wishes before the consensus is closed are refused', async () => {
  const refused = await (await site.as(leader)).post(planAt, plan)
  expect([refused.status, await visitOf(site.db, entry)]).toEqual([404, undefined])
})

const agreed = await anAssessedEntry(site, 3)
await agreeOn(site, agreed, 3)
const at = { entry: agreed.entryId }
const [, member] = agreed.members
if (!member) throw new Error('there is a team')

test.each([
  ['an examiner of another team', outsider],
  ['one of the unit’s writers', agreed.writer],
  ['anyone with an account', stranger],
])('%s does not see the team’s page', async (_, person) => {
  const visitor = await site.as(person)
  const answers = [
    await visitor.get(paths.visit.to(at)),
    await visitor.get(paths.visitPlan.to(at)),
    await visitor.post(paths.visitPlan.to(at), plan),
    await visitor.post(paths.visitNotes.to(at), note),
    await visitor.post(paths.visitQuestions.to(at), { area: area.key, text: 'Hur?' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
})

test('a member who is not the leader does not plan', async () => {
  const visitor = await site.as(member)
  expect((await visitor.get(paths.visit.to(at))).status).toBe(200)
  expect((await visitor.get(paths.visitPlan.to(at))).status).toBe(403)
  expect((await visitor.post(paths.visitPlan.to(at), plan)).status).toBe(403)
})

test('a plan that cannot be is refused, and what was typed is kept', async () => {
  const visitor = await site.as(agreed.leader)
  const bad = await visitor.post(paths.visitPlan.to(at), {
    ...plan,
    date: '2027-02-30',
    from: '25:00',
    place: '',
  })
  expect(bad.status).toBe(422)
  for (const field of ['date', 'from', 'place']) expect(bad.body).toContain(`href="#${field}"`)
  expect(bad.body).toContain('tre från dag och natt')
  const backwards = await visitor.post(paths.visitPlan.to(at), { ...plan, to: '08:00' })
  expect([backwards.status, backwards.body.includes('måste sluta efter')]).toEqual([422, true])
  expect(await visitOf(site.db, agreed.entryId)).toBeUndefined()
})

test('the leader plans the visit, and the unit is told by mail', async () => {
  const visitor = await site.as(agreed.leader)
  const saved = await visitor.post(paths.visitPlan.to(at), plan)
  expect([saved.status, saved.location]).toEqual([303, paths.visit.to(at)])
  const planned = await visitOf(site.db, agreed.entryId)
  expect(planned).toMatchObject({
    state: 'planned',
    plan: {
      startsAt: new Date('2027-09-23T07:00:00Z'),
      endsAt: new Date('2027-09-23T10:30:00Z'),
      place: 'Storgatan 1',
      meetings: [
        { role: 'manager', about: 'enhetschefen' },
        { role: 'employees', about: 'tre från dag och natt' },
      ],
    },
  })
  const [letter] = await letters(agreed.writer.email)
  expect(letter?.subject).toBe(`Platsbesök hos ${agreed.unit}`)
  expect(letter?.body).toContain('När: torsdag 23 september 2027 kl. 09:00–12:30')
  expect(letter?.body).toContain('– Medarbetare: tre från dag och natt')
})

type Sent = { readonly subject: string; readonly body: string }

async function letters(to: string): Promise<readonly Sent[]> {
  return reading<{ message: Sent & { recipient: string; queuedAt: Date } }>(site.db)
    .selectFrom('message')
    .select(['subject', 'body'])
    .where('recipient', '=', to)
    .where('subject', 'like', '%latsbesök%')
    .orderBy('queuedAt', 'desc')
    .execute()
}

test('a day outside the weeks for visits is saved with a warning, and a change is told as one', async () => {
  const visitor = await site.as(agreed.leader)
  await visitor.post(paths.visitPlan.to(at), { ...plan, date: '2027-10-20' })
  const { body } = await visitor.get(paths.visit.to(at))
  expect(body).toContain('Dagen ligger utanför veckorna för platsbesök')
  const list = await (await site.as(organiser)).get(paths.visits.to())
  expect(list.body).toContain('Utanför veckorna för platsbesök')
  site.clock.forward(60_000)
  await visitor.post(paths.visitPlan.to(at), plan)
  const trail = (await trailOf(site.db, agreed.entryId)).map(({ what }) => what)
  expect(trail.filter((what) => what.startsWith('visit.')).sort()).toEqual([
    ...['visit.moved', 'visit.moved', 'visit.planned'],
  ])
  expect((await visitor.get(paths.visit.to(at))).body).not.toContain('Dagen ligger utanför')
  expect((await letters(agreed.writer.email))[0]?.subject).toBe(
    `Ändrat platsbesök hos ${agreed.unit}`,
  )
})

test('members gather questions, and one can be removed before the visit', async () => {
  const visitor = await site.as(member)
  const questions = paths.visitQuestions.to(at)
  const bad = await visitor.post(questions, { area: '', text: '' })
  expect([bad.status, bad.body.includes('href="#area"')]).toEqual([422, true])
  expect((await visitor.post(questions, { area: 'finns-inte', text: 'Hur?' })).status).toBe(404)
  await visitor.post(questions, { area: area.key, text: 'Hur vet ni att alla hörs?' })
  site.clock.forward(1000)
  await visitor.post(questions, { area: secondArea.key, text: 'Vad mäter ni?' })
  const [, last] = await listQuestions(site.db, agreed.entryId)
  const gone = paths.visitQuestionGone.to({ ...at, question: last?.id ?? '' })
  expect((await visitor.post(gone)).status).toBe(303)
  expect((await listQuestions(site.db, agreed.entryId)).map(({ text }) => text)).toEqual([
    'Hur vet ni att alla hörs?',
  ])
})

test('the unit sees when, where and whom, and not what will be asked', async () => {
  const unitPage = paths.visitForUnit.to(at)
  const { status, body } = await (await site.as(agreed.writer)).get(unitPage)
  expect(status).toBe(200)
  for (const told of ['Storgatan 1', 'tre från dag och natt', 'kl. 09:00–12:30', 'Lunch finns.'])
    expect(body).toContain(told)
  expect(body).not.toContain('Hur vet ni att alla hörs?')
  for (const other of [outsider, stranger, organiser, writer])
    expect((await (await site.as(other)).get(unitPage)).status).toBe(403)
})

test('the organiser sees time and place, neither questions nor notes', async () => {
  const { status, body } = await (await site.as(organiser)).get(paths.visit.to(at))
  expect([status, body.includes('Storgatan 1')]).toEqual([200, true])
  expect(body).not.toContain('Hur vet ni att alla hörs?')
})

test('many visits are asked about with as many questions as one', async () => {
  const all = [agreed.entryId, entry]
  const asked: number[] = []
  for (const ids of [all.slice(0, 1), all]) {
    site.queries.length = 0
    await visitsOf(site.db, ids)
    await revisionsByEntry(site.db, ids)
    asked.push(site.queries.length)
  }
  expect(asked[1]).toBe(asked[0])
})

test('the list asks as many questions for more visits', async () => {
  const office = await site.as(organiser)
  async function questions(): Promise<number> {
    site.queries.length = 0
    expect((await office.get(paths.visits.to())).status).toBe(200)
    return site.queries.length
  }
  const before = await questions()
  const more = await anAssessedEntry(site, 3)
  await agreeOn(site, more, 5)
  expect(await questions()).toBe(before)
  expect((await office.get(paths.visits.to())).body).toContain(more.unit)
})

test('nothing that was shown here failed behind the scenes', () => {
  expect(site.failures).toEqual([])
})
