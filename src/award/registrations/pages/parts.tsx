// What several pages of a registration show alike.
import type { Child } from 'hono/jsx'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { ErrorSummary } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EligibilityState, RegistrationState } from '../model.ts'
import type { Shown } from '../reads.ts'
import { say } from '../words/say.ts'

/** What was posted and refused: finished sentences by field, and the typed texts. */
export type Refused = { readonly errors?: FieldErrors; readonly values?: Values }
export type ShownProps = Refused & { readonly view: View; readonly shown: Shown }

const stateColour: Record<RegistrationState, Colour> = {
  draft: 'warning',
  sent: 'success',
  withdrawn: 'neutral',
}
const eligibilityColour: Record<EligibilityState, Colour> = {
  cleared: 'success',
  waived: 'info',
  provisional: 'warning',
  failed: 'danger',
}

/** A page below a registration, with its refusal on top. */
export function RegistrationFrame(
  props: ShownProps & {
    readonly title: string
    readonly wide?: boolean
    readonly children?: Child
  },
) {
  const { view, shown, errors = {}, title } = props
  const { id, unitName } = shown.registration
  const crumbs = [
    listOf(view, shown),
    { href: paths.registration.to({ registration: id }), label: unitName },
  ]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed} wide={props.wide ?? false}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {props.children}
    </Page>
  )
}

/** The list that one comes from: the own, or everyone's. */
function listOf(view: View, { role }: Shown) {
  const t = say(view.locale)
  if (role) return { href: paths.registrations.to(), label: t('mine.title') }
  return { href: paths.registrationTable.to(), label: t('desk.all') }
}

export function StateTag({ view, state }: { view: View; state: RegistrationState }) {
  return <Tag colour={stateColour[state]}>{say(view.locale)(`state.${state}`)}</Tag>
}

export function EligibilityTag({ view, state }: { view: View; state: EligibilityState }) {
  return <Tag colour={eligibilityColour[state]}>{say(view.locale)(`eligibility.${state}`)}</Tag>
}
