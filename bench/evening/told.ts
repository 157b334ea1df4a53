// What the load process is told, and what it tells when the evening is over.
import type { Prepared } from './prepared.ts'

/** Instants are milliseconds of the clock. */
export type Plan = Prepared & {
  readonly url: string
  /** The pages are opened until then, evenly. */
  readonly begins: number
  /** From then on units hand in. */
  readonly handingIn: number
  readonly due: number
  readonly handIns: number
  readonly seed: number
}

/** How far the server has acknowledged what one page wrote in one answer. */
export type Line = {
  readonly entry: string
  readonly question: string
  readonly client: number
  readonly acknowledged: number
  readonly written: number
}
/** An answer as a page showed it at the end, everything acknowledged. */
export type Shown = { readonly entry: string; readonly question: string; readonly text: string }

export type Evening = {
  /** In milliseconds, sent to acknowledged. */
  readonly saves: readonly number[]
  /** In milliseconds, from the click to the answer that leads on to the receipt. */
  readonly handIns: readonly number[]
  readonly pages: readonly number[]
  readonly receipts: readonly { readonly entry: string; readonly path: string }[]
  readonly lines: readonly Line[]
  readonly shown: readonly Shown[]
  readonly most: { readonly connections: number; readonly writing: number }
  /** The server asked pages to wait, and they did. */
  readonly waits: number
  readonly reconnected: number
  /** Changes that came when their entry had just been handed in. Their writers are told so. */
  readonly late: number
  readonly errors: readonly string[]
  /** How late the timers of this process were, in milliseconds: it must not be the one that is slow. */
  readonly ownDelay: { readonly p95: number; readonly max: number }
}
