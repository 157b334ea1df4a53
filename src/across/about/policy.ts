// Who reads and handles reports of the site's accessibility.
import type { Actor } from '../../base/lib/actor.ts'
import { type Permit, permit } from '../../base/lib/permit.ts'

export function mayHandleReports(actor: Actor): Permit<'reports.handle'> | undefined {
  return actor.roles.has('organiser') ? permit('reports.handle') : undefined
}
