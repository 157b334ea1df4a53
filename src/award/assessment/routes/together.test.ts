// What a team agrees on, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  aFinding,
  anAssessedEntry,
  anExaminer,
  assessAlone,
  assessing,
} from '../../../../test/assessing.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { assessmentState, consensusesOf, consensusOf, progressOf } from '../public.ts'
import { findOwn } from '../store/assessments.ts'
import { findConsensus } from '../store/consensus.ts'

const site = await testApplication()
const team = await anAssessedEntry(site, 4)
const { entryId: entry, areas, organiser, leader, members } = team
const [area, secondArea] = areas
const [, second, third, fourth] = members
if (!area || !secondArea || !second || !third || !fourth) throw new Error('there is a team')
const outsider = await anExaminer(site, organiser)
const at = paths.consensusArea.to({ entry, area: area.key })

test('a visitor is asked to sign in first', async () => {
  expect((await site.get(paths.consensus.to({ entry }))).status).toBe(303)
})

test('Invariant 15: the leader cannot open the consensus before enough have handed in', async () => {
  await assessAlone(site, team, leader, 5)
  await assessAlone(site, team, second, 2)
  const visitor = await site.as(leader)
  const page = await visitor.get(paths.consensus.to({ entry }))
  expect(page.body).toContain('minst 3 bedömningar är inlämnade. Nu är det 2.')
  const refused = await visitor.post(paths.consensusOpen.to({ entry }))
  expect([refused.status, await findConsensus(site.db, entry)]).toEqual([422, undefined])
  expect(await assessmentState(site.db, entry)).toBe('individual')
})

test('only the leader opens it, once', async () => {
  await assessAlone(site, team, third, 4)
  const asMember = await site.as(second)
  const asLeader = await site.as(leader)
  const open = paths.consensusOpen.to({ entry })
  expect((await asMember.post(open)).status).toBe(403)
  expect((await asLeader.post(open)).status).toBe(303)
  expect((await asLeader.post(open)).status).toBe(422)
  expect((await findConsensus(site.db, entry))?.state).toBe('open')
  expect(await assessmentState(site.db, entry)).toBe('consensus')
})

test.each([
  ['an examiner of another team', outsider],
  ['a member who has not handed in', fourth],
  ['the organiser, while it is open', organiser],
])('%s sees nothing of it', async (_, person) => {
  const visitor = await site.as(person)
  const answers = [await visitor.get(paths.consensus.to({ entry })), await visitor.get(at)]
  expect(answers.map(({ status }) => status)).toEqual([403, 403])
  expect((await visitor.post(at, { value: '4', rationale: 'x' })).status).toBe(403)
})

test('an area shows all findings beside each other, and the scores as dots with their spread', async () => {
  const { body } = await (await site.as(second)).get(at)
  for (const { name } of [leader, second, third]) expect(body).toContain(name)
  expect(body).toContain('Nivåerna skiljer 3 steg: från 2 till 5')
  expect(body.match(/●/g)?.length).toBe(3)
  expect(body).toContain('satte nivå 2')
  expect(body).not.toContain('name="take"')
})

test('a member who is not the leader enters nothing', async () => {
  const visitor = await site.as(second)
  const finding = paths.consensusNewFinding.to({ entry, area: area.key })
  expect((await visitor.get(finding)).status).toBe(404)
  const posted = [
    await visitor.post(at, { value: '4', rationale: 'Vi är överens.' }),
    await visitor.post(finding, aFinding(area, 'strength')),
    await visitor.post(paths.consensusClose.to({ entry })),
  ]
  expect(posted.map(({ status }) => status)).toEqual([403, 403, 403])
})

async function strengthOf(where: string): Promise<string> {
  const own = await findOwn(site.db, entry, leader.id)
  return own?.findings.find((finding) => finding.area === where)?.id ?? ''
}

