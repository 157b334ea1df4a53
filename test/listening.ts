// The site as processes that listen, several on one database, and browsers that write in it together.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createApp } from '../src/app.ts'
import { nodesOf, project } from '../src/award/entries/actions/together/document.ts'
import type { EntryId } from '../src/award/entries/model.ts'
import { connect } from '../src/base/db/connect.ts'
import type { PersonId } from '../src/base/lib/actor.ts'
import { paths } from '../src/base/paths.ts'
import { openLive } from '../src/live.ts'
import { listen } from '../src/server.ts'
import { openSession, type TestApplication } from './application.ts'

export type Process = {
  readonly url: string
  /** Every statement that it has sent. */
  readonly queries: string[]
  readonly close: () => Promise<void>
}

/** Of its connections to the database, so that a test can cut them and no others. */
export const processName = 'forebild-process'

/** A process of its own as far as can be seen: its own pool, its own port, the same database. */
export async function startProcess({ site, url }: TestApplication): Promise<Process> {
  const queries: string[] = []
  const pool = connect(`${url}?application_name=${processName}`, {
    size: 5,
    onQuery: (sql) => queries.push(sql),
  })
  const own = { ...site, db: pool.db }
  const listening = await listen(0)
  const live = await openLive(own, url)
  listening.open(createApp(own).fetch, live.upgrade)
  let closed: Promise<void> | undefined
  async function end(): Promise<void> {
    await live.close()
    await listening.close()
    await pool.close()
  }
  function close(): Promise<void> {
    closed ??= end()
    return closed
  }
  afterAll(close)
  return { url: `http://localhost:${listening.port}`, queries, close }
}

export type Told = { readonly kind: string; readonly [fact: string]: unknown }
/** A page with the editor open on one answer. */
export type Page = {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly socket: HocuspocusProviderWebsocket
  /** What the server has told beside the text. */
  readonly told: Told[]
  readonly denied: string[]
  readonly text: () => string
  /** Puts a paragraph at the end. */
  readonly type: (text: string) => void
  /** Everything that was typed is acknowledged. */
  readonly saved: () => Promise<void>
  readonly close: () => void
}
export type Opening = {
  readonly entry: EntryId
  readonly question: string
  readonly session: string
  /** As it was when the page was last open. */
  readonly doc?: Y.Doc
}

/** As the browser would: with the cookie of its session, from our own host. */
export function openPage(url: string, opening: Opening): Page {
  const { entry, question, session, doc = new Y.Doc() } = opening
  const headers = { cookie: `session=${session}`, origin: url }
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
      this.on('error', () => undefined)
    }
  }
  const address = url.replace('http', 'ws') + paths.entryTogether.to({ entry })
  const socket = new HocuspocusProviderWebsocket({
    url: address,
    WebSocketPolyfill: Browser,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  })
  const told: Told[] = []
  const denied: string[] = []
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `${entry}/${question}`,
    document: doc,
    token: '-',
    onStateless: ({ payload }) => void told.push(JSON.parse(payload)),
    onAuthenticationFailed: ({ reason }) => void denied.push(reason),
  })
  provider.attach()
  function close(): void {
    provider.destroy()
    socket.destroy()
  }
  afterAll(close)
  return {
    ...{ doc, provider, socket, told, denied, close },
    text: () => project(doc).text,
    type: (text) => typeAtEnd(doc, text),
    saved: () => until(() => provider.isSynced && !provider.hasUnsyncedChanges),
  }
}

export async function sessionOf(site: TestApplication, person: PersonId): Promise<string> {
  return openSession(site.db, person, site.clock.now())
}

function typeAtEnd(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('answer').insert(nodesOf(doc).length, [paragraph])
}

/** Looks again until it is so, ten seconds at most. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come about in ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
