// What the organiser does with the table of which administration answers for whom.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { record } from '../../../support/audit/public.ts'
import type { RouteId, RoutingRow, StateRoute } from '../model/routing.ts'
import { mayKeepRegister } from '../policy.ts'
import { operatorNamed } from '../public.ts'
import { clashWith } from '../rules/routing.ts'
import { insertRoute, lockRoutes, removeRoute, saveRoute } from '../store/routing.ts'

/** `id`: of the row that is changed. Absent for a new one. */
export async function stateRoute(act: Act, command: StateRoute, id?: RouteId) {
  required(mayKeepRegister(act.actor))
  const rows = await lockRoutes(act.db)
  const before = id === undefined ? undefined : found(rows.find((row) => row.id === id))
  const named = command.operator === null ? null : await operatorNamed(act.db, command.operator)
  if (named === undefined) return { refusal: 'operator-unknown' as const }
  const key = before?.key ?? null
  const row: RoutingRow = {
    ...command,
    operator: named?.id ?? null,
    key,
    id: id ?? newId<'contact-route'>(),
  }
  const clash = clashWith(rows, row)
  if (clash) return { refusal: 'routes-clash' as const, clash }
  await (before ? saveRoute(act.db, row) : insertRoute(act.db, row))
  await record(act, before ? 'contact-route.changed' : 'contact-route.added', row.id)
  return { row }
}

export async function dropRoute(act: Act, id: RouteId): Promise<void> {
  required(mayKeepRegister(act.actor))
  found((await lockRoutes(act.db)).find((row) => row.id === id))
  await removeRoute(act.db, id, act.now)
  await record(act, 'contact-route.removed', id)
}
