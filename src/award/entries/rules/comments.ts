// What follows of comments: where a passage stands, who is named, when a letter may go.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { placeOf } from '../../../base/lib/passage.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { folded } from '../../../base/lib/text.ts'
import type { Comment, Thread } from '../model/comments.ts'

/** Whether the words still stand in the text. `plain`: without signs. */
export function stands(plain: string, quote: string): boolean {
  return quote.trim() === '' || placeOf(plain, quote) !== undefined
}

/** `quote`: which of them stands here. Null: none. */
export type Cut = { readonly text: string; readonly quote: number | null }

/** Cuts a text at the passages that stand in it. Where two overlap the first one is shown. */
export function cutAt(plain: string, quotes: readonly string[]): readonly Cut[] {
  const places = quotes
    .flatMap((quote, index) => {
      const place = placeOf(plain, quote)
      return place ? [{ ...place, index }] : []
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  const parts: Cut[] = []
  let at = 0
  for (const { index, from, to } of places) {
    if (from < at) continue
    parts.push({ text: plain.slice(at, from), quote: null })
    parts.push({ text: plain.slice(from, to), quote: index })
    at = to
  }
  parts.push({ text: plain.slice(at), quote: null })
  return parts.filter(({ text }) => text !== '')
}

type Named = { readonly id: PersonId; readonly name: string }

/** Those whose whole name stands after an @. The longer name counts where one begins with another. */
export function namedIn(text: string, people: readonly Named[]): readonly PersonId[] {
  const said = ` ${folded(text)} `
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  const found: PersonId[] = []
  let rest = said
  for (const { id, name } of byLength) {
    const sign = `@${folded(name.trim())}`
    if (sign === '@') continue
    const parts = rest.split(sign)
    const whole = parts.slice(1).some((after) => /^[^\p{L}\p{N}]/u.test(after))
    if (!whole) continue
    found.push(id)
    rest = parts.join('@ ')
  }
  return found
}

/** Those who are to get a letter: chosen or named, with a part in the entry, and not the writer. */
export function toTell(
  chosen: readonly PersonId[],
  text: string,
  at: { readonly team: readonly Named[]; readonly writer: PersonId },
): readonly PersonId[] {
  const named = new Set([...chosen, ...namedIn(text, at.team)])
  return at.team.map(({ id }) => id).filter((id) => named.has(id) && id !== at.writer)
}

const hour = 3_600_000

/** At most one letter an hour about an entry to each: at once, or when the hour is over. */
export function letterAt(last: Date | undefined, now: Date): Date {
  const next = last === undefined ? now.getTime() : last.getTime() + hour
  return new Date(Math.max(now.getTime(), next))
}

type Mover = { readonly id: PersonId; readonly at: Date }

/** Done with. Who resolves what is resolved changes nothing. */
export function resolve(_permit: Permit<'entry.comment'>, thread: Thread, by: Mover): Thread {
  if (thread.resolvedAt !== null) return thread
  return { ...thread, resolvedAt: by.at, resolvedBy: by.id }
}

/** Taken up again, also by saying something more. */
export function reopen(_permit: Permit<'entry.comment'>, thread: Thread): Thread {
  return { ...thread, resolvedAt: null, resolvedBy: null }
}

/** One changes one's own words only. */
export function reworded(
  _permit: Permit<'entry.comment'>,
  comment: Comment,
  text: string,
  by: Mover,
): Outcome<Comment, 'not-own'> {
  if (comment.writtenBy !== by.id) return no('not-own')
  return yes(text === comment.text ? comment : { ...comment, text, editedAt: by.at })
}
