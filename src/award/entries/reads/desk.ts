// An entry as its writers find it on their desk.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { membersOf, registrationById } from '../../registrations/public.ts'
import type { Entry, EntryId } from '../model.ts'
import { mayWrite } from '../policy.ts'
import { type EntryStage, stageOf } from '../rules/writing.ts'
import { find } from '../store/entries.ts'

export type Desk = {
  readonly entry: Entry
  readonly edition: Edition
  readonly unit: string
  readonly stage: EntryStage
}
export type Names = ReadonlyMap<PersonId, string>

/** For its writers only. */
export async function openDesk(ask: Ask, id: EntryId): Promise<Desk> {
  const entry = found(await find(ask.db, id))
  const { registration, member } = await belonging(ask, entry.registration)
  required(mayWrite(ask.actor, { member }))
  const edition = await editionById(ask.db, entry.edition)
  return { entry, edition, unit: registration.unitName, stage: stageOf(entry, edition, ask.now) }
}

/** The registration, and whether the person who asks belongs to it. */
export async function belonging(
  ask: Ask,
  id: RegistrationId,
): Promise<{ readonly registration: Registration; readonly member: boolean }> {
  const registration = found(await registrationById(ask.db, id))
  const members = await membersOf(ask.db, id)
  const people = [registration.contact, ...members.map(({ person }) => person)]
  return { registration, member: people.includes(ask.actor.id) }
}

export async function namesOf(ask: Ask, ids: readonly (PersonId | null)[]): Promise<Names> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const people = await peopleByIds(ask.db, known)
  return new Map([...people.values()].map(({ id, name }) => [id, name]))
}
