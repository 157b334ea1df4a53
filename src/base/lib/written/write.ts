// Writes a text down in plain signs that anyone can type: the written form.
import type { Figure, Item, Run, Written } from './model.ts'
import { linesOf, tidy } from './tidy.ts'

const figureNames = { attachment: 'bilaga', results: 'resultat' } as const

/**
 * The written form, as `read.ts` reads it. Only what would be taken for a sign gets a backslash, so
 * that ordinary texts look as they were typed.
 */
export function writeWritten(blocks: Written): string {
  return tidy(blocks).map(writeBlock).join('\n\n')
}

function writeBlock(block: Written[number]): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLines(block.runs).join('\n')
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${writeLine(block.runs)}`
    case 'list':
      return block.items.map((item, index) => writeItem(item, block.numbered, index)).join('\n')
    case 'table':
      return block.rows.map(writeRow).join('\n')
    case 'figure':
      return writeFigure(block)
  }
}

function writeLines(runs: readonly Run[]): readonly string[] {
  return linesOf(runs).map((line) => guardStart(writeLine(line)))
}

function writeItem(item: Item, numbered: boolean, index: number): string {
  return `${numbered ? `${index + 1}.` : '-'} ${writeLines(item).join('\n  ')}`
}

function writeRow(row: readonly Item[]): string {
  const cells = row.map((cell) => writeLine(cell).replaceAll('|', '\\|'))
  return `| ${cells.map((cell) => (/^:?-+:?$/.test(cell) ? `\\${cell}` : cell)).join(' | ')} |`
}

function writeFigure({ of, key, alt }: Figure): string {
  return `![${alt.replace(/[\\[\]]/g, '\\$&')}](${nameOfFigure({ of, key })})`
}

/** «bilaga:trappan», «resultat:nojda-2027». */
export function nameOfFigure({ of, key }: Pick<Figure, 'of' | 'key'>): string {
  return `${figureNames[of]}:${key}`
}

/** What would begin something else than a paragraph or a line of it. */
function guardStart(line: string): string {
  return line
    .replace(/^(\d{1,3})([.)]\s)/, '$1\\$2')
    .replace(/^(?:#{2,3}\s|[-*•]\s|\||!\[)/, '\\$&')
}

/** One line: links around what is bold in them. */
function writeLine(line: readonly Run[]): string {
  const brackets = line.some(({ text }) => text.includes(']'))
  const parts: string[] = []
  line.forEach((run, index) => {
    const linked = run.link !== undefined
    if (linked && line[index - 1]?.link !== run.link) parts.push('[')
    const text = escaped(run.text, linked || brackets)
    parts.push(run.bold ? `**${text}**` : text)
    if (linked && line[index + 1]?.link !== run.link) parts.push(`](${run.link})`)
  })
  return parts.join('')
}

const sign = /[!-/:-@[-`{-~•]/

/** A backslash before what would be read as a sign: stars in pairs or at an edge, brackets of links. */
function escaped(text: string, brackets: boolean): string {
  return text.replace(/[\\*[\]]/g, (found, at: number) => {
    const beside = { before: text[at - 1] ?? '*', after: text[at + 1] ?? '*' }
    return misleads(found, beside, brackets) ? `\\${found}` : found
  })
}

function misleads(
  found: string,
  { before, after }: { readonly before: string; readonly after: string },
  brackets: boolean,
): boolean {
  if (found === '\\') return sign.test(after)
  return found === '*' ? before === '*' || after === '*' : brackets
}
