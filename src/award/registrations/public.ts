// Answers what later stages ask about those who take part.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../../support/audit/public.ts'
import type { Edition, EditionId, Gate } from '../editions/model.ts'
import { editionById } from '../editions/public.ts'
import type { Unit, UnitId } from '../units/model.ts'
import { inheritedHistoryOf } from '../units/public.ts'
import type { Eligibility, Member, Part, Registration, RegistrationId, TeamRole } from './model.ts'
import { eligibility } from './rules/eligibility.ts'
import type { Ground } from './rules/judges.ts'
import { isLive, isOfUnit, roleOf } from './rules/members.ts'
import {
  checksIn,
  find,
  findLive,
  findMany,
  findPart,
  insert,
  listOf,
  listOfPerson,
  listOfUnits,
  listParts,
  membersIn,
  waiversIn,
} from './store.ts'

export function registrationById(
  db: Reader,
  id: RegistrationId,
): Promise<Registration | undefined> {
  return find(db, id)
}

export async function registrationsByIds(
  db: Reader,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, Registration>> {
  const registrations = await findMany(db, [...new Set(ids)])
  return new Map(registrations.map((registration) => [registration.id, registration]))
}

/** Those that take part: sent and not withdrawn, by name. */
export function registrationsOf(db: Reader, edition: EditionId): Promise<readonly Registration[]> {
  return listOf(db, edition, ['sent'], 'all')
}

/** Those by which these units have taken part, in any year. */
export function registrationsOfUnits(
  db: Reader,
  units: readonly UnitId[],
): Promise<readonly Registration[]> {
  return listOfUnits(db, units)
}

/** Drafts and withdrawn ones too. For counting, not for showing to everyone. */
export function everyRegistrationOf(
  db: Reader,
  edition: EditionId,
): Promise<readonly Registration[]> {
  return listOf(db, edition, ['draft', 'sent', 'withdrawn'], 'all')
}

/** Where the person is contact or has been let in, the newest first. */
export function registrationsOfPerson(
  db: Reader,
  person: PersonId,
  now: Date,
): Promise<readonly Registration[]> {
  return listOfPerson(db, person, now)
}

/** The registration, if it takes part: sent and not withdrawn. */
export async function acceptedRegistration(
  db: Reader,
  id: RegistrationId,
): Promise<Registration | undefined> {
  const registration = await find(db, id)
  return registration?.state === 'sent' ? registration : undefined
}

/** The one of the unit in the edition that is not withdrawn. */
export function liveRegistration(
  db: Reader,
  edition: EditionId,
  unit: UnitId,
): Promise<Registration | undefined> {
  return findLive(db, edition, unit)
}

/** What the person may do in it at that time. Undefined: nothing. */
export async function roleIn(
  db: Reader,
  id: RegistrationId,
  person: PersonId,
  now: Date,
): Promise<TeamRole | undefined> {
  const part = await findPart(db, id, person)
  if (part === undefined) return undefined
  const { contact, member } = part
  return roleOf({ registration: { contact }, members: member ? [member] : [] }, person, now)
}

/** Whether the person has any part in it at that time. */
export async function isMember(
  db: Reader,
  id: RegistrationId,
  person: PersonId,
  now: Date,
): Promise<boolean> {
  return (await roleIn(db, id, person, now)) !== undefined
}

/** Whether the person acts for the unit at that time: no reader, and no helper from elsewhere. */
export async function actsForUnit(
  db: Reader,
  id: RegistrationId,
  person: PersonId,
  now: Date,
): Promise<boolean> {
  return isOfUnit(await roleIn(db, id, person, now))
}

/** Everyone who was let in, also for a time that has run out. The contact is not among them. */
export function membersOf(db: Reader, id: RegistrationId): Promise<readonly Member[]> {
  return membersIn(db, [id])
}

/** The same for many, with one question. */
export function membersOfAll(
  db: Reader,
  ids: readonly RegistrationId[],
): Promise<readonly Member[]> {
  return membersIn(db, [...new Set(ids)])
}

/** Every registration in which one of these people is contact, or has been let in, in any year. */
export function partsOf(db: Reader, people: readonly PersonId[]): Promise<readonly Part[]> {
  return listParts(db, people)
}

/** Those who have a part in it at that time: the contact first, then the others. */
export async function peopleOf(
  db: Reader,
  id: RegistrationId,
  now: Date,
): Promise<readonly PersonId[]> {
  const registration = await find(db, id)
  const members = (await membersIn(db, [id])).filter((member) => isLive(member, now))
  const contact = registration?.contact ? [registration.contact] : []
  return [...contact, ...members.map(({ person }) => person)]
}

/** How each rule at the gate answers at that time. Undefined: there is no such registration. */
export async function eligibilityOf(
  db: Reader,
  id: RegistrationId,
  gate: Gate,
  now: Date,
): Promise<Eligibility | undefined> {
  const registration = await find(db, id)
  if (!registration) return undefined
  const edition = await editionById(db, registration.edition)
  return (await eligibilitiesOf(db, edition, [registration], { gate, now })).get(id)
}

/** The same for many of one edition, with as many questions to the database as for one. */
export async function eligibilitiesOf(
  db: Reader,
  edition: Edition,
  registrations: readonly Registration[],
  at: { readonly gate: Gate; readonly now: Date },
): Promise<ReadonlyMap<RegistrationId, Eligibility>> {
  const known = await knownAbout(db, registrations, at.now)
  return new Map(
    registrations.map((registration) => {
      const ground = { edition, registration, ...known(registration), now: at.now }
      return [registration.id, eligibility(at.gate, ground)] as const
    }),
  )
}

/** What the rules look at besides the registration itself, asked for all of them at once. */
export async function knownAbout(
  db: Reader,
  registrations: readonly Registration[],
  now: Date,
): Promise<(registration: Registration) => Pick<Ground, 'past' | 'waivers' | 'check'>> {
  const ids = registrations.map(({ id }) => id)
  const units = registrations.map(({ unit }) => unit)
  const pasts = await inheritedHistoryOf(db, units, now)
  const waivers = Map.groupBy(await waiversIn(db, ids), ({ registration }) => registration)
  const checks = Map.groupBy(await checksIn(db, ids), ({ registration }) => registration)
  return ({ id, unit }) => ({
    past: pasts.get(unit) ?? [],
    waivers: waivers.get(id) ?? [],
    check: checks.get(id)?.[0] ?? null,
  })
}

/** Takes part as a paper of an earlier edition tells. The same twice is one registration. */
export async function enterPastRegistration(
  act: Act,
  edition: Edition,
  unit: Unit,
  category: string | null,
): Promise<Registration> {
  const known = await findLive(act.db, edition.id, unit.id)
  if (known) return known
  const registration: Registration = {
    id: newId<'registration'>(),
    edition: edition.id,
    unit: unit.id,
    unitName: unit.name,
    administration: unit.administration,
    operatingForm: unit.operatingForm,
    category,
    state: 'sent',
    origin: 'import',
    contact: null,
    facts: {},
    recordNumber: null,
    createdAt: act.now,
    sentAt: null,
    withdrawnAt: null,
  }
  await insert(act.db, registration)
  await record(act, 'registration.imported', registration.id, { edition: edition.year })
  return registration
}
