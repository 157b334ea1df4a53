// Who may do what with the register.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

/** The organiser alone looks after the register. */
export function mayKeepRegister(actor: Actor): Permit<'register.keep'> | undefined {
  return actor.roles.has('organiser') ? permit('register.keep') : undefined
}
