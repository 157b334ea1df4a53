// What an examiner does alone: opens, writes findings, sets levels, hands in.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import { answersForReading } from '../../entries/public.ts'
import { noteExamined } from '../../examiners/public/training.ts'
import type {
  Answers,
  AreaCommand,
  Assessment,
  Finding,
  FindingId,
  FindingText,
  Ground,
} from '../model.ts'
import { mayAssess } from '../policy.ts'
import { workOf } from '../public.ts'
import {
  handIn,
  type RemoveRefusal,
  removeFinding,
  type ScoreRefusal,
  scaleOf,
  scoreArea,
  type WriteRefusal,
  writeFinding,
} from '../rules/alone.ts'
import * as store from '../store/assessments.ts'
import { lockConsensus } from '../store/consensus.ts'

/** The examiner's own assessment is made when the entry is first opened. Reading it is asked for elsewhere. */
export async function openAssessment(act: Act, entryId: EntryId): Promise<void> {
  const { id: examinerId } = act.actor
  if (await store.isOpened(act.db, entryId, examinerId)) return
  const { standing } = await workOf(act, entryId)
  required(mayAssess(act.actor, standing))

  const id = newId<'assessment'>()
  const fresh = { id, entryId, examinerId, openedAt: act.now, submittedAt: null }
  const made = await store.insertOnce(act.db, { ...fresh, state: 'open' })
  if (made) await record(act, 'assessment.opened', entryId)
}

export type AreaRefusal = WriteRefusal | ScoreRefusal

/** The finding first, then the level that may rest on it. Both are saved, or neither. */
export async function saveArea(
  act: Act,
  entryId: EntryId,
  areaKey: string,
  { finding, value }: AreaCommand,
): Promise<{ readonly refusal?: AreaRefusal }> {
  const { assessment, permit, ground } = await deskOf(act, entryId, areaKey)
  const added = finding && { ...finding, id: newId<'finding'>(), area: areaKey }

  const written = added ? writeFinding(permit, assessment, added, ground) : undefined
  if (written && !written.ok) return { refusal: written.reason }
  const commented = written ? written.value : assessment
  const scored = value === undefined ? undefined : scoreArea(permit, commented, value, ground)
  if (scored && !scored.ok) return { refusal: scored.reason }

  if (added) await keepFinding(act, commented, added.id)
  if (scored && value !== undefined) await keepLevel(act, assessment, areaKey, value)
  return {}
}

async function keepFinding(act: Act, assessment: Assessment, id: FindingId): Promise<void> {
  const finding = found(assessment.findings.find((one) => one.id === id))
  await store.saveFinding(act.db, assessment.id, finding, act.now)
  await record(act, 'finding.written', assessment.id, { area: finding.area, kind: finding.kind })
}

async function keepLevel(
  act: Act,
  { id, scores }: Assessment,
  area: string,
  value: number | null,
): Promise<void> {
  const before = scores.find((score) => score.area === area)?.value ?? null
  if (before === value) return
  if (value === null) await store.removeScore(act.db, id, area)
  else await store.saveScore(act.db, id, { area, value })
  await record(act, 'score.set', id, { area })
}

export async function changeFinding(
  act: Act,
  entryId: EntryId,
  findingId: FindingId,
  text: FindingText,
): Promise<{ readonly area: string; readonly refusal?: WriteRefusal }> {
  const { finding, area } = await ownFinding(act, entryId, findingId)
  const { assessment, permit, ground } = await deskOf(act, entryId, area)

  const outcome = writeFinding(permit, assessment, { ...finding, ...text }, ground)
  if (!outcome.ok) return { area, refusal: outcome.reason }

  await keepFinding(act, outcome.value, findingId)
  return { area }
}

export async function dropFinding(
  act: Act,
  entryId: EntryId,
  findingId: FindingId,
): Promise<{ readonly area: string; readonly refusal?: RemoveRefusal }> {
  const { finding, area } = await ownFinding(act, entryId, findingId)
  const { assessment, permit, ground } = await deskOf(act, entryId, area)

  const outcome = removeFinding(permit, assessment, finding, ground)
  if (!outcome.ok) return { area, refusal: outcome.reason }

  await store.deleteFinding(act.db, findingId)
  await record(act, 'finding.removed', assessment.id, { area })
  return { area }
}

export async function submitAssessment(act: Act, entryId: EntryId) {
  const { edition, standing } = await workOf(act, entryId)
  const permit = required(mayAssess(act.actor, standing))
  const assessment = found(await store.lockOwn(act.db, entryId, act.actor.id))
  const consensus = await lockConsensus(act.db, entryId)
  const areas = instrumentOf(edition).areas

  const outcome = handIn(permit, assessment, { areas, consensus }, act.now)
  if (!outcome.ok) return { refusal: outcome.reason }

  await store.saveState(act.db, outcome.value)
  await noteExamined(act, act.actor.id, edition.id)
  await record(act, 'assessment.submitted', entryId)
  return {}
}

async function ownFinding(
  act: Act,
  entryId: EntryId,
  findingId: FindingId,
): Promise<{ readonly finding: Finding; readonly area: string }> {
  const own = await store.findOwn(act.db, entryId, act.actor.id)
  const finding = found(own?.findings.find((one) => one.id === findingId))
  return { finding, area: finding.area }
}

/** The examiner's own assessment, held still, and the ground that the area stands on. */
async function deskOf(act: Act, entryId: EntryId, areaKey: string) {
  const { edition, standing } = await workOf(act, entryId)
  const permit = required(mayAssess(act.actor, standing))
  const assessment = found(await store.lockOwn(act.db, entryId, act.actor.id))
  const ground = await groundOf(act, entryId, { edition, areaKey })
  return { assessment, permit, ground }
}

/** Only for those whom a policy has let in: it reads the entry's answers. */
export async function groundOf(
  act: Act,
  entryId: EntryId,
  { edition, areaKey }: { readonly edition: Edition; readonly areaKey: string },
): Promise<Ground> {
  const area = found(instrumentOf(edition).areas.find(({ key }) => key === areaKey))
  const scale = scaleOf(found(edition.terms.assessment ?? undefined), area)
  const { areas } = found(await answersForReading(act.db, entryId))
  const answers: Answers = Object.fromEntries(
    areas.flatMap((one) => one.answers.map(({ question, text }) => [question, text] as const)),
  )
  return { area, scale, answers }
}

function instrumentOf({ terms }: Edition) {
  return found(terms.instrument ?? undefined)
}