test('Invariant 15: far-apart scores need a reason, and what was ticked and typed is kept', async () => {
  const visitor = await site.as(leader)
  const take = await strengthOf(area.key)
  const refused = await visitor.post(at, { take, value: '4', rationale: '' })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Poängen ligger långt isär. Skriv skälet')
  expect(refused.body).toMatch(new RegExp(`value="${take}" checked`))
  expect((await findConsensus(site.db, entry))?.findings).toEqual([])

  const long = await visitor.post(at, { value: '4', rationale: 'ord '.repeat(201) })
  expect([long.status, long.body.includes('Skälet får ha högst 200 ord')]).toEqual([422, true])
})

test('Invariant 17: a value with nothing to rest on is refused', async () => {
  const visitor = await site.as(leader)
  const refused = await visitor.post(at, { value: '4', rationale: 'Hela kedjan syns.' })
  expect([refused.status, refused.body.includes('Nivån saknar stöd.')]).toEqual([422, true])
})

test('the leader takes a finding along and enters what was agreed', async () => {
  const visitor = await site.as(leader)
  const take = await strengthOf(area.key)
  const saved = await visitor.post(at, { take, value: '4', rationale: 'Hela kedjan syns.' })
  expect([saved.status, saved.location]).toEqual([303, at])
  const consensus = await findConsensus(site.db, entry)
  expect(consensus?.agreed).toEqual([
    { area: area.key, value: 4, rationale: 'Hela kedjan syns.', revised: null },
  ])
  expect(consensus?.findings.map(({ from }) => from)).toEqual([take])

  await visitor.post(at, { take, value: '4', rationale: 'Hela kedjan syns.' })
  expect((await findConsensus(site.db, entry))?.findings.length).toBe(1)
})

test('a common finding can be reworded and written anew, and one that carries the value stays', async () => {
  const visitor = await site.as(leader)
  const [taken] = (await findConsensus(site.db, entry))?.findings ?? []
  const place = { entry, area: area.key, finding: taken?.id ?? '' }
  const gone = await visitor.post(paths.consensusFindingGone.to(place))
  expect(gone.status).toBe(422)
  expect(gone.body).toContain('Det gemensamma värdet vilar på den här iakttagelsen')

  const reworded = { ...aFinding(area, 'strength'), mainIdea: 'Arbetet sker varje vecka.' }
  expect((await visitor.post(paths.consensusFinding.to(place), reworded)).status).toBe(303)
  const bad = await visitor.post(paths.consensusNewFinding.to({ entry, area: area.key }), {
    ...reworded,
    mainIdea: '',
  })
  expect([bad.status, bad.body.includes('href="#mainIdea"')]).toEqual([422, true])
  site.clock.forward(1000)
  await visitor.post(
    paths.consensusNewFinding.to({ entry, area: area.key }),
    aFinding(area, 'improvement'),
  )
  const findings = (await findConsensus(site.db, entry))?.findings
  expect(findings?.map(({ mainIdea, from }) => [mainIdea, from !== null])).toEqual([
    ['Arbetet sker varje vecka.', true],
    ['Uppföljningen saknas.', false],
  ])
  const own = await findOwn(site.db, entry, leader.id)
  expect(own?.findings.find(({ id }) => id === taken?.from)?.mainIdea).toBe(
    'Enheten arbetar så varje vecka.',
  )
})

test('a common finding is not reached by way of another area or entry', async () => {
  const [taken] = (await findConsensus(site.db, entry))?.findings ?? []
  const visitor = await site.as(leader)
  const place = { entry, area: secondArea.key, finding: taken?.id ?? '' }
  expect((await visitor.get(paths.consensusFinding.to(place))).status).toBe(404)
  const posted = await visitor.post(
    paths.consensusFinding.to(place),
    aFinding(secondArea, 'strength'),
  )
  expect(posted.status).toBe(404)
  expect((await visitor.post(paths.consensusFindingGone.to(place))).status).toBe(404)
})

test('a consensus with areas left does not close', async () => {
  const refused = await (await site.as(leader)).post(paths.consensusClose.to({ entry }))
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Alla områden måste ha ett gemensamt värde')
  expect(await consensusOf(site.db, entry)).toBeUndefined()
})

