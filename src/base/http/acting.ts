// Puts one transaction around each post.
import { createMiddleware } from 'hono/factory'
import { inTransaction } from '../db/transaction.ts'
import type { Env } from './env.ts'

const undo = new Error('undo')

/**
 * Also for a GET that must write down that something sealed was read. The commit happens before
 * the answer leaves; what fails is undone and reported once.
 */
export const acting = createMiddleware<Env>(async (c, next) => {
  const { ask } = c.var
  const work = inTransaction(ask.db, async (tx) => {
    c.set('act', { ...ask, db: tx })
    await next()
    if (c.error) throw undo // the error page is already made, only the writes go
  })
  await work.catch((reason) => {
    if (reason !== undo) throw reason
  })
})
