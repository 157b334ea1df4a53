// Writing together: what belongs to one sitting, and when many changes are made into one.
import type { PersonId } from '../../../base/lib/actor.ts'
import { changesKept, sittingMinutes } from '../model/together.ts'

/** A version that began after this instant goes on growing. */
export function sittingSince(now: Date): Date {
  return new Date(now.getTime() - sittingMinutes * 60_000)
}

/** Whether what has been changed since the last whole state is enough for a new one. */
export function isManyChanges(standing: {
  readonly seq: number
  readonly stateSeq: number
}): boolean {
  return standing.seq - standing.stateSeq >= changesKept
}

const colours = 8

/** The colour of a person's cursor, from 1: always the same, unless someone in the answer has it. */
export function colourOf(person: PersonId, taken: ReadonlySet<number>): number {
  const own = Number.parseInt(person.slice(-4), 16) % colours
  const inTurn = Array.from({ length: colours }, (_, step) => ((own + step) % colours) + 1)
  return inTurn.find((colour) => !taken.has(colour)) ?? own + 1
}
