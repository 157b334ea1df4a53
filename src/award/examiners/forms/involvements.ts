// What is posted about what a person has done for a unit.
import { z } from 'zod'
import type { TellInvolvement } from '../model/employment.ts'

const year = z.coerce
  .number('error.year')
  .int('error.year')
  .min(1990, 'error.year')
  .max(2100, 'error.year')

export const involvement: z.ZodType<TellInvolvement> = z
  .object({
    kind: z.enum(['coached', 'examined'], 'error.choice'),
    unit: z.string('error.unit-unknown').trim().min(1, 'error.unit-unknown'),
    fromYear: year,
    toYear: z.union([z.literal('').transform(() => null), year], 'error.year').default(null),
  })
  .transform(({ toYear, ...told }) => ({ ...told, toYear: toYear ?? told.fromYear }))
  .refine(({ fromYear, toYear }) => fromYear <= toYear, {
    path: ['toYear'],
    message: 'error.ends-before',
  })
