// Figures of their own for the made-up units, better year by year.
import type { Result } from '../../award/entries/model/results.ts'
import type { DemoUnit } from './units.ts'

/** The answers name it so. */
export const ownFigures = 'nojda-med-oss'

export function figuresOf(unit: DemoUnit, year: number): Omit<Result, 'key'> {
  const luck = [...unit.key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 7
  return {
    title: 'Nöjda med oss',
    unit: '%',
    better: 'higher',
    source: 'Stadens brukarundersökning',
    decimals: 0,
    periods: [year - 4, year - 3, year - 2, year - 1].map(String),
    series: [
      { role: 'measure', name: unit.name, values: [68 + luck, 72 + luck, 75 + luck, 80 + luck] },
      { role: 'goal', name: 'Mål', values: [null, 75, 78, 80] },
      { role: 'comparison', name: 'Staden', values: [74, 75, 76, 76] },
    ],
  }
}
