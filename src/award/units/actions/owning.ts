// What the organiser tells of which company owns which.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { Owning, OwningId } from '../model/owning.ts'
import type { OrganisationId } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findConflictsAnew } from '../public/changing.ts'
import { findOrganisationsById, lockOrganisation } from '../store/organisations.ts'
import { insertOwning, removeOwning } from '../store/owning.ts'

export type TellOwning = Pick<Owning, 'parent' | 'fromDay' | 'toDay'>

export async function addOwning(act: Act, organisation: OrganisationId, told: TellOwning) {
  found(await lockOrganisation(act.db, organisation))
  required(mayKeepRegister(act.actor))
  if (told.parent === organisation) return { refusal: 'owner-itself' as const }
  const [parent] = await findOrganisationsById(act.db, [told.parent])
  if (!parent) return { refusal: 'owner' as const }
  const owning: Owning = { id: newId<'owning'>(), organisation, ...told }
  await insertOwning(act.db, owning)
  await findConflictsAnew(act)
  await record(act, 'organisation.owner-told', organisation, { parent: told.parent })
  return { owning }
}

/** It was told by mistake. */
export async function dropOwning(
  act: Act,
  organisation: OrganisationId,
  id: OwningId,
): Promise<void> {
  required(mayKeepRegister(act.actor))
  found((await removeOwning(act.db, { id, organisation })) || undefined)
  await findConflictsAnew(act)
  await record(act, 'organisation.owner-removed', organisation, { owning: id })
}
