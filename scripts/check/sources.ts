// The source files that checks read.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type Source = { readonly path: string; readonly text: string }

/** Paths are relative to the folder, with forward slashes. */
export function sourcesIn(folder: string, ending: RegExp): readonly Source[] {
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
}

export function isTest({ path }: Source): boolean {
  return /\.test\.tsx?$/.test(path)
}
