// How long something takes, and something else beside it.
import { Bench } from 'tinybench'

/** Milliseconds. */
export type Times = { readonly middle: number; readonly p95: number }

/** Runs both for as long, one after the other, after warming up. */
export async function timed(
  tasks: Readonly<Record<string, () => unknown>>,
  seconds = 2,
): Promise<Readonly<Record<string, Times>>> {
  const bench = new Bench({
    time: seconds * 1000,
    warmupTime: 300,
    throws: true,
    retainSamples: true,
  })
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task)
  await bench.run()
  return Object.fromEntries(bench.tasks.map(({ name, result }) => [name, timesOf(result)]))
}

function timesOf(result: unknown): Times {
  const samples = (result as { latency: { samples: readonly number[] } }).latency.samples
  return { middle: at(samples, 0.5), p95: at(samples, 0.95) }
}

/** The samples come sorted. */
function at(samples: readonly number[], share: number): number {
  return samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? Number.NaN
}
