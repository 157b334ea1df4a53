// Takes in sockets: from our own pages only, and only from those who have signed in.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { parse } from 'hono/utils/cookie'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Act, Ask } from '../db/call.ts'
import type { Reader } from '../db/handle.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Actor } from '../lib/actor.ts'
import type { Locale } from '../lib/time.ts'
import { cookieName } from './cookies.ts'
import type { WaitingLine } from './waiting-line.ts'

/** Somebody's page, as long as it is connected. Nothing of what it may do is remembered. */
export type SocketVisit = {
  readonly actor: Actor
  readonly locale: Locale
  readonly request: Request
  /** The named parts of the address. */
  readonly params: Readonly<Record<string, string>>
  readonly ask: () => Ask
  /** In a transaction of its own, committed when it is done. */
  readonly act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>
  /** Whether the session is alive, asked for each half minute. `active`: this keeps it from ending as idle. */
  readonly present: (active: boolean) => Promise<boolean>
}

/** Everything behind one address. */
export type SocketRoom = {
  readonly pattern: string
  readonly enter: (socket: WebSocket, visit: SocketVisit) => void
  /** What is under way is finished. */
  readonly close: () => Promise<void>
}

type House = {
  readonly db: Reader
  readonly now: () => Date
  readonly secure: boolean
  /** Of everything that is written, together with what is posted. */
  readonly line: WaitingLine
  /** Where people reach the site. Null: wherever it is asked. */
  readonly address: string | null
  /** Whose session it is, or undefined when it has ended. `active`: it is in use. */
  readonly identify: (token: string, now: Date, active: boolean) => Promise<Actor | undefined>
}

export type Sockets = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => Promise<void>
}

/** In bytes: more than this is no typing, and a whole answer is far less. */
const largestMessage = 4_000_000
const asksAgainAfter = 30_000
const looksRoundAfter = 60_000
const patience = 5000
/** Who waits for an acknowledgement is never sent away, but asked to send less often. */
const socketPatience = Number.POSITIVE_INFINITY

export function openSockets(house: House, rooms: readonly SocketRoom[]): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  })
  const inside = new Map<WebSocket, SocketVisit>()
  const state = { closing: false }
  // Who has signed out elsewhere, or been idle for too long, does not go on reading here.
  const round = setInterval(() => {
    for (const [socket, visit] of inside) void sendAwayIfGone(socket, visit)
  }, looksRoundAfter).unref()

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const place = placeOf(request, rooms)
    if (place === undefined) return refuse(socket, '404 Not Found')
    if (state.closing) return refuse(socket, '503 Service Unavailable')
    if (!isFromOurPage(request, house.address)) return refuse(socket, '403 Forbidden')
    const visit = await visitOf(request, house, place.params)
    if (visit === undefined) return refuse(socket, '401 Unauthorized')
    server.handleUpgrade(request, socket, head, (opened) => {
      inside.set(opened, visit)
      opened.on('close', () => inside.delete(opened))
      opened.on('error', () => opened.terminate())
      place.room.enter(opened, visit)
    })
  }

  return {
    upgrade: (request, socket, head) => {
      admit(request, socket, head).catch(() => refuse(socket, '503 Service Unavailable'))
    },
    close: async () => {
      state.closing = true
      clearInterval(round)
      for (const socket of inside.keys()) socket.close(1012, 'restart')
      const cut = setTimeout(() => {
        for (const socket of inside.keys()) socket.terminate()
      }, patience)
      await Promise.all([...inside.keys()].map(gone))
      clearTimeout(cut)
      for (const room of rooms) await room.close()
      server.close()
    },
  }
}

function gone(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) resolve()
    else socket.once('close', () => resolve())
  })
}

/** The code tells the page that it should sign in again. */
async function sendAwayIfGone(socket: WebSocket, visit: SocketVisit): Promise<void> {
  const present = await visit.present(false).catch(() => true)
  if (!present) socket.close(4401, 'signed-out')
}

function placeOf(request: IncomingMessage, rooms: readonly SocketRoom[]) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  for (const room of rooms) {
    const form = new RegExp(`^${room.pattern.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+)')}$`)
    const match = form.exec(pathname)
    if (match) return { room, params: match.groups ?? {} }
  }
  return undefined
}

/** Browsers always say where a socket comes from. What says nothing is none of our pages. */
function isFromOurPage({ headers }: IncomingMessage, address: string | null): boolean {
  const origin = headers.origin === undefined ? null : URL.parse(headers.origin)
  if (origin === null) return false
  return origin.host === headers.host || (address !== null && origin.origin === address)
}

async function visitOf(
  request: IncomingMessage,
  house: House,
  params: SocketVisit['params'],
): Promise<SocketVisit | undefined> {
  const cookies = parse(request.headers.cookie ?? '')
  const token = cookies[cookieName('session', house.secure)]
  if (token === undefined) return undefined
  const actor = await house.identify(token, house.now(), true)
  if (actor === undefined) return undefined
  const ask = (): Ask => ({ actor, now: house.now(), db: house.db })
  let asked = performance.now()
  return {
    actor,
    locale: cookies['sprak'] === 'en' ? 'en' : 'sv',
    request: requestOf(request),
    params,
    ask,
    act: (work) => {
      const { now } = ask()
      const write = () => inTransaction(house.db, (db) => work({ actor, now, db }))
      return house.line.enter('in-turn', write, socketPatience)
    },
    present: async (active) => {
      if (performance.now() - asked < asksAgainAfter) return true
      const found = await house.identify(token, house.now(), active)
      if (found !== undefined) asked = performance.now()
      return found !== undefined
    },
  }
}

function requestOf({ url = '/', headers }: IncomingMessage): Request {
  const told = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { headers: told })
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
