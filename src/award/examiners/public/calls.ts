// Answers how far an examiner is with declaring before all entries, and what waits to be decided.
import type { Ask } from '../../../base/db/call.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Pair } from '../model.ts'
import * as calls from '../reads/calls.ts'
import * as deciding from '../reads/deciding.ts'

/** Undefined: the one who asks is not asked to declare before all entries of the edition. */
export function ownCall(ask: Ask, edition: Edition): Promise<calls.OwnCall | undefined> {
  return calls.ownCall(ask, edition)
}

/** Pairs whose matter waits for the one who asks, or for nobody who is there. */
export function pairsToDecide(ask: Ask, entries: readonly EntryId[]): Promise<readonly Pair[]> {
  return deciding.pairsToDecide(ask, entries)
}
