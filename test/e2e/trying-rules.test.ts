// Trying an edition's rules in a real browser, with and without JavaScript.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { registering } from '../registering.ts'
import { draftOf2028 } from '../rehearsing.ts'
import { browsing } from './browsing.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
const contact = await site.someone({ name: 'Kim Ek' })
await draftOf2028(site, prepared.organiser)
const small = await prepared.sent(contact, { name: 'Lilla enheten' })
await prepared.begun(contact, { name: 'Påbörjade enheten' })
const { as } = await browsing(site)
const page2028 = paths.rehearsal.to({ year: 2028 })

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

test('the organiser narrows what would have happened, without JavaScript', async () => {
  const page = await (await as(prepared.organiser, { javaScriptEnabled: false })).newPage()
  await page.goto(page2028)
  expect(await page.textContent('h1')).toBe('Vad hade hänt? Kraven för 2028')
  expect(await page.textContent('main')).toContain('Påbörjade enheten')
  await page.selectOption('[name=visa]', 'barred')
  await page.click('main button:has-text("Visa")')
  const text = await page.textContent('main')
  expect(text).toContain('Lilla enheten')
  expect(text).not.toContain('Påbörjade enheten')
  expect(text).toContain('Ni är 12 medarbetare med chefen, det behövs minst 20.')
  await page.click('main a:has-text("Lilla enheten")')
  expect(page.url()).toContain(small.id)
})

test('the reasons unfold with the keyboard alone', async () => {
  const page = await (await as(prepared.organiser)).newPage()
  await page.goto(page2028)
  const details = page.locator('main details').first()
  await details.locator('summary').focus()
  expect(await details.getAttribute('open')).toBe(null)
  await page.keyboard.press('Enter')
  expect(await details.getAttribute('open')).not.toBe(null)
})

test('axe finds nothing, wide or narrow, with nothing to show either', async () => {
  const page = await (await as(prepared.organiser)).newPage()
  for (const address of [page2028, `${page2028}?mot=2019`, `${page2028}?krav=fa&visa=let-in`]) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(address)
    await isSound(page)
  }
})
