// The words of a text without its signs: what is counted, quoted and searched.
import { countWords } from '../text.ts'
import type { Block, Item, Written } from './model.ts'
import { readWritten } from './read.ts'

/**
 * Blocks are divided by an empty line, points and rows by a line break, cells by a tab. Figures are
 * left out: nobody shall shorten an answer because a picture is described well.
 */
export function plainText(written: string): string {
  return plainOf(readWritten(written))
}

/** The same of what has been read already. */
export function plainOf(blocks: Written): string {
  return blocks
    .map(wordsOf)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The one count of an answer's words: on the server, in the browser and in print. */
export function countWritten(written: string): number {
  return countWords(plainText(written))
}

/** Of one block, as they are in `plainText`. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOf(block.runs)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(textOf).join('\t')).join('\n')
    case 'figure':
      return ''
  }
}

/** The bare words of a stretch. */
export function textOf(runs: Item): string {
  return runs.map(({ text }) => text).join('')
}
