// How examiners are found: a call, applications to it, and invitations.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EditionId } from '../../editions/model.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'

/** The organiser's own words to everyone, for one edition. */
export type Call = {
  readonly editionId: EditionId
  readonly textSv: string
  readonly textEn: string
  /** YYYY-MM-DD, all day. */
  readonly lastDay: string
  readonly changedBy: PersonId
  readonly changedAt: Date
}
export type CallState = 'none' | 'open' | 'closed'

export type ApplicationId = Id<'examiner-application'>
export type ApplicationState = 'sent' | 'accepted' | 'declined' | 'withdrawn'
/** What somebody who wants to examine tells. */
export type Applying = {
  readonly name: string
  /** Empty: removed, some time after an application that came to nothing. */
  readonly motivation: string
  /** Null: the register has none, `employer` tells. */
  readonly organisationId: OrganisationId | null
  readonly unitId: UnitId | null
  readonly employer: string
  /** Works there since that day. */
  readonly since: string
  readonly categories: readonly string[]
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  readonly capacity: number
}
export type Application = Applying & {
  readonly id: ApplicationId
  readonly editionId: EditionId
  readonly personId: PersonId
  readonly state: ApplicationState
  readonly sentAt: Date
  readonly decidedBy: PersonId | null
  readonly decidedAt: Date | null
  /** What the organiser answered, in the letter too. */
  readonly reason: string
}

export type InvitationId = Id<'examiner-invitation'>
export type InvitationState = 'sent' | 'accepted' | 'declined' | 'recalled'
export type Invitation = {
  readonly id: InvitationId
  readonly editionId: EditionId
  readonly personId: PersonId
  /** The organiser's own words in the letter. May be empty. */
  readonly greeting: string
  /** YYYY-MM-DD, all day. */
  readonly lastDay: string
  readonly state: InvitationState
  /** Why it was declined. */
  readonly reason: string
  readonly sentBy: PersonId
  readonly sentAt: Date
  readonly answeredAt: Date | null
}
/** `lapsed`: nobody answered in time. */
export type InvitationStanding = InvitationState | 'lapsed'

export type Reminder = {
  readonly invitationId: InvitationId
  readonly lastDay: string
  /** Days before the last day. */
  readonly days: number
  readonly sentAt: Date
}
