// The laws of who may import whom, held by dependency-cruiser.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { saidBy } from './tools.ts'

export type Violation = { readonly law: string; readonly from: string; readonly to: string }

type Report = {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

const config = join(import.meta.dirname, '..', '..', 'dependency-cruiser.config.mjs')

/** How many files were looked at, and each that breaks a law. A cruiser that cannot read TypeScript sees none. */
export function cruise(folder: string): { modules: number; violations: readonly Violation[] } {
  const args = ['src', '--config', config, '--output-type', 'json']
  const { text } = saidBy('dependency-cruiser/bin/dependency-cruise.mjs', args, folder)
  if (!text.startsWith('{')) throw new Error(`dependency-cruiser failed: ${text}`)
  const { summary } = JSON.parse(text) as Report
  const violations = summary.violations.map(({ rule, from, to }) => ({ law: rule.name, from, to }))
  return { modules: summary.totalCruised, violations }
}

export async function lawNames(): Promise<readonly string[]> {
  const { default: laws } = await import(pathToFileURL(config).href)
  return laws.forbidden.map(({ name }: { readonly name: string }) => name)
}

export function complaintsAboutLaws(folder: string): readonly string[] {
  const { modules, violations } = cruise(folder)
  const lines = violations.map(({ law, from, to }) => `${law}: ${from} → ${to}`)
  return modules === 0 ? ['The cruiser saw no modules at all.', ...lines] : lines
}
