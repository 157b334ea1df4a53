// Address by address: a correction of an open edition, an extension, and those that were made.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { found } from '../../base/lib/failures.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { paths } from '../../base/paths.ts'
import * as actions from './actions.ts'
import { confirmForm, extendForm } from './forms.ts'
import { CorrectionPage } from './pages/correction.tsx'
import { ExtendingPage } from './pages/extending.tsx'
import { VersionPage } from './pages/version.tsx'
import { showCorrection, showExtending, showVersion } from './reads.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>

export const correctionRoutes = new Hono<Env>()
  .get(paths.correction.pattern, open('organiser'), correction)
  .post(paths.correction.pattern, open('organiser'), acting, confirm)
  .get(paths.correctionVersion.pattern, open('organiser'), version)
  .get(paths.extendDeadline.pattern, open('organiser'), extending)
  .post(paths.extendDeadline.pattern, open('organiser'), acting, extend)

function numberIn(c: Visit, name: 'year' | 'version'): number {
  const text = c.req.param(name) ?? ''
  return Number(found(/^\d{1,4}$/.test(text) ? text : undefined))
}

async function correction(c: Visit) {
  const { ask, view } = c.var
  return c.html(
    CorrectionPage({ view, shown: await showCorrection(ask, view, numberIn(c, 'year')) }),
  )
}

async function confirm(c: Visit) {
  const { act, view } = c.var
  const year = numberIn(c, 'year')
  const shown = await showCorrection(act, view, year)
  if (shown.pending === null) return c.html(CorrectionPage({ view, shown }), 422)
  const t = say(view.locale)
  const again = (errors: FieldErrors) =>
    c.html(CorrectionPage({ view, shown, errors, values: valuesOf(formBody(c)) }), 422)
  const read = readForm(confirmForm, formBody(c))
  if (!read.ok) return again(labelled(c, toldBy(t, read.errors)))
  const outcome = await actions.confirm(act, year, read.value)
  if (!outcome.ok) return again({ sure: t(`refusal.${outcome.reason}`) })
  const { version: made } = outcome.value
  return done(c, paths.correctionVersion.to({ year, version: made }), t('correction.confirmed'))
}

/** Which of the texts, in which language. */
function labelled(c: Visit, errors: FieldErrors): FieldErrors {
  const t = say(c.var.view.locale)
  return Object.fromEntries(
    Object.entries(errors).map(([name, says]) => {
      const [, field, language] = /^(says|reason)\.(sv|en)$/.exec(name) ?? []
      if (field === undefined) return [name, says]
      const label = t(`correction.${field as 'says' | 'reason'}`)
      return [name, t('error.at', { label: t(`in.${language as 'sv' | 'en'}`, { label }), says })]
    }),
  )
}

async function extending(c: Visit) {
  const { ask, view } = c.var
  return c.html(ExtendingPage({ view, shown: await showExtending(ask, view, numberIn(c, 'year')) }))
}

async function extend(c: Visit) {
  const { act, view } = c.var
  const year = numberIn(c, 'year')
  const shown = await showExtending(act, view, year)
  const t = say(view.locale)
  const again = (errors: FieldErrors) =>
    c.html(ExtendingPage({ view, shown, errors, values: valuesOf(formBody(c)) }), 422)
  const read = readForm(extendForm, formBody(c))
  if (!read.ok) return again(labelled(c, toldBy(t, read.errors)))
  const outcome = await actions.extend(act, shown.edition, read.value)
  if (!outcome.ok) return again({ day: t(`refusal.${outcome.reason}`) })
  const { version: made } = outcome.value
  return done(c, paths.correctionVersion.to({ year, version: made }), t('extend.done'))
}

async function version(c: Visit) {
  const { ask, view } = c.var
  const which = { year: numberIn(c, 'year'), version: numberIn(c, 'version') }
  return c.html(VersionPage({ view, shown: await showVersion(ask, view, which) }))
}
