// Address by address: a matter's board paper, from the proposal to its finished files.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { found } from '../../../base/lib/failures.ts'
import { type FieldErrors, readForm, toldBy, valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { mediaTypes } from '../../../support/documents/model.ts'
import { documentPdf, documentWord } from '../../../support/documents/public.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { finishPaper } from '../actions/paper.ts'
import * as actions from '../actions.ts'
import { paperForm, wantsPreview } from '../forms/paper.ts'
import { newPaperUnits } from '../forms.ts'
import type { PaperAbout, PaperFacts } from '../model/paper.ts'
import type { MatterId } from '../model.ts'
import { BoardListPage } from '../pages/board-list.tsx'
import { aboutOf, boardPaper, fileName } from '../pages/board-paper.ts'
import { MatterPage } from '../pages/matter.tsx'
import { PaperPage, valuesOfPaper } from '../pages/paper-form.tsx'
import { listBoard } from '../reads/board-list.ts'
import { showMatter } from '../reads/matter.ts'
import { type NewPaper, showNewPaper, versionFile } from '../reads/paper.ts'
import { acceptedKinds } from '../rules/matter.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]
type ReasonIn<Any> = Any extends `refusal.${infer Why}` ? Why : never
const handlers = ['organiser', 'coordinator'] as const

export const boardPaperRoutes = new Hono<Env>()
  .get(paths.boardMatterNew.pattern, open(...handlers), showNew)
  .post(paths.boardMatterNew.pattern, open(...handlers), acting, create)
  .get(paths.boardPaperDraft.pattern, open(...handlers), draft)
  .get(paths.boardPaper.pattern, open(...handlers), showPaper)
  .post(paths.boardPaper.pattern, open(...handlers), acting, changePaper)
  .get(paths.boardPaperFile.pattern, open(...handlers), downloadWord)
  .get(paths.boardPaperPdf.pattern, open(...handlers), downloadPdf)
  .post(paths.boardPaperFinish.pattern, open(...handlers), acting, finish)
  .get(paths.boardPaperVersion.pattern, open(...handlers), downloadVersion)
  .get(paths.boardPaperVersionPdf.pattern, open(...handlers), downloadVersionPdf)

function matterOf(c: Visit): MatterId {
  return idFrom(c.req.param('matter'))
}

function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy(say(c.var.view.locale), errors)
}

function why(c: Visit, reason: ReasonIn<Key>): string {
  return say(c.var.view.locale)(`refusal.${reason}`)
}

function chosenUnits(c: Visit): readonly RegistrationId[] {
  return (c.req.queries('anmalan') ?? []).map((id) => idFrom<'registration'>(id))
}

async function refused(c: Visit, reason: NonNullable<NewPaper['fresh']['refusal']>) {
  const shown = await listBoard(c.var.ask)
  const { view } = c.var
  return c.html(BoardListPage({ view, list: shown, refusal: why(c, reason) }), 422)
}

async function showNew(c: Visit) {
  const { fresh, about } = await showNewPaper(c.var.ask, chosenUnits(c))
  if (fresh.refusal) return refused(c, fresh.refusal)
  return c.html(PaperPage({ view: c.var.view, about, matter: null, values: valuesOfPaper(about) }))
}

/** The proposed paper at once, before anything is begun. */
async function draft(c: Visit) {
  const { fresh, about } = await showNewPaper(c.var.ask, chosenUnits(c))
  if (fresh.refusal) return refused(c, fresh.refusal)
  return sendWord(c, about)
}

/** What was typed, in place of what was there. */
function withFacts(about: PaperAbout, { boardName, paper }: PaperFacts): PaperAbout {
  return { ...about, boardName, paper }
}

async function create(c: Visit) {
  const { view, ask, act } = c.var
  const { registration: ids } = newPaperUnits.parse(formBody(c))
  const units: readonly RegistrationId[] = ids.map((id) => idFrom(id))
  const { fresh, about } = await showNewPaper(ask, units)
  const form = readForm(paperForm(acceptedKinds(fresh.edition)), formBody(c))
  const again = { view, about, matter: null, values: valuesOf(formBody(c)) }
  if (!form.ok) return c.html(PaperPage({ ...again, errors: told(c, form.errors) }), 422)
  const typed = withFacts(about, form.value)
  if (wantsPreview(formBody(c))) return preview(c, typed, null)
  const made = await actions.openMatter(act, units, form.value)
  if (made.refusal) return c.html(PaperPage({ ...again, refusal: why(c, made.refusal) }), 422)
  return toMatter(c, made.matter, 'done.opened')
}

