// The register as tables: one form for the file that goes out and the one that comes in.
import type { Id } from '../../../base/lib/id.ts'
import type { OperatingForm, OrganisationKind } from '../../editions/model.ts'
import type {
  Organisation,
  OrganisationSpan,
  Succession,
  Unit,
  UnitSpan,
  UnitSuccession,
} from '../model.ts'

export type RegisterImportId = Id<'register-import'>

/** The sheets by the name that the file has for them. The headings are the same in every language. */
export const sheetNames = {
  organisations: 'Organisationer',
  units: 'Enheter',
  successions: 'Övergångar',
} as const
export type SheetKey = keyof typeof sheetNames

export const headings = {
  organisations: [
    'Id',
    'Slag',
    'Namn',
    'Från',
    'Till',
    'Nämnd',
    'Nämndens id',
    'Förvaltning',
    'Förvaltningens id',
    'Organisationsnummer',
    'Anmärkning',
  ],
  units: [
    'Id',
    'Namn',
    'Från',
    'Till',
    'Förvaltning',
    'Förvaltningens id',
    'Nämnd',
    'Nämndens id',
    'Avdelning',
    'Avdelningens id',
    'Utförare',
    'Utförarens id',
    'Driftsform',
    'Anmärkning',
  ],
  successions: ['Gäller', 'Id', 'Namn', 'Efterföljarens id', 'Efterföljare', 'Dag', 'Bekräftad'],
} as const satisfies Readonly<Record<SheetKey, readonly string[]>>

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  board: 'Nämnd',
  administration: 'Förvaltning',
  company: 'Bolag',
  department: 'Avdelning',
  operator: 'Utförare',
}
export const formWords: Readonly<Record<OperatingForm, string>> = {
  municipal: 'Kommunal regi',
  company: 'Kommunalt bolag',
  contract: 'Entreprenad',
  'private-places': 'Köpta platser',
  'independent-school': 'Fristående förskola eller skola',
  'home-care-choice': 'Valfrihetssystem',
}

/** A sheet as text. `line`: where a row stands in the file, for whoever has to mend it. */
export type SheetRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }
export type Sheets = Readonly<Partial<Record<SheetKey, readonly SheetRow[]>>>

export type Whole = {
  readonly organisations: readonly Organisation[]
  readonly organisationSpans: readonly OrganisationSpan[]
  readonly units: readonly Unit[]
  readonly unitSpans: readonly UnitSpan[]
  readonly successions: readonly Succession[]
  readonly unitSuccessions: readonly UnitSuccession[]
}

export type RowRefusal = {
  readonly sheet: SheetKey
  readonly line: number
  readonly column: string
  readonly why: RowFault
  readonly value: string
}
export const rowFaults = [
  'missing',
  'unknown-word',
  'not-a-day',
  'ends-before',
  'gap',
  'same-day',
  'number',
  'number-taken',
  'reference-unknown',
  'reference-ambiguous',
  'reference-mismatch',
  'too-long',
  'kind-changed',
  'circle',
  'unconfirm',
] as const
export type RowFault = (typeof rowFaults)[number]

/** What would become otherwise with one unit or organisation, as the tables tell it. */
export type Difference = {
  readonly sheet: SheetKey
  readonly name: string
  readonly what: 'added' | 'changed' | 'ended'
  readonly fields: readonly {
    readonly column: string
    readonly was: string
    readonly becomes: string
  }[]
}

export type Plan = {
  readonly refused: readonly RowRefusal[]
  readonly differences: readonly Difference[]
  readonly unchanged: number
  /** What would be written: new and changed ones only, each with all of its spans. */
  readonly write: Whole
}

/** Kept until it is confirmed. `mark`: of the register that it was compared with. */
export type RegisterImport = {
  readonly id: RegisterImportId
  readonly fileName: string
  readonly sheets: Sheets
  readonly mark: string
  readonly madeAt: Date
}

export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'not-what-it-says'
  | 'broken'
  | 'unpacks-too-large'
  | 'has-macros'
  | 'unknown-headings'
  | 'too-many-rows'
