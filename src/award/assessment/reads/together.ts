// What the team's pages show, to those who have handed in their own.
import type { Ask } from '../../../base/db/call.ts'
import { found, NotFound, required } from '../../../base/lib/failures.ts'
import type { EntryId, ReadableEntry } from '../../entries/model.ts'
import { answersForReading } from '../../entries/public.ts'
import type { Agreement, AreaTable, CommonDesk, FindingId, Table } from '../model.ts'
import { mayCompare, mayLead, maySeeAgreed } from '../policy.ts'
import { type Work, workOf } from '../public.ts'
import { closedView } from '../rules/closed.ts'
import { mayOpen, needsRationale, ofMembers, rangeOf } from '../rules/together.ts'
import { listSubmitted } from '../store/assessments.ts'
import { findConsensus } from '../store/consensus.ts'
import { caseOf, colleaguesOf, placeOf } from './alone.ts'

export async function showConsensus(ask: Ask, entryId: EntryId): Promise<Agreement> {
  const work = await workOf(ask, entryId)
  if (!work.standing.member && ask.actor.roles.has('organiser')) return forOrganiser(ask, work)
  return { kind: 'team', table: await teamTable(ask, work) }
}

export async function showTable(ask: Ask, entryId: EntryId): Promise<Table> {
  return teamTable(ask, await workOf(ask, entryId))
}

async function teamTable(ask: Ask, work: Work): Promise<Table> {
  required(mayCompare(ask.actor, work.standing))
  return tableOf(ask, work, found(await answersForReading(ask.db, work.entry.id)))
}

async function forOrganiser(ask: Ask, work: Work): Promise<Agreement> {
  const consensus = await findConsensus(ask.db, work.entry.id)
  required(maySeeAgreed(ask.actor, consensus))
  const closed = found(consensus && closedView(consensus, work.edition))
  const entry = found(await answersForReading(ask.db, work.entry.id))
  return { kind: 'organiser', about: caseOf(work, entry.unit), closed }
}

async function tableOf(ask: Ask, work: Work, { unit }: ReadableEntry): Promise<Table> {
  const { entry, edition, standing, team } = work
  const submitted = ofMembers(await listSubmitted(ask.db, entry.id), found(team))
  const consensus = await findConsensus(ask.db, entry.id)
  const colleagues = await colleaguesOf(ask, work)
  const about = caseOf(work, unit)
  const permit = mayLead(ask.actor, standing)
  return {
    ...about,
    team: colleagues,
    opinions: submitted.map((assessment) => ({
      who: colleagues.find(({ id }) => id === assessment.examinerId)?.name ?? '',
      assessment,
    })),
    consensus,
    closed: consensus && closedView(consensus, edition),
    mayLead: permit !== undefined && (consensus === undefined || consensus.state === 'open'),
    mayOpen: permit !== undefined && mayOpen(permit, submitted, consensus, about.model).ok,
  }
}

export async function showConsensusArea(
  ask: Ask,
  entryId: EntryId,
  areaKey: string,
): Promise<AreaTable> {
  const work = await workOf(ask, entryId)
  required(mayCompare(ask.actor, work.standing))
  const entry = found(await answersForReading(ask.db, entryId))
  const table = await tableOf(ask, work, entry)
  const range = rangeOf(
    table.opinions.map(({ assessment }) => assessment),
    areaKey,
  )
  return {
    ...table,
    ...placeOf(table, entry, areaKey),
    consensus: found(table.consensus),
    range,
    needsRationale: needsRationale(range, table.model),
  }
}

/** For the leader: a common finding to be changed, or none yet, to be written. */
export async function showCommon(
  ask: Ask,
  entryId: EntryId,
  { area, findingId }: { readonly area: string; readonly findingId?: FindingId | undefined },
): Promise<CommonDesk> {
  const table = await showConsensusArea(ask, entryId, area)
  if (!table.mayLead) throw new NotFound()
  const known = table.consensus.findings.find(({ id }) => id === findingId)
  const finding = findingId === undefined ? undefined : found(known)
  if (finding && finding.area !== area) throw new NotFound()
  return { ...table, finding }
}
