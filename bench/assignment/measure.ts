// Solves one file under one model, in a process that has done nothing else, and prints the line.
import { parseArgs } from 'node:util'
import type { SolveOptions } from '../../src/support/optimising/model.ts'
import { checkFlow } from '../../src/support/optimising/rules/flow/check.ts'
import type { FlowAnswer, Network } from '../../src/support/optimising/rules/flow/network.ts'
import { solveFlow } from '../../src/support/optimising/rules/flow/simplex.ts'
import { transportOf } from '../../src/support/optimising/rules/flow/transport.ts'
import { type Flows, Malformed, type Teams } from './model.ts'
import { fullProblem, transportProblem } from './problem.ts'
import { readInstance } from './read-file.ts'

type Found = {
  readonly objective: number | null
  readonly bound: number | null
  readonly proven: boolean
  readonly [more: string]: unknown
}
type Timed = Found & { readonly ms: number }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '600' } },
})
const [model = '', file = ''] = positionals
const seconds = Number(values.seconds)
try {
  process.stdout.write(`${JSON.stringify(await lineFor(readInstance(file)))}\n`)
} catch (error) {
  if (!(error instanceof Error)) throw error
  const known = error instanceof Malformed || 'code' in error
  process.stderr.write(`${known ? error.message : (error.stack ?? error.message)}\n`)
  process.exitCode = 1
}

async function lineFor(instance: Teams | Flows): Promise<object> {
  const { objective, bound, proven, ms, ...more } = await answerTo(instance)
  const { entries, examiners } = instance
  const arcs = instance.kind === 'flow' ? instance.arcs : instance.entry.length
  const rssMb = Math.round(process.resourceUsage().maxRSS / 102.4) / 10
  return { file, model, entries, examiners, arcs, objective, bound, proven, ms, rssMb, ...more }
}

function answerTo(instance: Teams | Flows): Promise<Timed> | Timed {
  if (instance.kind === 'flow') return cheapestFlow(instance)
  if (model === 'transport') return transport(instance)
  return model === 'full' ? full(instance) : alone(instance)
}

function since(begun: number): number {
  return Math.round((performance.now() - begun) * 10) / 10
}

function cheapestFlow({ network, back, arcs }: Flows): Timed {
  const begun = performance.now()
  const answer = solveFlow(network)
  const ms = since(begun)
  const { objective, bound, proven } = checked(network, answer)
  if (answer.status !== 'optimal' || objective === null || bound === null)
    return { objective, bound, proven, ms, flow: null, cost: null }
  const sent = back < 0 ? total(network.supply) : (answer.flow[back] as number)
  const paid = back < 0 ? 0 : sent * (network.cost[arcs] as number)
  return {
    objective: objective - paid,
    bound: bound - paid,
    proven,
    ms,
    flow: sent,
    cost: objective - paid,
  }
}

function total(supply: Float64Array): number {
  return supply.reduce((sum, one) => sum + Math.max(0, one), 0)
}

function transport(teams: Teams): Timed {
  const begun = performance.now()
  const network = transportOf(transportProblem(teams))
  const answer = solveFlow(network)
  const ms = since(begun)
  const { objective, bound, proven } = checked(network, answer)
  const turned = (value: number | null) => (value === null ? null : 0 - value)
  return { objective: turned(objective), bound: turned(bound), proven, ms }
}

/** Believes no answer: its flow is added up anew, and its prices are what prove it. */
function checked(network: Network, answer: FlowAnswer): Found {
  if (answer.status === 'endless')
    throw new Malformed('The flow costs less the more is sent, without end.')
  if (answer.status === 'impossible') return { objective: null, bound: null, proven: true }
  const { possible, cost, bound } = checkFlow(network, answer)
  if (!possible) throw new Error('The flow breaks a bound.')
  return { objective: cost, bound, proven: cost === bound }
}

/** What the other models do not need is not loaded for them. */
async function full(teams: Teams): Promise<Timed> {
  const { solve } = await import('../../src/support/optimising/actions/solve.ts')
  const options: SolveOptions = { seed: 1, fair: false, keep: null, timeLimit: 1000 * seconds }
  const begun = performance.now()
  const solution = await solve(fullProblem(teams), options, () => undefined)
  const ms = since(begun)
  const { status } = solution
  if (!('chosen' in solution))
    return { objective: null, bound: null, proven: status === 'infeasible', ms }
  const { objective, bound } = solution
  return { objective, bound, proven: status === 'optimal' && objective === bound, ms }
}

async function alone(teams: Teams): Promise<Timed> {
  const { highsAlone } = await import('./highs-alone.ts')
  const { highsLoaded } = await import('../../src/support/optimising/actions/highs.ts')
  const begun = performance.now()
  const found = highsAlone(await highsLoaded(), fullProblem(teams), seconds)
  return { ...found, ms: since(begun) }
}
