// An examiner's own pages, through the whole site.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  aFinding,
  anAssessedEntry,
  anExaminer,
  assessAlone,
  declareNone,
} from '../../../../test/assessing.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { addMember, removeMember } from '../../assignment/actions.ts'
import { declareConflict } from '../../examiners/actions.ts'
import { findOwn } from '../store/assessments.ts'

const site = await testApplication()
const team = await anAssessedEntry(site, 4)
const { entryId: entry, areas, organiser, writer, leader, members } = team
const [area] = areas
const [, second, third] = members
if (!area || !second || !third) throw new Error('there is an area and a team')
const question = area.questions[0]?.key ?? ''
const outsider = await anExaminer(site, organiser)
const juror = await site.someone({ roles: ['juror'] })

const pages = [
  paths.assessment.to({ entry }),
  paths.assessmentEntry.to({ entry }),
  paths.assessmentArea.to({ entry, area: area.key }),
]
const strength = {
  kind: 'strength',
  mainIdea: 'Enheten lyssnar varje vecka.',
  question,
  quote: `Vi  arbetar med\n${question}`,
  relevance: 'Det märks i vardagen.',
}

test('a visitor is asked to sign in first', async () => {
  const answer = await site.get(paths.assessment.to({ entry }))
  expect([answer.status, answer.location?.startsWith('/logga-in?till=')]).toEqual([303, true])
})

test.each([
  ['an examiner of another team', outsider],
  ['the organiser', organiser],
  ['one of the writers', writer],
  ['a juror', juror],
])('%s cannot open the entry here', async (_, person) => {
  const visitor = await site.as(person)
  const statuses = await Promise.all(pages.map(async (page) => (await visitor.get(page)).status))
  expect(statuses).toEqual([403, 403, 403])
  const posted = await visitor.post(paths.assessmentArea.to({ entry, area: area.key }), strength)
  expect([posted.status, await findOwn(site.db, entry, person.id)]).toEqual([403, undefined])
})

test('an entry, area or finding that does not exist is not found', async () => {
  const visitor = await site.as(second)
  const nothing = '00000000-0000-4000-8000-000000000000'
  const addresses = [
    paths.assessment.to({ entry: nothing }),
    paths.assessment.to({ entry: 'x' }),
    paths.assessmentArea.to({ entry, area: 'finns-inte' }),
    paths.assessmentFinding.to({ entry, finding: nothing }),
  ]
  const statuses = await Promise.all(addresses.map(async (at) => (await visitor.get(at)).status))
  expect(statuses).toEqual([404, 404, 404, 404])
})

test('the first opening makes the assessment, and writes it down once', async () => {
  const visitor = await site.as(leader)
  for (const page of pages) expect((await visitor.get(page)).status).toBe(200)
  const events = await trailOf(site.db, entry)
  const opened = events.filter(
    ({ what, actorId }) => what === 'assessment.opened' && actorId === leader.id,
  )
  expect([(await findOwn(site.db, entry, leader.id))?.state, opened.length]).toEqual(['open', 1])
})

test('an area shows what the unit answered, the levels side by side, and an empty finding', async () => {
  const { body } = await (await site.as(second)).get(
    paths.assessmentArea.to({ entry, area: area.key }),
  )
  expect(body).toContain(`Vi arbetar med ${question} varje vecka.`)
  expect(body.match(/name="level"/g)?.length).toBe(7)
  expect(body).toContain('Du har inte skrivit någon iakttagelse om området än.')
})

test('Invariant 17: a level without a finding is refused, and what was typed is kept', async () => {
  const visitor = await site.as(second)
  const at = paths.assessmentArea.to({ entry, area: area.key })
  const refused = await visitor.post(at, { level: '5' })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Nivån saknar stöd.')
  expect(refused.body).toContain('href="#level"')
  expect(refused.body).toMatch(/<title>Fel: /)

  const bad = { ...strength, quote: 'Det här har ingen skrivit' }
  const again = await visitor.post(at, { ...bad, level: '5' })
  expect(again.status).toBe(422)
  expect(again.body).toContain('Orden finns inte i svaret')
  expect(again.body).toContain('Det här har ingen skrivit')
  expect(again.body).toContain('Det märks i vardagen.')
  expect((await findOwn(site.db, entry, second.id))?.findings).toEqual([])
})

