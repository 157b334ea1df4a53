// Who examines what as a picture: entries to the left, examiners to the right, each part on its own.
import { type Drawing, type Shape, shape } from '../../entries/rules/charts/drawing.ts'
import { ink, linesOf, quiet, textAt } from '../../entries/rules/charts/lettering.ts'

/** A line of the picture: entry `entry` is examined by person `person`, who may lead. */
export type Edge = { readonly entry: string; readonly person: string; readonly leads: boolean }
export type Part = { readonly entries: readonly string[]; readonly people: readonly string[] }

const size = 14
const row = 24
const room = { width: 900, left: 330, right: 620 } as const
const colour = { leads: '#0b4f4a', reads: '#7d8f95' } as const

/** What hangs together through shared examiners, the largest part first. */
export function partsOf(edges: readonly Edge[]): readonly Part[] {
  const parts: Part[] = []
  const left = new Set(edges.map(({ entry }) => entry))
  const graph = {
    peopleOf: ends(edges, 'entry', 'person'),
    entriesOf: ends(edges, 'person', 'entry'),
  }
  for (const start of left) {
    const part = partAround(start, graph)
    for (const entry of part.entries) left.delete(entry)
    parts.push(part)
  }
  return parts.toSorted((a, b) => b.entries.length - a.entries.length)
}

type Ends = ReadonlyMap<string, readonly string[]>

function ends(edges: readonly Edge[], from: 'entry' | 'person', to: 'entry' | 'person'): Ends {
  const grouped = Map.groupBy(edges, (edge) => edge[from])
  return new Map([...grouped].map(([id, all]) => [id, all.map((edge) => edge[to])]))
}

/** A set that is gone through also visits what is added to it on the way. */
function partAround(
  start: string,
  { peopleOf, entriesOf }: { readonly peopleOf: Ends; readonly entriesOf: Ends },
): Part {
  const entries = new Set([start])
  const people = new Set<string>()
  for (const entry of entries) {
    const fresh = (peopleOf.get(entry) ?? []).filter((person) => !people.has(person))
    for (const person of fresh) people.add(person)
    for (const other of fresh.flatMap((person) => entriesOf.get(person) ?? [])) entries.add(other)
  }
  return { entries: [...entries], people: [...people] }
}

/** `title` states what the picture shows, `desc` how to read it; `part` names a part: «Del 2». */
export function pictureOf(
  edges: readonly Edge[],
  nameOf: (id: string) => string,
  words: { readonly title: string; readonly desc: string; readonly part: (at: number) => string },
): Drawing {
  const parts = partsOf(edges)
  const shapes: Shape[] = []
  let top = 12
  parts.forEach((part, at) => {
    if (parts.length > 1) {
      shapes.push(textAt(words.part(at + 1), { x: 4, y: top + 16, size, bold: true }))
      top += 34
    }
    const drawn = drawPart(part, edges, { nameOf, top })
    shapes.push(...drawn.shapes)
    top += drawn.height + 24
  })
  return { width: room.width, height: top, title: words.title, desc: words.desc, shapes }
}

function drawPart(
  part: Part,
  all: readonly Edge[],
  { nameOf, top }: { readonly nameOf: (id: string) => string; readonly top: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const within = new Set(part.entries)
  const edges = all.filter(({ entry }) => within.has(entry))
  const ordered = untangled(part, edges)
  const height = Math.max(part.entries.length, part.people.length) * row
  const left = placesIn(ordered.entries, height, top)
  const right = placesIn(ordered.people, height, top)
  const lines = edges.toSorted((a, b) => Number(a.leads) - Number(b.leads))
  return {
    height,
    shapes: [
      ...lines.map((edge) => lineOf(edge, left.get(edge.entry) ?? 0, right.get(edge.person) ?? 0)),
      ...[...left].map(([id, y]) => label(nameOf(id), { y, side: 'left' })),
      ...[...right].map(([id, y]) => label(nameOf(id), { y, side: 'right' })),
    ],
  }
}

/** Each side in turn is put in the order of the middle of its other ends, so that fewer lines cross. */
function untangled({ entries, people }: Part, edges: readonly Edge[]): Part {
  let sides: Part = { entries, people }
  for (let turn = 0; turn < 6; turn += 1) {
    const rightMiddle = middles(sides.entries, edges, (edge) => [edge.entry, edge.person])
    sides = { ...sides, people: byMiddle(sides.people, rightMiddle) }
    const leftMiddle = middles(sides.people, edges, (edge) => [edge.person, edge.entry])
    sides = { ...sides, entries: byMiddle(sides.entries, leftMiddle) }
  }
  return sides
}

function middles(
  placed: readonly string[],
  edges: readonly Edge[],
  endsOf: (edge: Edge) => readonly [string, string],
): ReadonlyMap<string, number> {
  const place = new Map(placed.map((id, at) => [id, at / placed.length]))
  const sums = new Map<string, { sum: number; count: number }>()
  for (const edge of edges) {
    const [here, there] = endsOf(edge)
    const held = sums.get(there) ?? { sum: 0, count: 0 }
    sums.set(there, { sum: held.sum + (place.get(here) ?? 0), count: held.count + 1 })
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]))
}

function byMiddle(ids: readonly string[], middle: ReadonlyMap<string, number>): readonly string[] {
  return ids.toSorted((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0))
}

function placesIn(ids: readonly string[], height: number, top: number): Map<string, number> {
  const step = height / Math.max(1, ids.length)
  return new Map(ids.map((id, at) => [id, Math.round(top + step * (at + 0.5))]))
}

function lineOf({ leads }: Edge, from: number, to: number): Shape {
  const middle = (room.left + room.right) / 2
  return shape('path', {
    d: `M${room.left} ${from}C${middle} ${from} ${middle} ${to} ${room.right} ${to}`,
    fill: 'none',
    stroke: leads ? colour.leads : colour.reads,
    'stroke-width': leads ? 2.5 : 1,
  })
}

function label(
  name: string,
  { y, side }: { readonly y: number; readonly side: 'left' | 'right' },
): Shape {
  const [text = ''] = linesOf(
    name,
    side === 'left' ? room.left - 14 : room.width - room.right - 14,
    size,
    1,
  )
  const x = side === 'left' ? room.left - 8 : room.right + 8
  const anchor = side === 'left' ? 'end' : 'start'
  return textAt(text, { x, y: y + 5, size, anchor, colour: side === 'left' ? ink : quiet })
}
