// Solves a programme, or its core, in whole numbers by HiGHS's branch and cut.
import type { Core } from '../rules/core.ts'
import type { Programme } from '../rules/programme.ts'
import { integerModel } from './build.ts'
import { type Highs, type Model, runUntil } from './highs.ts'

/** Pairs, rising, and what each slack was set to. */
export type Choice = { readonly chosen: Int32Array; readonly slacks: Int32Array }

export type Integer =
  | {
      /** Whether it is the best of the core, or the best that was found in time. */
      readonly status: 'optimal' | 'stopped'
      /** Null: none was found in time. */
      readonly choice: Choice | null
      /** No choice of the core has more value. */
      readonly bound: number
    }
  | { readonly status: 'infeasible' }

/** How good an answer must be. */
export type Wanted = {
  readonly deadline: number
  /** It is good enough when none has so much more value. */
  readonly gap: number
  /** A choice to begin from. */
  readonly known?: Choice
  /** Gets each better choice on the way. */
  readonly improved?: (choice: Choice) => void
}

export function solveInteger(
  highs: Highs,
  programme: Programme,
  core: Core,
  { deadline, gap, known, improved }: Wanted,
): Integer {
  const offset = core.fixed.reduce((sum, p) => sum + (programme.value[p] ?? 0), 0)
  return highs.withModel(integerModel(highs, programme, core), (model): Integer => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: gap,
    })
    if (known) model.setSolution({ colValue: columnsOf(core, known) })
    const status = runUntil(highs, model, deadline, (values) => improved?.(choiceOf(core, values)))
    if (status === 'infeasible') return { status }
    const bound = offset + Number(model.info.get('mip_dual_bound'))
    return {
      status,
      choice: isFound(highs, model) ? choiceOf(core, model.getSolution().colValue) : null,
      bound,
    }
  })
}

function isFound(highs: Highs, model: Model): boolean {
  return model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
}

function choiceOf({ open, fixed }: Core, values: Float64Array): Choice {
  const free = open.filter((_, c) => (values[c] ?? 0) > 0.5)
  const chosen = new Int32Array(free.length + fixed.length)
  chosen.set(free)
  chosen.set(fixed, free.length)
  const slacks = Int32Array.from(values.subarray(open.length, values.length - 1), (slack) =>
    Math.round(slack),
  )
  return { chosen: chosen.sort(), slacks }
}

function columnsOf({ open }: Core, { chosen, slacks }: Choice): Float64Array {
  const isChosen = new Set(chosen)
  const columns = new Float64Array(open.length + slacks.length + 1)
  open.forEach((p, c) => {
    columns[c] = isChosen.has(p) ? 1 : 0
  })
  columns.set(slacks, open.length)
  return columns
}
