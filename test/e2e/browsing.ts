// The test application behind a real port with its real browser files, and a browser to visit it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { build } from 'vite'
import { afterAll } from 'vitest'
import type { Sockets } from '../../src/base/http/sockets.ts'
import type { Actor } from '../../src/base/lib/actor.ts'
import { newId } from '../../src/base/lib/id.ts'
import { openLive } from '../../src/live.ts'
import { sessionLimits } from '../../src/support/accounts/rules.ts'
import { hashOf, insertSession, newToken } from '../../src/support/accounts/store.ts'
import type { TestApplication } from '../application.ts'

export type Browsing = {
  readonly address: string
  /** A browser of that person's own, signed in. */
  readonly as: (
    person: Pick<Actor, 'id'>,
    options?: BrowserContextOptions,
  ) => Promise<BrowserContext>
  /** Signs the person in, in a browser that is there already. */
  readonly signIn: (context: BrowserContext, person: Pick<Actor, 'id'>) => Promise<void>
  /** The server is gone from one moment to the next, and with it all that it had in mind. */
  readonly kill: () => Promise<void>
  /** Another one takes its place, at the same address. */
  readonly start: () => Promise<void>
}

/** Call it at the top of a test file. All is closed after the last test. */
export async function browsing(site: TestApplication): Promise<Browsing> {
  const folder = mkdtempSync(join(tmpdir(), 'forebild-assets-'))
  await buildAssets(folder)
  const house = await serve(site, folder)
  const { address } = house
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    // Without it Chromium finds no file whose path has a letter that is not ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const signIn = async (context: BrowserContext, person: Pick<Actor, 'id'>) =>
    context.addCookies([{ name: 'session', value: await session(site, person), url: address }])
  return {
    address,
    signIn,
    kill: house.kill,
    start: house.start,
    as: async (person, options = {}) => {
      const context = await browser.newContext({
        baseURL: address,
        // What folds out does not move while it is measured or pressed.
        reducedMotion: 'reduce',
        ...options,
      })
      await signIn(context, person)
      return context
    },
  }
}

async function serve(site: TestApplication, folder: string) {
  const fetch = withAssets(site, folder)
  const lives: Sockets[] = []
  let port = 0
  let end: (() => Promise<void>) | undefined
  async function start(): Promise<void> {
    const live = await openLive(site.site, site.url)
    lives.push(live)
    const server = createAdaptorServer({ fetch })
    const open = new Set<Socket>()
    server.on('connection', (socket: Socket) => {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    })
    server.on('upgrade', live.upgrade)
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
    end = () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      })
  }
  await start()
  return {
    address: `http://127.0.0.1:${port}`,
    start,
    kill: async () => end?.(),
    close: async () => {
      await end?.()
      for (const live of lives) await live.close()
    },
  }
}

async function buildAssets(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: '/assets/',
    build: {
      outDir,
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: ['src/browser.ts', 'src/base/ui/styles/site.css'],
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
}

function withAssets(site: TestApplication, folder: string) {
  return async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const [, name] = /^\/assets\/([\w.-]+)$/.exec(pathname) ?? []
    if (name === undefined) return site.app.fetch(request)
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return new Response(readFileSync(join(folder, name)), { headers: { 'content-type': type } })
  }
}

async function session(site: TestApplication, { id }: Pick<Actor, 'id'>): Promise<string> {
  const token = newToken()
  const now = site.clock.now()
  await insertSession(site.db, {
    id: newId<'session'>(),
    tokenHash: hashOf(token),
    personId: id,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + sessionLimits.whole),
    device: 'test',
  })
  return token
}
