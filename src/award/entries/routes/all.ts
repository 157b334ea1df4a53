// All addresses of entries, topic by topic.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { dispensingRoutes } from './dispensing.ts'
import { earlierRoutes } from './earlier.ts'
import { wholeEntryRoutes } from './entry.ts'
import { overseeingRoutes } from './overseeing.ts'
import { remindingRoutes } from './reminding.ts'
import { resultRoutes } from './results.ts'
import { warningRoutes } from './warnings.ts'

export const entryRoutes = new Hono<Env>()
  .route('/', earlierRoutes)
  .route('/', resultRoutes)
  .route('/', wholeEntryRoutes)
  .route('/', warningRoutes)
  .route('/', dispensingRoutes)
  .route('/', overseeingRoutes)
  .route('/', remindingRoutes)
