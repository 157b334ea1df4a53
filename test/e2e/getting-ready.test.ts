// Before the season, without JavaScript and on a narrow screen: a course, the practice entry, the promise.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { savePractice } from '../../src/award/examiners/actions/practice.ts'
import { readinessOf } from '../../src/award/examiners/public/training.ts'
import { paths } from '../../src/base/paths.ts'
import { trainingSite } from '../training-site.ts'
import { browsing } from './browsing.ts'

const training = await trainingSite()
const { site, office, asOrganiser, edition } = training
const { anna } = training.people
const areas = edition.terms.instrument?.areas ?? []
const { as } = await browsing(site)
const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 800 } }

async function fits(page: Page): Promise<void> {
  const width = await page.locator('body').evaluate((body) => body.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
}

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('the office plans a course and opens the practice entry', async () => {
  const keyed = areas.map(({ key }, i) => [key, { level: 2 + (i % 3), reason: `Skäl ${key}.` }])
  const texts = areas.flatMap(({ questions }) => questions.map(({ key }) => [key, 'Vi gör så.']))
  const facts = { title: 'Björken', about: 'Påhittad.', due: null }
  const key = Object.fromEntries(keyed)
  await asOrganiser((act) =>
    savePractice(act, edition, { ...facts, texts: Object.fromEntries(texts), key }),
  )
  const page = await (await as(office, plain)).newPage()
  await page.goto(paths.training.to())
  await page.getByRole('link', { name: 'Planera en utbildning' }).click()
  await page.getByLabel('Namn').fill('Grundutbildning')
  await page.getByLabel('Dag').fill('2027-02-10')
  await page.getByLabel('Börjar').fill('9.00')
  await page.getByLabel('Slutar').fill('12.00')
  await page.getByLabel('Plats', { exact: true }).fill('Stadshuset')
  await fits(page)
  await page.getByRole('button', { name: 'Planera utbildningen' }).click()
  await page.getByText('Utbildningen är planerad.').waitFor()
  await page.goto(paths.practiceKey.to())
  await fits(page)
  await page.getByRole('button', { name: 'Öppna för examinatorerna' }).click()
  await page.getByText('Övningsbidraget är öppet.').waitFor()
})

test('an examiner goes from the list of things to do through all that is asked', async () => {
  const page = await (await as(anna, plain)).newPage()
  await page.goto(paths.todo.to())
  await page.getByRole('link', { name: 'Anmäl dig till en utbildning' }).click()
  await page.getByRole('button', { name: 'Anmäl dig' }).click()
  await page.getByText('Du har en plats', { exact: true }).waitFor()
  await fits(page)

  await page.getByRole('link', { name: 'Bedöm övningsbidraget' }).click()
  await page.getByRole('button', { name: 'Lämna in och se facit' }).click()
  await page.getByText('Välj en nivå i varje område').first().waitFor()
  await fits(page)
  for (const { key } of areas) await page.locator(`input[name="level-${key}"]`).nth(2).check()
  await page.getByRole('button', { name: 'Lämna in och se facit' }).click()
  await page.getByText('Din bedömning är inlämnad.').waitFor()
  await page.getByText(`Skäl ${areas[0]?.key}.`).waitFor()
  await fits(page)

  await page.goto(paths.promise.to())
  await page.getByLabel('Jag, Anna Andersson, har läst texten').check()
  await page.getByRole('button', { name: 'Skriv under' }).click()
  await page.getByText('Tystnadslöftet är underskrivet.').waitFor()
  await fits(page)
  expect((await readinessOf(site.db, edition, [anna.id])).missing(anna.id)).toEqual(['course'])
})

test('the office ticks who was there, and sees everyone’s state in pages that are accessible', async () => {
  site.clock.set('2027-02-10T12:00:00Z')
  const page = await (await as(office)).newPage()
  await page.goto(paths.overview.to())
  await page.getByRole('link', { name: 'Fyll i vilka som var på utbildningen' }).first().click()
  await page.getByLabel('Anna Andersson').check()
  await accessible(page)
  await page.getByRole('button', { name: 'Spara närvaron' }).click()
  await page.getByText('Närvaron är sparad.').waitFor()
  expect((await readinessOf(site.db, edition, [anna.id])).missing(anna.id)).toEqual([])
  for (const path of [paths.training.to(), paths.practiceResult.to(), paths.courseNew.to()]) {
    await page.goto(path)
    await accessible(page)
  }
  expect(site.failures).toEqual([])
})
