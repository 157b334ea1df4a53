// What a unit or an organisation is found by.
import type { Called, OrganisationId, Term, UnitSpan } from '../model.ts'
import { searchText } from './names.ts'
import { isSmallWord, otherWordsFor } from './other-words.ts'
import { inOrder } from './time.ts'

/** Which version of the rules in this file a unit's terms are made by. Raise it when they change. */
export const foundBy = 1

/** How much it says that a word was found there. */
export const weightOf: Readonly<Record<Term['kind'], number>> = {
  name: 1,
  was: 0.92,
  before: 0.88,
  alias: 0.75,
  place: 0.5,
}

/** The words of a text that say something of what is meant, or all where none do. */
export function tellingWords(text: string): readonly string[] {
  const words = searchText(text).split(' ').filter(Boolean)
  const telling = words.filter((word) => !isSmallWord(word))
  return [...new Set(telling.length > 0 ? telling : words)]
}

/** All names that a unit has had, each told once. */
export function namesOfUnit(spans: readonly UnitSpan[], today: string): readonly Called[] {
  const ordered = inOrder(spans)
  const now = ordered.findLast(({ fromDay }) => fromDay === null || fromDay <= today)
  const named = ordered.map((span, at): Called => {
    const next = ordered.slice(at + 1).find(({ name }) => name !== span.name)?.fromDay ?? null
    if (span.name === now?.name) return { name: span.name, kind: 'name', untilDay: null }
    return { name: span.name, kind: 'was', untilDay: next === null ? null : dayBefore(next) }
  })
  return named.filter(({ name }, at) => named.findIndex((one) => one.name === name) === at)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** By its names, by other ways to say them, and by those that it belongs or belonged to. */
export function termsOfUnit(names: readonly Called[], spans: readonly UnitSpan[]): readonly Term[] {
  const places = spans.flatMap(({ administration, board, department, operator }) =>
    [administration, board, department, operator].flatMap((id) => id ?? []),
  )
  return once([
    ...names.flatMap(({ name, kind }) => termsOfName(name, kind)),
    ...places.map((id): Term => ({ term: placeTerm(id), kind: 'place' })),
  ])
}

export function termsOfName(name: string, kind: Called['kind']): readonly Term[] {
  const others = otherWordsFor(searchText(name))
  return [
    ...tellingWords(name).map((term): Term => ({ term, kind })),
    ...others.map((term): Term => ({ term, kind: 'alias' })),
  ]
}

/** Stands for an organisation among the words. */
export function placeTerm(id: OrganisationId): string {
  return `#${id}`
}

function once(terms: readonly Term[]): readonly Term[] {
  const seen = new Map(terms.map((one) => [`${one.term} ${one.kind}`, one] as const))
  return [...seen.values()]
}
