// What is posted about a result: the grid as it was typed, and what to do with it.
import type { Form } from '../../../base/lib/form.ts'
import {
  type Better,
  betterWays,
  type ResultGrid,
  type SeriesRole,
  seriesRoles,
} from '../model/results.ts'

/** More than any result may have, so that what is too much is told and not cut. */
const mostFields = 60
export const gridDeeds = [
  'save',
  'look',
  'add-period',
  'add-row',
  'as-percent',
  'round',
  'read',
] as const
export type GridDeed = (typeof gridDeeds)[number]

export type PostedGrid = {
  readonly deed: GridDeed
  readonly grid: ResultGrid
  /** What stood when the form was shown. 0: nothing. */
  readonly revision: number
  /** Pasted, to be made into the grid. */
  readonly table: string
}

/** Total: whatever is posted is a grid. What is wrong in it is told by the rules. */
export function readGrid(form: Form): PostedGrid {
  const text = (field: string) => {
    const value = form[field]
    return typeof value === 'string' ? value : ''
  }
  const columns = count(form, /^(?:period-|cell-\d+-)(\d+)$/)
  const rows = count(form, /^(?:name|role|cell)-(\d+)(?:-\d+)?$/)
  const revision = text('revision')
  return {
    deed: gridDeeds.find((deed) => deed === text('do')) ?? 'save',
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : 0,
    table: text('table'),
    grid: {
      title: text('title'),
      unit: text('unit'),
      better: betterWays.find((way) => way === text('better')) ?? ('' as Better | ''),
      source: text('source'),
      periods: list(columns, (at) => text(`period-${at}`)),
      rows: list(rows, (row) => ({
        role: seriesRoles.find((role) => role === text(`role-${row}`)) ?? ('measure' as SeriesRole),
        name: text(`name-${row}`),
        cells: list(columns, (at) => text(`cell-${row}-${at}`)),
      })),
    },
  }
}

function count(form: Form, pattern: RegExp): number {
  const numbers = Object.keys(form).map((field) => Number(pattern.exec(field)?.[1] ?? -1))
  return Math.min(mostFields, Math.max(-1, ...numbers) + 1)
}

function list<Item>(length: number, make: (at: number) => Item): readonly Item[] {
  return Array.from({ length }, (_, at) => make(at))
}
