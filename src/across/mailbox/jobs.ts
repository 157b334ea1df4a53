// Reads the mailbox by IMAP, without touching it: nothing is moved, deleted or marked as read.
import { ImapFlow, type MailboxObject } from 'imapflow'
import type { Act } from '../../base/db/call.ts'
import type { JobPlan, Work } from '../../support/jobs/public.ts'
import { tryAgain } from '../import/public.ts'
import { askAfterReading } from './actions/ask-for-missing.ts'
import { takeIn } from './actions/take-in.ts'
import { noteFailure, noteRead } from './actions/watch.ts'
import { type FetchedMail, largestMail, type MailboxFailure } from './model.ts'
import { type MailboxAddress, mailboxAt, whyFailed } from './rules/address.ts'
import { findState, numbersOf } from './store.ts'

/** Read every five minutes, and when somebody asks. Undefined: there is no mailbox. */
export function mailboxPlan(url: string | undefined): JobPlan {
  const jobs = {
    'mailbox.read': (work: Work) => fetchIfAny(work, url),
  }
  const run = (work: Work) => fetchIfAny(work, url)
  return { jobs, rounds: { 'mailbox.fetch': { everyMinutes: 5, run } } }
}

async function fetchIfAny(work: Work, url: string | undefined): Promise<void> {
  if (url === undefined) return work.act(lookAgain)
  await fetchMail(work, mailboxAt(url))
}

/** What went wrong is kept for the page: the next round tries again from where this one stood. */
export async function fetchMail(work: Work, address: MailboxAddress): Promise<void> {
  const bugs: unknown[] = []
  const failure = await withMailbox(address, (client, box) =>
    readNew({ work, address, bugs }, client, box),
  )
  await work.act((act) =>
    failure === null ? noteRead(act, address.name) : noteFailure(act, address.name, failure),
  )
  await work.act(lookAgain)
  if (bugs.length > 0) throw bugs[0] // the messages are kept, and the log tells why they were not read
}

/** At what waited: for a registration, for another paper, or for a scan to be read. */
async function lookAgain(act: Act): Promise<void> {
  await tryAgain(act)
  await askAfterReading(act)
}

type Round = { readonly work: Work; readonly address: MailboxAddress; readonly bugs: unknown[] }

/** Whether the mailbox can be opened at all. Null: it can. */
export function tryMailbox(url: string): Promise<MailboxFailure | null> {
  return withMailbox(mailboxAt(url), async () => undefined)
}

async function withMailbox(
  address: MailboxAddress,
  read: (client: ImapFlow, box: MailboxObject) => Promise<void>,
): Promise<MailboxFailure | null> {
  const { host, port, secure, auth, folder } = address
  const client = new ImapFlow({
    ...{ host, port, secure, auth },
    logger: false,
    disableAutoIdle: true,
    greetingTimeout: 10_000,
    connectionTimeout: 15_000,
    socketTimeout: 60_000,
  })
  client.on('error', () => undefined) // what breaks is told by the call that waits for it
  try {
    await client.connect()
    await read(client, await client.mailboxOpen(folder, { readOnly: true }))
    return null
  } catch (reason) {
    return whyFailed(reason)
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function readNew(round: Round, client: ImapFlow, box: MailboxObject): Promise<void> {
  const { work, address } = round
  const known = await findState(work.db, address.name)
  const { uidValidity, lastUid } = numbersOf(known ?? { uidValidity: null, lastUid: 0n })
  const from = uidValidity === box.uidValidity ? lastUid + 1n : 1n
  for (const head of await headsFrom(client, from)) {
    if (work.ending.aborted) return
    const mail = await messageAt(client, head)
    const { uidValidity: numbering } = box
    const receivedAt = head.at ?? work.now()
    const place = { mailbox: address.name, uidValidity: numbering, uid: BigInt(head.uid) }
    if (mail) await takeInOne(round, { ...place, receivedAt, ...mail }) // else gone since it was counted
  }
}

async function messageAt(client: ImapFlow, { uid, size }: Head) {
  const small = size <= largestMail
  const asked = small ? ({ source: true } as const) : ({ headers: true } as const)
  const message = await client.fetchOne(String(uid), asked, { uid: true })
  if (!message) return null
  return small
    ? { raw: message.source ?? null, head: null }
    : { raw: null, head: message.headers ?? null }
}

type Head = { readonly uid: number; readonly size: number; readonly at: Date | null }

/** In the order in which they came. «7:*» gives the last one even where it is before the seventh. */
async function headsFrom(client: ImapFlow, from: bigint): Promise<readonly Head[]> {
  const heads: Head[] = []
  const asked = { uid: true, size: true, internalDate: true } as const
  for await (const { uid, size = 0, internalDate } of client.fetch(`${from}:*`, asked, {
    uid: true,
  })) {
    const at = internalDate === undefined ? null : new Date(internalDate)
    if (BigInt(uid) >= from) heads.push({ uid, size, at })
  }
  return heads.sort((a, b) => a.uid - b.uid)
}

/** One that cannot be read must not keep the others from being read: it is kept for a person. */
async function takeInOne({ work, bugs }: Round, mail: FetchedMail): Promise<void> {
  try {
    await work.act((act) => takeIn(act, mail, 'whole'))
  } catch (reason) {
    bugs.push(reason)
    await work.act((act) => takeIn(act, mail, 'only-kept'))
  }
}
