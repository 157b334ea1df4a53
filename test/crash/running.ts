// A whole Förebild of one's own: its server and its database as processes that can be killed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { processesIn } from '../../src/commands/embedded/processes.ts'

export type Running = {
  readonly url: string
  /** Of its database. */
  readonly database: string
  /** Ends the server as a power cut would, the database with it or not. */
  readonly kill: (what: 'both' | 'server' | 'database') => Promise<void>
  readonly signal: (name: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}
export type Ended = { readonly code: number | null; readonly lines: readonly string[] }
type Env = Readonly<Record<string, string>>

const built = spawnSync('node', ['scripts/forebild.mjs', '--version'], { encoding: 'utf8' })
if (built.status !== 0) throw new Error(`The program could not be built: ${built.stderr}`)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A data folder that is not there yet, in a folder with a space in its name. */
export function dataFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'forebild crash '))
  folders.push(parent)
  return join(parent, 'data')
}

/** Starts it and waits until it says that it is ready. */
export async function start(data: string, env: Env = {}): Promise<Running> {
  const child = launch(data, env)
  const ended = endOf(child)
  const url = await readyAt(child)
  return {
    url,
    database: env['DATABASE_URL'] ?? databaseIn(data),
    ended,
    signal: (name) => child.kill(name),
    kill: async (what) => {
      const database = processesIn(realpathSync(join(data, 'database')))
      if (what !== 'database') child.kill('SIGKILL')
      if (what !== 'server') for (const pid of database) process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}

/** Starts what is not meant to get ready, and gives what it said when it ended. */
export function startInVain(data: string, env: Env): Promise<Ended> {
  return endOf(launch(data, env))
}

function launch(data: string, env: Env): ChildProcess {
  const child = spawn('node_modules/node/bin/node', ['dist/server/cli.js', 'serve'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      FOREBILD_DATA: data,
      FOREBILD_DEMO: '1',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return child
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const [, url] = /is ready: (\S+)\n/.exec(said) ?? []
      if (url !== undefined) resolve(url)
    })
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.once('exit', () => reject(new Error(`It did not get ready: ${said}`)))
  })
}

function endOf(child: ChildProcess): Promise<Ended> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve) => {
    child.once('close', (code) =>
      resolve({ code, lines: said.split('\n').filter((line) => line !== '') }),
    )
  })
}

function databaseIn(data: string): string {
  return JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')).url
}
