// Statements that are planned once: the same answers, and none is stuck when a table changes.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { rows } from './handle.ts'
import { often } from './preparing.ts'

const { db } = await testDatabase()

test('a statement that is sent often is prepared, with its own values each time', async () => {
  const twice = (n: number) =>
    rows<{ twice: number }>(db, sql`${often} select ${n}::int * 2 as twice`)
  for (const n of [1, 2, 3]) expect(await twice(n)).toEqual([{ twice: 2 * n }])
  const prepared = await rows<{ statement: string }>(
    db,
    sql`select statement from pg_prepared_statements`,
  )
  expect(prepared.map(({ statement }) => statement)).toContainEqual(
    '/* often */ select $1::int * 2 as twice',
  )
})

test('when its table has got another column it fails once, and never again', async () => {
  const look = () => rows(db, sql`${often} select * from changing`)
  await rows(db, sql`create table changing (one int)`)
  await look()
  await rows(db, sql`alter table changing add column other int`)
  await expect(look()).rejects.toThrow('cached plan must not change result type')
  expect(await look()).toEqual([])
  await rows(db, sql`alter table changing add column third int`)
  expect(await look()).toEqual([])
})
