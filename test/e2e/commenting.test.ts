// Commenting beside an answer in a real browser: on marked words, without leaving the page, and without JavaScript.
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { Area } from '../../src/award/editions/model.ts'
import { beginThread } from '../../src/award/entries/actions/comments.ts'
import { saveAnswer } from '../../src/award/entries/actions/writing.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { aDesk, addressesOf, edition2027, firstQuestion } from '../entries.ts'
import { browsing } from './browsing.ts'
import { answerOn, axe, complaints, shown } from './writing-together.ts'

const site = await testApplication({ now: '2027-03-01T13:32:00Z' })
const area = (await edition2027(site.db)).terms.instrument?.areas[0] as Area
const question = await firstQuestion(site.db)
const { as } = await browsing(site)
const text = 'Vi frågar dem som bor här varje vecka, och vi svarar dem.'
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area.key, question)
  const draft = { question, text, revision: 0 }
  await site.act(desk.anna, (act) => saveAnswer(act, desk.entry.id, draft))
})

function say(quote: string, said: string) {
  const comment = { text: said, quote, mentions: [] }
  return site.act(desk.anna, (act) => beginThread(act, desk.entry.id, question, comment))
}

function boxOn(page: Page) {
  const box = page.locator(`#comments-${question}`)
  return {
    box,
    begin: async () => box.getByText('Kommentera svaret').click(),
    field: (label: string) => box.getByLabel(label, { exact: true }),
    press: async (name: string) => box.getByRole('button', { name }).first().click(),
  }
}

/** The words that the browser shows as commented on. */
function commentedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('commented') ?? [])].map((range) => String(range)),
  )
}

test('marked words are fetched into a comment, which is sent while one goes on writing', async () => {
  const page = await (await as(desk.bo)).newPage()
  const wrong = complaints(page)
  const answer = answerOn(page, `answer-${question}`)
  await answer.open(at.area)
  await answer.typeOn(' Sedan')
  for (let i = 0; i < ' Sedan'.length; i += 1) await page.keyboard.press('ArrowLeft')
  for (let i = 0; i < 'vi svarar dem.'.length; i += 1) await page.keyboard.press('Shift+ArrowLeft')
  const { box, begin, field, press } = boxOn(page)
  await begin()
  await press('Hämta det jag har markerat')
  expect(await field('Stycke i svaret (valfritt)').inputValue()).toBe('vi svarar dem.')
  await press('Skicka kommentaren')
  await shown(box.getByText('Skriv en kommentar.'))
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text')
  expect(await field('Stycke i svaret (valfritt)').inputValue()).toBe('vi svarar dem.')
  await axe(page)
  await field('Kommentar').fill('Hur då? @Anna Ek')
  await press('Skicka kommentaren')
  await shown(box.getByText('Hur då? @Anna Ek'))
  expect(page.url()).toContain(at.area)
  expect(await answer.reads()).toBe(`${text} Sedan`)
  expect(await page.evaluate(() => document.activeElement?.id)).toContain('kommentar-')
  await expect.poll(() => commentedOn(page)).toEqual(['vi svarar dem.'])
  await axe(page)
  await press('Markera som klar')
  await shown(box.getByText('Visa 1 klar kommentar'))
  await expect.poll(() => commentedOn(page)).toEqual([])
  expect(wrong).toEqual([])
})

test('a commented passage is shown as long as its words stand, while others write', async () => {
  await say('varje vecka, och', 'Stämmer det?')
  await say('borta sedan länge', 'Och det här?')
  const page = await (await as(desk.bo)).newPage()
  const answer = answerOn(page, `answer-${question}`)
  await answer.open(at.area)
  await expect.poll(() => commentedOn(page)).toEqual(['varje vecka, och'])
  const gone = page.locator('article.thread', { hasText: 'Stycket finns inte i svaret' })
  expect(await gone.locator('blockquote').allTextContents()).toEqual(['borta sedan länge'])
  await answer.text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Ja. ')
  await expect.poll(() => commentedOn(page)).toEqual(['varje vecka, och'])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Allt är nytt.')
  await expect.poll(() => commentedOn(page)).toEqual([])
})

test('on a telephone the comments stand below the answer and nothing is cut off', async () => {
  await say('varje vecka', 'Ett långt ord: verksamhetsutvecklingsplaneringsdokumentation.')
  const page = await (await as(desk.bo, { viewport: { width: 320, height: 800 } })).newPage()
  await answerOn(page, `answer-${question}`).open(at.area)
  await boxOn(page).begin()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await axe(page)
})

test('without JavaScript the same forms work, and one comes back to the answer', async () => {
  const page = await (await as(desk.bo, { javaScriptEnabled: false })).newPage()
  await page.goto(at.area)
  const { box, begin, field, press } = boxOn(page)
  await begin()
  await shown(box.getByText('Spara svaret innan du skickar'))
  await field('Kommentar').fill('Hur då?')
  await field('Stycke i svaret (valfritt)').fill('varje vecka')
  await press('Skicka kommentaren')
  expect(page.url()).toMatch(new RegExp(`${at.area}#kommentar-`))
  await shown(box.getByText('Hur då?'))
  await page.goto(paths.entryComments.to({ entry: desk.entry.id }))
  await page.getByRole('link', { name: area.questions[0]?.text.sv ?? '' }).click()
  expect(await page.locator('mark').allTextContents()).toEqual(['varje vecka'])
})

test('when the comment cannot be sent it is said, and nothing typed is lost', async () => {
  const page = await (await as(desk.bo)).newPage()
  await answerOn(page, `answer-${question}`).open(at.area)
  const { box, begin, field, press } = boxOn(page)
  await begin()
  await field('Kommentar').fill('Viktigt.')
  await page.route('**/kommentarer', (route) => route.abort())
  await press('Skicka kommentaren')
  await shown(box.getByText('Kommentaren kunde inte skickas.'))
  expect(await field('Kommentar').inputValue()).toBe('Viktigt.')
  await page.unroute('**/kommentarer')
  await press('Skicka kommentaren')
  await shown(box.locator('.said').getByText('Viktigt.'))
})

test('the pages of people, versions and changes are clean, wide and narrow', async () => {
  await say('varje vecka', 'Stämmer det?')
  const draft = { question, text: 'Vi frågar dem varje dag.\n\nOch vi svarar.', revision: 1 }
  await site.act(desk.bo, (act) => saveAnswer(act, desk.entry.id, draft))
  const of = { entry: desk.entry.id, question, registration: desk.registration.id }
  const member = { registration: of.registration, person: desk.bo.id }
  const addresses = [
    paths.registrationMembers.to(of),
    paths.registrationMember.to(member),
    paths.registrationMemberGone.to(member),
    paths.entryComments.to(of),
    paths.entryVersions.to(of),
    paths.entryVersion.to({ ...of, revision: 2 }),
    `${paths.entryChanges.to(of)}?vem=${desk.bo.id}`,
  ]
  for (const width of [1280, 320]) {
    const page = await (await as(desk.anna, { viewport: { width, height: 800 } })).newPage()
    for (const address of addresses) {
      expect((await page.goto(address))?.status()).toBe(200)
      for (const folded of await page.locator('main details > summary').all()) await folded.click()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([address, over]).toEqual([address, Math.min(over, 0)])
      await axe(page)
    }
  }
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
