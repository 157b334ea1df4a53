// What can be known of other processes on this machine.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process, told apart from a later one that was given the same number. */
export type ProcessMark = { readonly pid: number; readonly started: string }

export function mark(pid: number): ProcessMark {
  return { pid, started: startOf(pid) }
}

export function isAlive({ pid, started }: ProcessMark): boolean {
  return exists(pid) && startOf(pid) === started
}

export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return stateOf(pid) !== 'Z'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The processes of the database in this cluster: all of them stand in its folder. */
export function processesIn(cluster: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return namedBy(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => standsIn(name, cluster))
    .map(Number)
}

/** Where there is no /proc: the one that was started with the cluster's name. */
function namedBy(cluster: string): readonly number[] {
  const list = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).stdout ?? ''
  return list
    .split('\n')
    .filter((line) => line.includes(`-D ${cluster} -c`))
    .map((line) => Number.parseInt(line, 10))
}

function standsIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/** The boot, and the tick of it at which the process began. Empty where there is no /proc. */
function startOf(pid: number): string {
  const tick = fieldsOf(pid)[19]
  return tick === undefined ? '' : `${boot()} ${tick}`
}

function stateOf(pid: number): string | undefined {
  return fieldsOf(pid)[0]
}

/** What follows the name in /proc/pid/stat: the name may hold spaces and brackets itself. */
function fieldsOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function boot(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}
