// Where people work and have worked.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'

export type EmploymentId = Id<'employment'>
/** Where a person, examiner or juror, works or has worked. Days, both included. `to` null: still there. */
export type Employment = {
  readonly id: EmploymentId
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly unitId: UnitId | null
  /** «enhetschef». Null: not told. */
  readonly title?: string | null | undefined
  /** The name of the nearest manager. Null: not told. */
  readonly manager?: string | null | undefined
  readonly validFrom: string
  readonly validTo: string | null
}

export type InvolvementId = Id<'involvement'>
/** `unit`: its name, as typed. */
export type TellInvolvement = Pick<Involvement, 'kind' | 'fromYear' | 'toYear'> & {
  readonly unit: string
}

/** What is told of what a person has done for a unit, beside what this system has seen. */
export type Involvement = {
  readonly id: InvolvementId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly kind: 'coached' | 'examined'
  /** Years, both included. */
  readonly fromYear: number
  readonly toYear: number
  readonly toldBy: PersonId
  readonly toldAt: Date
}
