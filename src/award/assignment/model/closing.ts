// That an entry has closed for somebody who was to judge it, and what has been told of it.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Pair } from '../../examiners/model.ts'

/**
 * `tie`: the register shows a conflict. `parties`: those whom the entry is about have changed since
 * the declaration. `withdrawn`: the unit no longer takes part with it.
 */
export type ClosingKind = 'tie' | 'parties' | 'withdrawn'

/** `about`: the key of a tie, or what else names it, so that the same is told once. */
export type Closing = Pair & { readonly kind: ClosingKind; readonly about: string }
export type ToldClosed = {
  readonly personId: PersonId
  readonly entryId: EntryId
  readonly about: string
  readonly toldAt: Date
}
