// The organiser's year: an edition is copied, changed, tried, announced, opened, and then corrected.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sectionKeys } from '../../src/award/editions/model/sections.ts'
import { editionOf, editionOrDraft } from '../../src/award/editions/public.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { lettersTo, registering } from '../registering.ts'
import { browsing } from './browsing.ts'

const site = await testApplication({ now: '2027-03-15T09:00:00Z' })
const { as } = await browsing(site)
const world = await registering(site)
const contact = await site.someone({ name: 'Kim Kontakt', email: 'kim@example.se' })
const narrow: BrowserContextOptions = { viewport: { width: 320, height: 720 } }
const plain: BrowserContextOptions = { ...narrow, javaScriptEnabled: false }

beforeAll(async () => {
  await world.sent(contact, { name: 'Solens skola' })
})

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Nothing sticks out to the right of a narrow screen. */
async function fits(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 }
  const content = page.locator('html')
  const over = await content.evaluate((html) => html.scrollWidth)
  expect([page.url(), over <= width]).toEqual([page.url(), true])
}

async function openedBy(options: BrowserContextOptions = {}): Promise<Page> {
  return (await as(world.organiser, options)).newPage()
}

async function save(page: Page, told: string): Promise<void> {
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText(told).first().waitFor()
}

test('an edition is copied to a draft, changed in its sections, compared and tried', async () => {
  const page = await openedBy()
  await page.goto(paths.steering.to({ year: 2027 }))
  await accessible(page)
  await page.getByRole('button', { name: 'Kopiera 2027 till ett utkast för 2028' }).click()
  await page.getByText('Utkastet för 2028 är gjort.').waitFor()
  await accessible(page)

  await page.getByRole('link', { name: 'Datum', exact: true }).click()
  const entries = page.getByRole('group', { name: 'Sista dag för bidrag' })
  const day = entries.getByLabel('Dag', { exact: true })
  expect(await day.inputValue()).toBe('2028-05-15')
  await day.fill('2028-05-22')
  await save(page, 'Sparat: Datum.')

  await page.getByRole('link', { name: 'Tävlingsklasser', exact: true }).click()
  await page.getByText('Lägg till: Tävlingsklasser').click()
  const fresh = page.getByRole('group', { name: 'Ny rad' })
  await fresh.getByLabel('Namn (svenska)').fill('Kultur och fritid')
  await page.getByRole('button', { name: 'Spara' }).click()
  const summary = page.getByRole('alert')
  await summary.getByRole('link', { name: 'Namn (engelska), rad 6: Skriv en text.' }).waitFor()
  await accessible(page)
  await fresh.getByLabel('Namn (engelska)').fill('Culture and leisure')
  await fresh.getByLabel('Källa').selectOption('own')
  await save(page, 'Sparat: Tävlingsklasser.')

  await page.getByRole('link', { name: 'Behörighetsregler', exact: true }).click()
  await page.getByRole('link', { name: /^Verksamheten består av minst fem/ }).click()
  await page.getByLabel('Minsta antal medarbetare').fill('30')
  await accessible(page)
  await save(page, 'Sparat: Behörighetsregler.')

  await page.goto(paths.editionItem.to({ year: 2028, section: 'instrument', item: 'behov' }))
  await page.getByLabel('Fråga (svenska)').first().fill('Vad vet ni om behoven?')
  await accessible(page)
  await save(page, 'Sparat: Områden och frågor.')

  await page.goto(paths.editionDifference.to({ year: 2028 }))
  for (const told of ['måndag 22 maj 2028', 'Kultur och fritid', 'Vad vet ni om behoven?'])
    expect(await page.locator('ins', { hasText: told }).count()).toBe(1)
  await page.goto(paths.rehearsal.to({ year: 2028 }))
  await page.getByText('Solens skola').first().waitFor()
  expect(await editionOf(site.db, 2028)).toBe(undefined)
})

