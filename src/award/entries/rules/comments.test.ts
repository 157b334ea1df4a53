// Where a passage stands, who is named, and when a letter may go.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Comment, CommentId, Thread, ThreadId } from '../model/comments.ts'
import type { EntryId } from '../model.ts'
import { cutAt, letterAt, namedIn, reopen, resolve, reworded, stands, toTell } from './comments.ts'

const may = permit('entry.comment')
const [anna, annaEk, bo] = ['anna', 'anna-ek', 'bo'] as unknown as readonly PersonId[]
const team = [
  { id: anna as PersonId, name: 'Anna' },
  { id: annaEk as PersonId, name: 'Anna Ek' },
  { id: bo as PersonId, name: 'Bo Åhlén' },
]

describe('a passage', () => {
  test.each([
    ['Vi mäter varje år.\nSedan talar vi om det.', 'varje år. Sedan talar', true],
    ['Vi mäter varje år.', 'varje  \n år', true],
    ['Vi mäter varje månad.', 'varje år', false],
    ['Kostar det 5 kr (+ moms)? [Ja].', '(+ moms)? [Ja]', true],
    ['Vad som helst.', '', true],
    ['', 'borta', false],
  ])('of «%s» stands by its words «%s»: %s', (plain, quote, expected) => {
    expect(stands(plain, quote)).toBe(expected)
  })

  test('is cut out where it stands first, and overlapping ones are not torn', () => {
    const text = 'ett två tre fyra två fem'
    expect(cutAt(text, ['två', 'två tre fyra', 'borta'])).toEqual([
      { text: 'ett ', quote: null },
      { text: 'två tre fyra', quote: 1 },
      { text: ' två fem', quote: null },
    ])
  })

  test('whatever is marked, every letter of the text is still there, in order', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '*', '(') })
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 4 }), (plain, quotes) => {
        const cuts = cutAt(plain, quotes)
        expect(cuts.map(({ text }) => text).join('')).toBe(plain)
      }),
    )
  })
})

describe('who is named', () => {
  test.each([
    ['Kan du se på det, @Anna Ek?', ['anna-ek']],
    ['Kan du se på det, @anna?', ['anna']],
    ['@BO ÅHLÉN och @Anna', ['anna', 'bo']],
    ['@Annabel och Anna Ek utan tecken', []],
    ['Skriv till anna@example.se', []],
    ['', []],
  ])('in «%s»', (text, expected) => {
    expect(namedIn(text, team).toSorted()).toEqual(expected)
  })

  test('only those with a part in the entry are told, once each, and never the writer', () => {
    const stranger = 'stranger' as PersonId
    const chosen = [bo, bo, stranger, anna] as PersonId[]
    const told = toTell(chosen, '@Anna Ek @Bo Åhlén', { team, writer: anna as PersonId })
    expect(told).toEqual(['anna-ek', 'bo'])
  })
})

test('letters are at least an hour apart, and the first goes at once', () => {
  const now = new Date('2027-03-01T09:30:00Z')
  expect(letterAt(undefined, now)).toEqual(now)
  expect(letterAt(new Date('2027-03-01T09:00:00Z'), now)).toEqual(new Date('2027-03-01T10:00:00Z'))
  expect(letterAt(new Date('2027-03-01T08:00:00Z'), now)).toEqual(now)
})

test('however often somebody is named, no two letters are within an hour, and all is told at last', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(minutes, (waits) => {
      const letters: number[] = []
      let now = Date.parse('2027-03-01T00:00:00Z')
      let due = Number.POSITIVE_INFINITY
      let untold = 0
      for (const wait of waits) {
        now += wait * 60_000
        if (due <= now) {
          letters.push(due)
          untold = 0
          due = Number.POSITIVE_INFINITY
        }
        untold += 1
        const last = letters.at(-1)
        due = letterAt(last === undefined ? undefined : new Date(last), new Date(now)).getTime()
      }
      letters.push(due)
      const gaps = letters.slice(1).map((at, index) => at - (letters[index] ?? 0))
      expect(gaps.every((gap) => gap >= 3_600_000)).toBe(true)
      expect(due - now).toBeLessThanOrEqual(3_600_000)
      expect(untold).toBeGreaterThan(0)
    }),
  )
})

const thread: Thread = {
  id: 't' as ThreadId,
  entry: 'e' as EntryId,
  question: 'q',
  quote: '',
  begunAt: new Date('2027-03-01T09:00:00Z'),
  resolvedAt: null,
  resolvedBy: null,
}
const by = { id: bo as PersonId, at: new Date('2027-03-01T10:00:00Z') }

test('who resolves first is who resolved it, until it is opened again', () => {
  const resolved = resolve(may, thread, by)
  expect(resolved).toMatchObject({ resolvedAt: by.at, resolvedBy: bo })
  expect(resolve(may, resolved, { id: anna as PersonId, at: new Date() })).toBe(resolved)
  expect(reopen(may, resolved)).toEqual(thread)
})

test('one changes one’s own words only, and the same words are no change', () => {
  const comment: Comment = {
    id: 'c' as CommentId,
    thread: thread.id,
    text: 'Bra.',
    writtenAt: thread.begunAt,
    writtenBy: bo as PersonId,
    editedAt: null,
  }
  expect(reworded(may, comment, 'Bra!', by)).toEqual({
    ok: true,
    value: { ...comment, text: 'Bra!', editedAt: by.at },
  })
  expect(reworded(may, comment, 'Bra.', by)).toEqual({ ok: true, value: comment })
  const other = { ...by, id: anna as PersonId }
  expect(reworded(may, comment, 'Dåligt.', other)).toEqual({ ok: false, reason: 'not-own' })
})
