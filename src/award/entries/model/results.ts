// What a unit has reached, as figures: periods across measures, with goal and comparison.

/** Which way is better. `neither`: the figure describes, and is neither good nor bad. */
export const betterWays = ['higher', 'lower', 'neither'] as const
export type Better = (typeof betterWays)[number]

/** `measure`: what the unit reached. `goal`: what it aimed at. `comparison`: what others reached. */
export const seriesRoles = ['measure', 'goal', 'comparison'] as const
export type SeriesRole = (typeof seriesRoles)[number]

export type Series = {
  readonly role: SeriesRole
  readonly name: string
  /** One for each period. Null: there is no figure. */
  readonly values: readonly (number | null)[]
}

/** A small table of a unit's own figures, shown in answers as `![](resultat:KEY)`. */
export type Result = {
  /** Small letters, digits and hyphens. One of its kind in the entry, and never changed. */
  readonly key: string
  readonly title: string
  /** «%», «dagar», «kronor per elev». Empty: a plain count. */
  readonly unit: string
  readonly better: Better
  /** Where the figures come from. */
  readonly source: string
  /** How many decimals are shown, 0 to 6. */
  readonly decimals: number
  /** As written, in order of time: «2026», «2025/26», «HT 2026», «kv. 1 2026». */
  readonly periods: readonly string[]
  readonly series: readonly Series[]
}

/** `revision` rises by one with each change. */
export type StoredResult = Result & { readonly revision: number }

export const resultLimits = {
  results: 40,
  periods: 15,
  series: 8,
  title: 150,
  name: 80,
  unit: 30,
  source: 300,
  decimals: 6,
} as const

// ---- A table on its way to become a result: everything as it was typed

export type ResultGrid = {
  readonly title: string
  readonly unit: string
  readonly better: Better | ''
  readonly source: string
  readonly periods: readonly string[]
  readonly rows: readonly GridRow[]
}
export type GridRow = {
  readonly role: SeriesRole
  readonly name: string
  /** One for each period. */
  readonly cells: readonly string[]
}
