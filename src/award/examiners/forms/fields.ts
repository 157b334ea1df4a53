// What several forms about examiners have in common.
import { z } from 'zod'
import { isPlainDate } from '../../../base/lib/time.ts'

/** A name that came once, several times or not at all. */
export const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], 'error.choice')
  .default([])

/** Words between commas, each once. */
export const wordList = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(60, 'error.word-list')).max(30, 'error.word-list'))

export const day = z.string('error.day').trim().refine(isPlainDate, 'error.day')
export const dayOrNone = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isPlainDate(typed), 'error.day')
  .transform((typed) => typed || null)

export const capacity = z.coerce
  .number('error.capacity')
  .int('error.capacity')
  .min(1, 'error.capacity')
  .max(20, 'error.capacity')

export const name = z.string('error.name').trim().min(1, 'error.name').max(120, 'error.name')
export const email = z
  .string('error.email')
  .trim()
  .toLowerCase()
  .max(250, 'error.email')
  .pipe(z.email('error.email'))
