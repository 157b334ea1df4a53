// Gathers all that bears on whether people may open entries.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import { entriesByIds } from '../../entries/public.ts'
import type { Registration } from '../../registrations/model.ts'
import { membersOfAll, registrationsByIds } from '../../registrations/public.ts'
import type { OrganisationId, Unit } from '../../units/model.ts'
import { unitsByIds } from '../../units/public.ts'
import type { Deed, Managing, Register, TieTerms } from '../model/ties.ts'
import type { ConflictCase, Pair, Parties } from '../model.ts'
import type { UnitManager } from '../rules/finding/managers.ts'
import { findTies, furtherAdministrations, partiesOf, tieTerms } from '../rules/ties.ts'
import { listObjections } from '../store/objections.ts'
import * as store from '../store.ts'
import { type KnownPerson, knownPeople, managingsAfter } from './people.ts'
import { registerFor } from './register.ts'

/** For each pair whose entry exists. The number of queries does not depend on the number of pairs. */
export async function casesOf(
  db: Reader,
  pairs: readonly Pair[],
): Promise<readonly ConflictCase[]> {
  const people = [...new Set(pairs.map((pair) => pair.personId))]
  const found = await aboutEntries(db, [...new Set(pairs.map((pair) => pair.entryId))])
  const written = { people, entries: [...found.keys()] }
  const declarations = byPair(await store.listDeclarations(db, written))
  const decisions = byPair(await store.listDecisions(db, written))
  const objections = byPair(await listObjections(db, written.entries))
  const ground = await groundFor(db, people, [...found.values()])
  const entries = new Map([...found].map(([id, about]) => [id, placed(about, ground.register)]))
  return pairs.flatMap((pair) => {
    const entry = entries.get(pair.entryId)
    const person = ground.people.get(pair.personId)
    if (!entry || !person) return []
    const key = pair.personId + pair.entryId
    const said = {
      declarations: declarations.get(key) ?? [],
      decisions: decisions.get(key) ?? [],
      objections: objections.get(key) ?? [],
    }
    const ties = tiesBetween({ ...person, id: pair.personId }, entry, ground)
    return [{ ...pair, parties: entry.parties, ties, ...said }]
  })
}

type Ground = {
  readonly people: ReadonlyMap<PersonId, KnownPerson>
  readonly register: Register
  readonly managings: readonly Managing[]
}
type Placed = AboutEntry & {
  readonly further: readonly OrganisationId[]
  readonly terms: TieTerms
  readonly manager: UnitManager | undefined
}

async function groundFor(
  db: Reader,
  ids: readonly PersonId[],
  entries: readonly AboutEntry[],
): Promise<Ground> {
  const people = await knownPeople(db, ids)
  const all = [...people.values()]
  const employments = all.flatMap((one) => one.employments)
  const register = await registerFor(db, {
    units: [
      ...entries.map(({ parties }) => parties.unitId),
      ...employments.flatMap(({ unitId }) => unitId ?? []),
      ...all.flatMap(({ deeds }) => deeds.map(({ unit }) => unit)),
      ...all.flatMap(({ involvements }) => involvements.map(({ unitId }) => unitId)),
    ],
    organisations: employments.map(({ organisationId }) => organisationId),
  })
  const days = entries.map(({ edition }) => tieTerms(edition).countedFrom ?? '')
  const managings = await managingsAfter(db, days.toSorted()[0] || '0001-01-01')
  return { people, register, managings }
}

function placed(about: AboutEntry, { organisations }: Register): Placed {
  const { unit, registration, edition } = about
  const name = registration.facts.manager?.name ?? ''
  return {
    ...about,
    further: furtherAdministrations(unit, registration, organisations),
    terms: tieTerms(edition),
    manager:
      name.trim() === ''
        ? undefined
        : { registration: registration.id, manager: name, unit: registration.unitName },
  }
}

function tiesBetween(
  person: KnownPerson & { readonly id: PersonId },
  entry: Placed,
  { register, managings }: Ground,
) {
  const { parties, further, manager, terms } = entry
  const elsewhere = (deed: Deed) =>
    deed.kind === 'coached'
      ? deed.registration !== entry.registration.id
      : deed.entry !== entry.entryId
  return findTies({
    person: {
      ...person,
      deeds: person.deeds.filter(elsewhere),
      writes: entry.writers.has(person.id),
    },
    ...{ parties, further, manager, managings, register, terms },
  })
}

type AboutEntry = {
  readonly entryId: EntryId
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
  const members = Map.groupBy(
    await membersOfAll(db, [...registrations.keys()]),
    ({ registration }) => registration,
  )
  const editions = await editionsOf(db, all)
  return new Map(
    entries.flatMap((entry) => {
      const registration = registrations.get(entry.registration)
      const unit = registration && units.get(registration.unit)
      const edition = editions.get(entry.edition)
      if (!registration || !unit || !edition) return []
      const own = members.get(registration.id) ?? []
      const writers = new Set([registration.contact, ...own.map((member) => member.person)])
      const parties = partiesOf(unit, registration)
      const about = { entryId: entry.id, edition, parties, unit, registration, writers }
      return [[entry.id, about] as const]
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

function byPair<Row extends Pair>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ personId, entryId }) => personId + entryId)
}
