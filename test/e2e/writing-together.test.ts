// Several write in the same answer, in real browsers, whatever happens to their connection.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Area } from '../../src/award/editions/model.ts'
import { handInEntry } from '../../src/award/entries/actions/handing-in.ts'
import { findAnswer, listVersions } from '../../src/award/entries/store/answers.ts'
import { countWritten } from '../../src/base/lib/written/plain.ts'
import { removeSessionsOf } from '../../src/support/accounts/store.ts'
import { testApplication } from '../application.ts'
import { acting, aDesk, addressesOf, answerAll, edition2027, firstQuestion } from '../entries.ts'
import { browsing } from './browsing.ts'
import { answerOn, axe, complaints, shown } from './writing-together.ts'

const site = await testApplication({ now: '2027-03-01T13:32:00Z' })
const { db } = site
const area = (await edition2027(db)).terms.instrument?.areas[0] as Area
const question = await firstQuestion(db)
const { as, signIn, kill, start } = await browsing(site)
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
  const context = await as(desk.anna, options)
  const page = await context.newPage()
  const heard = complaints(page)
  const answer = answerOn(page, id)
  await answer.open(at.area)
  return { context, page, answer, heard }
}

async function boWrites(options = {}) {
  const context = await as(desk.bo, options)
  const page = await context.newPage()
  const answer = answerOn(page, id)
  await answer.open(at.area)
  return { context, page, answer }
}

/** Anna and Bo, both with the same answer before them. */
async function bothWrite() {
  return { anna: await annaWrites(), bo: await boWrites() }
}

describe('in the same answer', () => {
  test('two see each other’s words, carets and names, also in words', async () => {
    const { anna, bo } = await bothWrite()
    await anna.answer.typeOn('Vi frågar alla. ')
    await shown(bo.answer.text.getByText('Vi frågar alla.'))
    await bo.answer.typeOn('Och vi lyssnar.')
    await shown(anna.answer.text.getByText('Och vi lyssnar.'))
    await shown(anna.answer.text.locator('.caret-name', { hasText: 'Bo Alm' }))
    await shown(anna.page.getByText('Här just nu: Bo Alm'))
    await shown(anna.answer.writing.getByText('Bo Alm är i svaret'))
    await shown(anna.page.locator('[data-heard]', { hasText: 'Nu är även Bo Alm här.' }))
    await anna.answer.says('Sparat 14:32')
    await bo.answer.says('Sparat 14:32')
    expect(await text()).toBe('Vi frågar alla. Och vi lyssnar.')
    expect(anna.heard).toEqual([])
    await axe(anna.page)

    await bo.page.close()
    await shown(anna.page.getByText('Ingen annan är här just nu'))
  })

  test('what is shown as saved is in the database, and leads to one version of the sitting', async () => {
    const { answer } = await annaWrites()
    await answer.typeOn('Ett')
    await answer.says('Sparat 14:32')
    expect(await text()).toBe('Ett')
    await answer.typeOn(' och två')
    await answer.says('Sparar …')
    await answer.says('Sparat 14:32')
    expect(await text()).toBe('Ett och två')
    const versions = await listVersions(db, desk.entry.id, question, 9)
    expect(versions.map((version) => version.text)).toEqual(['Ett och två'])
  })

  test('words are counted without the signs of the written form, and nothing is cut', async () => {
    const { answer, page } = await annaWrites()
    const limit = area.questions[0]?.wordLimit ?? 0
    await answer.typeOn('## Rubrik')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('ord '.repeat(limit))
    await shown(answer.wordsLeft.getByText('1 ord för mycket'))
    await answer.says('Sparat')
    expect(countWritten(await text())).toBe(limit + 1)
  })
})

