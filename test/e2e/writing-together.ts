// An answer in a real browser with its editor, for the stories of those who write in it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** `id`: of the answer, as the page has it. */
export function answerOn(page: Page, id: string) {
  const text = page.locator(`#${id}[role=textbox]`)
  return {
    text,
    /** Waits until the editor has taken the place of the text area. */
    open: async (address: string) => {
      await page.goto(address)
      await text.waitFor()
    },
    /** What stands there, without the names at others' carets. */
    reads: () =>
      text.evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement
        for (const caret of copy.querySelectorAll('.caret')) caret.remove()
        return copy.textContent.replace(/\u2060/g, '').trim()
      }),
    says: (what: string | RegExp) => shown(page.locator(`#${id}-saved`, { hasText: what })),
    tool: (name: string) => section(page, id).getByRole('button', { name, exact: true }),
    toolbar: section(page, id).getByRole('toolbar'),
    wordsLeft: section(page, id).locator('.words-left'),
    writing: section(page, id).locator('.writing'),
    /** Goes to the end of what stands there and types on. */
    typeOn: async (words: string) => {
      await text.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words)
    },
  }
}

function section(page: Page, id: string): Locator {
  return page.locator('section.answer', { has: page.locator(`#${id}`) })
}

export async function shown(what: Locator): Promise<void> {
  await what.first().waitFor({ timeout: 20_000 })
}

export async function axe(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** What the browser complained of: nothing, also not of our own rules against inline styles. */
export function complaints(page: Page): readonly string[] {
  const all: string[] = []
  page.on('pageerror', (error) => all.push(String(error)))
  page.on('console', (message) => {
    const expected = /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to load resource/
    if (message.type() === 'error' && !expected.test(message.text())) all.push(message.text())
  })
  return all
}
