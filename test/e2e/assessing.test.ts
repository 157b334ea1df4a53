// Assessing and visiting in real browsers, with and without JavaScript.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openConsensus } from '../../src/award/assessment/actions/together.ts'
import { findOwn } from '../../src/award/assessment/store/assessments.ts'
import { findConsensus } from '../../src/award/assessment/store/consensus.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import {
  aFinding,
  afterVisit,
  agreeOn,
  anAssessedEntry,
  assessAlone,
  visitDay,
} from '../assessing.ts'
import { browsing } from './browsing.ts'

const site = await testApplication()
const { as } = await browsing(site)
const team = await anAssessedEntry(site, 3)
const { entryId: entry, leader, organiser } = team
const [area] = team.areas
const [, second, third] = team.members
if (!area || !second || !third) throw new Error('there is a team')
const question = area.questions[0]?.key ?? ''
const desk = paths.assessmentArea.to({ entry, area: area.key })

/** No barrier that axe finds, and nothing that has to be pushed sideways on a telephone. */
async function isSound(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 800 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect([page.url(), over]).toEqual([page.url(), 0])
  if (size) await page.setViewportSize(size)
}

test('an examiner writes, sets levels and hands in without JavaScript', async () => {
  const page = await (await as(second, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.assessment.to({ entry }))
  for (const one of team.areas) {
    await page.goto(paths.assessmentArea.to({ entry, area: one.key }))
    const { mainIdea, quote } = aFinding(one, 'strength')
    await page.check('#kind')
    await page.fill('#mainIdea', mainIdea)
    await page.check('#question')
    await page.fill('#quote', quote)
    await page.check('#level-5')
    await page.click('main button:has-text("Spara")')
    expect(await page.textContent('.supported')).toContain(mainIdea)
  }
  await page.goto(paths.assessment.to({ entry }))
  await page.click('button:has-text("Lämna in bedömningen")')
  expect(await page.textContent('[role=status]')).toContain('Din bedömning är inlämnad.')
  expect((await findOwn(site.db, entry, second.id))?.state).toBe('submitted')
})

test('what was refused comes back with every text, and the focus on why', async () => {
  const page = await (await as(leader)).newPage()
  await page.goto(desk)
  await page.check('#kind')
  await page.fill('#mainIdea', 'Enheten lyssnar.')
  await page.check('#question')
  await page.fill('#quote', 'Det står inte där')
  await page.check('#level-2')
  await page.click('main button:has-text("Spara")')
  await page.locator('.ds-error-summary:focus').waitFor()
  expect(await page.inputValue('#mainIdea')).toBe('Enheten lyssnar.')
  expect(await page.isChecked('#level-2')).toBe(true)
  await isSound(page)
})

test('marked text is fetched with its question, by a button or by single keys', async () => {
  const page = await (await as(leader)).newPage()
  await page.goto(desk)
  await mark(page, question)
  await page.click('take-quote button')
  expect(await page.inputValue('#quote')).toBe(`Vi arbetar med ${question} varje vecka.`)
  expect(await page.isChecked('#question')).toBe(true)

  await page.keyboard.press('Escape')
  await page.focus('.key-switch input')
  await page.keyboard.press('5')
  expect(await page.isChecked('#level-5')).toBe(false)
  await page.check('.key-switch input')
  await page.fill('#quote', '')
  await page.focus('.key-switch input')
  await mark(page, question)
  await page.keyboard.press('m')
  expect(await page.inputValue('#quote')).toBe(`Vi arbetar med ${question} varje vecka.`)
  await page.keyboard.type('sf5')
  expect(await page.isChecked('#level-5')).toBe(false)
  await page.focus('.key-switch input')
  for (const key of ['f', 's', '5']) await page.keyboard.press(key)
  expect([await page.isChecked('#kind'), await page.isChecked('#level-5')]).toEqual([true, true])
  await isSound(page)
})

/** As one marks with the mouse: the whole of the answer's first paragraph. */
async function mark(page: Page, passage: string): Promise<void> {
  await page.evaluate((key) => {
    const text = document.querySelector(`[data-passage="${key}"] .prose p`)
    if (text) document.getSelection()?.selectAllChildren(text)
  }, passage)
}

test('every page about assessing is sound, at the desk and at the team’s table', async () => {
  await assessAlone(site, team, leader, 5)
  await assessAlone(site, team, third, 2)
  await site.act(leader, (act) => openConsensus(act, entry))
  const page = await (await as(leader)).newPage()
  const pages = [
    paths.assessments.to(),
    paths.assessment.to({ entry }),
    paths.assessmentEntry.to({ entry }),
    desk,
    paths.consensus.to({ entry }),
    paths.consensusArea.to({ entry, area: area.key }),
    paths.consensusNewFinding.to({ entry, area: area.key }),
  ]
  for (const at of pages) {
    await page.goto(at)
    await isSound(page)
  }
  const office = await (await as(organiser)).newPage()
  await office.goto(paths.assessments.to())
  await isSound(office)
})

test('the leader takes findings along and agrees without JavaScript', async () => {
  const page = await (await as(leader, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.consensusArea.to({ entry, area: area.key }))
  const strength = page.getByLabel(/: Enheten arbetar så varje vecka/).first()
  await strength.check()
  await page.check('#value-5')
  await page.click('main button:has-text("Spara")')
  expect(await page.textContent('.ds-error-summary')).toContain('Skriv skälet')
  expect(await strength.isChecked()).toBe(true)
  await page.fill('#rationale', 'Hela kedjan syns i svaret.')
  await page.click('main button:has-text("Spara")')
  expect(await page.textContent('[role=status]')).toContain('Området är sparat.')
  expect((await findConsensus(site.db, entry))?.agreed).toMatchObject([{ value: 5 }])
})

test('a visit is planned, noted and weighed, and every page of it is sound', async () => {
  const visited = await anAssessedEntry(site, 3)
  await agreeOn(site, visited, 3)
  const at = { entry: visited.entryId }
  const page = await (await as(visited.leader, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.visitPlan.to(at))
  await page.fill('#date', visitDay)
  await page.fill('#from', '09:00')
  await page.fill('#to', '12:00')
  await page.fill('#place', 'Storgatan 1')
  await page.fill('#meets-manager', 'enhetschefen')
  await page.click('button:has-text("Spara och meddela enheten")')
  expect(await page.textContent('[role=status]')).toContain('enheten är meddelad')

  site.clock.set(afterVisit)
  const later = await (await as(visited.leader, { javaScriptEnabled: false })).newPage()
  await later.goto(paths.visit.to(at))
  await later.selectOption('#note-area', area.key)
  await later.fill('#note-text', 'Alla visade sina tavlor.')
  await later.check('#kind')
  await later.click('button:has-text("Spara anteckningen")')
  await later.click('button:has-text("Besöket är genomfört")')
  await later.click(`a[href="${paths.visitRevise.to({ ...at, area: area.key })}"]`)
  await later.check('#evidence')
  await later.check('#to-4')
  await later.fill('#reason', 'Tavlorna visar att alla hörs.')
  await later.click('button:has-text("Ändra värdet")')
  expect(await later.textContent('.move')).toContain('3 → 4')

  const team = await (await as(visited.leader)).newPage()
  const office = await (await as(organiser)).newPage()
  const unit = await (await as(visited.writer)).newPage()
  const shown = [
    [team, paths.visit.to(at)],
    [team, paths.visits.to()],
    [team, paths.visitPlan.to(at)],
    [team, paths.visitRevise.to({ ...at, area: area.key })],
    [office, paths.visit.to(at)],
    [office, paths.consensus.to(at)],
    [unit, paths.visitForUnit.to(at)],
  ] as const
  for (const [visitor, address] of shown) {
    await visitor.goto(address)
    await isSound(visitor)
  }
})
