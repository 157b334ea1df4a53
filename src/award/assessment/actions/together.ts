// What the leader does for the team: opens the consensus, gathers findings, agrees, closes.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { EntryId } from '../../entries/model.ts'
import type {
  AgreeCommand,
  Assessment,
  CommonFinding,
  Consensus,
  FindingId,
  FindingText,
  Ground,
} from '../model.ts'
import { mayLead } from '../policy.ts'
import { workOf } from '../public.ts'
import {
  type AgreeRefusal,
  agree,
  type CommonRefusal,
  closeConsensus,
  mayOpen,
  ofMembers,
  removeCommon,
  writeCommon,
} from '../rules/together.ts'
import { listSubmitted, lockAll } from '../store/assessments.ts'
import * as store from '../store/consensus.ts'
import { groundOf } from './alone.ts'

export async function openConsensus(act: Act, entryId: EntryId) {
  const { permit, edition, submitted, model } = await tableOf(act, entryId)
  const known = await store.lockConsensus(act.db, entryId)

  const outcome = mayOpen(permit, submitted, known, model)
  if (!outcome.ok) return { refusal: outcome.reason }

  const id = newId<'consensus'>()
  const fresh = { id, entryId, editionId: edition.id, openedAt: act.now }
  await store.insertConsensus(act.db, { ...fresh, state: 'open', closedAt: null, finalAt: null })
  await record(act, 'consensus.opened', entryId, { assessments: submitted.length })
  return {}
}

/** The findings first, then the value that rests on them. All is saved, or nothing. */
export async function saveAgreement(
  act: Act,
  entryId: EntryId,
  areaKey: string,
  command: AgreeCommand,
): Promise<{ readonly refusal?: AgreeRefusal | CommonRefusal }> {
  const { permit, edition, submitted, model } = await tableOf(act, entryId)
  const consensus = found(await store.lockConsensus(act.db, entryId))
  const ground = await groundOf(act, entryId, { edition, areaKey })
  if (consensus.state !== 'open') return { refusal: 'consensus-closed' }
  const taken = takenFrom(submitted, consensus, { area: areaKey, take: command.take })

  let after = consensus
  for (const finding of taken) {
    const outcome = writeCommon(permit, after, finding, ground)
    if (!outcome.ok) return { refusal: outcome.reason }
    after = outcome.value
  }
  if (command.value !== undefined) {
    const agreement = { value: command.value, rationale: command.rationale }
    const outcome = agree(permit, after, agreement, { ...ground, submitted, model })
    if (!outcome.ok) return { refusal: outcome.reason }
    after = outcome.value
  }
  await keep(act, after, { area: areaKey, taken: taken.map(({ id }) => id) })
  return {}
}

function takenFrom(
  submitted: readonly Assessment[],
  consensus: Consensus,
  { area, take }: { readonly area: string; readonly take: readonly string[] },
): readonly CommonFinding[] {
  return submitted
    .flatMap((assessment) => assessment.findings)
    .filter((finding) => finding.area === area && take.includes(finding.id))
    .filter((finding) => !consensus.findings.some(({ from }) => from === finding.id))
    .map((finding) => ({ ...finding, id: newId<'finding'>(), from: finding.id }))
}

async function keep(
  act: Act,
  consensus: Consensus,
  { area, taken }: { readonly area: string; readonly taken: readonly FindingId[] },
): Promise<void> {
  for (const finding of consensus.findings.filter(({ id }) => taken.includes(id))) {
    await store.saveCommon(act.db, consensus.id, finding, act.now)
  }
  const agreed = consensus.agreed.find((one) => one.area === area)
  if (agreed) await store.saveAgreed(act.db, consensus.id, agreed)
  await record(act, 'consensus.area-saved', consensus.entryId, { area, taken: taken.length })
}

/** A new one when `findingId` is undefined: written together, taken from nobody. */
export async function writeTogether(
  act: Act,
  entryId: EntryId,
  { area, findingId }: { readonly area: string; readonly findingId?: FindingId | undefined },
  text: FindingText,
): Promise<{ readonly refusal?: CommonRefusal }> {
  const { permit, consensus, ground } = await commonDesk(act, entryId, area)
  const fresh = { id: newId<'finding'>(), area, from: null }
  const known = findingId && commonOf(consensus, area, findingId)
  const finding: CommonFinding = { ...(known ?? fresh), ...text }

  const outcome = writeCommon(permit, consensus, finding, ground)
  if (!outcome.ok) return { refusal: outcome.reason }

  const written = found(outcome.value.findings.find(({ id }) => id === finding.id))
  await store.saveCommon(act.db, consensus.id, written, act.now)
  await record(act, 'common-finding.written', entryId, { area, kind: finding.kind })
  return {}
}

export async function dropTogether(
  act: Act,
  entryId: EntryId,
  { area, findingId }: { readonly area: string; readonly findingId: FindingId },
) {
  const { permit, consensus, ground } = await commonDesk(act, entryId, area)
  const finding = commonOf(consensus, area, findingId)

  const outcome = removeCommon(permit, consensus, finding, ground)
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.deleteCommon(act.db, findingId)
  await record(act, 'common-finding.removed', entryId, { area })
  return {}
}

export async function finishConsensus(act: Act, entryId: EntryId) {
  const { permit, edition, submitted, model } = await tableOf(act, entryId)
  const consensus = found(await store.lockConsensus(act.db, entryId))
  const instrument = found(edition.terms.instrument ?? undefined)

  const outcome = closeConsensus(permit, consensus, { instrument, model, submitted }, act.now)
  if (!outcome.ok) return { refusal: outcome.reason }

  for (const [area, range] of Object.entries(outcome.value.ranges)) {
    await store.saveRange(act.db, consensus.id, area, range)
  }
  await store.saveConsensusState(act.db, outcome.value)
  await record(act, 'consensus.closed', entryId, { assessments: submitted.length })
  return {}
}

/** What was agreed is sealed until the ceremony: who has read it outside the team is written down. */
export async function noteReading(act: Act, entryId: EntryId): Promise<void> {
  await record(act, 'consensus.read', entryId)
}

function commonOf(consensus: Consensus, area: string, findingId: FindingId): CommonFinding {
  const known = consensus.findings.find(({ id }) => id === findingId)
  return found(known?.area === area ? known : undefined)
}

async function commonDesk(
  act: Act,
  entryId: EntryId,
  area: string,
): Promise<{
  permit: NonNullable<ReturnType<typeof mayLead>>
  consensus: Consensus
  ground: Ground
}> {
  const { permit, edition } = await tableOf(act, entryId)
  const consensus = found(await store.lockConsensus(act.db, entryId))
  return { permit, consensus, ground: await groundOf(act, entryId, { edition, areaKey: area }) }
}

/** What lies on the leader's table: all that members have handed in, held still meanwhile. */
async function tableOf(act: Act, entryId: EntryId) {
  const { edition, team, standing } = await workOf(act, entryId)
  const permit = required(mayLead(act.actor, standing))
  await lockAll(act.db, entryId)
  const submitted = ofMembers(await listSubmitted(act.db, entryId), found(team))
  return { permit, edition, submitted, model: found(edition.terms.assessment ?? undefined) }
}
