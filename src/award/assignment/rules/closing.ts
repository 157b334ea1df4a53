// Which entries have closed for those who were to judge them, and who is to know.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { ConflictCase, Pair } from '../../examiners/model.ts'
import { clearanceOf, standingTies } from '../../examiners/rules/declaring.ts'
import type { Closing, ToldClosed } from '../model/closing.ts'
import type { Team } from '../model.ts'

const withdrawnEntry = 'withdrawn'

/** What closes an entry without the person's own word or a decision about it. */
export function closingsOf(about: ConflictCase, withdrawn: boolean): readonly Closing[] {
  const { personId, entryId, parties } = about
  const pair = { personId, entryId }
  const ties = standingTies(about).map(({ key }): Closing => ({ ...pair, kind: 'tie', about: key }))
  const gone: Closing = { ...pair, kind: 'withdrawn', about: withdrawnEntry }
  const { unitId, administrationId, operatorId } = parties
  const others = ['parties', unitId, administrationId, operatorId].join(':')
  const changed: Closing = { ...pair, kind: 'parties', about: others }
  const undeclared = about.declarations.length > 0 && clearanceOf(about) === 'undeclared'
  return [...ties, ...(undeclared ? [changed] : []), ...(withdrawn ? [gone] : [])]
}

/** The same is told once. An entry that has come back may be withdrawn again. */
export function newsAmong(
  closings: readonly Closing[],
  told: readonly ToldClosed[],
): { readonly news: readonly Closing[]; readonly past: readonly ToldClosed[] } {
  const known = new Set(told.map(keyOf))
  const now = new Set(closings.map(keyOf))
  return {
    news: closings.filter((one) => !known.has(keyOf(one))),
    past: told.filter((one) => one.about === withdrawnEntry && !now.has(keyOf(one))),
  }
}

function keyOf({ personId, entryId, about }: Pair & { readonly about: string }): string {
  return [personId, entryId, about].join(' ')
}

/**
 * The leaders of teams of which somebody else can no longer read the entry. One who cannot read it
 * either is told of that alone.
 */
export function leadersToTell(
  news: readonly Closing[],
  teams: ReadonlyMap<EntryId, Team>,
  isClear: (person: PersonId, entry: EntryId) => boolean,
): ReadonlyMap<PersonId, ReadonlySet<EntryId>> {
  const told = new Map<PersonId, Set<EntryId>>()
  for (const { personId, entryId, kind } of news) {
    const team = teams.get(entryId)
    if (kind === 'withdrawn' || !team?.leader || !team.members.includes(personId)) continue
    if (team.leader === personId || !isClear(team.leader, entryId)) continue
    told.set(team.leader, (told.get(team.leader) ?? new Set()).add(entryId))
  }
  return told
}
