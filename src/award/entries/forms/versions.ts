// What is posted about what an answer has been, and what is asked for by address.
import { z } from 'zod'
import { isPlainDate } from '../../../base/lib/time.ts'
import { type ChangesAsked, versionNameLimit } from '../model/versions.ts'

/** An empty name: it has none any more. */
export const versionName = z.object({
  name: z
    .string('versions.error.name')
    .trim()
    .max(versionNameLimit, 'versions.error.name')
    .transform((name) => name || null),
})

/** What is not understood is not asked for. */
export function readChanges(query: Readonly<Record<string, string>>): ChangesAsked {
  const { sedan = '', vem = '', sida } = query
  return {
    since: isPlainDate(sedan) ? sedan : null,
    person: z.uuid().safeParse(vem).success ? vem : null,
    page: pageIn(sida),
  }
}

export function pageIn(text: string | undefined): number {
  const page = Number.parseInt(text ?? '1', 10) || 1
  return Math.min(Math.max(page, 1), 10_000)
}
