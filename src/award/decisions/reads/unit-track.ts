// What the unit's own people see of their board, and the extract itself.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { SentFile, StoredDocument } from '../../../support/documents/model.ts'
import { documentsByIds, openDocument } from '../../../support/documents/public.ts'
import type { Edition } from '../../editions/model.ts'
import { editionById } from '../../editions/public.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import { peopleOf, registrationById } from '../../registrations/public.ts'
import type { BoardTrack, DecisionId } from '../model.ts'
import { mayHandle, maySeeTrack } from '../policy.ts'
import { tracks } from '../rules/track.ts'
import { findDecision, findMatter, keptOf, unitsOfDecisions } from '../store.ts'

export async function openExtract(ask: Ask, id: DecisionId): Promise<SentFile> {
  const decision = found(await findDecision(ask.db, id))
  const matter = found(await findMatter(ask.db, decision.matter))
  const registrations = await unitsOfDecisions(ask.db, [id])
  if (!(await isOwn(ask, registrations))) required(mayHandle(ask.actor, matter))
  return openDocument(ask.db, found(decision.extract ?? undefined))
}

/** The asker belongs to one of these units. */
async function isOwn(
  ask: Ask,
  links: readonly { readonly registration: RegistrationId }[],
): Promise<boolean> {
  for (const { registration } of links) {
    const people = await peopleOf(ask.db, registration, ask.now)
    if (maySeeTrack(ask.actor, { administration: null, people })) return true
  }
  return false
}

export type ShownTrack = {
  readonly registration: Registration
  readonly edition: Edition
  readonly track: BoardTrack
  readonly extract: StoredDocument | null
  readonly mayHandle: boolean
}

/** How far the unit's own board has come, for the unit. */
export async function showTrack(ask: Ask, id: RegistrationId): Promise<ShownTrack> {
  const registration = found(await registrationById(ask.db, id))
  const people = await peopleOf(ask.db, id, ask.now)
  const { administration } = registration
  required(maySeeTrack(ask.actor, { administration, people }))
  const edition = await editionById(ask.db, registration.edition)
  const track = found(tracks([id], await keptOf(ask.db, [id])).get(id))
  const extract = track.decision?.extract ?? null
  const [document] = extract === null ? [] : await documentsByIds(ask.db, [extract])
  return {
    registration,
    edition,
    track,
    extract: document ?? null,
    mayHandle: mayHandle(ask.actor, registration) !== undefined,
  }
}
