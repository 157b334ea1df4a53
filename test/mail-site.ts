// The boards' site with a mailbox that it reads, for tests of what becomes of mail.
import { afterAll } from 'vitest'
import { findPapers } from '../src/across/import/store.ts'
import { draftsOf, itemsOf, listMail } from '../src/across/mailbox/store.ts'
import { paths } from '../src/base/paths.ts'
import { boardSite } from './board-site.ts'
import { memoryImap } from './imap.ts'
import { type ExtractParts, extract, letter, textFile } from './letters.ts'

/** Call it at the top of a test file. */
export async function mailSite(now = '2027-05-21T08:00:00Z') {
  const imap = await memoryImap()
  afterAll(() => imap.close())
  const board = await boardSite(now, { imapUrl: imap.url })
  const { site, visit } = board

  /** What the message became that came last. */
  async function latest() {
    const mails = await listMail(site.db, { offset: 0, limit: 100 })
    const mail = mails.toSorted((a, b) => Number(b.uid) - Number(a.uid))[0]
    if (!mail) throw new Error('nothing came')
    const items = await itemsOf(site.db, [mail.id])
    const papers = await findPapers(
      site.db,
      items.flatMap((item) => item.papers),
    )
    const [draft] = await draftsOf(site.db, [mail.id])
    const { body: shown } = await visit.organiser.get(paths.mail.to({ mail: mail.id }))
    return { mail, items, papers, draft, shown }
  }

  async function fetched(raw: string) {
    imap.add(raw)
    await site.runRound('mailbox.fetch')
    return latest()
  }

  return { ...board, imap, fetched }
}

/** A message with the extract as a file. */
export function withExtract(unit: string, over: Partial<ExtractParts> = {}): string {
  const file = textFile(`${unit}.txt`, extract({ unit, ...over }))
  return letter({ subject: `Protokollsutdrag ${unit}`, attached: [file] })
}
