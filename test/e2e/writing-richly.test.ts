// What an answer may hold, and that everyone can write it: by keyboard, on a phone, without JavaScript.
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Area } from '../../src/award/editions/model.ts'
import { attachFile } from '../../src/award/entries/actions/attachments.ts'
import { examineAttachment } from '../../src/award/entries/actions/examining.ts'
import { findAnswer } from '../../src/award/entries/store/answers.ts'
import { insertResult } from '../../src/award/entries/store/results.ts'
import { testApplication } from '../application.ts'
import { photograph } from '../attachments.ts'
import { acting, aDesk, addressesOf, edition2027, firstQuestion } from '../entries.ts'
import { browsing } from './browsing.ts'
import { tabTo } from './story/keyboard.ts'
import { answerOn, axe, complaints, shown } from './writing-together.ts'

const site = await testApplication({ now: '2027-03-01T13:32:00Z' })
const { db } = site
const area = (await edition2027(db)).terms.instrument?.areas[0] as Area
const question = await firstQuestion(db)
const { as } = await browsing(site)
const id = `answer-${question}`
const patient = { timeout: 15_000 }
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area.key, question)
})

const text = async () => (await findAnswer(db, desk.entry.id, question))?.text ?? ''

async function annaWrites(options = {}) {
  const page = await (await as(desk.anna, options)).newPage()
  const heard = complaints(page)
  const answer = answerOn(page, id)
  await answer.open(at.area)
  return { page, answer, heard }
}

