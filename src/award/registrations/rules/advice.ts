// Which administration answers for a unit that its contact states, and what is still to be said.
import type { ContactRoute } from '../../units/model/routing.ts'
import type { StateUnit, UnitAdvice } from '../model.ts'

type Chosen = Pick<StateUnit, 'administration' | 'reason'>

/** Undefined: the unit can be entered. `route`: what the table of the register says, if anything. */
export function adviceOn(
  { administration, reason }: Chosen,
  route: ContactRoute | undefined,
): UnitAdvice | undefined {
  if (route === undefined) {
    return administration === null ? { kind: 'administration-missing' } : undefined
  }
  if (route.administration === null) {
    return administration === null ? { kind: 'choose', route } : undefined
  }
  if (administration === null) return { kind: 'suggested', route }
  if (administration === route.administration.id || reason !== null) return undefined
  return { kind: 'reason-missing', route }
}
