// What the diary is asked for, and what is posted to it.
import { z } from 'zod'
import { type DiaryFilter, directions } from '../../support/records/model.ts'

export const cityNumberForm = z.object({
  cityNumber: z
    .string()
    .trim()
    .max(60, 'error.too-long')
    .transform((value) => value || null),
})

type Query = (name: string) => string | undefined

/** What an address asks for. Whatever it says that is not known narrows nothing. */
export function filterFrom(query: Query): DiaryFilter {
  const year = query('ar') ?? ''
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    direction: directions.find((one) => one === query('riktning')) ?? null,
    kind: (query('typ') ?? '').slice(0, 50),
    search: (query('sok') ?? '').slice(0, 200),
  }
}
