// Where people work now, for the lists.
import type { Ask } from '../../../base/db/call.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { employmentsOf } from '../../examiners/public.ts'
import { organisations } from '../../units/public.ts'

/** Where they work now, in the names of the register. */
export async function employersAt(ask: Ask, people: readonly PersonId[], { zone }: Edition) {
  const employments = await employmentsOf(ask.db, people)
  const names = new Map((await organisations(ask.db)).map(({ id, name }) => [id, name]))
  const today = plainDate(ask.now, zone)
  const now = employments.filter(({ validTo }) => validTo === null || validTo >= today)
  const of = Map.groupBy(now, ({ personId }) => personId)
  return (person: PersonId) => [
    ...new Set((of.get(person) ?? []).map(({ organisationId }) => names.get(organisationId) ?? '')),
  ]
}
