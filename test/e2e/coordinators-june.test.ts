// The coordinator's June: what is missing, a board that must adjust at once, and the extract in time.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { paths } from '../../src/base/paths.ts'
import { latest } from '../../src/support/messages/store.ts'
import { boardSite } from '../board-site.ts'
import { browsing } from './browsing.ts'

/** The last ordinary meeting was yesterday, the reminder of seven working days goes tomorrow. */
const board = await boardSite('2027-06-17T08:00:00Z')
const { site, db, coordinator, organiser } = board
const { as, signIn } = await browsing(site)
const unit = 'Förskolan Junilind'

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await page.locator('h1').count()).toBe(1)
}

/** Nothing is cut off or scrolled sideways on a small telephone. */
async function fits(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(path)
  const { scrolled, shown } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }))
  expect([path, scrolled <= shown]).toEqual([path, true])
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function at(
  time: string,
  ...people: readonly (readonly [BrowserContext, typeof organiser])[]
) {
  site.clock.set(time)
  for (const [context, person] of people) await signIn(context, person)
}

test('what is missing in June is seen, reminded of, decided at once and verified in time', async () => {
  await board.aRegistration(unit)
  const desk = await as(coordinator)
  const office = await as(organiser)
  const mine = await desk.newPage()
  const theirs = await office.newPage()

  // The coordinator sees that the ordinary way is closed, and what is left.
  await mine.goto(paths.boardMissing.to())
  await mine.getByText('Sista ordinarie nämnd, onsdag 16 juni 2027, har passerat.').waitFor()
  const row = mine.getByRole('row').filter({ hasText: unit })
  await row.getByText('Brådskar').waitFor()
  await row.getByText('sammanträda senast onsdag 30 juni 2027').waitFor()
  await accessible(mine)
  await fits(mine, paths.boardMissing.to())

  // The award office reads the letter that goes out tomorrow, and it goes as it was shown.
  await theirs.goto(paths.boardReminders.to())
  await theirs.getByRole('link', { name: 'Visa breven fredag 18 juni 2027' }).click()
  await theirs.getByRole('heading', { name: 'fredag 18 juni 2027 kl. 08:00' }).waitFor()
  const turn = theirs.locator('section.panel').filter({ hasText: 'fredag 18 juni 2027' })
  await turn.locator('summary').filter({ hasText: coordinator.email }).click()
  const shown = (await turn.locator('.letter:visible').textContent()) ?? ''
  expect(shown).toContain('Nu krävs omedelbar justering')
  await accessible(theirs)
  await fits(theirs, paths.boardReminders.to())
  site.clock.set('2027-06-18T06:10:00Z')
  await site.runRound('decisions.remind')
  const sent = (await latest(db, 20)).find(({ recipient }) => recipient === coordinator.email)
  expect(sent?.body.trim()).toBe(shown.trim())

  // The paper is written and asks for immediate adjustment, and the matter comes on an agenda.
  await at('2027-06-18T08:00:00Z', [desk, coordinator])
  await mine.goto(paths.boardMatters.to())
  await mine.getByRole('checkbox', { name: unit }).check()
  await mine.getByRole('button', { name: 'Skriv tjänsteutlåtande för de valda' }).click()
  await mine.locator('input[name=immediateAdjustment]').check()
  await mine.getByRole('button', { name: 'Skapa tjänsteutlåtandet' }).click()
  await mine.locator('input[name=meetingDate]').fill('2027-06-22')
  await mine.getByRole('button', { name: 'Sätt upp' }).click()
  await mine.getByText('Ärendet är uppsatt på sammanträdet.').waitFor()
  await mine.getByText('hinner bara med omedelbar justering, och det är begärt').waitFor()
  await accessible(mine)
  const matter = new URL(mine.url()).pathname
  await fits(mine, matter)

  // The evening of the meeting, from a telephone that runs no scripts.
  await at('2027-06-22T19:30:00Z')
  const plain = await as(coordinator, { javaScriptEnabled: false })
  const phone = await plain.newPage()
  await phone.goto(matter)
  await phone.getByRole('link', { name: 'Skriv in beslutet' }).click()
  await phone.getByRole('radio', { name: 'Godkänt', exact: true }).check()
  await phone.getByRole('checkbox', { name: 'Punkten justerades omedelbart' }).check()
  await phone.getByRole('button', { name: 'Spara beslutet' }).click()
  await phone.getByText('Ska anslås senast torsdag 24 juni 2027').waitFor()
  await phone.getByRole('link', { name: 'Lämna protokollsutdraget' }).click()
  await phone.setInputFiles('input[name=extract]', {
    name: 'utdrag.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`§ 9 Nämnden godkänner att ${unit} deltar. Omedelbart justerat.`),
  })
  await phone.getByRole('button', { name: 'Lämna utdraget' }).click()
  await phone.getByText('Utdraget är lämnat och väntar på kontroll.').waitFor()

  // The award office finds the unit in the extract. Then nothing is missing, and nobody is reminded.
  await at('2027-06-23T08:00:00Z', [office, organiser], [desk, coordinator])
  await theirs.goto(paths.boardMissing.to())
  const waiting = theirs.getByRole('row').filter({ hasText: unit })
  await waiting.getByText('Hos kansliet').waitFor()
  await waiting.getByRole('link', { name: 'Öppna ärendet' }).click()
  await theirs.getByRole('link', { name: 'Kontrollera utdraget' }).click()
  await theirs.getByRole('radio', { name: 'Ja, enheten nämns i beslutet' }).check()
  await theirs.getByRole('button', { name: 'Godkänn utdraget' }).click()
  await theirs.getByText('Utdraget är godkänt.').waitFor()
  await theirs.goto(paths.boardMissing.to())
  await theirs.getByText('Alla utdrag är här och kontrollerade.').waitFor()
  const before = (await latest(db, 50)).length
  site.clock.set('2027-06-28T07:00:00Z')
  await site.runRound('decisions.remind')
  expect((await latest(db, 50)).length).toBe(before)
}, 240_000)

test('the own calendar is fetched, copied and renewed', async () => {
  site.clock.set('2027-06-17T08:00:00Z')
  const desk = await as(coordinator)
  await desk.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await desk.newPage()
  await page.goto(paths.profile.to())
  await page.getByRole('link', { name: 'Min kalender' }).click()
  await page.getByText('Sista dag för protokollsutdrag').first().waitFor()
  await page.getByRole('button', { name: 'Skapa min kalenderadress' }).click()
  await accessible(page)
  const address = await page.getByLabel('Din kalenderadress').inputValue()
  await page.getByRole('button', { name: 'Kopiera adressen' }).click()
  await page.getByText('Adressen är kopierad.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  expect((await (await fetch(address)).text()).split('\r\n')[0]).toBe('BEGIN:VCALENDAR')
  await fits(page, paths.calendar.to())

  // Without scripts the address can be marked and renewed all the same.
  const plain = await (await as(coordinator, { javaScriptEnabled: false })).newPage()
  await plain.goto(paths.calendar.to())
  expect(await plain.getByRole('button', { name: 'Kopiera adressen' }).count()).toBe(0)
  await plain.getByText('Byt eller ta bort adressen').click()
  await plain.getByRole('button', { name: 'Byt adress' }).click()
  expect(await plain.getByLabel('Din kalenderadress').inputValue()).not.toBe(address)
  expect((await fetch(address)).status).toBe(404)
}, 120_000)
