// Who may write in a shared answer now. Asked anew for every change, so it has to be quick.
import type { Ask } from '../../../../base/db/call.ts'
import { no, type Outcome, yes } from '../../../../base/lib/outcome.ts'
import type { Permit } from '../../../../base/lib/permit.ts'
import type { Edition, EditionId } from '../../../editions/model.ts'
import { editionById } from '../../../editions/public.ts'
import { roleIn } from '../../../registrations/public.ts'
import type { SharedAnswer, TogetherRefusal } from '../../model/together.ts'
import type { Entry, EntryId } from '../../model.ts'
import { mayReadDraft, mayWrite } from '../../policy.ts'
import { questionOf } from '../../rules/handing-in.ts'
import { closedBecause } from '../../rules/writing.ts'
import { find } from '../../store/entries.ts'

/** So long an edition is believed to be as it was read. That it was changed is also announced. */
const believed = 5000

/** The few editions that are written in now. What is refused is always refused by a fresh one. */
export function editionShelf() {
  const known = new Map<EditionId, { readonly edition: Edition; readonly read: number }>()
  return {
    async get(ask: Ask, id: EditionId, fresh = false): Promise<Edition> {
      const kept = known.get(id)
      const age = kept ? performance.now() - kept.read : Number.POSITIVE_INFINITY
      if (kept && !fresh && age < believed) return kept.edition
      const edition = await editionById(ask.db, id)
      known.set(id, { edition, read: performance.now() })
      return edition
    },
    forget: (): void => known.clear(),
  }
}
export type EditionShelf = ReturnType<typeof editionShelf>

type Asked = { readonly entry: Entry; readonly question: string }

export async function togetherDesk(
  ask: Ask,
  { entry, question }: Asked,
  editions: EditionShelf,
): Promise<Outcome<Permit<'entry.write'>, TogetherRefusal>> {
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  const permit = mayWrite(ask.actor, { role })
  if (permit === undefined) return no('no-role')
  let edition = await editions.get(ask, entry.edition)
  if (closedBecause(entry, edition, ask.now)) edition = await editions.get(ask, entry.edition, true)
  const closed = closedBecause(entry, edition, ask.now)
  if (closed) return no(closed)
  const asked = questionOf(edition.terms.instrument, question)
  return asked === undefined ? no('broken') : yes(permit)
}

export type Seat = {
  readonly entry: Entry
  readonly edition: Edition
  /** Why the person cannot write now. Null: they can. */
  readonly closed: TogetherRefusal | null
}

/** Where a person has a place at a shared answer, if only to read. Undefined: they have none. */
export async function seatAt(
  ask: Ask,
  { entry: id, question }: SharedAnswer,
  editions: EditionShelf,
): Promise<Seat | undefined> {
  const entry = await find(ask.db, id as EntryId)
  if (entry === undefined) return undefined
  const role = await roleIn(ask.db, entry.registration, ask.actor.id, ask.now)
  if (mayReadDraft(ask.actor, { role }) === undefined) return undefined
  const edition = await editions.get(ask, entry.edition)
  if (questionOf(edition.terms.instrument, question) === undefined) return undefined
  const right = mayWrite(ask.actor, { role }) ? null : 'no-role'
  return { entry, edition, closed: right ?? closedBecause(entry, edition, ask.now) ?? null }
}
