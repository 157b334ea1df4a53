// Under which account the embedded database runs: PostgreSQL refuses to be root.
import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { CannotStart } from '../../base/lib/failures.ts'

/** `override`: the account may pass folders that only root can open, such as /root. */
export type Account = { readonly uid: number; readonly gid: number; readonly override: boolean }
export type Launch = {
  readonly command: string
  readonly args: readonly string[]
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** Undefined when we are not root: then the database runs as ourselves. */
export function accountFor(folder: string, cluster: string, binary: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const ids = ownerOf(cluster) ?? known('postgres') ?? known('nobody')
  if (ids === undefined)
    throw new CannotStart(
      'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as. Start Förebild as another user.',
    )
  return { ...ids, override: !reaches(ids, folder, binary) }
}

/** How to start a program as that account. */
export function launch(
  account: Account | undefined,
  binary: string,
  args: readonly string[],
): Launch {
  if (account === undefined) return { command: binary, args, ids: {} }
  const { uid, gid, override } = account
  if (!override) return { command: binary, args, ids: { uid, gid } }
  const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  const keep = ['--securebits=+no_setuid_fixup']
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return { command: 'setpriv', args: [...become, ...keep, ...pass, binary, ...args], ids: {} }
}

/** Gives a file to the account that shall read it. */
export function give(path: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid)
}

type Ids = { readonly uid: number; readonly gid: number }

function ownerOf(cluster: string): Ids | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid }
}

function known(name: string): Ids | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

function reaches(ids: Ids, folder: string, binary: string): boolean {
  const script = 'cd "$1" && test -x "$2" && test -r "$2"'
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', folder, binary], { ...ids, cwd: '/' })
  if (tried.status === 0) return true
  if (spawnSync('setpriv', ['--version']).status === 0) return false
  throw new CannotStart(
    `PostgreSQL does not run as root, and the account that would run it (${ids.uid}) cannot open ${folder}. Install setpriv (Debian: util-linux), or start Förebild as another user.`,
  )
}
