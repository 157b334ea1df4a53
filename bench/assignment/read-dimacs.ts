// Reads a network in DIMACS form: lines of a letter and fields, nodes told by number or by name.
import type { Network } from '../../src/support/optimising/rules/flow/network.ts'
import { type Flows, Malformed } from './model.ts'
import { Names } from './names.ts'

const space = 32
const newline = 10
const mostFields = 6
const wholeNumber = /^[+-]?\d{1,15}$/

type Arcs = {
  count: number
  from: Int32Array
  to: Int32Array
  low: Float64Array
  high: Float64Array
  cost: Float64Array
}
type Reading = {
  readonly bytes: Buffer
  readonly names: Names
  /** Where each field of the line begins and ends. */
  readonly begin: Int32Array
  readonly end: Int32Array
  fields: number
  line: number
  nodes: number
  arcs: Arcs | null
  readonly sources: number[]
  readonly sinks: number[]
  readonly supplies: Map<number, number>
}

export function readDimacs(bytes: Buffer): Flows {
  const reading: Reading = {
    bytes,
    names: new Names(bytes),
    begin: new Int32Array(mostFields),
    end: new Int32Array(mostFields),
    fields: 0,
    line: 0,
    nodes: 0,
    arcs: null,
    sources: [],
    sinks: [],
    supplies: new Map(),
  }
  for (let at = 0; at < bytes.length; ) {
    at = split(reading, at)
    reading.line += 1
    if (reading.fields > 0) take(reading)
  }
  return flowsOf(reading)
}

/** Finds the fields of the line that begins at `at`, and gives where the next one does. */
function split(reading: Reading, at: number): number {
  const { bytes, begin, end } = reading
  reading.fields = 0
  let place = at
  while (true) {
    while (place < bytes.length && isBlank(bytes[place] as number)) place += 1
    if (place >= bytes.length || bytes[place] === newline) return place + 1
    const start = place
    while (place < bytes.length && (bytes[place] as number) > space) place += 1
    if (reading.fields < mostFields) {
      begin[reading.fields] = start
      end[reading.fields] = place
    }
    reading.fields += 1
  }
}

function isBlank(byte: number): boolean {
  return byte <= space && byte !== newline
}

const letters = { a: 97, c: 99, n: 110, p: 112 }

function take(reading: Reading): void {
  const begin = reading.begin[0] as number
  const letter = reading.end[0] === begin + 1 ? reading.bytes[begin] : undefined
  if (letter === letters.a) takeArc(reading)
  else if (letter === letters.n) takeNode(reading)
  else if (letter === letters.p) takeProblem(reading)
  else if (letter !== letters.c) wrong(reading, `no line begins with «${fieldText(reading, 0)}»`)
}

function takeProblem(reading: Reading): void {
  if (reading.arcs) wrong(reading, 'a second line p')
  if (reading.fields !== 4 || fieldText(reading, 1) !== 'min')
    wrong(reading, 'not «p min nodes arcs»')
  reading.nodes = numberIn(reading, 2)
  const arcs = numberIn(reading, 3)
  /** An arc takes ten bytes at least: no file makes us set aside more than it could fill. */
  if (arcs < 0 || arcs > reading.bytes.length / 10 + 1) wrong(reading, `${arcs} arcs do not fit`)
  reading.arcs = {
    count: 0,
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    low: new Float64Array(arcs),
    high: new Float64Array(arcs),
    cost: new Float64Array(arcs),
  }
}

function takeArc(reading: Reading): void {
  const arcs = reading.arcs ?? wrong(reading, 'an arc before the line p')
  if (reading.fields !== mostFields) wrong(reading, 'not «a from to low capacity cost»')
  const at = arcs.count
  if (at === arcs.from.length) wrong(reading, `more arcs than the ${at} of the line p`)
  arcs.from[at] = nodeIn(reading, 1)
  arcs.to[at] = nodeIn(reading, 2)
  const low = numberIn(reading, 3)
  const high = numberIn(reading, 4)
  if (low < 0 || high < low) wrong(reading, `an arc that carries ${low} to ${high}`)
  arcs.low[at] = low
  arcs.high[at] = high
  arcs.cost[at] = numberIn(reading, 5)
  arcs.count += 1
}

