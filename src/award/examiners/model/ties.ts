// Conflicts that the register and its history show by themselves, each with the way it was found.
import type { ConflictRule } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { OwningId } from '../../units/model/owning.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import type { Employment, EmploymentId, InvolvementId } from './employment.ts'

export const employerKinds = [
  'same-unit',
  'same-administration',
  'same-operator',
  'same-group',
] as const
export type EmployerKind = (typeof employerKinds)[number]
export type TieKind =
  | 'writes-entry'
  | 'coordinates'
  | EmployerKind
  | 'same-manager'
  | 'former-employer'
  | 'coached'
  | 'examined'

/** A conflict that the register shows by itself. */
export type Tie = {
  readonly kind: TieKind
  /** Names the kind and the rows that it rests on, so that a decision about it covers nothing else. */
  readonly key: string
  /** Key of the edition's own rule. Null: it holds whatever the edition lays down. */
  readonly rule: string | null
  readonly employment: Employment | null
  /** Where the person is or was, under its own name. */
  readonly employer: string
  /** Whom the entry is about, under its own name. */
  readonly party: string
  /** Employer and party are not the same, but one took over after the other. */
  readonly throughSuccessor: boolean
  /** From the person to the party. Each step is a row: of the register, or of what the person did. */
  readonly path: readonly Step[]
}

/** From a day on, as far as days are known: the first and the last day. */
export type During = { readonly from: string | null; readonly to: string | null }
type Became = { readonly day: string | null; readonly was: string; readonly is: string }

export type Step =
  | ({
      readonly what: 'employed'
      readonly employment: EmploymentId
      readonly title: string | null
      readonly organisation: OrganisationId
      readonly unit: UnitId | null
      readonly at: string
    } & During)
  | ({
      readonly what: 'unit-became'
      readonly unit: UnitId
      readonly successor: UnitId
    } & Became)
  | ({
      readonly what: 'unit-in'
      readonly as: 'administration' | 'operator' | 'department'
      readonly unit: UnitId
      readonly organisation: OrganisationId
      readonly was: string
      readonly is: string
    } & During)
  | ({
      readonly what: 'department-of'
      readonly department: OrganisationId
      readonly organisation: OrganisationId
      readonly was: string
      readonly is: string
    } & During)
  | ({
      readonly what: 'organisation-became'
      readonly organisation: OrganisationId
      readonly successor: OrganisationId
    } & Became)
  | ({
      readonly what: 'owned'
      readonly owning: OwningId
      readonly organisation: OrganisationId
      readonly parent: OrganisationId
      readonly was: string
      readonly is: string
    } & During)
  | {
      readonly what: 'coordinates'
      readonly role: string
      readonly organisation: OrganisationId
      readonly at: string
    }
  | { readonly what: 'writes'; readonly unit: UnitId; readonly at: string }
  | {
      readonly what: 'took-part'
      readonly registration: RegistrationId
      readonly unit: UnitId
      readonly at: string
      readonly year: number
    }
  | {
      readonly what: 'examined'
      readonly entry: EntryId
      readonly unit: UnitId
      readonly at: string
      readonly year: number
    }
  | {
      readonly what: 'told'
      readonly involvement: InvolvementId
      readonly kind: 'coached' | 'examined'
      readonly unit: UnitId
      readonly at: string
      readonly fromYear: number
      readonly toYear: number
    }
  /** `of` null: the person's own manager. Else that of the named one, who is the manager before. */
  | {
      readonly what: 'managed-by'
      readonly employment: EmploymentId
      readonly of: string | null
      readonly manager: string
    }
  | {
      readonly what: 'unit-managed-by'
      readonly registration: RegistrationId
      readonly manager: string
      readonly at: string
    }

/** What finding ties needs to know of the register: names, places and links in time. */
export type Register = {
  readonly organisations: ReadonlyMap<OrganisationId, RegisteredOrganisation>
  readonly units: ReadonlyMap<UnitId, RegisteredUnit>
}
export type Heir<Key> = { readonly successor: Key; readonly fromDay: string | null }
export type RegisteredOrganisation = {
  readonly name: string
  readonly board: OrganisationId | null
  /** The earliest first. None: it has always been called and placed as it is. */
  readonly spans: readonly {
    readonly fromDay: string | null
    readonly name: string
    readonly administration: OrganisationId | null
  }[]
  /** Whom a department belongs to. */
  readonly administration: OrganisationId | null
  readonly successors: readonly Heir<OrganisationId>[]
  readonly owners: readonly Owner[]
}
export type Owner = During & { readonly id: OwningId; readonly parent: OrganisationId }
export type RegisteredUnit = {
  readonly name: string
  /** The earliest first. */
  readonly spans: readonly {
    readonly fromDay: string | null
    readonly name: string
    readonly administration: OrganisationId | null
    readonly operator: OrganisationId | null
    readonly department: OrganisationId | null
  }[]
  readonly successors: readonly Heir<UnitId>[]
}

/** An administration that a person acts for as its coordinator. Days, both included. */
export type Coordination = {
  readonly id: string
  readonly organisationId: OrganisationId
  readonly validTo: string | null
}

/** What a person did for a unit in an edition: had a part in its entry, or examined it. */
export type Deed = { readonly unit: UnitId; readonly at: string; readonly year: number } & (
  | { readonly kind: 'coached'; readonly registration: RegistrationId }
  | { readonly kind: 'examined'; readonly entry: EntryId }
)

/** Who somebody's nearest manager is, told by an employment that goes on. */
export type Managing = {
  readonly employment: EmploymentId
  readonly name: string
  readonly manager: string
}

/** How strictly an edition looks for ties. */
export type TieTerms = {
  readonly rules: readonly ConflictRule[]
  readonly year: number
  /** The day from which the years of employments are counted back. Null: every employment counts. */
  readonly countedFrom: string | null
}
