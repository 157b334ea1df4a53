// A unit takes part in an edition: the hub of all that follows.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type { EditionId, EligibilityRule, Gate, OperatingForm } from '../editions/model.ts'
import type { OrganisationId, UnitId } from '../units/model.ts'

export type RegistrationId = Id<'registration'>
export type RegistrationState = 'draft' | 'sent' | 'withdrawn'
export const registrationStates: readonly RegistrationState[] = ['draft', 'sent', 'withdrawn']

export type YesNo = 'yes' | 'no' | 'unknown'
export type Balance = 'balance' | 'deficit' | 'unknown'
/** What the share for residents is counted on: it follows from how the unit is run. Pupils are also a preschool's children. */
export type Denominator = 'users' | 'places' | 'pupils' | 'whole-operation'

/** Only what was answered is there. A number that is null: not known yet. */
export type Facts = {
  readonly financing?: { readonly financedByCity: YesNo }
  readonly manager?: { readonly name: string; readonly budget: YesNo; readonly staff: YesNo }
  readonly plan?: { readonly withGoals: YesNo }
  readonly employees?: { readonly besidesManager: number | null }
  readonly share?: {
    readonly of: Denominator
    readonly all: number | null
    readonly residents: number | null
  }
  readonly balance?: { readonly lastYear: Balance; readonly forecast: Balance }
}

/** What is asked of a contact. Which of them, the edition's rules decide. */
export type QuestionKey = 'unit' | keyof Facts | 'category'

export type Registration = {
  readonly id: RegistrationId
  readonly edition: EditionId
  readonly unit: UnitId
  /** Name, administration and form as they were when the unit took part. */
  readonly unitName: string
  readonly administration: OrganisationId | null
  readonly operatingForm: OperatingForm | null
  /** Key of one of the edition's categories. Never null in a registration that was sent here. */
  readonly category: string | null
  readonly state: RegistrationState
  /** `import`: from a paper of an earlier edition, where not all is told. */
  readonly origin: 'web' | 'import'
  /** Null: imported, nobody has taken it over. */
  readonly contact: PersonId | null
  readonly facts: Facts
  readonly recordNumber: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly withdrawnAt: Date | null
}

export type Member = {
  readonly registration: RegistrationId
  readonly person: PersonId
  readonly addedAt: Date
}

/** Holds until the end of that day. */
export type Waiver = {
  readonly id: Id<'waiver'>
  readonly registration: RegistrationId
  readonly rule: string
  readonly reason: string
  readonly until: string
  readonly grantedBy: PersonId
  readonly grantedAt: Date
}

/** Thousand crowns against the budget. Below zero: a deficit. */
export type AwardCheck = {
  readonly id: Id<'award-check'>
  readonly registration: RegistrationId
  readonly lastYearResult: number
  readonly forecast: number
  readonly forecastDate: string
  readonly checkedBy: PersonId
  readonly checkedAt: Date
}

/** `was` and `became`: keys of categories, or states. */
export type Change = {
  readonly id: Id<'registration-change'>
  readonly registration: RegistrationId
  readonly kind: 'category' | 'withdrawal'
  readonly was: string
  readonly became: string
  readonly reason: string
  readonly changedBy: PersonId
  readonly changedAt: Date
}

export type Answer = 'met' | 'not-met' | 'unknown' | 'waived'
/** Why a rule answers as it does: a key of the words, and the facts it rests on. */
export type Because = {
  readonly key: BecauseKey
  readonly values: Readonly<Record<string, string | number>>
}
export type BecauseKey =
  | 'not-stated'
  | 'financed'
  | 'not-financed'
  | 'manager-has-both'
  | 'manager-lacks-budget'
  | 'manager-lacks-staff'
  | 'plan-has-goals'
  | 'plan-lacks-goals'
  | 'employees-enough'
  | 'employees-too-few'
  | 'share-enough'
  | 'share-too-small'
  | 'share-counted-otherwise'
  | 'no-operating-form'
  | 'balance'
  | 'deficit'
  | 'check-missing'
  | 'check-too-early'
  | 'never-received'
  | 'received-long-ago'
  | 'received-lately'
  | 'received-perhaps'
  | 'waived'

export type RuleResult = {
  readonly rule: EligibilityRule
  readonly answer: Answer
  readonly because: Because
  readonly waiver: Waiver | null
}

/** `provisional`: something is not known yet. `waived`: cleared, with a rule let be. */
export type EligibilityState = 'cleared' | 'waived' | 'provisional' | 'failed'
export type Eligibility = {
  readonly gate: Gate
  readonly state: EligibilityState
  readonly results: readonly RuleResult[]
}

/** Every record number begins with it. */
export const recordSeries = 'KU'

/** What a question's page posts. */
export type Answered =
  | {
      readonly question: 'unit'
      readonly unit: Pick<Registration, 'administration' | 'operatingForm'>
    }
  | { readonly question: 'category'; readonly category: string }
  | { readonly question: keyof Facts; readonly facts: Facts }

/** A unit that the register lacks, as its contact states it. */
export type StateUnit = {
  readonly name: string
  readonly administration: OrganisationId
  readonly department: string | null
  readonly operatingForm: OperatingForm
  readonly operator: string | null
}
export type AddMember = { readonly email: string; readonly name: string }
export type MoveCategory = { readonly category: string; readonly reason: string }
export type GrantWaiver = { readonly reason: string; readonly until: string }
export type MakeAwardCheck = Pick<AwardCheck, 'lastYearResult' | 'forecast' | 'forecastDate'>

/** Run by someone else than the city itself, so that there is a legal entity behind it. */
export const privateForms: readonly OperatingForm[] = [
  'contract',
  'private-places',
  'independent-school',
  'home-care-choice',
]

/** What a list of registrations is narrowed to. Empty: all. */
export type Filter = {
  readonly state: RegistrationState | ''
  readonly category: string
  readonly administration: string
  readonly eligibility: EligibilityState | ''
  readonly search: string
}
export const eligibilityStates: readonly EligibilityState[] = [
  'cleared',
  'waived',
  'provisional',
  'failed',
]
