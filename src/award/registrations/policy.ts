// Who may see, write, send and administer a registration.
import type { Actor } from '../../base/lib/actor.ts'
import { isAnonymous } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Registration, TeamRole } from './model.ts'

/** `role`: what the person who asks is in it now, as rules.roleOf tells. */
type Loaded = {
  readonly registration: Pick<Registration, 'contact' | 'administration'>
  readonly role: TeamRole | undefined
}

/** Its people, the organiser, and the coordinator of its administration. */
export function maySee(actor: Actor, loaded: Loaded): Permit<'registration.see'> | undefined {
  const may = belongs(actor, loaded) || actor.roles.has('organiser') || coordinates(actor, loaded)
  return may ? permit('registration.see') : undefined
}

/** The contact, and those who were let in to write. Nobody else, the organiser neither. */
export function mayWrite(actor: Actor, loaded: Loaded): Permit<'registration.write'> | undefined {
  const writes = belongs(actor, loaded) && loaded.role !== 'reader'
  return writes ? permit('registration.write') : undefined
}

/** The contact alone. */
export function maySend(actor: Actor, loaded: Loaded): Permit<'registration.send'> | undefined {
  return isContact(actor, loaded) ? permit('registration.send') : undefined
}

/** The managers: the contact, and those whom a manager has made one. */
export function mayChooseMembers(
  actor: Actor,
  loaded: Loaded,
): Permit<'registration.members'> | undefined {
  const manages = belongs(actor, loaded) && loaded.role === 'manager'
  return manages ? permit('registration.members') : undefined
}

/** The contact, and the organiser when the contact has left. */
export function mayHandOver(
  actor: Actor,
  loaded: Loaded,
): Permit<'registration.hand-over'> | undefined {
  const may = isContact(actor, loaded) || actor.roles.has('organiser')
  return may ? permit('registration.hand-over') : undefined
}

/** The contact, and the organiser when the unit asks for it or has been registered by mistake. */
export function mayWithdraw(
  actor: Actor,
  loaded: Loaded,
): Permit<'registration.withdraw'> | undefined {
  const may = isContact(actor, loaded) || actor.roles.has('organiser')
  return may ? permit('registration.withdraw') : undefined
}

/** Category, waivers, the check before the award: the organiser. */
export function mayAdminister(actor: Actor): Permit<'registration.administer'> | undefined {
  return actor.roles.has('organiser') ? permit('registration.administer') : undefined
}

/** The organiser lists all. A coordinator lists those of the own administrations. */
export function mayList(actor: Actor): { readonly scope: 'all' | ReadonlySet<string> } | undefined {
  if (actor.roles.has('organiser')) return { scope: 'all' }
  if (actor.roles.has('coordinator')) return { scope: actor.organisations }
  return undefined
}

function belongs(actor: Actor, { role }: Loaded): boolean {
  return !isAnonymous(actor) && role !== undefined
}

function isContact(actor: Actor, { registration }: Loaded): boolean {
  return !isAnonymous(actor) && registration.contact === actor.id
}

function coordinates(actor: Actor, { registration }: Loaded): boolean {
  const { administration } = registration
  return (
    actor.roles.has('coordinator') &&
    administration !== null &&
    actor.organisations.has(administration)
  )
}
