// A kept solution, opened: its instance, its teams as pairs, and what they are worth.
import { type Worth, worthOf } from '../../../support/optimising/rules/worth.ts'
import type { Kept, PlannedTeam, Solved } from '../model/solutions.ts'
import { type Instance, instanceIn } from './instance-text.ts'
import { chosenIn } from './placings.ts'

export type Opened = {
  readonly solved: Solved
  readonly instance: Instance
  readonly chosen: Int32Array
  readonly worth: Worth
}

/** Whether there are teams in it. */
export function isSolved(kept: Kept | undefined): kept is Solved {
  return kept?.state === 'solved' && kept.teams !== null && kept.instance !== null
}

export function opened(solved: Solved): Opened {
  const instance = instanceIn(solved.instance)
  const chosen = chosenIn(instance, solved.teams)
  return { solved, instance, chosen, worth: worthOf(instance.problem, chosen) }
}

/** The same people, whoever of them leads. */
export function sameMembers(
  a: Pick<PlannedTeam, 'members'> | undefined,
  b: Pick<PlannedTeam, 'members'> | undefined,
): boolean {
  const [one, other] = [new Set(a?.members), new Set(b?.members)]
  return one.size === other.size && [...one].every((person) => other.has(person))
}
