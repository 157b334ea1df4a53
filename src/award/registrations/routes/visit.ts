// What the routes of a registration read out of a visit.
import type { Context } from 'hono'
import type { Env } from '../../../base/http/env.ts'
import { type FieldErrors, toldBy } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import type { RegistrationId } from '../model.ts'
import type { Shown } from '../reads.ts'
import { say } from '../words/say.ts'

export type Visit = Context<Env>
type Key = Parameters<ReturnType<typeof say>>[0]

export function idOf(c: Visit): RegistrationId {
  return idFrom<'registration'>(c.req.param('registration'))
}

/** A sentence in the visitor's language. */
export function tell(c: Visit, key: Key, values?: Parameters<ReturnType<typeof say>>[1]): string {
  return say(c.var.view.locale)(key, values)
}

/** Keys of words become sentences. */
export function told(c: Visit, errors: FieldErrors): FieldErrors {
  return toldBy((key: Key) => tell(c, key), errors)
}

/** What a page shows when an action was refused. */
export function refused(c: Visit, shown: Shown, sentence: string) {
  return { view: c.var.view, shown, errors: { content: sentence } }
}
