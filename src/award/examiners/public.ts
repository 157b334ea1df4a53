// Answers whether a person may open an entry, and what later stages ask about examiners.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { record } from '../../support/audit/public.ts'
import type { EditionId } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import type {
  Clearance,
  ConflictCase,
  DeclarationRequest,
  Employment,
  Examiner,
  ExaminerId,
  Outline,
  Pair,
  Training,
} from './model.ts'
import { casesOf } from './reads/cases.ts'
import { outlinesOf } from './reads/outlines.ts'
import { clearanceOf } from './rules/declaring.ts'
import * as store from './store.ts'

/**
 * Whether the person may open the entry, as member of its team or as juror. Ask each time: it
 * closes at once when a declaration, an employment or the unit's administration changes.
 */
export async function clearance(
  db: Reader,
  personId: PersonId,
  entryId: EntryId,
): Promise<Clearance> {
  const about = await conflictsOf(db, { personId, entryId })
  return about ? clearanceOf(about) : 'undeclared'
}

/** The same for many, with one round of questions. */
export async function clearances(
  db: Reader,
  pairs: readonly Pair[],
): Promise<(personId: PersonId, entryId: EntryId) => Clearance> {
  const cases = await casesOf(db, pairs)
  const known = new Map(
    cases.map((about) => [about.personId + about.entryId, clearanceOf(about)] as const),
  )
  return (personId, entryId) => known.get(personId + entryId) ?? 'undeclared'
}

/** Everything that is known of a person's conflict with an entry. Undefined: no such entry. */
export async function conflictsOf(db: Reader, pair: Pair): Promise<ConflictCase | undefined> {
  const [about] = await casesOf(db, [pair])
  return about
}

/** For each pair whose entry exists. The number of queries does not depend on the number of pairs. */
export function conflictCases(
  db: Reader,
  pairs: readonly Pair[],
): Promise<readonly ConflictCase[]> {
  return casesOf(db, pairs)
}

/** What may be known of entries before a declaration: whom they are about, not what they say. */
export function outlines(
  db: Reader,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, Outline>> {
  return outlinesOf(db, ids)
}

/** Everyone who has been asked since then, and about what. */
export function pairsAskedSince(db: Reader, since: Date): Promise<readonly Pair[]> {
  return store.listRequestsSince(db, since)
}

/** The entries that a person has been asked to declare before. */
export async function requestsTo(db: Reader, person: PersonId): Promise<readonly EntryId[]> {
  return (await store.listRequestsTo(db, person)).map(({ entryId }) => entryId)
}

/** Asks people to declare before entries. Who was asked before is not asked again. */
export async function askForDeclarations(
  act: Act,
  pairs: readonly Pair[],
  judging: DeclarationRequest['judging'] = 'examiner',
): Promise<readonly Pair[]> {
  const asked = await store.insertRequests(
    act.db,
    pairs.map((pair) => ({ ...pair, judging, askedAt: act.now })),
  )
  for (const { personId, entryId } of asked) {
    await record(act, 'declaration.asked', entryId, { person: personId })
  }
  return asked
}

/** Those who examine now. */
export async function examiners(db: Reader): Promise<readonly Examiner[]> {
  const all = await store.listExaminers(db)
  return all.filter((examiner) => examiner.endedAt === null)
}

/** Also when they no longer examine: `endedAt` tells. */
export function examinerOf(db: Reader, person: PersonId): Promise<Examiner | undefined> {
  return store.findExaminerOf(db, person)
}

export function examinerById(db: Reader, id: ExaminerId): Promise<Examiner | undefined> {
  return store.findExaminer(db, id)
}

/** Of these people, those who examine or have examined. */
export function examinersOf(db: Reader, people: readonly PersonId[]): Promise<readonly Examiner[]> {
  return store.listExaminersOf(db, people)
}

/** Where people work and have worked, the latest first. */
export function employmentsOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Employment[]> {
  return store.listEmployments(db, people)
}

/** The trainings that were done for an edition. */
export function trainingsFor(db: Reader, edition: EditionId): Promise<readonly Training[]> {
  return store.listTrainings(db, edition)
}
