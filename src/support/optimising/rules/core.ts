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

/** The core with a known choice in it, so that it has an answer. */
export function coreWith(core: Core, chosen: Int32Array | null): Core {
  if (!chosen) return core
  const isChosen = new Set(chosen)
  const loose = core.fixed.filter((p) => !isChosen.has(p))
  const open = new Set([...core.open, ...loose])
  const isFixed = new Set(core.fixed)
  for (const p of chosen) if (!isFixed.has(p)) open.add(p)
  return {
    open: Int32Array.from(open).sort(),
    fixed: core.fixed.filter((p) => isChosen.has(p)),
  }
}

/**
 * A first guess: so wide that somewhat more pairs are open than those whose gain is nothing, which
 * the relaxed solution may share out; and never less than one point.
 */
export function firstThreshold(gains: Float64Array): number {
  const sizes = gains.map(Math.abs).sort()
  const shared = sizes.findIndex((size) => size > nothing)
  const open = shared < 0 ? sizes.length : Math.ceil(shared * 1.1) + 100
  return Math.max(1, at(sizes, Math.min(open, sizes.length - 1)))
}

const nothing = 1e-6
