// Everything of an entry beside its answers, as it stands.
import type { Reader } from '../../../base/db/handle.ts'
import type { Attachment } from '../model/attachments.ts'
import type { Result } from '../model/results.ts'
import type { SealedImprovement } from '../model/sealed.ts'
import type { EntryId } from '../model.ts'
import { listAttachments } from '../store/attachments.ts'
import { listImprovements } from '../store/improvements.ts'
import { listResults } from '../store/results.ts'

export type StandingParts = {
  readonly attachments: readonly Attachment[]
  readonly results: readonly Result[]
  readonly improvements: readonly SealedImprovement[]
}

export async function partsOf(db: Reader, entry: EntryId): Promise<StandingParts> {
  return {
    attachments: await listAttachments(db, entry),
    results: await listResults(db, entry),
    improvements: await listImprovements(db, entry),
  }
}
