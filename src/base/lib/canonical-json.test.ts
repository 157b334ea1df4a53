// One text for each value.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json.ts'

test('the example of RFC 8785 (3.2.2) becomes the text that it tells', () => {
  const text =
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
    '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}'
  expect(canonicalJson(JSON.parse(text) as Json)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('names are sorted by UTF-16 code units, as 3.2.3 tells', () => {
  const names = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö']
  const value = Object.fromEntries(names.map((name) => [name, 0]))
  const sorted = Object.keys(JSON.parse(canonicalJson(value)) as object)
  expect(sorted.toSorted()).toEqual(['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33'])
  expect(canonicalJson(value).indexOf('😀')).toBeLessThan(canonicalJson(value).indexOf('\ufb33'))
})

test('it reads as the same value, however its names stood, and is its own canonical text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (any) => {
      const value = JSON.parse(JSON.stringify(any).toWellFormed()) as Json
      if (!JSON.stringify(value).includes('\\ud')) {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(value)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
        expect(canonicalJson(turned(value))).toBe(text)
      }
    }),
  )
})

function turned(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turned)
  const pairs = Object.entries(value).map(([name, one]) => [name, turned(one as Json)] as const)
  return Object.fromEntries(pairs.reverse())
}

test.each([
  ['no number', Number.POSITIVE_INFINITY],
  ['half a character', '\ud800'],
  ['too deep', JSON.parse('['.repeat(50) + ']'.repeat(50)) as Json],
])('%s is refused', (why, value) => {
  expect(() => canonicalJson(value)).toThrow(why)
})