describe('when the connection fails', () => {
  test('offline both write on, and back again both have all', async () => {
    const { anna, bo } = await bothWrite()
    await anna.answer.typeOn('Början. ')
    await shown(bo.answer.text.getByText('Början.'))
    await anna.answer.says('Sparat')
    await anna.context.setOffline(true)
    await anna.answer.says('Ingen förbindelse')
    await axe(anna.page)
    await anna.answer.typeOn('Skrivet på tåget.')
    await bo.answer.text.focus()
    await bo.page.keyboard.press('Control+Home')
    await bo.page.keyboard.type('Bo först. ')
    await bo.answer.says('Sparat')
    expect(await anna.answer.text.textContent()).not.toContain('Bo först.')

    await anna.context.setOffline(false)
    await anna.answer.says('Sparat')
    const both = 'Bo först. Början. Skrivet på tåget.'
    await expect.poll(anna.answer.reads, patient).toBe(both)
    await expect.poll(bo.answer.reads, patient).toBe(both)
    expect(await text()).toBe(both)
  })

  test('a browser that dies offline brings its words back, and a colleague’s stay', async () => {
    const { context, page, answer } = await annaWrites()
    await answer.typeOn('Gemensamt. ')
    await answer.says('Sparat')
    await context.setOffline(true)
    await answer.says('Ingen förbindelse')
    await answer.typeOn('Just innan.')
    await page.waitForTimeout(400)
    await page.close()
    const bo = await boWrites()
    await bo.answer.typeOn('Bo sedan. ')
    await bo.answer.says('Sparat')

    await context.setOffline(false)
    const again = answerOn(await context.newPage(), id)
    await again.open(at.area)
    await again.says('Sparat')
    await expect.poll(text, patient).toContain('Just innan.')
    expect(await text()).toContain('Bo sedan.')
    const left = await context.pages()[0]?.evaluate(() => Object.keys(localStorage))
    expect(left?.filter((key) => key.startsWith('forebild:changes'))).toEqual([])
  })

  test('signed out in mid-sentence: the words stay, and are saved after signing in elsewhere', async () => {
    const { context, page, answer } = await annaWrites()
    await answer.typeOn('Mitt i en ')
    await answer.says('Sparat')
    await context.clearCookies()
    await removeSessionsOf(db, desk.anna.id)
    halfAMinuteLater()
    await answer.typeOn('mening.')
    await answer.says('Du är utloggad')
    await shown(page.getByRole('link', { name: 'Logga in i en ny flik' }))
    expect(await answer.text.textContent()).toContain('Mitt i en mening.')
    await axe(page)

    await signIn(context, desk.bo)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.waitForTimeout(1500)
    expect(await text()).toBe('Mitt i en')

    await signIn(context, desk.anna)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await answer.says('Sparat')
    expect(await text()).toBe('Mitt i en mening.')
    await page.getByRole('button', { name: 'Spara och gå till översikten' }).click()
    await shown(page.getByText('Svaren är sparade.'))
  })

  test('the server is gone in mid-sentence and back: nothing is lost', async () => {
    const { anna, bo } = await bothWrite()
    await anna.answer.typeOn('Innan. ')
    await anna.answer.says('Sparat')
    await kill()
    await anna.answer.typeOn('Under tiden.')
    await anna.answer.says('Ingen förbindelse')
    await bo.answer.says('Ingen förbindelse')
    await start()
    await anna.answer.says('Sparat')
    await expect.poll(bo.answer.reads, patient).toBe('Innan. Under tiden.')
    expect(await text()).toBe('Innan. Under tiden.')
  })

  test('leaving with unsaved words is warned of, leaving after they are saved is not', async () => {
    const { context, page, answer } = await annaWrites()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await context.setOffline(true)
    await answer.says('Ingen förbindelse')
    await answer.typeOn('Kvar')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked, patient).toEqual(['beforeunload'])
    await context.setOffline(false)
    await answer.says('Sparat')
    await page.goto(at.entry)
    expect(asked).toHaveLength(1)
  })

  test('where no connection for writing together can be had, the page says so and leads to the plain form', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.routeWebSocket(/tillsammans/, (socket) => socket.close())
    await page.goto(at.area)
    const way = page.locator('[data-plain-way]')
    await way.waitFor({ timeout: 20_000 })
    await axe(page)
    await way.getByRole('link').click()
    await page.fill(`#${id}`, 'I en vanlig ruta')
    await page.getByRole('button', { name: 'Spara och fortsätt' }).click()
    await shown(page.getByText('Svaren är sparade.'))
    expect(await text()).toBe('I en vanlig ruta')
    expect(page.url()).toContain('form=enkel')
    await page.getByRole('link', { name: 'Skriv tillsammans i redigeraren' }).click()
    expect(page.url()).not.toContain('form=enkel')
  })
})

test('handed in by a colleague: the page becomes one to read, with the reason and the text', async () => {
  const { page, answer } = await annaWrites()
  await answer.typeOn('Vi är färdiga.')
  await answer.says('Sparat')
  await answerAll(db, desk.anna, desk.entry.id)
  const receipt = await acting(db, desk.anna, (act) => handInEntry(act, desk.entry.id))
  expect(receipt.ok).toBe(true)
  await answer.says('Bidraget är inlämnat')
  expect(await answer.text.getAttribute('contenteditable')).toBe('false')
  expect(await answer.text.textContent()).toContain('Vi är färdiga.')
  await axe(page)
})

test('what was written offline while a colleague handed in can be read and copied, and forgotten', async () => {
  const { context, page, answer } = await annaWrites()
  await answer.typeOn('Före. ')
  await answer.says('Sparat')
  await context.setOffline(true)
  await answer.says('Ingen förbindelse')
  await answer.typeOn('På tåget.')
  await page.waitForTimeout(400)
  await page.close()
  await answerAll(db, desk.anna, desk.entry.id)
  await acting(db, desk.anna, (act) => handInEntry(act, desk.entry.id))

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(at.area)
  const kept = again.locator('kept-text:visible')
  expect(await kept.getByRole('textbox').inputValue()).toBe('Före. På tåget.')
  await axe(again)
  await kept.getByRole('button', { name: 'Ta bort den osparade texten' }).click()
  await again.reload()
  expect(await again.locator('kept-text:visible').count()).toBe(0)
})

test('the button waits for what is on its way, and posts no answer of its own', async () => {
  const { page, answer } = await annaWrites()
  let posted = ''
  page.on('request', (request) => {
    if (request.method() === 'POST') posted = request.postData() ?? ''
  })
  await answer.typeOn('Sista ordet')
  await page.getByLabel('Ja, det är klart').check()
  await page.getByRole('button', { name: 'Spara och gå till översikten' }).click()
  await shown(page.getByText('Svaren är sparade.'))
  expect(await text()).toBe('Sista ordet')
  expect(posted).toContain('done=yes')
  expect(posted).not.toContain('answer-')
})

/** The server believes in a session for so long before it asks again. */
function halfAMinuteLater(): void {
  const clock = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000)
}
