// What an examiner tells of themselves: wishes, room, days, needs, and what waits to be confirmed.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Employment, EmploymentId } from '../model.ts'

export type WishAbout = 'category' | 'unit' | 'administration'
/** `subject`: the key of a category, or the id of a unit or an administration. */
export type Wish = {
  readonly about: WishAbout
  readonly subject: string
  readonly wish: 'rather' | 'not'
}

/** How much a person can do in one edition, and when not. */
export type Season = {
  readonly personId: PersonId
  readonly editionId: EditionId
  /** Entries. 0: none this year. */
  readonly capacity: number
  /** Days (YYYY-MM-DD) of the edition's visits. The earliest first. */
  readonly daysAway: readonly string[]
  readonly changedAt: Date
}

/** Seen by the person and the organiser only, and removed after the edition (`rules/needs`). */
export type Needs = {
  readonly personId: PersonId
  readonly editionId: EditionId
  readonly access: string
  readonly diet: string
  readonly changedAt: Date
}

/** What counts of a person in one edition. Nothing that waits to be confirmed is here. */
export type ExaminerProfile = {
  readonly personId: PersonId
  /** Keys of the categories from their own work, confirmed. */
  readonly categories: readonly string[]
  /** Confirmed. */
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  /** Of this edition; where the person has told none, the one of other years. */
  readonly capacity: number
  /** Days of the visits that do not suit. The earliest first. */
  readonly daysAway: readonly string[]
  readonly wishes: readonly Wish[]
  /** Years before the system in which they examined, as they told it and the organiser confirmed. */
  readonly toldYears: readonly number[]
}

export type ClaimId = Id<'examiner-claim'>
export type ClaimState = 'waiting' | 'confirmed' | 'declined' | 'withdrawn'
export type ToldRole = 'member' | 'leader'
/** The award is younger than that, and so are its examiners. */
export const earliestYear = 1990

/**
 * What was told. An employment that somebody tells of counts for conflicts at once; that it has
 * ended, or was never so, counts when the organiser has confirmed it.
 */
export type Told =
  | { readonly kind: 'category'; readonly told: { readonly category: string } }
  | { readonly kind: 'field'; readonly told: { readonly field: string } }
  | {
      readonly kind: 'experience'
      readonly told: { readonly year: number; readonly role: ToldRole; readonly award: string }
    }
  | { readonly kind: 'employment'; readonly told: { readonly employment: Employment } }
  | {
      readonly kind: 'employment-end'
      /** `employment`: as it was before. */
      readonly told: { readonly employment: Employment; readonly validTo: string }
    }
  | { readonly kind: 'employment-gone'; readonly told: { readonly employment: Employment } }
export type ClaimKind = Told['kind']

export type Claim = Told & {
  readonly id: ClaimId
  readonly personId: PersonId
  readonly state: ClaimState
  readonly madeAt: Date
  readonly decidedBy: PersonId | null
  readonly decidedAt: Date | null
}

/** The employment that a claim is about. Undefined: it is about something else. */
export function employmentIn(claim: Told): EmploymentId | undefined {
  return 'employment' in claim.told ? claim.told.employment.id : undefined
}
