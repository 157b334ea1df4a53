// The plan where there is nothing to plan yet.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { assessing, edition2027 } from '../../../../test/handed-in.ts'
import { paths } from '../../../base/paths.ts'

const site = await testApplication({ now: assessing })
const organiser = await site.someone({ roles: ['organiser'] })
await site.act(organiser, edition2027)

test('without entries and examiners every page answers, and nothing is solved for in vain', async () => {
  const visitor = await site.as(organiser)
  const page = await visitor.get(paths.teamPlan.to())
  expect(site.failures).toEqual([])
  expect(page.body).toContain('0 bidrag har kommit in')
  expect((await visitor.get(paths.teamPlanSolutions.to())).status).toBe(200)
  expect((await visitor.post(paths.teamPlanSettings.to(), {})).status).toBe(422)
  expect((await visitor.post(paths.teamPlanUndo.to())).status).toBe(303)
  const asked = await visitor.post(paths.teamPlanSolve.to(), { keeps: 'no', seconds: '10' })
  expect(asked.status).toBe(422)
  expect(asked.body).toContain('Det finns inga bidrag, eller inga examinatorer, att räkna med.')
  expect(site.failures).toEqual([])
})
