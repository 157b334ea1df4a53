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

export function announcePresence(announcer: Announcer, hearing: Hearing, mark: string) {
  return function tell(update: onAwarenessUpdatePayload<Context>): void {
    if (hearing.isAlone() || update.transactionOrigin === fromElsewhere) return
    const clients = [...update.added, ...update.updated, ...update.removed]
    const bytes = Buffer.from(encodeAwarenessUpdate(update.awareness, clients)).toString('base64')
    const payload = `${mark} ${update.documentName} ${bytes}`
    if (payload.length <= longestAnnouncement) announcer.soon('entry_presence', payload)
  }
}

export function hearPresence(hocuspocus: Hocuspocus<Context>, mark: string) {
  return function hear(payload: string | undefined): void {
    const [from, name = '', bytes = ''] = payload?.split(' ') ?? []
    const document = hocuspocus.documents.get(name)
    if (document === undefined || from === mark) return
    applyAwarenessUpdate(document.awareness, Buffer.from(bytes, 'base64'), fromElsewhere)
  }
}
