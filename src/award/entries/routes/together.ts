// Writing together: what the writers' pages send is kept first, and only then shown and acknowledged.
import { randomUUID } from 'node:crypto'
import {
  type beforeSyncPayload,
  Hocuspocus,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
} from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import type { Announcer, Hearing } from '../../../base/db/announcing.ts'
import type { Act, Ask } from '../../../base/db/call.ts'
import type { SocketRoom, SocketVisit } from '../../../base/http/sockets.ts'
import { paths } from '../../../base/paths.ts'
import { type EditionShelf, editionShelf, seatAt } from '../actions/together/desk.ts'
import { type Kept, SharedDocument } from '../actions/together/shared-document.ts'
import { sharedFrom, sharedName } from '../model/together.ts'
import { followNews, type Open } from './together-news.ts'
import { announcePresence, askWhoIsThere, believe, hearPresence } from './together-presence.ts'
import { type Context, type Page, shut, tellPace, tellSaved } from './together-telling.ts'

export type TogetherSite = {
  readonly hearing: Hearing
  readonly announcer: Announcer
  readonly ask: () => Ask
  /** The program itself, in a transaction. */
  readonly act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>
  readonly log: { readonly error: (facts: object, text: string) => void }
  /** Tells when pages should send less often. */
  readonly line: { readonly slowness: () => number }
}

/** The reason goes to the page. Without a message nothing is printed. */
class Denied extends Error {
  readonly reason: string
  constructor(reason: string) {
    super('')
    this.reason = reason
  }
}

/** Try again in a moment: the page connects anew, and sends what has not been acknowledged. */
const tryAgain = 1013

/** In milliseconds. A page says that it is there each quarter of a minute, one in the background each minute. */
const silence = 90_000

export function togetherRoom(site: TogetherSite): SocketRoom {
  const open: Open = new Map()
  const house = { ...site, open, editions: editionShelf() }
  const wires = { ...site, mark: randomUUID() }
  const announce = announcePresence(wires)
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    timeout: silence,
    onAuthenticate: (payload) => orTryAgain(payload.context, authenticate(payload, house)),
    onLoadDocument: (payload) => orTryAgain(payload.context, load(payload, house)),
    connected: async ({ connection }) => {
      greet(connection, house)
      askWhoIsThere(wires, connection.document)
    },
    beforeSync: (payload) => keepFirst(payload, house),
    beforeHandleAwareness: async (payload) => believe(payload),
    onAwarenessUpdate: async (update) => announce(update),
    afterUnloadDocument: async () => forgetGone(open),
  })
  hearPresence(hocuspocus, wires)
  const stop = followNews(house)
  return {
    pattern: paths.entryTogether.pattern,
    enter: (socket, visit) => sit(hocuspocus, socket, visit),
    close: async () => {
      stop()
      await Promise.all([...open.values()].map((shared) => shared.settled()))
      await site.announcer.settled()
    },
  }
}

type House = TogetherSite & { readonly open: Open; readonly editions: EditionShelf }

function sit(hocuspocus: Hocuspocus<Context>, socket: WebSocket, visit: SocketVisit): void {
  const known = { visit, socket } as Context // its seat comes with the first answer that it opens
  const client = hocuspocus.handleConnection(socket, visit.request, known)
  socket.on('message', (data, isBinary) => {
    if (isBinary && data instanceof Buffer) client.handleMessage(new Uint8Array(data))
    else socket.close(1003)
  })
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
}

/** What fails for a moment only must not look like a refusal: the page connects again by itself. */
async function orTryAgain<Result>({ socket }: Context, work: Promise<Result>): Promise<Result> {
  return work.catch((reason) => {
    if (!(reason instanceof Denied)) socket.close(tryAgain)
    throw reason instanceof Denied ? reason : new Denied('try-again')
  })
}

async function authenticate(
  { documentName, token, context, connectionConfig }: onAuthenticatePayload<Context>,
  { editions }: House,
): Promise<Pick<Context, 'seat'>> {
  const { visit } = context
  if (isPerson(token) && token !== visit.actor.id) throw new Denied('someone-else')
  const answer = sharedFrom(documentName)
  if (answer?.entry !== visit.params['entry'] || answer === undefined) throw new Denied('broken')
  const seat = await seatAt(visit.ask(), answer, editions)
  if (seat === undefined) throw new Denied('no-role')
  connectionConfig.readOnly = seat.closed !== null
  return { seat }
}

/** A page says whom it was made for, since someone else may have signed in in another tab meanwhile. */
function isPerson(token: string): boolean {
  return /^[0-9a-f-]{36}$/.test(token)
}

async function load(
  { document, documentName }: onLoadDocumentPayload<Context>,
  { open, editions, act }: House,
): Promise<void> {
  const answer = sharedFrom(documentName)
  if (answer === undefined) throw new Denied('broken')
  const shared = new SharedDocument(document, answer, editions)
  await shared.catchUp(act)
  open.set(document, shared)
}

/** The page may be older than the text: it gets the revision that its next save rests on. */
function greet(page: Page, { open }: House): void {
  const shared = open.get(page.document)
  if (shared) tellSaved(page, shared.saved)
  const { closed } = page.context.seat
  if (closed !== null && closed !== 'no-role') shut(page, closed)
}

const firstStep = 0

/** Awaited before anything that came is applied, shown to others or acknowledged. */
async function keepFirst(payload: beforeSyncPayload<Context>, house: House): Promise<void> {
  const { document, connection: page, context } = payload
  const shared = house.open.get(document)
  if (payload.type === firstStep || page.readOnly || shared === undefined) return
  const present = await context.visit.present(true).catch(() => true)
  if (!present) return turnAway(page, 4401)
  tellPace(page, house.line.slowness())
  const kept = await shared.keep(context.visit.act, payload.payload)
  follow(kept, page, { ...house, shared })
}

/** Read-only from here on, so that nothing is applied that is not kept. */
function turnAway(page: Page, code: number): void {
  page.readOnly = true
  page.context.socket.close(code)
}

function follow(kept: Kept, page: Page, house: House & { readonly shared: SharedDocument }): void {
  const { shared, announcer, hearing, log } = house
  switch (kept.kind) {
    case 'nothing-new':
      return
    case 'kept':
      for (const one of page.document.getConnections()) tellSaved(one, kept)
      if (!hearing.isAlone())
        announcer.soon('entry_changed', `${sharedName(shared.answer)} ${kept.seq}`)
      return
    case 'refused':
      shut(page, kept.why)
      return
    case 'gap':
      turnAway(page, tryAgain)
      return
    case 'failed':
      log.error({ err: kept.reason }, 'a change could not be kept')
      turnAway(page, tryAgain)
  }
}

function forgetGone(open: Open): void {
  for (const document of open.keys()) if (document.isDestroyed) open.delete(document)
}
