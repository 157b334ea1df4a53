// How strong the weakest team can be at the very most, before any rule but its size is thought of.
import type { TeamProblem } from '../model.ts'

/** The least over all entries of the greatest scores that its team has room for. */
export function fairestPossible({ entries, least, most, pairs }: TeamProblem): number {
  const scores: number[][] = Array.from({ length: entries }, () => [])
  pairs.score.forEach((score, p) => {
    scores[pairs.entry[p] ?? 0]?.push(score)
  })
  const greatest = scores.map((list, entry) => {
    const best = list.sort((a, b) => b - a).slice(0, most[entry] ?? 0)
    return best.reduce((sum, score, i) => {
      return i < (least[entry] ?? 0) || score > 0 ? sum + score : sum
    }, 0)
  })
  return greatest.length === 0 ? 0 : Math.min(...greatest)
}
