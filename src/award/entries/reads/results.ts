// What the pages of results show.
import type { Ask } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import type { StoredResult } from '../model/results.ts'
import type { EntryId } from '../model.ts'
import { allQuestions, questionOf } from '../rules/handing-in.ts'
import { list } from '../store/answers.ts'
import { findResult, listResults } from '../store/results.ts'
import { type Desk, openDesk } from './desk.ts'

/** Where a result is shown, in the order of the questions. */
export type Use = { readonly area: string; readonly question: string }
export type ResultsDesk = Desk & {
  readonly results: readonly StoredResult[]
  /** By key. */
  readonly uses: ReadonlyMap<string, readonly Use[]>
}

export async function showResults(ask: Ask, id: EntryId): Promise<ResultsDesk> {
  const desk = await openDesk(ask, id)
  const results = await listResults(ask.db, id)
  return { ...desk, results, uses: await usesOf(ask, desk) }
}

export type ResultDesk = Desk & { readonly result: StoredResult; readonly uses: readonly Use[] }

export async function showResult(ask: Ask, id: EntryId, key: string): Promise<ResultDesk> {
  const desk = await openDesk(ask, id)
  const result = found(await findResult(ask.db, id, key))
  return { ...desk, result, uses: (await usesOf(ask, desk)).get(key) ?? [] }
}

async function usesOf(ask: Ask, { entry, edition }: Desk): Promise<ResultsDesk['uses']> {
  const { instrument } = edition.terms
  const questions = allQuestions(instrument)
  const answers = questions.length === 0 ? [] : await list(ask.db, entry.id, questions)
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  const uses = new Map<string, Use[]>()
  for (const question of questions) {
    const area = questionOf(instrument, question)?.area.key ?? ''
    for (const key of keysIn(texts.get(question) ?? '')) {
      uses.set(key, [...(uses.get(key) ?? []), { area, question }])
    }
  }
  return uses
}

function keysIn(text: string): ReadonlySet<string> {
  const figures = readWritten(text).filter((block) => block.kind === 'figure')
  return new Set(figures.filter(({ of }) => of === 'results').map(({ key }) => key))
}
