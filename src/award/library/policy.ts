// Who may do what with an example.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** Those who act for the unit. */
export function mayOffer(ofUnit: boolean): Permit<'library.offer'> | undefined {
  return ofUnit ? permit('library.offer') : undefined
}

/** Those who act for the unit. */
export function mayTellPrizeUse(ofUnit: boolean): Permit<'prize.tell'> | undefined {
  return ofUnit ? permit('prize.tell') : undefined
}

/** The organiser. */
export function mayPublish(actor: Actor): Permit<'library.publish'> | undefined {
  return actor.roles.has('organiser') ? permit('library.publish') : undefined
}

/** Those who act for the unit, and the organiser. */
export function mayWithdraw(actor: Actor, ofUnit: boolean): Permit<'library.withdraw'> | undefined {
  return ofUnit || actor.roles.has('organiser') ? permit('library.withdraw') : undefined
}

/** Before the ceremony a diploma is printed by the organiser; the rule of the seal is asked apart. */
export function mayPrintSealed(actor: Actor): Permit<'diploma.print-sealed'> | undefined {
  return actor.roles.has('organiser') ? permit('diploma.print-sealed') : undefined
}
