// What is posted beside an answer.
import { z } from 'zod'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainText } from '../../../base/lib/written/plain.ts'
import { commentLimit, quoteLimit } from '../model/comments.ts'

const text = z
  .string('comments.error.text')
  .trim()
  .min(1, 'comments.error.text')
  .max(commentLimit, 'comments.error.long')

/** None, one, or several: a name that comes twice has both values. */
const mentions = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((posted) => [posted].flat().filter((id) => id !== '') as PersonId[])

/** A passage as it is typed or taken: its words alone, without the signs of the written form. */
const quote = z
  .string()
  .max(quoteLimit, 'comments.error.quote')
  .default('')
  .transform((typed) => plainText(typed).trim())

export const saidMore = z.object({ text, mentions })
export const saidFirst = z.object({ text, mentions, quote })
