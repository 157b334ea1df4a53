// What would be changed in the text of a damaged paper, word by word with its reason.
import type { WordList } from '../../../support/spelling/model.ts'
import type { Register } from '../model.ts'
import type { Reason } from './choices.ts'
import { type Line, linesOf, unsplit } from './layout.ts'
import { menderFor, namesOf } from './paper.ts'
import { textQuality } from './quality.ts'
import { changesIn, lastIn } from './restore.ts'
import { cut, rawSpan } from './trace.ts'

/** `text` would stand for the raw text from `start` to `end`. Nothing has been changed. */
export type Suggestion = {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly text: string
  readonly reason: Reason
  /** 0 to 1. */
  readonly confidence: number
}

const wordPattern = /[\p{L}\p{N}&|\ufffd]*\p{L}[\p{L}\p{N}&|\ufffd]*/gu

/** In the order of the text. None in a text that is whole. */
export function suggestionsFor(
  raw: string,
  register: Register & { readonly words: WordList },
): readonly Suggestion[] {
  const lines = unsplit(linesOf(raw))
  const words = lines.flatMap((line) => line.plain.text.match(wordPattern) ?? [])
  const quality = textQuality(words, namesOf(register), register.words)
  const { restorer } = menderFor(register, quality, words)
  if (restorer === null) return []
  let before = ''
  return lines.flatMap((line) => {
    const changes = changesIn(line.plain.text, restorer, before)
    before = lastIn(line.plain.text)
    return changes.map((change) => suggestionOf(raw, line, change))
  })
}

function suggestionOf(
  raw: string,
  { plain }: Line,
  change: { start: number; end: number; text: string; reason: Reason; confidence: number },
): Suggestion {
  const { text, reason, confidence } = change
  const { start, end } = rawSpan(cut(plain, change.start, change.end))
  return { start, end, raw: raw.slice(start, end), text, reason, confidence }
}

/** The text with every suggestion taken. */
export function withSuggestions(raw: string, suggestions: readonly Suggestion[]): string {
  let at = 0
  let text = ''
  for (const each of suggestions) {
    text += raw.slice(at, each.start) + each.text
    at = each.end
  }
  return text + raw.slice(at)
}
