// The terms of an edition in the form of their file, and the way to a value in it.
import type { Loose } from '../model/fields.ts'
import type { EditionTerms } from '../model.ts'

/** Dates stand as they were told. What they mean as instants follows from that. */
export function toldOf(terms: EditionTerms): Loose {
  const { calendar: _, calendarFacts, ...rest } = terms
  return { ...rest, calendar: calendarFacts }
}

export type Step = string | number

/** «levels.approach» as its steps. The empty name is the value itself. */
export function stepsOf(name: string): readonly Step[] {
  if (name === '') return []
  return name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

export function valueAt(value: unknown, steps: readonly Step[]): unknown {
  let here = value
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<Step, unknown>>)[step]
  }
  return here
}

/** A copy in which that value stands there. Undefined: it stands there no longer. */
export function withValue(whole: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  const inner = withValue(valueAt(whole, [step]), rest, value)
  if (typeof step === 'number') {
    const list = Array.isArray(whole) ? [...whole] : []
    list[step] = inner
    return list
  }
  const { [step]: _, ...others } = (whole ?? {}) as Record<string, unknown>
  if (inner === undefined) return others
  // A key that was there keeps its place.
  if (typeof whole === 'object' && whole !== null && step in whole)
    return { ...(whole as Loose), [step]: inner }
  return { ...others, [step]: inner }
}
