// Pages of recruiting in a real browser: nothing that axe finds, and nothing to push sideways on a telephone.
import { AxeBuilder } from '@axe-core/playwright'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { rows } from '../../src/base/db/handle.ts'
import { found } from '../../src/base/lib/failures.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { visitors } from '../world/cast.ts'
import { worldIn } from '../world/states.ts'
import { browsing } from './browsing.ts'

const site = await testApplication({ demonstration: true })
const { stage } = await worldIn(site, 'writing')
const { as } = await browsing(site)
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function idIn(table: 'examiner_application' | 'examiner_invitation' | 'examiner_list') {
  const [row] = await rows(site.db, sql<{ id: string }>`SELECT id FROM ${sql.table(table)}`)
  return found(row).id
}

async function isSound(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(address)
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  await page.setViewportSize({ width: 320, height: 720 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth)
  const faults = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  expect([address, answer?.status(), faults, over]).toEqual([address, 200, [], 320])
}

test('the office recruits, answers an application and looks at a list before it is written', async () => {
  const page = await (await as({ id: stage.idOf(visitors.organiser) })).newPage()
  await isSound(page, paths.recruiting.to())
  const application = await idIn('examiner_application')
  await isSound(page, paths.examinerApplication.to({ application }))
  await isSound(page, paths.examinerLists.to())
  await isSound(page, paths.examinerList.to({ list: await idIn('examiner_list') }))
  await isSound(page, paths.examinerClaims.to())
})

test('who is invited looks at the invitation, and an examiner at their own profile', async () => {
  const guest = await (await as({ id: stage.idOf(visitors['former helper']) })).newPage()
  const invitation = await idIn('examiner_invitation')
  await isSound(guest, paths.examinerInvitation.to({ invitation }))
  const examiner = await (await as({ id: stage.idOf(visitors.examiner) })).newPage()
  await isSound(examiner, paths.ownExaminer.to())
  expect(site.failures).toEqual([])
})
