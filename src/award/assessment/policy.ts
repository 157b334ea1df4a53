// Who may read an entry to judge it, and who may see what others think of it.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'
import type { Consensus, Standing } from './model.ts'

/** An examiner of the team whose declaration shows no conflict. Nobody else reads it here. */
export function mayRead(
  actor: Actor,
  { member, clear }: Standing,
): Permit<'assessment.read'> | undefined {
  const examines = actor.roles.has('examiner') && member && clear
  return examines ? permit('assessment.read') : undefined
}

export function mayAssess(
  actor: Actor,
  standing: Standing,
): Permit<'assessment.write'> | undefined {
  return mayRead(actor, standing) && standing.running ? permit('assessment.write') : undefined
}

/** Colleagues' findings and scores: only for those who have handed in their own. */
export function mayCompare(
  actor: Actor,
  standing: Standing,
): Permit<'assessment.compare'> | undefined {
  return mayRead(actor, standing) && standing.handedIn ? permit('assessment.compare') : undefined
}

/** The team's leader, on the same terms as the others. */
export function mayLead(actor: Actor, standing: Standing): Permit<'consensus.lead'> | undefined {
  const may = mayCompare(actor, standing) && standing.leader && standing.running
  return may ? permit('consensus.lead') : undefined
}

/** The organiser sees what has been agreed, not the way there, and no single score. */
export function maySeeAgreed(
  actor: Actor,
  consensus: Consensus | undefined,
): Permit<'consensus.see'> | undefined {
  const agreed = consensus !== undefined && consensus.state !== 'open'
  return agreed && actor.roles.has('organiser') ? permit('consensus.see') : undefined
}

/** How many have handed in, and who. Not what. */
export function mayFollow(actor: Actor): Permit<'assessment.follow'> | undefined {
  return actor.roles.has('organiser') ? permit('assessment.follow') : undefined
}
