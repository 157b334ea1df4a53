// Posts that come at the same moment: each thing happens once, and nothing falls between.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aFinding, anAssessedEntry, assessAlone } from '../../../../test/assessing.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { openAssessment, saveArea } from '../actions/alone.ts'
import { openConsensus, saveAgreement } from '../actions/together.ts'
import { consensusOf } from '../public.ts'
import { findOwn } from '../store/assessments.ts'

const site = await testApplication()

test('two first openings at once make one assessment', async () => {
  const twice = await anAssessedEntry(site)
  const visitor = await site.as(twice.leader)
  const at = paths.assessment.to({ entry: twice.entryId })
  const answers = await Promise.all([visitor.get(at), visitor.get(at), visitor.get(at)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const events = await trailOf(site.db, twice.entryId)
  expect(events.filter(({ what }) => what === 'assessment.opened').length).toBe(1)
})

test('a hand-in posted twice at once is handed in once', async () => {
  const twice = await anAssessedEntry(site)
  const { entryId, leader: who } = twice
  await site.act(who, (act) => openAssessment(act, entryId))
  for (const one of twice.areas) {
    const command = { finding: aFinding(one, 'strength'), value: 5 }
    await site.act(who, (act) => saveArea(act, entryId, one.key, command))
  }
  const visitor = await site.as(who)
  const at = paths.assessmentHandIn.to({ entry: entryId })
  const answers = await Promise.all([visitor.post(at), visitor.post(at)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const events = await trailOf(site.db, entryId)
  expect(events.filter(({ what }) => what === 'assessment.submitted').length).toBe(1)
})

test('the consensus is opened once, however often the button is pressed', async () => {
  const { entryId, leader } = await everyoneButTheLast()
  const visitor = await site.as(leader)
  const at = paths.consensusOpen.to({ entry: entryId })
  const answers = await Promise.all([visitor.post(at), visitor.post(at), visitor.post(at)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
})

async function everyoneButTheLast() {
  const team = await anAssessedEntry(site, 4)
  for (const member of team.members.slice(0, 3)) await assessAlone(site, team, member, 5)
  return team
}

test('Invariant 15: a hand-in at the moment of closing is weighed, or comes too late', async () => {
  const team = await everyoneButTheLast()
  const { entryId, areas, leader, members } = team
  const [, , , last] = members
  if (!last) throw new Error('there are four')
  await site.act(leader, (act) => openConsensus(act, entryId))
  const own = await findOwn(site.db, entryId, leader.id)
  for (const area of areas) {
    const take = own?.findings.filter((one) => one.area === area.key).map(({ id }) => id) ?? []
    const command = { take, value: 5, rationale: '' }
    await site.act(leader, (act) => saveAgreement(act, entryId, area.key, command))
  }
  await site.act(last, (act) => openAssessment(act, entryId))
  for (const area of areas) {
    const command = { finding: aFinding(area, 'improvement'), value: 1 }
    await site.act(last, (act) => saveArea(act, entryId, area.key, command))
  }
  const [asLeader, asLast] = [await site.as(leader), await site.as(last)]
  const [closed, handedIn] = await Promise.all([
    asLeader.post(paths.consensusClose.to({ entry: entryId })),
    asLast.post(paths.assessmentHandIn.to({ entry: entryId })),
  ])
  // One of the two came first: either the wide spread now asks for reasons, or it was too late.
  expect([closed.status, handedIn.status].sort()).toEqual([303, 422])
  const consensus = await consensusOf(site.db, entryId)
  expect(consensus === undefined).toBe(closed.status === 422)
  for (const area of consensus?.areas ?? []) expect(area).toMatchObject({ lowest: 5, highest: 5 })
})

test('nothing that was shown here failed behind the scenes', () => {
  expect(site.failures).toEqual([])
})
