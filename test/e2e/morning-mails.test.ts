// The award office's morning with ten mails: fetched from a real IMAP server, and worked through by keyboard.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listWaiting } from '../../src/across/import/store.ts'
import { paths } from '../../src/base/paths.ts'
import { extract, letter, textFile } from '../letters.ts'
import { mailSite, withExtract } from '../mail-site.ts'
import { minutesOf, otherItems } from '../minutes.ts'
import { browsing } from './browsing.ts'

const { site, imap, organiser, aRegistration, stateOf } = await mailSite()
const { as } = await browsing(site)

async function accessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Subject to what the page says that it became. */
const became: Readonly<Record<string, readonly string[]>> = {
  'Protokollsutdrag Förskolan Gläntan': ['Infört'],
  'Sv: Protokollsutdrag': ['Infört', 'Redan inkommet'],
  'VB: Utdrag för två enheter': ['Infört'],
  'Hela protokollet från majmötet': ['Infört'],
  'Utdrag som inte är justerat': ['Att granska', 'Svar att skicka'],
  'Utdrag med stavfel': ['Att granska'],
  'Utdrag från i fjol': ['Att granska', 'Svar att skicka'],
  'Protokollsutdrag kommer': ['Svar att skicka'],
  'Automatiskt svar: Kvalitetsutmärkelsen': ['Automatiskt svar'],
  'Lunch på fredag?': ['Rör inte utmärkelsen'],
}

function putTenMails(): void {
  const first = textFile('utdrag.txt', extract({ unit: 'Förskolan Gläntan' }))
  const award = {
    title: 'Nominering av Enheten Sälgen till Kvalitetsutmärkelsen 2027',
    recordNumber: 'PRO 2027/401',
    decision: ['Nämnden nominerar Enheten Sälgen till Kvalitetsutmärkelsen 2027.'],
  }
  const minutes = minutesOf([...otherItems, award, ...otherItems])
    .replaceAll('Provdalens stadsdelsnämnd', 'Provdalens nämnd')
    .replaceAll('27 maj', '20 maj')
    .replaceAll('28 maj', '21 maj')
  const inner = withExtract('Förskolan Hassel och Hemtjänsten Hägg')
  const late = extract({ unit: 'Förskolan Ojusterad', adjusted: null })
  const misspelt = extract({ unit: 'Förskolan Solrosgarden Norra' })
  const old = extract({ unit: 'Förskolan Gläntan', year: 2026 })
  const mails = [
    letter({ subject: 'Protokollsutdrag Förskolan Gläntan', attached: [first] }),
    letter({ subject: 'Sv: Protokollsutdrag', attached: [first] }),
    letter({
      subject: 'VB: Utdrag för två enheter',
      attached: [{ name: 'vidare.eml', type: 'message/rfc822', content: inner }],
    }),
    letter({
      subject: 'Hela protokollet från majmötet',
      attached: [textFile('protokoll.txt', minutes)],
    }),
    letter({ subject: 'Utdrag som inte är justerat', attached: [textFile('o.txt', late)] }),
    letter({ subject: 'Utdrag med stavfel', attached: [textFile('s.txt', misspelt)] }),
    letter({ subject: 'Utdrag från i fjol', attached: [textFile('f.txt', old)] }),
    letter({ subject: 'Protokollsutdrag kommer', text: 'Vi skickar utdraget i morgon.' }),
    letter({ subject: 'Automatiskt svar: Kvalitetsutmärkelsen', text: 'Jag är ledig.' }),
    letter({ subject: 'Lunch på fredag?', text: 'Ska vi ses?' }),
  ]
  for (const mail of mails) imap.add(mail)
}

/** Not adjusted: the day is filled in, and Enter in the field accepts. */
async function fillInTheDay(page: Page): Promise<void> {
  const day = page.getByLabel('Justerat', { exact: true })
  await day.fill('2027-05-20')
  await day.press('Enter')
}

/** A name that is nearly right: the candidate says why. */
async function chooseTheUnit(page: Page): Promise<void> {
  await page.getByText('namnet är nästan lika, samma nämnd').waitFor()
  await accessible(page)
  await page.getByRole('radio', { name: /Förskolan Solrosgården/ }).press('Space')
  await page.getByRole('button', { name: 'Godkänn och ta nästa' }).press('Enter')
}

