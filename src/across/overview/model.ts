// What is to be done in an award, by whom, and how far everything has come.
import type { Consensus, Progress } from '../../award/assessment/model.ts'
import type { Team } from '../../award/assignment/model.ts'
import type { BoardTrack } from '../../award/decisions/model.ts'
import type { Words } from '../../award/editions/model.ts'
import type { Entry, EntryId } from '../../award/entries/model.ts'
import type { Clearance } from '../../award/examiners/model.ts'
import type { ReportState } from '../../award/feedback/model.ts'
import type { Eligibility, Registration } from '../../award/registrations/model.ts'
import type { Visit } from '../../award/site-visits/model.ts'

/** Everything that is known of one unit's way through an edition. */
export type Line = {
  readonly registration: Registration
  readonly entry: Entry | undefined
  /** What was handed in, and the time is out. */
  readonly locked: boolean
  readonly board: BoardTrack | undefined
  readonly team: Team | undefined
  readonly progress: Progress | undefined
  readonly visit: Visit | undefined
  readonly report: ReportState | undefined
  readonly award: Eligibility | undefined
}

export const taskKinds = [
  'finish-registration',
  'write-entry',
  'board-decision',
  'extract-missing',
  'verify-extract',
  'choose-team',
  'train-course',
  'train-practice',
  'train-promise',
  'train-examiners',
  'tick-attendance',
  'tell-year',
  'answer-invitation',
  'answer-applications',
  'confirm-claims',
  'declare',
  'declare-all',
  'look-at-examiners',
  'decide-conflict',
  'replace-member',
  'assess',
  'assessments-missing',
  'agree',
  'plan-visit',
  'finish-visit',
  'write-report',
  'check-report',
  'release-report',
  'read-report',
  'check-economy',
  'decide-category',
  'read-example',
  'review-papers',
  'answer-mail',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** `about`: the unit, category or paper. `due`: an instant or a whole day; null: as soon as it can be. */
export type Task = {
  readonly kind: TaskKind
  readonly about: string | Words
  readonly href: string
  readonly due: Date | string | null
  /** So many of so many. */
  readonly count?: { readonly done: number; readonly all: number }
}

/** What the organiser counts, in the order of the award's life. */
export const stageKeys = [
  'registered',
  'board-decided',
  'extract-verified',
  'extract-missing',
  'entry-handed-in',
  'entry-missing',
  'team-chosen',
  'assessed',
  'agreed',
  'visited',
  'report-released',
] as const
export type StageKey = (typeof stageKeys)[number]

/** An entry that an examiner has been given. */
export type Assignment = {
  readonly entryId: EntryId
  readonly unit: string
  readonly leads: boolean
  readonly clearance: Clearance
  readonly handedIn: boolean
  readonly progress: Progress | undefined
  readonly consensus: Consensus['state'] | undefined
  readonly visit: Visit | undefined
  readonly report: ReportState | undefined
}
