// The draft of a reply: a person changes it, sends it, or lets it be.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { MailDraft, MailId } from '../model.ts'
import { mayReadMail } from '../policy.ts'
import { lockDraft, saveDraft } from '../store.ts'

export type ReplyText = { readonly subject: string; readonly body: string }

export async function sendReply(
  act: Act,
  mail: MailId,
  text: ReplyText,
): Promise<Outcome<MailDraft, 'settled'>> {
  const draft = await openDraft(act, mail)
  if (!draft.ok) return draft
  const sent = await saved(act, { ...draft.value, ...text, state: 'sent' })
  await queue(act, { to: sent.recipient, subject: text.subject, text: text.body })
  await record(act, 'mail.replied', mail)
  return yes(sent)
}

export async function keepReply(
  act: Act,
  mail: MailId,
  text: ReplyText,
): Promise<Outcome<MailDraft, 'settled'>> {
  const draft = await openDraft(act, mail)
  if (!draft.ok) return draft
  const kept = await saved(act, { ...draft.value, ...text })
  await record(act, 'mail.reply-changed', mail)
  return yes(kept)
}

export async function dropReply(act: Act, mail: MailId): Promise<Outcome<MailDraft, 'settled'>> {
  const draft = await openDraft(act, mail)
  if (!draft.ok) return draft
  const dropped = await saved(act, { ...draft.value, state: 'dropped' })
  await record(act, 'mail.reply-dropped', mail)
  return yes(dropped)
}

async function openDraft(act: Act, mail: MailId): Promise<Outcome<MailDraft, 'settled'>> {
  required(mayReadMail(act.actor))
  const draft = found(await lockDraft(act.db, mail))
  return draft.state === 'open' ? yes(draft) : no('settled')
}

async function saved(act: Act, draft: MailDraft): Promise<MailDraft> {
  const changed = { ...draft, changedAt: act.now, changedBy: act.actor.id }
  await saveDraft(act.db, changed)
  return changed
}
