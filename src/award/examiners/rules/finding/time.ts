// Which days two times have in common. Days are text, and null is without an end.
import type { During } from '../../model/ties.ts'

/** The days of both. Undefined: there are none. */
export function common(one: During, other: During): During | undefined {
  const from = latest(one.from, other.from)
  const to = earliest(one.to, other.to)
  return from !== null && to !== null && from > to ? undefined : { from, to }
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Each span with its last day, which is the one before the next begins. */
export function lasting<Span extends { readonly fromDay: string | null }>(
  spans: readonly Span[],
): readonly (Span & During)[] {
  return spans.map((span, at) => {
    const next = spans[at + 1]?.fromDay ?? null
    return { ...span, from: span.fromDay, to: next && dayBefore(next) }
  })
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}

/** Days are compared as text, so that 29 February needs no care. */
export function yearsBefore(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)
}
