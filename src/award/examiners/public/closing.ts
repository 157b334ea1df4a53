// Answers whether a conflict closes an entry that another role would open.
import type { Ask } from '../../../base/db/call.ts'
import type { EntryId } from '../../entries/model.ts'
import { entryById } from '../../entries/public.ts'
import { roleIn } from '../../registrations/public.ts'
import { casesOf } from '../reads/cases.ts'
import { clearanceOf } from '../rules/declaring.ts'

const judging = ['examiner', 'juror', 'chair'] as const

/**
 * Of those who are organisers and judge as well: an open or positive conflict closes the entry for
 * them whatever they come as. The unit's own people keep what they have written.
 */
export async function isClosedTo({ db, actor, now }: Ask, entryId: EntryId): Promise<boolean> {
  const judges = judging.some((role) => actor.roles.has(role))
  if (!actor.roles.has('organiser') || !judges) return false
  const entry = await entryById(db, entryId)
  if (!entry || (await roleIn(db, entry.registration, actor.id, now))) return false
  const [about] = await casesOf(db, [{ personId: actor.id, entryId }])
  const clearance = about ? clearanceOf(about) : 'undeclared'
  return clearance === 'open' || clearance === 'conflict'
}
