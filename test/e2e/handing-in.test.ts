// The last evening in real browsers: the clock that decides, a day that moves, and one hand-in of two clicks.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { extendDeadline } from '../../src/award/editions/public/correcting.ts'
import { listReceipts } from '../../src/award/entries/store/entries.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { aDesk, addressesOf, answerAll, edition2027, firstQuestion, letManage } from '../entries.ts'
import { browsing } from './browsing.ts'

const site = await testApplication({ now: '2027-05-17T21:58:30Z' })
const { db } = site
const area = (await edition2027(db)).terms.instrument?.areas[0]?.key ?? ''
const question = await firstQuestion(db)
const { as } = await browsing(site)
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  site.clock.set('2027-05-17T21:58:30Z')
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area, question)
})

async function axe(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** As when a person comes back to a page that slept. */
async function looksAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

test('the server’s clock goes on the page, whatever the computer’s own says, and is told at one minute', async () => {
  const page = await (await as(desk.anna, { timezoneId: 'Asia/Tokyo' })).newPage()
  await page.goto(at.check)
  const clock = page.locator('server-clock')
  await clock.getByText(/Serverns klocka är 23:58:3\d/).waitFor()
  await clock
    .getByText(/^1 minut \d+ sekunder kvar\.$/)
    .first()
    .waitFor()
  const heard = clock.getByRole('status').filter({ hasText: 'kvar' })
  await heard.waitFor({ timeout: 45_000, state: 'attached' })
  expect(await heard.textContent()).toMatch(/^(1 minut|59 sekunder) kvar\.$/)
  await axe(page)
})

test('an extension for all moves the open page, and one that is handed in by another is told', async () => {
  await letManage(db, desk.registration, desk.bo)
  await answerAll(db, desk.anna, desk.entry.id)
  const page = await (await as(desk.anna)).newPage()
  await page.goto(at.entry)
  await page.getByText('Lämna in senast måndag 17 maj 2027 kl. 23:59.').waitFor()
  const words = { sv: 'Driftstopp', en: 'Stop' }
  await site.act(desk.office, (act) =>
    extendDeadline(act, 2027, {
      ...{ key: 'entryDue', to: '2027-05-19T23:59:59' },
      ...{ says: words, reason: words },
    }),
  )
  await looksAgain(page)
  await page.getByText('Lämna in senast onsdag 19 maj 2027 kl. 23:59.').first().waitFor()
  await page
    .getByText(/^2 dygn/)
    .first()
    .waitFor()
  await (await site.as(desk.bo)).post(at.handIn, { turn: '1' })
  await looksAgain(page)
  await page.getByText('Bidraget har lämnats in.').waitFor()
  await page.getByRole('link', { name: 'Läs in sidan på nytt' }).click()
  await page.getByRole('heading', { name: 'Bidraget är inlämnat' }).waitFor()
  await axe(page)
})

test('a double click hands in once and shows the one receipt, on a phone’s width', async () => {
  await answerAll(db, desk.anna, desk.entry.id)
  const page = await (await as(desk.anna, { viewport: { width: 320, height: 700 } })).newPage()
  await page.goto(at.check)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: 'Lämna in bidraget' }).dblclick()
  await page.getByRole('heading', { name: /^Kvittens KU 2027/ }).waitFor()
  expect(await listReceipts(db, desk.entry.id)).toHaveLength(1)
  await axe(page)
})

test('without JavaScript the page tells when it was made, and each line of the list leads to its field and back', async () => {
  const page = await (await as(desk.anna, { javaScriptEnabled: false })).newPage()
  await page.goto(at.check)
  await page
    .getByText('Sidan gjordes måndag 17 maj 2027 kl. 23:58:30 enligt serverns klocka.')
    .waitFor()
  await page
    .getByRole('link', { name: /svar saknas/ })
    .first()
    .click()
  expect(page.url()).toContain(`#answer-${question}`)
  await page.fill(`#answer-${question}`, 'Vi frågar dem.')
  await page.getByRole('button', { name: 'Spara och gå tillbaka till kontrollen' }).click()
  expect(new URL(page.url()).pathname).toBe(paths.entryCheck.to({ entry: desk.entry.id }))
  await page.getByText('Vi frågar dem.').waitFor()
})
