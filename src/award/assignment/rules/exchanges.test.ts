// Exchanges by hand on small random instances, the texts that instances are kept as, and what has changed of one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { TeamProblem } from '../../../support/optimising/model.ts'
import { rowsOf } from '../../../support/optimising/rules/rows.ts'
import { worthOf } from '../../../support/optimising/rules/worth.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Solved } from '../model/solutions.ts'
import { driftOf } from './drift.ts'
import { exchanged, exchangesFor } from './exchanges.ts'
import { type Instance, instanceIn, instanceText } from './instance-text.ts'
import type { Opened } from './opened.ts'
import { membersIn, pairIndex } from './placings.ts'

type Drawn = { readonly scores: readonly (readonly number[])[]; readonly ceiling: number }

/** Three entries and five examiners; a score of 0 closes the pair. Two of the first three are paid for. */
function instanceFrom({ scores, ceiling }: Drawn): Instance {
  const pairs = scores.flatMap((row, entry) =>
    row.flatMap((score, examiner) => (score === 0 ? [] : [{ entry, examiner, score }])),
  )
  const first = pairs.flatMap(({ examiner }, pair) => (examiner < 3 ? [pair] : []))
  const problem: TeamProblem = {
    entries: 3,
    examiners: 5,
    pairs: {
      entry: Int32Array.from(pairs, ({ entry }) => entry),
      examiner: Int32Array.from(pairs, ({ examiner }) => examiner),
      score: Int32Array.from(pairs, ({ score }) => score),
    },
    least: Int32Array.of(1, 1, 1),
    most: Int32Array.of(3, 3, 3),
    floor: new Int32Array(5),
    ceiling: new Int32Array(5).fill(ceiling),
    rows: rowsOf([{ pairs: first, lower: 0, upper: 2, slack: 0 }]),
    prices: Int32Array.of(7),
    days: null,
    connected: null,
  }
  const entries = ['e0', 'e1', 'e2'].map((id) => id as EntryId)
  const examiners = ['p0', 'p1', 'p2', 'p3', 'p4'].map((id) => id as PersonId)
  return { entries, examiners, problem }
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  scores: fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), {
    minLength: 3,
    maxLength: 3,
  }),
  ceiling: fc.integer({ min: 1, max: 3 }),
})

/** Any allowed choice, or nothing. */
function chosenFrom({ problem }: Instance, order: readonly number[]): Int32Array | undefined {
  const chosen = Int32Array.from(new Set(order.filter((pair) => pair < problem.pairs.entry.length)))
  const rising = chosen.toSorted()
  return worthOf(problem, rising).broken.length === 0 ? rising : undefined
}

test('every exchange is allowed and costs what it says; none that is allowed is left out', () => {
  let tried = 0
  fc.assert(
    fc.property(drawn, fc.array(fc.nat(14), { minLength: 3, maxLength: 7 }), (given, order) => {
      const instance = instanceFrom(given)
      const chosen = chosenFrom(instance, order)
      if (!chosen) return
      tried += 1
      const { problem } = instance
      const now = worthOf(problem, chosen).objective
      for (const [entry, members] of membersIn(instance, chosen)) {
        for (const person of members) {
          const all = exchangesFor(instance, chosen, { entry, person })
          for (const command of all) {
            const next = exchanged(instance, chosen, { at: { entry, person }, command })
            const then = worthOf(problem, next ?? new Int32Array())
            expect([then.broken, now - then.objective]).toEqual([[], command.price])
          }
          expect(all.filter(({ kind }) => kind === 'replace')).toHaveLength(
            replacements(instance, chosen, { entry, person }),
          )
        }
      }
    }),
    { numRuns: 1500 },
  )
  expect(tried).toBeGreaterThan(50)
})

/** The plainest way: try everybody. */
function replacements(
  instance: Instance,
  chosen: Int32Array,
  { entry, person }: { readonly entry: EntryId; readonly person: PersonId },
): number {
  const index = pairIndex(instance)
  const gone = index(entry, person)
  return instance.examiners.filter((other) => {
    const come = index(entry, other)
    if (come === undefined || chosen.includes(come)) return false
    const next = Int32Array.from([...chosen.filter((pair) => pair !== gone), come]).toSorted()
    return worthOf(instance.problem, next).broken.length === 0
  }).length
}

test('an instance comes back from its text as it was, and its text is the same again', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const instance = instanceFrom(given)
      const text = instanceText(instance)
      expect(instanceIn(text)).toEqual(instance)
      expect(instanceText(instanceIn(text))).toBe(text)
    }),
  )
  expect(() => instanceIn('{"form":"forebild-teams-0"}')).toThrow('forebild-teams-0')
})

test('what has come, gone and closed since is told apart', () => {
  const full = instanceFrom({
    scores: [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    ceiling: 3,
  })
  const [e0, e1, e2] = full.entries as [EntryId, EntryId, EntryId]
  const [p0, p1] = full.examiners as [PersonId, PersonId]
  const teams = [
    { entry: e0, leader: p0, members: [p0, p1] },
    { entry: e1, leader: p1, members: [p1] },
  ]
  const given = { solved: { teams } as unknown as Solved, instance: full } as unknown as Opened
  const closed = instanceFrom({
    scores: [
      [1, 0, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ],
    ceiling: 3,
  })
  expect(driftOf(given, closed)).toMatchObject({
    placingsClosed: [{ entry: e0, person: p1 }],
    other: false,
  })
  const other = { ...full, entries: [e0, e1, 'e9' as EntryId] }
  expect(driftOf(given, other)).toMatchObject({ entriesCome: ['e9'], entriesGone: [e2] })
  expect(driftOf(given, full)).toMatchObject({ other: true })
})
