// Tables of figures as people paste or upload them, and as nobody does.
import fc from 'fast-check'
import { expect } from 'vitest'
import { readTable } from '../../src/award/entries/rules/results/reading-tables.ts'
import { shownResult } from '../../src/award/entries/rules/results/shown.ts'
import { understand } from '../../src/award/entries/rules/results/understanding.ts'
import { type ListGround, planList } from '../../src/award/examiners/rules/lists/plan.ts'
import { readList } from '../../src/award/examiners/rules/lists/read.ts'
import { decodedCsv, readCsv } from '../../src/base/lib/csv.ts'
import { spreadsheet, spreadsheetIn } from '../../src/support/documents/public.ts'
import { fuzz, inTime, spoiled } from './fuzzing.ts'

const cell = fc.oneof(
  fc.constantFrom(
    '2024',
    '2025',
    '2026',
    'Mål',
    'Utfall',
    '12,5 %',
    '1 234',
    '−3',
    'kv 1 2025',
    'läsåret 24/25',
    '',
    '-',
    '=1+1',
  ),
  fc.constantFrom(
    '9'.repeat(400),
    '1e308',
    'NaN',
    'Infinity',
    '0x10',
    '1.234.567,89',
    '\u200b',
    '\ud800',
    '__proto__',
    '12 av 15',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const table = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 })

fuzz('a table', {
  any: table,
  kept: [
    [],
    [[]],
    [
      ['', '2024'],
      ['Nöjda', '9'.repeat(400)],
    ],
    [
      ['', '2024', '2024'],
      ['a', '1', '2'],
    ],
    Array.from({ length: 61 }, () => ['2024', '1']),
    [
      ['År', '2024'],
      ['__proto__', '1'],
      ['constructor', '2'],
    ],
    Array.from({ length: 5000 }, () => ['2024']),
    [Array.from({ length: 5000 }, () => '2024')],
    [
      ['', '2024'],
      ['a', ' '.repeat(10_000)],
    ],
  ],
  holds: (rows) => {
    inTime(() => {
      const read = readTable(rows)
      if (!read.ok) return
      const grid = {
        ...read.grid,
        title: 'Nöjda',
        better: 'higher' as const,
        source: 'Egen mätning',
      }
      const { result } = understand(grid)
      if (result === null) return
      for (const locale of ['sv', 'en'] as const) {
        const shown = shownResult(result, locale)
        expect(shown.svg).toMatch(/^<svg[\s>][\s\S]*<\/svg>$/)
        expect(shown.svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)|<script/)
        expect(shown.rows.length).toBeGreaterThan(0)
      }
    }, 5000)
  },
})

fuzz('a file of comma-separated values', {
  any: fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('"', '""', ';', ',', '\t', '\r', '\n', '\r\n', 'a', '2024', '\uFEFF', '='),
        { maxLength: 60 },
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  ),
  kept: [
    '"'.repeat(20_000),
    ';'.repeat(20_000),
    `"${'""'.repeat(10_000)}`,
    '\r'.repeat(20_000),
    `"${'a\n'.repeat(10_000)}`,
  ].map((text) => new TextEncoder().encode(text)),
  holds: (bytes) => {
    const rows = inTime(() => readCsv(decodedCsv(bytes)))
    expect(rows.filter(({ cells, line }) => line < 1 || cells.length < 1)).toEqual([])
  },
})

const book = await spreadsheet([
  {
    name: 'Blad',
    rows: [
      ['År', '2024', '2025'],
      ['Nöjda', '71', '75'],
    ],
  },
])

fuzz('a workbook that was damaged', {
  any: fc.oneof(spoiled(fc.constant(book)), fc.uint8Array({ maxLength: 300 })),
  kept: [
    new Uint8Array(),
    book.subarray(0, 30),
    // More stands after it than it tells of: a reader once waited for ever.
    Buffer.concat([book, book.subarray(Math.floor(book.length / 2))]),
    Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(255)),
  ],
  holds: async (bytes) => {
    const read = await spreadsheetIn(bytes).catch((reason: unknown) => {
      throw new Error(`it threw: ${String(reason)}`)
    })
    expect(typeof read.ok).toBe('boolean')
  },
})

const heading = fc.constantFrom(
  'Namn',
  'E-post',
  'Arbetsgivare',
  'Enhet',
  'Tävlingsklasser',
  'Ämnen',
)
const listed = fc.oneof(
  fc.constantFrom('Anna Ek', 'anna@example.se', 'Järva', 'Skola, fritid', '__proto__', '20', '-1'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const employers = ['Järva', 'Järva', 'Bromma', '__proto__'].map((name, at) => ({
  ...{ id: `o${at}`, name, kind: 'administration', standing: 'current' },
}))
const ground = {
  edition: { terms: { categories: [{ key: 'skola', name: { sv: 'Skola', en: 'School' } }] } },
  ...{ organisations: employers, units: [], alike: new Map(), people: new Map() },
  ...{ examiners: new Map(), employments: [] },
} as unknown as ListGround

type Listed = readonly [readonly string[], readonly (readonly string[])[]]

fuzz<Listed>('a list of examiners', {
  any: fc.tuple(
    fc.array(fc.oneof(heading, listed), { maxLength: 9 }),
    fc.array(fc.array(listed, { maxLength: 9 }), { maxLength: 12 }),
  ),
  kept: [
    [[], []],
    [['Namn', 'E-post', 'Namn'], [['Anna', 'a@example.se', 'Bo']]],
    [
      ['Namn', 'E-post', 'Arbetsgivare'],
      Array.from({ length: 2000 }, (_, at) => ['A', 'b', `J${at}`]),
    ],
    [['Namn', 'E-post', 'Ämnen'], [['A', 'a@example.se', ','.repeat(100_000)]]],
    [['Namn', 'E-post', 'Arbetsgivare'], [['A', 'a@example.se', 'x'.repeat(100_000)]]],
  ],
  holds: ([head, body]) => {
    const rows = [head, ...body].map((cells, at) => ({ line: at + 1, cells }))
    const read = inTime(() => readList([{ rows }]))
    if ('refusal' in read) return
    const planned = inTime(() => planList(read.rows, ground))
    expect(
      planned.filter(({ state, write }) => (write === null) !== (state === 'refused')),
    ).toEqual([])
    expect(
      planned.filter(({ state, faults }) => faults.length > 0 !== (state === 'refused')),
    ).toEqual([])
    expect(planned.every(({ name, state }) => state === 'refused' || name.length <= 120)).toBe(true)
  },
})
