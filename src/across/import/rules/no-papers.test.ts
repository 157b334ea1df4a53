// What is no paper about the award.
import { expect, test } from 'vitest'
import { emptyRegister } from '../../../../test/told.ts'
import { noFacts, readPaper } from './read-paper.ts'

test.each([
  ['nothing', ''],
  ['blanks', ' \n\f\r\n\t '],
  ['bytes that are no text', '\u0000\u0001PK\u0003\u0004\ufffd\ufffd\u0002'.repeat(40)],
])('%s is no paper, and says nothing', (_, raw) => {
  const { kind, textQuality, facts } = readPaper(raw, emptyRegister)
  expect({ kind, textQuality, facts }).toEqual({
    kind: 'other',
    textQuality: { damaged: true, unknownShare: 1 },
    facts: noFacts,
  })
})

test('another award with a like name is another matter', () => {
  const paper =
    'Till\nUtbildningsnämnden\n\nDeltagande i Kvalitetsutmärkelsen Bättre Skola 2013\n\nFörslag till beslut\nNämnden godkänner att Sturebyskolan deltar i Kvalitetsutmärkelsen Bättre Skola.\n'
  expect(readPaper(paper, emptyRegister).kind).toBe('other')
})

test.each([
  ['one endless word', '1'],
  ['one endless line', 'Anna Berg '],
  ['nothing but headings', '§ 1\nBeslut\n'],
  ['nothing but decisions', '1. Nämnden godkänner att Solen deltar i kvalitetsutmärkelsen 2024. '],
  ['nothing but damage', 'n&mnden f6r dén '],
  ['nothing but split words', 'ab-\n'],
])('a file of %s is read before the patience of a test is over', (_, piece) => {
  const read = readPaper(piece.repeat(Math.ceil(100_000 / piece.length)), emptyRegister)
  expect(Object.keys(read.facts)).toEqual(Object.keys(noFacts))
})
