// What holds on which day: spans that follow each other without gaps, and how they are changed.

/** From that day on. Null: from the beginning. */
type Timed = { readonly fromDay: string | null }
type Life = { readonly validFrom: string | null; readonly validTo: string | null }

/** What changes from one span to the next. */
export type Turn<Span> = {
  readonly day: string
  readonly before: Span
  readonly after: Span
  readonly fields: readonly (keyof Span)[]
}

export type ChangeRefusal = 'nothing-changes' | 'before-beginning' | 'after-end'

/** The earliest first. */
export function inOrder<Span extends Timed>(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => ((a.fromDay ?? '') < (b.fromDay ?? '') ? -1 : 1))
}

/** The one span that holds that day. Undefined: there are none at all. */
export function spanOn<Span extends Timed>(spans: readonly Span[], day: string): Span | undefined {
  return inOrder(spans).findLast(({ fromDay }) => fromDay === null || fromDay <= day)
}

/** The first day of the next span after that day. Null: nothing more is known to change. */
export function nextChange(spans: readonly Timed[], day: string): string | null {
  return inOrder(spans).find(({ fromDay }) => fromDay !== null && fromDay > day)?.fromDay ?? null
}

/** Each day on which something changed, the earliest first. */
export function turnsOf<Span extends Timed>(spans: readonly Span[]): readonly Turn<Span>[] {
  const ordered = inOrder(spans)
  return ordered.slice(1).flatMap((after, at) => {
    const before = ordered[at]
    if (before === undefined || after.fromDay === null) return []
    return [{ day: after.fromDay, before, after, fields: differences(before, after) }]
  })
}

/**
 * From that day on something is otherwise, until it changes again: a later span that only carried
 * on what was there carries on the change instead.
 */
export function changeFrom<Span extends Timed>(
  spans: readonly Span[],
  life: Life,
  day: string,
  change: Partial<Omit<Span, 'fromDay'>>,
): { readonly spans: readonly Span[] } | { readonly refusal: ChangeRefusal } {
  if (life.validFrom !== null && day <= life.validFrom) return { refusal: 'before-beginning' }
  if (life.validTo !== null && day > life.validTo) return { refusal: 'after-end' }
  const before = spanOn(spans, day)
  if (before === undefined) return { refusal: 'before-beginning' }
  const fields = (Object.keys(change) as (keyof typeof change)[]).filter(
    (field) => change[field] !== before[field],
  )
  if (fields.length === 0) return { refusal: 'nothing-changes' }
  const started = before.fromDay === day ? spans : [...spans, { ...before, fromDay: day }]
  const changed = fields.reduce<readonly Span[]>(
    (all, field) => carried(all, { field, day, was: before[field], value: change[field] }),
    started,
  )
  return { spans: merged(changed) }
}

/** What changed that day is as it was before, until it changes again. */
export function takeBack<Span extends Timed>(spans: readonly Span[], day: string): readonly Span[] {
  const turn = turnsOf(spans).find((each) => each.day === day)
  if (turn === undefined) return spans
  const undone = turn.fields.reduce<readonly Span[]>((all, field) => {
    const [was, value] = [turn.after[field], turn.before[field]]
    return carried(all, { field, day, was, value })
  }, spans)
  return merged(undone)
}

/** A mistake is put right, in the span of that day and wherever it was carried on from there. */
export function putRight<Span extends Timed>(
  spans: readonly Span[],
  day: string,
  right: Partial<Omit<Span, 'fromDay'>>,
): readonly Span[] {
  const wrong = spanOn(spans, day)
  if (wrong === undefined) return spans
  const from = wrong.fromDay ?? ''
  const mended = (Object.keys(right) as (keyof typeof right)[]).reduce<readonly Span[]>(
    (all, field) => carried(all, { field, day: from, was: wrong[field], value: right[field] }),
    spans,
  )
  return merged(mended)
}

type Carrying<Span> = {
  readonly field: keyof Span
  readonly day: string
  readonly was: unknown
  readonly value: unknown
}

function carried<Span extends Timed>(
  spans: readonly Span[],
  { field, day, was, value }: Carrying<Span>,
): readonly Span[] {
  let carrying = true
  return inOrder(spans).map((span) => {
    if ((span.fromDay ?? '') < day || !carrying) return span
    carrying = span[field] === was
    return carrying ? { ...span, [field]: value } : span
  })
}

/** Without spans that say the same as the one before them. */
function merged<Span extends Timed>(spans: readonly Span[]): readonly Span[] {
  const ordered = inOrder(spans)
  return ordered.filter((span, at) => {
    const before = ordered[at - 1]
    return before === undefined || differences(before, span).length > 0
  })
}

function differences<Span extends Timed>(before: Span, after: Span): readonly (keyof Span)[] {
  const fields = Object.keys(after) as (keyof Span)[]
  return fields.filter((field) => field !== 'fromDay' && before[field] !== after[field])
}
