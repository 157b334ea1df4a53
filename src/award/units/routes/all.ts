// All addresses of the register. Those with a word of their own come before those with an id.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { exchangeRoutes } from './exchange.ts'
import { organisationRoutes } from './organisations.ts'
import { owningRoutes } from './owning.ts'
import { contactRoutingRoutes } from './routing.ts'
import { unitTimeRoutes } from './unit-times.ts'
import { unitRoutes } from './units.ts'

export const registerRoutes = new Hono<Env>()
  .route('/', organisationRoutes)
  .route('/', owningRoutes)
  .route('/', contactRoutingRoutes)
  .route('/', exchangeRoutes)
  .route('/', unitTimeRoutes)
  .route('/', unitRoutes)