test('every page of the draft fits a narrow screen, and is clean', async () => {
  const page = await openedBy(narrow)
  for (const section of sectionKeys) {
    await page.goto(paths.editionSection.to({ year: 2028, section }))
    await fits(page)
    await accessible(page)
  }
  const others = [paths.editionPreview.to({ year: 2028 }), paths.importEdition.to()]
  for (const address of [...others, paths.editionDifference.to({ year: 2028 })]) {
    await page.goto(address)
    await fits(page)
    await accessible(page)
  }
})

test('the draft is announced and opened with a tick, without JavaScript', async () => {
  const page = await openedBy(plain)
  await page.goto(paths.steering.to({ year: 2028 }))
  await page.getByRole('button', { name: 'Lys ut omgången' }).click()
  await page.getByText('Kryssa i rutan').waitFor()
  await page.getByLabel('Ja, alla ska kunna se omgången 2028').check()
  await page.getByRole('button', { name: 'Lys ut omgången' }).click()
  await page.getByText('Omgången 2028 är utlyst').waitFor()
  await page.getByLabel('Ja, regler, frågor och vikter ska låsas').check()
  await page.getByRole('button', { name: 'Öppna omgången' }).click()
  await page.getByText('Omgången 2028 är öppen.').first().waitFor()
  expect((await editionOrDraft(site.db, 2028))?.state).toBe('open')
  await page.goto(paths.editionSection.to({ year: 2028, section: 'calendar' }))
  await page.getByRole('heading', { name: 'Omgången 2028 är låst' }).waitFor()
  await fits(page)
})

test('an open edition is corrected, and those whom it touches get a letter', async () => {
  const page = await openedBy(plain)
  await page.goto(paths.steering.to({ year: 2027 }))
  await page.getByRole('button', { name: 'Förbered en rättelse' }).click()
  await page.getByRole('link', { name: 'Datum', exact: true }).click()
  await page.getByRole('group', { name: 'Prisutdelning' }).getByLabel('Klockslag').fill('17.00')
  await save(page, 'Sparat: Datum.')
  await page.getByRole('link', { name: 'Vilka berörs, och vad de får veta' }).click()
  await page.locator('summary', { hasText: 'De som får brev' }).click()
  await page.getByText('Kim Kontakt').waitFor()
  await fits(page)
  await page.getByLabel('Vad rättelsen säger (svenska)').fill('Prisutdelningen börjar klockan 17.')
  await page.getByLabel('Vad rättelsen säger (engelska)').fill('The ceremony begins at 5 p.m.')
  await page.getByLabel('Varför (svenska)').fill('Salen är upptagen.')
  await page.getByLabel('Varför (engelska)').fill('The hall is taken.')
  await page.getByLabel('Ja, rättelsen ska gälla').check()
  await page.getByRole('button', { name: 'Bekräfta rättelsen' }).click()
  await page.getByText('Rättelsen gäller.').waitFor()
  await site.runJobs()
  expect(await lettersTo(site.db, 'kim@example.se')).toContain('Prisutdelningen börjar klockan 17.')
  await page.reload()
  await page.getByText('Kim Kontakt').waitFor()
  await fits(page)
})

test('the pages of a correction and of an extension are clean', async () => {
  const page = await openedBy(narrow)
  await page.goto(paths.steering.to({ year: 2027 }))
  await accessible(page)
  await page.getByRole('button', { name: 'Förbered en rättelse' }).click()
  await page.goto(paths.editionSection.to({ year: 2027, section: 'jury' }))
  await page.getByLabel('Beslutför med minst').fill('4')
  await save(page, 'Sparat: Jury.')
  const version = paths.correctionVersion.to({ year: 2027, version: 2 })
  const frozen = paths.editionSection.to({ year: 2028, section: 'calendar' })
  const pages = [paths.correction.to({ year: 2027 }), paths.extendDeadline.to({ year: 2027 })]
  for (const address of [...pages, version, frozen, paths.editions.to()]) {
    await page.goto(address)
    await fits(page)
    await accessible(page)
  }
})
