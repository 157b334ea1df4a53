// What stands around the answers of one area: each topic is one field, read by a function of its own.
import type { Ask } from '../../../base/db/call.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import type { Area } from '../../editions/model.ts'
import type { Attachment } from '../model/attachments.ts'
import type { ExampleAnswer } from '../model/earlier.ts'
import type { Result } from '../model/results.ts'
import { attachmentFigures } from '../rules/attachments.ts'
import { shownResults } from '../rules/results/shown.ts'
import type { Warning } from '../rules/warnings.ts'
import { listAttachments } from '../store/attachments.ts'
import { listResults } from '../store/results.ts'
import { keptIn } from '../store/warnings.ts'
import { type Comments, commentsOf } from './comments.ts'
import type { Desk } from './desk.ts'
import { type EarlierBeside, earlierOf, examplesOf } from './earlier.ts'

export type Beside = {
  readonly comments: Comments
  /** What was written and said in earlier years. */
  readonly earlier: EarlierBeside
  /** Published answers of other units, by question. */
  readonly examples: ReadonlyMap<string, ExampleAnswer>
  /** What can stand as a figure in an answer: the entry's pictures and the charts of its results. */
  readonly figures: ShownFigures
  readonly attachments: readonly Attachment[]
  readonly results: readonly Result[]
  /** Whether the writers have said that a passage is to stand. */
  readonly isKept: (passage: Pick<Warning, 'place' | 'print'>) => boolean
}

export async function besideOf(ask: Ask, desk: Desk, area: Area): Promise<Beside> {
  const attachments = await listAttachments(ask.db, desk.entry.id)
  const results = await listResults(ask.db, desk.entry.id)
  return {
    comments: await commentsOf(ask, desk, area),
    earlier: await earlierOf(ask, desk, area),
    examples: await examplesOf(ask, desk, [area]),
    figures: new Map([...attachmentFigures(attachments), ...shownResults(results, 'sv')]),
    attachments,
    results,
    isKept: await keptIn(ask.db, desk.entry.id),
  }
}
