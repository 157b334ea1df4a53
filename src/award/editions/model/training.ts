// What an edition asks of examiners before they may be chosen for a team (utbildning).
type Words = { readonly sv: string; readonly en: string }

/** Each of them is asked, or is not. Without these terms nothing is asked. */
export type TrainingTerms = {
  /** Everyone has been to a course of the edition. */
  readonly course: boolean
  /** Who leads a team has been to a course for leaders, this year or an earlier one that is still kept. */
  readonly leaderCourse: boolean
  /** Everyone has scored the practice entry. */
  readonly practice: boolean
  /** The areas, in per cent, that must lie within one level of the key. Null: scoring it is enough. */
  readonly leastAgreement: number | null
  /** The promise of secrecy that everyone signs. Null: none is asked. */
  readonly promise: Words | null
  /** Years that an examiner's record is kept after the edition's own. Null: until there is a rule. */
  readonly recordYears: number | null
}
