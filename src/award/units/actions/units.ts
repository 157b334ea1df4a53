// What the organiser does with a unit as it is now: add, put right, say what it has been.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { CorrectUnit, Past, StatePast, Unit, UnitId } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findConflictsAnew } from '../public/changing.ts'
import { enterDepartment } from '../public/enter.ts'
import { keepUnitsFound } from '../public/keep-found.ts'
import { enterOrganisation } from '../public.ts'
import { firstUnitSpan } from '../rules/spans.ts'
import { putRight } from '../rules/time.ts'
import { saveHistory } from '../store/history.ts'
import { replaceUnitSpans, unitSpansOf } from '../store/spans.ts'
import { correctUnit, findUnitsByName, insertUnit, lockUnit } from '../store/units.ts'

/** Adds a unit. Refused when one of that name is in that administration already. */
export async function addUnit(act: Act, command: CorrectUnit, today: string) {
  required(mayKeepRegister(act.actor))
  const same = await findUnitsByName(act.db, command.name, command.administration)
  if (same.length > 0) return { refusal: 'already-there' as const }
  const unit: Unit = {
    ...(await placedBy(act, command)),
    id: newId<'unit'>(),
    key: null,
    board: null,
    demonstration: false,
    confirmedAt: act.now,
    source: 'organiser',
  }
  await insertUnit(act.db, unit)
  await replaceUnitSpans(act.db, [firstUnitSpan(unit)])
  await keepUnitsFound(act.db, [unit.id], today)
  await record(act, 'unit.added', unit.id)
  return { unit }
}

/**
 * Puts a unit right as it is shown today, and thereby confirms it. What has changed from a day on
 * is not a mistake: that is `changeUnitFrom`.
 */
export async function changeUnit(
  act: Act,
  id: UnitId,
  command: CorrectUnit,
  today: string,
): Promise<Unit> {
  const before = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const fields = await placedBy(act, command)
  const unit: Unit = { ...before, ...fields, confirmedAt: before.confirmedAt ?? act.now }
  const { unit: _, fromDay: __, board: ___, ...right } = firstUnitSpan(unit)
  const spans = putRight(await unitSpansOf(act.db, [id]), before.spanFrom ?? today, right)
  await correctUnit(act.db, unit, act.now)
  await replaceUnitSpans(act.db, spans)
  await keepUnitsFound(act.db, [id], today)
  await findConflictsAnew(act)
  await record(act, 'unit.corrected', id)
  return unit
}

/** With the operator and the department that were written by name, entered where they are new. */
export async function placedBy(
  act: Act,
  { operator, department, ...fields }: CorrectUnit,
): Promise<Placed> {
  const source = 'organiser'
  const entity = operator
    ? await enterOrganisation(act, { kind: 'operator', name: operator, source })
    : null
  const { administration } = fields
  const part = department
    ? await enterDepartment(act, { department, administration, source })
    : null
  return {
    ...fields,
    operator: entity?.id ?? null,
    department: part?.name ?? null,
    departmentId: part?.id ?? null,
  }
}

type Placed = Omit<CorrectUnit, 'operator'> & Pick<Unit, 'operator' | 'departmentId'>

/** Writes down, with its source, what a unit has been. */
export async function statePast(act: Act, id: UnitId, command: StatePast): Promise<void> {
  const unit = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const past: Past = {
    id: newId<'past'>(),
    key: null,
    unit: id,
    kind: command.kind,
    year: command.year,
    firstYear: null,
    lastYear: null,
    unitName: unit.name,
    board: null,
    operator: null,
    category: command.category,
    confidence: command.confidence,
    inferred: [],
    sources: [command.source],
    note: null,
    publicFrom: null,
  }
  await saveHistory(act.db, past)
  await record(act, 'unit.history-recorded', id, { kind: command.kind })
}
