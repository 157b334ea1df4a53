// Address by address: the board of a plan of teams, and what is done on it.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { type FieldErrors, readForm, toldBy } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { exchange } from '../actions/exchanging.ts'
import {
  changeSettings,
  chooseSolution,
  makeWish,
  redoStep,
  undoStep,
} from '../actions/planning.ts'
import { publishPlan } from '../actions/publishing.ts'
import { askToSolve, askToStop } from '../actions/solving.ts'
import * as forms from '../forms/plan.ts'
import type { SolutionId, Step } from '../model/plan.ts'
import { BoardPage } from '../pages/board.tsx'
import { ComparePage, SolutionsPage } from '../pages/compare.tsx'
import { PlacingPage } from '../pages/placing.tsx'
import { LoadsPage, PicturePage, pictureWords } from '../pages/plan-lists.tsx'
import { stepSentence } from '../pages/plan-parts.tsx'
import { PlanTeamPage } from '../pages/plan-team.tsx'
import { PublishPage } from '../pages/publish.tsx'
import { namesInStep } from '../reads/named.ts'
import { readBoard, readPublishing } from '../reads/plan.ts'
import {
  readPicture,
  readPlacing,
  readShown,
  readSolutions,
  readTeam,
} from '../reads/plan-parts.ts'
import type { At } from '../rules/exchanges.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

/** Before the addresses of single entries, which would take them for ids. */
export const planRoutes = new Hono<Env>()
  .get(paths.teamPlan.pattern, open('organiser'), showBoard)
  .post(paths.teamPlanSolve.pattern, open('organiser'), acting, solve)
  .post(paths.teamPlanStop.pattern, open('organiser'), acting, stop)
  .post(paths.teamPlanWish.pattern, open('organiser'), acting, wish)
  .post(paths.teamPlanSettings.pattern, open('organiser'), acting, set)
  .post(paths.teamPlanUndo.pattern, open('organiser'), acting, undo)
  .post(paths.teamPlanRedo.pattern, open('organiser'), acting, redo)
  .get(paths.teamPlanPicture.pattern, open('organiser'), showPicture)
  .get(paths.teamPlanLoads.pattern, open('organiser'), showLoads)
  .get(paths.teamPlanSolutions.pattern, open('organiser'), showSolutions)
  .post(paths.teamPlanSolution.pattern, open('organiser'), acting, choose)
  .get(paths.teamPlanCompare.pattern, open('organiser'), showTwo)
  .get(paths.teamPlanPublish.pattern, open('organiser'), showPublishing)
  .post(paths.teamPlanPublish.pattern, open('organiser'), acting, publish)
  .get(paths.teamPlanTeam.pattern, open('organiser'), showTeam)
  .post(paths.teamPlanTeam.pattern, open('organiser'), acting, exchangeAt)
  .get(paths.teamPlanPlacing.pattern, open('organiser'), showPlacing)
  .post(paths.teamPlanPlacing.pattern, open('organiser'), acting, exchangeAt)

async function showBoard(c: Visit) {
  const board = await readBoard(c.var.ask)
  return c.html(BoardPage({ view: c.var.view, board }))
}

/** The board again, with what was wrong. */
async function refuse(c: Visit, errors: FieldErrors) {
  const board = await readBoard(c.var.ask)
  return c.html(BoardPage({ view: c.var.view, board, errors: told(c, errors) }), 422)
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(t(c), errors)
}

async function solve(c: Visit) {
  const form = readForm(forms.solving, formBody(c))
  if (!form.ok) return refuse(c, form.errors)
  const { keeps, seconds } = form.value
  const asked = await askToSolve(c.var.act, { keeps, timeLimit: seconds * 1000 })
  if (asked.ok) return done(c, paths.teamPlan.to(), t(c)('plan.done.solving'))
  return refuse(c, { keeps: `plan.refusal.${asked.reason}` })
}

async function stop(c: Visit) {
  const asked = await askToStop(c.var.act)
  return done(c, paths.teamPlan.to(), t(c)(asked.ok ? 'plan.done.stopping' : 'plan.done.over'))
}

async function wish(c: Visit) {
  const body = formBody(c)
  const form = readForm(forms.wishing, body)
  if (!form.ok) return refuse(c, form.errors)
  const wished = await makeWish(c.var.act, form.value)
  if (wished.ok) return done(c, forms.wayBack(body['back']), t(c)('plan.done.wish'))
  return refuse(c, { [fieldOf(form.value.kind)]: `plan.refusal.${wished.reason}` })
}

function fieldOf(kind: string): string {
  if (kind === 'sized') return 'least'
  return kind === 'loaded' ? 'ceiling' : 'person'
}

