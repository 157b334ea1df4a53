// What later stages may know of a visit: when it was, and what it changed.
import type { Reader } from '../../base/db/handle.ts'
import type { EntryId } from '../entries/model.ts'
import type { ToldRevision, Visit } from './model.ts'
import * as store from './store.ts'

/** Undefined: neither planned nor waived. */
export function visitOf(db: Reader, entryId: EntryId): Promise<Visit | undefined> {
  return store.find(db, entryId)
}

/** The same for many, with one question. */
export async function visitsOf(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Visit>> {
  const visits = await store.list(db, entryIds)
  return new Map(visits.map((visit) => [visit.entryId, visit]))
}

/** The earliest first, each with its evidence in words. No names. */
export async function revisionsOf(db: Reader, entryId: EntryId): Promise<readonly ToldRevision[]> {
  return (await revisionsByEntry(db, [entryId])).get(entryId) ?? []
}

/** The same for many. Entries whose values did not change are not in it. */
export async function revisionsByEntry(
  db: Reader,
  entryIds: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, readonly ToldRevision[]>> {
  const revisions = await store.listRevisions(db, entryIds)
  const notes = await store.listEvidence(db, [
    ...new Set(revisions.flatMap(({ evidence }) => evidence)),
  ])
  const told = new Map<EntryId, ToldRevision[]>()
  for (const { entryId, id: _, evidence, ...revision } of revisions) {
    const words = notes
      .filter(({ id }) => evidence.includes(id))
      .map(({ kind, text, met }) => ({ kind, text, met }))
    told.set(entryId, [...(told.get(entryId) ?? []), { ...revision, evidence: words }])
  }
  return told
}
