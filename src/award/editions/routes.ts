// Address by address: the award's years, their rules and questions.
import { type Context, Hono } from 'hono'
import type { Env } from '../../base/http/env.ts'
import { open } from '../../base/http/open.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { EditionPage } from './pages/edition.tsx'
import { EditionsPage } from './pages/editions.tsx'
import { QuestionsPage } from './pages/questions.tsx'
import { TakePartPage } from './pages/take-part.tsx'
import { maySteer } from './policy.ts'
import { currentEdition } from './public.ts'
import { listEditions, showEdition } from './reads.ts'
import { makingRoutes } from './routes/making.ts'
import { sectionRoutes } from './routes/sections.ts'

type Visit = Context<Env>

export const editionRoutes = new Hono<Env>()
  .get(paths.takePart.pattern, open('public'), takePart)
  .get(paths.editions.pattern, open('public'), all)
  .route('/', makingRoutes)
  .route('/', sectionRoutes)
  .get(paths.edition.pattern, open('public'), one)
  .get(paths.questions.pattern, open('public'), questions)

async function takePart(c: Visit) {
  const edition = await currentEdition(c.var.ask.db)
  return c.html(TakePartPage({ view: c.var.view, edition }))
}

async function all(c: Visit) {
  return c.html(EditionsPage({ view: c.var.view, editions: await listEditions(c.var.ask) }))
}

async function one(c: Visit) {
  const { ask, view } = c.var
  const steers = maySteer(ask.actor) !== undefined
  return c.html(EditionPage({ view, maySteer: steers, ...(await showEdition(ask, yearOf(c))) }))
}

async function questions(c: Visit) {
  const { edition } = await showEdition(c.var.ask, yearOf(c))
  const instrument = found(edition.terms.instrument ?? undefined)
  const { assessment } = edition.terms
  return c.html(QuestionsPage({ view: c.var.view, edition, instrument, assessment }))
}

function yearOf(c: Visit): string {
  return c.req.param('year') ?? ''
}
