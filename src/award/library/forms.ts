// What is posted about examples, and what is asked of the library.
import { z } from 'zod'
import type { Offer, Query } from './model.ts'

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

export const offering = z
  .object({
    summary: z.string().default(''),
    contact: z.string().trim().max(200, 'error.contact').default(''),
    operatorConsents: ticked,
    consents: z.literal('yes', 'error.consent'),
  })
  .transform(
    ({ summary, contact, operatorConsents }): Offer => ({ summary, contact, operatorConsents }),
  )

export const publishing = z.object({ checked: ticked })

/** From the address. What cannot be understood is left out. */
export function readQuery(asked: Readonly<Record<string, string>>): Query {
  const year = Number(asked['ar'])
  const page = Number(asked['sida'])
  return {
    text: (asked['sok'] ?? '').normalize('NFC').slice(0, 200),
    category: asked['klass'] || null,
    year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : null,
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}
