// What the built browser code is called: its names change with its content.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Assets = { readonly styles: readonly string[]; readonly script: string | null }

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly isEntry?: boolean; readonly css?: readonly string[] }
  >
>

export function publicFolder(home: string): string {
  return join(home, 'dist', 'public')
}

/** The addresses of what every page loads. */
export function builtAssets(home: string): Assets {
  const text = readFileSync(join(publicFolder(home), 'manifest.json'), 'utf8')
  const entries = Object.values(JSON.parse(text) as Manifest).filter(({ isEntry }) => isEntry)
  const files = entries.flatMap(({ file, css = [] }) => [file, ...css])
  const script = files.find((file) => file.endsWith('.js'))
  return {
    styles: files.filter((file) => file.endsWith('.css')).map((file) => `/assets/${file}`),
    script: script === undefined ? null : `/assets/${script}`,
  }
}
