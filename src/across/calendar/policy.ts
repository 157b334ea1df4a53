// One's own calendar is one's own: its address is made, renewed and taken away by its owner.
import { type Actor, isAnonymous } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

export function mayKeepCalendar(actor: Actor): Permit<'calendar.keep'> | undefined {
  return isAnonymous(actor) ? undefined : permit('calendar.keep')
}
