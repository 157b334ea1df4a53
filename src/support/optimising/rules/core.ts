// The core of a programme: the pairs that can still matter when a good answer is known.
import { at } from './rows.ts'

/** Which pairs are still open, and which are chosen beforehand. All others are left out. */
export type Core = { readonly open: Int32Array; readonly fixed: Int32Array }

/**
 * Reduced-cost fixing (Wolsey, Integer Programming, 7.4): a choice that leaves a pair out whose gain
 * is g > 0, or takes one whose gain is g < 0, is worth at most the bound less |g|. So pairs whose
 * |g| is above the threshold are settled for every choice that lies within it of the bound.
 */
export function coreOf(gains: Float64Array, threshold: number): Core {
  const open: number[] = []
  const fixed: number[] = []
  gains.forEach((gain, p) => {
    if (Math.abs(gain) <= threshold) open.push(p)
    else if (gain > 0) fixed.push(p)
  })
  return { open: Int32Array.from(open), fixed: Int32Array.from(fixed) }
}

/** The threshold within which this many pairs are open, and never less than one point. */
export function thresholdFor(gains: Float64Array, count: number): number {
  const sizes = gains.map(Math.abs).sort()
  return Math.max(1, at(sizes, Math.min(count, sizes.length - 1)))
}
