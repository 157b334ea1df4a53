// Which of equally good answers is taken: small numbers drawn from a seed lead the search to it.
import type { TeamProblem } from '../model.ts'

/** Steps that the small numbers can have. */
const steps = 16

/** Totals are whole, and all small numbers together less than half: a lead of half is no tie. */
export const leastLead = 0.5

/**
 * The score of each pair and a small number for it, drawn from the seed. All small numbers of an
 * answer together are less than half a point, so they lead the search among equal totals, always on
 * the same way for the same seed, and change nothing else.
 */
export function valuesOf({ entries, most, pairs }: TeamProblem, seed: number): Float64Array {
  let members = 0
  for (let entry = 0; entry < entries; entry++) members += most[entry] ?? 0
  const unit = leastLead / (steps * Math.max(1, Math.min(members, pairs.score.length)))
  return Float64Array.from(pairs.score, (score, p) => {
    const drawn = mixed(seed, pairs.entry[p] ?? 0, pairs.examiner[p] ?? 0)
    return score + (drawn % steps) * unit
  })
}

/** A whole number that looks drawn by lot (the finisher of MurmurHash3, public domain). */
function mixed(seed: number, entry: number, person: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(entry + 1, 0xcc9e2d51)
  h = finished(h) ^ Math.imul(person + 1, 0x1b873593)
  return finished(h)
}

function finished(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
