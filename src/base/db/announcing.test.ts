// What one process announces the others hear, and what they may have missed they are told of.
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { until } from '../../../test/listening.ts'
import { announce, announcer, hearAnnouncements } from './announcing.ts'
import { rows } from './handle.ts'
import { inTransaction } from './transaction.ts'

const { db, url, queries } = await testDatabase()
const hearing = await hearAnnouncements(url)
afterAll(hearing.close)
const heard: (string | undefined)[] = []
hearing.on('entry_changed', (payload) => void heard.push(payload))

test('what is announced is heard when it is committed, and not when it is undone', async () => {
  const undone = inTransaction(db, async (tx) => {
    await announce(tx, 'entry_changed', 'undone')
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  await inTransaction(db, (tx) => announce(tx, 'entry_changed', 'done'))
  await until(() => heard.length > 0)
  expect(heard).toEqual(['done'])
})

test('what is told soon is told in one statement, the same only once', async () => {
  heard.length = 0
  queries.length = 0
  const tell = announcer(db)
  for (const payload of ['a', 'b', 'a', 'c']) tell.soon('entry_changed', payload)
  await tell.settled()
  await until(() => heard.length === 3)
  expect(heard).toEqual(['a', 'b', 'c'])
  expect(queries).toHaveLength(1)
})

test('when the connection was lost everyone is told to look for themselves', async () => {
  heard.length = 0
  await rows(
    db,
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'forebild listens'`,
  )
  await until(() => heard.includes(undefined))
  await announce(db, 'entry_changed', 'again')
  await until(() => heard.includes('again'))
})

test('a process knows that it is alone until another one comes', async () => {
  expect(hearing.isAlone()).toBe(true)
  const other = await hearAnnouncements(url)
  await until(() => !hearing.isAlone())
  expect(other.isAlone()).toBe(false)
  await other.close()
})
