// One test that throws things at a parser: first the kept cases, then new ones, for a moment or for as long as is asked.
import fc from 'fast-check'
import { test } from 'vitest'

/** In milliseconds, for each test. `npm run fuzz -- --minutes N` sets it. */
const patience = Number(process.env['FUZZ_MILLISECONDS'] ?? 0)
const runs = 60

type Fuzzed<Input> = {
  readonly any: fc.Arbitrary<Input>
  /** What once broke something, or is known to be hard. Tried each time. */
  readonly kept: readonly Input[]
  /** Throws when it does not hold. */
  readonly holds: (input: Input) => void | Promise<void>
}

export function fuzz<Input>(name: string, { any, kept, holds }: Fuzzed<Input>): void {
  test(
    name,
    async () => {
      for (const one of kept) await holds(one)
      const long = patience > 0
      await fc.assert(
        fc.asyncProperty(any, async (input) => holds(input)),
        long
          ? {
              numRuns: Number.MAX_SAFE_INTEGER,
              interruptAfterTimeLimit: patience,
              markInterruptAsFailure: false,
            }
          : { numRuns: runs },
      )
    },
    patience + 60_000,
  )
}

/** What people send is read within a moment of this process’s own time, whatever it is. */
export function inTime<Result>(work: () => Result, milliseconds = 2000): Result {
  const began = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1000
  if (took > milliseconds) throw new Error(`it took ${Math.round(took)} ms`)
  return result
}

/** Valid bytes with some of them changed, taken away, doubled or put in. */
export function spoiled(valid: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    how: fc.constantFrom('flip' as const, 'cut' as const, 'double' as const, 'put' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    byte: fc.nat(255),
  })
  const changes = fc.array(change, { minLength: 1, maxLength: 6 })
  return fc.tuple(valid, changes).map(([bytes, all]) => all.reduce(spoil, bytes))
}

type Change = {
  readonly how: 'flip' | 'cut' | 'double' | 'put'
  readonly at: number
  readonly byte: number
}

function spoil(bytes: Uint8Array, { how, at, byte }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  if (how === 'cut') return before
  if (how === 'double') return Buffer.concat([before, after, after])
  if (how === 'put') return Buffer.concat([before, Buffer.of(byte), after])
  return Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ (byte || 1)), after.subarray(1)])
}
