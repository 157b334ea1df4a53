// What is done with what an answer has been. That it stands again is done where answers are written.
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { record } from '../../../support/audit/public.ts'
import type { EntryId } from '../model.ts'
import { share } from '../store/entries.ts'
import { findWithBefore, nameVersion } from '../store/versions.ts'
import { writersDesk } from './desk.ts'

/** Gives a version a name, another one, or none. A named version stays as it is. */
export async function renameVersion(
  act: Act,
  id: EntryId,
  which: { readonly question: string; readonly revision: number },
  name: string | null,
): Promise<void> {
  await writersDesk(act, found(await share(act.db, id)))
  const [version] = await findWithBefore(act.db, id, which.question, which.revision)
  found(version?.revision === which.revision || undefined)
  await nameVersion(act.db, id, which, name)
  const { question, revision } = which
  await record(act, 'entry.version-named', id, { question, revision, named: name !== null })
}
