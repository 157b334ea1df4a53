// The site, part by part.
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { aboutRoutes } from './across/about/routes.ts'
import { calendarRoutes } from './across/calendar/routes.ts'
import { correctionRoutes } from './across/corrections/routes.ts'
import { diaryRoutes } from './across/diary/routes.ts'
import { importRoutes } from './across/import/routes.ts'
import { mailboxRoutes } from './across/mailbox/routes.ts'
import { overviewRoutes } from './across/overview/routes.ts'
import { assessmentRoutes } from './award/assessment/routes/alone.ts'
import { recordRoutes } from './award/assessment/routes/record.ts'
import { consensusRoutes } from './award/assessment/routes/together.ts'
import { planRoutes } from './award/assignment/routes/plan.ts'
import { assignmentRoutes } from './award/assignment/routes.ts'
import { followUpRoutes } from './award/decisions/routes/follow-up.ts'
import { boardPaperRoutes } from './award/decisions/routes/paper.ts'
import { boardTemplateRoutes } from './award/decisions/routes/templates.ts'
import { decisionRoutes } from './award/decisions/routes.ts'
import type { Words } from './award/editions/model.ts'
import { editionRoutes } from './award/editions/routes.ts'
import { entryRoutes } from './award/entries/routes/all.ts'
import { closedByConflict, entryDoors } from './award/examiners/routes/closing.ts'
import { decidingRoutes } from './award/examiners/routes/deciding.ts'
import { declaringRoutes } from './award/examiners/routes/declaring.ts'
import { involvementRoutes } from './award/examiners/routes/involvements.ts'
import { listRoutes } from './award/examiners/routes/lists.ts'
import { practiceRoutes } from './award/examiners/routes/practice.ts'
import { examinerProfileRoutes } from './award/examiners/routes/profile.ts'
import { recruitingRoutes } from './award/examiners/routes/recruiting.ts'
import { trainingRoutes } from './award/examiners/routes/training.ts'
import { examinerRoutes } from './award/examiners/routes.ts'
import { feedbackRoutes } from './award/feedback/routes.ts'
import { juryRoutes } from './award/jury/routes.ts'
import { libraryRoutes } from './award/library/routes.ts'
import { registrationRoutes } from './award/registrations/routes/all.ts'
import { visitRoutes } from './award/site-visits/routes.ts'
import { administrations } from './award/units/public.ts'
import { registerRoutes } from './award/units/routes/all.ts'
import type { Reader } from './base/db/handle.ts'
import { answers } from './base/db/ping.ts'
import { inTransaction } from './base/db/transaction.ts'
import { asking } from './base/http/asking.ts'
import type { Env } from './base/http/env.ts'
import { failing, missing } from './base/http/failing.ts'
import { posted } from './base/http/form-body.ts'
import { security } from './base/http/security.ts'
import { type WaitingLine, waitingLine } from './base/http/waiting-line.ts'
import { plainDate } from './base/lib/time.ts'
import { paths } from './base/paths.ts'
import { footPlaces, places } from './navigation.ts'
import { identify, noteVisit } from './support/accounts/public.ts'
import { accountRoutes, demonstrationRoutes } from './support/accounts/routes.ts'
import { outboxRoutes } from './support/messages/routes.ts'

export type Site = {
  readonly db: Reader
  readonly now: () => Date
  /** Served over https: cookies and headers bind to that. */
  readonly secure: boolean
  /** Where people reach it. Null: wherever it is asked. */
  readonly address: string | null
  readonly demonstration: boolean
  readonly zone: string
  readonly award: { readonly name: Words; readonly sender: Words; readonly contact: string }
  /** The built browser files: their folder, and the addresses of styles and script. */
  readonly assets: Assets
  /** Shared by pages and sockets. Without it each makes one of its own. */
  readonly line?: WaitingLine
  /** Whose mail is read, without the password. */
  readonly mailbox?: string | null
  /** What is uploaded is held back until a scanner has found it clean. */
  readonly scans?: boolean
  readonly log: Log
}
export type Assets = {
  readonly folder: string
  readonly styles: readonly string[]
  readonly script: string | null
}
/** Structured, without personal data: patterns of routes, never addresses with ids in them. */
export type Log = {
  readonly info: (facts: object, text: string) => void
  readonly error: (facts: object, text: string) => void
}

