// Whatever a page sends, the answer stays whole: it is read, kept and opened again as before.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { testApplication } from '../../../../../test/application.ts'
import { acting, aDesk, firstQuestion } from '../../../../../test/entries.ts'
import { findAnswer } from '../../store/answers.ts'
import { readShared } from '../../store/together.ts'
import { saveAnswer } from '../writing.ts'
import { editionShelf } from './desk.ts'
import { project } from './document.ts'
import { type Acting, type Kept, SharedDocument } from './shared-document.ts'

const site = await testApplication()
const { db } = site
const question = await firstQuestion(db)
let desk: Awaited<ReturnType<typeof aDesk>>
let document: Y.Doc
let shared: SharedDocument
const byHer: Acting = (work) => acting(db, desk.anna, work)

beforeEach(async () => {
  desk = await aDesk(site)
  const draft = { question, text: 'Ärlig text.', revision: 0 }
  await acting(db, desk.anna, (act) => saveAnswer(act, desk.entry.id, draft))
  document = new Y.Doc()
  shared = new SharedDocument(document, answer(), editionShelf())
  await shared.catchUp(byHer)
})

const answer = () => ({ entry: desk.entry.id, question })

/** What a page sends that has the answer open and does this to it. */
function sent(does: (doc: Y.Doc, fragment: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document))
  const before = Y.encodeStateVector(doc)
  does(doc, doc.getXmlFragment('answer'))
  return Y.encodeStateAsUpdate(doc, before)
}

const paragraph = (text: string) => {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [new Y.XmlText(text)])
  return made
}

/** What is in the database is a document that can be opened, and it says what the answer says. */
async function expectWhole(): Promise<void> {
  const kept = await readShared(db, answer())
  const opened = new Y.Doc()
  for (const change of kept?.changes ?? []) Y.applyUpdate(opened, change)
  expect(project(opened).text).toBe(kept?.text)
  expect(project(document).text).toBe(kept?.text)
  expect(shared.seq).toBe(kept?.seq)
}

async function expectStillWritten(): Promise<void> {
  const typed = await shared.keep(
    byHer,
    sent((_, fragment) => fragment.insert(0, [paragraph('Mer.')])),
  )
  expect(typed.kind).toBe('kept')
  await expectWhole()
}

const attributes = (name: string, value: unknown) => (_: Y.Doc, fragment: Y.XmlFragment) => {
  const made = new Y.XmlElement('paragraph')
  made.setAttribute(name, value as string)
  fragment.insert(0, [made])
}

describe('what no editor of ours makes is refused, and nothing of it is kept', () => {
  test.each<[string, (doc: Y.Doc, fragment: Y.XmlFragment) => void, string]>([
    ['an unknown block', (_, f) => f.insert(0, [new Y.XmlElement('script')]), 'broken'],
    [
      'a block named like what all objects have',
      (_, f) => f.insert(0, [new Y.XmlElement('constructor')]),
      'broken',
    ],
    ['an unknown attribute', attributes('onclick', 'alert(1)'), 'broken'],
    ['an attribute that is an object', attributes('level', { a: 1 }), 'broken'],
    ['an endless attribute', attributes('alt', 'x'.repeat(3000)), 'broken'],
    ['text outside of any block', (_, f) => f.insert(0, [new Y.XmlText('löst')]), 'broken'],
    ['another part beside the answer', (doc) => doc.getMap('more').set('a', 1), 'broken'],
    ['a document in the document', (doc) => doc.getMap('answer2').set('a', new Y.Doc()), 'broken'],
    ['a hook', (_, f) => f.insert(0, [new Y.XmlHook('x') as unknown as Y.XmlElement]), 'broken'],
    [
      'something set into the text',
      (_, f) => {
        const made = paragraph('a')
        f.insert(0, [made])
        ;(made.get(0) as Y.XmlText).insertEmbed(0, { image: 'x' })
      },
      'broken',
    ],
    [
      'an unknown mark',
      (_, f) => {
        const made = paragraph('abc')
        f.insert(0, [made])
        ;(made.get(0) as Y.XmlText).format(0, 2, { colour: { value: 'red' } })
      },
      'broken',
    ],
    [
      'blocks in blocks without end',
      (_, f) => {
        let outer: Y.XmlFragment = f
        for (let i = 0; i < 5000; i += 1) {
          const inner = new Y.XmlElement('listItem')
          outer.insert(0, [inner])
          outer = inner
        }
      },
      'broken',
    ],
    ['a text without end', (_, f) => f.insert(0, [paragraph('ord '.repeat(100_000))]), 'too-large'],
    [
      'more than a whole entry at once',
      (_, f) => f.insert(0, [paragraph('å'.repeat(900_000))]),
      'too-large',
    ],
    [
      'empty paragraphs without end',
      (_, f) =>
        f.insert(
          0,
          Array.from({ length: 11_000 }, () => new Y.XmlElement('paragraph')),
        ),
      'too-large',
    ],
  ])('%s', async (_, does, why) => {
    expect(await shared.keep(byHer, sent(does))).toEqual({ kind: 'refused', why })
    await expectWhole()
    expect((await findAnswer(db, desk.entry.id, question))?.text).toBe('Ärlig text.')
    await expectStillWritten()
  })

  test('what builds upon something that never came is asked for anew', async () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(document))
    const changes: Uint8Array[] = []
    doc.on('update', (change: Uint8Array) => void changes.push(change))
    doc.getXmlFragment('answer').insert(0, [paragraph('första')])
    doc.getXmlFragment('answer').insert(0, [paragraph('andra')])
    expect((await shared.keep(byHer, changes[1] as Uint8Array)).kind).toBe('gap')
    await expectWhole()
    expect((await shared.keep(byHer, Y.mergeUpdates(changes))).kind).toBe('kept')
    await expectWhole()
  })

  test('what is sent twice is kept once', async () => {
    const change = sent((_, fragment) => fragment.insert(0, [paragraph('En gång.')]))
    expect((await shared.keep(byHer, change)).kind).toBe('kept')
    expect(await shared.keep(byHer, change)).toEqual({ kind: 'nothing-new' })
    await expectWhole()
  })
})

const known: readonly Kept['kind'][] = ['nothing-new', 'kept', 'refused', 'gap']

describe('bytes of any kind', () => {
  test('never break the answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(known).toContain((await shared.keep(byHer, bytes)).kind)
        await expectWhole()
      }),
      { numRuns: 150 },
    )
    await expectStillWritten()
  })

  test('nor does a true change with some of its bytes changed or cut off', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(flips, fc.option(fc.nat(), { freq: 4 }), async (changes, cut) => {
        const true_ = sent((_, fragment) => fragment.insert(0, [paragraph('Sann **text**.')]))
        const bytes = cut === null ? true_ : true_.slice(0, cut % true_.length)
        for (const [place, value] of changes) bytes[place % bytes.length] = value
        expect(known).toContain((await shared.keep(byHer, bytes)).kind)
        await expectWhole()
      }),
      { numRuns: 300 },
    )
    await expectStillWritten()
  })
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
