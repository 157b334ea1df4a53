// Names of those whom a plan is about, also of those who are no longer in the season.
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Outline } from '../../examiners/model.ts'
import { outlines } from '../../examiners/public.ts'
import type { Names } from '../model/board.ts'
import type { PlanState, Step } from '../model/plan.ts'
import type { Season } from '../model/season.ts'
import type { Kept } from '../model/solutions.ts'
import { instanceIn } from '../rules/instance-text.ts'

export type Named = {
  readonly names: Names
  /** In Swedish, as the edition calls it. */
  readonly categoryOf: (entry: EntryId) => string | null
  readonly entries: readonly EntryId[]
}

type Given = {
  readonly edition: Edition
  readonly state: PlanState
  readonly kept: readonly (Kept | undefined)[]
  readonly season?: Season | null
}

export async function namedIn(db: Reader, given: Given): Promise<Named> {
  const { entries, people } = meant(given)
  const told = await outlines(db, entries)
  const { categories } = given.edition.terms
  return {
    entries,
    names: await namesOf(db, told, people),
    categoryOf: (entry) => {
      const key = told.get(entry)?.category
      return categories.find((category) => category.key === key)?.name.sv ?? null
    },
  }
}

async function namesOf(
  db: Reader,
  told: ReadonlyMap<EntryId, Outline>,
  people: readonly PersonId[],
): Promise<Names> {
  const persons = await peopleByIds(db, people)
  return {
    unit: (entry) => told.get(entry)?.unit ?? '',
    person: (person) => persons.get(person)?.name ?? '',
  }
}

/** Names of those whom one step was about. */
export async function namesInStep(db: Reader, { about }: Step): Promise<Names> {
  const { entry, otherEntry, person, other } = about
  const entries = [entry, otherEntry].filter((id) => id !== undefined)
  const people = [person, other].filter((id) => id !== undefined)
  return namesOf(db, await outlines(db, entries), people)
}

function meant({ state, kept, season }: Given): {
  readonly entries: readonly EntryId[]
  readonly people: readonly PersonId[]
} {
  const { pins, forbids, sizes, loads, away } = state.wishes
  const placings = [...pins, ...forbids]
  const instances = kept.flatMap((one) => (one?.instance ? [instanceIn(one.instance)] : []))
  const entries = [
    ...placings.map(({ entry }) => entry),
    ...sizes.map(({ entry }) => entry),
    ...instances.flatMap((instance) => instance.entries),
    ...(season?.entries ?? []).map(({ id }) => id),
  ]
  const people = [
    ...placings.map(({ person }) => person),
    ...loads.map(({ person }) => person),
    ...away,
    ...instances.flatMap(({ examiners }) => examiners),
    ...(season?.examiners ?? []).map(({ person }) => person),
  ]
  return { entries: [...new Set(entries)], people: [...new Set(people)] }
}
