// Which company owns which: what makes a group.
import type { Id } from '../../../base/lib/id.ts'
import type { OrganisationId } from '../model.ts'

export type OwningId = Id<'owning'>
/** Days, both included. Null: always, or not known. */
export type Owning = {
  readonly id: OwningId
  readonly organisation: OrganisationId
  readonly parent: OrganisationId
  readonly fromDay: string | null
  readonly toDay: string | null
}
