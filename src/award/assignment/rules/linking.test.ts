// By whom what is examined hangs together.
import { expect, test } from 'vitest'
import type { TeamProblem } from '../../../support/optimising/model.ts'
import { partsWithout, weakLinks } from './linking.ts'

/** Each word is an entry, each letter one who examines it. */
function placed(...teams: string[]) {
  const pairs = teams.flatMap((team, entry) =>
    [...team].map((letter) => ({ entry, examiner: letter.charCodeAt(0) - 97 })),
  )
  const problem = {
    pairs: {
      entry: Int32Array.from(pairs, ({ entry }) => entry),
      examiner: Int32Array.from(pairs, ({ examiner }) => examiner),
      score: new Int32Array(pairs.length),
    },
  } as TeamProblem
  return [problem, Int32Array.from(pairs.keys())] as const
}

test('entries hang together through shared examiners, however far', () => {
  expect(partsWithout(...placed('ab', 'bc', 'de', 'cf'), null)).toEqual([[0, 1, 3], [2]])
  expect(partsWithout(...placed('ab', 'bc', 'cf'), 1)).toEqual([[0], [1, 2]])
})

test('who alone holds parts together is told with what would fall off', () => {
  expect(weakLinks(...placed('ab', 'bc', 'cd', 'de'))).toEqual([
    { examiner: 2, cutOff: [2, 3] },
    { examiner: 1, cutOff: [0] },
    { examiner: 3, cutOff: [3] },
  ])
})

test('where everything holds by two, nobody is alone', () => {
  expect(weakLinks(...placed('ab', 'ab', 'ba'))).toEqual([])
  expect(weakLinks(...placed('ab', 'bc', 'ca'))).toEqual([])
})

test('parts that hang apart already make nobody a weak link', () => {
  expect(weakLinks(...placed('ab', 'ab', 'cd', 'cd'))).toEqual([])
})
