// What the cells of a list mean, or why they mean nothing.
import { folded } from '../../../../base/lib/text.ts'
import type { Edition } from '../../../editions/model.ts'
import type { Organisation, Unit } from '../../../units/model.ts'
import { likeness } from '../../../units/rules/names.ts'
import type { ListColumn, ListFault, ListRow, RowFault } from '../../model/lists.ts'

export type Complain = (column: ListColumn, why: ListFault, near?: readonly string[]) => void
export type Cell = (column: ListColumn) => string

export function complainingAbout(row: ListRow) {
  const faults: RowFault[] = []
  const cell: Cell = (column) => row.cells[column] ?? ''
  const complain: Complain = (column, why, near = []) => {
    faults.push({ column, why, value: cell(column).slice(0, 100), near })
  }
  return { faults, cell, complain }
}

const address = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+[.][^\s@<>(),;:".]+$/

export function nameAndAddress(cell: Cell, complain: Complain) {
  const [name, email] = [cell('name'), cell('email').toLowerCase()]
  if (name === '') complain('name', 'missing')
  if (name.length > 120) complain('name', 'too-long')
  if (email === '') complain('email', 'missing')
  else if (email.length > 250 || !address.test(email)) complain('email', 'not-an-address')
  return { name, email }
}

/** Between commas or semicolons, each once. Empty: the list says nothing of it. */
export function wordsIn(
  column: 'fields' | 'languages',
  cell: Cell,
  complain: Complain,
): readonly string[] {
  const words = parted(cell(column))
  if (words.length > 30) complain(column, 'too-many-words')
  if (words.some((word) => word.length > 60)) complain(column, 'too-long')
  return words
}

function parted(text: string): readonly string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim())
  return [...new Map(words.filter(Boolean).map((word) => [folded(word), word])).values()]
}

/** Keys of the categories by their names in either language, and by themselves. */
export function categoryNames({ terms }: Pick<Edition, 'terms'>): ReadonlyMap<string, string> {
  return new Map(
    terms.categories.flatMap(({ key, name }) =>
      [key, name.sv, name.en].map((one) => [folded(one), key] as const),
    ),
  )
}

/** A name may hold a comma itself. */
export function categoriesIn(
  byName: ReadonlyMap<string, string>,
  near: Near,
  cell: Cell,
  complain: Complain,
): readonly string[] {
  const whole = cell('categories')
  const own = byName.get(folded(whole))
  if (own !== undefined) return [own]
  const keys: string[] = []
  for (const word of parted(whole)) {
    const key = byName.get(folded(word))
    if (key !== undefined) keys.push(key)
    else {
      complain('categories', 'unknown', near(word))
      return []
    }
  }
  return [...new Set(keys)]
}

export function capacityIn(cell: Cell, complain: Complain): number | null {
  const typed = cell('capacity')
  if (typed === '') return null
  const number = Number(typed)
  if (Number.isInteger(number) && number >= 1 && number <= 20) return number
  complain('capacity', 'not-a-number')
  return null
}

export type Named<Thing> = ReadonlyMap<string, readonly Thing[]>

/** Things by their names, dots and case apart. */
export function byName<Thing extends { readonly name: string }>(
  things: readonly Thing[],
): Named<Thing> {
  const named = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = folded(thing.name)
    const same = named.get(key)
    if (same) same.push(thing)
    else named.set(key, [thing])
  }
  return named
}

/** Those that are there now stand before those that have ended under the same name. */
export function employerIn(
  organisations: Named<Organisation>,
  near: Near,
  cell: Cell,
  complain: Complain,
): Organisation | null {
  const typed = cell('employer')
  if (typed === '') return null
  const named = organisations.get(folded(typed)) ?? []
  const living = named.filter(({ standing }) => standing !== 'ended')
  const [one, another] = living.length > 0 ? living : named
  if (one && !another) return one
  if (one) complain('employer', 'several')
  else complain('employer', 'unknown', near(typed))
  return null
}

export type UnitGround = {
  readonly units: Named<Unit>
  /** By the typed name: names of units that are like it. */
  readonly alike: ReadonlyMap<string, readonly string[]>
}

export function unitIn(
  { units, alike }: UnitGround,
  employer: Organisation | null,
  cell: Cell,
  complain: Complain,
): Unit | null {
  const typed = cell('unit')
  if (typed === '') return null
  if (employer === null) {
    if (cell('employer') === '') complain('unit', 'without-employer')
    return null
  }
  const named = units.get(folded(typed)) ?? []
  const own = named.filter(({ administration, operator }) =>
    [administration, operator].includes(employer.id),
  )
  const [one, another] = own
  if (one && !another) return one
  if (one) complain('unit', 'several')
  else complain('unit', 'unknown', alike.get(typed) ?? [])
  return null
}

export type Near = (typed: string) => readonly string[]

const nearness = { least: 0.25, ofBest: 0.75, names: 3, longest: 100 }
/** For the first so many that are misspelt: a file of nothing but faults is not looked through. */
const mostSought = 20

/** The likest first. */
export function nearIn(names: readonly string[]): Near {
  const known = new Map<string, readonly string[]>()
  return (typed) => {
    const before = known.get(typed)
    if (before !== undefined) return before
    if (known.size >= mostSought) return []
    const found = likest(typed.slice(0, nearness.longest), names)
    known.set(typed, found)
    return found
  }
}

function likest(typed: string, names: readonly string[]): readonly string[] {
  const all = [...new Set(names)]
    .map((name) => ({ name, like: likeness(typed, name) }))
    .toSorted((a, b) => b.like - a.like)
  const least = Math.max(nearness.least, (all[0]?.like ?? 0) * nearness.ofBest)
  return all
    .filter(({ like }) => like >= least)
    .slice(0, nearness.names)
    .map(({ name }) => name)
}
