// What no page of the site may do: break accessibility, report an error, ask another host.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { paths } from '../../../src/base/paths.ts'

export type Watching = {
  /** Checks the page that is shown, unless its like has been checked before. */
  readonly look: (page: Page) => Promise<void>
  /** All that was found, each with the page it was found on. */
  readonly faults: readonly string[]
  /** Every page that was checked, by the pattern of its address. */
  readonly seen: ReadonlySet<string>
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** `script` false: the browser has no JavaScript, so axe cannot run in it. */
export function watch(context: BrowserContext, address: string, script = true): Watching {
  const faults: string[] = []
  const states = new Set<string>()
  const seen = new Set<string>()
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== address)
      faults.push(`another host was asked: ${url.href}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) faults.push(said(message))
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`))
  async function look(page: Page): Promise<void> {
    const place = patternOf(new URL(page.url()).pathname)
    seen.add(place)
    if (!script) return
    const state = `${place} ${await stateOf(page)}`
    if (states.has(state)) return
    states.add(state)
    for (const fault of await violations(page)) faults.push(`${place}: ${fault}`)
  }
  return { look, faults, seen }
}

async function violations(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).withTags(tags).setLegacyMode(true)
  const found = (await builder.analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Pages of one pattern that show the same parts count as one. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h2, main [role=alert], main form, main table')]
      .map((part) => (part.localName === 'h2' ? part.textContent : part.localName))
      .filter((part, place, all) => all.indexOf(part) === place)
      .join(' ')
      .replace(/\d+/g, '#'),
  )
}

/** The browser notes every page that is refused or missing: the tests ask for those themselves. */
function isRefusal(message: ConsoleMessage): boolean {
  const refused = /the server responded with a status of (403|404|422)/.test(message.text())
  return refused && message.location().url === message.page()?.url()
}

function said(message: ConsoleMessage): string {
  return `${message.page()?.url()}: ${message.text()}`
}

const patterns = Object.values(paths).map(({ pattern }) => pattern as string)

function patternOf(path: string): string {
  const exact = patterns.find((pattern) => pattern === path)
  return exact ?? patterns.find((pattern) => fits(pattern, path)) ?? path
}

function fits(pattern: string, path: string): boolean {
  const parts = pattern.split('/')
  const given = path.split('/')
  return (
    parts.length === given.length &&
    parts.every((part, place) => part.startsWith(':') || part === given[place])
  )
}
