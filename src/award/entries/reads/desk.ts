// An entry as its writers find it on their desk.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId, TeamRole } from '../../registrations/model.ts'
import { registrationById, roleIn } from '../../registrations/public.ts'
import type { UnitId } from '../../units/model.ts'
import type { Entry, EntryId } from '../model.ts'
import { mayComment, mayHandIn, mayManage, mayReadDraft, mayWrite } from '../policy.ts'
import { type EntryStage, stageOf } from '../rules/writing.ts'
import { find } from '../store/entries.ts'

export type Desk = {
  readonly entry: Entry
  readonly edition: Edition
  readonly unit: string
  readonly unitId: UnitId
  readonly stage: EntryStage
  /** What the one who asks is in it. */
  readonly role: TeamRole
  /** Whether they may write now: have the right, and there is time. */
  readonly writable: boolean
  readonly may: DeskRights
}
/** Whatever the time. */
export type DeskRights = {
  readonly write: boolean
  readonly comment: boolean
  readonly handIn: boolean
  readonly manage: boolean
}
export type Names = ReadonlyMap<PersonId, string>

/** For those who have a part in it only. */
export async function openDesk(ask: Ask, id: EntryId): Promise<Desk> {
  const entry = found(await find(ask.db, id))
  const { registration, role } = await belonging(ask, entry.registration)
  required(mayReadDraft(ask.actor, { role }))
  const edition = await editionById(ask.db, entry.edition)
  const stage = stageOf(entry, edition, ask.now)
  const may = rightsOf(ask, role)
  return {
    ...{ entry, edition, stage, may },
    unit: registration.unitName,
    unitId: registration.unit,
    role: required(role),
    writable: may.write && (stage === 'writing' || stage === 'reopened'),
  }
}

/** The same, for those who answer for the entry only. */
export async function openManagersDesk(ask: Ask, id: EntryId): Promise<Desk> {
  const desk = await openDesk(ask, id)
  required(desk.may.handIn || undefined)
  return desk
}

function rightsOf({ actor }: Ask, role: TeamRole | undefined): DeskRights {
  return {
    write: mayWrite(actor, { role }) !== undefined,
    comment: mayComment(actor, { role }) !== undefined,
    handIn: mayHandIn(actor, { role }) !== undefined,
    manage: mayManage(actor, { role }) !== undefined,
  }
}

/** The registration, and what the person who asks is in it. */
export async function belonging(
  ask: Ask,
  id: RegistrationId,
): Promise<{ readonly registration: Registration; readonly role: TeamRole | undefined }> {
  const registration = found(await registrationById(ask.db, id))
  return { registration, role: await roleIn(ask.db, id, ask.actor.id, ask.now) }
}

export async function namesOf(ask: Ask, ids: readonly (PersonId | null)[]): Promise<Names> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const people = await peopleByIds(ask.db, known)
  return new Map([...people.values()].map(({ id, name }) => [id, name]))
}
