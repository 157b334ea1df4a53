// The checks that a tool from npm makes.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs a tool with this Node, and gives what it says when it is not content. */
export function saidBy(script: string, args: readonly string[], folder = process.cwd()) {
  const path = join(import.meta.dirname, '..', '..', 'node_modules', script)
  const ran = spawnSync(process.execPath, [path, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { content: ran.status === 0, text: `${ran.stdout ?? ''}${ran.stderr ?? ''}` }
}

/** TypeScript 7. The package `typescript` beside it is 6, for the tools that cannot read 7 yet. */
export function complaintsOfCompiler(): readonly string[] {
  const { content, text } = saidBy('ts7/bin/tsc', ['--pretty', 'false'])
  return content ? [] : linesOf(text)
}

export function complaintsOfBiome(folder = process.cwd()): readonly string[] {
  const options = ['--error-on-warnings', '--max-diagnostics=200', '--colors=off']
  const { content, text } = saidBy('@biomejs/biome/bin/biome', ['check', ...options], folder)
  return content ? [] : linesOf(text)
}

export function complaintsOfKnip(): readonly string[] {
  const { content, text } = saidBy('knip/bin/knip.js', [
    '--no-progress',
    '--treat-config-hints-as-errors',
  ])
  return content ? [] : linesOf(text)
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
