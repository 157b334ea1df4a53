// Brings a database to the shape that this version of the program expects.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { CannotStart } from '../lib/failures.ts'

type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

const lockNumber = 4_604_031

/** Applies what is new, each file in a transaction of its own, and says which. Two at once wait for each other. */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  const migrations = await read(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'forebild migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const fresh = migrations.filter(notIn(await applied(client)))
    for (const migration of fresh) await apply(client, migration)
    return fresh.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Which migrations the database still lacks. Changes nothing. */
export async function pending(url: string, folder: string): Promise<readonly string[]> {
  const migrations = await read(folder)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const table = await client.query("select to_regclass('migration') is not null as there")
    const done = table.rows[0].there ? await applied(client) : new Map<string, string>()
    return migrations.filter(notIn(done)).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function read(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readOne(folder, name)))
}

async function readOne(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name), 'utf8')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

async function applied(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`create table if not exists migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; sha256: string }>('select * from migration')
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function notIn(done: ReadonlyMap<string, string>) {
  return ({ name, sha256 }: Migration): boolean => {
    const known = done.get(name)
    if (known !== undefined && known !== sha256)
      throw new CannotStart(
        `The migration ${name} was changed after this database had applied it. Put the file back as it was, and make the change in a new one.`,
      )
    return known === undefined
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart(`The migration ${name} failed, and nothing of it was kept: ${reason}`)
  }
}
