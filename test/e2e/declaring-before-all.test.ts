// Declaring before all entries, and objecting, in a real browser: by keyboard, without JavaScript, on a telephone.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { callForDeclarations } from '../../src/award/examiners/actions/calling.ts'
import { addExaminer } from '../../src/award/examiners/actions.ts'
import { nameExaminers } from '../../src/award/examiners/public/objections.ts'
import { paths } from '../../src/base/paths.ts'
import { judgingSite } from '../judging.ts'
import { browsing } from './browsing.ts'

const { site, who, entry, administration, another, asOrganiser, clearanceOf } = await judgingSite()
const near = (await another('Nära enheten')).entry
await asOrganiser(async (act) => {
  const known = { categories: [], fields: [], languages: [], capacity: 2 }
  await addExaminer(act, { ...known, name: who.examiner.name, email: who.examiner.email })
  await callForDeclarations(act, '2027-06-20')
  await nameExaminers(act, entry.id, [who.other.id])
})
const { as } = await browsing(site)
const step = paths.declarationStep.to({ group: administration.id })

/** No barrier that axe finds, and nothing that has to be pushed sideways on a telephone. */
async function isSound(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
}

test('an examiner marks a step by keyboard alone, and is asked for a ground only where there is one', async () => {
  const page = await (await as(who.examiner, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.declarationCall.to())
  await page.getByRole('link', { name: 'Börja' }).click()
  const words = page.locator(`[name="words-${near.id}"]`)
  expect(await words.isVisible()).toBe(false)
  await page.locator(`[name="answer-${entry.id}"]`).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator(`[name="answer-${near.id}"]:checked`).getAttribute('value')).toBe(
    'conflict',
  )
  expect(await words.isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Spara' }).press('Enter')
  await page.getByRole('link', { name: 'Kryssa för minst en grund' }).waitFor()
  expect(await clearanceOf(who.examiner)).toBe('clear')
  await page.locator(`[name="award-${near.id}"][value="kin"]`).check()
  await words.fill('Min bror är chef där.')
  await page.getByRole('button', { name: 'Spara' }).press('Enter')
  await page.getByText('2 av 2 bidrag är klara.').waitFor()
  expect(await clearanceOf(who.examiner, near)).toBe('conflict')
})

test('a unit objects without JavaScript, and takes it back', async () => {
  const page = await (await as(who.contact, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.namedExaminers.to({ entry: entry.id }))
  await page.getByText('Invänd mot Otto Annan', { exact: true }).click()
  await page.getByLabel('Varför ska personen inte granska ert bidrag?').fill('Han är min bror.')
  await page.getByRole('button', { name: 'Skicka invändningen mot Otto Annan' }).click()
  await page.getByText('Väntar på beslut').waitFor()
  await page.getByRole('button', { name: 'Ta tillbaka invändningen mot Otto Annan' }).click()
  await page.getByText('Återtagen', { exact: true }).waitFor()
})

test('axe finds nothing, wide or narrow', async () => {
  const visits = [
    [who.examiner, [paths.declarations.to(), paths.declarationCall.to(), step]],
    [who.organiser, [paths.declarationCalls.to(), paths.conflictCases.to()]],
    [who.contact, [paths.namedExaminers.to({ entry: entry.id })]],
  ] as const
  for (const [person, addresses] of visits) {
    const page = await (await as(person)).newPage()
    for (const address of addresses) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(address)
      await isSound(page)
    }
  }
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
