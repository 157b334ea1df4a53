// Writing an entry in plain text areas in real browsers: saved as one writes, and never lost.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Area } from '../../src/award/editions/model.ts'
import { findAnswer, listVersions } from '../../src/award/entries/store/answers.ts'
import { countWords } from '../../src/base/lib/text.ts'
import { paths } from '../../src/base/paths.ts'
import { testApplication } from '../application.ts'
import { aDesk, addressesOf, answerAll, edition2027, firstQuestion } from '../entries.ts'
import { browsing } from './browsing.ts'

const site = await testApplication({ now: '2027-03-01T13:32:00Z' })
const { db } = site
const area = (await edition2027(db)).terms.instrument?.areas[0] as Area
const question = await firstQuestion(db)
const { as, signIn } = await browsing(site)
const field = `#answer-${question}`
const status = `${field}-saved`
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>
/** The page of the area without the editor. */
let plain: string

beforeEach(async () => {
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area.key, question)
  plain = `${at.area}?form=enkel`
})

async function says(page: Page, text: string | RegExp): Promise<void> {
  const shown = page.locator(status, { hasText: text })
  await shown.waitFor({ timeout: 15_000 })
}

function kept() {
  return findAnswer(db, desk.entry.id, question)
}

async function axe(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

describe('saving as one writes', () => {
  test('what is written is saved by itself, with the server’s clock', async () => {
    const page = await (await as(desk.anna)).newPage()
    await page.goto(plain)
    await page.fill(field, 'Vi frågar dem som bor här.')
    await says(page, 'Sparat 14:32')
    expect((await kept())?.text).toBe('Vi frågar dem som bor här.')
    await page.fill(field, 'Vi frågar dem som bor här, varje vecka.')
    await expect.poll(async () => (await kept())?.revision, { timeout: 15_000 }).toBe(2)
  })

  test('words are counted in the browser exactly as on the server', async () => {
    const page = await (await as(desk.anna)).newPage()
    await page.goto(plain)
    const limit = area.questions[0]?.wordLimit ?? 0
    const shown = page.locator('word-count').first().locator('.words-left')
    for (const text of ['LSS-hälsan ökade 3,5 %.', 'e-post @ 08:30 – ja', '', 'é e\u0301 a/b']) {
      await page.fill(field, text)
      expect(await shown.textContent()).toBe(`${limit - countWords(text)} ord kvar`)
    }
    await page.fill(field, 'ord '.repeat(limit + 1))
    expect(await shown.textContent()).toBe('1 ord för mycket')
  })

  test('two write in the same answer: the second is told, sees both texts and chooses', async () => {
    const hers = await (await as(desk.anna)).newPage()
    const his = await (await as(desk.bo)).newPage()
    await hers.goto(plain)
    await his.goto(plain)
    await hers.fill(field, 'Annas text')
    await says(hers, /^Sparat/)
    await his.fill(field, 'Bos text')
    await says(his, 'Anna Ek ändrade svaret')
    expect((await kept())?.text).toBe('Annas text')

    await his.getByRole('button', { name: 'Jämför texterna och välj' }).click()
    await his.waitForSelector('h1:has-text("Någon annan ändrade samtidigt")')
    expect(await his.inputValue(field)).toBe('Bos text')
    expect(await his.textContent('.halves')).toContain('Annas text')
    await axe(his)
    await his.fill(field, 'Annas och Bos text')
    await his.getByRole('button', { name: 'Spara mitt val' }).click()
    await his.waitForSelector('text=Svaren är sparade.')
    expect((await kept())?.text).toBe('Annas och Bos text')
  })

  test('without a connection it says so, keeps trying, and saves when there is one', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.goto(plain)
    await context.setOffline(true)
    await page.fill(field, 'Skrivet på tåget')
    await says(page, 'Inte sparat – försöker igen')
    await context.setOffline(false)
    await says(page, /^Sparat/)
    expect((await kept())?.text).toBe('Skrivet på tåget')
  })

  test('a browser that dies before the text arrived brings it back', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.goto(plain)
    await context.setOffline(true)
    await page.fill(field, 'Skrivet just innan')
    await says(page, 'Inte sparat')
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(plain)
    expect(await again.inputValue(field)).toBe('Skrivet just innan')
    await says(again, /^Sparat/)
    expect((await kept())?.text).toBe('Skrivet just innan')
  })

  test('what came back does not push away what a colleague wrote meanwhile', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.goto(plain)
    await context.setOffline(true)
    await page.fill(field, 'Annas text')
    await says(page, 'Inte sparat')
    await page.close()
    await desk.him.post(at.answer, { text: 'Bos text', revision: '0' })
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(plain)
    await says(again, 'Bo Alm ändrade svaret')
    expect(await again.inputValue(field)).toBe('Annas text')
    expect((await kept())?.text).toBe('Bos text')
  })

  test('an answer that is lost on the way makes nobody meet their own text as a stranger’s', async () => {
    const page = await (await as(desk.anna)).newPage()
    await page.goto(plain)
    let lost = 0
    await page.route(`**${at.answer}`, async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort()
    })
    await page.fill(field, 'Ett')
    await says(page, 'Inte sparat')
    await page.fill(field, 'Ett och två')
    await expect.poll(async () => (await kept())?.text, { timeout: 20_000 }).toBe('Ett och två')
    await says(page, /^Sparat/)
    const versions = await listVersions(db, desk.entry.id, question, 9)
    expect(versions.map(({ text }) => text)).toEqual(['Ett och två', 'Ett'])
  })

  test('signed out while writing: the text stays, and is saved after signing in elsewhere', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.goto(plain)
    await context.clearCookies()
    await page.fill(field, 'Skrivet utan inloggning')
    await says(page, 'du har loggats ut')
    expect(await page.locator('[data-sign-in]').isVisible()).toBe(true)
    expect(await page.inputValue(field)).toBe('Skrivet utan inloggning')
    await signIn(context, desk.anna)
    await says(page, /^Sparat/)
    expect((await kept())?.text).toBe('Skrivet utan inloggning')
    expect(await page.locator('[data-sign-in]').isVisible()).toBe(false)
  })

  test('leaving with unsaved text is warned of, leaving after it is saved is not', async () => {
    const context = await as(desk.anna)
    const page = await context.newPage()
    await page.goto(plain)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await context.setOffline(true)
    await page.locator(field).pressSequentially('Kvar')
    await says(page, 'Inte sparat')
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await context.setOffline(false)
    await says(page, /^Sparat/)
    await page.getByRole('link', { name: 'Tidigare versioner av svaret' }).count()
    await page.goto(at.entry)
    expect(asked).toHaveLength(1)
  })

  test('the button saves what is typed, also at once after the last letter', async () => {
    const page = await (await as(desk.anna)).newPage()
    await page.goto(plain)
    await page.fill(field, 'Första')
    await page.waitForTimeout(1150)
    await page.fill(field, 'Första och sista')
    await page.getByRole('button', { name: 'Spara och gå till översikten' }).click()
    await page.waitForSelector('text=Svaren är sparade.')
    expect((await kept())?.text).toBe('Första och sista')
  })
})

