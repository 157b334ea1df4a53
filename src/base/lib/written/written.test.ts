// The written form: every text reads as something, and what was written reads back as itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEditor, toEditor } from './editor.ts'
import type { Block, Item, Run, Written } from './model.ts'
import { countWritten, plainText } from './plain.ts'
import { readWritten } from './read.ts'
import { tidy } from './tidy.ts'
import { writeWritten } from './write.ts'

const signs = [
  '*',
  '**',
  '[',
  ']',
  '](',
  '(',
  ')',
  '\\',
  '|',
  '- ',
  '1. ',
  '2. ',
  '## ',
  '![',
  '•',
  '\n',
  ' ',
  '\u00a0',
  '  ',
  'https://a.se/|x',
  '---',
  'bilaga:k',
  'ö',
  'ord',
  '\u2028',
  '\t',
  '\ud800',
  'e\u0301',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join('')),
)
const run: fc.Arbitrary<Run> = fc.record(
  {
    text,
    bold: fc.constant(true as const),
    link: fc.constantFrom(
      'https://a.se',
      'mailto:a@b.se',
      'https://a.se/(x)',
      'javascript:x',
      'https://a.se/a|b\\c*d',
    ),
  },
  { requiredKeys: ['text'] },
)
const item: fc.Arbitrary<Item> = fc.array(run, { maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs: item }),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    runs: item,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    numbered: fc.boolean(),
    items: fc.array(item, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(item, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    of: fc.constantFrom('attachment' as const, 'results' as const),
    key: fc.constantFrom('a', 'bild-1', 'Fel', ''),
    alt: text,
  }),
)
const written: fc.Arbitrary<Written> = fc.array(block, { maxLength: 5 })

describe('the written form', () => {
  test('reads back what was written', () => {
    fc.assert(
      fc.property(written, (blocks) => {
        expect(readWritten(writeWritten(blocks))).toEqual(tidy(blocks))
      }),
      { numRuns: 3000 },
    )
  })

  test('takes any text, and settles at once', () => {
    fc.assert(
      fc.property(
        fc.array(text).map((parts) => parts.join('')),
        (typed) => {
          const once = writeWritten(readWritten(typed))
          expect(writeWritten(readWritten(once))).toBe(once)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('goes through the editor and comes back', () => {
    fc.assert(
      fc.property(written, (blocks) => {
        expect(fromEditor(toEditor(tidy(blocks)))).toEqual(tidy(blocks))
      }),
    )
  })

  test('takes any document of the editor', () => {
    fc.assert(
      fc.property(fc.anything(), (document) => {
        const blocks = fromEditor(document)
        expect(readWritten(writeWritten(blocks))).toEqual(blocks)
      }),
    )
  })

  test('leaves ordinary texts as they were typed', () => {
    const typed =
      'Vi är 5 * 3 personer [alla] på LSS-hälsan.\nÅr 2026: 84 %.\n\n– Det är bra, säger Eva.\n\n12. plats av 20'
    expect(writeWritten(readWritten(typed))).toBe(
      typed.replace('12. ', '12\\. ').replace('[alla]', '\\[alla\\]'),
    )
    expect(plainText(typed)).toBe(typed)
  })

  test('knows headings, lists, tables, links and figures', () => {
    const typed = [
      'Vi gör så här:\n- lyssnar\n  varje dag\n- **ändrar**',
      '## Mål',
      '1. Första\n2. Andra',
      '| År | Andel |\n|---|---|\n| 2026 | 84 % |',
      'Se [planen](https://a.se/plan).',
      '![Trappan](bilaga:bild-1)',
    ].join('\n\n')
    expect(readWritten(typed)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Vi gör så här:' }] },
      {
        kind: 'list',
        numbered: false,
        items: [[{ text: 'lyssnar\nvarje dag' }], [{ text: 'ändrar', bold: true }]],
      },
      { kind: 'heading', level: 1, runs: [{ text: 'Mål' }] },
      { kind: 'list', numbered: true, items: [[{ text: 'Första' }], [{ text: 'Andra' }]] },
      {
        kind: 'table',
        rows: [
          [[{ text: 'År' }], [{ text: 'Andel' }]],
          [[{ text: '2026' }], [{ text: '84 %' }]],
        ],
      },
      {
        kind: 'paragraph',
        runs: [{ text: 'Se ' }, { text: 'planen', link: 'https://a.se/plan' }, { text: '.' }],
      },
      { kind: 'figure', of: 'attachment', key: 'bild-1', alt: 'Trappan' },
    ])
  })

  test.each([
    ['**kva**litet', 1],
    ['1. ett\n2. två', 2],
    ['[planen](https://a.se/en-lang-adress)', 1],
    ['![en lång text](bilaga:a)', 0],
    ['| a | b |\n|---|---|\n| c | d |', 4],
    ['## Rubrik\n\ntext', 2],
  ])('counts the words of %j as %i', (typed, count) => {
    expect(countWritten(typed)).toBe(count)
  })

  test('is quick with hostile texts', () => {
    const hostile = ['[', '**', '\\', '|', '![', '**a ', '[a](', '- '].map((part) =>
      part.repeat(20_000),
    )
    for (const one of hostile) expect(typeof writeWritten(readWritten(one))).toBe('string')
  })
})
