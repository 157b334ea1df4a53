// What the organiser tells of what a person has done for a unit, beside what this system has seen.
import type { Act } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { folded } from '../../../base/lib/text.ts'
import { personById } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import { findUnits } from '../../units/public.ts'
import type { Involvement, InvolvementId, TellInvolvement } from '../model/employment.ts'
import { mayEndEmployment } from '../policy/profile.ts'
import { mayKeepExaminers } from '../policy.ts'
import { insertInvolvement, removeInvolvement } from '../store/ties.ts'

/** A unit is named as in the register; else the refusal tells which names are like it. */
export async function tellInvolvement(act: Act, personId: PersonId, told: TellInvolvement) {
  required(mayKeepExaminers(act.actor))
  found(await personById(act.db, personId))
  const alike = await findUnits(act.db, told.unit)
  const same = alike.filter(({ name }) => folded(name) === folded(told.unit.trim()))
  const [unit] = same
  if (!unit) {
    return { refusal: 'unit-unknown' as const, alike: alike.slice(0, 5).map(({ name }) => name) }
  }
  const { kind, fromYear, toYear } = told
  const involvement: Involvement = {
    ...{ id: newId<'involvement'>(), personId, unitId: unit.id, kind, fromYear, toYear },
    ...{ toldBy: act.actor.id, toldAt: act.now },
  }
  await insertInvolvement(act.db, involvement)
  await findConflictsAnew(act)
  await record(act, 'involvement.told', personId, { involvement: involvement.id, kind })
  return { involvement }
}

/** It was told by mistake. Nobody takes away what ties themselves. */
export async function dropInvolvement(act: Act, personId: PersonId, id: InvolvementId) {
  required(mayEndEmployment(act.actor, { personId }))
  const gone = found(await removeInvolvement(act.db, { id, personId }))
  await findConflictsAnew(act)
  await record(act, 'involvement.removed', personId, { involvement: gone.id })
}
