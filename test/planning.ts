// A site where all teams of an edition are planned at once: more examiners, some who may lead, and what the board does.
import type { PlanState } from '../src/award/assignment/model/plan.ts'
import type { Solved } from '../src/award/assignment/model/solutions.ts'
import { isSolved } from '../src/award/assignment/rules/opened.ts'
import { findPlan, listSteps } from '../src/award/assignment/store/plans.ts'
import { findSolution, listSolutions } from '../src/award/assignment/store/solutions.ts'
import { currentEdition } from '../src/award/editions/public.ts'
import type { EntryId } from '../src/award/entries/model.ts'
import type { PersonId } from '../src/base/lib/actor.ts'
import { found } from '../src/base/lib/failures.ts'
import { paths } from '../src/base/paths.ts'
import type { Fields } from './application.ts'
import { choosingSite } from './choosing.ts'

/** Call it at the top of a test file: `const planning = await planningSite()`. */
export async function planningSite(units: readonly string[] = ['Ängen', 'Bäcken']) {
  const choosing = await choosingSite()
  const { site, organiser, anExaminer, another } = choosing
  const more = ['Gerd Gran', 'Hans Hed', 'Ida Is', 'Karl Kvist']
  for (const name of more) await anExaminer(name)
  for (const name of units) await another(name)

  async function post(path: string, fields: Fields = {}) {
    return organiser.post(path, fields)
  }

  async function plan() {
    const edition = await currentEdition(site.db)
    return found(await findPlan(site.db, edition.id))
  }

  async function state(): Promise<PlanState> {
    const { id, at } = await plan()
    return found((await listSteps(site.db, id)).find(({ ordinal }) => ordinal === at)).state
  }

  /** Every solution that is kept, the newest first. */
  async function heads() {
    return listSolutions(site.db, (await plan()).id)
  }

  return {
    ...choosing,
    ...{ plan, state, heads },
    newest: async () => found((await heads())[0]),
    /** What the board shows. */
    shown: async (): Promise<Solved> => {
      const { solution } = await state()
      const kept = solution ? await findSolution(site.db, solution) : undefined
      if (!isSolved(kept)) throw new Error('The board shows no solution.')
      return kept
    },
    board: () => organiser.get(paths.teamPlan.to()),
    wish: (fields: Fields) => post(paths.teamPlanWish.to(), fields),
    /** Asked for, and done. */
    solve: async (keeps: 'yes' | 'no' = 'no') => {
      const asked = await post(paths.teamPlanSolve.to(), { keeps, seconds: '60' })
      await site.runJobs()
      return asked
    },
    undo: () => post(paths.teamPlanUndo.to()),
    redo: () => post(paths.teamPlanRedo.to()),
    placing: (entry: EntryId, person: PersonId) =>
      organiser.get(paths.teamPlanPlacing.to({ entry, person })),
    team: (entry: EntryId) => organiser.get(paths.teamPlanTeam.to({ entry })),
  }
}
