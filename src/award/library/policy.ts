// Who may do what with an example.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The people of the unit. */
export function mayOffer(member: boolean): Permit<'library.offer'> | undefined {
  return member ? permit('library.offer') : undefined
}

/** The people of the unit. */
export function mayTellPrizeUse(member: boolean): Permit<'prize.tell'> | undefined {
  return member ? permit('prize.tell') : undefined
}

/** The organiser. */
export function mayPublish(actor: Actor): Permit<'library.publish'> | undefined {
  return actor.roles.has('organiser') ? permit('library.publish') : undefined
}

/** The people of the unit, and the organiser. */
export function mayWithdraw(actor: Actor, member: boolean): Permit<'library.withdraw'> | undefined {
  return member || actor.roles.has('organiser') ? permit('library.withdraw') : undefined
}

/** Before the ceremony a diploma is printed by the organiser; the rule of the seal is asked apart. */
export function mayPrintSealed(actor: Actor): Permit<'diploma.print-sealed'> | undefined {
  return actor.roles.has('organiser') ? permit('diploma.print-sealed') : undefined
}