export function createApp(site: Site) {
  const app = new Hono<Env>()
  const line = site.line ?? waitingLine()
  app.onError(failing((reason, route) => site.log.error({ route, err: reason }, 'request failed')))
  app.notFound(missing)
  app.use(security(site.secure))
  app.get(paths.healthy.pattern, (c) => c.text('ok'))
  app.get(paths.ready.pattern, async (c) =>
    (await answers(site.db)) ? c.text('ready') : c.text('database does not answer', 503),
  )
  app.use('/assets/*', assetsOf(site))
  app.use(logging(site))
  app.use(asking({ ...site, line, identify: whoAsks, frame: frameOf(site) }))
  app.use(posted)
  for (const door of entryDoors) app.use(door, closedByConflict)
  for (const part of parts(site)) app.route('/', part)
  return app
}

/** In the order of the award's life. */
function parts(site: Site): readonly Hono<Env>[] {
  const everywhere = [
    accountRoutes(administrationsNow),
    editionRoutes,
    registerRoutes,
    registrationRoutes,
    followUpRoutes,
    boardPaperRoutes,
    boardTemplateRoutes,
    decisionRoutes,
    entryRoutes(site.scans ?? false),
    examinerProfileRoutes,
    involvementRoutes,
    recruitingRoutes,
    listRoutes,
    trainingRoutes,
    practiceRoutes,
    examinerRoutes,
    declaringRoutes,
    decidingRoutes,
    planRoutes,
    assignmentRoutes,
    assessmentRoutes,
    consensusRoutes,
    recordRoutes,
    visitRoutes,
    feedbackRoutes,
    juryRoutes,
    libraryRoutes,
    diaryRoutes,
    overviewRoutes,
    correctionRoutes,
    importRoutes,
    calendarRoutes,
    mailboxRoutes(site.mailbox ?? null),
    aboutRoutes,
  ]
  return site.demonstration ? [...everywhere, demonstrationRoutes, outboxRoutes] : everywhere
}

/** For whom a coordinator can act today. Accounts, which come before the register, ask it here. */
async function administrationsNow(c: Context<Env>) {
  const { ask, view } = c.var
  const all = await administrations(ask.db, plainDate(ask.now, view.zone))
  return all.map(({ id, name }) => ({ value: id, label: name }))
}

function frameOf(site: Site) {
  const { address, zone, demonstration, assets, award } = site
  const awardIn = (locale: 'sv' | 'en') => ({
    name: award.name[locale],
    sender: award.sender[locale],
    contact: award.contact,
  })
  return { address, zone, demonstration, assets, award: awardIn, places, footPlaces }
}

/** `active`: they do something now, which keeps the session from ending as idle. */
export async function whoAsks(db: Reader, token: string, now: Date, active = true) {
  const visit = await identify(db, token, now)
  if (active && visit?.noteworthy)
    await inTransaction(db, (tx) => noteVisit(tx, visit.session, now))
  return visit?.actor
}

/** Their names carry a hash of their content, so they never change. */
function assetsOf(site: Site) {
  return serveStatic({
    root: site.assets.folder,
    onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
  })
}

function logging(site: Site) {
  return async function log(c: Context<Env>, next: () => Promise<void>) {
    const started = performance.now()
    await next()
    const milliseconds = Math.round(performance.now() - started)
    const { method, routePath } = c.req
    site.log.info({ method, route: routePath, status: c.res.status, milliseconds }, 'request')
  }
}
