// A shared answer (Yjs), read as the text that it is, and refused when it is anything else.
import * as Y from 'yjs'
import { countWords } from '../../../../base/lib/text.ts'
import {
  type EditorMark,
  type EditorNode,
  fromEditor,
} from '../../../../base/lib/written/editor.ts'
import { plainOf } from '../../../../base/lib/written/plain.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import { answerLimits } from '../../model/together.ts'
import { answerSchema, knownAttributes, sharedPart } from './schema.ts'

export type Projection = { readonly text: string; readonly words: number }

/** The document holds what no editor of ours makes, or more than an answer may be. */
export class Unfit extends Error {
  readonly why: 'broken' | 'too-large'
  constructor(why: 'broken' | 'too-large') {
    super(why)
    this.why = why
  }
}

/** The whole document in the written form. Throws Unfit rather than leave anything out. */
export function project(doc: Y.Doc): Projection {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Unfit('broken')
  if (doc.subdocs.size > 0) throw new Unfit('broken')
  if ([...doc.share.keys()].some((part) => part !== sharedPart)) throw new Unfit('broken')
  const written = fromEditor({ type: 'doc', content: nodesOf(doc) })
  const text = writeWritten(written)
  if (text.length > answerLimits.text) throw new Unfit('too-large')
  return { text, words: countWords(plainOf(written)) }
}

/** What the editor shows, block by block. */
export function nodesOf(doc: Y.Doc): readonly EditorNode[] {
  const fragment = doc.getXmlFragment(sharedPart)
  const counted = { elements: 0 }
  return fragment.toArray().map((block) => blockOf(block, counted))
}

/** One block of it, by itself. */
export function blockOf(block: unknown, counted: Counted = { elements: 0 }): EditorNode {
  if (!(block instanceof Y.XmlElement)) throw new Unfit('broken')
  return elementOf(block, 0, counted)
}

type Counted = { elements: number }

/** A table in a point of a list goes this deep. Nothing that people make goes deeper. */
const deepest = 12

function elementOf(element: Y.XmlElement, depth: number, counted: Counted): EditorNode {
  const type = element.nodeName
  counted.elements += 1
  if (counted.elements > answerLimits.elements) throw new Unfit('too-large')
  if (depth > deepest || !Object.hasOwn(answerSchema.nodes, type)) throw new Unfit('broken')
  const attrs = element.getAttributes() as Record<string, unknown>
  const content = element.toArray().flatMap((child) => childOf(child, depth + 1, counted))
  return {
    type,
    ...(fitAttributes(attrs) && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

function childOf(child: unknown, depth: number, counted: Counted): readonly EditorNode[] {
  if (child instanceof Y.XmlText) return runsOf(child)
  if (child instanceof Y.XmlElement) return [elementOf(child, depth, counted)]
  throw new Unfit('broken')
}

type Stretch = {
  readonly insert?: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}

function runsOf(text: Y.XmlText): readonly EditorNode[] {
  if (Object.keys(text.getAttributes()).length > 0) throw new Unfit('broken')
  return (text.toDelta() as readonly Stretch[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw new Unfit('broken')
    const marks = Object.entries(attributes ?? {}).map(markOf)
    return { type: 'text', text: insert, ...(marks.length > 0 && { marks }) }
  })
}

/** Marks that may overlap carry a hash after their name. */
function markOf([name, value]: readonly [string, unknown]): EditorMark {
  const type = name.replace(/--[a-zA-Z0-9+/=]{8}$/, '')
  if (!Object.hasOwn(answerSchema.marks, type)) throw new Unfit('broken')
  if (typeof value !== 'object' || value === null) return { type }
  const attrs = value as Record<string, unknown>
  return { type, ...(fitAttributes(attrs) && { attrs }) }
}

/** Whether there are any. */
function fitAttributes(attributes: Readonly<Record<string, unknown>>): boolean {
  const all = Object.entries(attributes)
  if (!all.every(([name, value]) => knownAttributes.has(name) && isPlain(value))) {
    throw new Unfit('broken')
  }
  return all.length > 0
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 2000
  if (Array.isArray(value)) return value.length <= 100 && value.every((n) => typeof n === 'number')
  return value === null || value === undefined || ['number', 'boolean'].includes(typeof value)
}
