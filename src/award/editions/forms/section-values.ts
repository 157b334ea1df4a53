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
        [`${name}-time`, time],
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
 * What was typed, with the rows that somebody else has added meanwhile: without them, saving would
 * take those away again.
 */
export function withOthersRows(desk: Desk, typed: Values, file: Loose): Values {
  const saved = shownValues(desk, file)
  const added = listsOf(desk).flatMap((list) => {
    const mark = (values: Values, place: number) => values[nameIn(list, place, rowMark)] ?? ''
    const count = rowCount(typed, list)
    const here = new Set(Array.from({ length: count }, (_, place) => mark(typed, place)))
    const missing = Array.from({ length: rowCount(saved, list) }, (_, place) => place).filter(
      (place) => !here.has(mark(saved, place)),
    )
    return missing.flatMap((place, i) => {
      const from = `${nameIn(list, place)}.`
      const to = `${nameIn(list, count + i)}.`
      return Object.entries(saved).flatMap(([name, value]) =>
        name.startsWith(from) ? [[to + name.slice(from.length), value] as const] : [],
      )
    })
  })
  return { ...typed, ...Object.fromEntries(added) }
}
