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

/** `board`: whom an administration or company serves. `key`: its name in the programme file. */
export type Organisation = {
  readonly id: OrganisationId
  readonly key: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly board: OrganisationId | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly standing: Standing
  readonly source: string
  readonly note: string | null
}

/** `successor` took over from `organisation`. */
export type Succession = {
  readonly organisation: OrganisationId
  readonly successor: OrganisationId
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
  readonly department: string | null
  readonly operatingForm: OperatingForm | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly demonstration: boolean
  /** Null: a contact has stated the unit, the organiser has not looked at it yet. */
  readonly confirmedAt: Date | null
  readonly source: string
  readonly note: string | null
}

/** One unit became another. Null: nobody has confirmed it, so no rule follows it. */
export type UnitSuccession = {
  readonly unit: UnitId
  readonly successor: UnitId
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

/** `likeness` from 0 to 1: how alike the name and what was asked for are. */
export type FoundUnit = Unit & { readonly likeness: number }

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
