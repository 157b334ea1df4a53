import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { rows } from '../../base/db/handle.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import { anonymous, type PersonId } from '../../base/lib/actor.ts'
import { record, trailOf, verifyChain } from './public.ts'
import { laneOf } from './rules.ts'

const { db } = await testDatabase()
const now = new Date('2027-05-17T21:59:59.123Z')
const actor = (id: string) => ({ ...anonymous, id: id as PersonId })
const [ann, bo] = [
  actor('11111111-1111-4111-8111-111111111101'),
  actor('11111111-1111-4111-8111-111111111102'),
]

function note(who: typeof ann, what: string, about: string) {
  return inTransaction(db, (tx) => record({ actor: who, now, db: tx }, what, about, { n: 1 }))
}

for (let i = 0; i < 3; i += 1) {
  await note(ann, 'entry.saved', `entry-${i}`)
  await note(bo, 'entry.saved', `entry-${i}`)
}
const lane = laneOf(ann.id)

/** Changes the trail, sees what is found, and puts all back. */
async function tampered(statement: ReturnType<typeof sql>) {
  const undo = new Error('undo')
  let seen: Awaited<ReturnType<typeof verifyChain>> | undefined
  await inTransaction(db, async (tx) => {
    await rows(tx, statement)
    seen = await verifyChain(tx)
    throw undo
  }).catch((reason) => expect(reason).toBe(undo))
  return seen?.breaks
}

test('a trail that nobody has touched holds, in every lane', async () => {
  expect(await verifyChain(db)).toEqual({ events: 6, breaks: [] })
})

test('two actors of different lanes do not stand in the same chain', () => {
  expect(laneOf(ann.id)).not.toBe(laneOf(bo.id))
})

describe('a change is found', () => {
  test.each([
    ['who', sql`UPDATE audit_event SET actor_id = ${bo.id} WHERE lane = ${lane} AND seq = 2`],
    ['what', sql`UPDATE audit_event SET what = 'x' WHERE lane = ${lane} AND seq = 2`],
    ['about what', sql`UPDATE audit_event SET about = 'x' WHERE lane = ${lane} AND seq = 2`],
    [
      'when, by a millisecond',
      sql`UPDATE audit_event SET at = at + interval '1 millisecond' WHERE lane = ${lane} AND seq = 2`,
    ],
    ['details', sql`UPDATE audit_event SET details = '{"n":2}' WHERE lane = ${lane} AND seq = 2`],
  ])('%s', async (_, statement) => {
    expect(await tampered(statement)).toEqual([{ lane, seq: 2, why: 'changed' }])
  })

  test('an event that was taken out', async () => {
    const gone = sql`DELETE FROM audit_event WHERE lane = ${lane} AND seq = 2`
    expect(await tampered(gone)).toEqual([{ lane, seq: 2, why: 'missing' }])
  })

  test('a tail that was cut off', async () => {
    const cut = sql`DELETE FROM audit_event WHERE lane = ${lane} AND seq = 3`
    expect(await tampered(cut)).toEqual([{ lane, seq: 3, why: 'cut-off' }])
  })
})

test('what is rolled back leaves no trace and no gap', async () => {
  const failed = inTransaction(db, async (tx) => {
    await record({ actor: ann, now, db: tx }, 'entry.saved', 'lost')
    throw new Error('the disk is full')
  })
  await expect(failed).rejects.toThrow('the disk is full')
  expect(await trailOf(db, 'lost')).toEqual([])
  expect((await verifyChain(db)).breaks).toEqual([])
})

test('many writers at once keep their chains', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => note(i % 2 === 0 ? ann : bo, 'entry.saved', 'busy')),
  )
  expect(await verifyChain(db)).toEqual({ events: 46, breaks: [] })
})
