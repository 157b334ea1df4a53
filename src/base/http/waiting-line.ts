// How much is written to the database at once, who comes next, and when it is better to come again.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { TooBusy } from '../lib/failures.ts'

/** `first`: what cannot wait, such as handing in. It goes before all that came `in-turn`. */
export type Turn = 'first' | 'in-turn'

export type WaitingLine = {
  /** Does the work when there is room. Throws TooBusy at once where that would take too long. */
  readonly enter: <Result>(
    turn: Turn,
    work: () => Promise<Result>,
    patience?: number,
  ) => Promise<Result>
  /** How long a page should gather what it sends, in seconds. 0: as it likes. */
  readonly slowness: () => number
}

/**
 * Fewer than the connections of the pool, so that pages can still be shown. More at once would not
 * make them faster: they wait for the same disk and processors.
 */
const places = 16
/** So long, in milliseconds, something may be going to wait before it is asked to come again. */
const patienceOf = { first: 30_000, 'in-turn': 2000 } as const
/** A write comes back to this process so many times before it is answered. */
const turnsOfAWrite = 6
/** From so many milliseconds of waiting on, pages gather for so many seconds. */
const slower = [
  { from: 2000, seconds: 12 },
  { from: 900, seconds: 6 },
  { from: 350, seconds: 3 },
] as const
const longestRetry = 60

type Waiting = { readonly turn: Turn; readonly begin: () => void }

export function waitingLine(): WaitingLine {
  const waiting: Record<Turn, Waiting[]> = { first: [], 'in-turn': [] }
  const state = { working: 0, each: 10 }
  const late = lateness()

  /** Milliseconds until the answer, as it looks now. */
  function expected(turn: Turn): number {
    const before = waiting.first.length + (turn === 'first' ? 0 : waiting['in-turn'].length)
    return (before * state.each) / places + turnsOfAWrite * late()
  }

  async function room(turn: Turn): Promise<void> {
    if (state.working < places) {
      state.working += 1
      return
    }
    await new Promise<void>((begin) => waiting[turn].push({ turn, begin }))
  }

  /** Whoever comes next takes the place over. */
  function leave(): void {
    const next = waiting.first.shift() ?? waiting['in-turn'].shift()
    if (next) next.begin()
    else state.working -= 1
  }

  return {
    enter: async (turn, work, patience = patienceOf[turn]) => {
      const wait = expected(turn)
      if (wait > patience) throw new TooBusy(secondsAfter(wait))
      await room(turn)
      const began = performance.now()
      try {
        return await work()
      } finally {
        state.each += (performance.now() - began - state.each) / 20
        leave()
      }
    },
    slowness: () => {
      const wait = expected('in-turn')
      return slower.find(({ from }) => wait >= from)?.seconds ?? 0
    },
  }
}

/** Not everyone comes back in the same moment. */
function secondsAfter(wait: number): number {
  const spread = 0.75 + Math.random() / 2
  return Math.min(longestRetry, Math.ceil(2 + (2 * wait * spread) / 1000))
}

const resolution = 20
const looksAgainAfter = 500

/** How late this process comes to what it should do, in milliseconds, of late. */
function lateness(): () => number {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let late = 0
  setInterval(() => {
    const mean = Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6 - resolution
    late += (Math.max(0, mean) - late) / 2
    delay.reset()
  }, looksAgainAfter).unref()
  return () => late
}
