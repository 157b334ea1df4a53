// Tells every process that serves the site what has just changed, and hears it from the others.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { type Reader, rows, type Writer } from './handle.ts'

/**
 * `entry_changed`: an entry's id, or «id/question seq» where one answer has new changes.
 * `entry_presence`: who is writing where. `people_changed`: a registration's id.
 * `edition_changed`: an edition's id.
 */
export const channels = [
  'entry_changed',
  'entry_presence',
  'people_changed',
  'edition_changed',
] as const
export type Channel = (typeof channels)[number]

/** PostgreSQL carries 7999 bytes. */
export const longestAnnouncement = 7900

/** Told when the transaction is committed, and not at all when it is undone. */
export async function announce(db: Writer, channel: Channel, payload: string): Promise<void> {
  await rows(db, sql`select pg_notify(${channel}, ${payload})`)
}

/** A short time, in which what several have to tell is gathered. */
const gathering = 15

/**
 * Tells what is committed already, in one statement for all that has gathered. Commits that announce
 * wait for each other in PostgreSQL, so what is written hundreds of times a second is told afterwards.
 */
export function announcer(db: Reader) {
  let waiting = new Set<string>()
  let telling: Promise<void> | undefined
  async function tell(): Promise<void> {
    await pause(gathering)
    const told = [...waiting].map((one) => one.split('\n', 2))
    waiting = new Set()
    telling = undefined
    const names = told.map(([channel]) => channel)
    const payloads = told.map(([, payload]) => payload)
    const statement = sql`select pg_notify(channel, payload)
      from unnest(${names}::text[], ${payloads}::text[]) as told (channel, payload)`
    // What is not told is found all the same: whoever writes next, or looks round, sees the number.
    await rows(db, statement).catch(() => undefined)
  }
  return {
    soon(channel: Channel, payload: string): void {
      waiting.add(`${channel}\n${payload}`)
      telling ??= tell()
    },
    /** Everything is told. */
    settled: async (): Promise<void> => telling,
  }
}
export type Announcer = ReturnType<typeof announcer>

export type Hearing = {
  /** `payload` undefined: something may have been missed, so everything is to be looked at. */
  readonly on: (channel: Channel, hear: (payload: string | undefined) => void) => void
  readonly close: () => Promise<void>
}

/** Listens on a connection of its own, which is opened again whenever it is lost. */
export async function hearAnnouncements(url: string): Promise<Hearing> {
  const ears: { readonly channel: Channel; readonly hear: (payload?: string) => void }[] = []
  const state = { closed: false, client: undefined as pg.Client | undefined }
  function tell(channel: string, payload: string | undefined): void {
    for (const ear of ears) if (ear.channel === channel) ear.hear(payload)
  }
  async function open(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'forebild listens',
      keepAlive: true,
    })
    client.on('error', () => undefined)
    client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
    await client.connect()
    await client.query(channels.map((channel) => `listen ${channel}`).join('; '))
    client.once('end', () => void again())
    state.client = client
    if (state.closed) await client.end()
  }
  async function again(): Promise<void> {
    for (let wait = 100; !state.closed; wait = Math.min(wait * 2, 5000)) {
      await pause(wait, undefined, { ref: false })
      const opened = !state.closed && (await open().then(yes, no))
      if (!opened) continue
      for (const channel of channels) tell(channel, undefined)
      return
    }
  }
  await open()
  return {
    on: (channel, hear) => void ears.push({ channel, hear }),
    close: async () => {
      state.closed = true
      await state.client?.end().catch(() => undefined)
    },
  }
}

const yes = (): boolean => true
const no = (): boolean => false