test('without JavaScript an entry is written, checked and handed in', async () => {
  const context = await as(desk.anna, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at.area)
  await page.fill(field, 'Skrivet utan skript')
  await page.getByLabel('Ja, det är klart').check()
  await page.getByRole('button', { name: 'Spara och fortsätt' }).click()
  await page.waitForSelector('text=Svaren är sparade.')
  await page.goto(at.check)
  expect(await page.textContent('main')).toContain('Det här hindrar inlämning')
  await answerAll(db, desk.anna, desk.entry.id)
  await page.goto(at.check)
  await page.getByRole('button', { name: 'Lämna in bidraget' }).click()
  await page.waitForSelector('h1:has-text("Kvittens KU 2027/")')
})

test('axe finds nothing on any page of an entry', async () => {
  const page = await (await as(desk.anna)).newPage()
  const visit = async (path: string) => {
    await page.goto(path)
    await axe(page)
  }
  const fresh = paths.entryStart.to({ registration: desk.registration.id })
  for (const path of [fresh, at.entry, at.area, at.check, at.withdraw]) await visit(path)
  await answerAll(db, desk.anna, desk.entry.id)
  for (const path of [at.versions, at.check, at.entry]) await visit(path)
  await page.goto(at.check)
  await page.getByRole('button', { name: 'Lämna in bidraget' }).click()
  await page.waitForSelector('h1:has-text("Kvittens")')
  await axe(page)
  for (const path of [at.read, at.entry, at.area, at.check]) await visit(path)
  const office = await (await as(desk.office)).newPage()
  await office.goto(paths.entries.to())
  await axe(office)
})
