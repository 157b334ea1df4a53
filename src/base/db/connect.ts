// Opens the pool of connections, and says how columns become values.
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Reader } from './handle.ts'
import { PreparingClient } from './preparing.ts'

export type Connection = {
  readonly db: Reader
  readonly close: () => Promise<void>
}

type Choices = {
  readonly size?: number
  /** Told of each statement that is sent, for counting them. */
  readonly onQuery?: (sql: string) => void
  /** Told when an idle connection is lost. The pool replaces it by itself. */
  readonly onLost?: (error: Error) => void
}

const int8 = 20
const date = 1082
const dates = 1182

/** A calendar day stays 'YYYY-MM-DD': it has no hour and no zone, so it is no Date. */
function columnTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  types.setTypeParser(int8, Number)
  types.setTypeParser(date, (text: string) => text)
  types.setTypeParser(dates, (text: string) => text.match(/[^{},]+/g) ?? [])
  return types
}

/** Connects when first asked something. Without the listeners a lost connection would end the process. */
export function connect(url: string, choices: Choices = {}): Connection {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: choices.size ?? 20,
    types: columnTypes(),
    application_name: 'forebild',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  let closing = false
  pool.on('error', (error) => (closing ? undefined : choices.onLost?.(error)))
  // One that is lost between two statements of a transaction: the next statement tells.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => choices.onQuery?.(event.query.sql),
  })
  function close(): Promise<void> {
    closing = true
    return db.destroy()
  }
  return { db: db as unknown as Reader, close }
}
