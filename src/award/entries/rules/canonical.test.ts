// The canonical text: one for each content, and all of the content in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../base/lib/text.ts'
import type { Edition, Instrument } from '../../editions/model.ts'
import type { EntryId } from '../model.ts'
import { canonicalText, contentOf } from './canonical.ts'

const says = (sv: string, en = sv) => ({ sv, en })
const instrument: Instrument = {
  example: true,
  areas: [
    {
      key: 'behov',
      name: says('Behov', 'Needs'),
      about: says(''),
      dimension: 'approach',
      weight: 100,
      questions: [
        { key: 'z', text: says('Vad?', 'What?'), guidance: says(''), wordLimit: 10 },
        { key: 'a', text: says('Hur?', 'How?'), guidance: says(''), wordLimit: 10 },
      ],
    },
  ],
}
const edition = { year: 2027, instrument }
const terms = { terms: { instrument } } as Pick<Edition, 'terms'>
const entry = { id: '7b1f' as EntryId, unit: 'Förskolan Ängen' }

test('it is exactly this line', () => {
  const text = canonicalText(entry, edition, [
    { question: 'a', text: 'Så "här"\noch så' },
    { question: 'z', text: 'Det' },
    { question: 'other', text: 'not asked' },
  ])
  expect(text).toBe(
    '{"answers":[{"area":"behov","asked":"Vad?","question":"z","text":"Det"},' +
      '{"area":"behov","asked":"Hur?","question":"a","text":"Så \\"här\\"\\noch så"}],' +
      '"edition":2027,"entry":"7b1f","form":"forebild-entry-1","unit":"Förskolan Ängen"}',
  )
})

test('the names of every object in it are in alphabetical order', () => {
  const text = canonicalText(entry, edition, [])
  JSON.parse(text, (_key, value: unknown) => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      expect(Object.keys(value)).toEqual(Object.keys(value).sort())
    }
    return value
  })
})

test('what was handed in comes back whole, and different contents differ', () => {
  const texts = fc.string({ unit: 'grapheme' }).map(normalise)
  fc.assert(
    fc.property(texts, texts, (z, a) => {
      const text = canonicalText(entry, edition, [
        { question: 'a', text: a },
        { question: 'z', text: z },
      ])
      const { unit, areas } = contentOf(text, terms)
      expect(unit).toBe(entry.unit)
      expect(areas.flatMap(({ answers }) => answers.map((one) => one.text))).toEqual([z, a])
      const swapped = canonicalText(entry, edition, [
        { question: 'a', text: z },
        { question: 'z', text: a },
      ])
      expect(swapped === text).toBe(a === z)
    }),
  )
})

test('an area or question that is asked no more is shown in the words of its time', () => {
  const text = canonicalText(entry, edition, [{ question: 'z', text: 'Ett två' }])
  const later = { terms: { instrument: { example: true, areas: [] } } } as unknown as typeof terms
  const [area] = contentOf(text, later).areas
  expect(area?.name).toEqual({ sv: 'behov', en: 'behov' })
  expect(area?.answers[0]).toEqual({
    question: 'z',
    asked: { sv: 'Vad?', en: 'Vad?' },
    text: 'Ett två',
    words: 2,
    wordLimit: 2,
  })
  expect(contentOf(text, terms).areas[0]?.answers[0]?.asked.en).toBe('What?')
})
