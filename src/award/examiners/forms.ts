// What is posted about examiners, their employers and their conflicts.
import { z } from 'zod'
import { capacity, day, dayOrNone, email, name, several, wordList } from './forms/fields.ts'
import type { Answering, Profile } from './model.ts'
import { lawGrounds } from './rules/declaring.ts'

const profileFields = { categories: several, fields: wordList, languages: wordList, capacity }

export const profile: z.ZodType<Profile> = z.object(profileFields)

export const newExaminer = z.object({
  name,
  email,
  ...profileFields,
})

const lineOrNone = z
  .string()
  .trim()
  .max(120, 'error.name')
  .default('')
  .transform((typed) => typed || null)

export type PostedEmployment = {
  readonly organisation: string
  /** The name of a unit, as typed. Empty: the whole organisation. */
  readonly unit: string
  readonly title: string | null
  readonly manager: string | null
  readonly validFrom: string
  readonly validTo: string | null
}
export const employment: z.ZodType<PostedEmployment> = z
  .object({
    organisation: z.uuid('error.organisation'),
    unit: z.string().trim().default(''),
    title: lineOrNone,
    manager: lineOrNone,
    validFrom: day,
    validTo: dayOrNone,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'error.ends-before',
  })

export const ending = z.object({ validTo: day })
export const trained = z.object({
  doneOn: dayOrNone,
  leads: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

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
