// What every action needs to know of an entry before it may touch it.
import type { Ask } from '../../../base/db/call.ts'
import { required } from '../../../base/lib/failures.ts'
import { editionById } from '../../editions/public.ts'
import { roleIn } from '../../registrations/public.ts'
import type { Entry } from '../model.ts'
import { mayHandIn, mayWrite } from '../policy.ts'

/** Refuses everyone who is not a writer of the entry. */
export async function writersDesk(ask: Ask, entry: Entry) {
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  const permit = required(mayWrite(ask.actor, { role }))
  return { permit, edition: await editionById(ask.db, entry.edition) }
}

/** Refuses everyone who does not answer for the entry. */
export async function managersDesk(ask: Ask, entry: Entry) {
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  const permit = required(mayHandIn(ask.actor, { role }))
  return { permit, edition: await editionById(ask.db, entry.edition) }
}
