// What has changed of that which a solution was made of.
import type { Drift } from '../model/board.ts'
import type { Instance } from './instance-text.ts'
import type { Opened } from './opened.ts'
import { pairIndex } from './placings.ts'

/** Asked where the hash of the instance is no longer the same. `now`: the instance of today. */
export function driftOf({ solved, instance }: Opened, now: Instance): Drift {
  const index = pairIndex(now)
  const [entries, people] = [new Set(now.entries), new Set(now.examiners)]
  const placingsClosed = solved.teams
    .filter(({ entry }) => entries.has(entry))
    .flatMap(({ entry, members }) => members.map((person) => ({ entry, person })))
    .filter(({ person }) => people.has(person))
    .filter(({ entry, person }) => index(entry, person) === undefined)
  const drift = {
    entriesCome: missingIn(now.entries, instance.entries),
    entriesGone: missingIn(instance.entries, now.entries),
    peopleCome: missingIn(now.examiners, instance.examiners),
    peopleGone: missingIn(instance.examiners, now.examiners),
    placingsClosed,
  }
  return { ...drift, other: Object.values(drift).every((list) => list.length === 0) }
}

function missingIn<Id>(these: readonly Id[], those: readonly Id[]): readonly Id[] {
  const known = new Set(those)
  return these.filter((id) => !known.has(id))
}
