// What the public is shown of honours, and what people report of the site's accessibility.
import type { Edition, Words } from '../../award/editions/model.ts'
import type { Honoured } from '../../award/jury/model.ts'
import type { Past } from '../../award/units/model.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'

/** An honour with all that its page of honour shows. */
export type Celebrated = Pick<Honoured, 'entryId' | 'kind' | 'motivation'> & {
  readonly unitName: string
  readonly category: Words
}
export type Latest = { readonly edition: Edition; readonly honours: readonly Celebrated[] }
/** `demonstration`: the unit is made up. */
export type KnownHonour = Past & {
  /** Whom the unit belonged to then: as the source tells, else as the register does. */
  readonly belongsTo: string | null
  readonly demonstration: boolean
}

export type ReportId = Id<'accessibility-report'>

export type ReportBarrier = {
  /** Which page or document, in the sender's words. */
  readonly page: string
  readonly problem: string
  /** Empty: the sender wants no answer. */
  readonly email: string
}

export type Report = ReportBarrier & {
  readonly id: ReportId
  readonly receivedAt: Date
  readonly handledAt: Date | null
  readonly handledBy: PersonId | null
}

/** More than this in an hour is a machine. */
export const reportsAnHour = 30
