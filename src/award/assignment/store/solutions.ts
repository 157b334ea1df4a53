// All SQL about what was asked of the engine, and what it answered.
import { json, type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { Progress } from '../../../support/optimising/model.ts'
import type { PlanId, SolutionId } from '../model/plan.ts'
import type { Kept, SolutionHead, SolutionState } from '../model/solutions.ts'

type Tables = { assignmentSolution: Kept }

const heads = [
  'id',
  'plan',
  'number',
  'origin',
  'base',
  'wishes',
  'seed',
  'fair',
  'keeps',
  'timeLimit',
  'askedBy',
  'askedAt',
  'state',
  'begunAt',
  'heardAt',
  'endedAt',
  'tries',
  'stopAsked',
  'progress',
  'hash',
  'outcome',
] as const satisfies readonly (keyof SolutionHead)[]

export async function insertSolution(db: Writer, kept: Kept): Promise<void> {
  await writing<Tables>(db)
    .insertInto('assignmentSolution')
    .values({ ...kept, ...inJson(kept) })
    .execute()
}

/** Every one of the plan, the newest first, without its teams. */
export function listSolutions(db: Reader, plan: PlanId): Promise<readonly SolutionHead[]> {
  return reading<Tables>(db)
    .selectFrom('assignmentSolution')
    .select(heads)
    .where('plan', '=', plan)
    .orderBy('number', 'desc')
    .execute()
}

export function findSolution(db: Reader, id: SolutionId): Promise<Kept | undefined> {
  return reading<Tables>(db)
    .selectFrom('assignmentSolution')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Its teams alone. */
export async function teamsOf(db: Reader, id: SolutionId): Promise<Kept['teams']> {
  const kept = await reading<Tables>(db)
    .selectFrom('assignmentSolution')
    .select('teams')
    .where('id', '=', id)
    .executeTakeFirst()
  return kept?.teams ?? null
}

/** Also of several: for comparing. */
export function listKept(db: Reader, ids: readonly SolutionId[]): Promise<readonly Kept[]> {
  return reading<Tables>(db)
    .selectFrom('assignmentSolution')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('number')
    .execute()
}

/** Ids of every one that teams were found for, in all editions, the earliest first. */
export async function listSolvedIds(db: Reader): Promise<readonly SolutionId[]> {
  const solved = await reading<Tables>(db)
    .selectFrom('assignmentSolution')
    .select('id')
    .where('state', '=', 'solved')
    .orderBy('askedAt')
    .orderBy('number')
    .execute()
  return solved.map(({ id }) => id)
}

export function lockSolution(db: Writer, id: SolutionId): Promise<Kept | undefined> {
  return writing<Tables>(db)
    .selectFrom('assignmentSolution')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** All that can change of it. */
export async function saveSolution(db: Writer, kept: Kept): Promise<void> {
  const { state, begunAt, heardAt, endedAt, tries, stopAsked, hash, instance, certificate } = kept
  const plain = { state, begunAt, heardAt, endedAt, tries, stopAsked, hash, instance, certificate }
  const { progress, rules, meaning, outcome, teams, obstacle } = inJson(kept)
  await writing<Tables>(db)
    .updateTable('assignmentSolution')
    .set({ ...plain, progress, rules, meaning, outcome, teams, obstacle })
    .where('id', '=', kept.id)
    .execute()
}

/** While it is being worked on. Tells whether somebody has asked it to stop. */
export async function saveProgress(
  db: Writer,
  id: SolutionId,
  told: { readonly progress: Progress | null; readonly heardAt: Date },
): Promise<boolean> {
  const saved = await writing<Tables>(db)
    .updateTable('assignmentSolution')
    .set({ heardAt: told.heardAt, ...(told.progress && { progress: json(told.progress) }) })
    .where('id', '=', id)
    .where('state', '=', 'working' satisfies SolutionState)
    .returning('stopAsked')
    .executeTakeFirst()
  return saved?.stopAsked ?? true
}

function inJson(kept: Kept) {
  const { wishes, progress, rules, meaning, outcome, teams, obstacle } = kept
  return {
    wishes: json(wishes),
    progress: progress && json(progress),
    rules: rules && json(rules),
    meaning: meaning && json(meaning),
    outcome: outcome && json(outcome),
    teams: teams && json(teams),
    obstacle: obstacle && json(obstacle),
  }
}
