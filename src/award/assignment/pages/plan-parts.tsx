// What the pages of a plan of teams share: their frame, figures, and what a step or a wish says.
import type { Child } from 'hono/jsx'
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { ErrorSummary } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Drift, Frame, Names } from '../model/board.ts'
import type { Step } from '../model/plan.ts'
import { say } from '../words/say.ts'
import { listed } from './figures.ts'

export type Errors = { readonly errors?: FieldErrors }

/** Below the board, unless it is the board itself. */
export function PlanPage(
  props: Errors & {
    readonly view: View
    readonly frame: Frame
    readonly title: string
    readonly top?: boolean
    readonly children?: Child
  },
) {
  const { view, frame, title, top = false, errors = {} } = props
  const t = say(view.locale)
  const year = String(frame.edition.year)
  const crumbs = [
    { href: paths.assignment.to(), label: t('entries.title') },
    ...(top ? [] : [{ href: paths.teamPlan.to(), label: t('plan.title', { year }) }]),
  ]
  return (
    <Page wide view={view} title={title} failed={Object.keys(errors).length > 0} crumbs={crumbs}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {props.children}
    </Page>
  )
}

/** «Lås fast Anna Ek hos Förskolan Ängen». */
export function stepSentence(view: View, names: Names, { kind, about }: Step): string {
  const t = say(view.locale)
  const { entry, person, other, otherEntry, rule, number } = about
  return t(`plan.step.${kind}`, {
    unit: entry ? names.unit(entry) : '',
    person: person ? names.person(person) : t('plan.nobody'),
    other: other ? names.person(other) : t('plan.nobody'),
    otherUnit: otherEntry ? names.unit(otherEntry) : '',
    rule: rule ? t(`plan.rule.${rule}`) : '',
    number: number ?? 0,
  })
}

/** What is no longer as it was when the solution was made, in sentences. */
export function driftSentences(view: View, names: Names, drift: Drift): readonly string[] {
  const t = say(view.locale)
  const units = (ids: Drift['entriesCome']) => listed(view, ids.map(names.unit))
  const people = (ids: Drift['peopleCome']) => listed(view, ids.map(names.person))
  const { entriesCome, entriesGone, peopleCome, peopleGone, placingsClosed, other } = drift
  return [
    ...(entriesCome.length > 0
      ? [t('plan.drift.entries-come', { names: units(entriesCome) })]
      : []),
    ...(entriesGone.length > 0
      ? [t('plan.drift.entries-gone', { names: units(entriesGone) })]
      : []),
    ...(peopleCome.length > 0 ? [t('plan.drift.people-come', { names: people(peopleCome) })] : []),
    ...(peopleGone.length > 0 ? [t('plan.drift.people-gone', { names: people(peopleGone) })] : []),
    ...placingsClosed.map(({ entry, person }) =>
      t('plan.drift.closed', { person: names.person(person), unit: names.unit(entry) }),
    ),
    ...(other ? [t('plan.drift.other')] : []),
  ]
}

/** Where one member's place in a team is looked at. */
export function PlacingLink(props: {
  readonly entry: string
  readonly member: {
    readonly person: string
    readonly name: string
    readonly leads: boolean
    readonly pinned: boolean
  }
  readonly view: View
}) {
  const { entry, member, view } = props
  const t = say(view.locale)
  return (
    <>
      <a href={paths.teamPlanPlacing.to({ entry, person: member.person })}>
        {member.leads ? t('member.leads', { name: member.name }) : member.name}
      </a>
      {member.pinned && <span class="pinned"> {t('plan.pinned.mark')}</span>}
    </>
  )
}
