// What is posted of a section of an edition becomes a part of its file again.
import { type Form, type Values, valuesOf } from '../../../base/lib/form.ts'
import { folded } from '../../../base/lib/text.ts'
import type { Field, ListField, Loose } from '../model/fields.ts'
import { stepsOf, valueAt, withValue } from '../rules/told.ts'
import { type Desk, isApart, nameIn, rowCount, rowMark, rowsOf } from './section-values.ts'

export type Posted = {
  readonly file: Loose
  readonly values: Values
  /** The name of the field that shows what stands there in the file. Undefined: no field of this form does. */
  readonly nameOf: (path: readonly PropertyKey[]) => string | undefined
}

/** The file with what was posted in its place. What the form does not show stays as it is. */
export function withPosted(desk: Desk, form: Form, file: Loose): Posted {
  const values = valuesOf(form)
  const origins = new Map<string, readonly number[]>()
  const reading = { values, origins }
  const before = valueAt(file, desk.base)
  const after = desk.fields.reduce<unknown>((whole, field) => {
    const steps = stepsOf(field.name)
    const at = { name: nameIn(desk.prefix, field.name), before: valueAt(whole, steps) }
    return withValue(whole, steps, readField(reading, field, at))
  }, before)
  return {
    file: withValue(file, desk.base, after) as Loose,
    values,
    nameOf: (path) => nameOfPath(desk, origins, path),
  }
}

type Reading = { readonly values: Values; readonly origins: Map<string, readonly number[]> }
type At = { readonly name: string; readonly before: unknown }

function readField(reading: Reading, field: Field, { name, before }: At): unknown {
  const { values } = reading
  const text = (values[name] ?? '').trim()
  switch (field.kind) {
    case 'group':
      return readGroup(reading, field, { name, before })
    case 'list':
      return readList(reading, field, { name, before })
    case 'words':
      return readWords(values, field, name)
    case 'told':
      return readTold(text, (values[`${name}-time`] ?? '').trim())
    case 'flag':
      return text === 'yes'
    case 'some':
      return text === '' && field.all ? 'all' : text.split('\n').filter((one) => one !== '')
    case 'number':
      return text === '' && field.empty ? nothing(field.empty) : numberFrom(text)
    case 'text':
    case 'one':
      return text === '' && field.empty ? nothing(field.empty) : text
    default:
      return text
  }
}

function readWords(values: Values, field: Extract<Field, { kind: 'words' }>, name: string) {
  const [sv, en] = [(values[`${name}.sv`] ?? '').trim(), (values[`${name}.en`] ?? '').trim()]
  return sv === '' && en === '' && field.empty ? nothing(field.empty) : { sv, en }
}

function nothing(empty: 'null' | 'absent'): null | undefined {
  return empty === 'null' ? null : undefined
}

/** «1 000» is a thousand. What is no number stays text, and the check of the file says what was expected. */
function numberFrom(text: string): number | string {
  const digits = text.replaceAll(/\s/g, '')
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : text
}

/** «23.59» and «23:59» last through their minute's last second; midnight begins it. */
function readTold(day: string, time: string): string {
  if (time === '') return day
  const [, hour = '', minute = '', second] =
    /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(time) ?? []
  if (hour === '') return `${day}T${time}`
  const whole = second ?? (minute === '59' ? '59' : '00')
  return `${day}T${hour.padStart(2, '0')}:${minute}:${whole}`
}

function readGroup(
  reading: Reading,
  field: Extract<Field, { kind: 'group' }>,
  { name, before }: At,
): unknown {
  if (field.empty && field.of.every((inner) => isBlank(reading, inner, nameIn(name, inner.name))))
    return nothing(field.empty)
  return field.of.reduce<unknown>((whole, inner) => {
    const steps = stepsOf(inner.name)
    const at = { name: nameIn(name, inner.name), before: valueAt(before, steps) }
    return withValue(whole, steps, readField(reading, inner, at))
  }, before ?? {})
}

/** Nothing is written in it. What always has a value, such as a tick, does not count. */
function isBlank(reading: Reading, field: Field, name: string): boolean {
  const { values } = reading
  const empty = (one: string) => (values[one] ?? '').trim() === ''
  switch (field.kind) {
    case 'words':
      return empty(`${name}.sv`) && empty(`${name}.en`)
    case 'told':
      return empty(name) && empty(`${name}-time`)
    case 'flag':
    case 'one':
    case 'some':
      return true
    case 'group':
      return field.of.every((inner) => isBlank(reading, inner, nameIn(name, inner.name)))
    case 'list':
      return keptRows(reading, field, name).length === 0
    default:
      return empty(name)
  }
}

