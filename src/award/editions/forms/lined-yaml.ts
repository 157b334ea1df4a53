// YAML that remembers on which line each thing stands.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'

export type Path = readonly PropertyKey[]
export type LinedYaml = {
  readonly value: unknown
  /** What is wrong with it as YAML. Empty: it can be read. */
  readonly faults: readonly { readonly line: number; readonly says: string }[]
  /** The line of the thing at the path, or of the nearest thing around it. */
  readonly lineOf: (path: Path) => number
}

/** Never throws. Anchors and aliases are refused: a file must say what it means where it means it. */
export function linedYaml(text: string): LinedYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)

  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    line: lineAt(fault.pos[0]),
    says: fault.message,
  }))
  visit(document, (_, node) => {
    if (!isAlias(node)) return
    faults.push({ line: lineAt(node.range?.[0] ?? 0), says: 'an alias (*name) is not used here' })
  })
  const value: unknown = faults.length === 0 ? document.toJS() : null
  const root = document.contents
  return { value, faults, lineOf: (path) => lineAt(offsetOf(root, path)) }
}

function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === undefined) break
    node = next.node
    offset = next.offset ?? offset
  }
  return offset
}

function stepInto(node: unknown, step: PropertyKey) {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    if (pair === undefined || !isScalar(pair.key)) return undefined
    return { node: pair.value, offset: pair.key.range?.[0] }
  }
  if (isSeq(node)) {
    const child = node.items[Number(step)] as Node | undefined
    if (child === undefined || child === null) return undefined
    return { node: child, offset: child.range?.[0] }
  }
  return undefined
}
