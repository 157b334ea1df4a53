// The best choice of whole teams, proven: a relaxation over teams, then all teams that can still matter.
import { teamsOf } from '../../rules/days.ts'
import { type Programme, valueOfChoice } from '../../rules/programme.ts'
import { at } from '../../rules/rows.ts'
import { Entry, type Team } from '../../rules/teams/entry.ts'
import { divisionOf } from '../../rules/teams/inside.ts'
import { bestTeams } from '../../rules/teams/search.ts'
import { worthOf } from '../../rules/worth.ts'
import type { Proof } from '../generation.ts'
import { type Highs, runUntil } from '../highs.ts'
import type { Choice, Integer } from '../integer.ts'
import { type Space, type TeamProof, teamRelaxation } from './generation.ts'
import { TeamMaster } from './master.ts'

type Limits = {
  readonly highs: Highs
  readonly deadline: number
  readonly gap: number
  readonly round: (bound: number) => void
}

type Finding = {
  readonly space: Space
  readonly master: TeamMaster
  readonly limits: Limits
  readonly proof: TeamProof
}

/** More teams than this are too many for a programme in whole numbers. */
const tooMany = 100_000
/** How much of the time that is left the first answer may take. */
const firstShare = 0.5

/**
 * Dantzig and Wolfe (1960): what lies within an entry is kept exactly by each team, so the relaxation
 * is much tighter than over pairs. `proof` is that of the pairs, `known` an allowed choice if there is
 * one. Null: this is no way to solve it.
 */
export function bestOfTeams(
  programme: Programme,
  { proof, known }: { readonly proof: Proof; readonly known: Choice | null },
  limits: Limits,
): Integer | null {
  const space = spaceOf(programme, proof)
  const first = space && (known ? teamsIn(space, known) : noTeams(programme))
  if (!first) return null
  const master = new TeamMaster(limits.highs, programme, space.across)
  try {
    master.add(first)
    const relaxed = teamRelaxation(space, master, limits)
    return relaxed && inWholeNumbers({ space, master, limits, proof: relaxed }, known)
  } finally {
    master.dispose()
  }
}

function spaceOf(programme: Programme, proof: Proof): Space | null {
  const division = divisionOf(programme)
  if (!division) return null
  const entries = division.inside.map((rows, e) => {
    const entry = new Entry(programme, e, rows)
    return { entry, leads: entry.leadsAt(proof.prices) }
  })
  return { programme, entries, across: division.across }
}

/** So dear that they are taken only where there is nothing else. */
function noTeams({ value, prices, problem }: Programme): readonly Team[] {
  const great = Math.max(...[...value, ...prices].map(Math.abs)) * problem.examiners
  return Array.from({ length: problem.entries }, (_, entry) => {
    return { entry, pairs: new Int32Array(0), value: -great }
  })
}

function teamsIn({ programme, entries }: Space, { chosen }: Choice): readonly Team[] | null {
  const teams: Team[] = []
  for (const [e, pairs] of teamsOf(programme.problem, chosen).entries()) {
    const team = entries[e]?.entry.teamOf(pairs)
    if (!team) return null
    teams.push(team)
  }
  return teams
}

/**
 * First among the teams that the relaxation needed. A choice with any team that gains less than the
 * best of its entry by more than what is missing cannot be better; so then among all others.
 */
function inWholeNumbers(finding: Finding, known: Choice | null): Integer {
  const { space, master, proof, limits } = finding
  const worthOfChoice = (choice: Choice) => valueOfChoice(space.programme, choice)
  const now = performance.now()
  const soon = now + firstShare * (limits.deadline - now)
  const real = known ? 0 : space.entries.length
  const first = chosenAmong(finding, master.teams.slice(real), soon)
  const choice = better(worthOfChoice, first.choice, known)
  if (!choice) return { status: 'stopped', choice, bound: proof.bound }
  const missing = proof.bound - worthOfChoice(choice) - limits.gap
  if (missing <= 0) return { status: 'optimal', choice, bound: proof.bound }
  const teams = teamsWithin(space, proof, missing)
  if (!teams) return { status: 'stopped', choice, bound: proof.bound }
  const last = chosenAmong(finding, teams, limits.deadline)
  return {
    status: last.status,
    choice: better(worthOfChoice, last.choice, choice),
    bound: Math.min(proof.bound, Math.max(last.bound, proof.bound - missing)),
  }
}

function better<Other extends Choice | null>(
  valued: (choice: Choice) => number,
  one: Choice | null,
  other: Other,
): Choice | Other {
  return one && (!other || valued(one) > valued(other)) ? one : other
}

/** All teams that gain no less than the best of their entry by more than this. Null: too many. */
function teamsWithin(space: Space, { gains, best }: TeamProof, within: number): Team[] | null {
  const teams: Team[] = []
  for (const [e, { entry, leads }] of space.entries.entries()) {
    const above = at(best, e) - within
    const found = bestTeams(entry, { gains, leads, above, few: tooMany })
    if (!found || teams.length + found.length >= tooMany) return null
    for (const team of found) teams.push(team)
  }
  return teams
}

type Among = {
  readonly status: 'optimal' | 'stopped'
  readonly choice: Choice | null
  readonly bound: number
}

function chosenAmong(finding: Finding, teams: readonly Team[], deadline: number): Among {
  const { space, master, limits } = finding
  const { highs, gap } = limits
  return highs.withModel(master.wholeModel(teams), (model): Among => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: gap })
    const outcome = runUntil(highs, model, deadline)
    if (outcome === 'infeasible') return { status: 'optimal', choice: null, bound: -Infinity }
    const isFound =
      model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    const values = model.getSolution().colValue
    const choice = isFound ? choiceOf(space, teams, values) : null
    return { status: outcome, choice, bound: Number(model.info.get('mip_dual_bound')) }
  })
}

/** What is paid within an entry is told by its team; what is paid across, by the programme. */
function choiceOf(
  { programme, across }: Space,
  teams: readonly Team[],
  values: Float64Array,
): Choice {
  const first = programme.prices.length
  const taken = teams.filter((_, t) => at(values, first + t) > 0.5)
  const chosen = Int32Array.from(taken.flatMap(({ pairs }) => [...pairs])).sort()
  const { slacks } = worthOf(programme.problem, chosen)
  const shared = new Set(Array.from(across, (row) => at(programme.rows.slack, row)))
  shared.add(programme.problem.connected?.slack ?? -1)
  for (const slack of shared) if (slack >= 0) slacks[slack] = Math.round(at(values, slack))
  return { chosen, slacks }
}
