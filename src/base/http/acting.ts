// Puts one transaction around each post.
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { inTransaction } from '../db/transaction.ts'
import type { Env } from './env.ts'
import type { Turn } from './waiting-line.ts'

const undo = new Error('undo')

/**
 * Also for a GET that must write down that something sealed was read. The commit happens before
 * the answer leaves; what fails is undone and reported once.
 */
export const acting = actingIn('in-turn')

/** The same for what goes before everything else when many come at once. */
export const actingFirst = actingIn('first')

function actingIn(turn: Turn) {
  return createMiddleware<Env>(async (c, next) => {
    const { ask, line } = c.var
    const work = line.enter(bringsFiles(c) ? 'first' : turn, () =>
      inTransaction(ask.db, async (tx) => {
        c.set('act', { ...ask, db: tx })
        await next()
        if (c.error) throw undo // the error page is already made, only the writes go
      }),
    )
    await work.catch((reason) => {
      if (reason !== undo) throw reason
    })
  })
}

/** A page that asks to send again can hold texts, but no files. */
function bringsFiles(c: Context<Env>): boolean {
  return (c.req.header('content-type') ?? '').startsWith('multipart/')
}
