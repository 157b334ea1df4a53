// Reads a file of either form; which one is told by its content.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { type Flows, Malformed, type Teams } from './model.ts'
import { readDimacs } from './read-dimacs.ts'
import { isTeams, readTeams } from './read-teams.ts'

const glance = 4096

/** Without reading it all. */
export function kindOf(file: string): 'teams' | 'flow' {
  const bytes = Buffer.alloc(glance)
  const handle = openSync(file, 'r')
  const head = bytes.subarray(0, readSync(handle, bytes, 0, glance, 0))
  closeSync(handle)
  if (isTeams(head)) return 'teams'
  if (/^\s*[cp]\s/.test(head.toString('latin1'))) return 'flow'
  throw new Malformed('The file is neither a network in DIMACS form nor a list of teams.')
}

export function readInstance(file: string): Teams | Flows {
  const kind = kindOf(file)
  const bytes = readFileSync(file)
  return kind === 'teams' ? readTeams(bytes) : readDimacs(bytes)
}
