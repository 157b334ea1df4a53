// Who may do what with an entry.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { TeamRole } from '../registrations/model.ts'

/** `role`: what the person who asks is in the entry's registration now. */
type Belonging = { readonly role: TeamRole | undefined }

/** The managers, the writers, and those whom they let in to help. Nobody else, whatever they are here. */
export function mayWrite(_actor: Actor, { role }: Belonging): Permit<'entry.write'> | undefined {
  const writes = role === 'manager' || role === 'writer' || role === 'helper'
  return writes ? permit('entry.write') : undefined
}

/** Everyone who has a part in it. */
export function mayReadDraft(
  _actor: Actor,
  { role }: Belonging,
): Permit<'entry.read-draft'> | undefined {
  return role === undefined ? undefined : permit('entry.read-draft')
}

/** Those who write. What is said stays among those with a part in it. */
export function mayComment(actor: Actor, entry: Belonging): Permit<'entry.comment'> | undefined {
  return mayWrite(actor, entry) ? permit('entry.comment') : undefined
}

/** The managers: hand in, take back, withdraw, take part again. */
export function mayHandIn(_actor: Actor, { role }: Belonging): Permit<'entry.hand-in'> | undefined {
  return role === 'manager' ? permit('entry.hand-in') : undefined
}

/** The managers: who has a part in it, and as what. */
export function mayManage(_actor: Actor, { role }: Belonging): Permit<'entry.manage'> | undefined {
  return role === 'manager' ? permit('entry.manage') : undefined
}

/** `readable`: handed in, as rules.isReadable tells. Those with a part in it read it always. */
export function mayRead(
  actor: Actor,
  { role, readable }: Belonging & { readonly readable: boolean },
): Permit<'entry.read'> | undefined {
  const organiser = actor.roles.has('organiser') && readable
  return role !== undefined || organiser ? permit('entry.read') : undefined
}

/** The list of what has come in. It holds no texts. */
export function mayList(actor: Actor): Permit<'entry.list'> | undefined {
  return actor.roles.has('organiser') ? permit('entry.list') : undefined
}

/** Time after the day for all is given by those who lead the award. */
export function mayDispense(actor: Actor): Permit<'entry.dispense'> | undefined {
  return actor.roles.has('organiser') ? permit('entry.dispense') : undefined
}