test('a half-written finding is refused by its fields', async () => {
  const visitor = await site.as(second)
  const at = paths.assessmentArea.to({ entry, area: area.key })
  const refused = await visitor.post(at, { quote: `arbetar med ${question}` })
  expect(refused.status).toBe(422)
  for (const field of ['kind', 'mainIdea', 'question'])
    expect(refused.body).toContain(`href="#${field}"`)
  const forged = await visitor.post(at, { ...strength, question: 'resultat-mal' })
  expect([forged.status, forged.body.includes('Frågan hör till ett annat område')]).toEqual([
    422,
    true,
  ])
})

test('a finding and the level that rests on it are saved together', async () => {
  const visitor = await site.as(second)
  const at = paths.assessmentArea.to({ entry, area: area.key })
  const saved = await visitor.post(at, { ...strength, level: '5' })
  expect([saved.status, saved.location]).toEqual([303, at])
  const own = await findOwn(site.db, entry, second.id)
  const [finding] = own?.findings ?? []
  expect(own?.scores).toEqual([{ area: area.key, value: 5 }])
  expect(finding).toEqual({
    id: finding?.id,
    area: area.key,
    ...strength,
    quote: `Vi arbetar med ${question}`,
  })
  const { body } = await visitor.get(at)
  expect(body).toMatch(/Sparat \d\d:\d\d\./)
  expect(body).toContain('Nivån bärs av:')
})

test('the finding that the level rests on can be reworded, not turned round or removed', async () => {
  const visitor = await site.as(second)
  const own = await findOwn(site.db, entry, second.id)
  const finding = own?.findings[0]?.id ?? ''
  const at = paths.assessmentFinding.to({ entry, finding })
  expect((await visitor.get(at)).body).toContain(`Vi arbetar med ${question}`)

  const gone = await visitor.post(paths.assessmentFindingGone.to({ entry, finding }))
  const turned = await visitor.post(at, { ...strength, kind: 'improvement' })
  expect([gone.status, turned.status]).toEqual([422, 422])
  expect(gone.body).toContain('Nivån i området vilar på den här iakttagelsen')

  const better = await visitor.post(at, { ...strength, mainIdea: 'Enheten lyssnar tätt.' })
  expect(better.location).toBe(paths.assessmentArea.to({ entry, area: area.key }))
  expect((await findOwn(site.db, entry, second.id))?.findings.map((one) => one.mainIdea)).toEqual([
    'Enheten lyssnar tätt.',
  ])
})

test('once the level is taken away, the finding can go too', async () => {
  const visitor = await site.as(second)
  const at = paths.assessmentArea.to({ entry, area: area.key })
  const own = await findOwn(site.db, entry, second.id)
  await visitor.post(at, { level: '' })
  const gone = paths.assessmentFindingGone.to({ entry, finding: own?.findings[0]?.id ?? '' })
  expect((await visitor.post(gone)).status).toBe(303)
  expect(await findOwn(site.db, entry, second.id)).toMatchObject({ findings: [], scores: [] })
})

test('a colleague’s finding does not exist for others', async () => {
  await (await site.as(leader)).post(pages[2] ?? '', strength)
  const finding = (await findOwn(site.db, entry, leader.id))?.findings[0]?.id ?? ''
  const visitor = await site.as(second)
  const at = paths.assessmentFinding.to({ entry, finding })
  const gone = paths.assessmentFindingGone.to({ entry, finding })
  const statuses = [
    await visitor.get(at),
    await visitor.post(at, strength),
    await visitor.post(gone),
  ]
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404])
})

test('what is not whole does not go in', async () => {
  const visitor = await site.as(second)
  const refused = await visitor.post(paths.assessmentHandIn.to({ entry }))
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Alla områden måste ha en nivå innan du lämnar in')
  expect((await findOwn(site.db, entry, second.id))?.state).toBe('open')
})

