// What names tell of places, and how far apart places are.
import { expect, test } from 'vitest'
import { mentioner, mentions } from './mentioning.ts'
import { placeOf, stepsBetween } from './places.ts'

const districts = [
  { name: 'Järva', part: 'Västerort', also: 'Kista, Rinkeby, ' },
  { name: 'Bromma', part: 'Västerort', also: null },
  { name: 'Farsta', part: 'Söderort', also: null },
]

test.each([
  ['LSS-hälsan', 'lss', true],
  ['Enheten för halsa', 'HÄLSA', true],
  ['LSS-hälsan', 'hals', true],
  ['Enheten för arbete', 'bete', false],
  ['Enheten för arbete', '', false],
  ['Enheten för arbete', 'skola', false],
])('in «%s» the word «%s» stands: %s', (text, word, stands) => {
  expect([mentions(text, word), mentioner()(text, word)]).toEqual([stands, stands])
})

test('the nearest name that tells a district counts, and is told', () => {
  const place = placeOf(['Kista förskola', null, 'Bromma stadsdelsförvaltning'], districts)
  expect(place).toEqual({ district: 'Järva', part: 'Västerort', from: 'Kista förskola' })
  expect(placeOf(['Tallkotten', 'Bromma stadsdelsförvaltning'], districts)?.district).toBe('Bromma')
  expect(placeOf(['Utbildningsförvaltningen', null], districts)).toBe(null)
  expect(placeOf(['Kista förskola'], [])).toBe(null)
})

test('the same district is no step, the same part of town is one, and what is not known is no number', () => {
  const at = (name: string) => placeOf([name], districts)
  const steps = [
    ['Rinkeby', 'Kista'],
    ['Kista', 'Bromma'],
    ['Kista', 'Farsta'],
    ['Kista', 'Solna'],
  ].map(([a = '', b = '']) => stepsBetween(at(a), at(b)))
  expect(steps).toEqual([0, 1, 2, null])
})
