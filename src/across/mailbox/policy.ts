// Who may see the mailbox, and who takes mail in.
import { type Actor, theSystem } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** A person of the organiser's. */
export function mayReadMail(actor: Actor): Permit<'mailbox.read'> | undefined {
  return actor.roles.has('organiser') ? permit('mailbox.read') : undefined
}

/** The program itself. */
export function mayTakeIn(actor: Actor): Permit<'mailbox.take-in'> | undefined {
  return actor.id === theSystem.id ? permit('mailbox.take-in') : undefined
}
