// Address by address: what is to be done, and how far everything has come.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { found } from '../../base/lib/failures.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { closeYear } from './actions.ts'
import { type StageKey, stageKeys } from './model.ts'
import { ParticipationPage, StagePage } from './pages/lines.tsx'
import { TodoPage } from './pages/todo.tsx'
import { WeekPage } from './pages/week.tsx'
import { listStage, showParticipation, showTodo, showWeek } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const overviewRoutes = new Hono<Env>()
  .get(paths.todo.pattern, open('signed-in'), todo)
  .get(paths.participation.pattern, open('signed-in'), participation)
  .get(paths.overview.pattern, open('organiser'), week)
  .get(paths.overviewYear.pattern, open('organiser'), week)
  .get(paths.overviewStage.pattern, open('organiser'), stage)
  .post(paths.closeEdition.pattern, open('organiser'), acting, close)

function yearOf(c: Visit): number {
  const year = Number(c.req.param('year'))
  return found(Number.isInteger(year) && year > 0 ? year : undefined)
}

async function todo(c: Visit) {
  return c.html(TodoPage({ view: c.var.view, shown: await showTodo(c.var.ask) }))
}

async function participation(c: Visit) {
  const shown = await showParticipation(c.var.ask, idFrom(c.req.param('registration')))
  return c.html(ParticipationPage({ view: c.var.view, shown }))
}

async function week(c: Visit) {
  const year = c.req.param('year') === undefined ? null : yearOf(c)
  return c.html(WeekPage({ view: c.var.view, shown: await showWeek(c.var.ask, year) }))
}

async function stage(c: Visit) {
  const key = found(stageKeys.find((one): one is StageKey => one === c.req.param('stage')))
  const listed = await listStage(c.var.ask, yearOf(c), key)
  return c.html(StagePage({ view: c.var.view, ...listed }))
}

async function close(c: Visit) {
  const { view } = c.var
  const year = yearOf(c)
  const outcome = await closeYear(c.var.act, year)
  if (outcome.ok) {
    const told = say(view.locale)('done.closed', { year: String(year) })
    return done(c, paths.overviewYear.to({ year }), told)
  }
  const shown = await showWeek(c.var.act, year)
  const refusal = { why: outcome.reason, units: outcome.units.join(', ') }
  return c.html(WeekPage({ view, shown, refusal }), 422)
}
