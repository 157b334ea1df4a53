// All SQL about the boards' matters.
import { sql } from 'kysely'
import { json, type Reader, reading, rows, type Writer, writing } from '../../base/db/handle.ts'
import type { EditionId } from '../editions/model.ts'
import type { RegistrationId } from '../registrations/model.ts'
import type {
  Decision,
  DecisionId,
  DecisionRegistration,
  Listing,
  Matter,
  MatterId,
  MatterRegistration,
  OutcomeKind,
  Regrouping,
} from './model.ts'

type Tables = {
  boardMatter: Matter
  boardMatterRegistration: MatterRegistration
  boardDecision: Decision
  boardDecisionRegistration: DecisionRegistration
}

export function findMatter(db: Reader, id: MatterId): Promise<Matter | undefined> {
  const query = reading<Tables>(db).selectFrom('boardMatter').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockMatter(db: Writer, id: MatterId): Promise<Matter | undefined> {
  const query = writing<Tables>(db).selectFrom('boardMatter').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

export function findMatterBySource(db: Reader, sourceKey: string): Promise<Matter | undefined> {
  const query = reading<Tables>(db).selectFrom('boardMatter').selectAll()
  return query.where('sourceKey', '=', sourceKey).executeTakeFirst()
}

/** The newest first. */
export function mattersOf(db: Reader, edition: EditionId): Promise<Matter[]> {
  return reading<Tables>(db)
    .selectFrom('boardMatter')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

export function findDecision(db: Reader, id: DecisionId): Promise<Decision | undefined> {
  const query = reading<Tables>(db).selectFrom('boardDecision').selectAll()
  return query.where('id', '=', id).executeTakeFirst()
}

export function lockDecision(db: Writer, id: DecisionId): Promise<Decision | undefined> {
  const query = writing<Tables>(db).selectFrom('boardDecision').selectAll()
  return query.where('id', '=', id).forUpdate().executeTakeFirst()
}

/** In the order of the meetings. */
export async function decisionsOf(db: Reader, matters: readonly MatterId[]): Promise<Decision[]> {
  if (matters.length === 0) return []
  return reading<Tables>(db)
    .selectFrom('boardDecision')
    .selectAll()
    .where('matter', 'in', matters)
    .orderBy('meetingDate')
    .orderBy('createdAt')
    .execute()
}

export async function unitsOfMatters(
  db: Reader,
  matters: readonly MatterId[],
): Promise<MatterRegistration[]> {
  if (matters.length === 0) return []
  const query = reading<Tables>(db).selectFrom('boardMatterRegistration').selectAll()
  return query.where('matter', 'in', matters).execute()
}

export async function unitsOfDecisions(
  db: Reader,
  decisions: readonly DecisionId[],
): Promise<DecisionRegistration[]> {
  if (decisions.length === 0) return []
  const query = reading<Tables>(db).selectFrom('boardDecisionRegistration').selectAll()
  return query.where('decision', 'in', decisions).execute()
}

/** All that is kept of these registrations' matters: four questions, however many they are. */
export async function keptOf(db: Reader, registrations: readonly RegistrationId[]) {
  const from = reading<Tables>(db)
  if (registrations.length === 0) {
    return { matters: [], decisions: [], inMatters: [], inDecisions: [] }
  }
  const inMatters = await from
    .selectFrom('boardMatterRegistration')
    .selectAll()
    .where('registration', 'in', registrations)
    .execute()
  const inDecisions = await from
    .selectFrom('boardDecisionRegistration')
    .selectAll()
    .where('registration', 'in', registrations)
    .execute()
  return {
    inMatters,
    inDecisions,
    matters: await manyMatters(
      db,
      inMatters.map(({ matter }) => matter),
    ),
    decisions: await manyDecisions(
      db,
      inDecisions.map(({ decision }) => decision),
    ),
  }
}

async function manyMatters(db: Reader, ids: readonly MatterId[]): Promise<Matter[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('boardMatter').selectAll()
  return query.where('id', 'in', [...new Set(ids)]).execute()
}

async function manyDecisions(db: Reader, ids: readonly DecisionId[]): Promise<Decision[]> {
  if (ids.length === 0) return []
  const query = reading<Tables>(db).selectFrom('boardDecision').selectAll()
  return query.where('id', 'in', [...new Set(ids)]).execute()
}

export async function insertMatter(
  db: Writer,
  matter: Matter,
  registrations: readonly RegistrationId[],
): Promise<void> {
  await writing<Tables>(db)
    .insertInto('boardMatter')
    .values({ ...matter, paper: json(matter.paper) })
    .execute()
  if (registrations.length === 0) return
  await writing<Tables>(db)
    .insertInto('boardMatterRegistration')
    .values(registrations.map((registration) => ({ matter: matter.id, registration })))
    .execute()
}

export async function savePaper(
  db: Writer,
  matter: Pick<Matter, 'id' | 'board' | 'boardName' | 'paper' | 'changedAt'>,
): Promise<void> {
  const { id, board, boardName, paper, changedAt } = matter
  await writing<Tables>(db)
    .updateTable('boardMatter')
    .set({ board, boardName, paper: json(paper), changedAt })
    .where('id', '=', id)
    .execute()
}

export async function insertDecision(
  db: Writer,
  decision: Decision,
  registrations: readonly RegistrationId[],
): Promise<void> {
  await writing<Tables>(db).insertInto('boardDecision').values(decision).execute()
  if (registrations.length === 0) return
  const rows = registrations.map((registration) => ({ decision: decision.id, registration }))
  await writing<Tables>(db)
    .insertInto('boardDecisionRegistration')
    .values(rows.map((row) => ({ ...row, listed: null, outcome: null })))
    .execute()
}

export async function saveDecision(db: Writer, decision: Decision): Promise<void> {
  const { id, matter: _matter, createdAt: _createdAt, ...changeable } = decision
  await writing<Tables>(db)
    .updateTable('boardDecision')
    .set(changeable)
    .where('id', '=', id)
    .execute()
}

export async function saveListings(
  db: Writer,
  decision: DecisionId,
  listings: ReadonlyMap<RegistrationId, Listing | null>,
): Promise<void> {
  for (const [registration, listed] of listings) {
    await writing<Tables>(db)
      .updateTable('boardDecisionRegistration')
      .set({ listed })
      .where('decision', '=', decision)
      .where('registration', '=', registration)
      .execute()
  }
}

/** How each unit fared. Null: as the decision as a whole. */
export async function saveOutcomes(
  db: Writer,
  decision: DecisionId,
  outcomes: ReadonlyMap<RegistrationId, OutcomeKind | null>,
): Promise<void> {
  for (const [registration, outcome] of outcomes) {
    await writing<Tables>(db)
      .updateTable('boardDecisionRegistration')
      .set({ outcome })
      .where('decision', '=', decision)
      .where('registration', '=', registration)
      .execute()
  }
}

/** Units come to a matter and leave it. */
export async function saveRegrouping(
  db: Writer,
  matter: MatterId,
  { leaving, joining }: Regrouping,
): Promise<void> {
  if (leaving.length > 0) {
    await writing<Tables>(db)
      .deleteFrom('boardMatterRegistration')
      .where('matter', '=', matter)
      .where('registration', 'in', leaving)
      .execute()
  }
  if (joining.length === 0) return
  await writing<Tables>(db)
    .insertInto('boardMatterRegistration')
    .values(joining.map((registration) => ({ matter, registration })))
    .execute()
}

/** Two who begin a matter about the same unit do so one after the other. Held until the transaction ends. */
export async function lockRegistrationMatters(db: Writer, id: RegistrationId): Promise<void> {
  await rows(db, sql`select pg_advisory_xact_lock(hashtextextended(${`board ${id}`}, 0))`)
}
