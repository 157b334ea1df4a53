// What is asked of the thread that solves, and what it tells while it works.
import type { GivingWay, Progress, Solution, SolveOptions, TeamProblem } from '../../model.ts'

export type Asked =
  | { readonly what: 'solve'; readonly problem: TeamProblem; readonly options: SolveOptions }
  | { readonly what: 'give-way'; readonly problem: TeamProblem }

export type Told =
  | { readonly progress: Progress }
  /** The best so far, whole and with its bound, for when the thread must be stopped. */
  | { readonly found: Solution }
  | { readonly solution: Solution }
  | { readonly givingWay: readonly GivingWay[] }
  | { readonly failure: string }
