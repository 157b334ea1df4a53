// The built site as one process of its own, with its embedded database in a new folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Server = {
  readonly url: string
  readonly database: string
  /** Seconds of processor time that it has taken, and its share of memory in megabytes. */
  readonly taken: () => { readonly seconds: number; readonly megabytes: number }
  /** What it has complained of. */
  readonly complaints: () => readonly string[]
  readonly stop: () => Promise<void>
}

const node = 'node_modules/node/bin/node'

/** `options`: for node itself, such as `--cpu-prof`. */
export async function startServer(options: readonly string[]): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'forebild-evening-'))
  const child = spawn(node, [...options, 'dist/server/cli.js', 'serve'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      FOREBILD_DATA: join(folder, 'data'),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  child.stderr.on('data', (chunk) => complaints.push(String(chunk).trim()))
  const url = await readyAt(child, complaints)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url,
    database: JSON.parse(readFileSync(join(folder, 'data', 'running.json'), 'utf8')).url,
    taken: () => takenBy(child.pid),
    complaints: () => complaints,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readyAt(child: ChildProcess, complaints: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      const [, url] = /is ready: (\S+)\n/.exec(said) ?? []
      if (url !== undefined) resolve(url)
      else if (/"level":"?(50|40|error|warn)/.test(String(chunk))) complaints.push(String(chunk))
    })
    child.once('exit', () => reject(new Error(`It did not get ready: ${said}${complaints}`)))
  })
}

const ticksPerSecond = 100

/** Zero where there is no /proc. */
function takenBy(pid: number | undefined): { seconds: number; megabytes: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    const pages = Number(fields[21])
    return { seconds: ticks / ticksPerSecond, megabytes: (pages * 4096) / 1e6 }
  } catch {
    return { seconds: 0, megabytes: 0 }
  }
}
