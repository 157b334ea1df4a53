// What must be in place before an entry is handed in.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import { countWords, normalise } from '../../../base/lib/text.ts'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { Area, Edition, EditionId } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Answer, Entry, EntryId } from '../model.ts'
import { allQuestions, copiesFrom, handIn, problems, progress, questionOf } from './handing-in.ts'

const may = permit('entry.hand-in')
const says = (text: string) => ({ sv: text, en: text })
function anArea(key: string, limits: readonly number[]): Area {
  return {
    key,
    name: says(key),
    about: says(''),
    dimension: 'approach',
    weight: 50,
    questions: limits.map((wordLimit, index) => ({
      key: `${key}-${index}`,
      text: says(`Fråga ${index}?`),
      guidance: says(''),
      wordLimit,
      evidence: [],
      was: [],
    })),
  }
}
const instrument = {
  example: true,
  ...instrumentDefaults,
  areas: [anArea('a', [3, 5]), anArea('b', [2])],
}
const told = realProgramme().editions.find(({ year }) => year === 2027)
if (!told) throw new Error('the programme has no 2027')
const edition: Edition = {
  ...told,
  id: 'e' as EditionId,
  demonstration: false,
  zone: 'Europe/Stockholm',
  terms: { ...told.terms, instrument },
}
const now = new Date('2027-03-01T09:00:00Z')
const entry: Entry = {
  id: '1' as EntryId,
  registration: '2' as RegistrationId,
  edition: edition.id,
  state: 'draft',
  recordNumber: null,
  handedInAt: null,
  handIns: 0,
  dispensedUntil: null,
  startedAt: now,
  startedBy: '3' as PersonId,
}
function answers(texts: Readonly<Record<string, string>>): readonly Answer[] {
  return Object.entries(texts).map(([question, text]) => {
    return { question, text, revision: 1, savedAt: now, savedBy: entry.startedBy }
  })
}
const whole = answers({ 'a-0': 'ett två tre', 'a-1': 'ett', 'b-0': 'ett två' })
const sent = { state: 'sent' }

test('nothing stands in the way of a whole entry, up to the very limit', () => {
  expect(problems(instrument, whole)).toEqual([])
})

test('everything that is missing or too long is told, in the order of the questions', () => {
  const some = answers({ 'b-0': 'ett två tre', 'a-1': ' … ' })
  expect(problems(instrument, some)).toEqual([
    { area: 'a', question: 'a-0', kind: 'missing', words: 0, wordLimit: 3 },
    { area: 'a', question: 'a-1', kind: 'missing', words: 0, wordLimit: 5 },
    { area: 'b', question: 'b-0', kind: 'too-long', words: 3, wordLimit: 2 },
  ])
})

test('Invariant 7: the limit is held by countWords alone, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [found] = problems(instrument, answers({ 'a-0': text, 'a-1': 'x', 'b-0': 'x' }))
      const words = countWords(text)
      if (words === 0) expect(found).toMatchObject({ kind: 'missing', words })
      else if (words > 3) expect(found).toMatchObject({ kind: 'too-long', words })
      else expect(found).toBeUndefined()
    }),
  )
})

test('Invariant 7: what is kept of a text has as many words as what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/\p{Cc}/u.test(text))
      expect(countWords(normalise(text))).toBe(countWords(text))
    }),
  )
})

describe('a hand-in', () => {
  const asked = {
    entry,
    registration: sent,
    answers: whole,
    parts: { attachments: [], results: [] },
  }
  test('in time and whole: gives what is to be sealed', () => {
    expect(handIn(may, asked, edition, now)).toEqual({
      ok: true,
      value: { instrument, answers: whole },
    })
  })
  test.each([
    ['an answer is missing', { answers: whole.slice(1) }, edition, now, 'not-ready'],
    [
      'the registration was withdrawn',
      { registration: { state: 'withdrawn' } },
      edition,
      now,
      'not-sent',
    ],
    ['the deadline has passed', {}, edition, new Date('2027-05-17T22:00:00Z'), 'too-late'],
    [
      'it is handed in',
      { entry: { ...entry, state: 'handed-in' as const } },
      edition,
      now,
      'handed-in',
    ],
    [
      'it is withdrawn',
      { entry: { ...entry, state: 'withdrawn' as const } },
      edition,
      now,
      'withdrawn',
    ],
    [
      'there are no questions',
      {},
      { ...edition, terms: { ...edition.terms, instrument: null } },
      now,
      'not-ready',
    ],
  ] as const)('%s: refused', (_name, change, year, when, reason) => {
    expect(handIn(may, { ...asked, ...change }, year, when)).toEqual({ ok: false, reason })
  })
})

test('each area tells how far it has come, and too long before done', () => {
  const sizes = [
    { question: 'a-0', words: 4 },
    { question: 'b-0', words: 2 },
  ]
  const told = progress(instrument.areas, sizes, new Set(['a', 'b']))
  expect(told.map(({ state, words, wordLimit }) => [state, words, wordLimit])).toEqual([
    ['too-long', 4, 8],
    ['done', 2, 2],
  ])
  const fresh = progress(instrument.areas, [{ question: 'a-1', words: 1 }], new Set())
  expect(fresh.map(({ state }) => state)).toEqual(['begun', 'not-begun'])
})

test('a question is found with its area, and one that is not asked is not', () => {
  expect(allQuestions(instrument)).toEqual(['a-0', 'a-1', 'b-0'])
  expect(questionOf(instrument, 'b-0')?.area.key).toBe('b')
  expect(questionOf(instrument, 'c')).toBeUndefined()
  expect(questionOf(null, 'a-0')).toBeUndefined()
})

test.each([
  ['an hour and a second before the deadline', '2027-05-17T20:59:58Z', '2027-05-17T20:59:58Z'],
  ['an hour before it', '2027-05-17T20:59:59Z', '2027-05-17T22:00:59Z'],
  ['in its last second', '2027-05-17T21:59:59Z', '2027-05-17T22:00:59Z'],
  ['after it', '2027-05-17T22:10:00Z', '2027-05-17T22:10:00Z'],
])('copies of what is handed in %s are made in their time', (_, now, from) => {
  const due = new Date('2027-05-17T21:59:59Z')
  expect(copiesFrom(due, new Date(now))).toEqual(new Date(from))
  expect(copiesFrom(null, new Date(now))).toEqual(new Date(now))
})
