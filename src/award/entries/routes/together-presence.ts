// Who is writing where. Names and colours come from the session: nobody can pose as another.
import type {
  beforeHandleAwarenessPayload,
  Document,
  Hocuspocus,
  onAwarenessUpdatePayload,
} from '@hocuspocus/server'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { type Announcer, type Hearing, longestAnnouncement } from '../../../base/db/announcing.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { colourOf } from '../rules/together.ts'
import type { Context, Page } from './together-telling.ts'

/** A cursor is two places in the text. */
const largestCursor = 2000

/** Of what a page says of itself only its cursor is believed, and that it is here. */
export function believe({
  states,
  document,
  connection,
}: beforeHandleAwarenessPayload<Context>): void {
  if (connection === undefined) return
  const { actor } = connection.context.visit
  for (const [client, { cursor }] of states) {
    if (isSomeoneElse(document, connection, client)) states.delete(client)
    else states.set(client, { user: userOf(document, actor), cursor: fitting(cursor) })
  }
}

function isSomeoneElse(document: Document, page: Page, client: number): boolean {
  for (const [other, { clients }] of document.connections) {
    if (!clients.has(client)) continue
    return (other as Page).context.visit.actor.id !== page.context.visit.actor.id
  }
  // Another process has it, or nobody. A page is one client, however often it connects.
  const own = document.getClients(page)
  return document.awareness.getStates().has(client) || (own.size > 0 && !own.has(client))
}

function fitting(cursor: unknown): unknown {
  return JSON.stringify(cursor ?? null).length <= largestCursor ? (cursor ?? null) : null
}

function userOf(document: Document, actor: Actor) {
  const taken = new Set<number>()
  for (const { user } of document.awareness.getStates().values()) {
    if (user?.id === actor.id) return user
    if (typeof user?.colour === 'number') taken.add(user.colour)
  }
  return { id: actor.id, name: actor.name, colour: colourOf(actor.id, taken) }
}

/** How a state that another process has sent is told from one of our own pages. */
const fromElsewhere = { source: 'local', skipStoreHooks: true } as const

type Wires = {
  readonly announcer: Announcer
  readonly hearing: Hearing
  /** Of this process, so that it does not listen to itself. */
  readonly mark: string
}

export function announcePresence({ announcer, hearing, mark }: Wires) {
  return function tell(update: onAwarenessUpdatePayload<Context>): void {
    if (hearing.isAlone() || update.transactionOrigin === fromElsewhere) return
    const clients = [...update.added, ...update.updated, ...update.removed]
    send({ announcer, mark }, update.document, clients)
  }
}

function send(
  { announcer, mark }: Omit<Wires, 'hearing'>,
  { name, awareness }: Document,
  clients: readonly number[],
): void {
  const bytes = Buffer.from(encodeAwarenessUpdate(awareness, [...clients])).toString('base64')
  const payload = `${mark} ${name} ${bytes}`
  if (payload.length <= longestAnnouncement) announcer.soon('entry_presence', payload)
}

const whoIsThere = '?'

/** A page has come, and does not know yet who writes in the same answer in other processes. */
export function askWhoIsThere({ announcer, hearing, mark }: Wires, { name }: Document): void {
  if (!hearing.isAlone()) announcer.soon('entry_presence', `${mark} ${name} ${whoIsThere}`)
}

export function hearPresence(hocuspocus: Hocuspocus<Context>, wires: Wires): void {
  wires.hearing.on('entry_presence', (payload) => {
    const [from, name = '', bytes = ''] = payload?.split(' ') ?? []
    const document = hocuspocus.documents.get(name)
    if (document === undefined || from === wires.mark) return
    if (bytes === whoIsThere) {
      const here = [...document.connections.values()].flatMap(({ clients }) => [...clients])
      if (here.length > 0) send(wires, document, here)
      return
    }
    applyAwarenessUpdate(document.awareness, Buffer.from(bytes, 'base64'), fromElsewhere)
  })
}
