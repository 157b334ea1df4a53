// The process in which a file is read. It may not write, call or start anything, and dies with its parent.
import { Worker } from 'node:worker_threads'
import { perform } from './read.ts'
import { Refused, type Task, type Told } from './tell.ts'

/** Runs beside the reading, which may not look up for a long while. */
const guard = `
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`
new Worker(guard, { eval: true }).unref()

tell({ begun: true })
process.once('disconnect', () => process.exit(1))
process.once('message', (task: Task) => void run(task))

async function run(task: Task): Promise<void> {
  try {
    await perform(task, tell)
  } catch (reason) {
    tell({ refusal: reason instanceof Refused ? reason.reason : 'broken' })
    if (!(reason instanceof Refused)) process.stderr.write(`${String(reason)}\n`)
  }
}

function tell(told: Told): void {
  process.send?.(told)
}
