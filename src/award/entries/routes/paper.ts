// The whole entry as PDF and as Word.
import { type Context, Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { open } from '../../../base/http/open.ts'
import { sendFile } from '../../../base/http/send-file.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { mediaTypes } from '../../../support/documents/model.ts'
import { documentPdf, documentWord } from '../../../support/documents/public.ts'
import { entryForPaper } from '../reads/paper.ts'
import { entryPaper } from '../rules/entry-paper.ts'

type Visit = Context<Env>

export const paperRoutes = new Hono<Env>()
  .get(paths.entryPdf.pattern, open('signed-in'), pdf)
  .get(paths.entryCopy.pattern, open('signed-in'), word)

async function pdf(c: Visit) {
  const { paper, madeAt } = await paperOf(c)
  const bytes = await documentPdf(paper, madeAt)
  return sendFile(c, { name: `${paper.title}.pdf`, mediaType: mediaTypes.pdf, bytes })
}

async function word(c: Visit) {
  const { paper } = await paperOf(c)
  const bytes = await documentWord(paper)
  return sendFile(c, { name: `${paper.title}.docx`, mediaType: mediaTypes.docx, bytes })
}

/** What was handed in; with `?visa=utkast`, or where nothing was, the draft. */
async function paperOf(c: Visit) {
  const draft = c.req.query('visa') === 'utkast'
  const entry = await entryForPaper(c.var.ask, idFrom(c.req.param('entry')), draft)
  const madeAt = entry.receipt?.handedInAt ?? c.var.ask.now
  return { paper: entryPaper(entry, madeAt), madeAt }
}
