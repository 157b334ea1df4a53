// Too few examiners: the board says of whom, proposes the least that must give way, and one press after the other does it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paths } from '../../src/base/paths.ts'
import { seasonSite } from '../season.ts'
import { browsing } from './browsing.ts'

const { site, organiser } = await seasonSite({ entries: 16, examiners: 10 })
const { as } = await browsing(site)

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function solve(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Helt från början' }).check()
  await page.getByRole('button', { name: 'Räkna', exact: true }).click()
  await page.getByText('Lagen räknas ut.').first().waitFor()
  await page.goto('about:blank') // The page looks anew by itself, which would cut off our going there.
  await site.runJobs()
  await page.goto(paths.teamPlan.to())
}

/** Presses what is proposed, one after the other, and solves again, until there are teams. */
async function giveWay(page: Page): Promise<number> {
  const way = page.getByRole('button', { name: /^(?:Tillåt|Låt inte) / })
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await page.getByText('Bevisat bäst').first().isVisible()) return pressed
    if (!(await way.first().isVisible())) await solve(page)
    else {
      await way.first().click()
      await page.getByText('Önskemålet är sparat.').first().waitFor()
    }
  }
  throw new Error('there are no teams, however much gives way')
}

test('too few places are said in words, and giving way as proposed makes it possible', async () => {
  const page = await (await as(organiser, { javaScriptEnabled: true })).newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(paths.teamPlan.to())
  await solve(page)
  const told = page.getByText(/behöver \d+ platser/).first()
  await told.waitFor()
  const [, needed, left] = /behöver (\d+) platser.*med (\d+) platser/.exec(
    (await told.textContent()) ?? '',
  ) as unknown as [string, string, string]
  expect(Number(needed)).toBeGreaterThan(Number(left))
  await accessible(page)

  expect(await giveWay(page)).toBeGreaterThan(0)
  await accessible(page)
  expect(site.failures).toEqual([])
}, 600_000)
