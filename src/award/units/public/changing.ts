// Tells that something has changed by which conflicts of interest are found.
import type { Act } from '../../../base/db/call.ts'
import { enqueue } from '../../../support/jobs/public.ts'

/** What is done about it, by the stage that knows who judges what. */
export const conflictsAnew = 'conflicts.anew'

/**
 * For whoever changes the register, where people work, or who takes part: leaves with the
 * transaction. Access is asked anew at every visit anyhow; this lets those concerned know.
 */
export function findConflictsAnew(act: Act): Promise<void> {
  return enqueue(act, conflictsAnew, {}, { key: conflictsAnew })
}
