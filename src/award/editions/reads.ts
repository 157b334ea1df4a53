// What the pages of editions show.
import type { Ask } from '../../base/db/call.ts'
import { found } from '../../base/lib/failures.ts'
import { maySteer } from './policy.ts'
import { findByYear, list, listAnnouncements, listDrafts } from './store.ts'

export async function showEdition(ask: Ask, year: string) {
  const edition = found(/^\d{4}$/.test(year) ? await findByYear(ask.db, Number(year)) : undefined)
  return { edition, corrections: await listAnnouncements(ask.db, edition.id) }
}

/** Organisers see their drafts too, before all others. */
export async function listEditions(ask: Ask) {
  const drafts = maySteer(ask.actor) ? await listDrafts(ask.db) : []
  return [...drafts, ...(await list(ask.db))]
}
