// A unit takes part in an edition: the hub of all that follows.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type {
  Denominator,
  EligibilityRule,
  FactName,
  Gate,
  OperatingForm,
  Responsibility,
} from '../editions/model/eligibility.ts'
import type { EditionId } from '../editions/model.ts'
import type { ContactRoute } from '../units/model/routing.ts'
import type { OrganisationId, UnitId } from '../units/model.ts'

export type RegistrationId = Id<'registration'>
export type RegistrationState = 'draft' | 'sent' | 'withdrawn'
export const registrationStates: readonly RegistrationState[] = ['draft', 'sent', 'withdrawn']

export type YesNo = 'yes' | 'no' | 'unknown'
export type Balance = 'balance' | 'deficit' | 'unknown'
/** Which responsibilities somebody bears. Only what was asked is there. */
export type Bearing = { readonly [What in Responsibility]?: YesNo }

/** Only what was answered is there. A number that is null: not known yet. */
export type Facts = {
  readonly financing?: { readonly financedByCity: YesNo }
  readonly manager?: Bearing & { readonly name: string }
  /** What the unit bears as such, whoever its manager is. */
  readonly bearing?: Bearing
  readonly plan?: { readonly withGoals: YesNo }
  readonly employees?: { readonly besidesManager: number | null }
  readonly share?: {
    readonly of: Denominator
    readonly all: number | null
    readonly residents: number | null
  }
  readonly balance?: { readonly lastYear?: Balance; readonly forecast?: Balance }
  /** Years without a deficit in a row, counted back from last year. */
  readonly economy?: { readonly yearsInBalance: number | null }
  /** Result of the latest employee survey, from 0 to 100. */
  readonly survey?: { readonly index: number | null }
  /** Whether a serious complaint of the last so many months is unresolved. */
  readonly complaints?: { readonly months: number; readonly unresolved: YesNo }
}

/** What is asked of a contact. Which of them, the edition's rules decide. */
export type QuestionKey = 'unit' | FactName | 'category'

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

/**
 * What one of a unit's people may do. `manager`: answers for all, hands in. `writer`: writes.
 * `reader`: reads. `helper`: from the administration, writes and comments, acts for nobody.
 */
export type TeamRole = 'manager' | 'writer' | 'reader' | 'helper'
export const teamRoles: readonly TeamRole[] = ['manager', 'writer', 'reader', 'helper']

/** Someone who was let in. The contact has no such row, and is a manager always. */
export type Member = {
  readonly registration: RegistrationId
  readonly person: PersonId
  readonly role: TeamRole
  readonly addedAt: Date
  /** Null: let in before that was written down. */
  readonly addedBy: PersonId | null
  /** The last moment of it. Null: as long as the registration is. */
  readonly until: Date | null
}

/** A person's part in a registration, whatever it is or was. */
export type Part = Pick<Registration, 'unit' | 'unitName' | 'edition'> & {
  readonly person: PersonId
  readonly registration: RegistrationId
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
  | 'no-operating-form'
  | 'financed'
  | 'not-financed'
  | 'manager-bears'
  | 'manager-lacks'
  | 'unit-bears'
  | 'unit-lacks'
  | 'plan-has-goals'
  | 'plan-lacks-goals'
  | 'employees-enough'
  | 'employees-too-few'
  | 'share-enough'
  | 'share-too-small'
  | 'share-counted-otherwise'
  | 'balance'
  | 'deficit'
  | 'check-balance'
  | 'check-deficit'
  | 'check-missing'
  | 'check-too-early'
  | 'check-without-date'
  | 'never-received'
  | 'received-long-ago'
  | 'received-lately'
  | 'received-perhaps'
  | 'mention-perhaps'
  | 'economy-stable'
  | 'economy-unstable'
  | 'survey-enough'
  | 'survey-too-low'
  | 'complaints-none'
  | 'complaints-unresolved'
  | 'complaints-other-time'

/** `because` is what the facts say, also where a waiver lets the rule be. */
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

/** What the fields of the questions are, as the rules want them. */
export type Needs = {
  readonly manager: readonly Responsibility[]
  readonly bearing: readonly Responsibility[]
  /** Null: not known yet how the unit is run, or no share is asked for. */
  readonly share: Denominator | null
  readonly balance: readonly ('lastYear' | 'forecast')[]
  /** Whether the manager is one of the employees, by any of the rules. */
  readonly managerCounts: boolean
  /** The longest time that a rule looks back on complaints. */
  readonly months: number
}

/** What a question's page posts. */
export type Answered =
  | {
      readonly question: 'unit'
      readonly unit: Pick<Registration, 'administration' | 'operatingForm'>
    }
  | { readonly question: 'category'; readonly category: string }
  | { readonly question: keyof Facts; readonly facts: Facts }

/** A unit that the register lacks, as its contact states it. */
/**
 * A unit that the register lacks, as its contact states it. `reason`: why another administration
 * than the one that answers for such operators.
 */
export type StateUnit = {
  readonly name: string
  readonly administration: OrganisationId | null
  readonly department: string | null
  readonly operatingForm: OperatingForm
  readonly operator: string | null
  readonly category: string | null
  readonly district: string | null
  readonly reason: string | null
}
/** What a contact must still do before the unit can be entered, and by which row of the table. */
export type UnitAdvice =
  | { readonly kind: 'administration-missing' }
  | { readonly kind: 'suggested' | 'reason-missing'; readonly route: ContactRoute }
  | { readonly kind: 'choose'; readonly route: ContactRoute }
/** `until`: the last day of it, or null. */
export type ChangeMember = { readonly role: TeamRole; readonly until: string | null }
export type AddMember = ChangeMember & { readonly email: string; readonly name: string }
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
