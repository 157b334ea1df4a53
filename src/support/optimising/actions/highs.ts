// The solver HiGHS, loaded once for each thread, and what its answers mean.
import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs'

export type { Highs, Model }

let loaded: Promise<Highs> | undefined

/** Its types describe the CommonJS file; Node gives the other one, whose default is the loader. */
const load = loadHighs as unknown as typeof loadHighs.default

export function highsLoaded(): Promise<Highs> {
  loaded ??= load()
  return loaded
}

export type Outcome = 'optimal' | 'infeasible' | 'stopped'

/** Codes of HiGHS: 7 optimal, 8 infeasible, 9 infeasible or unbounded; nothing here is unbounded. */
export function runUntil(
  highs: Highs,
  model: Model,
  deadline: number,
  improved: (values: Float64Array) => void = () => undefined,
): Outcome {
  const left = deadline - performance.now()
  if (left <= 0) return 'stopped'
  // Its clock runs on over the runs of a model; in whole numbers its limit is soft: hence the callback.
  model.options.set('time_limit', model.getRunTime() + left / 1000)
  const { modelStatus } = model.run({
    ...interruptAt(highs, deadline),
    ...improvingBy(highs, improved),
  })
  if (modelStatus === 7 || modelStatus === 6) return 'optimal'
  return modelStatus === 8 || modelStatus === 9 ? 'infeasible' : 'stopped'
}

function interruptAt(highs: Highs, deadline: number): HighsCallbackMap {
  return {
    [highs.constants.callbackType.mipInterrupt]: ({ interrupt }: { interrupt: () => void }) => {
      if (performance.now() > deadline) interrupt()
      return undefined
    },
  }
}

/** Each answer in whole numbers that is better than all before it. */
function improvingBy(highs: Highs, improved: (values: Float64Array) => void): HighsCallbackMap {
  return {
    [highs.constants.callbackType.mipImprovingSolution]: ({ data }: { data: Improving }) => {
      if (data.mip_solution) improved(Float64Array.from(data.mip_solution))
      return undefined
    },
  }
}

type Improving = { readonly mip_solution?: ArrayLike<number> }
