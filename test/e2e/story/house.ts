// A real server process on real data, that is ended and started again at another time of the year.
import { createServer } from 'node:net'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { dataFolder, type Running, start } from '../../crash/running.ts'

export type House = {
  readonly address: string
  /** Starts the server where the clock shows this, after it has ended the one that runs. */
  readonly open: (now: string) => Promise<void>
  readonly browser: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

/** Call it at the top of a test file. `database`: one of its own, empty. All is closed at the end. */
export async function house(database: string): Promise<House> {
  const port = await freePort()
  const data = dataFolder()
  const address = `http://localhost:${port}`
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
    ],
  })
  let running: Running | undefined
  const close = async () => {
    running?.signal('SIGTERM')
    await running?.ended
  }
  afterAll(async () => {
    await browser.close()
    await close()
  })
  return {
    address,
    open: async (now) => {
      await close()
      const env = { PORT: String(port), DATABASE_URL: database, FOREBILD_NOW: now }
      running = await start(data, env)
    },
    browser: async (options = {}) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        baseURL: address,
        locale: 'sv-SE',
        viewport: { width: 1280, height: 900 },
        ...options,
      })
      context.setDefaultTimeout(20_000)
      return context
    },
  }
}

/** The same address for every start, so that the browser stays on one site. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const bound = server.address()
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0))
    })
  })
}
