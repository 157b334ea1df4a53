// Address by address: the start page, and the pages about the award and the site.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { handleReport, reportBarrier } from './actions.ts'
import { reportForm } from './forms.ts'
import { AccessibilityPage, ReportPage } from './pages/accessibility.tsx'
import { AboutPage, PrivacyPage } from './pages/plain.tsx'
import { RecipientsPage } from './pages/recipients.tsx'
import { ReportsPage } from './pages/reports.tsx'
import { StartPage } from './pages/start.tsx'
import { showRecipients, showReports, showStart, showStatement } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const aboutRoutes = new Hono<Env>()
  .get(paths.start.pattern, open('public'), start)
  .get(paths.earlierRecipients.pattern, open('public'), recipients)
  .get(paths.accessibility.pattern, open('public'), accessibility)
  .get(paths.accessibilityReport.pattern, open('public'), showReport)
  .post(paths.accessibilityReport.pattern, open('public'), acting, report)
  .get(paths.accessibilityReports.pattern, open('organiser'), reports)
  .post(paths.accessibilityReportDone.pattern, open('organiser'), acting, handle)
  .get(paths.privacy.pattern, open('public'), privacy)
  .get(paths.about.pattern, open('public'), about)

async function start(c: Visit) {
  return c.html(StartPage({ view: c.var.view, ...(await showStart(c.var.ask)) }))
}

async function recipients(c: Visit) {
  return c.html(RecipientsPage({ view: c.var.view, ...(await showRecipients(c.var.ask)) }))
}

async function accessibility(c: Visit) {
  const statement = await showStatement(c.var.ask)
  return c.html(AccessibilityPage({ view: c.var.view, statement }))
}

function showReport(c: Visit) {
  return c.html(ReportPage({ view: c.var.view }))
}

async function report(c: Visit) {
  const { view, act } = c.var
  const form = readForm(reportForm, formBody(c))
  if (!form.ok) {
    const errors = inWords(form.errors, say(view.locale))
    return c.html(ReportPage({ view, errors, values: form.values }), 422)
  }
  const outcome = await reportBarrier(act, form.value)
  if (!outcome.ok) {
    const values = valuesOf(formBody(c))
    return c.html(ReportPage({ view, values, refusal: outcome.reason }), 422)
  }
  return done(c, paths.accessibility.to(), say(view.locale)('report.thanks'))
}

async function reports(c: Visit) {
  return c.html(ReportsPage({ view: c.var.view, reports: await showReports(c.var.ask) }))
}

async function handle(c: Visit) {
  await handleReport(c.var.act, idFrom(c.req.param('report') ?? ''))
  return done(c, paths.accessibilityReports.to(), say(c.var.view.locale)('reports.done'))
}

function privacy(c: Visit) {
  return c.html(PrivacyPage({ view: c.var.view }))
}

function about(c: Visit) {
  return c.html(AboutPage({ view: c.var.view }))
}

function inWords(errors: FieldErrors, t: ReturnType<typeof say>): FieldErrors {
  return toldBy(t, errors)
}
