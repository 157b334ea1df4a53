// The data folder: that it is there, is ours, and who has its database running.
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from '../../base/lib/failures.ts'
import { clusterIn } from './cluster.ts'
import type { Holder } from './lock.ts'

/** Makes the folder where it is missing. Others may pass through it, but each file in it is closed to them. */
export function prepareFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CannotStart(
      `The data folder ${path} cannot be used (${code}). Give it to the user who starts Förebild, or set FOREBILD_DATA to another folder.`,
    )
  }
  const folder = realpathSync(path)
  refuseForeign(folder)
  return folder
}

export function hasCluster(folder: string): boolean {
  return statSync(clusterIn(folder), { throwIfNoEntry: false }) !== undefined
}

/** Lets commands that are started meanwhile find the database. */
export function announce(folder: string, holder: Holder, url: string): void {
  rmSync(announcementIn(folder), { force: true })
  writeFileSync(announcementIn(folder), JSON.stringify({ ...holder, url }), { mode: 0o600 })
}

export function withdraw(folder: string): void {
  rmSync(announcementIn(folder), { force: true })
}

/** Where the database runs that this holder started; waits while it is still starting. */
export async function announcedBy(folder: string, holder: Holder): Promise<string> {
  const until = performance.now() + 30_000
  while (performance.now() < until) {
    const found = read(folder)
    if (found?.pid === holder.pid && found.started === holder.started) return found.url
    await pause(100)
  }
  throw new CannotStart(
    `The Förebild that uses ${folder} (process ${holder.pid}, ${holder.command}) has no database running yet. Try again later.`,
  )
}

function refuseForeign(folder: string): void {
  const cluster = statSync(clusterIn(folder), { throwIfNoEntry: false })
  const self = process.getuid?.()
  if (cluster === undefined || self === 0 || cluster.uid === self) return
  throw new CannotStart(
    `The database in ${folder} was made by another user (number ${cluster.uid}). Start Förebild as that user, or as root if root made it, or set FOREBILD_DATA to another folder.`,
  )
}

function announcementIn(folder: string): string {
  return join(folder, 'running.json')
}

function read(folder: string): (Holder & { readonly url: string }) | undefined {
  try {
    return JSON.parse(readFileSync(announcementIn(folder), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return undefined
    throw new CannotStart(`The data folder ${folder} is in use by a Förebild of another user.`)
  }
}
