// Where all that is examined hangs together by a single person.
import type { TeamProblem } from '../../../support/optimising/model.ts'

/** Without this examiner `cutOff` entries could not be compared with the rest any more. */
export type WeakLink = { readonly examiner: number; readonly cutOff: readonly number[] }

/** Those whose loss would part what hangs together now, the gravest first. */
export function weakLinks(problem: TeamProblem, chosen: Int32Array): readonly WeakLink[] {
  const whole = partsWithout(problem, chosen, null)
  const examiners = [...new Set([...chosen].map((pair) => problem.pairs.examiner[pair] ?? -1))]
  return examiners
    .flatMap((examiner): readonly WeakLink[] => {
      const parts = partsWithout(problem, chosen, examiner)
      if (parts.length <= whole.length) return []
      const torn = parts.filter(
        (part) => !whole.some((one) => one.length === part.length && one[0] === part[0]),
      )
      const [, ...smaller] = torn.toSorted((a, b) => b.length - a.length)
      return [{ examiner, cutOff: smaller.flat().toSorted((a, b) => a - b) }]
    })
    .toSorted((a, b) => b.cutOff.length - a.cutOff.length || a.examiner - b.examiner)
}

/** Entries that hang together through shared examiners, each part rising. Entries without a team are none. */
export function partsWithout(
  { pairs }: TeamProblem,
  chosen: Int32Array,
  without: number | null,
): readonly (readonly number[])[] {
  const root = new Map<number, number>()
  const find = (at: number): number => {
    let here = at
    while (root.get(here) !== here) here = root.get(here) ?? here
    return here
  }
  const first = new Map<number, number>()
  for (const pair of chosen) {
    const [entry = -1, examiner = -1] = [pairs.entry[pair], pairs.examiner[pair]]
    if (!root.has(entry)) root.set(entry, entry)
    if (examiner === without) continue
    const other = first.get(examiner)
    if (other === undefined) first.set(examiner, entry)
    else root.set(find(entry), find(other))
  }
  const parts = Map.groupBy(
    [...root.keys()].toSorted((a, b) => a - b),
    find,
  )
  return [...parts.values()]
}
