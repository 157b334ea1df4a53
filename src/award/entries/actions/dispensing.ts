// How a unit is given time after the day for all: a decision with a number, told to everyone of the unit.
import { announce } from '../../../base/db/announcing.ts'
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import type { Outcome } from '../../../base/lib/outcome.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { queue } from '../../../support/messages/public.ts'
import { register } from '../../../support/records/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById, seriesOf } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { peopleOf, registrationById } from '../../registrations/public.ts'
import { dispensationLetter } from '../mails.ts'
import type { Dispensation, GrantDispensation } from '../model/dispensations.ts'
import type { Entry } from '../model.ts'
import { mayDispense } from '../policy.ts'
import { type DispenseRefusal, dispensing, lastInstant } from '../rules/dispensing.ts'
import { insertDispensation } from '../store/dispensations.ts'
import { findOf, insert, lock, save } from '../store/entries.ts'
import { say } from '../words/say.ts'
import { newEntry } from './writing.ts'

/** Invariant 5: by somebody, for a reason, until a time. A unit that has not begun gets an entry to write in. */
export async function grantDispensation(
  act: Act,
  id: RegistrationId,
  { day, time, reason }: GrantDispensation,
): Promise<Outcome<Dispensation, DispenseRefusal>> {
  const permit = required(mayDispense(act.actor))
  const registration = found(await registrationById(act.db, id))
  const edition = await editionById(act.db, registration.edition)
  const until = lastInstant(day, time, edition.zone)
  const outcome = dispensing(permit, registration, edition, { until, now: act.now })
  if (!outcome.ok) return outcome

  const entry = await entryFor(act, registration)
  const dispensation: Dispensation = {
    id: newId<'dispensation'>(),
    ...{ entry: entry.id, until, reason, number: await numberOf(act, registration, edition) },
    ...{ grantedBy: act.actor.id, grantedAt: act.now },
  }
  await insertDispensation(act.db, dispensation)
  await save(act.db, { ...entry, dispensedUntil: until })
  await tellUnit(act, registration, dispensation, edition)
  await announce(act.db, 'entry_changed', entry.id)
  await announce(act.db, 'edition_changed', edition.id)
  const { number } = dispensation
  await record(act, 'entry.dispensed', entry.id, { number, until: until.toISOString() })
  return { ok: true, value: dispensation }
}

async function entryFor(act: Act, { id, edition }: Registration): Promise<Entry> {
  const begun = await findOf(act.db, id)
  if (!begun) await insert(act.db, newEntry(act, id, edition))
  const { id: entry } = begun ?? found(await findOf(act.db, id))
  return found(await lock(act.db, entry))
}

async function numberOf(act: Act, registration: Registration, edition: Edition): Promise<string> {
  const { unitName: unit } = registration
  const { number } = await register(act, {
    series: await seriesOf(act.db, edition),
    direction: 'drawn-up',
    on: plainDate(act.now, edition.zone),
    counterpart: unit,
    about: say('sv')('diary.dispensation', { unit, year: String(edition.year) }),
    kind: 'dispensation',
    subject: registration.id,
  })
  return number
}

async function tellUnit(
  act: Act,
  registration: Registration,
  dispensation: Dispensation,
  edition: Edition,
): Promise<void> {
  const people = await peopleByIds(act.db, await peopleOf(act.db, registration.id, act.now))
  for (const { email } of people.values()) {
    await queue(act, dispensationLetter(email, registration, dispensation, edition))
  }
}
