// Keeps the pages that were read, and leaves papers to be read later.
import type { Act } from '../../../base/db/call.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type { FoundPage } from '../../../support/recognition/model.ts'
import { pageStarts } from '../../../support/recognition/rules.ts'
import { type PaperReading, recogniseJob } from '../model/reading.ts'
import type { PaperId } from '../model.ts'
import { savePages, saveReading } from '../store/reading.ts'

/** Leaves the paper to be read. It is in state `reading` until then, unless it was asked for anew. */
export async function leaveToRead(act: Act, id: PaperId, way: PaperReading['way']): Promise<void> {
  await saveReading(act.db, {
    ...{ paper: id, way, state: 'asked', page: 0, pages: null, refusal: null },
    ...{ found: null, replaced: null, askedAt: act.now, askedBy: act.actor.id, endedAt: null },
  })
  await enqueue(act, recogniseJob, { paper: id }, { key: `${recogniseJob}:${id}` })
}

export async function keepPages(
  act: Act,
  document: DocumentId,
  pages: readonly FoundPage[],
): Promise<void> {
  const starts = pageStarts(pages)
  const placed = pages.map((page, index) => ({ ...page, startsAt: starts[index] ?? 0 }))
  await savePages(act.db, document, placed)
}
