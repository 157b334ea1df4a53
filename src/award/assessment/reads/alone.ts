// What an examiner's own pages show: the entry, and what they think of it themselves.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { EntryId, ReadableEntry } from '../../entries/model.ts'
import { type GivenOut, sealedFile } from '../../entries/public/attachments.ts'
import { answersForReading } from '../../entries/public.ts'
import type { Case, Colleague, Desk, FindingDesk, FindingId, Overview } from '../model.ts'
import { mayAssess, mayCompare, mayLead, mayRead } from '../policy.ts'
import { type Work, workOf } from '../public.ts'
import { scaleOf } from '../rules/alone.ts'
import { findOwn, listMarks } from '../store/assessments.ts'
import { listConsensusStates } from '../store/consensus.ts'

export async function showOverview(ask: Ask, entryId: EntryId): Promise<Overview> {
  const work = await workOf(ask, entryId)
  required(mayRead(ask.actor, work.standing))
  const own = found(work.own)
  const entry = found(await answersForReading(ask.db, entryId))
  const [consensus] = await listConsensusStates(ask.db, [entryId])
  return {
    ...caseOf(work, entry.unit),
    own,
    team: await colleaguesOf(ask, work),
    consensus: consensus?.state ?? null,
    mayWrite: own.state === 'open' && mayAssess(ask.actor, work.standing) !== undefined,
    mayCompare: mayCompare(ask.actor, work.standing) !== undefined,
    mayLead: mayLead(ask.actor, work.standing) !== undefined,
  }
}

/** The whole entry, as it was handed in. */
export async function showEntry(
  ask: Ask,
  entryId: EntryId,
): Promise<Case & { readonly entry: ReadableEntry }> {
  const work = await workOf(ask, entryId)
  required(mayRead(ask.actor, work.standing))
  const entry = found(await answersForReading(ask.db, entryId))
  return { ...caseOf(work, entry.unit), entry }
}

export async function showDesk(ask: Ask, entryId: EntryId, areaKey: string): Promise<Desk> {
  const work = await workOf(ask, entryId)
  required(mayRead(ask.actor, work.standing))
  const own = found(work.own)
  const entry = found(await answersForReading(ask.db, entryId))
  const about = caseOf(work, entry.unit)
  return {
    ...about,
    ...placeOf(about, entry, areaKey),
    own,
    mayWrite: own.state === 'open' && mayAssess(ask.actor, work.standing) !== undefined,
  }
}

/** One of its files as it was handed in. `held`: nobody has found it clean. */
export async function showEntryFile(ask: Ask, entryId: EntryId, key: string): Promise<GivenOut> {
  const { entry } = await showEntry(ask, entryId)
  return sealedFile(ask.db, entry, key)
}

/** One's own finding, to be changed. Somebody else's does not exist here. */
export async function showFinding(
  ask: Ask,
  entryId: EntryId,
  findingId: FindingId,
): Promise<FindingDesk> {
  const own = await findOwn(ask.db, entryId, ask.actor.id)
  const finding = found(own?.findings.find(({ id }) => id === findingId))
  return { ...(await showDesk(ask, entryId, finding.area)), finding }
}

export function caseOf({ entry, edition, standing }: Work, unit: string): Case {
  const { instrument, assessment } = edition.terms
  return {
    entryId: entry.id,
    unit,
    edition,
    areas: found(instrument ?? undefined).areas,
    model: found(assessment ?? undefined),
    standing,
  }
}

export function placeOf({ areas, model }: Case, entry: ReadableEntry, areaKey: string) {
  const area = found(areas.find(({ key }) => key === areaKey))
  const answers = found(entry.areas.find(({ key }) => key === areaKey))
  const { attachments, results } = entry
  return { area, scale: scaleOf(model, area), answers, parts: { attachments, results } }
}

export async function colleaguesOf(ask: Ask, { entry, team }: Work): Promise<readonly Colleague[]> {
  const members = team?.members ?? []
  const people = await peopleByIds(ask.db, members)
  const marks = await listMarks(ask.db, [entry.id])
  return members.map((id) => ({
    id,
    name: people.get(id)?.name ?? '',
    leads: team?.leader === id,
    state: marks.find(({ examinerId }) => examinerId === id)?.state ?? 'not-opened',
  }))
}
