// Does what waits, and the rounds, while a process lives.
import {
  Logger,
  parseCronItems,
  type RunnerOptions,
  run,
  runMigrations,
  runOnce,
  type TaskList,
} from 'graphile-worker'
import pg from 'pg'
import type { Reader } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import type { JobPlan, Work } from './public.ts'
import { isSomeoneWorking, releaseAll } from './store.ts'

export type Workplace = {
  readonly db: Reader
  /** Where the library opens connections of its own. */
  readonly url: string
  readonly now: () => Date
  readonly onFailure: (job: string, reason: unknown) => void
}

/** The name under which our connections for jobs are seen in the database. */
const application = 'forebild jobs'
const quiet = new Logger(() => () => undefined)

/** Makes the tables that jobs wait in. Safe to repeat. */
export async function prepareJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet, maxPoolSize: 1 })
}

/** Two at a time. What the returned function stops is let finish for five seconds, then begun anew later. */
export async function startWorking(place: Workplace, plan: JobPlan): Promise<() => Promise<void>> {
  const alone = !(await isSomeoneWorking(place.db, application))
  if (alone) await releaseAll(place.db) // What a killed process held would else wait four hours.
  const rounds = Object.entries(plan.rounds).map(([task, { everyMinutes }]) => ({
    task,
    match: `*/${everyMinutes} * * * *`,
    identifier: task,
    options: { backfillPeriod: 0, maxAttempts: 1, jobKey: task },
  }))
  const parsedCronItems = parseCronItems(rounds)
  const pool = poolOf(place)
  const settings = { ...settingsOf(place, plan), pgPool: pool }
  const runner = await run({ ...settings, concurrency: 2, parsedCronItems })
  runner.promise.catch((reason) => place.onFailure('all jobs', reason))
  return async () => {
    await runner.stop()
    await pool.end()
  }
}

/** Everything that is due, until nothing is left. */
export async function workOnce(place: Workplace, plan: JobPlan): Promise<void> {
  const pool = poolOf(place)
  await runOnce({ ...settingsOf(place, plan), pgPool: pool }).finally(() => pool.end())
}

/** One round, now. */
export async function runRound(place: Workplace, plan: JobPlan, name: string): Promise<void> {
  await found(plan.rounds[name]).run(workIn(place, new AbortController().signal))
}

/** A pool of our own: without listeners a database that ends takes the process with it. */
function poolOf({ url }: Workplace): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4, application_name: application })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function settingsOf(place: Workplace, plan: JobPlan): RunnerOptions {
  return { noHandleSignals: true, logger: quiet, taskList: tasksOf(place, plan) }
}

function tasksOf(place: Workplace, { jobs, rounds }: JobPlan): TaskList {
  const each = [
    ...Object.entries(jobs),
    ...Object.entries(rounds).map(([name, { run: round }]) => [name, round] as const),
  ]
  return Object.fromEntries(
    each.map(([name, job]) => [
      name,
      async (data, { abortSignal }) => {
        try {
          await job(workIn(place, abortSignal), data)
        } catch (reason) {
          place.onFailure(name, reason)
          throw reason
        }
      },
    ]),
  )
}

function workIn({ db, now }: Workplace, ending: AbortSignal): Work {
  return {
    db,
    now,
    ending,
    act: (work) => inTransaction(db, (tx) => work({ actor: theSystem, now: now(), db: tx })),
  }
}
