// What in an entry may point out a person, and what its writers have said of it.
import type { Ask } from '../../../base/db/call.ts'
import type { EntryId } from '../model.ts'
import { type PlacedText, type Warning, warningsIn } from '../rules/warnings.ts'
import { keptIn } from '../store/warnings.ts'

/** `kept`: those that the writers have said are to stand. They are not asked of again. */
export type Warnings = { readonly open: readonly Warning[]; readonly kept: readonly Warning[] }

/** One query, where there is anything to ask about. */
export async function warningsOf(
  ask: Ask,
  entry: EntryId,
  texts: readonly PlacedText[],
): Promise<Warnings> {
  const all = warningsIn(texts)
  if (all.length === 0) return { open: [], kept: [] }
  const isKept = await keptIn(ask.db, entry)
  return { open: all.filter((one) => !isKept(one)), kept: all.filter(isKept) }
}
