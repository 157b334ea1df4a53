// What holds for every paper there can be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRegister, factsOf, inventedPaper, realPaper, told } from '../../../../test/told.ts'
import { readPaper } from './read-paper.ts'

const pieces = fc.constantFrom(
  'Förvaltningens förslag till beslut',
  'Beslut',
  '§ 3',
  'Till',
  'Handläggare',
  'Bilagor',
  'Nämnden godkänner att Solskolan, avdelningen för skola, och Månteamet deltar i kvalitetsutmärkelsen 2024.',
  'Ärendet bordläggs',
  'Dnr BRO 2024/12',
  'senast den 30 juni',
  'Den 31 februari 2024',
  'Kvalitetsutmärkelsen',
  'Anna Ek Bo Berg',
  'Stadsdelsdirektör Avdelningschef',
  'i klasserna förskola, skola samt övriga verksamheter.',
  'Sida 2 (3)',
  '\f',
  '\r\n',
  '\n\n',
  ' - ',
  'o\u0308 a\u030a',
  'KBT-\nteamet',
  'info@stockholm.se text',
  '123 45 Farsta text',
)
const anyPaper = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: pieces },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(' ', '\n').map((between) => parts.join(between)))

test('any text is read without failing, and every fact points into it', () => {
  fc.assert(
    fc.property(anyPaper, (raw) => {
      for (const { source, confidence } of factsOf(readPaper(raw, emptyRegister))) {
        expect(raw.slice(source.start, source.end)).toBe(source.text)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})

test('any string at all is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (raw) => {
      expect(readPaper(raw, emptyRegister).facts).toBeDefined()
    }),
  )
})

/** What a scanner does: some å ä ö lose their marks or become other signs, lines end in CRLF. */
function damaged(text: string, random: () => number, share: number): string {
  const becomes: Readonly<Record<string, readonly string[]>> = {
    å: ['a', 'é', 'd'],
    ä: ['a', 'é', 'd', 'i'],
    ö: ['o', 'd', '6'],
    Å: ['A'],
    Ä: ['A'],
    Ö: ['O'],
  }
  return [...text]
    .map((letter) => {
      const choices = becomes[letter]
      if (!choices || random() > share) return letter
      return choices[Math.floor(random() * choices.length)] ?? letter
    })
    .join('')
}

/** The same sequence for the same seed. */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const clean = [
  ['2015', realPaper('2015-spanga-tensta')],
  ['2016', realPaper('2016-kbt-teamet')],
  ['2024', realPaper('2024-bromma')],
  ['an extract', inventedPaper('sodermalm-extract-2024')],
  ['a company', inventedPaper('company-2025')],
] as const

test.each(clean)('%s is read alike when its letters are damaged', (_, raw) => {
  const register = { boards: [], units: unitsIn(raw) }
  const whole = told(readPaper(raw, register))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const read = told(readPaper(damaged(raw, sequence(seed), 0.7), register))
      for (const fact of [
        'edition',
        'decision',
        'units',
        'entryDue',
        'extractDue',
        'ceremony',
        'recordNumber',
        'meetingDate',
      ]) {
        if (fact === 'recordNumber' && /[ÅÄÖ]/.test(String(whole[fact]))) continue
        expect({ [fact]: namesOnly(read[fact]) }).toEqual({ [fact]: namesOnly(whole[fact]) })
      }
    }),
    { numRuns: 40, seed: 2023 },
  )
})

function unitsIn(raw: string): string[] {
  return (readPaper(raw, emptyRegister).facts.units ?? []).map((unit) => unit.value.name)
}

function namesOnly(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each) => each.name ?? each).sort() : value
}

test('what is taken out of a paper is null, whatever else it says', () => {
  const raw = realPaper('2016-kbt-teamet')
  const gone: readonly (readonly [string, RegExp])[] = [
    ['entryDue', /senast den 20 maj 2016/],
    ['extractDue', /Berörd förvaltning\/bolag[\s\S]*?den 30 juni\./],
    ['ceremony', /Prisutdelningsceremonin[\s\S]*?2016\./],
    ['attachments', /Bilagor[\s\S]*$/],
    ['preparedBy', /Ärendet har beretts[\s\S]*?socialtjänst\./],
    ['categories', /i fem olika klasser:[\s\S]*?verksamheter\./],
    ['signatories', /Susanne[\s\S]*?Avdelningschef/],
  ]
  for (const [fact, text] of gone) {
    const without = raw.replace(text, '')
    expect(without).not.toBe(raw)
    const read = told(readPaper(without, emptyRegister))
    expect({ [fact]: read[fact] }).toEqual({ [fact]: null })
  }
})
