// Jobs on a real database: they leave with their transaction, and survive a failure.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { rows } from '../../base/db/handle.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { runRound, startWorking, type Workplace, workOnce } from './jobs.ts'
import type { JobPlan } from './public.ts'
import { enqueue, jobsGivenUp } from './public.ts'

const site = await testApplication()
const failures: string[] = []
const place: Workplace = {
  db: site.db,
  url: site.url,
  now: site.clock.now,
  onFailure: (job) => void failures.push(job),
}

function planOf(jobs: JobPlan['jobs'], rounds: JobPlan['rounds'] = {}): JobPlan {
  return { jobs, rounds }
}

test('A job is done with its data, in the name of the program', async () => {
  const seen: unknown[] = []
  await site.act(theSystem, (act) => enqueue(act, 'greet', { name: 'Åsa' }))
  const plan = planOf({
    greet: async (work, data) => {
      seen.push([data, await work.act(async ({ actor }) => actor.name)])
    },
  })
  await workOnce(place, plan)
  await workOnce(place, plan)
  expect(seen).toEqual([[{ name: 'Åsa' }, 'Förebild']])
})

test('A job of an undone transaction is not done', async () => {
  const done: string[] = []
  const undone = site.act(theSystem, async (act) => {
    await enqueue(act, 'count', {})
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  await workOnce(place, planOf({ count: async () => void done.push('count') }))
  expect(done).toEqual([])
})

test('A job takes the place of one with its key', async () => {
  const seen: unknown[] = []
  for (const turn of [1, 2, 3])
    await site.act(theSystem, (act) => enqueue(act, 'latest', { turn }, { key: 'one' }))
  await workOnce(place, planOf({ latest: async (_work, data) => void seen.push(data) }))
  expect(seen).toEqual([{ turn: 3 }])
})

test('A job for later waits until then', async () => {
  const done: string[] = []
  const at = new Date(site.clock.now().getTime() + 3_600_000)
  await site.act(theSystem, (act) => enqueue(act, 'later', {}, { at }))
  const plan = planOf({ later: async () => void done.push('later') })
  await workOnce(place, plan)
  expect(done).toEqual([])
  await rows(site.db, sql`update graphile_worker._private_jobs set run_at = now()`)
  await workOnce(place, plan)
  expect(done).toEqual(['later'])
})

test('A job that fails is told of, tried again, and given up after twelve times', async () => {
  await site.act(theSystem, (act) => enqueue(act, 'fall', {}))
  const plan = planOf({ fall: async () => Promise.reject(new Error('fell')) })
  for (let time = 0; time < 13; time += 1) {
    await workOnce(place, plan)
    await rows(site.db, sql`update graphile_worker._private_jobs set run_at = now()`)
  }
  expect(failures.filter((job) => job === 'fall')).toHaveLength(12)
  expect(await jobsGivenUp(site.db)).toEqual([{ name: 'fall', count: 1 }])
})

test('What a killed process held is taken up at the next start', async () => {
  await site.act(theSystem, (act) => enqueue(act, 'held', {}))
  await rows(
    site.db,
    sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone'
      where key is null and attempts = 0`,
  )
  const done = Promise.withResolvers<void>()
  const stop = await startWorking(place, planOf({ held: async () => done.resolve() }))
  await done.promise
  await stop()
})

test('A round is gone on request', async () => {
  const seen: Date[] = []
  const round = {
    everyMinutes: 5,
    run: async ({ now }: { now: () => Date }) => void seen.push(now()),
  }
  await runRound(place, planOf({}, { look: round }), 'look')
  expect(seen).toEqual([site.clock.now()])
})
