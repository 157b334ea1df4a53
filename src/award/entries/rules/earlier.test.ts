// Which of this year's questions an earlier answer belongs to.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instrument, instrumentDefaults } from '../../editions/model/instrument.ts'
import type { EarlierEntry, FeedbackPoint } from '../model/earlier.ts'
import type { EntryId } from '../model.ts'
import { lastImprovements, mapEarlier, takenOver } from './earlier.ts'

const says = (text: string) => ({ sv: text, en: text })
type Was = { readonly year: number; readonly question: string }

function instrument(questions: Readonly<Record<string, readonly Was[]>>): Instrument {
  const area = { key: 'a', name: says('A'), about: says(''), dimension: 'approach' } as const
  const asked = Object.entries(questions).map(([key, was]) => ({
    ...{ key, was, text: says(key), guidance: says(''), wordLimit: 10, evidence: [] },
  }))
  return {
    example: true,
    ...instrumentDefaults,
    areas: [{ ...area, weight: 100, questions: asked }],
  }
}

function handedIn(
  year: number,
  answers: readonly string[],
  points: readonly FeedbackPoint[] = [],
): EarlierEntry {
  const told = answers.map((question) => ({
    ...{ question, asked: says(question), text: `${question} ${year}`, words: 2, wordLimit: 10 },
  }))
  const areas = [{ key: 'a', name: says('A'), answers: told }]
  return { entry: `e${year}` as EntryId, year, unit: 'Ängen', inherited: false, areas, points }
}

function point(key: string, over: Partial<FeedbackPoint> = {}): FeedbackPoint {
  const kind = 'improvement' as const
  return { key, area: 'a', question: null, kind, mainIdea: key, text: '', ...over }
}

function mappedTo(asked: Instrument, entries: readonly EarlierEntry[]) {
  const { questions, others } = mapEarlier(asked, entries)
  const shown = [...questions].map(([key, all]) => [key, all.map(({ text }) => text)])
  return { ...Object.fromEntries(shown), others: others.map(({ text }) => text) }
}

test.each<
  readonly [string, Readonly<Record<string, readonly Was[]>>, readonly EarlierEntry[], object]
>([
  [
    'the same key is the same question, the newest year first',
    { q: [] },
    [handedIn(2024, ['q']), handedIn(2025, ['q'])],
    { q: ['q 2025', 'q 2024'], others: [] },
  ],
  [
    'what the instrument tells goes before the key, in that year alone',
    { q: [{ year: 2025, question: 'old' }] },
    [handedIn(2025, ['old', 'q']), handedIn(2024, ['q', 'old'])],
    { q: ['old 2025', 'q 2024'], others: ['q 2025', 'old 2024'] },
  ],
  [
    'a key that another question had that year is not given to both',
    { q: [], r: [{ year: 2025, question: 'q' }] },
    [handedIn(2025, ['q'])],
    { r: ['q 2025'], others: [] },
  ],
  [
    'two questions that became one, and one that became two',
    {
      one: [
        { year: 2025, question: 'x' },
        { year: 2025, question: 'y' },
      ],
      left: [{ year: 2025, question: 'z' }],
      right: [{ year: 2025, question: 'z' }],
    },
    [handedIn(2025, ['x', 'y', 'z'])],
    { one: ['x 2025', 'y 2025'], left: ['z 2025'], right: ['z 2025'], others: [] },
  ],
  ['nothing is guessed', { 'q-1': [] }, [handedIn(2025, ['q'])], { others: ['q 2025'] }],
])('%s', (_, questions, entries, expected) => {
  expect(mappedTo(instrument(questions), entries)).toEqual(expected)
})

describe('feedback', () => {
  test('follows its question; what is of the area stands at the area; of none, among the others', () => {
    const said = [
      point('at-q', { question: 'q' }),
      point('of-a'),
      point('of-gone-question', { question: 'lost' }),
      point('of-gone-area', { area: 'b' }),
    ]
    const mapped = mapEarlier(instrument({ q: [] }), [handedIn(2025, ['q'], said)])
    const keys = (all: readonly { points: readonly FeedbackPoint[] }[] | undefined) =>
      all?.flatMap(({ points }) => points.map(({ key }) => key))
    expect(keys(mapped.questions.get('q'))).toEqual(['at-q'])
    expect(keys(mapped.areas.get('a'))).toEqual(['of-a', 'of-gone-question'])
    expect(keys(mapped.others)).toEqual(['of-gone-area'])
  })

  test('the last points to improve are those of the newest year that has any', () => {
    const entries = [
      handedIn(2023, ['q'], [point('oldest')]),
      handedIn(2024, ['q'], [point('last'), point('praise', { kind: 'strength' })]),
      handedIn(2025, ['q'], [point('only-praise', { kind: 'strength' })]),
    ]
    expect(lastImprovements(entries).map(({ key, year }) => [key, year])).toEqual([['last', 2024]])
    expect(lastImprovements([])).toEqual([])
  })
})

test('Property: nothing of an earlier year is lost, whatever the instrument became', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  const was = fc.array(
    fc.record({
      year: fc.constantFrom(2024, 2025),
      question: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    }),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(
      keys,
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x'), was),
      fc.array(fc.constantFrom('a', 'z', null)),
      (answered, questions, about) => {
        const said = about.map((question, i) => point(`p${i}`, { question }))
        const mapped = mapEarlier(instrument(questions), [handedIn(2025, answered, said)])
        const shown = [...mapped.questions.values()].flat().concat(mapped.others)
        expect(
          new Set(shown.filter(({ text }) => text !== '').map(({ question }) => question)),
        ).toEqual(new Set(answered))
        const told = [...shown, ...[...mapped.areas.values()].flat()].flatMap(
          ({ points }) => points,
        )
        expect(new Set(told.map(({ key }) => key))).toEqual(new Set(said.map(({ key }) => key)))
      },
    ),
  )
})

describe('taking over', () => {
  test('keeps what stands before, or puts the earlier in its place', () => {
    expect(takenOver('Nytt.', 'Gammalt.', 'append')).toBe('Nytt.\n\nGammalt.')
    expect(takenOver('Nytt.', 'Gammalt.', 'replace')).toBe('Gammalt.')
    expect(takenOver('', 'Gammalt.', 'append')).toBe('Gammalt.')
  })

  test('leaves figures behind: they belong to the earlier entry', () => {
    const earlier = '## Så gick det\n\n![Trappan](bilaga:trappa)\n\n| 2024 | 2025 |\n| --- | --- |'
    const taken = takenOver('![](resultat:egen)', earlier, 'append')
    expect(taken).toContain('![](resultat:egen)')
    expect(taken).toContain('## Så gick det')
    expect(taken).not.toContain('bilaga')
  })
})
