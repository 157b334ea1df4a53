// What the jury's pages show.
import type { Ask } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found, required } from '../../base/lib/failures.ts'
import { peopleByIds, peopleWithRole } from '../../support/accounts/public.ts'
import { consensusesOf } from '../assessment/public.ts'
import { boardTrackOf } from '../decisions/public.ts'
import type { Category, Edition } from '../editions/model.ts'
import { currentEdition, editionOf } from '../editions/public.ts'
import { entriesOf } from '../entries/public.ts'
import { isLocked } from '../entries/rules/writing.ts'
import { clearances } from '../examiners/public.ts'
import { eligibilitiesOf, registrationsOf } from '../registrations/public.ts'
import type { Candidate, Seat, WholeSession } from './model.ts'
import { mayDeliberate, mayFollow, mayLead } from './policy.ts'
import { inOrder, isPublic, type Stand, standOf } from './rules.ts'
import { find, listSessions } from './store.ts'

export type Room = {
  readonly edition: Edition
  readonly category: Category
  readonly candidates: readonly Candidate[]
  readonly seats: readonly Seat[]
  readonly own: Seat
}

/** The year's edition and the category with that key, or nothing is found. */
export async function editionAndCategory(ask: Ask, year: number, key: string) {
  const edition = found(await editionOf(ask.db, year))
  const category = found(edition.terms.categories.find((one) => one.key === key))
  return { edition, category }
}

/** Everything that a category's deliberation rests on, looked up anew. */
export async function roomOf(ask: Ask, year: number, key: string): Promise<Room> {
  const { edition, category } = await editionAndCategory(ask, year, key)
  const candidates = await candidatesOf(ask, edition, key)
  const seats = await seatsOf(ask, candidates)
  const own = seats.find(({ person }) => person === ask.actor.id)
  return {
    edition,
    category,
    candidates: inOrder(candidates),
    seats,
    own: own ?? { person: ask.actor.id, clearances: ['undeclared'] },
  }
}

async function candidatesOf(ask: Ask, edition: Edition, key: string): Promise<Candidate[]> {
  const { db, now } = ask
  const registrations = (await registrationsOf(db, edition.id)).filter(
    ({ category }) => category === key,
  )
  const byId = new Map(registrations.map((registration) => [registration.id, registration]))
  const entries = (await entriesOf(db, edition.id)).filter(
    (entry) => byId.has(entry.registration) && isLocked(entry, edition, now),
  )
  const ids = entries.map(({ id }) => id)
  const consensuses = await consensusesOf(db, ids)
  const awards = await eligibilitiesOf(db, edition, registrations, { gate: 'award', now })
  const boards = await boardTrackOf(db, [...byId.keys()])
  return entries.map((entry) => ({
    entry,
    registration: found(byId.get(entry.registration)),
    consensus: consensuses.get(entry.id),
    award: awards.get(entry.registration),
    boardVerified: boards.get(entry.registration)?.state === 'extract-verified',
  }))
}

async function seatsOf(ask: Ask, candidates: readonly Candidate[]): Promise<readonly Seat[]> {
  const people = await juryPeople(ask.db, ask.now)
  const pairs = people.flatMap((personId) =>
    candidates.map(({ entry }) => ({ personId, entryId: entry.id })),
  )
  const clearanceOf = await clearances(ask.db, pairs)
  return people.map((person) => ({
    person,
    clearances: candidates.map(({ entry }) => clearanceOf(person, entry.id)),
  }))
}

/** Jurors and chairs, each once. */
export async function juryPeople(db: Reader, now: Date): Promise<readonly PersonId[]> {
  const jurors = await peopleWithRole(db, 'juror', now)
  const chairs = await peopleWithRole(db, 'chair', now)
  return [...new Set([...jurors, ...chairs].map(({ id }) => id))]
}

/** The categories of the current edition and how far each is. */
export async function showJury(ask: Ask, year?: number) {
  required(mayFollow(ask.actor))
  const edition = found(year ? await editionOf(ask.db, year) : await currentEdition(ask.db))
  const sessions = await listSessions(ask.db, edition.id)
  const states = new Map(sessions.map(({ category, state }) => [category, state]))
  return { edition, states, sits: ask.actor.roles.has('juror') || ask.actor.roles.has('chair') }
}

export type ShownCategory = {
  readonly edition: Edition
  readonly category: Category
  readonly stand: Stand
  readonly leads: boolean
  readonly session: WholeSession | undefined
  /** Empty for those who do not take part, and until the chair has opened the category. */
  readonly candidates: readonly Candidate[]
  readonly jury: readonly { readonly id: PersonId; readonly name: string; readonly stand: Stand }[]
  readonly isPublic: boolean
}

/**
 * A category as a juror sees it. Whoever stands aside, or has not declared, gets nothing of it:
 * no candidate, no choice, no count.
 */
export async function showCategory(ask: Ask, year: number, key: string): Promise<ShownCategory> {
  required(mayFollow(ask.actor))
  const room = await roomOf(ask, year, key)
  const inside = mayDeliberate(ask.actor, room.own) !== undefined
  const session = inside ? await find(ask.db, room.edition.id, key) : undefined
  const people = await peopleByIds(ask.db, inside ? room.seats.map(({ person }) => person) : [])
  const seats = inside ? room.seats : []
  return {
    edition: room.edition,
    category: room.category,
    stand: standOf(room.own),
    leads: mayLead(ask.actor, room.own) !== undefined,
    session,
    candidates: session ? room.candidates : [],
    jury: seats.map((seat) => ({
      id: seat.person,
      name: people.get(seat.person)?.name ?? '',
      stand: standOf(seat),
    })),
    isPublic:
      session !== undefined && isPublic(session, room.edition.terms.calendar.ceremony, ask.now),
  }
}
