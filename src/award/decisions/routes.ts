// Address by address: the boards' matters, decisions and extracts.
import { type Context, Hono } from 'hono'
import { acting } from '../../base/http/acting.ts'
import { sendCsv } from '../../base/http/download.ts'
import type { Env } from '../../base/http/env.ts'
import { fileOf, formBody } from '../../base/http/form-body.ts'
import { done } from '../../base/http/notice.ts'
import { open } from '../../base/http/open.ts'
import { sendFile } from '../../base/http/send-file.ts'
import { csv } from '../../base/lib/csv.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../base/lib/form.ts'
import { idFrom } from '../../base/lib/id.ts'
import { paths } from '../../base/paths.ts'
import { givenFile, refusalText } from '../../support/documents/public.ts'
import { moveMeeting, regroupMatter } from './actions/regrouping.ts'
import * as actions from './actions.ts'
import * as forms from './forms.ts'
import type { DecisionId, MatterId } from './model.ts'
import { BoardListPage } from './pages/board-list.tsx'
import { DecisionPage, ExtractPage, valuesOfDecision } from './pages/decision.tsx'
import { MatterPage } from './pages/matter.tsx'
import { ReviewPage } from './pages/review.tsx'
import { UnitTrackPage } from './pages/unit-track.tsx'
import { listBoard } from './reads/board-list.ts'
import { showDecision, showMatter, showReview } from './reads/matter.ts'
import { openExtract, showTrack } from './reads/unit-track.ts'
import { say } from './words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]
/** A refusal that there are words for. */
type Reason = ReasonIn<Key>
type ReasonIn<Any> = Any extends `refusal.${infer Why}` ? Why : never
const handlers = ['organiser', 'coordinator'] as const

export const decisionRoutes = new Hono<Env>()
  .get(paths.boardMatters.pattern, open(...handlers), list)
  .get(paths.boardMattersList.pattern, open(...handlers), spreadsheet)
  .get(paths.boardMatter.pattern, open(...handlers), showOne)
  .post(paths.boardMeeting.pattern, open(...handlers), acting, putOnAgenda)
  .post(paths.boardUnits.pattern, open(...handlers), acting, regroup)
  .get(paths.boardDecision.pattern, open(...handlers), showEntering)
  .post(paths.boardDecision.pattern, open(...handlers), acting, enter)
  .post(paths.boardMove.pattern, open(...handlers), acting, move)
  .get(paths.boardExtract.pattern, open(...handlers), showSending)
  .post(paths.boardExtract.pattern, open(...handlers), acting, send)
  .get(paths.boardExtractFile.pattern, open('signed-in'), downloadExtract)
  .get(paths.boardReview.pattern, open('organiser'), review)
  .post(paths.boardReview.pattern, open('organiser'), acting, verify)
  .post(paths.boardReturn.pattern, open('organiser'), acting, giveBack)
  .get(paths.boardTrack.pattern, open('signed-in'), track)

function matterOf(c: Visit): MatterId {
  return idFrom(c.req.param('matter'))
}

function decisionOf(c: Visit): DecisionId {
  return idFrom(c.req.param('decision'))
}

/** Keys of the words, as the sentences that a page shows. */
function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(say(c.var.view.locale), errors)
}

function why(c: Visit, reason: Reason): string {
  return say(c.var.view.locale)(`refusal.${reason}`)
}

function toMatter(c: Visit, id: MatterId, what: Key) {
  return done(c, paths.boardMatter.to({ matter: id }), say(c.var.view.locale)(what))
}

function yearOf(c: Visit): number | undefined {
  const year = c.req.query('ar')
  return year && /^\d{4}$/.test(year) ? Number(year) : undefined
}

async function list(c: Visit) {
  const shown = await listBoard(c.var.ask, yearOf(c))
  return c.html(BoardListPage({ view: c.var.view, list: shown }))
}

async function spreadsheet(c: Visit) {
  const t = say(c.var.view.locale)
  const { rows, edition } = await listBoard(c.var.ask, yearOf(c))
  const head = [
    t('column.unit'),
    t('column.administration'),
    t('column.state'),
    t('column.board'),
    t('column.meeting'),
  ]
  const lines = rows.map(({ registration, administration, track: { state, matter, decision } }) => [
    registration.unitName,
    administration,
    t(`state.${state}`),
    matter?.boardName ?? null,
    decision?.meetingDate ?? null,
  ])
  return sendCsv(c, t('list.file', { year: edition.year }), csv(head, lines))
}

async function showOne(c: Visit) {
  return c.html(MatterPage({ view: c.var.view, shown: await showMatter(c.var.ask, matterOf(c)) }))
}

async function putOnAgenda(c: Visit) {
  const { view, ask, act } = c.var
  const form = readForm(forms.meetingForm, formBody(c))
  const again = async (fault: { errors?: FieldErrors; refusal?: string }) => {
    const shown = await showMatter(ask, matterOf(c))
    return c.html(MatterPage({ view, shown, values: valuesOf(formBody(c)), ...fault }), 422)
  }
  if (!form.ok) return again({ errors: told(c, form.errors) })
  const { meetingDate, registration } = form.value
  const { refusal } = await actions.putOnAgenda(act, matterOf(c), meetingDate, registration)
  if (refusal) return again({ refusal: why(c, refusal) })
  return toMatter(c, matterOf(c), 'done.on-agenda')
}

