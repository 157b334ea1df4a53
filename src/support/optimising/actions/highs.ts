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

/** Nothing here is unbounded, and a model without columns is solved by choosing nothing. */
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
  const { empty, optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
  if (modelStatus === optimal || modelStatus === empty) return 'optimal'
  const none = modelStatus === infeasible || modelStatus === unboundedOrInfeasible
  return none ? 'infeasible' : 'stopped'
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
