// Where the program's own files are.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder with package.json, seen from the sources and from the built program alike. */
export function homeFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('The program does not find its own folder.')
  return homeFolder(parent)
}

export function versionIn(home: string): string {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
}

export function migrationsIn(home: string): string {
  return join(home, 'src', 'base', 'db', 'migrations')
}
