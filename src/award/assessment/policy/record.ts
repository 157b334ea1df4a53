// Who sees what an examiner has done over the years.
import type { Actor, PersonId } from '../../../base/lib/actor.ts'
import { type Permit, permit } from '../../../base/lib/permit.ts'

/** The organiser, and the one whom it is about. Nobody else, and no colleague. */
export function maySeeRecord(
  actor: Actor,
  about: { readonly personId: PersonId },
): Permit<'record.see'> | undefined {
  const own = actor.id === about.personId && actor.roles.has('examiner')
  return own || actor.roles.has('organiser') ? permit('record.see') : undefined
}
