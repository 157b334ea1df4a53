// What is posted about teams.
import { z } from 'zod'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Choice } from './model.ts'

const person = z.uuid('error.person').transform((id) => id as PersonId)
const nobody = z.literal('').transform(() => null)

export const choosing: z.ZodType<Choice> = z.object({
  members: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'error.person')
    .default([])
    .pipe(z.array(person)),
  leader: z.union([nobody, person], 'error.person').default(null),
})

export const adding = z.object({ person })
export const leading = z.object({ leader: person })
export const removing = z.object({
  reason: z.string('error.reason').trim().min(1, 'error.reason').max(2000, 'error.reason'),
})
