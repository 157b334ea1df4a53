// Answers what later stages ask about the boards' decisions.
import type { Act } from '../../base/db/call.ts'
import type { Reader } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { record } from '../../support/audit/public.ts'
import type { EditionId } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import { blankPaper } from './model/paper.ts'
import type { BoardTrack, Decision, Matter, MatterId, PastMatter } from './model.ts'
import { stateOf, tracks } from './rules/track.ts'
import {
  decisionsOf,
  findMatterBySource,
  insertDecision,
  insertMatter,
  keptOf,
  mattersOf,
  saveDecision,
  savePaper,
  unitsOfDecisions,
} from './store.ts'

/** How far each registration has come with its board: as many questions for many as for one. */
export async function boardTrackOf(
  db: Reader,
  registrations: readonly RegistrationId[],
): Promise<ReadonlyMap<RegistrationId, BoardTrack>> {
  const ids = [...new Set(registrations)]
  return tracks(ids, await keptOf(db, ids))
}

/** The board has said yes in a form that the edition takes, and the organiser has seen the extract. */
export async function hasVerifiedDecision(db: Reader, id: RegistrationId): Promise<boolean> {
  return (await boardTrackOf(db, [id])).get(id)?.state === 'extract-verified'
}

export type WaitingExtract = {
  readonly matter: Matter
  readonly decision: Decision
  readonly registrations: readonly RegistrationId[]
}

/** Extracts that wait for the organiser to look at them, the one that has waited longest first. */
export async function extractsToVerify(
  db: Reader,
  edition: EditionId,
): Promise<readonly WaitingExtract[]> {
  const matters = new Map((await mattersOf(db, edition)).map((matter) => [matter.id, matter]))
  const decisions = await decisionsOf(db, [...matters.keys()])
  const links = await unitsOfDecisions(
    db,
    decisions.map(({ id }) => id),
  )
  const fates = Map.groupBy(links, ({ decision }) => decision)
  const waiting = decisions.filter(
    (decision) => stateOf(decision, fates.get(decision.id) ?? []) === 'extract-sent',
  )
  return waiting
    .toSorted((a, b) => Number(a.extractSentAt) - Number(b.extractSentAt))
    .flatMap((decision) => {
      const matter = matters.get(decision.matter)
      const own = fates.get(decision.id) ?? []
      const registrations = own.map(({ registration }) => registration)
      return matter ? [{ matter, decision, registrations }] : []
    })
}

/**
 * Enters a matter of an earlier edition as its paper or minutes tell it. The same `sourceKey` twice
 * is one matter. Nothing of it counts as verified.
 */
export async function enterPastMatter(act: Act, past: PastMatter): Promise<MatterId> {
  const known = await findMatterBySource(act.db, past.sourceKey)
  if (known) return known.id
  const matter = matterFrom(act, past)
  await insertMatter(act.db, matter, past.registrations)
  if (past.decision) {
    const decision = decisionFrom(act, matter.id, past.decision)
    await insertDecision(act.db, decision, past.registrations)
  }
  await record(act, 'board-matter.imported', matter.id, { units: past.registrations.length })
  return matter.id
}

/** What an imported paper tells, now that more of it is known. Its edition and its units stay. */
export async function completePastMatter(act: Act, past: PastMatter): Promise<void> {
  const known = found(await findMatterBySource(act.db, past.sourceKey))
  const { board, boardName, paper } = matterFrom(act, past)
  await savePaper(act.db, { id: known.id, board, boardName, paper, changedAt: act.now })
  const [decision] = await decisionsOf(act.db, [known.id])
  if (decision && past.decision && decision.extractSentAt === null)
    await saveDecision(act.db, { ...decision, ...past.decision })
  await record(act, 'board-matter.completed', known.id)
}

function matterFrom(act: Act, past: PastMatter): Matter {
  return {
    id: newId<'board-matter'>(),
    edition: past.edition,
    administration: past.administration.id,
    administrationName: past.administration.name,
    administrationKind: 'administration',
    board: past.board.id,
    boardName: past.board.name,
    origin: 'import',
    sourceKey: past.sourceKey,
    paper: {
      ...blankPaper,
      proposal: past.proposal,
      recordNumber: past.recordNumber ?? '',
      caseOfficer: past.caseOfficer ?? '',
      preparedBy: past.preparedBy ?? '',
      signatures: past.signatures,
    },
    createdBy: act.actor.id,
    createdAt: act.now,
    changedAt: act.now,
  }
}

function decisionFrom(
  act: Act,
  matter: MatterId,
  told: NonNullable<PastMatter['decision']>,
): Decision {
  return {
    id: newId<'board-decision'>(),
    matter,
    ...told,
    enteredAt: told.outcome === null ? null : act.now,
    extractSentAt: told.extract === null ? null : act.now,
    extractSentBy: told.extract === null ? null : act.actor.id,
    verifiedAt: null,
    verifiedBy: null,
    returnedAt: null,
    returnedBy: null,
    returnedReason: null,
    createdAt: act.now,
  }
}
