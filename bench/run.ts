// Runs every bench, or those whose names are given, one at a time, and prints a table. `--json`: for a machine.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchFile, Measure } from './model.ts'

const helpers = new Set(['run.ts', 'model.ts', 'database.ts', 'timing.ts'])
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' } },
  allowPositionals: true,
})
const told: { name: string; measures: readonly Measure[] }[] = []
for (const { name, run } of await benches(positionals)) {
  process.stderr.write(`${name} …\n`)
  const measures = await run()
  told.push({ name, measures })
  if (!values.json) print(name, measures)
}
if (values.json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)

async function benches(wanted: readonly string[]): Promise<readonly BenchFile[]> {
  const names = (await readdir(import.meta.dirname)).filter(
    (file) => file.endsWith('.ts') && !helpers.has(file),
  )
  const chosen = names.filter((file) => wanted.length === 0 || wanted.includes(file.slice(0, -3)))
  if (chosen.length === 0)
    throw new Error(`There are ${names.map((file) => file.slice(0, -3)).join(', ')}.`)
  return Promise.all(chosen.sort().map((file) => import(join(import.meta.dirname, file))))
}

function print(name: string, measures: readonly Measure[]): void {
  process.stdout.write(`\n${name}\n`)
  for (const { what, value, unit, beside } of measures) {
    const ratio =
      beside && `${figure(value / beside.value)} × ${beside.what} (${figure(beside.value)})`
    process.stdout.write(
      `  ${what.padEnd(44)} ${figure(value).padStart(9)} ${unit}   ${ratio ?? ''}\n`,
    )
  }
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
