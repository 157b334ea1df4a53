// What the pages of the mailbox show.
import type { Ask } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import type { SentFile } from '../../support/documents/model.ts'
import { openDocument } from '../../support/documents/public.ts'
import { type PaperSummary, papersByIds } from '../import/public.ts'
import type { MailboxState, MailDraft, MailId, ReceivedItem, ReceivedMail } from './model.ts'
import { mayReadMail } from './policy.ts'
import { countMail, draftsOf, findMail, findState, itemsOf, listMail } from './store.ts'

export type ShownMail = {
  readonly mail: ReceivedMail
  readonly items: readonly ReceivedItem[]
  readonly papers: readonly PaperSummary[]
  readonly draft: MailDraft | null
}
export type ShownMailbox = {
  /** Null: no mailbox is configured. */
  readonly mailbox: string | null
  readonly state: MailboxState | null
  readonly mails: readonly ShownMail[]
  readonly count: number
  readonly page: number
  readonly pages: number
}

const onePage = 25

export async function showMailbox(
  ask: Ask,
  mailbox: string | null,
  asked: number,
): Promise<ShownMailbox> {
  required(mayReadMail(ask.actor))
  const count = await countMail(ask.db)
  const pages = Math.max(1, Math.ceil(count / onePage))
  const page = Math.min(Math.max(1, asked), pages)
  const mails = await listMail(ask.db, { offset: (page - 1) * onePage, limit: onePage })
  const state = mailbox === null ? null : ((await findState(ask.db, mailbox)) ?? null)
  return { mailbox, state, count, page, pages, mails: await withContents(ask, mails) }
}

/** As many questions for many as for one. */
async function withContents(
  ask: Ask,
  mails: readonly ReceivedMail[],
): Promise<readonly ShownMail[]> {
  const ids = mails.map(({ id }) => id)
  const items = await itemsOf(ask.db, ids)
  const papers = await papersByIds(ask.db, [...new Set(items.flatMap((item) => item.papers))])
  const drafts = await draftsOf(ask.db, ids)
  return mails.map((mail) => {
    const own = items.filter((item) => item.mail === mail.id)
    const inside = new Set(own.flatMap((item) => item.papers))
    return {
      mail,
      items: own,
      papers: papers.filter(({ id }) => inside.has(id)),
      draft: drafts.find((draft) => draft.mail === mail.id) ?? null,
    }
  })
}

export async function showMail(ask: Ask, id: MailId): Promise<ShownMail> {
  required(mayReadMail(ask.actor))
  const [shown] = await withContents(ask, [found(await findMail(ask.db, id))])
  return found(shown)
}

/** The message as it came. */
export async function rawMail(ask: Ask, id: MailId): Promise<SentFile> {
  required(mayReadMail(ask.actor))
  const { document } = found(await findMail(ask.db, id))
  return openDocument(ask.db, found(document ?? undefined))
}
