// What is posted about examiners, their employers and their conflicts.
import { z } from 'zod'
import { isPlainDate } from '../../base/lib/time.ts'
import type { Answering, Profile } from './model.ts'
import { lawGrounds } from './rules/declaring.ts'

/** A name that came once, several times or not at all. */
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], 'error.choice')
  .default([])

const wordList = z
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

const day = z.string('error.day').trim().refine(isPlainDate, 'error.day')
const dayOrNone = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isPlainDate(typed), 'error.day')
  .transform((typed) => typed || null)

const profileFields = {
  categories: several,
  fields: wordList,
  languages: wordList,
  capacity: z.coerce
    .number('error.capacity')
    .int('error.capacity')
    .min(1, 'error.capacity')
    .max(20, 'error.capacity'),
}

export const profile: z.ZodType<Profile> = z.object(profileFields)

export const newExaminer = z.object({
  name: z.string('error.name').trim().min(1, 'error.name').max(120, 'error.name'),
  email: z.string('error.email').trim().toLowerCase().pipe(z.email('error.email')),
  ...profileFields,
})

export type PostedEmployment = {
  readonly organisation: string
  /** The name of a unit, as typed. Empty: the whole organisation. */
  readonly unit: string
  readonly validFrom: string
  readonly validTo: string | null
}
export const employment: z.ZodType<PostedEmployment> = z
  .object({
    organisation: z.uuid('error.organisation'),
    unit: z.string().trim().default(''),
    validFrom: day,
    validTo: dayOrNone,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'error.ends-before',
  })

export const ending = z.object({ validTo: day })
export const trained = z.object({ doneOn: dayOrNone })

export const answering: z.ZodType<Answering> = z.object({
  answer: z.enum(['none', 'conflict', 'unsure'], 'error.answer'),
  lawGrounds: several.pipe(z.array(z.enum(lawGrounds, 'error.choice'))),
  awardGrounds: several,
  explanation: z.string().trim().max(4000, 'error.too-long').default(''),
})

export const deciding = z.object({
  about: z.string('error.about').min(1, 'error.about'),
  outcome: z.enum(['conflict', 'no-conflict'], 'error.outcome'),
  reason: z.string('error.reason').trim().min(1, 'error.reason').max(4000, 'error.too-long'),
})
