// Everyone who could join the team of an entry, with what speaks for and against, and what a team would break.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { teamDefaults } from '../../editions/model/team-rules.ts'
import type { Outline } from '../../examiners/model.ts'
import { readinessOf } from '../../examiners/public/training.ts'
import { conflictCases, examiners, examinersOf } from '../../examiners/public.ts'
import { clearanceOf } from '../../examiners/rules/declaring.ts'
import type { BrokenRule } from '../model/obeying.ts'
import type { Candidate } from '../model.ts'
import { scoreOf } from '../rules/parts.ts'
import { employersAt } from './employers.ts'
import { loadsIn } from './loads.ts'
import { obeyingFor } from './obeying.ts'

type Found = {
  readonly candidates: readonly Candidate[]
  readonly brokenBy: (members: readonly PersonId[]) => readonly BrokenRule[]
}

/** Members who no longer examine are among them, too. */
export async function candidatesFor(
  ask: Ask,
  outline: Outline,
  members: readonly PersonId[],
): Promise<Found> {
  const { entry, edition } = outline
  const active = await examiners(ask.db)
  const gone = members.filter((id) => !active.some(({ personId }) => personId === id))
  const all = [...active, ...(await examinersOf(ask.db, gone))]
  const ids = all.map(({ personId }) => personId)
  const employersOf = await employersAt(ask, ids, edition)
  const loadOf = await loadsIn(ask.db, edition.id, entry.id)
  const ready = await readinessOf(ask.db, edition, ids)
  const obeying = await obeyingFor(ask, outline, ids)
  const pairs = ids.map((personId) => ({ personId, entryId: entry.id }))
  const cases = await conflictCases(ask.db, pairs)
  const caseOf = new Map(cases.map((about) => [about.personId, about]))
  const rules = edition.terms.team ?? teamDefaults
  const candidates = all.flatMap((examiner): readonly Candidate[] => {
    const { personId } = examiner
    const [about, known] = [caseOf.get(personId), obeying.people.get(personId)]
    if (!about || !known || !obeying.entry) return []
    const load = loadOf(personId)
    return [
      {
        ...{ examiner, about, load, name: known.name, capacity: known.capacity },
        employers: employersOf(personId),
        fit: scoreOf({ entry: obeying.entry, examiner: known, load, rules }),
        clearance: clearanceOf(about),
        missing: ready.missing(personId),
        mayLead: ready.leaders?.has(personId) ?? true,
      },
    ]
  })
  return { candidates, brokenBy: obeying.brokenBy }
}
