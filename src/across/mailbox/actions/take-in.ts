// One message of the mailbox comes in: it is kept, read, and what is missing is put in a draft.
import { createHash } from 'node:crypto'
import { currentEdition, seriesOf } from '../../../award/editions/public.ts'
import type { Act } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import { keepAs } from '../../../support/documents/public.ts'
import { register } from '../../../support/records/public.ts'
import { takeInFile } from '../../import/public.ts'
import type { FetchedMail, MailContent, MailKind, ReceivedItem, ReceivedMail } from '../model.ts'
import { mayTakeIn } from '../policy.ts'
import { missingIn } from '../rules/missing.ts'
import { bareSubject, concernsUs } from '../rules/reading.ts'
import {
  findByMessageId,
  findSame,
  insertItems,
  insertMail,
  lockState,
  saveState,
  saveWaiting,
} from '../store.ts'
import { askFor, isBeingRead, papersIn } from './ask-for-missing.ts'
import { parseMail } from './parse-mail.ts'

/** How a message is taken in after it could not be: kept as it is, for a person to look at. */
export type Manner = 'whole' | 'only-kept'

/** Moves on in the mailbox in the same transaction, so nothing comes in twice and nothing is passed over. */
export async function takeIn(act: Act, fetched: FetchedMail, manner: Manner): Promise<void> {
  required(mayTakeIn(act.actor))
  const state = await lockState(act.db, fetched.mailbox)
  const renumbered = state.uidValidity !== fetched.uidValidity
  if (!renumbered && fetched.uid <= state.lastUid) return // another reader was faster
  const { uid, uidValidity } = fetched
  await saveState(act.db, { ...state, uidValidity, lastUid: uid })
  const bytes = fetched.raw ?? fetched.head ?? new Uint8Array()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await findSame(act.db, sha256)) return // the same message under a new number
  await takeInNew(act, fetched, { bytes, sha256, manner })
}

type Bytes = { readonly bytes: Uint8Array; readonly sha256: string; readonly manner: Manner }

async function takeInNew(act: Act, fetched: FetchedMail, { bytes, sha256, manner }: Bytes) {
  const content = await contentOf(bytes)
  const earlier = content?.messageId ? await findByMessageId(act.db, content.messageId) : undefined
  const kind = kindOf(fetched, content, { duplicate: earlier !== undefined, manner })
  const mail: ReceivedMail = {
    id: newId<'received-mail'>(),
    ...{ mailbox: fetched.mailbox, uidValidity: fetched.uidValidity, uid: fetched.uid, sha256 },
    messageId: content?.messageId ?? null,
    document: fetched.raw === null ? null : await keepRaw(act, content, fetched.raw),
    sender: content?.sender ?? '',
    senderName: content?.senderName ?? '',
    subject: content?.subject ?? '',
    sentAt: content?.sentAt ?? null,
    receivedAt: fetched.receivedAt,
    kind,
    sameAs: kind === 'duplicate' ? (earlier?.id ?? null) : null,
    waitsForReading: false,
  }
  await insertMail(act.db, mail)
  await record(act, 'mail.received', mail.id, { kind })
  if (kind === 'too-large') await askFor(act, mail, ['too-large'])
  if (kind === 'ordinary' && content) await readContent(act, mail, content)
}

async function contentOf(bytes: Uint8Array): Promise<MailContent | null> {
  try {
    return await parseMail(bytes)
  } catch {
    return null
  }
}

function kindOf(
  fetched: FetchedMail,
  content: MailContent | null,
  { duplicate, manner }: { readonly duplicate: boolean; readonly manner: Manner },
): MailKind {
  if (fetched.raw === null) return 'too-large'
  if (content === null || manner === 'only-kept') return 'broken'
  if (duplicate) return 'duplicate'
  return content.automatic ? 'automatic' : 'ordinary'
}

function keepRaw(act: Act, content: MailContent | null, bytes: Uint8Array) {
  const name = `${fileTitle(content?.subject ?? '', 120) || 'meddelande'}.eml`
  return keepAs(act, { name, mediaType: 'message/rfc822', bytes })
}

/** A subject as the name of a file, without what no file may be called. */
function fileTitle(subject: string, longest: number): string {
  return subject
    .replace(/[\\/:*?"<>|]/g, ' ')
    .slice(0, longest)
    .trim()
}

async function readContent(act: Act, mail: ReceivedMail, content: MailContent): Promise<void> {
  const fromFiles = await itemsFrom(act, mail, content.files)
  const needed = fromFiles.some(({ papers }) => papers.length > 0)
  const body = needed ? [] : await itemsFrom(act, mail, textFiles(mail, content), fromFiles.length)
  const items = [...fromFiles, ...body.filter(({ became }) => became !== 'not-about-award')]
  await insertItems(act.db, items)
  const papers = await papersIn(act, items)
  const ours = concernsUs(mail.subject, content.texts)
  const waits = isBeingRead(papers)
  const missing = waits ? [] : missingIn({ concernsUs: ours, items, papers })
  if (waits) await saveWaiting(act.db, mail.id, true)
  await askFor(act, mail, missing)
  if (ours || papers.length > 0 || missing.length > 0) await registerMail(act, mail)
}

/** What was written in the letter itself, as a file to read. */
function textFiles(mail: ReceivedMail, { texts }: MailContent) {
  const name = `${fileTitle(bareSubject(mail.subject), 80) || 'e-post'}.txt`
  return texts.map((text) => ({ name, bytes: new TextEncoder().encode(text) }))
}

async function itemsFrom(
  act: Act,
  mail: ReceivedMail,
  files: MailContent['files'],
  from = 0,
): Promise<readonly ReceivedItem[]> {
  const items: ReceivedItem[] = []
  for (const [index, file] of files.entries()) {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const origin = { origin: 'mail', sender: mail.sender || null } as const
    const imported = await takeInFile(act, file, origin)
    const has = imported.became === 'new' || imported.became === 'known'
    items.push({
      mail: mail.id,
      seq: from + index + 1,
      name: file.name,
      sha256,
      document: has ? imported.paper.document : null,
      became: imported.became === 'new' ? 'paper' : imported.became,
      reason: imported.became === 'refused' ? imported.reason : null,
      papers: has ? imported.papers.map(({ id }) => id) : [],
    })
  }
  return items
}

async function registerMail(act: Act, mail: ReceivedMail): Promise<void> {
  if (mail.document === null) return
  const edition = await currentEdition(act.db)
  await register(act, {
    series: await seriesOf(act.db, edition),
    direction: 'received',
    on: plainDate(mail.receivedAt, edition.zone),
    counterpart: mail.senderName || mail.sender,
    about: mail.subject || '–',
    kind: 'mail',
    subject: mail.id,
    document: mail.document,
  })
}
