// The thread in which teams are chosen: HiGHS does not look up while it works, so it may not do so among requests.
import { parentPort, workerData } from 'node:worker_threads'
import { leastGivingWay } from '../giving-way.ts'
import { solve } from '../solve.ts'
import type { Asked, Told } from './telling.ts'

void run(workerData as Asked)

async function run(asked: Asked): Promise<void> {
  try {
    tell(await answerTo(asked))
  } catch (reason) {
    tell({ failure: reason instanceof Error ? reason.message : String(reason) })
  }
}

async function answerTo(asked: Asked): Promise<Told> {
  if (asked.what === 'give-way') return { givingWay: await leastGivingWay(asked.problem) }
  const solution = await solve(
    asked.problem,
    asked.options,
    (progress) => tell({ progress }),
    (found) => tell({ found }),
  )
  return { solution }
}

function tell(told: Told): void {
  parentPort?.postMessage(told)
}
