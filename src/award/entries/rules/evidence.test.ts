// Which evidence an answer has: in results, in tables and in plain text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWritten } from '../../../base/lib/written/read.ts'
import { evidenceKinds } from '../../editions/model/instrument.ts'
import type { Result } from '../model/results.ts'
import { evidenceInText, evidenceSlots } from './evidence.ts'

test.each<readonly [string, string]>([
  ['', ''],
  ['Vi gör mycket bra saker varje dag.', ''],
  ['Andelen nöjda är 87 procent.', 'figure'],
  ['Andelen är 4,5 av 5.', 'figure'],
  ['Nästan åttio procent är nöjda.', 'figure'],
  ['Vi började 2024, den 17 maj kl. 9.30, enligt 9 kap. 3 § och beslut nr 4.', ''],
  ['Vi började 2025-05-17.', ''],
  ['År 2024 var det 71 procent, 2025 78 och 2026 84.', 'figure trend'],
  ['- 2024: 71 procent\n- 2025: 78 procent\n- 2026: 84 procent', 'figure trend'],
  ['2024 var det 71.\n\nÅret efter, 2025, var det 78.\n\n2026 blev det 84.', 'figure trend'],
  ['| Mått | 2024 | 2025 | 2026 |\n| Nöjda | 71 | 78 | 84 |', 'figure trend'],
  ['Mellan 2024 och 2026 gick det från 71 till 84.', 'figure'],
  ['2023, 2024 och 2025 var bra år.', ''],
  ['Vi jämför oss ofta med andra.', ''],
  ['Jämfört med stadens snitt på 79 procent ligger vi högt, 84 procent.', 'figure comparison'],
  ['Andra förskolor har 79, vi har 84.', 'figure comparison'],
  [
    '| Mått | 2024 | 2025 | 2026 |\n| Vi | 71 | 78 | 84 |\n| Riket | 70 | 71 | 73 |',
    'figure trend comparison',
  ],
  ['Compared with the average of 79, we have 84.', 'figure comparison'],
])('«%s» has: %s', (text, has) => {
  expect(evidenceInText(readWritten(text)).join(' ')).toBe(has)
})

describe('the slots of a question', () => {
  const question = { evidence: evidenceKinds }
  const result: Pick<Result, 'key' | 'periods' | 'series'> = {
    key: 'nojda',
    periods: ['2024', '2025', '2026'],
    series: [{ role: 'measure', name: 'Vi', values: [71, 78, 84] }],
  }

  test('are filled by the results that the answer shows, else by its text', () => {
    const text = 'Jämfört med riket, 79, är vi nöjda.\n\n![](resultat:nojda)'
    expect(evidenceSlots(question, text, [result])).toEqual([
      { kind: 'figure', by: 'result' },
      { kind: 'trend', by: 'result' },
      { kind: 'comparison', by: 'text' },
    ])
  })

  test('are empty where a result is kept but not shown, or shown but gone', () => {
    const none = evidenceKinds.map((kind) => ({ kind, by: null }))
    expect(evidenceSlots(question, 'Vi är nöjda.', [result])).toEqual(none)
    expect(evidenceSlots(question, '![](resultat:nojda)', [])).toEqual(none)
  })

  test('are only those that are asked for', () => {
    expect(evidenceSlots({ evidence: [] }, '84 procent', [])).toEqual([])
    expect(evidenceSlots({ evidence: ['trend'] }, '84 procent', [])).toEqual([
      { kind: 'trend', by: null },
    ])
  })
})

test('Property: any text is read, and more text takes no evidence away', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 })
  fc.assert(
    fc.property(text, (more) => {
      const base = 'Jämfört med riket var det 71 procent 2024, 78 år 2025 och 84 år 2026.'
      expect(evidenceInText(readWritten(`${base}\n\n${more}`))).toEqual([...evidenceKinds])
    }),
    { numRuns: 200 },
  )
})