test('Invariant 14: colleagues’ assessments are closed before the hand-in, and one’s own is fixed after it', async () => {
  await assessAlone(site, team, leader, 5)
  const visitor = await site.as(second)
  expect((await visitor.get(paths.consensus.to({ entry }))).status).toBe(403)
  const { body } = await visitor.get(paths.assessment.to({ entry }))
  expect(body).not.toContain('Enheten arbetar så varje vecka.')

  for (const one of areas)
    await visitor.post(paths.assessmentArea.to({ entry, area: one.key }), {
      ...aFinding(one, 'improvement'),
      level: '2',
    })
  const done = await visitor.post(paths.assessmentHandIn.to({ entry }))
  expect([done.status, done.location]).toEqual([303, paths.assessment.to({ entry })])
  expect((await visitor.get(paths.consensus.to({ entry }))).status).toBe(200)

  const kept = await findOwn(site.db, entry, second.id)
  const at = paths.assessmentArea.to({ entry, area: area.key })
  const late = [
    await visitor.post(at, { ...strength, level: '6' }),
    await visitor.post(at, { level: '' }),
    await visitor.post(paths.assessmentHandIn.to({ entry })),
    await visitor.post(
      paths.assessmentFinding.to({ entry, finding: kept?.findings[0]?.id ?? '' }),
      strength,
    ),
  ]
  expect(late.map(({ status }) => status)).toEqual([422, 422, 422, 422])
  expect(await findOwn(site.db, entry, second.id)).toEqual(kept)
  expect((await trailOf(site.db, entry)).map(({ what }) => what)).toContain('assessment.submitted')
})

test('Invariant 12: a conflict that comes up closes what has been open', async () => {
  const visitor = await site.as(third)
  expect((await visitor.get(paths.assessment.to({ entry }))).status).toBe(200)
  const conflict = {
    answer: 'conflict',
    explanation: 'Min syster arbetar där.',
    lawGrounds: ['interest'],
    awardGrounds: [],
  } as const
  await site.act(third, (act) => declareConflict(act, entry, conflict))
  const closed = await Promise.all(pages.map(async (page) => (await visitor.get(page)).status))
  expect(closed).toEqual([403, 403, 403])
  expect((await visitor.post(pages[2] ?? '', strength)).status).toBe(403)
  expect((await visitor.get(paths.assessments.to())).body).toContain('Jäv, stängt för dig')
})

test('one who has left the team cannot come back to what they wrote', async () => {
  const fourth = members[3]
  if (!fourth) throw new Error('there are four')
  const visitor = await site.as(fourth)
  expect((await visitor.get(pages[2] ?? '')).status).toBe(200)
  await site.act(organiser, (act) => removeMember(act, entry, fourth.id, 'Har slutat.'))
  expect((await visitor.get(pages[2] ?? '')).status).toBe(403)
})

test('after the jury’s meeting nothing is written, but one’s own can be read', async () => {
  const late = await anAssessedEntry(site)
  const [, member] = late.members
  if (!member) throw new Error('there are three')
  const visitor = await site.as(member)
  const at = paths.assessmentArea.to({ entry: late.entryId, area: area.key })
  await visitor.get(at)
  site.clock.set('2027-11-10T08:00:00Z')
  const signedInAgain = await site.as(member)
  expect((await signedInAgain.get(at)).status).toBe(200)
  expect((await signedInAgain.post(at, strength)).status).toBe(403)
  site.clock.set('2027-06-01T08:00:00Z')
})

test('the list asks as many questions for three entries as for one', async () => {
  const examiner = await anExaminer(site, organiser)
  const organises = await site.as(organiser)
  const visitor = await site.as(examiner)
  async function questions(who: typeof visitor): Promise<number> {
    site.queries.length = 0
    expect((await who.get(paths.assessments.to())).status).toBe(200)
    return site.queries.length
  }
  await joinTeamOf(examiner)
  const one = [await questions(visitor), await questions(organises)]
  await joinTeamOf(examiner)
  await joinTeamOf(examiner)
  expect([await questions(visitor), await questions(organises)]).toEqual(one)
  const { body } = await visitor.get(paths.assessments.to())
  expect(body.match(/Att läsa och bedöma/g)?.length).toBe(3)
})

async function joinTeamOf(examiner: typeof outsider): Promise<void> {
  const more = await anAssessedEntry(site)
  await site.act(organiser, (act) => addMember(act, more.entryId, examiner.id))
  await declareNone(site, examiner, more.entryId)
}

test('the organiser sees who has handed in, and no level', async () => {
  const { body } = await (await site.as(organiser)).get(paths.assessments.to())
  expect(body).toContain(second.name)
  expect(body).toContain('2 av 3')
  expect(body).not.toContain('Mycket goda')
  expect(body).not.toContain('Enheten arbetar så varje vecka.')
})

test('nothing that was shown here failed behind the scenes', () => {
  expect(site.failures).toEqual([])
})
