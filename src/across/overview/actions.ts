// Decisions that need many stages: closing an edition.
import { closeEdition } from '../../award/editions/public.ts'
import { withoutReport } from '../../award/feedback/public.ts'
import type { Act } from '../../base/db/call.ts'
import { required } from '../../base/lib/failures.ts'
import { no } from '../../base/lib/outcome.ts'
import { mayOversee } from './policy.ts'
import { showWeek } from './reads.ts'

/** Only when everyone who took part has been given feedback (domain rule 18). */
export async function closeYear(act: Act, year: number) {
  required(mayOversee(act.actor))
  const { lines } = await showWeek(act, year)
  const took = lines.flatMap(({ locked, entry }) => (locked && entry ? [entry.id] : []))
  const missing = new Set(await withoutReport(act.db, took))
  if (missing.size > 0) {
    const units = lines.filter(({ entry }) => entry && missing.has(entry.id))
    return { ...no('feedback-missing'), units: units.map((line) => line.registration.unitName) }
  }
  return { ...(await closeEdition(act, year)), units: [] }
}
