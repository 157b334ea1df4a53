// Who leads which team: somebody who is trained to, and everyone about as often.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Meaning } from '../model/season.ts'

export type Led = {
  readonly examiners: readonly PersonId[]
  readonly meaning: Pick<Meaning, 'leaders' | 'experienced' | 'rows'>
}

/**
 * The team with the fewest who can lead it chooses first; whoever leads fewest teams so far leads it. Null:
 * nobody in it is trained, and the edition asks for that. Where it does not ask, experience goes first.
 */
export function leadersOf(
  { examiners, meaning }: Led,
  teams: ReadonlyMap<EntryId, readonly PersonId[]>,
): ReadonlyMap<EntryId, PersonId | null> {
  const people = (indexes: readonly number[]) => new Set(indexes.map((at) => examiners[at]))
  const [trained, experienced] = [people(meaning.leaders), people(meaning.experienced)]
  const asked = meaning.rows.some(({ rule }) => rule === 'leader')
  const able = [...teams].map(([entry, members]) => {
    const leaders = members.filter((person) => trained.has(person))
    const others = members.filter((person) => experienced.has(person))
    const instead = asked ? [] : others.length > 0 ? others : members
    return { entry, leaders: (leaders.length > 0 ? leaders : instead).toSorted() }
  })
  const led = new Map<PersonId, number>()
  const chosen = able
    .toSorted((a, b) => a.leaders.length - b.leaders.length || (a.entry < b.entry ? -1 : 1))
    .map(({ entry, leaders }) => {
      const times = (person: PersonId) => led.get(person) ?? 0
      const [leader = null] = leaders.toSorted((a, b) => times(a) - times(b))
      if (leader) led.set(leader, times(leader) + 1)
      return [entry, leader] as const
    })
  return new Map(chosen)
}
