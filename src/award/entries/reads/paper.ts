// A whole entry, ready to be set as a paper: as it stands, or as it was handed in.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import { nameOfFigure } from '../../../base/lib/written/write.ts'
import { openDocument, pictureFrom } from '../../../support/documents/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById, theAward } from '../../editions/public.ts'
import type { Attachment } from '../model/attachments.ts'
import type { Result } from '../model/results.ts'
import type { Answer, EntryId, ReadableArea, Receipt } from '../model.ts'
import { mayRead } from '../policy.ts'
import { isHandedOut, isPicture } from '../rules/attachments.ts'
import { contentOf } from '../rules/canonical.ts'
import type { EntryForPaper, PaperFigure, PaperFigures } from '../rules/entry-paper.ts'
import { allQuestions } from '../rules/handing-in.ts'
import { isReadable } from '../rules/writing.ts'
import { list } from '../store/answers.ts'
import { listAllAttachments } from '../store/attachments.ts'
import { find, findNewestReceipt } from '../store/entries.ts'
import { belonging } from './desk.ts'
import { partsOf } from './parts.ts'

/** `draft`: as it stands, for those who have a part in it only. */
export async function entryForPaper(ask: Ask, id: EntryId, draft: boolean): Promise<EntryForPaper> {
  const entry = found(await find(ask.db, id))
  const { registration, role } = await belonging(ask, entry.registration)
  const edition = await editionById(ask.db, entry.edition)
  required(mayRead(ask.actor, { role, readable: isReadable(entry, edition, ask.now) }))
  const receipt = await findNewestReceipt(ask.db, id)
  if (receipt && !draft) return handedInForPaper(ask.db, receipt, edition)

  required(role)
  const parts = await partsOf(ask.db, id)
  const award = (await theAward(ask.db)).name.sv
  const answers = await list(ask.db, id, allQuestions(edition.terms.instrument))
  return {
    ...{ award, year: edition.year, unit: registration.unitName, zone: edition.zone },
    areas: areasOf(edition, answers),
    improvements: parts.improvements,
    attached: parts.attachments,
    figures: await figuresOf(ask.db, id, parts.results),
    receipt: null,
  }
}

/** Word for word what was sealed. The caller knows who will read it. */
export async function handedInForPaper(
  db: Reader,
  receipt: Receipt,
  edition: Edition,
): Promise<EntryForPaper> {
  const { unit, areas, attachments, results, improvements } = contentOf(receipt.content, edition)
  const award = (await theAward(db)).name.sv
  const sealed = new Set(attachments.map(({ sha256 }) => sha256))
  return {
    ...{ award, year: edition.year, unit, zone: edition.zone, areas, improvements, receipt },
    attached: attachments,
    figures: await figuresOf(db, receipt.entry, results, (one) => sealed.has(one.sha256)),
  }
}

function areasOf(
  { terms }: Edition,
  answers: readonly Pick<Answer, 'question' | 'text'>[],
): readonly ReadableArea[] {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  return (terms.instrument?.areas ?? []).map(({ key, name, questions }) => ({
    key,
    name,
    answers: questions.map(({ key: question, text: asked, wordLimit }) => {
      const text = texts.get(question) ?? ''
      return { question, asked, text, words: countWritten(text), wordLimit }
    }),
  }))
}

/** Attachments that were taken away since a hand-in are still what was handed in. */
async function figuresOf(
  db: Reader,
  entry: EntryId,
  results: readonly Result[],
  counts: (one: Attachment) => boolean = ({ removedAt }) => removedAt === null,
): Promise<PaperFigures> {
  const figures = new Map<string, PaperFigure>()
  for (const result of results) {
    figures.set(nameOfFigure({ of: 'results', key: result.key }), { kind: 'result', result })
  }
  const attachments = await listAllAttachments(db, entry)
  for (const one of attachments.filter(counts)) {
    figures.set(nameOfFigure({ of: 'attachment', key: one.key }), await figureOf(db, one))
  }
  return figures
}

async function figureOf(db: Reader, one: Attachment): Promise<PaperFigure> {
  const file = { kind: 'file', name: one.name } as const
  if (!isPicture(one) || !isHandedOut(one)) return file
  const picture = await pictureFrom((await openDocument(db, one.document)).bytes)
  return picture ? { kind: 'picture', picture } : file
}
