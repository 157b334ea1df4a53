// What a new paper to a board begins with.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, currentEdition, editionById } from '../../editions/public.ts'
import { type LastMeetings, lastMeetings } from '../../editions/rules/calendar.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { registrationsByIds } from '../../registrations/public.ts'
import type { Organisation } from '../../units/model.ts'
import { administrationOf, boardOf, unitById } from '../../units/public.ts'
import { mayHandle } from '../policy.ts'
import { gather, type OpenRefusal, type Precedent, usualProposal } from '../rules/matter.ts'
import { tracks } from '../rules/track.ts'
import { keptOf } from '../store.ts'

export type NewMatter = {
  readonly edition: Edition
  readonly registrations: readonly Registration[]
  readonly administration: Organisation | undefined
  readonly board: Organisation | undefined
  readonly proposal: ReturnType<typeof usualProposal>
  readonly latest: LastMeetings
  readonly refusal: OpenRefusal | null
}

/** What a new paper about these units would begin with. */
export async function showNewMatter(ask: Ask, ids: readonly RegistrationId[]): Promise<NewMatter> {
  const byId = await registrationsByIds(ask.db, ids)
  const registrations = ids.map((id) => found(byId.get(id)))
  for (const registration of registrations) required(mayHandle(ask.actor, registration))
  const [first] = registrations
  const edition = first ? await editionById(ask.db, first.edition) : await currentEdition(ask.db)
  const states = tracks(ids, await keptOf(ask.db, ids))
  const chosen = registrations.map((registration) => ({
    registration,
    track: found(states.get(registration.id)),
  }))
  const gathered = gather(chosen, edition)
  const unit = first && (await unitById(ask.db, first.unit))
  const today = plainDate(ask.now, edition.zone)
  const board = unit && (await boardOf(ask.db, placeOf(registrations, unit), today))
  return {
    edition,
    registrations,
    administration: first && (await administrationOf(ask.db, first, today)),
    board,
    proposal: usualProposal(edition, board?.name ?? '', await precedents(ask)),
    latest: lastMeetings(edition),
    refusal: gathered.ok ? null : gathered.reason,
  }
}

/** The administration that the registration states goes before the register's. */
function placeOf(
  [first]: readonly Registration[],
  unit: Parameters<typeof boardOf>[1],
): Parameters<typeof boardOf>[1] {
  return { ...unit, administration: first?.administration ?? unit.administration }
}

/** What the boards did in earlier editions, as the sources and our own matters tell. */
async function precedents(ask: Ask): Promise<readonly Precedent[]> {
  const editions = await allEditions(ask.db)
  return editions.flatMap(({ year, terms }) =>
    terms.seenDecisions.map(({ board, kind }) => ({ board, kind, year })),
  )
}
