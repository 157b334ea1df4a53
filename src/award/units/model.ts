// The units that take part, and the organisations they belong to, under the names of their time.
import type { PersonId } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'
import type {
  Confidence,
  HistoryKind,
  OperatingForm,
  OrganisationKind,
  Standing,
  Words,
} from '../editions/model.ts'

export type OrganisationId = Id<'organisation'>
export type UnitId = Id<'unit'>
export type PastId = Id<'past'>

/**
 * Under the name of today. `board`: whom an administration or company serves. `administration`:
 * whom a department belongs to. `number`: that of a legal entity. `key`: its name in the programme
 * file.
 */
export type Organisation = {
  readonly id: OrganisationId
  readonly key: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly board: OrganisationId | null
  readonly administration?: OrganisationId | null
  readonly number?: string | null
  /** First day of what is shown here, and of what comes after it. Null: always, and nothing. */
  readonly spanFrom?: string | null
  readonly changesOn?: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly standing: Standing
  readonly source: string
  readonly note: string | null
}

/** What an organisation was called and whom it belonged to, from a day on. Null: from its beginning. */
export type OrganisationSpan = {
  readonly organisation: OrganisationId
  readonly fromDay: string | null
  readonly name: string
  readonly board: OrganisationId | null
  readonly administration: OrganisationId | null
}

/** `successor` took over from `organisation`, on that day where it is known. */
export type Succession = {
  readonly organisation: OrganisationId
  readonly successor: OrganisationId
  readonly fromDay?: string | null
}

/** `administration`: administration or company. `operator`: the legal entity behind a private unit. */
export type Unit = {
  readonly id: UnitId
  readonly key: string | null
  readonly name: string
  readonly administration: OrganisationId | null
  /** Only where the board is told, but not the administration. */
  readonly board: OrganisationId | null
  readonly operator: OrganisationId | null
  /** The department's name. */
  readonly department: string | null
  readonly departmentId?: OrganisationId | null
  readonly operatingForm: OperatingForm | null
  /** First day of what is shown here, and of what comes after it. Null: always, and nothing. */
  readonly spanFrom?: string | null
  readonly changesOn?: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly demonstration: boolean
  /** Null: a contact has stated the unit, the organiser has not looked at it yet. */
  readonly confirmedAt: Date | null
  readonly source: string
  readonly note: string | null
}

/** What a unit was called and where it belonged, from a day on. Null: from its beginning. */
export type UnitSpan = {
  readonly unit: UnitId
  readonly fromDay: string | null
  readonly name: string
  readonly administration: OrganisationId | null
  readonly board: OrganisationId | null
  readonly department: OrganisationId | null
  readonly operator: OrganisationId | null
  readonly operatingForm: OperatingForm | null
}

/** One unit became another. Null: nobody has confirmed it, so no rule follows it. */
export type UnitSuccession = {
  readonly unit: UnitId
  readonly successor: UnitId
  /** The day on which it did. Null: not known. */
  readonly fromDay?: string | null
  readonly confirmedBy: PersonId | null
  readonly confirmedAt: Date | null
}

export type PastKind = Exclude<HistoryKind, 'edition'>
/** Participation or honour in an earlier edition, in the words of its source. */
export type Past = {
  readonly id: PastId
  readonly key: string | null
  readonly unit: UnitId
  readonly kind: PastKind
  readonly year: number | null
  /** First and last possible year, where the year itself is not told. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly unitName: string
  readonly board: string | null
  readonly operator: string | null
  readonly category: string | null
  readonly confidence: Confidence
  /** Names of the fields above that are inferred, not told. */
  readonly inferred: readonly string[]
  readonly sources: readonly string[]
  readonly note: Words | null
  /** Sealed until then. Null: public. */
  readonly publicFrom: Date | null
}

/** `link`: how the past reaches the unit. `possible`: through a link that nobody has confirmed. */
export type Inherited = Past & { readonly link: 'own' | 'confirmed' | 'possible' }

/** What is known of a unit that is to be entered. */
export type UnitFields = Pick<Unit, 'name' | 'administration' | 'department' | 'operatingForm'> & {
  readonly board?: OrganisationId | null
  /** Name of the legal entity. It is entered as an organisation where it is new. */
  readonly operator?: string | null
  readonly validFrom?: string | null
  readonly validTo?: string | null
  readonly source: string
  readonly note?: string | null
}

/** `name`: as it is called now. `was`: earlier. `before`: one that it comes from was called so. */
export type Called = {
  readonly name: string
  readonly kind: 'name' | 'was' | 'before'
  /** The last day of an earlier name, where it is known. */
  readonly untilDay: string | null
}
/** A word by which a unit is found. `alias`: another way to say its name. `place`: where it belongs. */
export type Term = {
  readonly term: string
  readonly kind: Called['kind'] | 'alias' | 'place'
}
/**
 * `likeness` from 0 to 1: how well it answers what was asked for. `through`: the earlier name by
 * which it was found, where its own would not have done.
 */
export type FoundUnit = Unit & { readonly likeness: number; readonly through: Called | null }

export const operatingForms: readonly OperatingForm[] = [
  'municipal',
  'company',
  'contract',
  'private-places',
  'independent-school',
  'home-care-choice',
]

/** What the organiser writes about a unit. `operator`: the name of the legal entity. */
export type CorrectUnit = Pick<
  Unit,
  'name' | 'administration' | 'department' | 'operatingForm' | 'validFrom' | 'validTo' | 'note'
> & { readonly operator: string | null }

/** What is otherwise with a unit from that day on. */
export type ChangeUnitFrom = Pick<
  CorrectUnit,
  'name' | 'administration' | 'department' | 'operatingForm' | 'operator'
> & { readonly day: string }

/** What the organiser writes about an organisation. */
export type CorrectOrganisation = Pick<
  Organisation,
  'kind' | 'name' | 'board' | 'validFrom' | 'validTo' | 'note'
> & { readonly administration: OrganisationId | null; readonly number: string | null }

/** What is otherwise with an organisation from that day on. */
export type ChangeOrganisationFrom = Pick<
  CorrectOrganisation,
  'name' | 'board' | 'administration'
> & { readonly day: string }

export const organisationKinds: readonly OrganisationKind[] = [
  'board',
  'administration',
  'company',
  'department',
  'operator',
]

/** What the organiser knows of a unit's earlier years. */
export type StatePast = {
  readonly kind: PastKind
  readonly year: number
  readonly category: string | null
  readonly confidence: Extract<Confidence, 'high' | 'medium'>
  readonly source: string
}

export const pastKinds: readonly PastKind[] = [
  'recipient',
  'honourable',
  'nominated',
  'participant',
  'innovation-prize',
]
