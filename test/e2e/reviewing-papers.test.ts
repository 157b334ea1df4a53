// The five papers come in, and the organiser looks at what is not sure, without JavaScript too.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { listWaiting } from '../../src/across/import/store.ts'
import { loadProgramme } from '../../src/award/editions/actions.ts'
import { loadRegister } from '../../src/award/units/actions.ts'
import { theSystem } from '../../src/base/lib/actor.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { realProgramme } from '../programme-files.ts'
import { browsing } from './browsing.ts'

const site = await testApplication()
const { as } = await browsing(site)
const folder = 'programmes/kvalitetsutmarkelsen/papers'

beforeAll(async () => {
  await site.act(theSystem, async (act) => {
    await loadProgramme(act, realProgramme())
    await loadRegister(act, realProgramme())
  })
})

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function upload(page: Page, name: string): Promise<void> {
  await page.goto(paths.papers.to())
  await page.setInputFiles('input[name=file]', `${folder}/${name}.txt`)
  await page.getByRole('button', { name: 'Läs in' }).click()
  await page.waitForURL(/\/granska\//)
}

test('the organiser brings papers in, follows a fact to its source, confirms and enters', async () => {
  const organiser = await site.someone({ roles: ['organiser'] })
  const page = await (await as(organiser)).newPage()
  await page.goto(paths.papers.to())
  await accessible(page)
  for (const name of ['2015-spanga-tensta', '2016-kbt-teamet', '2023-socialnamnden', '2024-bromma'])
    await upload(page, name)
  await upload(page, '2023-bromma')
  await accessible(page)

  await page.getByRole('link', { name: 'Visa i texten: Nämnd' }).click()
  expect(await page.locator('mark:target').textContent()).toContain('Bromma stadsdelsforvaltning')
  await page.getByRole('button', { name: 'Godkänn och ta nästa' }).click()
  await page.getByText('Handlingen är införd i registret.').first().waitFor()
  await accessible(page)
  await page.goto(paths.papers.to())
  await accessible(page)
  expect((await listWaiting(site.db)).map((paper) => paper.name)).toEqual(['2024-bromma.txt'])
})

test('all of it without JavaScript', async () => {
  site.clock.forward(16 * 60_000) // the one who looked at it before has gone on to something else
  const organiser = await site.someone({ roles: ['organiser'] })
  const page = await (await as(organiser, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.papers.to())
  await page.getByRole('link', { name: '2024-bromma.txt' }).click()
  await page.getByRole('button', { name: 'Godkänn och ta nästa' }).click()
  await page.getByText('Handlingen är införd i registret.').first().waitFor()
  expect(await listWaiting(site.db)).toEqual([])
})
