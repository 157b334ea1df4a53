// Which examiners read which entry, and who leads them (examinatorslag, tilldelning).
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { Edition, Words } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import type { Missing } from '../examiners/model/training.ts'
import type { Clearance, ConflictCase, Examiner, Outline } from '../examiners/model.ts'
import type { BrokenRule } from './model/obeying.ts'
import type { Score } from './model/score.ts'

export type TeamId = Id<'team'>
/** Chosen by the organiser. A member may open the entry only when also cleared of conflicts. */
export type Team = {
  readonly id: TeamId
  readonly entry: EntryId
  /** Null: the leader has left and no other is chosen yet. */
  readonly leader: PersonId | null
  /** The leader included. Only those who are in the team now. */
  readonly members: readonly PersonId[]
}

/** `awaiting`: chosen, but not all members are cleared yet. */
export type TeamState = 'none' | 'incomplete' | 'awaiting' | 'ready'

/** What the organiser posts. */
export type Choice = { readonly members: readonly PersonId[]; readonly leader: PersonId | null }

/** Someone who was in a team and has left it. */
export type FormerMember = {
  readonly person: PersonId
  readonly leftAt: Date
  readonly reason: string
}

/** A row of the list that a team is chosen from. */
export type Candidate = {
  readonly examiner: Examiner
  readonly name: string
  readonly employers: readonly string[]
  readonly load: number
  /** Entries that they can take on this year. */
  readonly capacity: number
  readonly fit: Score
  readonly about: ConflictCase
  readonly clearance: Clearance
  /** What they have not done of what the edition asks. */
  readonly missing: readonly Missing[]
  /** Trained to lead, or nobody is asked to be. */
  readonly mayLead: boolean
}

/** A member with what the team's page shows. */
export type ShownMember = {
  readonly person: PersonId
  readonly name: string
  readonly leads: boolean
  readonly clearance: Clearance
  readonly load: number
  /** What they lack since they were chosen, such as a promise whose text has changed. */
  readonly missing: readonly Missing[]
}

export type ShownTeam = {
  readonly outline: Outline
  readonly team: Team | undefined
  readonly state: TeamState
  readonly members: readonly ShownMember[]
  readonly former: readonly (FormerMember & { readonly name: string })[]
  /** The best fit first. */
  readonly candidates: readonly Candidate[]
  /** Examiners who cannot be chosen, by name. */
  readonly conflicted: readonly Candidate[]
  /** How the register ties people to the entry, in sentences: those who are, members or not. */
  readonly ties: ReadonlyMap<PersonId, readonly Words[]>
  /** Members for whom it has closed since they were chosen, and when they were told. */
  readonly closed: ReadonlyMap<PersonId, Date>
  /** Examiners who cannot be chosen until they have done what the edition asks, by name. */
  readonly unready: readonly Candidate[]
  /** Rules of the edition that the team breaks, the hard ones first. */
  readonly broken: readonly BrokenRule[]
}

/** A row of the list of entries. */
export type ListedEntry = {
  readonly outline: Outline
  readonly state: TeamState
  readonly members: readonly Omit<ShownMember, 'ties' | 'load' | 'missing'>[]
}

/** A row of the list of examiners. */
export type ListedExaminer = {
  readonly examiner: Examiner
  readonly name: string
  readonly email: string
  readonly employers: readonly string[]
  readonly load: number
  readonly doneOn: string | null
  readonly missing: readonly Missing[]
}

/** A juror has employers too, so that conflicts are found. */
export type ListedJuror = {
  readonly person: PersonId
  readonly name: string
  readonly employers: readonly string[]
}

export type ListedExaminers = {
  readonly edition: Edition
  readonly examiners: readonly ListedExaminer[]
  readonly jurors: readonly ListedJuror[]
}

/** One of a person's own teams. */
export type OwnTeam = {
  readonly outline: Outline
  readonly leads: boolean
  readonly clearance: Clearance
  readonly colleagues: readonly string[]
}
