// The writers' own word that a passage is to stand, although it may point out a person.
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { EntryId } from '../model.ts'
import { closedBecause, type WriteRefusal } from '../rules/writing.ts'
import { share } from '../store/entries.ts'
import { keepPassage } from '../store/warnings.ts'
import { writersDesk } from './desk.ts'

type Passage = { readonly place: string; readonly print: string }

/** Written down without the passage: what sort, where, and how many. Said twice it counts once. */
export async function letStand(
  act: Act,
  id: EntryId,
  { place, print }: Passage,
): Promise<Outcome<null, WriteRefusal>> {
  const entry = found(await share(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)
  const [kind = ''] = print.split(':')
  const kept = { entry: id, place, print, kind, keptAt: act.now, keptBy: act.actor.id }
  const fresh = await keepPassage(act.db, kept)
  if (!fresh) return yes(null)
  await record(act, 'entry.warning-kept', id, { kind, question: place, count: 1 })
  return yes(null)
}
