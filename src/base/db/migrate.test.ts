// The shape of the database follows the files, once each, in order.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { rows } from './handle.ts'
import { migrate, pending } from './migrate.ts'

const { db, url } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'migrations '))
afterAll(() => rm(folder, { recursive: true }))

test('files are applied in the order of their names, and only once, also by two at once', async () => {
  await write(
    '9001-first.sql',
    'create table first_thing (id int); insert into first_thing values (1)',
  )
  await write('9002-second.sql', 'insert into first_thing values (2)')
  expect(await pending(url, folder)).toEqual(['9001-first.sql', '9002-second.sql'])
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(both.flat()).toEqual(['9001-first.sql', '9002-second.sql'])
  expect(await pending(url, folder)).toEqual([])
  expect(await rows(db, sql`select id from first_thing order by id`)).toEqual([
    { id: 1 },
    { id: 2 },
  ])
})

test('of a file that fails nothing is kept, and it is named', async () => {
  await write('9003-third.sql', 'insert into first_thing values (3); select no_such_column')
  await expect(migrate(url, folder)).rejects.toThrow(/9003-third\.sql failed.*no_such_column/)
  expect(await rows(db, sql`select id from first_thing where id = 3`)).toEqual([])
  await write('9003-third.sql', 'insert into first_thing values (4)')
  expect(await migrate(url, folder)).toEqual(['9003-third.sql'])
})

test('a file that was edited after it was applied is refused by name', async () => {
  await write('9001-first.sql', 'create table first_thing (id bigint)')
  await expect(migrate(url, folder)).rejects.toThrow(/9001-first\.sql was changed/)
})

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text)
}
