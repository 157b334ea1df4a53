// How well an examiner fits an entry, in parts that can be shown.
import { folded } from '../../../base/lib/text.ts'
import type { Fit, FitPart, Fitting } from '../model.ts'

/** What each part can give at most. They sum to 100. */
export const weights = { category: 40, field: 20, load: 20, training: 20 } as const

/**
 * The order of the organiser's list: the higher the better, every part stated. An automatic
 * assignment would seek the teams with the highest sum of the same score, so it stays a whole
 * number and knows nothing of conflicts, which exclude instead of costing points.
 */
export function fitOf({ examiner, entry, load, trained }: Fitting): Fit {
  const knows = entry.category !== null && examiner.categories.includes(entry.category)
  const matched = examiner.fields.filter((field) => isAbout(entry.texts, field))
  const free = Math.max(0, examiner.capacity - load)
  const parts: readonly FitPart[] = [
    part('category', knows ? 1 : 0),
    { ...part('field', matched.length > 0 ? 1 : 0), matched },
    part('load', free / examiner.capacity),
    part('training', trained ? 1 : 0),
  ]
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts }
}

function part(key: FitPart['key'], share: number): FitPart {
  return { key, points: Math.round(weights[key] * share), of: weights[key], matched: [] }
}

/** A field counts when one of the texts about the entry has it as the beginning of a word. */
function isAbout(texts: readonly string[], field: string): boolean {
  const sought = folded(field.trim())
  if (sought === '') return false
  return texts.some((text) => startsWord(folded(text), sought))
}

function startsWord(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}
