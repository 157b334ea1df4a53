// Gathers all that bears on whether people may open entries.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { coordinationsOf } from '../../../support/accounts/public.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesByIds } from '../../entries/public.ts'
import type { Registration } from '../../registrations/model.ts'
import { membersOfAll, registrationsByIds } from '../../registrations/public.ts'
import type { OrganisationId, Unit, UnitId } from '../../units/model.ts'
import { organisations, successions, unitLinksAround, unitsByIds } from '../../units/public.ts'
import type {
  ConflictCase,
  Coordination,
  Employment,
  Pair,
  Parties,
  Register,
  Registered,
} from '../model.ts'
import { findTies, furtherAdministrations, partiesOf, tieTerms } from '../rules/ties.ts'
import * as store from '../store.ts'

/** For each pair whose entry exists. The number of queries does not depend on the number of pairs. */
export async function casesOf(
  db: Reader,
  pairs: readonly Pair[],
): Promise<readonly ConflictCase[]> {
  const people = [...new Set(pairs.map((pair) => pair.personId))]
  const entries = await aboutEntries(db, [...new Set(pairs.map((pair) => pair.entryId))])
  const links = await aboutPeople(db, people)
  const written = { people, entries: [...entries.keys()] }
  const declarations = byPair(await store.listDeclarations(db, written))
  const decisions = byPair(await store.listDecisions(db, written))
  const register = await registerFor(db, [...entries.values()], links.employments)
  return pairs.flatMap((pair) => {
    const entry = entries.get(pair.entryId)
    if (!entry) return []
    const of = <Row extends { personId: PersonId }>(rows: readonly Row[]) =>
      rows.filter((row) => row.personId === pair.personId)
    const ties = findTies({
      employments: of(links.employments),
      coordinations: of(links.coordinations),
      writes: entry.writers.has(pair.personId),
      parties: entry.parties,
      further: furtherAdministrations(entry.unit, entry.registration, register.organisations),
      register,
      terms: tieTerms(entry.edition),
    })
    const key = pair.personId + pair.entryId
    const said = { declarations: declarations.get(key) ?? [], decisions: decisions.get(key) ?? [] }
    return [{ ...pair, parties: entry.parties, ties, ...said }]
  })
}

type AboutEntry = {
  readonly edition: Edition
  readonly parties: Parties
  readonly unit: Unit
  readonly registration: Registration
  readonly writers: ReadonlySet<PersonId | null>
}

async function aboutEntries(
  db: Reader,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, AboutEntry>> {
  const entries = [...(await entriesByIds(db, ids)).values()]
  const registrations = await registrationsByIds(
    db,
    entries.map((entry) => entry.registration),
  )
  const all = [...registrations.values()]
  const units = await unitsByIds(
    db,
    all.map((registration) => registration.unit),
  )
  const members = await membersOfAll(db, [...registrations.keys()])
  const editions = await editionsOf(db, all)
  return new Map(
    entries.flatMap((entry) => {
      const registration = registrations.get(entry.registration)
      const unit = registration && units.get(registration.unit)
      const edition = editions.get(entry.edition)
      if (!registration || !unit || !edition) return []
      const own = members.filter((member) => member.registration === registration.id)
      const writers = new Set([registration.contact, ...own.map((member) => member.person)])
      const parties = partiesOf(unit, registration)
      return [[entry.id, { edition, parties, unit, registration, writers }] as const]
    }),
  )
}

async function editionsOf(
  db: Reader,
  registrations: readonly Registration[],
): Promise<ReadonlyMap<EditionId, Edition>> {
  const ids = new Set(registrations.map((registration) => registration.edition))
  const found = new Map<EditionId, Edition>()
  for (const id of ids) found.set(id, await editionById(db, id))
  return found
}

async function aboutPeople(db: Reader, people: readonly PersonId[]) {
  const employments = await store.listEmployments(db, people)
  const held = await coordinationsOf(db, people)
  const coordinations = held.map((one): Coordination & { personId: PersonId } => ({
    id: one.id,
    personId: one.personId,
    organisationId: one.organisationId as OrganisationId,
    validTo: one.validTo && plainDate(one.validTo, 'UTC'),
  }))
  return { employments, coordinations }
}

/** Only what can tie these people to these entries, and the names to say it with. */
async function registerFor(
  db: Reader,
  entries: readonly AboutEntry[],
  employments: readonly Employment[],
): Promise<Register> {
  const all = await organisations(db)
  const merged = await successions(db)
  const partyUnits = entries.map((entry) => entry.parties.unitId)
  const links = await unitLinksAround(db, partyUnits)
  const named = [...partyUnits, ...employments.flatMap((one) => one.unitId ?? [])]
  const units = await unitsByIds(db, named)
  const heirs = new Map<UnitId, UnitId[]>()
  for (const { unit, successor } of links) {
    heirs.set(unit, [...(heirs.get(unit) ?? []), successor])
  }
  const ids = new Set([...units.keys(), ...heirs.keys()])
  return {
    organisations: new Map(
      all.map(({ id, name, board }) => {
        const after = merged.filter((one) => one.organisation === id)
        return [id, { name, board, successors: after.map((one) => one.successor) }] as const
      }),
    ),
    units: new Map([...ids].map((id) => [id, registered(units.get(id), heirs.get(id))] as const)),
  }
}

function registered(unit?: Unit, successors: readonly UnitId[] = []): Registered<UnitId> {
  return { name: unit?.name ?? '', successors }
}

function byPair<Row extends Pair>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.personId + row.entryId
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return found
}