function takeNode(reading: Reading): void {
  if (!reading.arcs) wrong(reading, 'a node before the line p')
  if (reading.fields !== 3) wrong(reading, 'not «n node s», «n node t» or «n node supply»')
  const node = nodeIn(reading, 1)
  const what = fieldText(reading, 2)
  if (what === 's') reading.sources.push(node)
  else if (what === 't') reading.sinks.push(node)
  else reading.supplies.set(node, numberIn(reading, 2))
}

function nodeIn({ names, begin, end }: Reading, field: number): number {
  return names.numberOf(begin[field] as number, end[field] as number)
}

function numberIn(reading: Reading, field: number): number {
  const { bytes } = reading
  const begin = reading.begin[field] as number
  const end = reading.end[field] as number
  const minus = bytes[begin] === 45
  let value = 0
  for (let at = minus ? begin + 1 : begin; at < end; at += 1) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return oddNumber(reading, field)
    value = 10 * value + digit
  }
  if (end - begin > 15 || end === begin + Number(minus)) return oddNumber(reading, field)
  return minus ? -value : value
}

function oddNumber(reading: Reading, field: number): number {
  const text = fieldText(reading, field)
  if (!wholeNumber.test(text)) wrong(reading, `«${text}» is no whole number of at most 15 digits`)
  return Number(text)
}

function fieldText({ bytes, begin, end }: Reading, field: number): string {
  return bytes.toString('utf8', begin[field], end[field])
}

function wrong({ line }: Reading, what: string): never {
  throw new Malformed(`Line ${line}: ${what}.`)
}

function flowsOf(reading: Reading): Flows {
  const { arcs, names, sources, sinks, supplies } = reading
  if (!arcs) throw new Malformed('There is no line p.')
  if (arcs.count !== arcs.from.length)
    throw new Malformed(`There are ${arcs.count} arcs; the line p says ${arcs.from.length}.`)
  if (names.count > reading.nodes)
    throw new Malformed(`There are ${names.count} nodes; the line p says ${reading.nodes}.`)
  const entries = distinct(arcs.to, arcs.from, sinks)
  const examiners = distinct(arcs.from, arcs.to, sources)
  const about = { kind: 'flow', arcs: arcs.count, entries, examiners } as const
  if (sources.length === 0 && sinks.length === 0)
    return { ...about, network: supplied(arcs, names.count, supplies), back: -1 }
  if (sources.length !== 1 || sinks.length !== 1 || supplies.size > 0)
    throw new Malformed('There must be one source and one sink, or a supply at each node.')
  const ends = { source: sources[0] as number, sink: sinks[0] as number }
  return { ...about, network: circulation(arcs, names.count, ends), back: arcs.count }
}

/** How many nodes there are at the other end of the arcs that meet one of `marked`. */
function distinct(near: Int32Array, far: Int32Array, marked: readonly number[]): number {
  const found = new Set<number>()
  for (let arc = 0; arc < near.length; arc += 1) {
    if (marked.includes(near[arc] as number)) found.add(far[arc] as number)
  }
  return found.size
}

function supplied(arcs: Arcs, nodes: number, supplies: ReadonlyMap<number, number>): Network {
  const supply = new Float64Array(nodes)
  let total = 0
  for (const [node, amount] of supplies) {
    supply[node] = amount
    total += amount
  }
  if (total !== 0) throw new Malformed('What the nodes send does not add up to nothing.')
  return { nodes, ...arcs, supply }
}

/** An arc back from sink to source that pays for each unit more than any way between them can cost. */
function circulation(arcs: Arcs, nodes: number, ends: { source: number; sink: number }): Network {
  let dearest = 0
  for (const cost of arcs.cost) dearest = Math.max(dearest, Math.abs(cost))
  return {
    nodes,
    from: longer(arcs.from, ends.sink),
    to: longer(arcs.to, ends.source),
    low: longer(arcs.low, 0),
    high: longer(arcs.high, Number.POSITIVE_INFINITY),
    cost: longer(arcs.cost, -(nodes * dearest + 1)),
    supply: new Float64Array(nodes),
  }
}

function longer<List extends Int32Array | Float64Array>(list: List, last: number): List {
  const copy = new (list.constructor as new (length: number) => List)(list.length + 1)
  copy.set(list)
  copy[list.length] = last
  return copy
}
