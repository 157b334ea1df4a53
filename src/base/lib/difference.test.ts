// What has changed between two texts: nothing is lost, nothing is made up.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, differenceOf } from './difference.ts'

const word = fc.constantFrom('vi', 'har', 'mer', 'personal', 'än', 'förut', 'Å', '12', 'och')
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const text = fc.array(paragraph, { maxLength: 8 }).map((paragraphs) => paragraphs.join('\n\n'))

/** The text on one side, put together from what is told. */
function side(changes: readonly Change[], kind: 'added' | 'removed'): string {
  const paragraphs = changes.flatMap((change) => {
    if (change.kind === 'same') return change.paragraphs
    if (change.kind === kind) return [change.text]
    if (change.kind !== 'changed') return []
    const own = change.pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind)
    return [own.map((piece) => piece.text).join(' ')]
  })
  return paragraphs.join('\n\n')
}

test('both texts can be read out of what is told, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { changes } = differenceOf(before, after)
      expect(side(changes, 'removed')).toBe(before)
      expect(side(changes, 'added')).toBe(after)
    }),
    { numRuns: 600 },
  )
})

test('a text and itself have no difference', () => {
  fc.assert(
    fc.property(text, (one) => {
      const { changes, added, removed } = differenceOf(one, one)
      expect({ added, removed }).toEqual({ added: 0, removed: 0 })
      expect(changes.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('any text at all is compared without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const { added, removed } = differenceOf(one, other)
      expect(added).toBeGreaterThanOrEqual(0)
      expect(removed).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a word in the middle is told as that word', () => {
  expect(differenceOf('Vi mäter varje år.', 'Vi mäter varje månad.')).toEqual({
    changes: [
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: 'Vi mäter varje' },
          { kind: 'removed', text: 'år.' },
          { kind: 'added', text: 'månad.' },
        ],
      },
    ],
    added: 1,
    removed: 1,
  })
})

test('a new paragraph stands by itself between those that are as they were', () => {
  const { changes, added } = differenceOf('Ett.\n\nTre.', 'Ett.\n\nTvå har kommit.\n\nTre.')
  expect(changes).toEqual([
    { kind: 'same', paragraphs: ['Ett.'] },
    { kind: 'added', text: 'Två har kommit.' },
    { kind: 'same', paragraphs: ['Tre.'] },
  ])
  expect(added).toBe(3)
})

test('a paragraph that was written anew is one that went and one that came', () => {
  const { changes } = differenceOf('Vi har möten på tisdagar.', 'Resultatet steg till 84 procent.')
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('the second of two alike is compared with its own, not with the first', () => {
  const { changes } = differenceOf('a b c d\n\ne f g h', 'a b c x\n\ne f g y')
  expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'changed'])
})

test('two long texts without a word in common take no time', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ')
  const { added, removed } = differenceOf(long('a'), long('b'))
  expect([added, removed]).toEqual([20_000, 20_000])
})
