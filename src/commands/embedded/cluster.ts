// Makes a new database cluster, whole or not at all.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../../base/lib/failures.ts'
import { type Account, give, launch } from './account.ts'

export function clusterIn(folder: string): string {
  return join(folder, 'database')
}

/** The password that the cluster was made with. */
export function passwordOf(folder: string): string {
  try {
    return readFileSync(passwordIn(folder), 'utf8').trim()
  } catch {
    throw new CannotStart(
      `The file ${passwordIn(folder)} is missing or unreadable: it holds the password of the database beside it.`,
    )
  }
}

/** It is made under another name and moved when it is finished, so that a half-made one is never taken for a whole. */
export async function makeCluster(
  folder: string,
  initdb: string,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(clusterIn(folder))) return
  const unfinished = join(folder, 'database.unfinished')
  rmSync(unfinished, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  mkdirSync(unfinished, { mode: 0o700 })
  give(unfinished, account)
  const password = randomBytes(24).toString('base64url')
  const file = join(unfinished, '..', 'password.new')
  writeFileSync(file, password, { mode: 0o600 })
  give(file, account)
  await run(launch(account, initdb, [...choices, `--pwfile=${file}`, `--pgdata=${unfinished}`]))
  rmSync(file)
  writeFileSync(passwordIn(folder), password, { mode: 0o600 })
  renameSync(unfinished, clusterIn(folder))
}

// UTF-8 and one order of letters on every machine, whatever its locale.
const choices = [
  '--username=forebild',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--text-search-config=pg_catalog.swedish',
  '--data-checksums',
]

function passwordIn(folder: string): string {
  return join(folder, 'password')
}

function run({ command, args, ids }: ReturnType<typeof launch>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...ids,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new CannotStart(`The database was not made: ${last(complaint)}`)),
    )
  })
}

function last(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
