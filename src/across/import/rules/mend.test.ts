// Damaged words made whole, and whole words left alone.
import { expect, test } from 'vitest'
import { damageCost, isDamaged } from './letters.ts'
import { mended, menderOf, namesVocabulary, wholeWord } from './mend.ts'
import { rawSpan, traced } from './trace.ts'

const none = namesVocabulary([])
const damagedPaper = menderOf(none, 2)
const wholePaper = menderOf(none, 10)

test.each([
  ['Kvalitetsutmarkelsen', 'Kvalitetsutmärkelsen'],
  ['Kvalitetsutmérkelsen', 'Kvalitetsutmärkelsen'],
  ['utmirkelsen', 'utmärkelsen'],
  ['utméarkelse', 'utmärkelse'],
  ['ndmnd', 'nämnd'],
  ['sdrskilt', 'särskilt'],
  ['godkénner', 'godkänner'],
  ['hilsan', 'hälsan'],
  ['rliga', 'årliga'],
  ['utifrdn', 'utifrån'],
  ['anmdlt', 'anmält'],
  ['verksambhet', 'verksamhet'],
  ['nimndmote', 'nämndmöte'],
  ['ndimndmote', 'nämndmöte'],
  ['foérvintningar', 'förväntningar'],
  ['STADSDELSNAMND', 'STADSDELSNÄMND'],
  ['f6rslag', 'förslag'],
  ['i1', 'i'],
  ['2O15', '2015'],
])('%s was %s', (seen, whole) => {
  expect(wholeWord(seen, damagedPaper)).toBe(whole)
})

test.each([
  'Forsberg',
  'Linden',
  'Lisa',
  'Kinnari',
  'ligger',
  'fortsatta',
  'Akalla',
  'Dahl',
  'hela',
])('%s is left alone', (word) => {
  expect(wholeWord(word, damagedPaper)).toBeNull()
})

test('in a whole paper only long words and odd ones are mended', () => {
  expect(wholeWord('far', wholePaper)).toBeNull()
  expect(wholeWord('kvalitetsutmarkelsen', wholePaper)).toBe('kvalitetsutmärkelsen')
  expect(wholeWord('f6rslag', wholePaper)).toBe('förslag')
})

test('the register knows names that no glossary has', () => {
  const known = menderOf(namesVocabulary(['Förskolan Örnsbäck']), 2)
  expect(wholeWord('Ornsbdck', known)).toBe('Örnsbäck')
  expect(wholeWord('Ornsbdck', damagedPaper)).toBeNull()
})

test('addresses are never mended', () => {
  const text = 'kvalitetsutmarkelsen@stockholm.se'
  expect(mended(traced(text, 0, text.length), damagedPaper).text).toBe(text)
})

test('a mended word stands for the whole damaged one', () => {
  const raw = 'att ndmnden godkénner'
  const whole = mended(traced(raw, 0, raw.length), damagedPaper)
  expect(whole.text).toBe('att nämnden godkänner')
  expect(rawSpan(whole)).toEqual({ start: 0, end: raw.length })
})

test('damage explains lost marks, not other letters', () => {
  expect(isDamaged('förskolan', 'forskolan')).toBe(true)
  expect(isDamaged('linden', 'lunden')).toBe(false)
  expect(damageCost('solen', 'månen')).toBe(Number.POSITIVE_INFINITY)
})
