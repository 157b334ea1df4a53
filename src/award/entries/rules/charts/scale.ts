// From figures to places on a picture.

export type Scale = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

/** Round numbers that hold all values. Begins at 0 unless that would flatten what is to be seen. */
export function scaleOf(values: readonly number[], fromZero: boolean): Scale {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const zero = fromZero || least < 0 || least < (most - least) * 2
  const low = zero ? Math.min(0, least) : least
  const high = zero ? Math.max(0, most) : most
  const span = high - low || Math.abs(high) || 1
  const step = roundStep(span / 4)
  const from = Math.floor(low / step + 1e-9) * step
  const to = Math.max(Math.ceil(high / step - 1e-9) * step, from + step)
  const count = Math.round((to - from) / step)
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, at) => tidy(from + at * step)) }
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = rough / power
  return (size <= 1 ? 1 : size <= 2 ? 2 : size <= 5 ? 5 : 10) * power
}

/** Without what adding of fractions leaves at the end. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Where a value lies between two places. */
export function placeOf(
  { from, to }: Scale,
  value: number,
  between: readonly [number, number],
): number {
  const [low, high] = between
  return round(low + ((value - from) / (to - from)) * (high - low))
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Moves what would lie upon each other apart, as little as it takes, within the bounds. */
export function apart(
  wanted: readonly number[],
  heights: readonly number[],
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let free = top
  for (const at of order) {
    const half = (heights[at] ?? 0) / 2
    placed[at] = Math.max(wanted[at] ?? 0, free + half)
    free = (placed[at] ?? 0) + half
  }
  let end = bottom
  for (const at of order.reverse()) {
    const half = (heights[at] ?? 0) / 2
    placed[at] = round(Math.min(placed[at] ?? 0, end - half))
    end = (placed[at] ?? 0) - half
  }
  return placed
}
