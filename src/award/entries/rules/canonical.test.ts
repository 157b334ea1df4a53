// The canonical text: one for each content, and all of the content in it.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../base/lib/text.ts'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { Edition, Instrument } from '../../editions/model.ts'
import type { SealedParts } from '../model/sealed.ts'
import type { EntryId } from '../model.ts'
import { canonicalText, contentOf, noParts } from './canonical.ts'

const says = (sv: string, en = sv) => ({ sv, en })
const instrument: Instrument = {
  example: true,
  ...instrumentDefaults,
  improvements: true,
  areas: [
    {
      key: 'behov',
      name: says('Behov', 'Needs'),
      about: says(''),
      dimension: 'approach',
      weight: 100,
      questions: [
        {
          key: 'z',
          text: says('Vad?', 'What?'),
          guidance: says(''),
          wordLimit: 10,
          evidence: [],
          was: [],
        },
        {
          key: 'a',
          text: says('Hur?', 'How?'),
          guidance: says(''),
          wordLimit: 10,
          evidence: [],
          was: [],
        },
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
      '"attachments":[],"edition":2027,"entry":"7b1f","form":"forebild-entry-2",' +
      '"improvements":[],"results":[],"unit":"Förskolan Ängen"}',
  )
})

const parts: SealedParts = {
  attachments: [
    { key: '1', name: 'Trappan.png', alt: 'En trappa', sha256: 'ab'.repeat(32), size: 12 },
  ],
  results: [
    {
      ...{ key: 'kotid', title: 'Kötid', unit: 'dagar', better: 'lower', source: '', decimals: 1 },
      periods: ['2025', '2026'],
      series: [{ role: 'measure', name: 'Vi', values: [12.5, null] }],
    },
  ],
  improvements: [{ key: 'p1', asked: 'Fler mål', state: 'done', text: 'Vi har\u0020satt fem.' }],
}

test('Invariant 6: attachments, results and improvements are sealed, each by all that it says', () => {
  const sealed = (changed: SealedParts) => canonicalText(entry, edition, [], changed)
  expect(sealed(parts)).toContain(
    '"attachments":[{"alt":"En trappa","key":"1","name":"Trappan.png","sha256":"abab',
  )
  expect(sealed(parts)).toContain(
    '"results":[{"better":"lower","decimals":1,"key":"kotid","periods":["2025","2026"],' +
      '"series":[{"name":"Vi","role":"measure","values":[12.5,null]}],"source":"",' +
      '"title":"Kötid","unit":"dagar"}]',
  )
  const [file] = parts.attachments
  const [result] = parts.results
  const [point] = parts.improvements
  if (!file || !result || !point) throw new Error('unreachable')
  const changed = [
    ...Object.keys(file).map((name) => ({ ...parts, attachments: [{ ...file, [name]: 'x' }] })),
    ...Object.keys(result).map((name) => ({
      ...parts,
      results: [{ ...result, [name]: name === 'series' ? [] : 'x' }],
    })),
    ...Object.keys(point).map((name) => ({ ...parts, improvements: [{ ...point, [name]: 'x' }] })),
  ] as readonly SealedParts[]
  expect(new Set([parts, ...changed].map(sealed)).size).toBe(changed.length + 1)
})

test('what goes with the answers comes back as it was, and nothing more than is laid down goes in', () => {
  const more = { ...parts, results: parts.results.map((one) => ({ ...one, revision: 7 })) }
  const text = canonicalText(entry, edition, [], more)
  expect(text).not.toContain('revision')
  expect(contentOf(text, terms)).toMatchObject({ ...parts })
})

test('a receipt of the first form still reads, with nothing beside its answers', () => {
  const old =
    '{"answers":[{"area":"behov","asked":"Vad?","question":"z","text":"Det"}],' +
    '"edition":2027,"entry":"7b1f","form":"forebild-entry-1","unit":"Förskolan Ängen"}'
  expect(contentOf(old, terms)).toMatchObject({ unit: 'Förskolan Ängen', ...noParts })
})

test('texts are sealed in NFC, with one kind of line break and nothing blank at their end', () => {
  const odd = [{ question: 'z', text: 'A\u030a\r\nb \ud800\u0000 \n' }]
  expect(contentOf(canonicalText(entry, edition, odd), terms).areas[0]?.answers[0]?.text).toBe(
    'Å\nb \ufffd',
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
