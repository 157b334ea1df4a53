// What the built browser code is called: its names change with its content.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from '../app.ts'

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly isEntry?: boolean; readonly css?: readonly string[] }
  >
>

/** The addresses of what every page loads. */
export function builtAssets(home: string): Assets {
  const folder = join(home, 'dist', 'public')
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  const entries = Object.values(JSON.parse(text) as Manifest).filter(({ isEntry }) => isEntry)
  const files = entries.flatMap(({ file, css = [] }) => [file, ...css])
  const script = files.find((file) => file.endsWith('.js'))
  return {
    folder,
    styles: files.filter((file) => file.endsWith('.css')).map((file) => `/${file}`),
    script: script === undefined ? null : `/${script}`,
  }
}
