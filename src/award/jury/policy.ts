// Who may do what in the jury's room.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Seat } from './model.ts'
import { standOf } from './rules.ts'

/** The list of categories and how far they are: the jury and the organiser. No names of candidates. */
export function mayFollow(actor: Actor): Permit<'jury.follow'> | undefined {
  const jury = actor.roles.has('juror') || actor.roles.has('chair')
  return jury || actor.roles.has('organiser') ? permit('jury.follow') : undefined
}

/** Whoever sits in the jury and has no conflict with any candidate of the category. */
export function mayDeliberate(actor: Actor, seat: Seat): Permit<'jury.deliberate'> | undefined {
  const jury = actor.roles.has('juror') || actor.roles.has('chair')
  const own = seat.person === actor.id
  return jury && own && standOf(seat) === 'takes-part' ? permit('jury.deliberate') : undefined
}

/** The chair, on the same condition. With a conflict, somebody else chairs. */
export function mayLead(actor: Actor, seat: Seat): Permit<'jury.lead'> | undefined {
  return actor.roles.has('chair') && mayDeliberate(actor, seat) ? permit('jury.lead') : undefined
}
