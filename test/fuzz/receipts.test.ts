// Files that somebody says are receipts or what was handed in.
import fc from 'fast-check'
import { expect } from 'vitest'
import { readSealed } from '../../src/award/entries/forms/sealed.ts'
import { canonicalJson, type Json } from '../../src/base/lib/canonical-json.ts'
import { fuzz, inTime } from './fuzzing.ts'

const content = {
  answers: [{ area: 'behov', asked: 'Vad?', question: 'behov-kunskap', text: 'Så.' }],
  attachments: [],
  edition: 2027,
  entry: 'e',
  form: 'forebild-entry-2',
  improvements: [],
  results: [],
  unit: 'Enheten',
}
const receipt = {
  ...{ dispensation: false, edition: 2027, entry: 'e', form: 'forebild-receipt-1' },
  ...{ handedInAt: '2027-05-17T21:59:59.000Z', number: 'KU 2027/0001', ordinal: 1 },
  ...{ sha256: '0'.repeat(64), unit: 'Enheten' },
}

const changed = fc
  .tuple(
    fc.constantFrom(content, receipt),
    fc.dictionary(
      fc.constantFrom(...Object.keys(content), ...Object.keys(receipt), '__proto__', 'x'),
      fc.jsonValue(),
      { maxKeys: 3 },
    ),
  )
  .map(([whole, change]) => JSON.stringify({ ...whole, ...change }))

fuzz('a receipt or a content', {
  any: fc.oneof(changed, fc.json(), fc.string()),
  kept: [
    '['.repeat(100_000),
    '{"form":"forebild-entry-2"}',
    '{"__proto__":{"form":"forebild-entry-1"}}',
    JSON.stringify({
      ...content,
      answers: Array.from({ length: 10_001 }, () => content.answers[0]),
    }),
    JSON.stringify(content).replace('2027', '1e400'),
    JSON.stringify(content).replace('"Så."', '"\\ud800"'),
    `\uFEFF${JSON.stringify(content)}`,
    JSON.stringify(receipt).replace('"edition":2027', '"edition":2027,"edition":2026'),
  ],
  holds: (source) => {
    inTime(() => {
      const read = readSealed(source)
      if (!read.ok || read.value.kind !== 'content') return
      // Only the one text that a content has may be called canonical.
      if (read.value.canonical) expect(canonicalJson(JSON.parse(source) as Json)).toBe(source)
    })
  },
})
