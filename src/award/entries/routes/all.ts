// All addresses of entries, topic by topic.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { attachmentRoutes } from './attachments.ts'
import { clockRoutes } from './clock.ts'
import { commentRoutes } from './comments.ts'
import { dispensingRoutes } from './dispensing.ts'
import { earlierRoutes } from './earlier.ts'
import { wholeEntryRoutes } from './entry.ts'
import { overseeingRoutes } from './overseeing.ts'
import { paperRoutes } from './paper.ts'
import { remindingRoutes } from './reminding.ts'
import { resultRoutes } from './results.ts'
import { uploadRoutes } from './uploads.ts'
import { versionRoutes } from './versions.ts'
import { warningRoutes } from './warnings.ts'
import { wordRoutes } from './word.ts'

/** `scans`: the site has a scanner for viruses. */
export function entryRoutes(scans: boolean): Hono<Env> {
  return new Hono<Env>()
    .route('/', attachmentRoutes(scans))
    .route('/', uploadRoutes(scans))
    .route('/', earlierRoutes)
    .route('/', resultRoutes)
    .route('/', paperRoutes)
    .route('/', wordRoutes)
    .route('/', wholeEntryRoutes)
    .route('/', commentRoutes)
    .route('/', versionRoutes)
    .route('/', warningRoutes)
    .route('/', clockRoutes)
    .route('/', dispensingRoutes)
    .route('/', overseeingRoutes)
    .route('/', remindingRoutes)
}