/** As Word, a browser or a mail program puts it on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
    document.activeElement?.dispatchEvent(event)
  }, html)
}

describe('by keyboard alone', () => {
  test('the toolbar is reached, walked and left, and says what is on', async () => {
    const { page, answer, heard } = await annaWrites()
    await tabTo(page, answer.text)
    expect(await answer.toolbar.isVisible()).toBe(false)
    await page.keyboard.type('Viktigt')
    await page.keyboard.press('Shift+Control+Home')
    await shown(answer.toolbar)
    await page.keyboard.press('Alt+F10')
    expect(await focused(page)).toBe('Fetstil')
    await page.keyboard.press('Enter')
    await shown(page.locator(`#${id} strong`))
    expect(await answer.tool('Fetstil').getAttribute('aria-pressed')).toBe('true')
    await axe(page)

    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('Rubrik')
    await page.keyboard.press('End')
    expect(await focused(page)).toBe('Gör om')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('Fetstil')
    await page.keyboard.press('Escape')
    expect(await answer.text.evaluate((element) => element === document.activeElement)).toBe(true)
    await expect.poll(text, patient).toBe('**Viktigt**')
    expect(heard).toEqual([])
  })

  test('headings, lists and a link are written, and read by a colleague', async () => {
    const { page, answer } = await annaWrites()
    await answer.text.focus()
    await page.keyboard.type('## Så gör vi')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Se ')
    await page.keyboard.press('Control+k')
    await page.getByLabel('Text att visa').fill('vår plan')
    await page.getByLabel('Webbadress').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await shown(page.getByText('Skriv en hel webbadress'))
    await axe(page)
    await page.getByLabel('Webbadress').fill('exempel.se/plan')
    await page.keyboard.press('Enter')
    await page.keyboard.type('nu')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- ett')
    await page.keyboard.press('Enter')
    await page.keyboard.type('två')
    const written = '## Så gör vi\n\nSe [vår plan](https://exempel.se/plan) nu\n\n- ett\n- två'
    await expect.poll(text, patient).toBe(written)

    const bo = await (await as(desk.bo)).newPage()
    await answerOn(bo, id).open(at.area)
    await shown(bo.locator(`#${id} h3`, { hasText: 'Så gör vi' }))
    expect(await bo.locator(`#${id} li`).count()).toBe(2)
  })

  test('a table gets rows and columns, and Tab leads out of it', async () => {
    const { page, answer } = await annaWrites()
    await answer.text.focus()
    await page.keyboard.press('Alt+F10')
    await pressTool(page, 'Tabell')
    await page.keyboard.type('År')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Nöjda')
    await page.keyboard.press('Alt+F10')
    await pressTool(page, 'Ta bort kolumn', 1)
    await page.keyboard.press('Alt+F10')
    await pressTool(page, 'Ny rad')
    await axe(page)
    expect(await page.locator(`#${id} tr`).count()).toBe(4)
    expect(await page.locator(`#${id} th`).count()).toBe(2)
    for (let cell = 0; cell < 8; cell += 1) await page.keyboard.press('Tab')
    const inside = () => answer.text.evaluate((own) => own.contains(document.activeElement))
    await expect.poll(inside).toBe(false)
    await expect.poll(text, patient).toContain('| År |')
  })
})

test('a figure needs its text alternative, and stands in the text with it', async () => {
  await aPicture()
  await aResult()
  const { page, answer, heard } = await annaWrites()
  await answer.typeOn('Se bilden:')
  await answer.tool('Formatera').click()
  await answer.tool('Figur').click()
  const box = page.getByRole('dialog', { name: 'Figur i texten' })
  await box.getByLabel('Vilken figur?').selectOption({ index: 0 })
  await box.getByLabel('Textalternativ').fill('')
  await page.keyboard.press('Enter')
  await shown(box.getByText('Skriv ett textalternativ'))
  await axe(page)
  await box.getByLabel('Textalternativ').fill('Vår väntetavla')
  await box.getByRole('button', { name: 'Lägg in figuren' }).click()
  await shown(page.locator(`#${id} img[alt="Vår väntetavla"]`))
  await answer.tool('Figur').click()
  await box.getByLabel('Vilken figur?').selectOption({ label: 'Resultat: Nöjda besökare' })
  await box.getByRole('button', { name: 'Lägg in figuren' }).click()
  await shown(page.locator(`#${id} figcaption`, { hasText: 'Nöjda besökare' }))
  await expect
    .poll(text, patient)
    .toBe('Se bilden:\n\n![Vår väntetavla](bilaga:1)\n\n![](resultat:nojda)')
  await axe(page)
  expect(heard).toEqual([])
})

test('what is pasted from Word keeps its headings, lists, tables and links, and nothing else', async () => {
  const { page, answer, heard } = await annaWrites()
  await answer.text.focus()
  await paste(page, fromWord)
  await expect
    .poll(text, patient)
    .toBe(
      '## Mål\n\nVi **mäter** [varje vecka](https://exempel.se/).\n\n- ett\n- två\n\n1. först\n\n| År | Nöjda |\n| 2025 | 81 |',
    )
  await answer.typeOn(' Och ')
  await paste(page, fromGoogle)
  await expect.poll(text, patient).toMatch(/fetstil med \*\*tyngd\*\*/)
  expect(heard).toEqual([])
})

test('on a phone nothing is wider than the screen, and everything can be hit', async () => {
  const { page, answer } = await annaWrites({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  })
  await answer.text.tap()
  await page.keyboard.type('På väg')
  await answer.tool('Formatera').tap()
  await answer.tool('Punktlista').tap()
  await expect.poll(text, patient).toBe('- På väg')
  await answer.tool('Tabell').scrollIntoViewIfNeeded()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
  const sizes = await answer.toolbar
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  for (const { width: wide, height } of sizes) expect(Math.min(wide, height)).toBeGreaterThan(43)
  await axe(page)
})