test('Invariant 15: an assessment that comes late is weighed before the consensus closes', async () => {
  const visitor = await site.as(leader)
  for (const one of areas.slice(1)) {
    const rationale = one === secondArea ? '' : 'Laget är överens.'
    const take = await strengthOf(one.key)
    const where = paths.consensusArea.to({ entry, area: one.key })
    const answer = await visitor.post(where, { take, value: '4', rationale })
    expect(answer.status).toBe(rationale === '' ? 422 : 303)
  }
  const where = paths.consensusArea.to({ entry, area: secondArea.key })
  const take = await strengthOf(secondArea.key)
  await visitor.post(where, { take, value: '4', rationale: 'Laget är överens.' })
  await assessAlone(site, team, fourth, 6)
  const { body } = await visitor.get(paths.consensus.to({ entry }))
  expect(body).toContain('2–6')
})

test('closed, it is told to later stages with spread and reason, without names or single scores', async () => {
  const visitor = await site.as(leader)
  const closed = await visitor.post(paths.consensusClose.to({ entry }))
  expect([closed.status, closed.location]).toEqual([303, paths.consensus.to({ entry })])
  const consensus = await consensusOf(site.db, entry)
  expect(consensus).toMatchObject({ state: 'closed', before: 400, after: 400 })
  expect(consensus?.areas.map((one) => one.area)).toEqual(areas.map(({ key }) => key))
  const [first] = consensus?.areas ?? []
  expect(first).toMatchObject({
    ...{ value: 4, valueAfter: 4, lowest: 2, highest: 6, spread: 4 },
    rationale: 'Hela kedjan syns.',
  })
  expect(Object.keys(first?.findings[0] ?? {}).sort()).toEqual(
    ['area', 'id', 'kind', 'mainIdea', 'question', 'quote', 'relevance'].sort(),
  )
})

test('nothing is entered after that', async () => {
  const visitor = await site.as(leader)
  const before = await findConsensus(site.db, entry)
  const [taken] = before?.findings ?? []
  const place = { entry, area: area.key, finding: taken?.id ?? '' }
  const late = [
    await visitor.post(at, { value: '6', rationale: 'Vi ångrade oss.' }),
    await visitor.post(at, { rationale: '' }),
    await visitor.post(paths.consensusClose.to({ entry })),
  ]
  expect(late.map(({ status }) => status)).toEqual([422, 422, 422])
  expect((await visitor.post(paths.consensusFindingGone.to(place))).status).not.toBe(303)
  expect(await findConsensus(site.db, entry)).toEqual(before)
})

test('the organiser sees what was agreed, not who thought what, and the reading is written down', async () => {
  const { status, body } = await (await site.as(organiser)).get(paths.consensus.to({ entry }))
  expect(status).toBe(200)
  expect(body).toContain('Hela kedjan syns.')
  for (const { name } of members) expect(body).not.toContain(name)
  expect((await (await site.as(organiser)).get(at)).status).toBe(403)
  const trail = await trailOf(site.db, entry)
  expect(trail.filter(({ what }) => what === 'consensus.read').length).toBe(1)
})

test('progress counts those who are in the team', async () => {
  const progress = await progressOf(site.db, [
    { entry, members: members.map(({ id }) => id).slice(0, 3) },
  ])
  expect(progress.get(entry)).toEqual({
    ...{ members: 3, opened: 3, handedIn: 3, consensus: 'closed' },
  })
})

test('many entries are asked about with as many questions as one', async () => {
  const others = [await anAssessedEntry(site), await anAssessedEntry(site)]
  for (const other of others) {
    for (const member of other.members) await assessAlone(site, other, member, 5)
    await (await site.as(other.leader)).post(paths.consensusOpen.to({ entry: other.entryId }))
  }
  site.clock.set(assessing)
  site.queries.length = 0
  await consensusesOf(site.db, [entry])
  const one = site.queries.length
  site.queries.length = 0
  const told = await consensusesOf(site.db, [entry, ...others.map(({ entryId }) => entryId)])
  expect([site.queries.length, [...told.keys()]]).toEqual([one, [entry]])
})

test('nothing that was shown here failed behind the scenes', () => {
  expect(site.failures).toEqual([])
})
