// Whatever is typed, pasted or sent as an editor's document reads as something, soon, and stays the same when written again.
import fc from 'fast-check'
import { expect } from 'vitest'
import { passagesIn } from '../../src/award/entries/rules/warnings.ts'
import { fromEditor, toEditor } from '../../src/base/lib/written/editor.ts'
import { countWritten, plainText } from '../../src/base/lib/written/plain.ts'
import { readWritten } from '../../src/base/lib/written/read.ts'
import { writeWritten } from '../../src/base/lib/written/write.ts'
import { fuzz, inTime } from './fuzzing.ts'

const signs = fc.constantFrom(
  ...[
    '#',
    '## ',
    '- ',
    '1. ',
    '**',
    '*',
    '[',
    ']',
    '(',
    ')',
    '![',
    '|',
    '| - |',
    '\\',
    '\n',
    '\n\n',
  ],
  ...[
    'https://a.se',
    'mailto:',
    'bilaga:1',
    'resultat:a',
    ' ',
    '\t',
    '\u00a0',
    '\r',
    '\u2028',
    '\0',
  ],
  ...['å', '🇸🇪', '👩‍👩‍👧', '\ud800', 'a\u0301', 'ord', '<b>', '&amp;', '•', '9) ', '101. '],
)
const anyText = fc.oneof(
  fc.array(signs, { maxLength: 80 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const long = 20_000
const hardTexts = [
  '['.repeat(long),
  '**'.repeat(long / 2),
  '[a]('.repeat(long / 4),
  '!['.repeat(long / 2),
  '|'.repeat(long),
  '\\'.repeat(long),
  `| ${'a | '.repeat(long / 4)}`,
  '- a\n'.repeat(long / 4),
  `${'1. '.repeat(long / 3)}a`,
  '[a](https://a.se'.repeat(long / 16),
  `**${'a'.repeat(long)}`,
  `## ${' '.repeat(long)}a`,
  '\n'.repeat(long),
  '\ud800\udc00\ud800',
  '__proto__\n\n- constructor',
]

fuzz('a text in the written form', {
  any: anyText,
  kept: hardTexts,
  holds: (text) => {
    inTime(() => {
      const written = writeWritten(readWritten(text))
      expect(writeWritten(readWritten(written))).toBe(written)
      expect(countWritten(written)).toBe(countWritten(text))
      expect(plainText(written)).toBe(plainText(text))
      expect(writeWritten(fromEditor(toEditor(readWritten(text))))).toBe(written)
    })
  },
})

fuzz('personal details in a text', {
  any: anyText,
  kept: [
    ...hardTexts,
    '19'.repeat(long / 2),
    'a@'.repeat(long / 2),
    '08-'.repeat(long / 3),
    'Anna '.repeat(long / 5),
  ],
  holds: (text) => void inTime(() => passagesIn(text)),
})

const kinds = fc.constantFrom(
  ...['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'table', 'tableRow'],
  ...[
    'tableCell',
    'tableHeader',
    'figure',
    'text',
    'hardBreak',
    'script',
    '__proto__',
    '',
    'constructor',
  ],
)
const { document } = fc.letrec((tie) => ({
  document: fc.oneof(
    { maxDepth: 8 },
    fc.anything(),
    fc.record(
      {
        type: fc.oneof(kinds, fc.anything()),
        text: fc.oneof(anyText, fc.anything()),
        attrs: fc.oneof(
          fc.dictionary(
            fc.constantFrom('level', 'href', 'of', 'key', 'alt', 'start', '__proto__'),
            fc.anything(),
          ),
          fc.anything(),
        ),
        marks: fc.oneof(
          fc.array(fc.record({ type: fc.constantFrom('bold', 'link', 'x'), attrs: fc.anything() })),
          fc.anything(),
        ),
        content: fc.oneof(fc.array(tie('document'), { maxLength: 5 }), fc.anything()),
      },
      { requiredKeys: [] },
    ),
  ),
}))

fuzz('an editor’s document, also one that no editor made', {
  any: document,
  kept: [
    nested('paragraph', 20_000),
    nested('bulletList', 20_000),
    nested('tableCell', 20_000),
    null,
    'doc',
    [],
    { type: 'doc', content: {} },
  ],
  holds: (given) => {
    inTime(() => {
      const written = writeWritten(fromEditor(given))
      expect(writeWritten(readWritten(written))).toBe(written)
    })
  },
})

function nested(type: string, depth: number): unknown {
  let inner: unknown = { type: 'text', text: 'djupt' }
  for (let each = 0; each < depth; each += 1) inner = { type, content: [inner] }
  return inner
}
