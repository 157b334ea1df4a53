// The whole entry out to Word, and back again.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { Forbidden } from '../../../base/lib/failures.ts'
import type { Form } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { mediaTypes } from '../../../support/documents/model.ts'
import { documentWord, givenFile, refusalText } from '../../../support/documents/public.ts'
import { takeBack } from '../actions/word.ts'
import { readArea } from '../forms.ts'
import type { Clash, Draft, EntryId } from '../model.ts'
import { WordPage, WordPreviewPage } from '../pages/word.tsx'
import { readReturned, showWord, type WordDesk } from '../reads/word.ts'
import { awayPaper } from '../rules/word/away.ts'
import type { Returned } from '../rules/word/back.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>

export const wordRoutes = new Hono<Env>()
  .get(paths.entryWord.pattern, open('signed-in'), show)
  .get(paths.entryWordFile.pattern, open('signed-in'), away)
  .post(paths.entryWord.pattern, open('signed-in'), acting, post)

function entryIn(c: Visit): EntryId {
  return idFrom(c.req.param('entry'))
}

async function show(c: Visit) {
  return c.html(WordPage({ view: c.var.view, shown: await showWord(c.var.ask, entryIn(c)) }))
}

async function away(c: Visit) {
  const { away: going } = await showWord(c.var.ask, entryIn(c))
  const paper = awayPaper(going)
  const bytes = await documentWord(paper)
  return sendFile(c, { name: `${paper.title}.docx`, mediaType: mediaTypes.docx, bytes })
}

async function post(c: Visit) {
  const shown = await showWord(c.var.act, entryIn(c))
  if (!shown.may.write) throw new Forbidden()
  return formBody(c)['do'] === 'save' ? save(c, shown) : look(c, shown)
}

async function look(c: Visit, shown: WordDesk) {
  const { view } = c.var
  const t = say(view.locale)
  if (!shown.writable) return c.html(WordPage({ view, shown }), 422)
  const file = fileOf(formBody(c), 'file')
  if (!file) return c.html(WordPage({ view, shown, refusal: t('word.no-file') }), 422)
  const came = await readReturned(shown, await givenFile(file))
  if (came.ok) return c.html(WordPreviewPage({ view, shown, came: came.value }))
  const refusal = refusalText(view.locale, came.reason)
  return c.html(WordPage({ view, shown, refusal }), 422)
}

async function save(c: Visit, shown: WordDesk) {
  const { view } = c.var
  const t = say(view.locale)
  const posted = readArea(formBody(c))
  if (!posted.ok)
    return again(
      c,
      shown,
      posted.typed.map((draft) => unchosen(shown, draft)),
    )
  const { drafts } = posted.value
  const open = drafts.filter(({ question }) => !isChosen(formBody(c), question))
  const outcome = await takeBack(
    c.var.act,
    entryIn(c),
    drafts.filter((one) => !open.includes(one)),
  )
  if (!outcome.ok) {
    const answers = drafts.map((draft) => unchosen(shown, draft))
    return again(c, shown, answers, t(`refused.${outcome.reason}`))
  }
  const { saved, clashes } = outcome.value
  const left = [...clashes.map(clashing), ...open.map((draft) => unchosen(shown, draft))]
  if (left.length > 0) return again(c, shown, left)
  return done(c, paths.entry.to({ entry: entryIn(c) }), t('word.saved', { count: saved }))
}

function isChosen(form: Form, question: string): boolean {
  return form[`choice-${question}`] === 'mine'
}

/** What is left to choose, with the texts as they were typed. */
function again(c: Visit, shown: WordDesk, answers: readonly Returned[], refusal?: string) {
  const { view } = c.var
  const came = { answers, strange: [] }
  return c.html(WordPreviewPage({ view, shown, came, clash: true, refusal }), refusal ? 422 : 409)
}

function clashing({ theirs, mine }: Clash): Returned {
  const { question, text, revision } = theirs
  return { question, kind: 'both', text: mine, standing: { text, revision }, pictures: 0 }
}

function unchosen({ away: { answers } }: WordDesk, { question, text }: Draft): Returned {
  const standing = answers.find((one) => one.question === question) ?? { text: '', revision: 0 }
  return { question, kind: 'both', text, standing, pictures: 0 }
}
