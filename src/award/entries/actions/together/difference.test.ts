// A plain text and a shared document are one text, whichever is written.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import { documentOf, writeInto } from './difference.ts'
import { nodesOf, project } from './document.ts'

const kept = (text: string): string => writeWritten(readWritten(text))

const line = fc.oneof(
  fc.constantFrom('Vi möter barnen i dörren.', 'Ett', 'två **tre** fyra', '', '1. ett\n2. två'),
  fc.constantFrom('- a\n- b', '## Rubrik', '| a | b |\n| 1 | 2 |', '![Alt](bilaga:bild-1)'),
  fc.constantFrom(
    '[länk](https://example.se)',
    'rad ett\nrad två',
    'ord **fet [l](https://a.se)**',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n\n'))

test('a text that is made into a document and read again is the same text', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(project(documentOf(one)).text).toBe(kept(one))
    }),
    { numRuns: 500 },
  )
})

test('whatever stood before, the document becomes the text, and a copy that is sent the difference too', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const doc = documentOf(one)
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      const before = Y.encodeStateVector(doc)
      writeInto(doc, other)
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc, before))
      expect(project(doc).text).toBe(kept(other))
      expect(project(copy).text).toBe(kept(other))
    }),
    { numRuns: 500 },
  )
})

test('what someone else writes meanwhile in another block, or in the same words, stays', () => {
  const doc = documentOf('Ett stycke.\n\nEtt annat stycke.\n\nEtt tredje.')
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
  const third = colleague.getXmlFragment('answer').get(2) as Y.XmlElement
  ;(third.get(0) as Y.XmlText).insert(11, ' Och mer.')
  writeInto(doc, 'Ett stycke till.\n\nEtt tredje.')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague))
  expect(project(doc).text).toBe('Ett stycke till.\n\nEtt tredje. Och mer.')
})

test('nothing is written where nothing differs, and empty lines of the editor stay', () => {
  const doc = documentOf('Ett.\n\nTvå.')
  doc.getXmlFragment('answer').insert(1, [new Y.XmlElement('paragraph')])
  const before = Y.encodeStateVector(doc)
  writeInto(doc, 'Ett.\n\nTvå.')
  expect(Y.encodeStateVector(doc)).toEqual(before)
  writeInto(doc, 'Ett.\n\nTvå och tre.')
  expect(nodesOf(doc).map(({ content }) => content?.length ?? 0)).toEqual([1, 0, 1])
})
