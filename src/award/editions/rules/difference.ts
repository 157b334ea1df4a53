// What is different between two versions of an edition's terms, section by section, field by field.
import type { Field, ListField, Loose } from '../model/fields.ts'
import { type SectionKey, sectionKeys, sections } from '../model/sections.ts'
import { stepsOf, valueAt } from './told.ts'

/** A value with the field that tells how it is shown. */
export type Shown = { readonly field: Field; readonly value: unknown }
export type Change = {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved'
  /** The names of what it stands in, outermost first: an area, then a question. */
  readonly within: readonly Shown[]
  /** The group and the field, in the words of the file. */
  readonly at: readonly string[]
  readonly was: Shown | null
  readonly is: Shown | null
}
export type SectionDifference = {
  readonly section: SectionKey
  readonly changes: readonly Change[]
}

/** Sections without a difference are not in it. */
export function difference(was: Loose, is: Loose): readonly SectionDifference[] {
  return sectionKeys.flatMap((section) => {
    const here = { within: [], at: [] }
    const changes = sections[section].flatMap((field) => compare(field, was, is, here))
    return changes.length === 0 ? [] : [{ section, changes }]
  })
}

type Place = Pick<Change, 'within' | 'at'>

function compare(field: Field, was: unknown, is: unknown, place: Place): readonly Change[] {
  const steps = stepsOf(field.name)
  const [before, after] = [valueAt(was, steps), valueAt(is, steps)]
  const here = { ...place, at: field.name === '' ? place.at : [...place.at, field.name] }
  if (field.kind === 'group')
    return field.of.flatMap((inner) => compare(inner, before, after, here))
  if (field.kind === 'list') return compareLists(field, asList(before), asList(after), here)
  if (same(before, after)) return []
  const [old, fresh] = [shown(field, before), shown(field, after)]
  const kind = old === null ? 'added' : fresh === null ? 'removed' : 'changed'
  return [{ kind, ...here, was: old, is: fresh }]
}

function compareLists(
  list: ListField,
  was: readonly unknown[],
  is: readonly unknown[],
  place: Place,
): readonly Change[] {
  const [before, after] = [identified(list, was), identified(list, is)]
  const gone = [...before].flatMap(([name, item]) =>
    after.has(name) ? [] : whole(list, { was: item, is: undefined }, place),
  )
  const here = [...after].flatMap(([name, item]) =>
    whole(list, { was: before.get(name), is: item }, place),
  )
  return [...gone, ...here, ...moved(list, [before, after], place)]
}

/** By what tells items from each other. What comes twice is told apart by its place. */
function identified(list: ListField, items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [i, item] of items.entries()) {
    const name = list.by === '' ? String(i) : String(valueAt(item, stepsOf(list.by)))
    found.set(found.has(name) ? `${name} ${i}` : name, item)
  }
  return found
}

function whole(
  list: ListField,
  { was, is }: { readonly was: unknown; readonly is: unknown },
  place: Place,
): readonly Change[] {
  const item = (is ?? was) as Loose
  const name = nameOf(list, item)
  const within = name === null ? place.within : [...place.within, name]
  const fields = list.fieldsOf?.(item) ?? list.of
  return fields.flatMap((field) => compare(field, was, is, { ...place, within }))
}

function nameOf(list: ListField, item: Loose): Shown | null {
  if (list.named === '') return null
  const fields = list.fieldsOf?.(item) ?? list.of
  const field = fields.find(({ name }) => name === list.named)
  return field === undefined ? null : { field, value: valueAt(item, stepsOf(list.named)) }
}

/** Those that are in both stand in another order. */
function moved(
  list: ListField,
  [was, is]: readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>],
  place: Place,
): readonly Change[] {
  if (list.ordered === undefined || list.by === '') return []
  const before = [...was.keys()].filter((name) => is.has(name))
  const after = [...is.keys()].filter((name) => was.has(name))
  if (same(before, after)) return []
  const names = (order: readonly string[], items: ReadonlyMap<string, unknown>): Shown => ({
    field: list,
    value: order.map((name) => nameOf(list, items.get(name) as Loose)?.value ?? name),
  })
  return [{ kind: 'moved', ...place, was: names(before, was), is: names(after, is) }]
}

function shown(field: Field, value: unknown): Shown | null {
  const empty = value === undefined || value === null || same(value, [])
  return empty ? null : { field, value }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whatever order their keys have: a database does not keep it. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
