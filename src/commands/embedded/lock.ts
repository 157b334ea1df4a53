// One Förebild at a time in a data folder.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../../base/lib/failures.ts'
import { isAlive, mark, type ProcessMark } from './processes.ts'

export type Holder = ProcessMark & { readonly command: string }

/** Who uses the folder now, if that process still lives. */
export function holderOf(folder: string): Holder | undefined {
  const holder = read(lockIn(folder))
  return holder !== undefined && isAlive(holder) ? holder : undefined
}

/** Takes the folder for this process, or says who has it. A lock that a dead process left is no hindrance. */
export function takeLock(folder: string, command: string): Holder {
  const lock = lockIn(folder)
  const own = `${lock}.${process.pid}`
  const me = { ...mark(process.pid), command }
  writeFileSync(own, JSON.stringify(me), { mode: 0o600 })
  try {
    while (!linked(own, lock)) removeIfLeftBehind(folder)
  } finally {
    rmSync(own, { force: true })
  }
  return me
}

export function releaseLock(folder: string): void {
  if (read(lockIn(folder))?.pid === process.pid) rmSync(lockIn(folder), { force: true })
}

function removeIfLeftBehind(folder: string): void {
  const holder = holderOf(folder)
  if (holder !== undefined) throw new CannotStart(inUse(folder, holder))
  const aside = `${lockIn(folder)}.left.${process.pid}`
  if (!moved(lockIn(folder), aside)) return
  const taken = read(aside)
  if (taken !== undefined && isAlive(taken)) linked(aside, lockIn(folder))
  rmSync(aside, { force: true })
}

function inUse(folder: string, { pid, command }: Holder): string {
  return `The data folder ${folder} is in use by another Förebild (process ${pid}, ${command}). Stop it first, or set FOREBILD_DATA to another folder.`
}

function lockIn(folder: string): string {
  return join(folder, 'lock')
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** A link appears with its whole content at once, and never over another. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
