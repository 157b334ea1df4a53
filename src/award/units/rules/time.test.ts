// What holds on which day, whatever has happened in whatever order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../base/lib/time.ts'
import { changeFrom, nextChange, putRight, spanOn, takeBack, turnsOf } from './time.ts'

type Span = { readonly fromDay: string | null; readonly name: string; readonly place: string }
const ever = { validFrom: null, validTo: null }
const start: readonly Span[] = [{ fromDay: null, name: 'Solen', place: 'Kista' }]

function changed(spans: readonly Span[], day: string, change: Partial<Span>): readonly Span[] {
  const outcome = changeFrom(spans, ever, day, change)
  if ('refusal' in outcome) throw new Error(outcome.refusal)
  return outcome.spans
}

test('until the day everything is as it was, from it on it is otherwise', () => {
  const spans = changed(start, '2025-01-01', { name: 'Månen' })
  expect(spanOn(spans, '2024-12-31')?.name).toBe('Solen')
  expect(spanOn(spans, '2025-01-01')?.name).toBe('Månen')
  expect(nextChange(spans, '2024-12-31')).toBe('2025-01-01')
  expect(nextChange(spans, '2025-01-01')).toBeNull()
})

test('a change before a later one is carried on where the later one says nothing', () => {
  const moved = changed(start, '2026-01-01', { place: 'Farsta' })
  const both = changed(moved, '2025-01-01', { name: 'Månen' })
  expect(spanOn(both, '2026-06-01')).toMatchObject({ name: 'Månen', place: 'Farsta' })
  expect(takeBack(both, '2025-01-01')).toEqual(moved)
  expect(takeBack(both, '2026-01-01')).toEqual(changed(start, '2025-01-01', { name: 'Månen' }))
})

test('a mistake is put right wherever it was carried on, and nowhere else', () => {
  const moved = changed(start, '2026-01-01', { place: 'Farsta' })
  const right = putRight(moved, '2025-06-01', { name: 'Förskolan Solen' })
  expect(right.map(({ name }) => name)).toEqual(['Förskolan Solen', 'Förskolan Solen'])
  const later = putRight(moved, '2026-06-01', { place: 'Skarpnäck' })
  expect(later.map(({ place }) => place)).toEqual(['Kista', 'Skarpnäck'])
})

describe('what cannot be is refused', () => {
  const life = { validFrom: '2020-01-01', validTo: '2026-12-31' }
  test.each([
    ['2020-01-01', { name: 'Månen' }, 'before-beginning'],
    ['2027-01-01', { name: 'Månen' }, 'after-end'],
    ['2025-01-01', { name: 'Solen' }, 'nothing-changes'],
    ['2025-01-01', {}, 'nothing-changes'],
  ])('%s %j: %s', (day, change, refusal) => {
    expect(changeFrom(start, life, day, change)).toEqual({ refusal })
  })
})

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days))
const event = fc.record({
  day,
  change: fc.oneof(
    fc.record({ name: fc.constantFrom('Solen', 'Månen', 'Stjärnan') }),
    fc.record({ place: fc.constantFrom('Kista', 'Farsta', 'Bromma') }),
  ),
})
const history = fc.array(event, { maxLength: 12 })

function afterEvents(events: readonly { readonly day: string; readonly change: Partial<Span> }[]) {
  return events.reduce<readonly Span[]>((spans, { day: when, change }) => {
    const outcome = changeFrom(spans, ever, when, change)
    return 'refusal' in outcome ? spans : outcome.spans
  }, start)
}

describe('after any history', () => {
  test('there is exactly one name on each day, and each turn changes something', () => {
    fc.assert(
      fc.property(history, day, (events, when) => {
        const spans = afterEvents(events)
        const days = spans.map(({ fromDay }) => fromDay ?? '')
        expect(days).toEqual([...new Set(days)].sort())
        expect(days[0]).toBe('')
        const holding = spans.filter((span, at) => {
          const next = spans[at + 1]?.fromDay ?? '9999-12-31'
          return (span.fromDay ?? '') <= when && when < next
        })
        expect(holding).toEqual([spanOn(spans, when)])
        expect(turnsOf(spans).every(({ fields }) => fields.length > 0)).toBe(true)
      }),
    )
  })

  test('a change holds on its day, and says nothing of the day before', () => {
    fc.assert(
      fc.property(history, event, (events, { day: when, change }) => {
        const before = afterEvents(events)
        const outcome = changeFrom(before, ever, when, change)
        if ('refusal' in outcome) return
        expect(spanOn(outcome.spans, when)).toMatchObject(change)
        expect(spanOn(outcome.spans, addDays(when, -1))).toEqual(spanOn(before, addDays(when, -1)))
      }),
    )
  })

  test('taking back every turn leads back to how it began', () => {
    fc.assert(
      fc.property(history, (events) => {
        const spans = afterEvents(events)
        const back = turnsOf(spans).reduceRight((all, turn) => takeBack(all, turn.day), spans)
        expect(back).toEqual(start)
      }),
    )
  })
})
