// Address by address: the award's years, their rules and questions.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import * as actions from './actions.ts'
import { EditionPage } from './pages/edition.tsx'
import { EditionsPage } from './pages/editions.tsx'
import { QuestionsPage } from './pages/questions.tsx'
import { SteeringPage } from './pages/steering.tsx'
import { TakePartPage } from './pages/take-part.tsx'
import { maySteer } from './policy.ts'
import { currentEdition } from './public.ts'
import { listEditions, showEdition } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const editionRoutes = new Hono<Env>()
  .get(paths.takePart.pattern, open('public'), takePart)
  .get(paths.editions.pattern, open('public'), all)
  .get(paths.edition.pattern, open('public'), one)
  .get(paths.questions.pattern, open('public'), questions)
  .get(paths.steering.pattern, open('organiser'), steering)
  .post(paths.openEdition.pattern, open('organiser'), acting, openOne)

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

async function steering(c: Visit) {
  return c.html(SteeringPage({ view: c.var.view, ...(await showEdition(c.var.ask, yearOf(c))) }))
}

async function openOne(c: Visit) {
  const { act, view } = c.var
  const { edition, corrections } = await showEdition(act, yearOf(c))
  const outcome = await actions.openEdition(act, edition.year)
  if (!outcome.ok) {
    return c.html(SteeringPage({ view, edition, corrections, refusal: outcome.reason }), 422)
  }
  const year = String(edition.year)
  return done(c, paths.steering.to({ year }), say(view.locale)('steering.opened', { year }))
}

function yearOf(c: Visit): string {
  return c.req.param('year') ?? ''
}
