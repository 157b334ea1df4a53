// What every action needs to know of an entry before it may touch it.
import type { Ask } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { editionById } from '../../editions/public.ts'
import { isMember } from '../../registrations/public.ts'
import type { Entry } from '../model.ts'
import { mayWrite } from '../policy.ts'

/** Refuses everyone who is not a writer of the entry. */
export async function writersDesk(ask: Ask, entry: Entry) {
  const member = await isMember(ask.db, entry.registration, ask.actor.id)
  const permit = required(mayWrite(ask.actor, { member }))
  return { permit, edition: await editionById(ask.db, entry.edition) }
}
