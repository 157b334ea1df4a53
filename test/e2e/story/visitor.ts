// Somebody with a browser: finds things by what they are called, as a person does.
import type { Locator, Page } from 'playwright-core'
import type { Watching } from './watching.ts'

type Name = string | RegExp

export type Visitor = {
  readonly page: Page
  readonly go: (path: string) => Promise<void>
  readonly follow: (name: Name) => Promise<void>
  readonly press: (name: Name) => Promise<void>
  readonly fill: (label: Name, text: string) => Promise<void>
  /** Chooses among several: the question's text, and the answer's. */
  readonly choose: (question: Name, answer: Name) => Promise<void>
  readonly tick: (label: Name) => Promise<void>
  readonly select: (label: Name, option: string) => Promise<void>
  readonly attach: (label: Name, name: string, content: string | Buffer) => Promise<void>
  readonly sees: (text: Name) => Promise<void>
  readonly lacks: (text: string) => Promise<void>
  readonly download: (name: Name) => Promise<Buffer>
  /** Becomes one of the demonstration's people. */
  readonly become: (name: string) => Promise<void>
  /** Goes to the organiser's overview, and from there to what is to be done. */
  readonly task: (name: string) => Promise<void>
  readonly signOut: () => Promise<void>
}

export function visitor(page: Page, { look }: Pick<Watching, 'look'>): Visitor {
  const main = page.getByRole('main')
  const named = (role: 'button' | 'link' | 'checkbox', name: Name) =>
    page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) })
  async function go(path: string): Promise<void> {
    await page.goto(path)
    await look(page)
  }
  async function onward(
    what: Locator,
    by: (what: Locator) => Promise<void> = click,
  ): Promise<void> {
    const arrival = page.waitForEvent('load')
    arrival.catch(() => undefined)
    await by(what.first())
    await arrival
    await look(page)
  }
  const press = (name: Name) => onward(named('button', name))
  return {
    page,
    go,
    press,
    follow: (name) => onward(named('link', name)),
    fill: (label, text) => main.getByLabel(label).first().fill(text),
    choose: (question, answer) => choose(page, question, answer),
    tick: (label) => main.getByLabel(label).first().check(),
    select: async (label, option) => {
      await main.getByLabel(label).first().selectOption({ label: option })
    },
    attach: (label, name, content) =>
      main
        .getByLabel(label)
        .first()
        .setInputFiles({
          name,
          mimeType: 'text/plain',
          buffer: Buffer.from(content),
        }),
    sees: (text) => main.getByText(text).first().waitFor(),
    lacks: (text) => lacks(page, text),
    download: (name) => download(page, named('link', name)),
    become: async (name) => {
      await go('/demo/bli')
      await press(`Bli ${name}`)
    },
    task: async (name) => {
      await go('/oversikt')
      const later = main.getByText(/^Senare i omgången/).first()
      const link = named('link', name)
      if (!(await link.first().isVisible())) await later.click()
      await link.first().waitFor()
      await onward(link, (what) => what.press('Enter')) // a list that unfolds moves under the pointer
    },
    signOut: () => press('Logga ut'),
  }
}

function click(what: Locator): Promise<void> {
  return what.click()
}

function choose(page: Page, question: Name, answer: Name): Promise<void> {
  const group = page.getByRole('group', { name: question }).first()
  const exact = typeof answer === 'string'
  return group.getByRole('radio', { name: answer, exact }).first().check()
}

async function lacks(page: Page, text: string): Promise<void> {
  const shown = (await page.getByRole('main').textContent()) ?? ''
  if (shown.includes(text)) throw new Error(`«${text}» is shown at ${page.url()}`)
}

/** What a link gives as a file. */
async function download(page: Page, link: Locator): Promise<Buffer> {
  const href = (await link.first().getAttribute('href')) ?? ''
  const response = await page.request.get(href)
  if (!response.ok()) throw new Error(`${response.status()} from ${href}`)
  return response.body()
}

/** Fails where a page is wider than a narrow telephone. Gives the names of those that are. */
export async function tooWide(page: Page, all: readonly string[]): Promise<readonly string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 320, height: 640 })
  const wide: string[] = []
  for (const path of all) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 320) wide.push(`${path}: ${width}`)
  }
  await page.setViewportSize(before)
  return wide
}
