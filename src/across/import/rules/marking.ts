// Where in the raw text the facts stand, as stretches that follow each other without overlap.
import type { Box } from '../../../support/recognition/model.ts'
import type { PaperPage } from '../model/reading.ts'
import type { ReviewedFact } from '../model.ts'

/** `begins`: keys of the facts whose source begins here. `of`: of all that stand here. */
export type Stretch = {
  readonly text: string
  readonly begins: readonly string[]
  readonly of: readonly string[]
}

type Placed = { readonly key: string; readonly start: number; readonly end: number }

export function stretches(raw: string, facts: readonly ReviewedFact[]): readonly Stretch[] {
  const placed = facts.flatMap(({ key, source }) => (source ? [{ key, ...source }] : []))
  const edges = new Set([0, raw.length, ...placed.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? raw.length
    const here = placed.filter((fact) => fact.start <= start && fact.end >= end)
    return {
      text: raw.slice(start, end),
      begins: here.filter((fact) => fact.start === start).map(keyOf),
      of: here.map(keyOf),
    }
  })
}

function keyOf({ key }: Placed): string {
  return key
}

/** A line of words on a page that a fact stands in, as parts of the page. */
export type PageMark = { readonly key: string; readonly first: boolean } & Box
export type MarkedPage = { readonly number: number; readonly marks: readonly PageMark[] }

/** No more are shown: a paper is a few pages, and minutes of a whole meeting have many without marks. */
const mostPages = 8

/** The pages on which something stands, the first page always, each place as the boxes of its lines. */
export function markedPages(
  pages: readonly PaperPage[],
  facts: readonly ReviewedFact[],
): readonly MarkedPage[] {
  const begun = new Set<string>()
  const marked = pages.map((page) => ({
    number: page.number,
    marks: facts.flatMap((fact) =>
      linesOf(page, fact).map((box) => {
        const first = !begun.has(fact.key)
        begun.add(fact.key)
        return { ...box, key: fact.key, first }
      }),
    ),
  }))
  return marked.filter(({ marks }, at) => at === 0 || marks.length > 0).slice(0, mostPages)
}

function linesOf(page: PaperPage, { source }: ReviewedFact): readonly Box[] {
  if (source === null) return []
  const words = page.words.filter(
    ({ start, end }) => page.startsAt + start < source.end && page.startsAt + end > source.start,
  )
  const lines: Box[] = []
  for (const { box } of words) {
    const last = lines.at(-1)
    if (last && isSameLine(last, box)) lines[lines.length - 1] = around(last, box)
    else lines.push(box)
  }
  return lines
}

function isSameLine(one: Box, other: Box): boolean {
  const middle = other.top + other.height / 2
  return middle > one.top && middle < one.top + one.height && other.left >= one.left
}

function around(one: Box, other: Box): Box {
  const top = Math.min(one.top, other.top)
  const right = Math.max(one.left + one.width, other.left + other.width)
  const bottom = Math.max(one.top + one.height, other.top + other.height)
  return { left: one.left, top, width: right - one.left, height: bottom - top }
}
