// All SQL about what examiners have told and the organiser confirms.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Claim, ClaimId, ClaimKind, Told } from '../model/profile.ts'

/** In a table any kind may stand beside any text: what is written there keeps them together. */
type Row = Omit<Claim, 'kind' | 'told'> & {
  readonly kind: ClaimKind
  readonly told: Told['told']
}
type Tables = { examinerClaim: Row }

function claimOf(row: Row): Claim {
  return row as Claim
}

/** The earliest first. */
export async function listClaimsOf(
  db: Reader,
  people: readonly PersonId[],
): Promise<readonly Claim[]> {
  if (people.length === 0) return []
  const query = reading<Tables>(db).selectFrom('examinerClaim').selectAll()
  const rows = await query.where('personId', 'in', people).orderBy('madeAt').orderBy('id').execute()
  return rows.map(claimOf)
}

/** Everyone's that wait, the earliest first. */
export async function listWaitingClaims(db: Reader): Promise<readonly Claim[]> {
  const query = reading<Tables>(db).selectFrom('examinerClaim').selectAll()
  const rows = await query.where('state', '=', 'waiting').orderBy('madeAt').orderBy('id').execute()
  return rows.map(claimOf)
}

/** Everyone else's that wait. */
export async function countWaitingClaims(db: Reader, but: PersonId): Promise<number> {
  const { count } = await reading<Tables>(db)
    .selectFrom('examinerClaim')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('state', '=', 'waiting')
    .where('personId', '!=', but)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Confirmed or declined since then, the latest first. */
export async function listDecidedClaims(
  db: Reader,
  since: Date,
  most: number,
): Promise<readonly Claim[]> {
  const query = reading<Tables>(db).selectFrom('examinerClaim').selectAll()
  const rows = await query
    .where('state', 'in', ['confirmed', 'declined'])
    .where('decidedAt', '>=', since)
    .orderBy('decidedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(claimOf)
}

export async function findClaim(db: Reader, id: ClaimId): Promise<Claim | undefined> {
  const query = reading<Tables>(db).selectFrom('examinerClaim').selectAll()
  const row = await query.where('id', '=', id).executeTakeFirst()
  return row && claimOf(row)
}

export async function lockClaim(db: Writer, id: ClaimId): Promise<Claim | undefined> {
  const query = writing<Tables>(db).selectFrom('examinerClaim').selectAll()
  const row = await query.where('id', '=', id).forUpdate().executeTakeFirst()
  return row && claimOf(row)
}

export async function insertClaim(db: Writer, claim: Claim): Promise<void> {
  await writing<Tables>(db)
    .insertInto('examinerClaim')
    .values({ ...claim, told: json<Told['told']>(claim.told) })
    .execute()
}

/** What has come of it, and what was so before. */
export async function saveClaim(db: Writer, claim: Claim): Promise<void> {
  const { state, decidedBy, decidedAt } = claim
  await writing<Tables>(db)
    .updateTable('examinerClaim')
    .set({ state, decidedBy, decidedAt, told: json<Told['told']>(claim.told) })
    .where('id', '=', claim.id)
    .execute()
}
