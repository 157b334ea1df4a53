// Column generation over whole teams: the linear programme of all teams there are.

import type { Programme } from '../../rules/programme.ts'
import { at, membersOf } from '../../rules/rows.ts'
import { boundAcross } from '../../rules/teams/bound.ts'
import type { Entry, Leads, Team } from '../../rules/teams/entry.ts'
import { bestTeams } from '../../rules/teams/search.ts'
import type { TeamMaster, TeamSolution } from './master.ts'

/** How many teams each entry may get in a round. */
const few = 4
const slightly = 1e-6

export type Space = {
  readonly programme: Programme
  readonly entries: readonly { readonly entry: Entry; readonly leads: Leads }[]
  readonly across: readonly number[]
}

/** Prices across entries, what pairs gain at them, the best of each entry, and the bound. */
export type TeamProof = {
  readonly gains: Float64Array
  readonly best: Float64Array
  readonly bound: number
}

type Priced = { readonly proof: TeamProof; readonly teams: readonly Team[] }

/** Null: it took too long. */
export function teamRelaxation(
  space: Space,
  master: TeamMaster,
  { deadline, round }: { readonly deadline: number; readonly round: (bound: number) => void },
): TeamProof | null {
  let proof: TeamProof | null = null
  while (performance.now() < deadline && master.solve(deadline) === 'optimal') {
    const priced = pricedAt(space, master.solution())
    if (!priced) return null
    if (!proof || priced.proof.bound < proof.bound) proof = priced.proof
    round(proof.bound)
    if (priced.teams.length === 0) return proof
    master.add(priced.teams)
  }
  return null
}

function pricedAt(space: Space, { entries, rows }: TeamSolution): Priced | null {
  const gains = gainsAcross(space, rows)
  const best = entries.slice()
  const teams: Team[] = []
  for (const [e, { entry, leads }] of space.entries.entries()) {
    const above = at(best, e) + slightly
    const found = bestTeams(entry, { gains, leads, above, few })
    if (!found) return null
    best[e] = found[0]?.gain ?? above
    teams.push(...found)
  }
  const bound = boundAcross(space.programme, space.across, rows) + sum(best)
  return { proof: { gains, best, bound }, teams }
}

function sum(list: Float64Array): number {
  return list.reduce((all, one) => all + one, 0)
}

/** What each pair is worth at the prices of the rows across entries. */
function gainsAcross({ programme, across }: Space, prices: Float64Array): Float64Array {
  const gains = programme.value.slice()
  for (const row of across) {
    const price = at(prices, row)
    if (price === 0) continue
    for (const p of membersOf(programme.rows, row)) gains[p] = at(gains, p) + price
  }
  return gains
}
