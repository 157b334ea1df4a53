// What is posted when a warned passage is to stand.
import { z } from 'zod'

/** `print` begins with its kind. */
export const keptPassage = z.object({
  place: z
    .string('form.missing')
    .regex(/^(?:(?:bilaga|resultat):)?[\p{L}\p{N}_-]{1,80}$/u, 'form.missing'),
  print: z
    .string('form.missing')
    .max(300, 'form.missing')
    .regex(/^(?:personal-number|phone|email|name-in-care):./u, 'form.missing'),
  to: z.enum(['check', 'area', 'attachments']).catch('check'),
})
export type KeepPassage = z.infer<typeof keptPassage>