/** The form again, with proposals that follow the choices, and the paper below it. Nothing is saved. */
function preview(c: Visit, about: PaperAbout, matter: MatterId | null) {
  const values = valuesOfPaper(about)
  return c.html(PaperPage({ view: c.var.view, about, matter, values, preview: boardPaper(about) }))
}

function toMatter(c: Visit, id: MatterId, what: Key) {
  return done(c, paths.boardMatter.to({ matter: id }), say(c.var.view.locale)(what))
}

async function showPaper(c: Visit) {
  const shown = await showMatter(c.var.ask, matterOf(c))
  const about = aboutOf(shown)
  const props = { view: c.var.view, about, matter: shown.matter.id, meetings: meetingsOf(shown) }
  return c.html(PaperPage({ ...props, values: valuesOfPaper(about) }))
}

/** Days on which the matter is to be taken up. */
function meetingsOf({ decisions }: Awaited<ReturnType<typeof showMatter>>): readonly string[] {
  return decisions.flatMap(({ decision }) =>
    decision.outcome === null && decision.meetingDate !== null ? [decision.meetingDate] : [],
  )
}

async function changePaper(c: Visit) {
  const shown = await showMatter(c.var.ask, matterOf(c))
  const about = aboutOf(shown)
  const form = readForm(paperForm(acceptedKinds(shown.edition)), formBody(c))
  const values = valuesOf(formBody(c))
  const again = { view: c.var.view, about, matter: shown.matter.id, values }
  if (!form.ok) return c.html(PaperPage({ ...again, errors: told(c, form.errors) }), 422)
  if (wantsPreview(formBody(c))) return preview(c, withFacts(about, form.value), shown.matter.id)
  const { refusal } = await actions.changePaper(c.var.act, matterOf(c), form.value)
  if (refusal) return c.html(PaperPage({ ...again, refusal: why(c, refusal) }), 422)
  return toMatter(c, matterOf(c), 'done.paper-saved')
}

async function sendWord(c: Visit, about: PaperAbout) {
  const bytes = await documentWord(boardPaper(about))
  return sendFile(c, { name: fileName(about, 'docx'), mediaType: mediaTypes.docx, bytes })
}

async function downloadWord(c: Visit) {
  return sendWord(c, aboutOf(await showMatter(c.var.ask, matterOf(c))))
}

async function downloadPdf(c: Visit) {
  const shown = await showMatter(c.var.ask, matterOf(c))
  const about = aboutOf(shown)
  const bytes = await documentPdf(boardPaper(about), shown.matter.changedAt)
  return sendFile(c, { name: fileName(about, 'pdf'), mediaType: mediaTypes.pdf, bytes })
}

async function finish(c: Visit) {
  const { ask, act, view } = c.var
  const shown = await showMatter(ask, matterOf(c))
  const about = aboutOf(shown)
  const paper = boardPaper(about)
  const word = await documentWord(paper)
  const pdf = await documentPdf(paper, ask.now)
  const outcome = await finishPaper(act, matterOf(c), shown.matter.changedAt, {
    word: { name: fileName(about, 'docx'), mediaType: mediaTypes.docx, bytes: word },
    pdf: { name: fileName(about, 'pdf'), mediaType: mediaTypes.pdf, bytes: pdf },
    about: paper.title,
  })
  if (outcome.ok) return toMatter(c, matterOf(c), 'done.finished')
  return c.html(MatterPage({ view, shown, refusal: why(c, outcome.reason) }), 422)
}

function downloadVersion(c: Visit) {
  return sendVersion(c, 'docx')
}

function downloadVersionPdf(c: Visit) {
  return sendVersion(c, 'pdf')
}

async function sendVersion(c: Visit, ending: 'docx' | 'pdf') {
  const { matter } = await showMatter(c.var.ask, matterOf(c))
  const ordinal = Number(c.req.param('version'))
  return sendFile(c, found(await versionFile(c.var.ask, matter.id, ordinal, ending)))
}
