// A paper without text is read from its pictures, later and page by page; a person may have one read anew.
import type { Act } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { GivenFile } from '../../../support/documents/model.ts'
import { documentById, openDocument } from '../../../support/documents/public.ts'
import type { FoundPage, RecognitionRefusal } from '../../../support/recognition/model.ts'
import { pagedKind, wholeText } from '../../../support/recognition/rules.ts'
import type { PaperReading } from '../model/reading.ts'
import type { ImportedPaper, PaperId, ReadPaper } from '../model.ts'
import { mayReview } from '../policy.ts'
import { findReading, saveRead, saveReading } from '../store/reading.ts'
import { findPaper, insertPaper, lockPaper, savePaper } from '../store.ts'
import { isKept, paperFrom, readingOf, readNow } from './import-paper.ts'
import { keepPages, leaveToRead } from './keep-pages.ts'
import { settle } from './settle-paper.ts'

export type ToRead = { readonly file: GivenFile; readonly reading: PaperReading }

/** What the job has to read. Null: it has been done, or nobody waits for it any longer. */
export async function paperToRead(db: Reader, id: PaperId): Promise<ToRead | null> {
  const reading = await findReading(db, id)
  const paper = await findPaper(db, id)
  if (!reading || !paper || (reading.state !== 'asked' && reading.state !== 'going-on')) return null
  const { name, bytes } = await openDocument(db, paper.document)
  return { file: { name, bytes }, reading }
}

export type Read = Outcome<{ readonly pages: readonly FoundPage[] }, RecognitionRefusal>

/** Takes down what the job has read. */
export async function finishReading(act: Act, id: PaperId, read: Read): Promise<void> {
  const paper = found(await lockPaper(act.db, id))
  const reading = await findReading(act.db, id)
  if (!reading || (reading.state !== 'asked' && reading.state !== 'going-on')) return
  const ended = { ...reading, endedAt: act.now }
  if (!read.ok) {
    await saveReading(act.db, { ...ended, state: 'refused', refusal: read.reason })
    if (paper.state === 'reading') await refuse(act, paper)
  } else if (reading.way === 'image') {
    await saveReading(act.db, { ...ended, state: 'read', found: read.value.pages })
  } else await takeIn(act, paper, { reading: ended, pages: read.value.pages })
  await record(act, 'paper.read', id, { read: read.ok, way: reading.way })
}

async function refuse(act: Act, paper: ImportedPaper): Promise<void> {
  await savePaper(act.db, {
    ...paper,
    state: 'refused',
    settledAt: act.now,
    settledBy: act.actor.id,
  })
}

type Came = { readonly reading: PaperReading; readonly pages: readonly FoundPage[] }

/** A paper that waited for its text becomes what it says, and is entered as far as it is sure. */
async function takeIn(act: Act, paper: ImportedPaper, { reading, pages }: Came): Promise<void> {
  await keepPages(act, paper.document, pages)
  const rawText = wholeText(pages)
  const [first, ...more] = (await readNow(act.db, rawText)).filter(isKept)
  if (!first) {
    await saveReading(act.db, { ...reading, state: 'other-matter' })
    return refuse(act, paper)
  }
  await saveReading(act.db, { ...reading, state: 'chosen' })
  await saveRead(act.db, { ...paper, ...readingOf(first), rawText, state: 'waiting' })
  await settle(act, found(await findPaper(act.db, paper.id)))
  await addMore(act, { ...paper, rawText }, more)
}

/** The other matters of the same file. */
async function addMore(
  act: Act,
  { document, name, rawText, sha256, origin, sender, part }: ImportedPaper,
  more: readonly ReadPaper[],
): Promise<void> {
  const came = { document, name, rawText, sha256, origin, sender }
  for (const [index, matter] of more.entries()) {
    const paper = paperFrom(act, matter, { ...came, part: part + index + 1 })
    if (await insertPaper(act.db, paper)) await settle(act, paper)
  }
}

export type RereadRefusal = 'no-pages' | 'settled' | 'going-on' | 'nothing-found' | 'other-matters'

/** A person thinks that the text of the file is bad: its pages are read from their pictures. */
export async function readAnew(act: Act, id: PaperId): Promise<Outcome<null, RereadRefusal>> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  const file = found(await documentById(act.db, paper.document))
  if (pagedKind(file.name) === undefined) return no('no-pages')
  if (!isOpen(paper)) return no('settled')
  const before = await findReading(act.db, id)
  if (before?.state === 'asked' || before?.state === 'going-on') return no('going-on')
  await leaveToRead(act, id, 'image')
  await record(act, 'paper.read-anew', id)
  return yes(null)
}

/** Its facts may still be read otherwise: nothing of it is entered. */
function isOpen({ state, matter, decision }: ImportedPaper): boolean {
  return (state === 'waiting' || state === 'early') && matter === null && decision === null
}

/** The new text takes the place of the old one, which is kept beside it; or it is put aside. */
export async function chooseReading(
  act: Act,
  id: PaperId,
  takes: boolean,
): Promise<Outcome<null, RereadRefusal>> {
  required(mayReview(act.actor))
  const paper = found(await lockPaper(act.db, id))
  const reading = await findReading(act.db, id)
  if (reading?.state !== 'read' || reading.found === null) return no('nothing-found')
  if (!isOpen(paper)) return no('settled')
  if (!takes) {
    await saveReading(act.db, { ...reading, state: 'put-aside' })
    await record(act, 'paper.reading-put-aside', id)
    return yes(null)
  }
  return replaceText(act, paper, { reading, pages: reading.found })
}

async function replaceText(
  act: Act,
  paper: ImportedPaper,
  { reading, pages }: Came,
): Promise<Outcome<null, RereadRefusal>> {
  const rawText = wholeText(pages)
  const read = (await readNow(act.db, rawText)).filter(isKept)[paper.part - 1]
  if (!read) return no('other-matters')
  await keepPages(act, paper.document, pages)
  await saveRead(act.db, { ...paper, ...readingOf(read), rawText, state: 'waiting' })
  await saveReading(act.db, { ...reading, state: 'chosen', replaced: paper.rawText, found: null })
  await record(act, 'paper.reading-chosen', paper.id)
  return yes(null)
}
