// The entries by which registrations took part, many at once.
import type { Reader } from '../../../base/db/handle.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Entry } from '../model.ts'
import { listOfRegistrations } from '../store/entries.ts'

/** Drafts and withdrawn ones too. */
export function entriesOfRegistrations(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<readonly Entry[]> {
  return listOfRegistrations(db, registrations)
}
