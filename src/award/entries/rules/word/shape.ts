// The shape that a text has after a journey through Word, and a short sum of it, to tell whether it was changed there.
import type { Block, Written } from '../../../../base/lib/written/model.ts'
import { textOf } from '../../../../base/lib/written/plain.ts'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { tidy } from '../../../../base/lib/written/tidy.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import { withoutBold } from './html.ts'

/** What Word cannot tell apart is one here: a first heading of either step, two numbered lists in a row, bold in headings. */
export function wordShape(blocks: Written): Written {
  const shaped: Block[] = []
  let headings = 0
  for (const block of tidy(blocks.map(figureOf))) {
    const last = shaped.at(-1)
    if (block.kind === 'heading') {
      const level = headings === 0 ? 1 : block.level
      headings += 1
      shaped.push({ ...block, level, runs: [{ text: textOf(block.runs) }] })
    } else if (block.kind === 'list' && last?.kind === 'list' && last.numbered === block.numbered) {
      shaped[shaped.length - 1] = { ...last, items: [...last.items, ...block.items] }
    } else if (block.kind === 'table') {
      const [head = [], ...rows] = block.rows
      shaped.push({ ...block, rows: [head.map(withoutBold), ...rows] })
    } else shaped.push(block)
  }
  return tidy(shaped)
}

/** A figure goes to Word as the line that names it, and a line that names one is one. */
function figureOf(block: Block): Block {
  if (block.kind !== 'paragraph') return block
  const text = textOf(block.runs).trim()
  if (!text.startsWith('![')) return block
  const [only, more] = readWritten(text)
  return only?.kind === 'figure' && more === undefined ? only : block
}

/** The written form of it. */
export function wordText(blocks: Written): string {
  return writeWritten(wordShape(blocks))
}

/** Eight signs. The same for two texts that Word tells as one; no secret and no seal. */
export function sumOf(blocks: Written): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (const sign of wordText(blocks)) {
    const code = sign.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  return (one >>> 0).toString(16).padStart(8, '0')
}
