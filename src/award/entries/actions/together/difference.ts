// Changes a shared answer to what a plain text says, and touches nothing that is the same in both.
import { updateYFragment } from '@tiptap/y-tiptap'
import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { type EditorNode, fromEditor, toEditor } from '../../../../base/lib/written/editor.ts'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import { blockOf } from './document.ts'
import { answerSchema, sharedPart } from './schema.ts'

type Block = { readonly text: string; readonly node: EditorNode }

/** The document of a text that has never been shared. */
export function documentOf(text: string): Y.Doc {
  const doc = new Y.Doc()
  writeInto(doc, text)
  return doc
}

/** The same, and what was changed for it: what others who have the document must be sent. */
export function changeTo(doc: Y.Doc, text: string): Uint8Array {
  const changes: Uint8Array[] = []
  const listen = (change: Uint8Array): void => void changes.push(change)
  doc.on('update', listen)
  writeInto(doc, text)
  doc.off('update', listen)
  return Y.mergeUpdates(changes.length > 0 ? changes : [Y.encodeStateAsUpdate(new Y.Doc())])
}

/** Others may be writing in it elsewhere: blocks stay the same things as long as they can. */
export function writeInto(doc: Y.Doc, text: string): void {
  const wanted = blocksOf(text)
  doc.transact(() => {
    const fragment = doc.getXmlFragment(sharedPart)
    const standing = fragment
      .toArray()
      .filter((one) => one instanceof Y.XmlElement)
      .map((element) => ({ element, text: textOf(blockOf(element)) }))
      .filter((one) => one.text !== '')
    const parts = diffArrays(
      standing.map((one) => one.text),
      wanted.map((one) => one.text),
    )
    let [old, next] = [0, 0]
    let last: Y.XmlElement | undefined
    for (const gap of gapsOf(parts)) {
      const gone = standing.slice(old, old + gap.removed).map(({ element }) => element)
      const come = wanted.slice(next, next + gap.added).map(({ node }) => node)
      last = fill(fragment, { gone, come, after: last })
      old += gap.removed + gap.same
      next += gap.added + gap.same
      if (gap.same > 0) last = standing[old - 1]?.element
    }
  })
}

function blocksOf(text: string): readonly Block[] {
  return readWritten(text).map((block) => ({
    text: writeWritten([block]),
    node: toEditor([block]).content?.[0] ?? { type: 'paragraph' },
  }))
}

function textOf(node: EditorNode): string {
  return writeWritten(fromEditor({ type: 'doc', content: [node] }))
}

/** What was taken away and put in, and how many blocks after it are the same. */
type Gap = { removed: number; added: number; same: number }

function gapsOf(
  parts: readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[],
): readonly Gap[] {
  const gaps: Gap[] = [{ removed: 0, added: 0, same: 0 }]
  for (const part of parts) {
    if ((gaps.at(-1) as Gap).same > 0) gaps.push({ removed: 0, added: 0, same: 0 })
    const gap = gaps.at(-1) as Gap
    if (part.removed) gap.removed += part.count
    else if (part.added) gap.added += part.count
    else gap.same += part.count
  }
  return gaps
}

type Filling = {
  readonly gone: readonly Y.XmlElement[]
  readonly come: readonly EditorNode[]
  /** The block before the gap. */
  readonly after: Y.XmlElement | undefined
}

/** The last block that now stands in the gap, or the one before it. */
function fill(fragment: Y.XmlFragment, { gone, come, after }: Filling): Y.XmlElement | undefined {
  let last = after
  for (const [index, node] of come.entries()) {
    const old = gone[index]
    if (old !== undefined && old.nodeName === node.type) {
      change(old, node)
      last = old
      continue
    }
    const made = new Y.XmlElement(node.type)
    const place = placeOf(fragment, old ?? last)
    fragment.insert(old === undefined ? place + 1 : place, [made])
    change(made, node)
    if (old !== undefined) remove(fragment, old)
    last = made
  }
  for (const old of gone.slice(come.length)) remove(fragment, old)
  return last
}

function placeOf(fragment: Y.XmlFragment, element: Y.XmlElement | undefined): number {
  return element === undefined ? -1 : fragment.toArray().indexOf(element)
}

function remove(fragment: Y.XmlFragment, element: Y.XmlElement): void {
  fragment.delete(placeOf(fragment, element), 1)
}

function change(element: Y.XmlElement, node: EditorNode): void {
  const doc = element.doc
  if (doc === null) return
  const meta = { mapping: new Map(), isOMark: new Map() }
  updateYFragment(doc, element, answerSchema.nodeFromJSON(node), meta)
}
