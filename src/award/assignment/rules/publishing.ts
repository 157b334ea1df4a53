// What publishing a plan does to the teams that are real.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Change, TeamChange } from '../model/board.ts'
import type { PlannedTeam, Solved } from '../model/solutions.ts'
import type { Team } from '../model.ts'

/** What a solution is measured against when its teams are to become real. */
export type PublishGround = {
  readonly editionOpen: boolean
  /** The solution that the board shows now: somebody may have changed it meanwhile. */
  readonly shown: Solved['id'] | null
  /** Something is wished that it was not made with. */
  readonly pending: boolean
  /** Hash of the instance as it would be today. */
  readonly hash: string
}

export type PublishRefusal = 'not-shown' | 'wishes-pending' | 'season-changed' | 'edition-closed'

/** Only what is on the board, and only as long as everything that it was made of is as it was. */
export function publish(
  _permit: Permit<'plan.make'>,
  solved: Solved,
  ground: PublishGround,
): Outcome<Solved, PublishRefusal> {
  if (!ground.editionOpen) return no('edition-closed')
  if (ground.shown !== solved.id) return no('not-shown')
  if (ground.pending) return no('wishes-pending')
  return ground.hash === solved.hash ? yes(solved) : no('season-changed')
}

/** Planned teams beside the real ones. */
export function changeTo(
  planned: readonly PlannedTeam[],
  real: ReadonlyMap<EntryId, Team>,
): Change {
  const begun = planned.filter(({ entry }) => !real.has(entry))
  const kept = planned.flatMap((team) => {
    const before = real.get(team.entry)
    return before ? [changeOf(team, before)] : []
  })
  const changed = kept.filter(
    ({ team, come, gone, leaderBefore }) =>
      come.length > 0 || gone.length > 0 || leaderBefore !== team.leader,
  )
  return { begun, changed, same: kept.length - changed.length }
}

function changeOf(team: PlannedTeam, before: Team): TeamChange {
  return {
    team,
    come: team.members.filter((person) => !before.members.includes(person)),
    gone: before.members.filter((person) => !team.members.includes(person)),
    leaderBefore: before.leader,
  }
}
