// What the page about a group shows.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Owning } from '../model/owning.ts'
import type { Organisation, OrganisationId } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findOrganisation, listOrganisations } from '../store/organisations.ts'
import { ownedAround } from '../store/owning.ts'

export type GroupShown = {
  readonly organisation: Organisation
  readonly owners: readonly NamedOwning[]
  readonly owned: readonly NamedOwning[]
  /** Companies and operators that may own it. */
  readonly choosable: readonly Organisation[]
}
/** `name`: of the other one. */
export type NamedOwning = Owning & { readonly name: string }

export async function showGroup(ask: Ask, id: OrganisationId): Promise<GroupShown> {
  required(mayKeepRegister(ask.actor))
  const organisation = found(await findOrganisation(ask.db, id))
  const all = await listOrganisations(ask.db)
  const names = new Map(all.map((one) => [one.id, one.name]))
  const around = await ownedAround(ask.db, id)
  const named = (one: Owning, other: OrganisationId) => ({ ...one, name: names.get(other) ?? '' })
  return {
    organisation,
    owners: around.flatMap((one) => (one.organisation === id ? named(one, one.parent) : [])),
    owned: around.flatMap((one) => (one.parent === id ? named(one, one.organisation) : [])),
    choosable: all.filter(
      (one) => (one.kind === 'operator' || one.kind === 'company') && one.id !== id,
    ),
  }
}