async function set(c: Visit) {
  const form = readForm(forms.settings, formBody(c))
  if (!form.ok) return refuse(c, form.errors)
  await changeSettings(c.var.act, form.value)
  return done(c, paths.teamPlan.to(), t(c)('plan.done.settings'))
}

async function undo(c: Visit) {
  const undone = await undoStep(c.var.act)
  if (!undone.ok) return done(c, paths.teamPlan.to(), t(c)('plan.done.nothing'))
  const what = await tellStep(c, undone.value)
  return done(c, paths.teamPlan.to(), t(c)('plan.done.undone', { what }))
}

async function redo(c: Visit) {
  const redone = await redoStep(c.var.act)
  if (!redone.ok) return done(c, paths.teamPlan.to(), t(c)('plan.done.nothing'))
  const what = await tellStep(c, redone.value)
  return done(c, paths.teamPlan.to(), t(c)('plan.done.redone', { what }))
}

async function tellStep(c: Visit, step: Step): Promise<string> {
  return stepSentence(c.var.view, await namesInStep(c.var.ask.db, step), step)
}

async function showPicture(c: Visit) {
  const { view } = c.var
  const board = await readPicture(c.var.ask, (shown) => pictureWords(view, shown))
  return c.html(PicturePage({ view, board, svg: board.svg }))
}

async function showLoads(c: Visit) {
  const board = await readShown(c.var.ask)
  return c.html(LoadsPage({ view: c.var.view, board }))
}

async function showSolutions(c: Visit) {
  const board = await readSolutions(c.var.ask)
  return c.html(SolutionsPage({ view: c.var.view, board }))
}

async function choose(c: Visit) {
  const id: SolutionId = idFrom(c.req.param('solution'))
  const chosen = await chooseSolution(c.var.act, id)
  if (chosen.ok) {
    const { number } = chosen.value
    return done(c, paths.teamPlan.to(), t(c)('plan.done.chosen', { number }))
  }
  const board = await readSolutions(c.var.ask)
  const errors = told(c, { solution: 'plan.refusal.no-solution' })
  return c.html(SolutionsPage({ view: c.var.view, board, errors }), 422)
}

/** Two that are not there, or the same twice: the list says what there is to choose. */
async function showTwo(c: Visit) {
  const ids = ['a', 'b'].map((name): SolutionId => idFrom(c.req.query(name)))
  const board = await readSolutions(c.var.ask, ids)
  if (board.two) return c.html(ComparePage({ view: c.var.view, board, two: board.two }))
  return c.html(SolutionsPage({ view: c.var.view, board }))
}

async function showPublishing(c: Visit) {
  const board = await readPublishing(c.var.ask)
  return c.html(PublishPage({ view: c.var.view, board }))
}

async function publish(c: Visit) {
  const form = readForm(forms.publishing, formBody(c))
  const published = form.ok && (await publishPlan(c.var.act, form.value.solution))
  if (published !== false && published.ok) {
    const { begun, changed } = published.value
    const counts = { begun: begun.length, changed: changed.length }
    return done(c, paths.teamPlan.to(), t(c)('plan.done.published', counts))
  }
  const key = published ? (`plan.refusal.${published.reason}` as const) : 'plan.error.solution'
  const board = await readPublishing(c.var.ask)
  const errors = told(c, { solution: key })
  return c.html(PublishPage({ view: c.var.view, board, errors }), 422)
}

async function showTeam(c: Visit) {
  const board = await readTeam(c.var.ask, idFrom(c.req.param('entry')))
  return c.html(PlanTeamPage({ view: c.var.view, board }))
}

async function showPlacing(c: Visit) {
  const { entry, person } = placeIn(c)
  const board = await readPlacing(c.var.ask, entry, idFrom(person ?? ''))
  return c.html(PlacingPage({ view: c.var.view, board }))
}

/** Somebody comes instead of the one whose place it is, or one more to the team. */
async function exchangeAt(c: Visit) {
  const at = placeIn(c)
  const form = readForm(forms.exchanging, formBody(c))
  const exchanged =
    form.ok && (await exchange(c.var.act, form.value.solution, { at, command: form.value.command }))
  if (exchanged !== false && exchanged.ok) {
    return done(c, paths.teamPlanTeam.to({ entry: at.entry }), t(c)('plan.done.exchanged'))
  }
  const key: Key = exchanged ? `plan.refusal.${exchanged.reason}` : 'plan.error.kind'
  const board = await readTeam(c.var.ask, at.entry)
  return c.html(PlanTeamPage({ view: c.var.view, board, errors: told(c, { comes: key }) }), 422)
}

function placeIn(c: Visit): At {
  const person = c.req.param('person')
  return {
    entry: idFrom(c.req.param('entry')),
    person: person === undefined ? null : idFrom(person),
  }
}

function t(c: Visit) {
  return say(c.var.view.locale)
}