describe('without JavaScript', () => {
  test('a text area holds the same text, and the editor what was written in it', async () => {
    const { page, answer } = await annaWrites()
    await answer.text.focus()
    await page.keyboard.type('## Rubrik')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- punkt')
    await expect.poll(text, patient).toBe('## Rubrik\n\n- punkt')

    const bo = await (await as(desk.bo, { javaScriptEnabled: false })).newPage()
    await bo.goto(at.area)
    expect(await bo.inputValue(`#${id}`)).toBe('## Rubrik\n\n- punkt')
    await bo.fill(`#${id}`, '## Rubrik\n\n- punkt\n- **från Bo**')
    await bo.getByRole('button', { name: 'Spara och fortsätt' }).click()
    await shown(bo.getByText('Svaren är sparade.'))

    await shown(page.locator(`#${id} li strong`, { hasText: 'från Bo' }))
    await answer.typeOn(' och Anna')
    await expect.poll(text, patient).toBe('## Rubrik\n\n- punkt\n- **från Bo och Anna**')
  })

  test('two at once in the same answer meet on the page where they choose', async () => {
    const bo = await (await as(desk.bo, { javaScriptEnabled: false })).newPage()
    await bo.goto(at.area)
    await bo.fill(`#${id}`, 'Bos text')
    const { answer } = await annaWrites()
    await answer.typeOn('Annas text')
    await answer.says('Sparat')
    await bo.getByRole('button', { name: 'Spara och fortsätt' }).click()
    await shown(bo.getByRole('heading', { level: 1, name: 'Någon annan ändrade samtidigt' }))
    expect(await bo.inputValue(`#${id}`)).toBe('Bos text')
    expect(await bo.textContent('.halves')).toContain('Annas text')
    await bo.fill(`#${id}`, 'Annas och Bos text')
    await bo.getByRole('button', { name: 'Spara mitt val' }).click()
    await shown(bo.getByText('Svaren är sparade.'))
    await expect.poll(answer.reads, patient).toBe('Annas och Bos text')
  })
})

test('on paper there is the text, and no tool', async () => {
  const { page, answer } = await annaWrites()
  await answer.typeOn('Det här skrivs ut.')
  await answer.tool('Formatera').click()
  await page.emulateMedia({ media: 'print' })
  expect(await answer.text.isVisible()).toBe(true)
  expect(await answer.toolbar.isVisible()).toBe(false)
  expect(await page.getByRole('button').count()).toBe(0)
})

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

/** Walks the toolbar until it stands there. `times`: presses it so often. */
async function pressTool(page: Page, name: string, times = 1): Promise<void> {
  await page.keyboard.press('Home')
  for (let step = 0; (await focused(page)) !== name; step += 1) {
    if (step > 20) throw new Error(`there is no ${name}`)
    await page.keyboard.press('ArrowRight')
  }
  for (let time = 0; time < times; time += 1) await page.keyboard.press('Enter')
}

async function aPicture(): Promise<void> {
  const photo = await photograph()
  const bytes = new Uint8Array(await photo.arrayBuffer())
  const name = `bild.${photo.name.split('.').at(-1)}`
  const looked = await examineAttachment({ name, bytes })
  if (!looked.ok) throw new Error(looked.reason)
  const given = { file: looked.value, alt: 'En tavla', replaces: null, scanned: false }
  const attached = await acting(db, desk.anna, (act) => attachFile(act, desk.entry.id, given))
  if (!attached.ok) throw new Error(attached.reason)
}

async function aResult(): Promise<void> {
  const result = {
    key: 'nojda',
    title: 'Nöjda besökare',
    unit: '%',
    better: 'higher',
    source: 'Enkät',
    decimals: 0,
    periods: ['2024', '2025'],
    series: [{ role: 'measure', name: 'Nöjda', values: [76, 81] }],
  } as const
  const at = new Date('2027-03-01T09:00:00Z')
  await insertResult(db, { entry: desk.entry.id, result, at, by: desk.anna.id })
}

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head>
<body><!--StartFragment--><h1 style='color:blue'>M&aring;l</h1>
<p class=MsoNormal style='margin:0'>Vi <b>mäter</b> <a href="https://exempel.se/">varje vecka</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>ett</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>två</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>först</p>
<table class=MsoTableGrid border=1><tr><td width=10><p class=MsoNormal>År</p></td><td><p class=MsoNormal>Nöjda</p></td></tr>
<tr><td><p class=MsoNormal>2025</p></td><td><p class=MsoNormal>81</p></td></tr></table><img src="file:///c:/x.png"><!--EndFragment--></body></html>`
const fromGoogle = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">fetstil med </span><span style="font-size:11pt;font-weight:700;">tyngd</span></p></b>`
