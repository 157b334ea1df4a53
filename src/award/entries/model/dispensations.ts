// A single unit that may write and hand in after the day for all.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { DispensationId, EntryId } from '../model.ts'

/** A decision about one entry. It ends by itself, and a newer one takes its place. */
export type Dispensation = {
  readonly id: DispensationId
  readonly entry: EntryId
  /** The last instant at which the entry may be handed in. */
  readonly until: Date
  /** As it is told to the unit. */
  readonly reason: string
  /** In the diary. */
  readonly number: string
  readonly grantedBy: PersonId
  readonly grantedAt: Date
}

/** `until`: an instant in the zone of the edition, from a day and a time of it. */
export type GrantDispensation = {
  readonly day: string
  readonly time: string
  readonly reason: string
}
