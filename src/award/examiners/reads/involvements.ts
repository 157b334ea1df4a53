// What the page about what a person has done for units shows.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { personById } from '../../../support/accounts/public.ts'
import { unitsByIds } from '../../units/public.ts'
import type { Involvement } from '../model/employment.ts'
import { mayKeepExaminers } from '../policy.ts'
import { listInvolvements } from '../store/ties.ts'

export type ShownInvolvements = {
  readonly person: Person
  readonly involvements: readonly (Involvement & { readonly unit: string })[]
}

export async function showInvolvements(ask: Ask, id: PersonId): Promise<ShownInvolvements> {
  required(mayKeepExaminers(ask.actor))
  const person = found(await personById(ask.db, id))
  const told = await listInvolvements(ask.db, [id])
  const units = await unitsByIds(
    ask.db,
    told.map(({ unitId }) => unitId),
  )
  return {
    person,
    involvements: told.map((one) => ({ ...one, unit: units.get(one.unitId)?.name ?? '' })),
  }
}
