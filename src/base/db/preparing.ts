// Has the statements that are sent most parsed and planned once for each connection, not each time.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'

const mark = '/* often */'

/** Put first in a statement whose text is always the same. */
export const often = sql.raw(mark)

/** Null: its result has changed shape since, so it is no longer prepared. */
const names = new Map<string, string | null>()
const shapeChanged = '0A000'

/** For the pool, which opens its connections with it. */
export class PreparingClient extends pg.Client {}

const { query } = pg.Client.prototype
PreparingClient.prototype.query = function ask(this: pg.Client, text: unknown, values: unknown) {
  const name = typeof text === 'string' && text.includes(mark) ? nameOf(text) : null
  if (name === null) return query.apply(this, [text, values] as never)
  const asked: unknown = query.apply(this, [{ name, text, values }] as never)
  return (asked as Promise<pg.QueryResult>).catch((reason: unknown) => {
    if ((reason as { code?: string }).code === shapeChanged) names.set(text as string, null)
    throw reason
  })
} as typeof query

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}
