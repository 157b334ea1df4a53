// The form of award.yaml.
import { z } from 'zod'
import { colourField, dayField, keyField, wordsField } from './fields.ts'

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const barriers = z.array(z.strictObject({ what: wordsField, why: wordsField })).default([])

export const awardFile = z.strictObject({
  key: keyField,
  name: wordsField,
  sender: wordsField,
  email: z.email({ error: 'an e-mail address' }),
  office: wordsField.nullable().default(null),
  recordSeries: z
    .string()
    .regex(/^\p{Lu}{1,6}$/u, { error: 'one to six capital letters, such as KU' }),
  zone: z
    .string({ error: 'a time zone like Europe/Stockholm' })
    .refine(isZone, { error: 'a time zone like Europe/Stockholm' }),
  languages: z.array(z.enum(['sv', 'en'])).min(1),
  theme: z.strictObject({
    ink: colourField,
    ground: colourField,
    quiet: colourField,
    deep: colourField,
    honour: colourField,
    honourField: colourField,
  }),
  accessibility: z.strictObject({
    status: z.enum(['full', 'partial', 'none']),
    method: z.enum(['self', 'external']),
    assessedOn: dayField,
    updatedOn: dayField,
    barriers,
    exempted: barriers,
    outside: barriers,
  }),
})
export type AwardFile = z.infer<typeof awardFile>
