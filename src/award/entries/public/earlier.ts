// What later stages bring to entries for those who write the next one: feedback, and examples.
import type { Act } from '../../../base/db/call.ts'
import type { FeedbackPoint } from '../model/earlier.ts'
import type { EntryId } from '../model.ts'
import { insertExample, insertPoints, removeExample } from '../store/earlier.ts'

/** Released to the unit: from now on it stands beside the next year's questions. The caller records the release. */
export async function keepFeedback(
  act: Act,
  entry: EntryId,
  points: readonly FeedbackPoint[],
): Promise<void> {
  await insertPoints(act.db, entry, points)
}

/** Published in the library: it is shown as an example to those who write. The caller records it. */
export async function showAsExample(act: Act, entry: EntryId, item: string): Promise<void> {
  await insertExample(act.db, { entry, item, shownAt: act.now })
}

/** No longer published. The caller records it. */
export async function hideExample(act: Act, entry: EntryId): Promise<void> {
  await removeExample(act.db, entry)
}
