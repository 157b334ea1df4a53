// Keeps what the unit answers to the points of its last feedback.
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { ImprovementDraft } from '../model/improvements.ts'
import type { EntryId } from '../model.ts'
import { type ImprovementPoint, showImprovements } from '../reads/improvements.ts'
import { type ImprovementFault, improvementChange } from '../rules/improvements.ts'
import { closedBecause, type WriteRefusal } from '../rules/writing.ts'
import { lock } from '../store/entries.ts'
import { removeImprovement, saveImprovement } from '../store/improvements.ts'
import { writersDesk } from './desk.ts'

/** By the key of the point. */
export type ImprovementFaults = ReadonlyMap<string, ImprovementFault>

/** All that can be saved is saved. What cannot is told, point by point. */
export async function saveImprovements(
  act: Act,
  id: EntryId,
  drafts: readonly ImprovementDraft[],
): Promise<Outcome<ImprovementFaults, WriteRefusal>> {
  const entry = found(await lock(act.db, id))
  const { edition } = await writersDesk(act, entry)
  const closed = closedBecause(entry, edition, act.now)
  if (closed) return no(closed)

  const { points } = await showImprovements(act, id)
  const faults = new Map<string, ImprovementFault>()
  let saved = 0
  for (const [place, point] of points.entries()) {
    const draft = drafts.find(({ key }) => key === point.key)
    const outcome = draft === undefined ? 'same' : await keep(act, id, { point, place, draft })
    if (outcome === 'changed') saved += 1
    else if (outcome !== 'same') faults.set(point.key, outcome)
  }
  if (saved > 0) await record(act, 'entry.improvements-saved', id, { saved })
  return yes(faults)
}

async function keep(
  act: Act,
  entry: EntryId,
  what: {
    readonly point: ImprovementPoint
    readonly place: number
    readonly draft: ImprovementDraft
  },
): Promise<'same' | 'changed' | ImprovementFault> {
  const { point, place, draft } = what
  const { key, asked, answer } = point
  const change = improvementChange(answer, draft)
  if (change.kind === 'same') return 'same'
  if (change.kind === 'fault') return change.why
  if (change.kind === 'gone') {
    await removeImprovement(act.db, entry, key)
    return 'changed'
  }
  const { state, text } = change
  const by = { savedAt: act.now, savedBy: act.actor.id, revision: draft.revision + 1 }
  await saveImprovement(act.db, { entry, key, place, asked, state, text, ...by })
  return 'changed'
}
