// Which published answer is an example for a question.
import type { Instrument, Question } from '../../editions/model.ts'
import type { ExampleAnswer } from '../model/earlier.ts'
import type { Content } from './canonical.ts'
import { isSameQuestion } from './earlier.ts'

type Published = { readonly item: string; readonly content: Content }

/** The newest that has an answer to it, by this year's key or the one the instrument tells. */
export function exampleIn(
  published: readonly Published[],
  instrument: Instrument | null,
  question: Question,
): ExampleAnswer | undefined {
  for (const { item, content } of published) {
    const { answers, edition: year, unit } = content
    const answer = answers.find(
      (one) => one.text.trim() !== '' && isSameQuestion(instrument, question, year, one.question),
    )
    if (answer) return { unit, year, item, text: answer.text }
  }
  return undefined
}
