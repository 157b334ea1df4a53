// What the reader of Word files gives, as blocks of a text. Total: whatever it holds becomes words.
import type { Block, Item, Run } from '../../../../base/lib/written/model.ts'

/** `heading`: its level in the file, 1 to 6. `pictures`: how many stood in it; they do not come along. */
export type WordPart = {
  readonly block: Block
  readonly heading: number | null
  readonly pictures: number
}
type Node = {
  readonly tag: string
  readonly attributes: string
  readonly children: (Node | string)[]
}

const deepest = 30
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

export function partsOf(html: string): readonly WordPart[] {
  return treeOf(html).children.flatMap((child) => partsIn(child, 0))
}

const mostOpen = 200

function treeOf(html: string): Node {
  const root: Node = { tag: '', attributes: '', children: [] }
  const open: Node[] = [root]
  const tokens = html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|[^">])*)>|([^<]+)|</g)
  for (const [whole, end, tag, attributes = '', text] of tokens) {
    if (tag === undefined) open.at(-1)?.children.push(plain(text ?? whole))
    else if (end) close(open, tag)
    else begin(open, { tag, attributes, children: [] })
  }
  return root
}

function close(open: Node[], tag: string): void {
  if (open.at(-1)?.tag === tag && open.length > 1) open.pop()
}

function begin(open: Node[], node: Node): void {
  open.at(-1)?.children.push(node)
  const holds = node.tag !== 'br' && node.tag !== 'img' && !node.attributes.endsWith('/')
  if (holds && open.length < mostOpen) open.push(node)
}

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '')
}

function partsIn(node: Node | string, depth: number): readonly WordPart[] {
  if (typeof node === 'string') {
    return node.trim() === '' ? [] : [part({ kind: 'paragraph', runs: [{ text: node }] })]
  }
  if (depth > deepest) return []
  const whole = wholePart(node, depth)
  return whole ? [whole] : node.children.flatMap((child) => partsIn(child, depth + 1))
}

/** Undefined: it only holds others. */
function wholePart(node: Node, depth: number): WordPart | undefined {
  const pictures = picturesIn(node)
  const [, level] = /^h([1-6])$/.exec(node.tag) ?? []
  if (level) {
    const written = Number(level) > 3 ? 2 : 1
    const block = { kind: 'heading', level: written, runs: runsIn(node) } as const
    return part(block, pictures, Number(level))
  }
  if (isList(node)) {
    const items = itemsIn(node, depth)
    return part({ kind: 'list', numbered: node.tag === 'ol', items }, pictures)
  }
  if (node.tag === 'table') return part({ kind: 'table', rows: rowsIn(node) }, pictures)
  const holdsBlocks = node.tag !== 'p' && node.children.some(isBlock)
  return holdsBlocks ? undefined : part({ kind: 'paragraph', runs: runsIn(node) }, pictures)
}

function part(block: Block, pictures = 0, heading: number | null = null): WordPart {
  return { block, pictures, heading }
}

function isBlock(node: Node | string): boolean {
  return typeof node !== 'string' && /^(?:p|h[1-6]|ul|ol|table|div)$/.test(node.tag)
}

function picturesIn(node: Node): number {
  return node.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : picturesIn(child)),
    node.tag === 'img' ? 1 : 0,
  )
}

/** Points below a point become points of their own. */
function itemsIn(list: Node, depth: number): readonly Item[] {
  if (depth > deepest) return []
  return list.children.flatMap((item) => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [[{ text: item }]]
    const below = item.children.filter((child) => isList(child))
    const own = { ...item, children: item.children.filter((child) => !isList(child)) }
    return [runsIn(own), ...below.flatMap((child) => itemsIn(child as Node, depth + 1))]
  })
}

function isList(node: Node | string): boolean {
  return typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol')
}

/** The head is told by its place, so it needs no bold. */
function rowsIn(table: Node): readonly (readonly Item[])[] {
  const rows = rowNodes(table).map((row) =>
    row.children
      .filter((cell) => typeof cell !== 'string')
      .map((cell) => joined(cell.children.map((child) => runsIn(wrapped(child))))),
  )
  return rows.map((row, at) => (at === 0 ? row.map(withoutBold) : row))
}

function rowNodes(node: Node): readonly Node[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.tag === 'tr' ? [child] : rowNodes(child)
  })
}

function wrapped(child: Node | string): Node {
  return typeof child === 'string' ? { tag: '', attributes: '', children: [child] } : child
}

function joined(parts: readonly Item[]): Item {
  const filled = parts.filter((part) => part.length > 0)
  return filled.flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))
}

export function withoutBold(runs: Item): Item {
  return runs.map(({ bold: _, ...run }) => run)
}

type Style = Pick<Run, 'bold' | 'link'>

function runsIn(node: Node, style: Style = {}, depth = 0): readonly Run[] {
  if (depth > deepest) return []
  return node.children.flatMap((child): readonly Run[] => {
    if (typeof child === 'string') return [{ text: child, ...style }]
    if (child.tag === 'br') return [{ text: '\n', ...style }]
    return runsIn(child, { ...style, ...styleOf(child) }, depth + 1)
  })
}

function styleOf({ tag, attributes }: Node): Style {
  if (tag === 'strong' || tag === 'b') return { bold: true }
  const [, href] = tag === 'a' ? (/\shref="([^"]*)"/.exec(attributes) ?? []) : []
  return href && !href.startsWith('#') ? { link: plain(href) } : {}
}
