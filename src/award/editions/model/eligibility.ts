// The small language of eligibility: what kinds of rules there are, and what each can be told.

type Words = { readonly sv: string; readonly en: string }

/** A rule stands at one of them: to take part, or to receive. */
export type Gate = 'participation' | 'award'
export const gates: readonly Gate[] = ['participation', 'award']

export type OperatingForm =
  | 'municipal'
  | 'company'
  | 'contract'
  | 'private-places'
  | 'independent-school'
  | 'home-care-choice'

/** What a share is counted on. Pupils are also a preschool's children. */
export type Denominator = 'users' | 'places' | 'pupils' | 'whole-operation' | 'assignments'
export type Responsibility = 'budget' | 'staff' | 'operations'

/** What each kind of rule is told. */
export type RuleParams = {
  'financed-by-city': Readonly<Record<string, never>>
  /** Who bears it: the manager, or the unit as such. */
  responsibility: {
    readonly bears: readonly Responsibility[]
    readonly borneBy: 'manager' | 'unit'
  }
  'operational-plan': Readonly<Record<string, never>>
  'minimum-employees': { readonly employees: number; readonly managerCounts: boolean }
  'share-for-residents': {
    readonly percent: number
    readonly comparison: 'at-least' | 'more-than'
    /** `by-form`: what the operating form is counted on. */
    readonly of: 'by-form' | Denominator
  }
  /** `afterEntries` counts at the award gate: a check made, on a forecast dated, after the entries were due. */
  'budget-in-balance': {
    readonly lastYear: boolean
    readonly forecast: boolean
    readonly afterEntries: boolean
  }
  /** `ask`: the sources do not say, so a person decides each time. */
  quarantine: {
    readonly years: number
    readonly honourableMentions: 'free' | 'count' | 'ask'
    readonly throughSuccessors: boolean
  }
  'stable-economy': { readonly years: number }
  'employee-survey': { readonly index: number }
  'no-complaints': { readonly months: number }
}
export type RuleKind = keyof RuleParams

type Told<Kind extends RuleKind> = {
  readonly key: string
  readonly kind: Kind
  readonly gate: Gate
  readonly appliesTo: readonly OperatingForm[] | 'all'
  /** It informs, and keeps nobody out. */
  readonly advisory: boolean
  readonly params: RuleParams[Kind]
  /** The rule in the source's words, or ours. */
  readonly says: Words
  readonly source: string
  readonly quote: string | null
}
export type RuleOf<Kind extends RuleKind> = Told<Kind>
/** One rule of eligibility. */
export type EligibilityRule = { readonly [Kind in RuleKind]: Told<Kind> }[RuleKind]

/**
 * How a param is written and edited. A number must always be told: `suggested` is what an editor
 * begins with. The others have a default, which a file may leave out.
 */
export type ParamSpec =
  | {
      readonly type: 'number'
      readonly min: number
      readonly max: number
      readonly suggested: number
    }
  | { readonly type: 'yes-no'; readonly default: boolean }
  | { readonly type: 'one'; readonly options: readonly string[]; readonly default: string }
  /** At least one of them. */
  | {
      readonly type: 'some'
      readonly options: readonly string[]
      readonly default: readonly string[]
    }

/** What a contact may be asked for the rule to be able to answer. Quarantine looks in the register. */
export type FactName =
  | 'financing'
  | 'manager'
  | 'bearing'
  | 'plan'
  | 'employees'
  | 'share'
  | 'balance'
  | 'economy'
  | 'survey'
  | 'complaints'

export type RuleKindSpec = {
  readonly gates: readonly Gate[]
  readonly asks: readonly FactName[]
  readonly params: Readonly<Record<string, ParamSpec>>
}

const responsibilities: readonly Responsibility[] = ['budget', 'staff', 'operations']
export const denominators: readonly Denominator[] = [
  'users',
  'places',
  'pupils',
  'whole-operation',
  'assignments',
]

const both = { gates, params: {} } as const
const yes = { type: 'yes-no', default: true } as const

/** Every kind with its params, in the order that they are shown. Forms, files and pages are made from it. */
export const ruleKinds: Readonly<Record<RuleKind, RuleKindSpec>> = {
  'financed-by-city': { ...both, asks: ['financing'] },
  responsibility: {
    gates,
    asks: ['manager', 'bearing'],
    params: {
      bears: { type: 'some', options: responsibilities, default: ['budget', 'staff'] },
      borneBy: { type: 'one', options: ['manager', 'unit'], default: 'manager' },
    },
  },
  'operational-plan': { ...both, asks: ['plan'] },
  'minimum-employees': {
    gates,
    asks: ['employees'],
    params: {
      employees: { type: 'number', min: 1, max: 100_000, suggested: 5 },
      managerCounts: yes,
    },
  },
  'share-for-residents': {
    gates,
    asks: ['share'],
    params: {
      percent: { type: 'number', min: 1, max: 100, suggested: 51 },
      comparison: { type: 'one', options: ['at-least', 'more-than'], default: 'at-least' },
      of: { type: 'one', options: ['by-form', ...denominators], default: 'by-form' },
    },
  },
  'budget-in-balance': {
    gates,
    asks: ['balance'],
    params: { lastYear: yes, forecast: yes, afterEntries: yes },
  },
  quarantine: {
    gates,
    asks: [],
    params: {
      years: { type: 'number', min: 1, max: 50, suggested: 3 },
      honourableMentions: { type: 'one', options: ['free', 'count', 'ask'], default: 'free' },
      throughSuccessors: yes,
    },
  },
  'stable-economy': {
    gates,
    asks: ['economy'],
    params: { years: { type: 'number', min: 1, max: 20, suggested: 3 } },
  },
  'employee-survey': {
    gates,
    asks: ['survey'],
    params: { index: { type: 'number', min: 1, max: 100, suggested: 75 } },
  },
  'no-complaints': {
    gates,
    asks: ['complaints'],
    params: { months: { type: 'number', min: 1, max: 120, suggested: 24 } },
  },
}
