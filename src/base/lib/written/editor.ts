// Between a text and the document of the editor in the browser (ProseMirror's JSON).
import type { Block, Item, Run, Written } from './model.ts'
import { linesOf, tidy } from './tidy.ts'

export type EditorNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly marks?: readonly EditorMark[]
  readonly text?: string
}
export type EditorMark = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** Headings of the page come above those of an answer. */
const topHeading = 3

/** A document of the schema `doc: block+`. An empty text is one empty paragraph. */
export function toEditor(written: Written): EditorNode {
  const content = written.map(toNode)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function toNode(block: Block): EditorNode {
  switch (block.kind) {
    case 'paragraph':
      return node('paragraph', inline(block.runs))
    case 'heading':
      return {
        ...node('heading', inline(block.runs)),
        attrs: { level: topHeading - 1 + block.level },
      }
    case 'list': {
      const items = block.items.map((item) => node('listItem', [node('paragraph', inline(item))]))
      return node(block.numbered ? 'orderedList' : 'bulletList', items)
    }
    case 'table':
      return node('table', block.rows.map(toRow))
    case 'figure': {
      const { of, key, alt } = block
      return { type: 'figure', attrs: { of, key, alt } }
    }
  }
}

function toRow(row: readonly Item[], index: number): EditorNode {
  const kind = index === 0 ? 'tableHeader' : 'tableCell'
  return node(
    'tableRow',
    row.map((cell) => node(kind, [node('paragraph', inline(cell))])),
  )
}

function node(type: string, content: readonly EditorNode[]): EditorNode {
  return content.length > 0 ? { type, content } : { type }
}

function inline(runs: Item): readonly EditorNode[] {
  return linesOf(runs).flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...line.map(({ text, ...style }) => ({ type: 'text', text, ...marksOf(style) })),
  ])
}

function marksOf({ bold, link }: Omit<Run, 'text'>): Pick<EditorNode, 'marks'> {
  const marks = [
    ...(link === undefined ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' }] : []),
  ]
  return marks.length > 0 ? { marks } : {}
}

/** Deeper than this nothing that people make goes. What lies below is left out. */
const deepest = 20

/** Whatever the document holds: what has no place in a text gives its words, or nothing. */
export function fromEditor(document: unknown): Written {
  return tidy(blocksOf(childrenOf(document), 0))
}

function blocksOf(nodes: readonly EditorNode[], depth: number): readonly Block[] {
  return depth > deepest ? [] : nodes.flatMap((one) => blockOf(one, depth))
}

function blockOf(one: EditorNode, depth: number): readonly Block[] {
  const children = childrenOf(one)
  switch (one.type) {
    case 'heading':
      return [{ kind: 'heading', level: levelOf(one), runs: runsOf(children, depth) }]
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(children, depth)
      return [{ kind: 'list', numbered: one.type === 'orderedList', items }]
    }
    case 'table': {
      const rows = children.map((row) => childrenOf(row).map((cell) => cellOf(cell, depth)))
      return [{ kind: 'table', rows }]
    }
    case 'figure':
      return figureOf(one)
    default:
      if (children.some(({ type }) => type !== 'text' && type !== 'hardBreak')) {
        return blocksOf(children, depth + 1)
      }
      return [{ kind: 'paragraph', runs: runsOf(children, depth) }]
  }
}

function levelOf({ attrs }: EditorNode): 1 | 2 {
  return Number(attrs?.['level']) > topHeading ? 2 : 1
}

/** Points below a point become points of their own. */
function itemsOf(nodes: readonly EditorNode[], depth: number): readonly Item[] {
  if (depth > deepest) return []
  return nodes.flatMap((item) => {
    const [own, below] = [
      childrenOf(item).filter((child) => !isList(child)),
      childrenOf(item).filter(isList),
    ]
    const lines = own.map((child) => runsOf(childrenOf(child), depth + 1))
    return [joined(lines, '\n'), ...below.flatMap((list) => itemsOf(childrenOf(list), depth + 1))]
  })
}

function isList({ type }: EditorNode): boolean {
  return type === 'bulletList' || type === 'orderedList'
}

function cellOf(cell: EditorNode, depth: number): Item {
  return joined(
    childrenOf(cell).map((child) => runsOf(childrenOf(child), depth + 1)),
    ' ',
  )
}

function joined(parts: readonly Item[], between: string): Item {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part]))
}

function figureOf({ attrs }: EditorNode): readonly Block[] {
  const of = attrs?.['of']
  if (of !== 'attachment' && of !== 'results') return []
  return [
    { kind: 'figure', of, key: String(attrs?.['key'] ?? ''), alt: String(attrs?.['alt'] ?? '') },
  ]
}

function runsOf(nodes: readonly EditorNode[], depth: number): Item {
  if (depth > deepest) return []
  return nodes.flatMap((one) => {
    if (one.type === 'hardBreak') return [{ text: '\n' }]
    if (typeof one.text === 'string') return [{ text: one.text, ...styleOf(one.marks) }]
    return runsOf(childrenOf(one), depth + 1)
  })
}

function styleOf(marks: unknown): Omit<Run, 'text'> {
  const all = Array.isArray(marks) ? (marks as readonly EditorMark[]) : []
  const link = all.find((mark) => mark?.type === 'link')?.attrs?.['href']
  const bold = all.some((mark) => mark?.type === 'bold')
  return { ...(bold && { bold }), ...(typeof link === 'string' && { link }) }
}

function childrenOf(one: unknown): readonly EditorNode[] {
  const content = (one as EditorNode | null | undefined)?.content
  const nodes = Array.isArray(content) ? (content as readonly EditorNode[]) : []
  return nodes.filter((child) => typeof child === 'object' && child !== null)
}
