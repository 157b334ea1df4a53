// What the pages of editions show.
import type { Ask } from '../../base/db/call.ts'
import { found } from '../../base/lib/failures.ts'
import { findByYear, list, listAnnouncements } from './store.ts'

export async function showEdition(ask: Ask, year: string) {
  const edition = found(/^\d{4}$/.test(year) ? await findByYear(ask.db, Number(year)) : undefined)
  return { edition, corrections: await listAnnouncements(ask.db, edition.id) }
}

export function listEditions(ask: Ask) {
  return list(ask.db)
}
