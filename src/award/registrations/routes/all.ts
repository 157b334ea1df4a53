// Every route of registrations. The lists stand first: their addresses look like an id.
import { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { contactRoutes } from './contact.ts'
import { deskRoutes } from './desk.ts'
import { peopleRoutes } from './people.ts'
import { rehearsalRoutes } from './rehearsal.ts'

export const registrationRoutes = new Hono<Env>()
  .route('/', rehearsalRoutes)
  .route('/', deskRoutes)
  .route('/', contactRoutes)
  .route('/', peopleRoutes)
