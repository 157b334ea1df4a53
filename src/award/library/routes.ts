// Address by address: the library, sharing, diplomas.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import type { Env } from '../../base/http/env.ts'
import { formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { sendFile } from '../../base/http/send-file.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { mediaTypes } from '../../support/documents/model.ts'
import { diplomaPdf } from '../../support/documents/public.ts'
import type { EntryId } from '../entries/model.ts'
import { offerEntry, openDiploma, publishItem, tellPrizeUse, withdrawItem } from './actions.ts'
import { offering, publishing, readQuery } from './forms.ts'
import { diplomaOf } from './pages/diploma.ts'
import { ExamplePage, LibraryPage } from './pages/library.tsx'
import { OfferedPage, SharingPage } from './pages/sharing.tsx'
import { listOffered, showExample, showLibrary, showSharing } from './reads.ts'
import type { OfferRefusal, PrizeRefusal, PublishRefusal } from './rules.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]
type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: OfferRefusal | PublishRefusal | PrizeRefusal }

export const libraryRoutes = new Hono<Env>()
  .get(paths.library.pattern, open('public'), show)
  .get(paths.example.pattern, open('public'), showOne)
  .get(paths.offeredExamples.pattern, open('organiser'), showOffered)
  .get(paths.sharing.pattern, open('signed-in'), showShare)
  .post(paths.sharing.pattern, open('signed-in'), acting, offer)
  .post(paths.sharingPublish.pattern, open('organiser'), acting, publish)
  .post(paths.sharingWithdraw.pattern, open('signed-in'), acting, withdraw)
  .post(paths.prizeUse.pattern, open('signed-in'), acting, tellUse)
  // Reading what is sealed is written down, so this page acts.
  .get(paths.diploma.pattern, open('public'), acting, diploma)

function entryOf(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

async function show(c: Visit) {
  const shown = await showLibrary(c.var.ask, readQuery(c.req.query()))
  return c.html(LibraryPage({ view: c.var.view, shown }))
}

async function showOne(c: Visit) {
  const shown = await showExample(c.var.ask, idFrom(c.req.param('item')))
  return c.html(ExamplePage({ view: c.var.view, shown }))
}

async function showOffered(c: Visit) {
  const items = await listOffered(c.var.ask)
  return c.html(OfferedPage({ view: c.var.view, items }))
}

async function showShare(c: Visit) {
  const shown = await showSharing(c.var.ask, entryOf(c))
  return c.html(SharingPage({ view: c.var.view, shown }))
}

async function offer(c: Visit) {
  const form = readForm(offering, formBody(c))
  if (!form.ok) return refused(c, form.errors)
  return answer(c, await offerEntry(c.var.act, entryOf(c), form.value), 'done.offered')
}

async function publish(c: Visit) {
  const form = readForm(publishing, formBody(c))
  if (!form.ok) return refused(c, form.errors)
  return answer(c, await publishItem(c.var.act, entryOf(c), form.value.checked), 'done.published')
}

async function withdraw(c: Visit) {
  await withdrawItem(c.var.act, entryOf(c))
  return answer(c, { ok: true }, 'done.withdrawn')
}

async function tellUse(c: Visit) {
  const text = String(formBody(c)['prizeUse'] ?? '')
  return answer(c, await tellPrizeUse(c.var.act, entryOf(c), text), 'done.prize-use')
}

async function diploma(c: Visit) {
  const opened = await openDiploma(c.var.act, entryOf(c))
  const made = opened.edition.terms.calendar.ceremony ?? c.var.act.now
  const bytes = await diplomaPdf(diplomaOf(c.var.view, opened), made)
  const name = `Diplom ${opened.registration.unitName}.pdf`
  return sendFile(c, { name, mediaType: mediaTypes.pdf, bytes })
}

async function answer(c: Visit, outcome: Outcome, told: Key) {
  const { view } = c.var
  if (outcome.ok) return done(c, paths.sharing.to({ entry: entryOf(c) }), say(view.locale)(told))
  const shown = await showSharing(c.var.act, entryOf(c))
  const values = valuesOf(formBody(c))
  return c.html(SharingPage({ view, shown, refusal: outcome.reason, values }), 422)
}

async function refused(c: Visit, errors: FieldErrors) {
  const { view } = c.var
  const told = toldBy(say(view.locale), errors)
  const shown = await showSharing(c.var.act, entryOf(c))
  const values = valuesOf(formBody(c))
  return c.html(SharingPage({ view, shown, errors: told, values }), 422)
}