test('ten mails are fetched, seven need nobody, and three are settled by keyboard', async () => {
  const names = ['Förskolan Gläntan', 'Förskolan Hassel', 'Hemtjänsten Hägg', 'Enheten Sälgen']
  const sure = []
  for (const name of names) sure.push(await aRegistration(name))
  const unadjusted = await aRegistration('Förskolan Ojusterad')
  const misspelt = await aRegistration('Förskolan Solrosgården')
  putTenMails()

  const page = await (await as(organiser)).newPage()
  await page.goto(paths.mailbox.to())
  await accessible(page)
  await page.getByRole('button', { name: 'Hämta nu' }).click()
  await site.runJobs()
  await page.goto(paths.mailbox.to())
  await accessible(page)
  for (const [subject, tags] of Object.entries(became)) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: subject, exact: true }) })
    expect({ [subject]: await row.locator('.ds-tag').allTextContents() }).toEqual({
      [subject]: tags,
    })
  }
  for (const unit of sure) expect(await stateOf(unit)).toBe('extract-sent')

  await page.goto(paths.papers.to())
  await accessible(page)
  await page.getByRole('button', { name: 'Granska i följd' }).press('Enter')
  await page.getByText('3 handlingar kvar').waitFor()
  await accessible(page)

  // Two are about the year that is open and come first, in the order in which they came.
  for (const left of ['2 handlingar kvar', 'En handling kvar']) {
    const name = await page.getByRole('heading', { level: 1 }).textContent()
    if (name === 'o.txt') await fillInTheDay(page)
    else await chooseTheUnit(page)
    await page.getByText(left).waitFor()
  }
  expect(await stateOf(unadjusted)).toBe('extract-sent')
  expect(await stateOf(misspelt)).toBe('extract-sent')

  // That was too fast: the last one is taken back, and accepted again.
  await page.getByRole('checkbox', { name: /Snabbtangenter/ }).press('Space')
  await page.keyboard.press('k')
  await page.getByText('Ångrat.').waitFor()
  const states = [await stateOf(unadjusted), await stateOf(misspelt)]
  expect(states.toSorted()).toEqual(['extract-sent', 'not-started'])
  await page.keyboard.press('g')
  await page.getByText('En handling kvar').waitFor()
  expect([await stateOf(unadjusted), await stateOf(misspelt)]).toEqual([
    'extract-sent',
    'extract-sent',
  ])

  // The third is about another year, and is not ours to enter.
  await page.keyboard.press('a')
  await page.getByText('Allt är granskat.').waitFor()
  expect(await listWaiting(site.db)).toEqual([])
})

test('the reply is read through, changed and sent, without JavaScript too', async () => {
  const page = await (await as(organiser, { javaScriptEnabled: false })).newPage()
  await page.goto(paths.mailbox.to())
  await page.getByRole('link', { name: 'Protokollsutdrag kommer', exact: true }).click()
  await page.getByLabel('Text', { exact: true }).fill('Hej! Tack, vi väntar på utdraget.')
  await page.getByRole('button', { name: 'Skicka svaret' }).click()
  await page.getByText('Svaret är på väg.').waitFor()

  imap.add(withExtract('Förskolan Solrosgardens'))
  await page.goto(paths.mailbox.to())
  await page.getByRole('button', { name: 'Hämta nu' }).click()
  await site.runJobs()
  await page.goto(paths.papers.to())
  await page.getByRole('button', { name: 'Granska i följd' }).click()
  await page
    .getByRole('link', { name: /Visa i texten: Enheter/ })
    .first()
    .click()
  expect(await page.locator('mark:target').textContent()).toContain('Förskolan Solrosgardens')
  await page.getByRole('button', { name: 'Hoppa över' }).click()
  await page.getByText('Handlingen ligger sist i kön.').waitFor()
  await page.getByRole('button', { name: 'Avvisa' }).click()
  await page.getByText('Allt är granskat.').waitFor()
})

test('a narrow telephone shows all of it', async () => {
  imap.add(withExtract('Förskolan Okänd', { board: 'Farsta stadsdelsnämnd', adjusted: null }))
  await site.runRound('mailbox.fetch')
  const page = await (await as(organiser, { viewport: { width: 320, height: 640 } })).newPage()
  const [paper] = await listWaiting(site.db)
  for (const path of [
    paths.mailbox.to(),
    paths.papers.to(),
    paths.paper.to({ paper: paper?.id ?? '' }),
  ]) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await accessible(page)
  }
})
