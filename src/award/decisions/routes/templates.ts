// Address by address: the administrations' own templates for board papers.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { fileOf, formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { mediaTypes } from '../../../support/documents/model.ts'
import {
  documentWord,
  faultText,
  givenFile,
  refusalText,
  templateWord,
} from '../../../support/documents/public.ts'
import { addTemplate, dropTemplate } from '../actions/templates.ts'
import type { TemplateId } from '../model/template.ts'
import { aboutOf, fileName } from '../pages/board-paper.ts'
import { exampleTemplate, templateData } from '../pages/paper-template.ts'
import { TemplateFieldsPage, TemplatesPage } from '../pages/templates.tsx'
import { showMatter } from '../reads/matter.ts'
import { listTemplates, openTemplate } from '../reads/templates.ts'
import { say } from '../words/say.ts'

type Visit = Context<Env>
const handlers = ['organiser', 'coordinator'] as const

export const boardTemplateRoutes = new Hono<Env>()
  .get(paths.boardTemplates.pattern, open(...handlers), list)
  .post(paths.boardTemplates.pattern, open(...handlers), acting, add)
  .get(paths.boardTemplateFields.pattern, open(...handlers), fields)
  .get(paths.boardTemplateExample.pattern, open(...handlers), example)
  .get(paths.boardTemplateFile.pattern, open(...handlers), download)
  .post(paths.boardTemplateGone.pattern, open(...handlers), acting, drop)
  .get(paths.boardPaperFilled.pattern, open(...handlers), filled)

function templateOf(c: Visit): TemplateId {
  return idFrom(c.req.param('template'))
}

async function list(c: Visit) {
  return c.html(TemplatesPage({ view: c.var.view, shown: await listTemplates(c.var.ask) }))
}

async function add(c: Visit) {
  const { view, ask, act } = c.var
  const t = say(view.locale)
  const body = formBody(c)
  const file = fileOf(body, 'template')
  const again = async (error: string, faults: readonly string[] = []) => {
    const shown = await listTemplates(ask)
    return c.html(TemplatesPage({ view, shown, errors: { template: error }, faults }), 422)
  }
  if (!file) return again(t('error.template'))
  const chosen = body['administration']
  const administration = typeof chosen === 'string' && chosen !== '' ? chosen : null
  const added = await addTemplate(
    act,
    administration === null ? null : idFrom<'organisation'>(administration),
    await givenFile(file),
  )
  if (added.ok) return done(c, paths.boardTemplates.to(), t('done.template'))
  if (added.reason) return again(refusalText(view.locale, added.reason))
  const told = added.faults.map((fault) => faultText(view.locale, fault))
  return again(t('error.template-faults', { count: told.length }), told)
}

function fields(c: Visit) {
  return c.html(TemplateFieldsPage({ view: c.var.view }))
}

async function example(c: Visit) {
  const bytes = await documentWord(exampleTemplate())
  const name = say(c.var.view.locale)('templates.example.file')
  return sendFile(c, { name, mediaType: mediaTypes.docx, bytes })
}

async function download(c: Visit) {
  return sendFile(c, await openTemplate(c.var.ask, templateOf(c)))
}

async function drop(c: Visit) {
  await dropTemplate(c.var.act, templateOf(c))
  return done(c, paths.boardTemplates.to(), say(c.var.view.locale)('done.template-gone'))
}

/** The matter's paper in the administration's own template. */
async function filled(c: Visit) {
  const shown = await showMatter(c.var.ask, idFrom(c.req.param('matter')))
  const about = aboutOf(shown)
  const template = await openTemplate(c.var.ask, templateOf(c))
  const bytes = await templateWord(template.bytes, templateData(about))
  return sendFile(c, { name: fileName(about, 'docx'), mediaType: mediaTypes.docx, bytes })
}
