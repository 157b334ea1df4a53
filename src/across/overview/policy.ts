// Who may look over the whole.
import { type Actor, isAnonymous } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser. */
export function mayOversee(actor: Actor): Permit<'award.oversee'> | undefined {
  return actor.roles.has('organiser') ? permit('award.oversee') : undefined
}

/** Everyone with an account has a list of their own. */
export function mayHaveTasks(actor: Actor): Permit<'tasks.see'> | undefined {
  return isAnonymous(actor) ? undefined : permit('tasks.see')
}
