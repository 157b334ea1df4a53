// What every page knows of the visit.
import type { Actor } from '../lib/actor.ts'
import type { Locale, Telling } from '../lib/time.ts'

export type Place = { readonly href: string; readonly label: string; readonly current: boolean }

export type View = Telling & {
  readonly locale: Locale
  readonly now: Date
  /** Where the site is reached, for addresses that are copied elsewhere. No slash at the end. */
  readonly site: string
  /** The address asked for, with its query. */
  readonly path: string
  readonly actor: Actor
  /** Goes back with every post. */
  readonly csrf: string
  readonly award: { readonly name: string; readonly sender: string; readonly contact: string }
  /** A demonstration: a band on every page says so. */
  readonly demonstration: boolean
  readonly places: readonly Place[]
  readonly footPlaces: readonly Place[]
  /** What was just done, told once after a redirect. */
  readonly notice: string | null
  readonly assets: { readonly styles: readonly string[]; readonly script: string | null }
}
