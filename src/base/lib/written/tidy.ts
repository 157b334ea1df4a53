// Puts a text into the one shape in which it is kept: nothing empty, nothing in two ways.
import { normalise } from '../text.ts'
import {
  type Block,
  figureKeyPattern,
  type Item,
  linkPattern,
  type Run,
  type Written,
} from './model.ts'

type Style = Pick<Run, 'bold' | 'link'>

/** A text with the same words has one shape only: reading what was written gives this shape again. */
export function tidy(blocks: Written): Written {
  const kept = blocks.flatMap(tidyBlock)
  const merged: Block[] = []
  for (const block of kept) {
    const last = merged.at(-1)
    if (last && areOneList(last, block)) merged[merged.length - 1] = oneList(last, block)
    else merged.push(block)
  }
  return merged
}

type List = Extract<Block, { kind: 'list' }>

/** Two lists of points with nothing between them are one. Numbered ones begin again from 1. */
function areOneList(one: Block, next: Block): boolean {
  return one.kind === 'list' && next.kind === 'list' && !one.numbered && !next.numbered
}

function oneList(one: Block, next: Block): List {
  const items = [one, next].flatMap((block) => (block.kind === 'list' ? block.items : []))
  return { kind: 'list', numbered: false, items }
}

function tidyBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return filled({ ...block, runs: tidyRuns(block.runs) })
    case 'heading':
      return filled({ ...block, runs: tidyRuns(onOneLine(block.runs)) })
    case 'list': {
      const items = block.items.map(tidyRuns).filter((item) => item.length > 0)
      return items.length > 0 ? [{ ...block, items }] : []
    }
    case 'table':
      return tidyTable(block.rows)
    case 'figure': {
      if (!figureKeyPattern.test(block.key)) return []
      const alt = normalise(block.alt).replace(/\s+/g, ' ').trim()
      return [{ ...block, alt }]
    }
  }
}

function filled<One extends { readonly runs: readonly Run[] }>(block: One): readonly One[] {
  return block.runs.length > 0 ? [block] : []
}

function tidyTable(rows: readonly (readonly Item[])[]): readonly Block[] {
  const cells = rows.map((row) => row.map((cell) => tidyRuns(onOneLine(cell))))
  const kept = cells.filter((row) => row.some((cell) => cell.length > 0))
  if (kept.length === 0) return []
  const width = Math.max(...kept.map((row) => row.length))
  const even = kept.map((row) => [...row, ...Array(width - row.length).fill([])])
  return [{ kind: 'table', rows: even }]
}

function onOneLine(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))
}

/** Each line trimmed, no empty line, no blank in bold or in a link at its edges, neighbours of one style joined. */
function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const lines = linesOf(runs)
    .map(tidyLine)
    .filter((line) => line.length > 0)
  return joined(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
}

/** The same runs, line by line. No run holds a line break. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}

function tidyLine(line: readonly Run[]): readonly Run[] {
  const clean = joined(
    line.flatMap((run) => splitBlanks({ ...styleOf(run), text: cleaned(run.text) })),
  )
  const [first, last] = [clean[0], clean.at(-1)]
  if (first === undefined || last === undefined) return []
  return clean
    .map((run) => ({
      ...run,
      text: trimmed(run.text, run === first, run === last),
    }))
    .filter(({ text }) => text !== '')
}

/** `normalise` takes blanks at the end too, which here may stand between two words. */
function cleaned(text: string): string {
  const oneLine = text.toWellFormed().replace(/[\t\v\f\r\u0085\u2028\u2029]/g, ' ')
  const [blanks = ''] = /\s*$/.exec(oneLine) ?? []
  return normalise(oneLine) + blanks
}

function trimmed(text: string, start: boolean, end: boolean): string {
  const left = start ? text.trimStart() : text
  return end ? left.trimEnd() : left
}

/** Blanks at the edges of what is bold or a link are neither. */
function splitBlanks(run: Run): readonly Run[] {
  if (!run.bold && run.link === undefined) return run.text === '' ? [] : [run]
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
  return [{ text: before }, { ...run, text: core }, { text: after }].filter(
    ({ text }) => text !== '',
  )
}

/** Signs that mean something in the written form are told otherwise in an address. */
function styleOf({ bold, link }: Run): Style {
  const address = link?.replace(/[|\\]/g, encodeURIComponent)
  return {
    ...(bold && { bold }),
    ...(address !== undefined && linkPattern.test(address) && { link: address }),
  }
}

/** Neighbours of one style are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const same = last && last.bold === run.bold && last.link === run.link
    if (same) all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}
