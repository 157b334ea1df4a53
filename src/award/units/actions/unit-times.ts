// What happens to a unit on a day: another name or place, an end, one becomes another.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { addDays } from '../../../base/lib/time.ts'
import { record } from '../../../support/audit/public.ts'
import type { ChangeUnitFrom, UnitId, UnitSpan } from '../model.ts'
import { mayKeepRegister } from '../policy.ts'
import { findConflictsAnew } from '../public/changing.ts'
import { keepUnitsFound } from '../public/keep-found.ts'
import { ancestorsOf } from '../rules/succession.ts'
import { changeFrom, nextChange, spanOn, takeBack } from '../rules/time.ts'
import { replaceUnitSpans, unitSpansOf } from '../store/spans.ts'
import { confirmLink, insertLink, linksBehind, removeLink } from '../store/succession.ts'
import { correctUnit, lockUnit, showUnitSpan, unitsTurning } from '../store/units.ts'
import { placedBy } from './units.ts'

/** From that day on the unit is called otherwise, or belongs elsewhere. */
export async function changeUnitFrom(
  act: Act,
  id: UnitId,
  { day, ...command }: ChangeUnitFrom,
  today: string,
) {
  const unit = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const { validFrom, validTo, note } = unit
  const placed = await placedBy(act, { ...command, validFrom, validTo, note })
  const change = {
    ...{ name: placed.name, administration: placed.administration, operator: placed.operator },
    ...{ operatingForm: placed.operatingForm, department: placed.departmentId ?? null },
  }
  const outcome = changeFrom(await unitSpansOf(act.db, [id]), unit, day, change)
  if ('refusal' in outcome) return { refusal: outcome.refusal }
  await correctUnit(act.db, unit, act.now)
  await keepSpans(act, id, outcome.spans, today)
  await findConflictsAnew(act)
  await record(act, 'unit.changed', id, { day })
  return {}
}

/** What was entered for that day did not happen. */
export async function takeBackChange(
  act: Act,
  id: UnitId,
  day: string,
  today: string,
): Promise<void> {
  found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  const before = await unitSpansOf(act.db, [id])
  found(before.find(({ fromDay }) => fromDay === day))
  await keepSpans(act, id, takeBack(before, day), today)
  await findConflictsAnew(act)
  await record(act, 'unit.change-taken-back', id, { day })
}

async function keepSpans(
  act: Act,
  id: UnitId,
  spans: readonly UnitSpan[],
  today: string,
): Promise<void> {
  await replaceUnitSpans(act.db, spans)
  await show(act, spans, today)
  await keepUnitsFound(act.db, [id], today)
}

async function show(act: Act, spans: readonly UnitSpan[], today: string): Promise<void> {
  const span = spanOn(spans, today)
  if (span) await showUnitSpan(act.db, span, nextChange(spans, today))
}

/** What was entered for a later day has come to pass. */
export async function turnUnits(act: Act, today: string): Promise<number> {
  const units = await unitsTurning(act.db, today)
  const spans = Map.groupBy(await unitSpansOf(act.db, units), ({ unit }) => unit)
  for (const own of spans.values()) await show(act, own, today)
  if (units.length > 0) {
    await keepUnitsFound(act.db, units, today)
    await findConflictsAnew(act)
  }
  for (const unit of units) await record(act, 'unit.change-came', unit)
  return units.length
}

/** The last day of a unit. Null: it is there still, the end was a mistake. */
export async function endUnit(act: Act, id: UnitId, lastDay: string | null) {
  const unit = found(await lockUnit(act.db, id))
  required(mayKeepRegister(act.actor))
  if (lastDay !== null && unit.validFrom !== null && lastDay < unit.validFrom) {
    return { refusal: 'before-beginning' as const }
  }
  await correctUnit(act.db, { ...unit, validTo: lastDay }, act.now)
  await findConflictsAnew(act)
  await record(act, lastDay === null ? 'unit.reopened' : 'unit.ended', id, { lastDay })
  return {}
}

/**
 * A person says that one unit took over from another: from now on the rules follow the link. With a
 * day the earlier unit ends the day before.
 */
export async function joinUnits(
  act: Act,
  link: { readonly unit: UnitId; readonly successor: UnitId; readonly day?: string | null },
  today: string,
) {
  const { unit, successor, day = null } = link
  const before = found(await lockUnit(act.db, unit))
  found(await lockUnit(act.db, successor))
  required(mayKeepRegister(act.actor))
  if (await wouldCircle(act, unit, successor)) return { refusal: 'circle' as const }
  if (day !== null && before.validFrom !== null && day <= before.validFrom) {
    return { refusal: 'before-beginning' as const }
  }
  const confirmed = { confirmedBy: act.actor.id, confirmedAt: act.now, fromDay: day }
  await insertLink(act.db, { unit, successor, ...confirmed })
  await confirmLink(act.db, { unit, successor, ...confirmed })
  if (day !== null && before.validTo === null) {
    await correctUnit(act.db, { ...before, validTo: addDays(day, -1) }, act.now)
  }
  await keepUnitsFound(act.db, [successor], today)
  await findConflictsAnew(act)
  await record(act, 'unit.succession-confirmed', unit, { successor })
  return {}
}

async function wouldCircle(act: Act, unit: UnitId, successor: UnitId): Promise<boolean> {
  return ancestorsOf(unit, await linksBehind(act.db, [unit])).has(successor)
}

/** The link was wrong. */
export async function partUnits(
  act: Act,
  link: { readonly unit: UnitId; readonly successor: UnitId },
  today: string,
): Promise<void> {
  found(await lockUnit(act.db, link.unit))
  required(mayKeepRegister(act.actor))
  found((await removeLink(act.db, link)) || undefined)
  await keepUnitsFound(act.db, [link.successor], today)
  await findConflictsAnew(act)
  await record(act, 'unit.succession-removed', link.unit, { successor: link.successor })
}
