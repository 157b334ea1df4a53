// What a column becomes in the program.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { rows } from './handle.ts'
import { inTransaction } from './transaction.ts'

const { db, queries } = await testDatabase()

test('a calendar day stays text, an instant becomes a Date, a count a number', async () => {
  const [row] = await rows(
    db,
    sql`select date '2027-05-17' as due_on, timestamptz '2027-05-17T21:59:59Z' as due_at,
      count(*) as how_many, array[date '2027-01-11'] as some_days, '{"inner_key": 1}'::jsonb as kept`,
  )
  expect(row).toEqual({
    dueOn: '2027-05-17',
    dueAt: new Date('2027-05-17T21:59:59Z'),
    howMany: 1,
    someDays: ['2027-01-11'],
    kept: { inner_key: 1 },
  })
})

test('Swedish letters are sorted and lowered the Swedish way', async () => {
  const sorted = await rows<{ name: string }>(
    db,
    sql`select name from unnest(array['Örby', 'Åsö', 'Zinken', 'Älvsjö', 'Vasa', 'Wik']) as name order by name collate "sv-x-icu"`,
  )
  expect(sorted.map(({ name }) => name)).toEqual(['Vasa', 'Wik', 'Zinken', 'Åsö', 'Älvsjö', 'Örby'])
  const [lowered] = await rows<{ text: string; found: boolean }>(
    db,
    sql`select lower('ÅÄÖ') as text, to_tsvector('swedish', 'ÅNGA ÖVNINGAR') @@ to_tsquery('swedish', 'övning') as found`,
  )
  expect(lowered).toEqual({ text: 'åäö', found: true })
})

test('every statement is told of', async () => {
  queries.length = 0
  await rows(db, sql`select 1 as one`)
  expect(queries).toEqual(['select 1 as one'])
})

test('a connection that is lost between two statements fails the transaction, not the process', async () => {
  const lost = inTransaction(db, async (tx) => {
    const [self] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`)
    await rows(db, sql`select pg_terminate_backend(${self?.pid})`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await rows(tx, sql`select 1`)
  })
  await expect(lost).rejects.toThrow()
  expect(await rows(db, sql`select 1 as one`)).toEqual([{ one: 1 }])
})
