// What is wished of a plan, and steps that are undone and done again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Wishing } from '../model/plan.ts'
import type { Wishes } from '../model/wishes.ts'
import { forward, type History, redo, undo } from './history.ts'
import { noWishes, same, wish } from './wishing.ts'

const may = permit('plan.make')
const people = ['a', 'b', 'c'].map((name) => name as PersonId)
const entries = ['e', 'f'].map((name) => name as EntryId)
const [a, b] = people as [PersonId, PersonId]
const [e, f] = entries as [EntryId, EntryId]

function wished(wishes: Wishes, ...wishings: readonly Wishing[]): Wishes {
  return wishings.reduce((held, wishing) => {
    const outcome = wish(may, held, wishing)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value
  }, wishes)
}

test('who is pinned to a team is not kept away from it, and the other way round', () => {
  const pinned = wished(noWishes, { kind: 'pinned', entry: e, person: a })
  expect(pinned).toMatchObject({ pins: [{ entry: e, person: a }], forbids: [] })
  const forbidden = wished(pinned, { kind: 'forbidden', entry: e, person: a })
  expect(forbidden).toMatchObject({ pins: [], forbids: [{ entry: e, person: a }] })
  expect(wished(forbidden, { kind: 'allowed', entry: e, person: a })).toEqual(noWishes)
})

test('who is away is pinned nowhere', () => {
  const pins = [
    { kind: 'pinned', entry: e, person: a },
    { kind: 'pinned', entry: f, person: a },
    { kind: 'pinned', entry: f, person: b },
  ] as const
  const away = wished(noWishes, ...pins, { kind: 'away', person: a })
  expect(away).toMatchObject({ pins: [{ entry: f, person: b }], away: [a] })
  expect(wished(away, { kind: 'back', person: a }).away).toEqual([])
})

test('a new size or load takes the place of the old', () => {
  const sized = wished(
    noWishes,
    { kind: 'sized', entry: e, least: 3, most: 4 },
    { kind: 'sized', entry: e, least: 2, most: 2 },
    { kind: 'loaded', person: a, floor: 0, ceiling: 3 },
    { kind: 'loaded', person: a, floor: 1, ceiling: 5 },
  )
  expect(sized.sizes).toEqual([{ entry: e, least: 2, most: 2 }])
  expect(sized.loads).toEqual([{ person: a, floor: 1, ceiling: 5 }])
})

test.each<[string, Wishing]>([
  ['size-bounds', { kind: 'sized', entry: e, least: 4, most: 3 }],
  ['size-bounds', { kind: 'sized', entry: e, least: 0, most: 3 }],
  ['size-bounds', { kind: 'sized', entry: e, least: 1, most: 99 }],
  ['load-bounds', { kind: 'loaded', person: a, floor: 3, ceiling: 2 }],
  ['load-bounds', { kind: 'loaded', person: a, floor: -1, ceiling: 2 }],
  ['not-wished', { kind: 'unpinned', entry: e, person: a }],
  ['not-wished', { kind: 'allowed', entry: e, person: a }],
  ['not-wished', { kind: 'back', person: a }],
  ['not-wished', { kind: 'unwaived', rule: 'days' }],
  ['wished-already', { kind: 'pinned', entry: f, person: a }],
  ['wished-already', { kind: 'waived', rule: 'leader' }],
])('%s: %o', (reason, wishing) => {
  const held = wished(
    noWishes,
    { kind: 'pinned', entry: f, person: a },
    { kind: 'waived', rule: 'leader' },
  )
  expect(wish(may, held, wishing)).toEqual({ ok: false, reason })
})

const anyWishing: fc.Arbitrary<Wishing> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('pinned', 'unpinned', 'forbidden', 'allowed'),
    entry: fc.constantFrom(...entries),
    person: fc.constantFrom(...people),
  }),
  fc.record({ kind: fc.constantFrom('away', 'back'), person: fc.constantFrom(...people) }),
  fc.record({
    kind: fc.constantFrom('waived', 'unwaived'),
    rule: fc.constantFrom('days', 'leader'),
  }),
  fc
    .record({ entry: fc.constantFrom(...entries), least: fc.integer({ min: 1, max: 4 }) })
    .map((size) => ({ kind: 'sized', ...size, most: size.least + 1 }) as const),
)

test('however much is wished, nobody is both pinned and forbidden, nobody who is away is pinned, and nothing is said twice', () => {
  fc.assert(
    fc.property(fc.array(anyWishing, { maxLength: 40 }), (wishings) => {
      let held = noWishes
      for (const wishing of wishings) {
        const outcome = wish(may, held, wishing)
        if (outcome.ok) expect(same(held, outcome.value)).toBe(false)
        held = outcome.ok ? outcome.value : held
        const keys = (list: Wishes['pins']) => list.map(({ entry, person }) => `${entry} ${person}`)
        const all = [...keys(held.pins), ...keys(held.forbids)]
        expect(new Set(all).size).toBe(all.length)
        expect(new Set(held.away).size).toBe(held.away.length)
        expect(new Set(held.sizes.map(({ entry }) => entry)).size).toBe(held.sizes.length)
        if (wishing.kind === 'away') {
          expect(held.pins.some(({ person }) => person === wishing.person)).toBe(false)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

type Deed = { readonly kind: 'do'; readonly state: number } | { readonly kind: 'undo' | 'redo' }
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('do' as const), state: fc.nat(99) }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  ),
  { maxLength: 60 },
)

/** The same in the plainest way: two piles. */
type Piles = { readonly behind: readonly number[]; readonly ahead: readonly number[] }

function plainly({ behind, ahead }: Piles, deed: Deed): Piles {
  if (deed.kind === 'do') return { behind: [...behind, deed.state], ahead: [] }
  if (deed.kind === 'undo') {
    if (behind.length < 2) return { behind, ahead }
    return { behind: behind.slice(0, -1), ahead: [...behind.slice(-1), ...ahead] }
  }
  return { behind: [...behind, ...ahead.slice(0, 1)], ahead: ahead.slice(1) }
}

function done(history: History<number>, deed: Deed): History<number> {
  if (deed.kind === 'do') return forward(history, deed.state)
  return (deed.kind === 'undo' ? undo(history) : redo(history)) ?? history
}

test('whatever is done, undone and done again, the state is the one that two piles say', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let history: History<number> = { states: [-1], at: 0 }
      let piles: Piles = { behind: [-1], ahead: [] }
      for (const deed of all) {
        history = done(history, deed)
        piles = plainly(piles, deed)
        expect(history.states).toEqual([...piles.behind, ...piles.ahead])
        expect(history.states[history.at]).toBe(piles.behind.at(-1))
      }
    }),
    { numRuns: 2000 },
  )
})

test('as many steps back as were taken, and the beginning holds; as many forward, and the end holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (states) => {
      const begun: History<number> = { states: [-1], at: 0 }
      const end = states.reduce((history, state) => forward(history, state), begun)
      let history = end
      for (const _ of states) history = undo(history) ?? history
      expect(history.at).toBe(0)
      expect(undo(history)).toBeUndefined()
      for (const _ of states) history = redo(history) ?? history
      expect(history).toEqual(end)
      expect(redo(history)).toBeUndefined()
    }),
  )
})
