// What is sure, what people make of the rest, and when a paper can go into the register.
import { expect, test } from 'vitest'
import type { Edition } from '../../../award/editions/model.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Fact, ImportedPaper } from '../model.ts'
import { stretches } from './marking.ts'
import { noFacts } from './read-paper.ts'
import { holds, openFacts, readyToEnter, review, reviewed, yearOf } from './review.ts'

const may = permit('papers.review')

function fact<Value>(value: Value, confidence = 0.95, start = 0, end = 4): Fact<Value> {
  return { value, confidence, source: { start, end, text: 'text' } }
}

function aPaper(changes: Partial<ImportedPaper> = {}): ImportedPaper {
  const facts = reviewed({
    ...noFacts,
    edition: fact(2023),
    board: fact('Bromma stadsdelsnämnd', 0.72),
    units: [fact({ name: 'LSS-hälsan', department: null })],
    decision: fact('approved' as const),
    entryDue: [fact('2023-05-17'), fact('2023-05-20')],
  })
  return { facts, state: 'waiting', matter: null, ...changes } as ImportedPaper
}

const historic = { state: 'historic', year: 2023 } as Edition

test('a fact is sure when it is read surely and not disputed', () => {
  expect(openFacts(aPaper()).map(({ key }) => key)).toEqual(['board-0', 'entryDue-0', 'entryDue-1'])
})

test('a paper waits while an essential fact is open, not for the others', () => {
  expect(readyToEnter(aPaper(), historic)).toEqual({ ok: false, reason: 'open-facts' })
  const said = review(may, aPaper(), {
    answers: [{ key: 'board-0', say: 'confirm' }],
    statements: [],
  })
  const facts = said.ok ? said.value : []
  expect(openFacts({ facts }).map(({ key }) => key)).toEqual(['entryDue-0', 'entryDue-1'])
  expect(readyToEnter(aPaper({ facts }), historic)).toMatchObject({ ok: true })
})

test.each([
  ['open', 'edition-not-past'],
  ['announced', 'edition-not-past'],
] as const)('a paper of an edition that is %s is not entered', (state, reason) => {
  const facts = aPaper().facts.filter(({ name }) => name !== 'board')
  const edition = { ...historic, state } as Edition
  expect(readyToEnter(aPaper({ facts }), edition)).toEqual({ ok: false, reason })
})

test('without edition or unit there is nothing to enter', () => {
  const without = (name: string) =>
    aPaper().facts.filter((each) => each.name !== 'board' && each.name !== name)
  expect(readyToEnter(aPaper({ facts: without('edition') }), historic)).toMatchObject({
    reason: 'no-edition',
  })
  expect(readyToEnter(aPaper({ facts: without('units') }), historic)).toMatchObject({
    reason: 'no-unit',
  })
  const known = aPaper({ facts: without('none') })
  expect(readyToEnter(known, undefined)).toMatchObject({ reason: 'edition-unknown' })
  expect(readyToEnter({ ...known, state: 'entered' }, historic)).toMatchObject({
    reason: 'settled',
  })
})

test('corrected, refused and confirmed again: what was read is never lost', () => {
  const corrected = review(may, aPaper(), {
    answers: [{ key: 'edition-0', say: 'correct', value: 2024 }],
    statements: [],
  })
  const paper = aPaper({ facts: corrected.ok ? corrected.value : [] })
  expect(yearOf(paper)).toBe(2024)
  const back = review(may, paper, {
    answers: [{ key: 'edition-0', say: 'confirm' }],
    statements: [],
  })
  expect(yearOf({ facts: back.ok ? back.value : [] })).toBe(2023)
  const refused = review(may, paper, {
    answers: [{ key: 'edition-0', say: 'refuse' }],
    statements: [],
  })
  expect(yearOf({ facts: refused.ok ? refused.value : [] })).toBeNull()
})

test('two values for one fact are not both true', () => {
  const answers = [
    { key: 'entryDue-0', say: 'confirm' },
    { key: 'entryDue-1', say: 'confirm' },
  ] as const
  expect(review(may, aPaper(), { answers, statements: [] })).toEqual({
    ok: false,
    reason: 'two-of-one',
  })
})

test('what is in the register already is not changed by an answer', () => {
  const paper = aPaper({ matter: 'a matter' as ImportedPaper['matter'] })
  const said = review(may, paper, {
    answers: [
      { key: 'units-0', say: 'refuse' },
      { key: 'entryDue-1', say: 'refuse' },
    ],
    statements: [{ name: 'edition', value: 2016 }],
  })
  const facts = said.ok ? said.value : []
  expect(facts.filter((each) => !holds(each)).map(({ key }) => key)).toEqual([
    'board-0',
    'entryDue-0',
    'entryDue-1',
  ])
  expect(facts).toHaveLength(paper.facts.length)
})

test('a refused paper takes no answers', () => {
  const refused = aPaper({ state: 'refused' })
  expect(review(may, refused, { answers: [], statements: [] })).toEqual({
    ok: false,
    reason: 'settled',
  })
})

test('the marked stretches together are the raw text, each fact beginning where its source does', () => {
  const raw = 'Nämnden godkänner att LSS-hälsan deltar.'
  const facts = reviewed({
    ...noFacts,
    decision: fact('approved' as const, 0.9, 8, 17),
    units: [fact({ name: 'LSS-hälsan', department: null }, 0.9, 22, 32)],
    decisionPoints: [fact({ text: raw, units: [] }, 0.9, 0, raw.length)],
  })
  const marked = stretches(raw, facts)
  expect(marked.map(({ text }) => text).join('')).toBe(raw)
  const begins = marked.flatMap(({ text, begins }) => begins.map((key) => [key, text]))
  expect(Object.fromEntries(begins)).toEqual({
    'decisionPoints-0': 'Nämnden ',
    'decision-0': 'godkänner',
    'units-0': 'LSS-hälsan',
  })
})
