// Every expectation of the programme's files has its sentence in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complaintInWords, errorInWords, isInWords } from './complaint-words.ts'
import { expectation } from './complaints.ts'

/** The texts that follow `expected:` or stand as the error of a field, with any value put in. */
function expectations(): readonly string[] {
  const files = [
    'complain-about-edition',
    'complain-about-references',
    'instrument-file',
    'edition-file',
    'rule-field',
    'complain-about-rules',
  ]
  const texts = files.flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')
    return [...text.matchAll(/(?:expected(?::| =)|error:|error =)\s*(['"`])((?:(?!\1).)+)\1/g)].map(
      ([, , said = '']) => said.replaceAll(/\$\{[^}]+\}/g, '3'),
    )
  })
  return [...new Set(texts)]
}

/** These belong to the register and the history, which no page edits in this way. */
const elsewhere = ['a key in the same list', 'successors that do not lead back to itself']

test('each expectation in the checks of an edition is said in our words', () => {
  const said = expectations().filter((text) => !elsewhere.includes(text))
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((text) => !isInWords(text))).toEqual([])
})

test('what the form of a field expects is said in our words', () => {
  const issues = [
    { code: 'invalid_type', expected: 'string' },
    { code: 'invalid_type', expected: 'number' },
    { code: 'invalid_type', expected: 'int' },
    { code: 'invalid_type', expected: 'array' },
    { code: 'invalid_type', expected: 'object' },
    { code: 'invalid_value', values: ['a', 'b'] },
    { code: 'too_small', minimum: 2, origin: 'array' },
    { code: 'too_small', minimum: 0, origin: 'number' },
  ]
  const texts = issues.map((issue) => expectation(issue as never))
  expect(texts.filter((text) => !isInWords(text))).toEqual([])
})

test('sentences in both languages carry their values', () => {
  const order = { expected: 'a time that is not before entryDue (2027-05-17)', got: '2026' }
  expect(complaintInWords('sv', order)).toBe(
    'Det får inte vara före Sista dag för bidrag, 2027-05-17.',
  )
  expect(complaintInWords('en', order)).toBe(
    'It must not be before Last day for entries, 2027-05-17.',
  )
  expect(complaintInWords('sv', { expected: 'something strange' })).toContain('something strange')
  const line = { file: 'x', line: 7, path: 'categories[2].name.sv', expected: 'a text', got: null }
  expect(errorInWords('sv', line)).toBe('Rad 7. Namn (svenska), rad 3: Skriv en text.')
})
