// What the organiser sees before a unit is given time after the day for all.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { acceptedRegistration } from '../../registrations/public.ts'
import type { Dispensation } from '../model/dispensations.ts'
import { mayDispense } from '../policy.ts'
import { type EntryStage, stageOf } from '../rules/writing.ts'
import { listDispensations } from '../store/dispensations.ts'
import { findOf } from '../store/entries.ts'
import { type Names, namesOf } from './desk.ts'

export type Dispensing = {
  readonly registration: Registration
  readonly edition: Edition
  /** Null: nobody has begun to write. */
  readonly stage: EntryStage | null
  readonly handedIn: boolean
  /** The newest first. */
  readonly given: readonly Dispensation[]
  readonly names: Names
}

export async function showDispensing(ask: Ask, id: RegistrationId): Promise<Dispensing> {
  required(mayDispense(ask.actor))
  const registration = found(await acceptedRegistration(ask.db, id))
  const edition = await editionById(ask.db, registration.edition)
  const entry = await findOf(ask.db, id)
  const given = entry ? await listDispensations(ask.db, entry.id) : []
  return {
    ...{ registration, edition, given },
    stage: entry ? stageOf(entry, edition, ask.now) : null,
    handedIn: entry !== undefined && entry.handedInAt !== null,
    names: await namesOf(
      ask,
      given.map(({ grantedBy }) => grantedBy),
    ),
  }
}
