// Reads the written form: every text is something, and no text is an error.
import {
  type Block,
  figureKeyPattern,
  type Item,
  linkPattern,
  type Run,
  type Written,
} from './model.ts'
import { tidy } from './tidy.ts'

/**
 * `## ` and `### ` begin a heading, `- ` (or `• `, `* `) a point, `1. ` a numbered one, `|` a row of a
 * table; `![text](bilaga:key)` alone on a line is a figure. A line with two blanks before it goes on
 * with the point above. `**` makes bold, `[text](https://…)` a link, a backslash takes the meaning
 * from the sign after it. An empty line divides paragraphs. All else is text, to the letter.
 */
export function readWritten(text: string): Written {
  const blocks: Growing[] = []
  let open = false
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const blank = line.trim() === ''
    if (!blank) place(blocks, readLine(line), open)
    open = !blank
  }
  return tidy(blocks)
}

/** What more lines may come to. Added to in its place: a long text is not copied line by line. */
type Growing =
  | { readonly kind: 'paragraph'; readonly runs: Run[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: Run[][] }
  | { readonly kind: 'table'; readonly rows: Item[][] }
  | Extract<Block, { kind: 'heading' | 'figure' }>

type Line =
  | { readonly kind: 'text'; readonly runs: Item; readonly indented: boolean }
  | { readonly kind: 'point'; readonly runs: Item }
  | { readonly kind: 'number'; readonly number: number; readonly runs: Item; readonly as: Item }
  | { readonly kind: 'row'; readonly cells: readonly Item[]; readonly rule: boolean }
  | { readonly kind: 'alone'; readonly block: Extract<Block, { kind: 'heading' | 'figure' }> }

function readLine(line: string): Line {
  const text = line.trim()
  const [, marks = '', heading] = /^(#{2,3})\s+(.+)$/.exec(text) ?? []
  if (heading !== undefined) {
    const level = marks === '##' ? 1 : 2
    return { kind: 'alone', block: { kind: 'heading', level, runs: readRuns(heading) } }
  }
  const figure = readFigure(text)
  if (figure) return { kind: 'alone', block: figure }
  const [, point] = /^[-*•]\s+(.+)$/.exec(text) ?? []
  if (point !== undefined) return { kind: 'point', runs: readRuns(point) }
  const [, number, counted = ''] = /^(\d{1,3})[.)]\s+(.+)$/.exec(text) ?? []
  if (number !== undefined) {
    return { kind: 'number', number: Number(number), runs: readRuns(counted), as: readRuns(text) }
  }
  if (/^\|./.test(text)) return readRow(text)
  return { kind: 'text', runs: readRuns(text), indented: /^(?: {2}|\t)/.test(line) }
}

function readFigure(text: string): Extract<Block, { kind: 'figure' }> | undefined {
  const match = /^!\[((?:\\.|[^[\]\\])*)\]\((bilaga|resultat):([^()\s]+)\)$/.exec(text)
  const [, alt = '', name, key = ''] = match ?? []
  if (name === undefined || !figureKeyPattern.test(key)) return undefined
  const of = name === 'bilaga' ? 'attachment' : 'results'
  return { kind: 'figure', of, key, alt: unescaped(alt) }
}

function readRow(text: string): Line {
  const cells = [...text.slice(1).matchAll(/((?:\\.|[^|\\]|\\$)*)(\||$)/g)]
    .filter(([whole], index) => whole !== '' || index === 0)
    .map(([, cell = '']) => cell.trim())
  const rule = cells.every((cell) => /^:?-+:?$/.test(cell))
  return { kind: 'row', cells: cells.map((cell) => readRuns(cell)), rule }
}

/** `open`: the line before was not empty. */
function place(blocks: Growing[], line: Line, open: boolean): void {
  const last = blocks.at(-1)
  switch (line.kind) {
    case 'alone':
      blocks.push(line.block)
      return
    case 'point':
      if (last?.kind === 'list' && !last.numbered) last.items.push([...line.runs])
      else blocks.push({ kind: 'list', numbered: false, items: [[...line.runs]] })
      return
    case 'number':
      placeNumber(blocks, line, open)
      return
    case 'row':
      placeRow(blocks, line, open)
      return
    case 'text':
      placeText(blocks, line.runs, { open, inItem: line.indented })
  }
}

/** A list counts from 1, one by one. Any other number begins a sentence. */
function placeNumber(
  blocks: Growing[],
  line: Extract<Line, { kind: 'number' }>,
  open: boolean,
): void {
  const last = blocks.at(-1)
  const next = last?.kind === 'list' && last.numbered && line.number === last.items.length + 1
  if (next) last.items.push([...line.runs])
  else if (line.number === 1) blocks.push({ kind: 'list', numbered: true, items: [[...line.runs]] })
  else placeText(blocks, line.as, { open, inItem: false })
}

/** A row of dashes below the head says nothing more than that it is the head. */
function placeRow(blocks: Growing[], line: Extract<Line, { kind: 'row' }>, open: boolean): void {
  const last = blocks.at(-1)
  if (open && last?.kind === 'table') {
    if (last.rows.length === 1 && line.rule) return
    last.rows.push([...line.cells])
  } else blocks.push({ kind: 'table', rows: [[...line.cells]] })
}

function placeText(
  blocks: Growing[],
  runs: Item,
  { open, inItem }: { readonly open: boolean; readonly inItem: boolean },
): void {
  const last = blocks.at(-1)
  const item = last?.kind === 'list' && inItem ? last.items.at(-1) : undefined
  const above = last?.kind === 'paragraph' ? last.runs : item
  if (open && above) above.push({ text: '\n' }, ...runs)
  else blocks.push({ kind: 'paragraph', runs: [...runs] })
}

const token =
  /\\([!-/:-@[-`{-~•])|\*\*(?!\s)((?:\\.|\*(?!\*)|[^*\\]|\\$)+?)(?<!\s)\*\*(?!\*)|\[((?:\\.|[^[\]\\])+)\]\(([^\s()]+)\)/y

type Style = Pick<Run, 'bold' | 'link'>

/** One line. What begins something and does not end it is text. */
function readRuns(line: string, style: Style = {}): readonly Run[] {
  const runs: Run[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') runs.push({ text: plain, ...style })
    plain = ''
  }
  for (let at = 0; at < line.length; ) {
    token.lastIndex = at
    const [whole = '', literal, bold, label, address = ''] = token.exec(line) ?? []
    const inner = innerOf({ bold, label, address }, style)
    if (inner) {
      flush()
      runs.push(...readRuns(inner.text, inner.style))
    } else plain += literal ?? line[at]
    at += inner || literal !== undefined ? whole.length : 1
  }
  flush()
  return runs
}

/** What stands between signs, and the style that they give it. */
function innerOf(
  found: Record<'bold' | 'label', string | undefined> & { readonly address: string },
  style: Style,
): { readonly text: string; readonly style: Style } | undefined {
  const { bold, label, address } = found
  if (bold !== undefined && !style.bold) return { text: bold, style: { ...style, bold: true } }
  if (label === undefined || style.link !== undefined || !linkPattern.test(address))
    return undefined
  return { text: label, style: { ...style, link: address } }
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~•])/g, '$1')
}
