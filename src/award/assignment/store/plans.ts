// All SQL about plans of teams, and the steps that they are made in.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Plan, PlanId, Publication, SolutionId, Step } from '../model/plan.ts'

type PlanRow = Plan & { readonly begunAt: Date }
type StepRow = Omit<Step, 'by' | 'at'> & {
  readonly plan: PlanId
  readonly doneBy: PersonId
  readonly doneAt: Date
}
type PublicationRow = {
  readonly id: Id<'assignment-publication'>
  readonly plan: PlanId
  readonly solution: SolutionId
  readonly begun: number
  readonly changed: number
  readonly publishedBy: PersonId
  readonly publishedAt: Date
}
type Tables = {
  assignmentPlan: PlanRow
  assignmentStep: StepRow
  assignmentPublication: PublicationRow
}

export function findPlan(db: Reader, edition: EditionId): Promise<Plan | undefined> {
  return reading<Tables>(db)
    .selectFrom('assignmentPlan')
    .select(['id', 'edition', 'at'])
    .where('edition', '=', edition)
    .executeTakeFirst()
}

export function planById(db: Reader, id: PlanId): Promise<Plan | undefined> {
  return reading<Tables>(db)
    .selectFrom('assignmentPlan')
    .select(['id', 'edition', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Nobody else takes a step of it until this transaction ends. */
export function lockPlan(db: Writer, edition: EditionId): Promise<Plan | undefined> {
  return writing<Tables>(db)
    .selectFrom('assignmentPlan')
    .select(['id', 'edition', 'at'])
    .where('edition', '=', edition)
    .forUpdate()
    .executeTakeFirst()
}

/** False: somebody has begun one meanwhile. */
export async function insertPlan(db: Writer, plan: Plan, begunAt: Date): Promise<boolean> {
  const inserted = await writing<Tables>(db)
    .insertInto('assignmentPlan')
    .values({ ...plan, begunAt })
    .onConflict((conflict) => conflict.column('edition').doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The earliest first, those that were undone included. */
export async function listSteps(db: Reader, plan: PlanId): Promise<readonly Step[]> {
  const steps = await reading<Tables>(db)
    .selectFrom('assignmentStep')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('ordinal')
    .execute()
  return steps.map(({ ordinal, kind, about, state, doneBy, doneAt }) => {
    return { ordinal, kind, about, state, by: doneBy, at: doneAt }
  })
}

/** What was undone and lay ahead of it is gone. */
export async function insertStep(db: Writer, plan: PlanId, step: Step): Promise<void> {
  const { ordinal, kind, about, state, by, at } = step
  const tables = writing<Tables>(db)
  await tables
    .deleteFrom('assignmentStep')
    .where('plan', '=', plan)
    .where('ordinal', '>=', ordinal)
    .execute()
  const values = { plan, ordinal, kind, about: json(about), state: json(state) }
  await tables
    .insertInto('assignmentStep')
    .values({ ...values, doneBy: by, doneAt: at })
    .execute()
  await savePlace(db, plan, ordinal)
}

/** Which step holds. */
export async function savePlace(db: Writer, plan: PlanId, at: number): Promise<void> {
  await writing<Tables>(db)
    .updateTable('assignmentPlan')
    .set({ at })
    .where('id', '=', plan)
    .execute()
}

export async function insertPublication(db: Writer, row: PublicationRow): Promise<void> {
  await writing<Tables>(db).insertInto('assignmentPublication').values(row).execute()
}

/** The latest one. */
export function findPublication(db: Reader, plan: PlanId): Promise<Publication | undefined> {
  return reading<Tables>(db)
    .selectFrom('assignmentPublication')
    .select(['solution', 'begun', 'changed', 'publishedBy', 'publishedAt'])
    .where('plan', '=', plan)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}
