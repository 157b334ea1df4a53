// The head of a paper in two columns, read column by column.
import { headingOf } from './headings.ts'
import type { Line } from './layout.ts'
import { cut, type Traced, trimmed } from './trace.ts'

/** "Handläggare        Till" and what stands under each: first the left column, then the right. */
export function columnsApart(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    const halves = halvesOf(line)
    if (!halves || !isHeadOfColumns(halves)) {
      result.push(line)
      continue
    }
    const end = endOfColumns(lines, index)
    result.push(...columnsOf(lines.slice(index, end), halves.right.at))
    index = end - 1
  }
  return result
}

type Halves = { readonly left: Line; readonly right: { readonly line: Line; readonly at: number } }

function halvesOf(line: Line): Halves | null {
  const match = /\S(\s{3,})(?=\S)/u.exec(line.whole.text)
  if (!match) return null
  const at = match.index + match[0].length
  return { left: part(line, 0, match.index + 1), right: { line: part(line, at), at } }
}

function isHeadOfColumns(halves: Halves): boolean {
  const kinds = [halves.left, halves.right.line].map((half) => headingOf(half.whole.text)?.heading)
  return kinds.includes('addressee') && (kinds.includes('officer') || kinds[0] === undefined)
}

function endOfColumns(lines: readonly Line[], start: number): number {
  for (let index = start + 1; index < Math.min(lines.length, start + 6); index++) {
    if (lines[index]?.blank) return index
  }
  return Math.min(lines.length, start + 6)
}

function columnsOf(lines: readonly Line[], at: number): Line[] {
  const pairs = lines.map((line) => apart(line, at))
  const left = pairs.flatMap((pair) => pair.left ?? [])
  const right = pairs.flatMap((pair) => pair.right ?? [])
  const first = left[0] ?? right[0]
  return first ? [...left, nothing(first), ...right, nothing(first)] : []
}

/** A line without a gap belongs to the left, if it does not begin far to the right. */
function apart(line: Line, at: number): { left: Line | null; right: Line | null } {
  const halves = halvesOf(line)
  if (halves) return { left: halves.left, right: halves.right.line }
  const indent = (line.whole.from[0] ?? 0) - line.start
  return indent >= at / 2 ? { left: null, right: line } : { left: line, right: null }
}

function part(line: Line, start: number, end: number = line.whole.text.length): Line {
  const whole = trimmed(cut(line.whole, start, end))
  return { ...line, whole, plain: sameStretch(line.plain, whole), blank: whole.text === '' }
}

/** The stretch of the unmended line that a stretch of the mended one stands for. */
export function sameStretch(plain: Traced, whole: Traced): Traced {
  const first = whole.from[0]
  const last = whole.to.at(-1)
  if (first === undefined || last === undefined) return cut(plain, 0, 0)
  const start = plain.from.findIndex((from) => from >= first)
  const end = plain.to.findLastIndex((to) => to <= last)
  return trimmed(cut(plain, Math.max(0, start), end + 1))
}

function nothing(line: Line): Line {
  const none = cut(line.plain, 0, 0)
  return { ...line, plain: none, whole: none, blank: true }
}
