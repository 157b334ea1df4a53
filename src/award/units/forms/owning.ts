// What is posted about who owns a company.
import { z } from 'zod'
import { isPlainDate } from '../../../base/lib/time.ts'
import type { OrganisationId } from '../model.ts'

const dayOrNone = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isPlainDate(typed), 'error.date')
  .transform((typed) => typed || null)

export const owning = z
  .object({
    parent: z.uuid('error.owner').transform((id) => id as OrganisationId),
    fromDay: dayOrNone,
    toDay: dayOrNone,
  })
  .refine(({ fromDay, toDay }) => !fromDay || !toDay || fromDay <= toDay, {
    path: ['toDay'],
    message: 'error.before',
  })
