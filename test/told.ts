// What a reading says, without confidences and places, so that tests can compare it as a whole.
import { readFileSync } from 'node:fs'
import type { Fact, ReadPaper, Register } from '../src/across/import/model.ts'

export const emptyRegister: Register = { boards: [], units: [] }

export function told(paper: ReadPaper): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(paper.facts).map(([name, fact]) => [
      name,
      Array.isArray(fact)
        ? fact.map((each) => each.value)
        : ((fact as Fact<unknown> | null)?.value ?? null),
    ]),
  )
}

export function factsOf(paper: ReadPaper): readonly Fact<unknown>[] {
  return Object.values(paper.facts).flatMap((fact) =>
    Array.isArray(fact) ? (fact as Fact<unknown>[]) : fact === null ? [] : [fact as Fact<unknown>],
  )
}

export function realPaper(name: string): string {
  return readFileSync(`programmes/kvalitetsutmarkelsen/papers/${name}.txt`, 'utf8')
}

export function inventedPaper(name: string): string {
  const bytes = readFileSync(`test/papers/${name}.txt`)
  return new TextDecoder(name.endsWith('latin1') ? 'windows-1252' : 'utf-8').decode(bytes)
}
