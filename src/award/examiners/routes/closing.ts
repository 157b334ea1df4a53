// An organiser who also judges gets no further by the one role than a conflict lets them by the other.
import { createMiddleware } from 'hono/factory'
import type { Env } from '../../../base/http/env.ts'
import { Forbidden } from '../../../base/lib/failures.ts'
import { idFrom, isId } from '../../../base/lib/id.ts'
import { isClosedTo } from '../public/closing.ts'

/** For every door to an entry, by the address. What a page lets people do it asks besides. */
export const entryDoors = [
  '/bidrag/:entry/*',
  '/bedomning/:entry/*',
  '/konsensus/:entry/*',
  '/platsbesok/:entry/*',
] as const

export const closedByConflict = createMiddleware<Env>(async (c, next) => {
  const entry = c.req.param('entry') ?? ''
  if (isId(entry) && (await isClosedTo(c.var.ask, idFrom(entry)))) throw new Forbidden()
  return next()
})
