// What can be known of other processes on this machine.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

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

/** Processes that stand in this folder, as all of PostgreSQL's do in their cluster. None where there is no /proc. */
export function processesIn(folder: string): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((name) => standsIn(name, folder))
      .map(Number)
  } catch {
    return []
  }
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
