// What is posted about an entry.
import { z } from 'zod'
import type { Form } from '../../base/lib/form.ts'
import { answerLimits } from './model/together.ts'
import type { Draft, SaveArea } from './model.ts'

const revision = z
  .string('form.broken')
  .regex(/^\d{1,9}$/, 'form.broken')
  .transform(Number)

/** One answer, as it is written. */
export const savedAnswer = z.object({
  text: z.string('form.broken').max(answerLimits.typed, 'form.broken'),
  revision,
})

/** An earlier text to be put back, upon the revision that stands. */
export const restored = z.object({ version: revision, revision })

type ReadArea =
  | { readonly ok: true; readonly value: SaveArea }
  /** `typed`: the texts all the same, so that none is lost. */
  | { readonly ok: false; readonly typed: readonly Draft[] }

/**
 * The page of an area: `answer-KEY` with `revision-KEY` for each question, and where texts clashed
 * `choice-KEY`: mine or theirs. `done` counts only where it differs from `was-done`, what the page showed.
 */
export function readArea(form: Form): ReadArea {
  const read = Object.keys(form).flatMap((field) => {
    const [, question] = /^answer-(.+)$/.exec(field) ?? []
    if (question === undefined || form[`choice-${question}`] === 'theirs') return []
    const fields = { text: form[field], revision: form[`revision-${question}`] }
    return [{ question, text: String(form[field]), posted: savedAnswer.safeParse(fields) }]
  })
  const drafts = read.flatMap(({ question, posted }) =>
    posted.success ? [{ question, ...posted.data }] : [],
  )
  if (drafts.length === read.length) return { ok: true, value: { drafts, done: marked(form) } }
  return { ok: false, typed: read.map(({ question, text }) => ({ question, text, revision: 0 })) }
}

function marked(form: Form): boolean | null {
  const { done, 'was-done': before } = form
  const known = done === 'yes' || done === 'no'
  return known && done !== before ? done === 'yes' : null
}

/** Where to go on to from the page of an area. */
export function nextOf(form: Form): 'next' | 'overview' | 'check' {
  const to = form['to']
  return to === 'overview' || to === 'check' ? to : 'next'
}

/** Which hand-in the page asked for. Null: it does not say. */
export function turnIn(form: Form): number | null {
  const { turn } = form
  return typeof turn === 'string' && /^\d{1,6}$/.test(turn) ? Number(turn) : null
}
