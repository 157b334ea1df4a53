// All SQL about what examiners have told and the organiser confirms.
import { type Reader, reading } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Claim, ClaimKind, Told } from '../model/profile.ts'

/** In a table any kind may stand beside any text: what is written there keeps them together. */
type Row = Omit<Claim, 'kind' | 'told'> & {
  readonly kind: ClaimKind
  readonly told: Told['told']
}
type Tables = { examinerClaim: Row }

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

function claimOf(row: Row): Claim {
  return row as Claim
}
