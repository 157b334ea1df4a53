// All addresses of entries, topic by topic.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { wholeEntryRoutes } from './entry.ts'
import { resultRoutes } from './results.ts'
import { warningRoutes } from './warnings.ts'

export const entryRoutes = new Hono<Env>()
  .route('/', resultRoutes)
  .route('/', wholeEntryRoutes)
  .route('/', warningRoutes)
