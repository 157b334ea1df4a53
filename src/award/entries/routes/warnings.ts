// The address where the writers say that a passage is to stand.
import { type Context, Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { readForm } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { letStand } from '../actions/warnings.ts'
import { type KeepPassage, keptPassage } from '../forms/warnings.ts'
import type { EntryId } from '../model.ts'
import { CheckPage } from '../pages/check.tsx'
import { showCheck } from '../reads/writing.ts'
import { questionOf } from '../rules/handing-in.ts'
import { say } from '../words/say.ts'

export const warningRoutes = new Hono<Env>().post(
  paths.entryWarnings.pattern,
  open('signed-in'),
  acting,
  keep,
)

async function keep(c: Context<Env>) {
  const entry = idFrom<'entry'>(c.req.param('entry'))
  const posted = readForm(keptPassage, formBody(c))
  const outcome = posted.ok ? await letStand(c.var.act, entry, posted.value) : undefined
  const check = await showCheck(c.var.act, entry)
  if (!posted.ok || !outcome?.ok) {
    const refusal = outcome && !outcome.ok ? outcome.reason : 'not-ready'
    return c.html(CheckPage({ view: c.var.view, check, refusal }), 422)
  }
  const area = questionOf(check.edition.terms.instrument, posted.value.place)?.area.key
  return done(c, backTo(entry, posted.value, area), say(c.var.view.locale)('warnings.done'))
}

/** To where the passage was shown, at the answer that it stands in. */
function backTo(entry: EntryId, { to, place }: KeepPassage, area: string | undefined): string {
  if (to === 'attachments') return paths.entryAttachments.to({ entry })
  if (to === 'check' || area === undefined) return paths.entryCheck.to({ entry })
  return `${paths.entryArea.to({ entry, area })}#answer-${place}`
}
