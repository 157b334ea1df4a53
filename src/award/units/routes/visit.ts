// What every address of the register needs of a request.
import type { Context } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { found } from '../../../base/lib/failures.ts'
import { type FieldErrors, toldBy } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { isPlainDate, plainDate } from '../../../base/lib/time.ts'
import type { OrganisationId, UnitId } from '../model.ts'
import { say } from '../words/say.ts'

export type Visit = Context<Env>
export type Key = Parameters<ReturnType<typeof say>>[0]

export function unitIdOf(c: Visit): UnitId {
  return idFrom<'unit'>(c.req.param('unit') ?? '')
}

export function organisationIdOf(c: Visit): OrganisationId {
  return idFrom<'organisation'>(c.req.param('organisation') ?? '')
}

/** The day in the address. */
export function dayOf(c: Visit): string {
  const day = c.req.param('day') ?? ''
  return found(isPlainDate(day) ? day : undefined)
}

export function today(c: Visit): string {
  return plainDate(c.var.ask.now, c.var.view.zone)
}

export function tell(c: Visit, key: Key): string {
  return say(c.var.view.locale)(key)
}

export function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy((key: Key) => tell(c, key), errors)
}
