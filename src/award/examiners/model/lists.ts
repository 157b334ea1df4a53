// A list of examiners that is read in from a file, and what it would change.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { OrganisationId, UnitId } from '../../units/model.ts'
import type { Profile } from '../model.ts'

export type ListId = Id<'examiner-list'>

/** The headings are the same in every language; those after a slash are understood as well. */
export const listColumns = {
  name: 'Namn',
  email: 'E-post',
  employer: 'Arbetsgivare',
  unit: 'Enhet',
  categories: 'Tävlingsklasser',
  fields: 'Ämnen',
  languages: 'Språk',
  capacity: 'Kapacitet',
} as const
export type ListColumn = keyof typeof listColumns
export const otherHeadings: Readonly<Record<ListColumn, readonly string[]>> = {
  name: ['Name'],
  email: ['E-postadress', 'Epost', 'E-mail', 'Mail'],
  employer: ['Employer', 'Förvaltning', 'Organisation'],
  unit: ['Unit'],
  categories: ['Tävlingsklass', 'Klass', 'Categories', 'Category'],
  fields: ['Ämne', 'Fields', 'Field'],
  languages: ['Languages', 'Language'],
  capacity: ['Utrymme', 'Antal', 'Capacity'],
}

/** `line`: where the row stands in the file, for whoever has to mend it. */
export type ListRow = {
  readonly line: number
  readonly cells: Readonly<Partial<Record<ListColumn, string>>>
}
export type ReadList = {
  readonly rows: readonly ListRow[]
  /** Headings that are not read. */
  readonly unread: readonly string[]
}
export type ExaminerList = {
  readonly id: ListId
  readonly fileName: string
  readonly rows: ReadList
  readonly madeAt: Date
  readonly madeBy: PersonId
}

export type ListRefusal =
  | 'empty'
  | 'too-large'
  | 'not-what-it-says'
  | 'broken'
  | 'unpacks-too-large'
  | 'has-macros'
  | 'unknown-headings'
  | 'too-many-rows'

export type ListFault =
  | 'missing'
  | 'too-long'
  | 'not-an-address'
  | 'twice'
  | 'unknown'
  | 'several'
  | 'without-employer'
  | 'too-many-words'
  | 'not-a-number'
export type RowFault = {
  readonly column: ListColumn
  readonly why: ListFault
  readonly value: string
  /** Names of the register that are like it. */
  readonly near: readonly string[]
}

/** What a row comes to. `refused`: it is left out, and why. */
export type PlannedRow = {
  readonly line: number
  readonly name: string
  readonly email: string
  readonly state: 'new' | 'changed' | 'unchanged' | 'refused'
  readonly faults: readonly RowFault[]
  readonly changes: readonly {
    readonly column: ListColumn
    readonly was: string
    readonly becomes: string
  }[]
  /** What would be written. */
  readonly write: ListWrite | null
}
export type ListWrite = {
  readonly personId: PersonId | null
  readonly profile: Profile
  /** A new employment. Null: there is none, or it is known. */
  readonly employer: {
    readonly organisationId: OrganisationId
    readonly unitId: UnitId | null
  } | null
}
