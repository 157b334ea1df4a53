// The units that take part, with how far their boards have come.
import type { Ask } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import type { Edition } from '../../editions/model.ts'
import { currentEdition, editionOf } from '../../editions/public.ts'
import type { Registration } from '../../registrations/model.ts'
import { registrationsOf } from '../../registrations/public.ts'
import { organisations } from '../../units/public.ts'
import type { BoardTrack, Matter } from '../model.ts'
import { scopeOf } from '../policy.ts'
import { tracks } from '../rules/track.ts'
import { remindersOf } from '../store/reminders.ts'
import { keptOf, mattersOf } from '../store.ts'

export type BoardRow = {
  readonly registration: Registration
  readonly administration: string | null
  readonly track: BoardTrack
  readonly remindedAt: Date | null
}
export type BoardList = {
  readonly edition: Edition
  readonly rows: readonly BoardRow[]
  readonly matters: readonly Matter[]
}

/** Every unit that takes part, of the own administrations, with how far its board has come. */
export async function listBoard(ask: Ask, year?: number): Promise<BoardList> {
  const edition = await editionFor(ask, year)
  const scope = scopeOf(ask.actor)
  const inScope = (administration: string | null) =>
    scope === 'all' || (administration !== null && scope.has(administration))
  const all = await registrationsOf(ask.db, edition.id)
  const registrations = all.filter(({ administration }) => inScope(administration))
  const ids = registrations.map(({ id }) => id)
  const states = tracks(ids, await keptOf(ask.db, ids))
  const reminded = Map.groupBy(await remindersOf(ask.db, ids), ({ registration }) => registration)
  const names = new Map((await organisations(ask.db)).map(({ id, name }) => [id, name]))
  const matters = await mattersOf(ask.db, edition.id)
  return {
    edition,
    matters: matters.filter(({ administration }) => inScope(administration)),
    rows: registrations.map((registration) => ({
      registration,
      administration: nameFrom(names, registration),
      track: found(states.get(registration.id)),
      remindedAt: reminded.get(registration.id)?.[0]?.sentAt ?? null,
    })),
  }
}

async function editionFor(ask: Ask, year: number | undefined): Promise<Edition> {
  return year === undefined ? currentEdition(ask.db) : found(await editionOf(ask.db, year))
}

function nameFrom(names: ReadonlyMap<string, string>, { administration }: Registration) {
  return administration === null ? null : (names.get(administration) ?? null)
}
