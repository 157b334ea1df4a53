// Gathers what people have done that can tie them to entries: where they worked, whom they helped and examined.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { coordinationsOf, peopleByIds } from '../../../support/accounts/public.ts'
import type { EditionId } from '../../editions/model.ts'
import { allEditions } from '../../editions/public.ts'
import type { Entry, EntryId } from '../../entries/model.ts'
import { entriesByIds } from '../../entries/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { partsOf, registrationsByIds } from '../../registrations/public.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { Employment, Involvement } from '../model/employment.ts'
import type { Coordination, Deed, Managing } from '../model/ties.ts'
import type { Pair } from '../model.ts'
import { listExamined, listInvolvements, listManaged } from '../store/ties.ts'
import * as store from '../store.ts'

export type KnownPerson = {
  readonly name: string
  readonly employments: readonly Employment[]
  readonly coordinations: readonly Coordination[]
  readonly involvements: readonly Involvement[]
  readonly deeds: readonly Deed[]
}

/** As many questions for one as for many. */
export async function knownPeople(
  db: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, KnownPerson>> {
  const people = await peopleByIds(db, ids)
  const employments = Map.groupBy(await store.listEmployments(db, ids), personOf)
  const coordinations = Map.groupBy(await coordinationsOf(db, ids), personOf)
  const involvements = Map.groupBy(await listInvolvements(db, ids), personOf)
  const deeds = await deedsOf(db, ids)
  return new Map(
    ids.map((id) => [
      id,
      {
        name: people.get(id)?.name ?? '',
        employments: employments.get(id) ?? [],
        coordinations: (coordinations.get(id) ?? []).map(
          (one): Coordination => ({
            id: one.id,
            organisationId: one.organisationId as OrganisationId,
            validTo: one.validTo && plainDate(one.validTo, 'UTC'),
          }),
        ),
        involvements: involvements.get(id) ?? [],
        deeds: deeds(id),
      },
    ]),
  )
}

function personOf<Row extends { readonly personId: PersonId }>({ personId }: Row): PersonId {
  return personId
}

async function deedsOf(db: Reader, people: readonly PersonId[]) {
  const years = new Map((await allEditions(db)).map(({ id, year }) => [id, year]))
  const parts = Map.groupBy(await partsOf(db, people), ({ person }) => person)
  const pairs = await listExamined(db, people)
  const entries = await entriesByIds(
    db,
    pairs.map(({ entryId }) => entryId),
  )
  const registrations = await registrationsByIds(
    db,
    [...entries.values()].map(({ registration }) => registration),
  )
  const examined = Map.groupBy(pairs, personOf)
  return (person: PersonId): readonly Deed[] => [
    ...(parts.get(person) ?? []).flatMap(({ registration, unit, unitName, edition }) => {
      const year = years.get(edition)
      return year ? [{ kind: 'coached', registration, unit, at: unitName, year } as const] : []
    }),
    ...(examined.get(person) ?? []).flatMap((pair) =>
      examining(pair, { entries, registrations, years }),
    ),
  ]
}

type Known = {
  readonly entries: ReadonlyMap<EntryId, Entry>
  readonly registrations: ReadonlyMap<RegistrationId, Registration>
  readonly years: ReadonlyMap<EditionId, number>
}

function examining({ entryId }: Pair, { entries, registrations, years }: Known): readonly Deed[] {
  const entry = entries.get(entryId)
  const registration = entry && registrations.get(entry.registration)
  const year = registration && years.get(registration.edition)
  if (!registration || !year) return []
  const { unit, unitName: at } = registration
  return [{ kind: 'examined', entry: entryId, unit, at, year }]
}

/** What everybody has told of their managers, in employments that go on after that day. */
export async function managingsAfter(db: Reader, day: string): Promise<readonly Managing[]> {
  const told = await listManaged(db, day)
  const people = await peopleByIds(db, told.map(personOf))
  return told.flatMap(({ id, personId, manager }) => {
    const name = people.get(personId)?.name
    return manager && name ? [{ employment: id, name, manager }] : []
  })
}
