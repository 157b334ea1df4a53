// Has what is attached looked at for viruses, at once and again while the scanner does not answer.
import { found } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import { bytesOf } from '../../../support/documents/public.ts'
import type { JobPlan, Work } from '../../../support/jobs/public.ts'
import { queue } from '../../../support/messages/public.ts'
import type { Verdict } from '../../../support/scanning/model.ts'
import { scanFile } from '../../../support/scanning/public.ts'
import { peopleOf, registrationById } from '../../registrations/public.ts'
import { scanAttachment } from '../actions/attachments.ts'
import { infectedLetter } from '../mails.ts'
import {
  type AttachedFile,
  findAttachment,
  findFileOf,
  listUnscanned,
  saveScan,
} from '../store/attachments.ts'
import { find } from '../store/entries.ts'
import { clearUploads } from '../store/uploads.ts'

const mostAtOnce = 200

/** Without a scanner nothing waits for one. Uploads that nobody went on with are thrown away all the same. */
export function scanningPlan(clamdUrl: string | undefined): JobPlan {
  const clear = { everyMinutes: 60, run: clearOldUploads } as const
  if (clamdUrl === undefined) return { jobs: {}, rounds: { 'entry.clear-uploads': clear } }
  return {
    jobs: { [scanAttachment]: (work, data) => scanOne(work, clamdUrl, data) },
    rounds: {
      'entry.clear-uploads': clear,
      'entry.scan-waiting': { everyMinutes: 5, run: (work) => scanWaiting(work, clamdUrl) },
    },
  }
}

async function scanOne(work: Work, url: string, data: unknown): Promise<void> {
  const { document } = data as { readonly document: DocumentId }
  const file = await findFileOf(work.db, document)
  if (file && isOpen(file)) await scan(work, url, file)
}

/** The oldest first, until the scanner no longer answers. */
async function scanWaiting(work: Work, url: string): Promise<void> {
  for (const file of await listUnscanned(work.db, mostAtOnce)) {
    if (work.ending.aborted) return
    if ((await scan(work, url, file)) === 'unavailable') return
  }
}

function isOpen({ scan: state }: AttachedFile): boolean {
  return state !== 'clean' && state !== 'infected'
}

async function scan(work: Work, url: string, file: AttachedFile): Promise<Verdict> {
  const verdict = await scanFile(url, await bytesOf(work.db, file.document))
  await work.act(async (act) => {
    const now = await findFileOf(act.db, file.document)
    if (!now || !isOpen(now)) return
    const state = verdict === 'unavailable' ? 'waiting' : verdict
    // What the site handed out before it had a scanner is not closed because the scanner is down.
    if (state === 'waiting' && now.scan === 'unscanned') return
    await saveScan(act.db, file.document, state, act.now)
    if (state !== 'infected') return
    await tellInfected(act, file)
    await record(act, 'entry.attachment-infected', file.entry, {
      key: file.key,
      sha256: file.sha256,
    })
  })
  return verdict
}

type Acting = Parameters<Parameters<Work['act']>[0]>[0]

async function tellInfected(act: Acting, file: AttachedFile): Promise<void> {
  const { registration: id } = found(await find(act.db, file.entry))
  const registration = found(await registrationById(act.db, id))
  const attachment = found(await findAttachment(act.db, file.entry, file.key))
  const people = await peopleByIds(act.db, await peopleOf(act.db, id, act.now))
  for (const { email } of people.values()) {
    await queue(act, infectedLetter(email, registration, attachment))
  }
}

async function clearOldUploads(work: Work): Promise<void> {
  await work.act((act) => clearUploads(act.db, act.now))
}
