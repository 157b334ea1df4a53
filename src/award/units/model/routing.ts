// Which administration answers for a private operator.
import type { Id } from '../../../base/lib/id.ts'
import type { OperatingForm } from '../../editions/model.ts'
import type { Organisation, OrganisationId } from '../model.ts'

export type RouteId = Id<'contact-route'>

/** How the contact chooses, where the table cannot tell. */
export const contactChoices = ['most-assignments', 'contract-holder'] as const
export type ContactChoice = (typeof contactChoices)[number]

/** A row holds for whoever fits all that it names. Null: whatever it may be. */
export type RoutingRow = {
  readonly id: RouteId
  readonly key: string | null
  readonly operatingForm: OperatingForm
  readonly category: string | null
  readonly district: string | null
  readonly operator: OrganisationId | null
  readonly administration: OrganisationId | null
  readonly choice: ContactChoice | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
}

/** Who asks. What is not told fits only rows that do not ask for it. */
export type Seeker = {
  readonly operatingForm: OperatingForm
  readonly operator: OrganisationId | null
  readonly category?: string | null
  readonly district?: string | null
}

/** `row`: by which row of the table, with its source. */
export type ContactRoute =
  | { readonly row: RoutingRow; readonly administration: Organisation; readonly choice: null }
  | { readonly row: RoutingRow; readonly administration: null; readonly choice: ContactChoice }

/** What the organiser writes in a row. `operator`: the name of one in the register. */
export type StateRoute = Omit<RoutingRow, 'id' | 'key' | 'operator'> & {
  readonly operator: string | null
}

/** What some row asks about beside the operating form. */
export type AskedByRoutes = {
  readonly categories: readonly string[]
  readonly districts: readonly string[]
}