function keptRows({ values, ...rest }: Reading, list: ListField, name: string): readonly number[] {
  const fields = [...list.of, ...(list.ofNew ?? [])].filter((field) => !isApart(field))
  return Array.from({ length: rowCount(values, name) }, (_, place) => place).filter((place) => {
    const row = nameIn(name, place)
    if (values[`${row}.remove`] === 'yes') return false
    if ((values[`${row}.${rowMark}`] ?? '') !== '') return true
    return fields.some((field) => !isBlank({ values, ...rest }, field, nameIn(row, field.name)))
  })
}

function readList(reading: Reading, list: ListField, { name, before }: At): unknown {
  const rows = rowsOf(before)
  const places = inOrder(reading.values, list, { name, kept: keptRows(reading, list, name) })
  reading.origins.set(name, places)
  const read: unknown[] = []
  for (const place of places) {
    const row = nameIn(name, place)
    const mark = reading.values[`${row}.${rowMark}`] ?? ''
    const known = mark === '' ? undefined : rows.find((one, i) => isRow(list, one, [mark, i]))
    read.push(readRow(reading, list, { name: row, before: known }, [...rows, ...read]))
  }
  return read
}

function isRow(list: ListField, row: unknown, [mark, place]: readonly [string, number]): boolean {
  return list.by === '' ? String(place) === mark : String(valueAt(row, stepsOf(list.by))) === mark
}

/** By the number that was written for each. Rows without one come where they stand. */
function inOrder(
  values: Values,
  list: ListField,
  { name, kept }: { readonly name: string; readonly kept: readonly number[] },
): readonly number[] {
  if (list.by === 'value') {
    const value = (place: number) => Number(values[`${nameIn(name, place)}.value`] ?? 0)
    return kept.toSorted((a, b) => value(a) - value(b))
  }
  const order = (place: number) => {
    const told = Number((values[`${nameIn(name, place)}.order`] ?? '').replace(',', '.'))
    return Number.isFinite(told) && told > 0 ? told : place + 1
  }
  return kept.toSorted((a, b) => order(a) - order(b))
}

function readRow(reading: Reading, list: ListField, at: At, others: readonly unknown[]): unknown {
  const isNew = at.before === undefined
  const fields = list.apart && !isNew ? [] : list.of.filter((field) => !isApart(field))
  const all = isNew ? [...fields, ...(list.ofNew ?? [])] : fields
  const read = all.reduce<unknown>((whole, field) => {
    const steps = stepsOf(field.name)
    const place = { name: nameIn(at.name, field.name), before: valueAt(at.before, steps) }
    return withValue(whole, steps, readField(reading, field, place))
  }, at.before)
  return isNew && list.by === 'key' ? keyed(list, read as Loose, others) : read
}

/** A new item gets its key from its Swedish name, and its own questions from it. */
function keyed(list: ListField, row: Loose, others: readonly unknown[]): Loose {
  const name = valueAt(row, stepsOf(list.named))
  const said = typeof name === 'object' && name !== null ? (name as { sv?: string }).sv : name
  const taken = new Set(others.map((other) => valueAt(other, ['key'])))
  const key = freeKey(String(said ?? ''), taken)
  const { questions, ...rest } = row
  if (!Array.isArray(questions)) return { key, ...rest }
  const own = questions.map((question, i) => ({ key: `${key}-${i + 1}`, ...(question as Loose) }))
  return { key, ...rest, questions: own }
}

export function freeKey(name: string, taken: ReadonlySet<unknown>): string {
  const slug = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const short = slug.slice(0, 40).replace(/-[^-]*$/, (end) => (slug.length > 40 ? '' : end))
  const key = short === '' ? 'ny' : short
  for (let turn = 2; ; turn += 1) {
    const candidate = turn === 2 ? key : `${key}-${turn - 1}`
    if (!taken.has(candidate)) return candidate
  }
}

/** From a place in the file to the field that shows it, through rows that have moved. */
function nameOfPath(
  desk: Desk,
  origins: ReadonlyMap<string, readonly number[]>,
  path: readonly PropertyKey[],
): string | undefined {
  if (desk.base.some((step, i) => path[i] !== step)) return undefined
  const steps = path.slice(desk.base.length)
  const belongs = desk.fields.some(({ name }) =>
    stepsOf(name).every((step, i) => steps[i] === undefined || steps[i] === step),
  )
  if (!belongs) return undefined
  let name = desk.prefix
  for (const step of steps) {
    const place = origins.get(name)?.[Number(step)]
    name = nameIn(name, place ?? String(step))
  }
  return name
}
