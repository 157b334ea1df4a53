// What the fields of a section show of an edition, and how they are named.
import type { Values } from '../../../base/lib/form.ts'
import type { Field, ListField, Loose } from '../model/fields.ts'
import { type Step, stepsOf, valueAt } from '../rules/told.ts'

/** A group of fields that is edited on one page. */
export type Desk = {
  readonly fields: readonly Field[]
  /** Where the fields stand in the file. */
  readonly base: readonly Step[]
  /** What their names begin with in the form. */
  readonly prefix: string
}

/** The name of a field in the form: the way to its value, in the words of the file. */
export function nameIn(prefix: string, ...names: readonly (string | number)[]): string {
  return [prefix, ...names].filter((part) => part !== '').join('.')
}

/** What the fields show of a file. */
export function shownValues(desk: Desk, file: Loose): Values {
  const here = valueAt(file, desk.base)
  const pairs = desk.fields.flatMap((field) => pairsOf(field, desk.prefix, here))
  return Object.fromEntries(pairs)
}

type Pair = readonly [string, string]

function pairsOf(field: Field, prefix: string, parent: unknown): readonly Pair[] {
  const name = nameIn(prefix, field.name)
  const value = valueAt(parent, stepsOf(field.name))
  switch (field.kind) {
    case 'group':
      return field.of.flatMap((inner) => pairsOf(inner, name, value))
    case 'list':
      return rowsOf(value).flatMap((row, i) => rowPairs(field, nameIn(name, i), row, i))
    case 'words': {
      const { sv = '', en = '' } = (value ?? {}) as { sv?: string; en?: string }
      return [
        [`${name}.sv`, sv],
        [`${name}.en`, en],
      ]
    }
    case 'told': {
      const [day = '', time = ''] = String(value ?? '').split('T')
      return [
        [name, day],
        [`${name}-time`, shortTime(time)],
      ]
    }
    case 'some':
      return [[name, Array.isArray(value) ? value.join('\n') : '']]
    case 'flag':
      return [[name, value === true ? 'yes' : '']]
    default:
      return [[name, value === undefined || value === null ? '' : String(value)]]
  }
}

/** «23:59:59» is written «23.59»: the last second follows by itself. */
function shortTime(time: string): string {
  const [, hour, minute, second] = /^(\d\d):(\d\d):(\d\d)$/.exec(time) ?? []
  if (hour === undefined) return time
  return second === (minute === '59' ? '59' : '00') ? `${hour}.${minute}` : time
}

function rowPairs(list: ListField, prefix: string, row: unknown, place: number): readonly Pair[] {
  const fields = list.apart ? [] : list.of.filter((field) => !isApart(field))
  const identity = valueAt(row, stepsOf(list.by))
  return [
    [`${prefix}.${rowMark}`, list.by === '' ? String(place) : String(identity ?? '')],
    ...(list.ordered ? [[`${prefix}.order`, String(place + 1)] as const] : []),
    ...fields.flatMap((field) => pairsOf(field, prefix, row)),
  ]
}

/** The hidden field that says which row of the file it is. A new row has none. */
export const rowMark = 'row'

export function isApart(field: Field): boolean {
  return field.kind === 'list' && field.apart === true
}

export function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** How many rows of a list the form holds. */
export function rowCount(values: Values, list: string): number {
  const own = new RegExp(`^${list.replaceAll('.', '[.]')}[.](\\d+)[.]`)
  const places = Object.keys(values).flatMap((name) => {
    const place = own.exec(name)?.[1]
    return place === undefined ? [] : [Number(place)]
  })
  return Math.min(places.length === 0 ? 0 : Math.max(...places) + 1, mostRows)
}

/** Nobody has more, and nobody makes us count to a million. */
const mostRows = 300

/** The names of the lists on the page, with their rows. */
export function listsOf(desk: Desk): readonly string[] {
  const within = (fields: readonly Field[], prefix: string): readonly string[] =>
    fields.flatMap((field) => {
      const name = nameIn(prefix, field.name)
      if (field.kind === 'group') return within(field.of, name)
      return field.kind === 'list' ? [name] : []
    })
  return within(desk.fields, desk.prefix)
}

/**
 * Three who meet: what the form was made from, what was typed in it, and what somebody else has saved
 * meanwhile. Fields that were left alone take what is saved, all others keep what was typed. Rows that
 * are new in the file come last: without them, saving would take them away again.
 */
export function metValues(
  desk: Desk,
  { base, typed }: { readonly base: Values; readonly typed: Values },
  file: Loose,
): Values {
  const lists = listsOf(desk)
  const saved = shownValues(desk, file)
  const { aligned, added } = alignedTo(typed, saved, lists)
  // A box without a tick is not posted at all.
  const names = new Set([...Object.keys(base), ...Object.keys(typed)])
  const met = [...names].map((name) => {
    const value = typed[name] ?? ''
    return [name, base[name] === value ? (aligned[name] ?? value) : value] as const
  })
  return { ...Object.fromEntries(met), ...added }
}

/** The saved rows at the places where the form has them, and those that it does not have. */
function alignedTo(typed: Values, saved: Values, lists: readonly string[]) {
  const inList = (name: string) => lists.some((list) => name.startsWith(`${list}.`))
  const single = Object.entries(saved).filter(([name]) => !inList(name))
  const rows = { aligned: Object.fromEntries(single), added: {} }
  for (const list of lists) alignRows(list, { typed, saved }, rows)
  return rows
}

function alignRows(
  list: string,
  { typed, saved }: { readonly typed: Values; readonly saved: Values },
  rows: { readonly aligned: Record<string, string>; readonly added: Record<string, string> },
): void {
  const places = placesByMark(typed, list)
  let next = rowCount(typed, list)
  for (const [mark, place] of placesByMark(saved, list)) {
    const known = places.get(mark)
    const target = known === undefined ? rows.added : rows.aligned
    copyRow(saved, [nameIn(list, place), nameIn(list, known ?? next)], target)
    if (known === undefined) next += 1
  }
}

function placesByMark(values: Values, list: string): ReadonlyMap<string, number> {
  const places = Array.from({ length: rowCount(values, list) }, (_, place) => place)
  const marked = places.map((place) => [values[nameIn(list, place, rowMark)] ?? '', place] as const)
  return new Map(marked.filter(([mark]) => mark !== ''))
}

function copyRow(
  values: Values,
  [from, to]: readonly [string, string],
  target: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(values))
    if (name.startsWith(`${from}.`)) target[to + name.slice(from.length)] = value
}
