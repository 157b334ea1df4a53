// Courses, the practice entry with its key, and the promise of secrecy (utbildning).
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { EditionId, Words } from '../../editions/model.ts'

/** What an edition asks and a person has not done. Who misses anything is not chosen for a team. */
export type Missing = 'course' | 'practice' | 'promise'

export type CourseId = Id<'course'>
export type Audience = 'all' | 'leaders'
/** What the organiser tells of a course. `link`: where it is held at a distance, or ''. */
export type CourseFacts = {
  readonly title: string
  readonly about: string
  readonly audience: Audience
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
  readonly seats: number
}
export type Course = CourseFacts & {
  readonly id: CourseId
  readonly editionId: EditionId
  /** Rises with each change that calendars must hear of. */
  readonly sequence: number
  readonly cancelledAt: Date | null
  readonly cancelledWhy: string
}
/** `attended` null: not told yet. */
export type Place = {
  readonly courseId: CourseId
  readonly personId: PersonId
  readonly signedUpAt: Date
  readonly attended: boolean | null
}
/** Those who signed up, in order: the first have the seats, the others wait. */
export type Seating = { readonly seated: readonly Place[]; readonly waiting: readonly Place[] }

/** That somebody has been to a course, of whichever edition. */
export type Attendance = {
  readonly personId: PersonId
  readonly editionId: EditionId
  readonly audience: Audience
}

export type PracticeId = Id<'practice'>
/** What the level of an area should be, and why. */
export type KeyedArea = { readonly level: number; readonly reason: string }
/** What the organiser writes. `texts` by question, `key` by area. */
export type PracticeFacts = {
  readonly title: string
  readonly about: string
  readonly texts: Readonly<Record<string, string>>
  readonly key: Readonly<Record<string, KeyedArea>>
  readonly due: string | null
}
/** A made-up entry that every examiner scores before the season. `round` 0: not opened yet. */
export type Practice = PracticeFacts & {
  readonly id: PracticeId
  readonly editionId: EditionId
  readonly round: number
}
/** Levels by area. */
export type Levels = Readonly<Record<string, number>>
export type Attempt = {
  readonly practiceId: PracticeId
  readonly personId: PersonId
  readonly round: number
  readonly scores: Levels
  readonly changedAt: Date
  readonly handedInAt: Date | null
}

/** How near levels lie to the key. Shares are whole per cent; the differences are in levels. */
export type Agreement = {
  /** Areas that were scored and have a key. */
  readonly areas: number
  readonly exact: number
  readonly within: number
  readonly difference: number
  /** Above zero: higher than the key. */
  readonly lean: number
  /** Null: too few to say anything by it. */
  readonly kappa: number | null
  /** How many judgements kappa asks for on this scale. */
  readonly kappaNeeds: number
}

export type PromiseId = Id<'promise'>
/** Signed by one person for one edition. The text as it was then. */
export type SignedPromise = {
  readonly id: PromiseId
  readonly editionId: EditionId
  readonly personId: PersonId
  /** Of the edition, when it was signed. */
  readonly version: number
  readonly name: string
  readonly text: Words
  readonly sha256: string
  readonly signedAt: Date
}

/** That somebody examined in an edition: they handed in at least one assessment. */
export type Examined = {
  readonly personId: PersonId
  readonly editionId: EditionId
  readonly since: Date
}

/** What a person did for one edition before they examined in it. */
export type TrainingYear = {
  readonly editionId: EditionId
  /** The courses that they went to. */
  readonly courses: readonly Audience[]
  /** Null: the practice entry was not handed in. */
  readonly practice: { readonly first: Agreement; readonly latest: Agreement } | null
  readonly promisedAt: Date | null
}
