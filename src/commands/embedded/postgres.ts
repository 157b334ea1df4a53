// Starts and stops the database that lives in the data folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from '../../base/lib/failures.ts'
import { accountFor, launch } from './account.ts'
import { binaries } from './binaries.ts'
import { clusterIn, makeCluster, passwordOf } from './cluster.ts'
import { processesIn } from './processes.ts'

export type Postgres = {
  readonly port: number
  readonly password: string
  /** Waits until it has ended. `patient` lets those who are connected finish first. */
  readonly stop: (manner: 'now' | 'patient') => Promise<void>
  /** Settles when it ends without having been asked to. */
  readonly died: Promise<void>
}

/** `durable: false` is for tests, which need nothing to outlive the machine. */
export type Manner = { readonly durable: boolean }

const patience = 30_000

/** Makes the cluster if there is none, ends what an earlier Förebild left running in it, and starts it. */
export async function startPostgres(folder: string, manner: Manner): Promise<Postgres> {
  const { initdb, postgres } = binaries()
  const cluster = clusterIn(folder)
  const account = accountFor(folder, cluster, postgres)
  await makeCluster(folder, initdb, account)
  await endLeftover(cluster)
  const log = openSync(join(folder, 'database.log'), 'w', 0o600)
  try {
    return await tryUntilReady(folder, (port) => {
      const started = launch(account, postgres, ['-D', cluster, ...settings(port, manner)])
      return spawn(started.command, started.args, {
        ...started.ids,
        cwd: '/',
        detached: true,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log, log],
      })
    })
  } finally {
    closeSync(log)
  }
}

/**
 * Ends, fast but in order, what a Förebild that is gone left running: open work is rolled back, nothing
 * acknowledged is lost. Its pid file goes too, or PostgreSQL would take whatever process has that number now for itself.
 */
export async function endLeftover(cluster: string): Promise<void> {
  const folder = realpathSync(cluster)
  const chief = chiefOf(cluster)
  if (chief === undefined) return
  if (processesIn(folder).includes(chief)) signal(chief, 'SIGINT')
  if (!(await emptied(folder))) {
    for (const pid of processesIn(folder)) signal(pid, 'SIGQUIT')
    if (!(await emptied(folder)))
      throw new CannotStart(`The database of an earlier Förebild in ${cluster} does not end.`)
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function settings(port: number, { durable }: Manner): readonly string[] {
  const choices = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return Object.entries(choices).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Again while somebody else takes the port first, or while the last processes of a killed database still end. */
async function tryUntilReady(
  folder: string,
  begin: (port: number) => ChildProcess,
): Promise<Postgres> {
  const until = performance.now() + patience
  for (;;) {
    const port = await freePort()
    const child = begin(port)
    const exit = exitOf(child)
    if (await ready(clusterIn(folder), child, until)) return running(folder, port, child, exit)
    if (child.exitCode === null) child.kill('SIGQUIT')
    await exit
    const reason = reasonIn(folder)
    if (!/pre-existing shared memory|Address already in use|could not bind/.test(reason.all))
      throw new CannotStart(`The database did not start: ${reason.last}`)
    if (performance.now() > until)
      throw new CannotStart(
        `The database did not start within ${patience / 1000} seconds: ${reason.last}`,
      )
    await pause(200)
  }
}

function running(folder: string, port: number, child: ChildProcess, exit: Promise<void>): Postgres {
  const state = { stopping: false }
  const died = new Promise<void>((resolve) => {
    exit.then(() => (state.stopping ? undefined : resolve()))
  })
  child.unref()
  return {
    port,
    password: passwordOf(folder),
    died,
    stop: async (manner) => {
      state.stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.kill(manner === 'patient' ? 'SIGTERM' : 'SIGINT')
      if (await inTime(exit)) return
      child.kill('SIGINT')
      if (await inTime(exit)) return
      child.kill('SIGQUIT')
      await exit
    },
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

/** PostgreSQL writes into its pid file, line by line: process, folder, time, port, …, and last how it is doing. */
async function ready(cluster: string, child: ChildProcess, until: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && performance.now() < until) {
    const lines = pidFile(cluster)
    if (lines[0]?.trim() === String(child.pid) && lines[7]?.trim() === 'ready') return true
    await pause(15)
  }
  return false
}

function chiefOf(cluster: string): number | undefined {
  const pid = Number(pidFile(cluster)[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function pidFile(cluster: string): readonly string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

async function emptied(folder: string): Promise<boolean> {
  const until = performance.now() + patience / 3
  while (processesIn(folder).length > 0 && performance.now() < until) await pause(20)
  return processesIn(folder).length === 0
}

async function inTime(exit: Promise<void>): Promise<boolean> {
  const late = pause(patience, 'late', { ref: false })
  return (await Promise.race([exit, late])) !== 'late'
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

function reasonIn(folder: string): { readonly all: string; readonly last: string } {
  const path = join(folder, 'database.log')
  const all = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : ''
  const telling = all.split('\n').filter((line) => /FATAL|PANIC|ERROR|setpriv/.test(line))
  return {
    all,
    last: (telling.at(-1) ?? 'see database.log').replace(/^.*?(FATAL|PANIC|ERROR): +/, ''),
  }
}