async function regroup(c: Visit) {
  const { view, ask, act } = c.var
  const { registration } = forms.unitsForm.parse(formBody(c))
  const { refusal } =
    registration.length === 0
      ? { refusal: 'last-unit' as const }
      : await regroupMatter(act, matterOf(c), registration)
  if (!refusal) return toMatter(c, matterOf(c), 'done.regrouped')
  const shown = await showMatter(ask, matterOf(c))
  return c.html(MatterPage({ view, shown, refusal: why(c, refusal) }), 422)
}

async function showEntering(c: Visit) {
  const shown = await showDecision(c.var.ask, decisionOf(c))
  const values = valuesOfDecision(shown.shown)
  return c.html(DecisionPage({ view: c.var.view, shown, values }))
}

async function enter(c: Visit) {
  const { view } = c.var
  const shown = await showDecision(c.var.ask, decisionOf(c))
  const form = readForm(forms.decisionForm, formBody(c))
  const again = { view, shown, values: valuesOf(formBody(c)) }
  if (!form.ok) return c.html(DecisionPage({ ...again, errors: told(c, form.errors) }), 422)
  const apart = forms.readOutcomesApart(formBody(c))
  const { refusal } = await actions.enterDecision(c.var.act, decisionOf(c), form.value, apart)
  if (refusal) return c.html(DecisionPage({ ...again, refusal: why(c, refusal) }), 422)
  return toMatter(c, shown.matter.id, 'done.entered')
}

async function move(c: Visit) {
  const { view, ask, act } = c.var
  const { matter } = await showDecision(ask, decisionOf(c))
  const movedTo = formBody(c)[`movedTo-${decisionOf(c)}`]
  const form = readForm(forms.moveForm, { movedTo: movedTo ?? '' })
  const refused = async (refusal: string) => {
    const shown = await showMatter(ask, matter.id)
    return c.html(MatterPage({ view, shown, refusal }), 422)
  }
  if (!form.ok) return refused(Object.values(told(c, form.errors)).join(' '))
  const { refusal } = await moveMeeting(act, decisionOf(c), form.value.movedTo)
  return refusal ? refused(why(c, refusal)) : toMatter(c, matter.id, 'done.moved')
}

async function showSending(c: Visit) {
  const shown = await showDecision(c.var.ask, decisionOf(c))
  return c.html(ExtractPage({ view: c.var.view, shown }))
}

async function send(c: Visit) {
  const { view } = c.var
  const shown = await showDecision(c.var.ask, decisionOf(c))
  const file = fileOf(formBody(c), 'extract')
  if (!file) {
    const errors = told(c, { extract: 'error.extract' })
    return c.html(ExtractPage({ view, shown, errors }), 422)
  }
  const sent = await actions.sendExtract(c.var.act, decisionOf(c), await givenFile(file))
  if (sent.done) return toMatter(c, shown.matter.id, 'done.sent')
  const extract = sent.file ? refusalText(view.locale, sent.file) : why(c, sent.refusal)
  return c.html(ExtractPage({ view, shown, errors: { extract } }), 422)
}

async function downloadExtract(c: Visit) {
  return sendFile(c, await openExtract(c.var.ask, decisionOf(c)))
}

async function review(c: Visit) {
  const shown = await showReview(c.var.ask, decisionOf(c))
  return c.html(ReviewPage({ view: c.var.view, review: shown }))
}

async function verify(c: Visit) {
  const seen = forms.readListings(formBody(c))
  const { refusal } = await actions.verifyExtract(c.var.act, decisionOf(c), seen)
  const shown = await showReview(c.var.ask, decisionOf(c))
  if (!refusal) return toMatter(c, shown.matter.id, 'done.verified')
  const again = { view: c.var.view, review: shown, values: valuesOf(formBody(c)) }
  return c.html(ReviewPage({ ...again, refusal: why(c, refusal) }), 422)
}

async function giveBack(c: Visit) {
  const form = readForm(forms.returnForm, formBody(c))
  const shown = await showReview(c.var.ask, decisionOf(c))
  const again = { view: c.var.view, review: shown, values: valuesOf(formBody(c)) }
  if (!form.ok) return c.html(ReviewPage({ ...again, errors: told(c, form.errors) }), 422)
  const { refusal } = await actions.returnExtract(c.var.act, decisionOf(c), form.value.reason)
  if (refusal) return c.html(ReviewPage({ ...again, refusal: why(c, refusal) }), 422)
  return toMatter(c, shown.matter.id, 'done.returned')
}

async function track(c: Visit) {
  const shown = await showTrack(c.var.ask, idFrom(c.req.param('registration')))
  return c.html(UnitTrackPage({ view: c.var.view, shown }))
}
