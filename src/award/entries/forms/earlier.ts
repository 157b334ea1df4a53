// What is posted to take an earlier text over.
import { z } from 'zod'

/** How, and upon which revision. Nothing of it: only where nothing stands. */
export const takingOver = z.object({
  how: z.enum(['append', 'replace']).nullable().default(null).catch(null),
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable()
    .default(null)
    .catch(null),
})
