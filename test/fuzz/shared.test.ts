// Changes of shared answers that no editor of ours makes: refused, or read as a text that is kept whole.
import fc from 'fast-check'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { documentOf, writeInto } from '../../src/award/entries/actions/together/difference.ts'
import { project, Unfit } from '../../src/award/entries/actions/together/document.ts'
import { countWritten } from '../../src/base/lib/written/plain.ts'
import { readWritten } from '../../src/base/lib/written/read.ts'
import { writeWritten } from '../../src/base/lib/written/write.ts'
import { fuzz, inTime, spoiled } from './fuzzing.ts'

const names = fc.constantFrom(
  ...[
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
  ],
  ...['figure', 'hardBreak', 'script', 'UNDEFINED', '__proto__', 'doc', 'text'],
)
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.constant({ a: 1 }),
  fc.constant([1, 2]),
  fc.constant('x'.repeat(3000)),
)
type Step = (doc: Y.Doc) => void

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(names, fc.string(), fc.nat(6)).map(([name, text, depth]) => (doc: Y.Doc) => {
    let element = new Y.XmlElement(name)
    element.insert(0, [new Y.XmlText(text)])
    for (let each = 0; each < depth; each += 1) {
      const around = new Y.XmlElement(each % 2 ? 'listItem' : 'bulletList')
      around.insert(0, [element])
      element = around
    }
    doc.getXmlFragment('answer').insert(0, [element])
  }),
  fc.tuple(names, fc.string(), value).map(([name, key, what]) => (doc: Y.Doc) => {
    const element = new Y.XmlElement(name)
    element.setAttribute(key, what as string)
    doc.getXmlFragment('answer').push([element])
  }),
  fc
    .tuple(
      fc.string(),
      fc.dictionary(fc.constantFrom('bold', 'link', 'x', 'bold--AAAAAAAA'), value),
    )
    .map(([text, marks]) => (doc: Y.Doc) => {
      const paragraph = new Y.XmlElement('paragraph')
      const inside = new Y.XmlText()
      paragraph.insert(0, [inside])
      doc.getXmlFragment('answer').push([paragraph])
      inside.insert(0, text, marks)
    }),
  value.map((what) => (doc: Y.Doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    const inside = new Y.XmlText()
    paragraph.insert(0, [inside])
    doc.getXmlFragment('answer').push([paragraph])
    if (typeof what === 'object' && what !== null) inside.insertEmbed(0, what)
  }),
  fc.constantFrom<Step>(
    (doc) => void doc.getMap('elsewhere').set('a', 1),
    (doc) => doc.getXmlFragment('answer').push([new Y.XmlHook('hook') as never]),
    (doc) => doc.getXmlFragment('answer').push([new Y.XmlText('alone')]),
    (doc) => void doc.getMap('sub').set('doc', new Y.Doc()),
    (doc) => doc.getText('answer2').insert(0, 'x'),
  ),
)

fuzz('a shared answer of anything', {
  any: fc.array(step, { maxLength: 8 }),
  kept: [
    [nestedLists(2000)],
    [(doc) => doc.getArray('answer').push([1])],
    [(doc) => doc.getText('answer').insert(0, 'platt')],
  ],
  holds: (steps) => {
    const doc = new Y.Doc()
    for (const each of steps) each(doc)
    const received = new Y.Doc()
    Y.applyUpdate(received, Y.encodeStateAsUpdate(doc))
    expectTextOrRefusal(received)
  },
})

const valid = fc
  .string({ maxLength: 300 })
  .map((text) => Y.encodeStateAsUpdate(documentOf(`## Rubrik\n\n${text}\n\n- ett\n- två`)))

fuzz('a change that was damaged, or made up', {
  any: fc.oneof(spoiled(valid), fc.uint8Array({ maxLength: 200 })),
  kept: [
    new Uint8Array(),
    Uint8Array.of(0),
    Uint8Array.of(255, 255, 255, 255, 15),
    // So many structs are announced, and none comes.
    Uint8Array.of(1, 255, 255, 255, 255, 7, 1, 0),
    // A set of deletions that is said to be huge.
    Uint8Array.of(0, 1, 1, 255, 255, 255, 255, 7),
  ],
  holds: (change) => {
    const doc = documentOf('Det som stod.')
    try {
      inTime(() => Y.applyUpdate(doc, change))
    } catch (reason) {
      if (reason instanceof Error && reason.message.startsWith('it took')) throw reason
      return
    }
    expectTextOrRefusal(doc)
  },
})

fuzz<readonly [string, string]>('a plain text put into a shared answer', {
  any: fc.tuple(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 })),
  kept: [
    ['', ''],
    ['## a\n\nb', 'b\n\n## a'],
    ['| a |\n| b |', '- a\n- b'],
    ['a'.repeat(20_000), 'b'.repeat(20_000)],
  ],
  holds: ([before, after]) => {
    const doc = documentOf(before)
    inTime(() => writeInto(doc, after), 5000)
    expect(project(doc).text).toBe(writeWritten(readWritten(after)))
  },
})

function expectTextOrRefusal(doc: Y.Doc): void {
  inTime(() => {
    try {
      const { text, words } = project(doc)
      expect(words).toBe(countWritten(text))
      expect(writeWritten(readWritten(text))).toBe(text)
    } catch (reason) {
      expect(reason).toBeInstanceOf(Unfit)
    }
  })
}

/** As a hostile page would make it: from without inwards. */
function nestedLists(depth: number): Step {
  return (doc) => {
    let around: Y.XmlElement | Y.XmlFragment = doc.getXmlFragment('answer')
    for (let each = 0; each < depth; each += 1) {
      const inner = new Y.XmlElement('bulletList')
      around.insert(0, [inner])
      around = inner
    }
  }
}
