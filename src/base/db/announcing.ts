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
  /** Whether no other process hears what is announced. Then not everything need be. */
  readonly isAlone: () => boolean
  readonly close: () => Promise<void>
}

/** Told by each process when it begins to listen. */
const came = 'forebild_came'
const ears = 'forebild listens'
const countsAgainAfter = 20_000

/** Listens on a connection of its own, which is opened again whenever it is lost. */
export async function hearAnnouncements(url: string): Promise<Hearing> {
  const listeners: { readonly channel: Channel; readonly hear: (payload?: string) => void }[] = []
  const state = { closed: false, alone: false, client: undefined as pg.Client | undefined }
  function tell(channel: string, payload: string | undefined): void {
    if (channel === came) state.alone = false
    for (const one of listeners) if (one.channel === channel) one.hear(payload)
  }
  async function open(): Promise<void> {
    const client = await openEars(url, tell)
    client.once('end', () => void again())
    state.client = client
    state.alone = await isAlone(client)
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
  const counting = setInterval(() => {
    const counted = state.client && isAlone(state.client)
    counted?.then((alone) => Object.assign(state, { alone })).catch(no)
  }, countsAgainAfter).unref()
  return {
    on: (channel, hear) => void listeners.push({ channel, hear }),
    isAlone: () => state.alone,
    close: async () => {
      state.closed = true
      clearInterval(counting)
      await state.client?.end().catch(no)
    },
  }
}

async function openEars(
  url: string,
  tell: (channel: string, payload: string | undefined) => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: ears, keepAlive: true })
  client.on('error', no)
  await client.connect()
  // Those who are there already are told before what they say is listened to.
  await client.query(`notify ${came}`)
  client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''))
  await client.query([came, ...channels].map((channel) => `listen ${channel}`).join('; '))
  return client
}

async function isAlone(client: pg.Client): Promise<boolean> {
  const { rows: found } = await client.query<{ listening: number }>(
    `select count(*)::int as listening from pg_stat_activity
      where application_name = $1 and datname = current_database()`,
    [ears],
  )
  return (found[0]?.listening ?? 0) <= 1
}

const yes = (): boolean => true
const no = (): boolean => false
