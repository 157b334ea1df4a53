// Which examiners read which entry, and who leads them (examinatorslag, tilldelning).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { EntryId } from '../entries/model.ts'

export type TeamId = Id<'team'>
/** Chosen by the organiser. A member may open the entry only when also cleared of conflicts. */
export type Team = {
  readonly id: TeamId
  readonly entry: EntryId
  /** Null: the leader has left and no other is chosen yet. */
  readonly leader: PersonId | null
  /** The leader included. Only those who are in the team now. */
  readonly members: readonly PersonId[]
}

/** `awaiting`: chosen, but not all members are cleared yet. */
export type TeamState = 'none' | 'incomplete' | 'awaiting' | 'ready'
