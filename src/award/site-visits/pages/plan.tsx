// When, where and whom: as a summary for all, as a form for the leader.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { clockTime, longDate, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { metRoles, type Plan, type TeamVisit, type VisitCase } from '../model.ts'
import { isOutsideWindow } from '../rules.ts'
import { say } from '../words/say.ts'

/** `meets`: how the people are spoken of, by the team or to the unit. */
export function PlanSummary(props: {
  readonly view: View
  readonly plan: Plan
  readonly meets: string
}) {
  const { view, plan, meets } = props
  const t = say(view.locale)
  const hours = {
    date: longDate(view, plan.startsAt),
    from: clockTime(view, plan.startsAt),
    to: clockTime(view, plan.endsAt),
  }
  const people = (
    <ul>
      {plan.meetings.map(({ role, about }) => (
        <li>
          {t(`met.${role}`)}: {about}
        </li>
      ))}
    </ul>
  )
  return (
    <SummaryList
      view={view}
      rows={[
        { label: t('visit.when'), value: t('visit.hours', hours) },
        { label: t('visit.place'), value: plan.place },
        ...(plan.meetings.length > 0 ? [{ label: meets, value: people }] : []),
        ...(plan.practical === '' ? [] : [{ label: t('visit.practical'), value: plan.practical }]),
      ]}
    />
  )
}

/** The weeks for visits, when the day lies outside them. */
export function OutsideNotice({ view, about }: { view: View; about: VisitCase }) {
  const { edition, visit } = about
  const { visitsFrom, visitsTo } = edition.terms.calendar
  if (!visit?.plan || !visitsFrom || !visitsTo || !isOutsideWindow(visit.plan, edition)) return null
  const t = say(view.locale)
  const span = { from: shortDate(view, visitsFrom), to: shortDate(view, visitsTo) }
  return (
    <Notice colour="warning">
      <p>{t('visit.outside', span)}</p>
    </Notice>
  )
}

export function PlanPage(props: {
  readonly view: View
  readonly visit: TeamVisit
  readonly values: Values
  readonly errors: FieldErrors
}) {
  const { view, visit, values, errors } = props
  const t = say(view.locale)
  const { entryId: entry, edition } = visit
  const { visitsFrom, visitsTo } = edition.terms.calendar
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Page
      view={view}
      title={t('plan.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.visits.to(), label: t('list.title') },
        { href: paths.visit.to({ entry }), label: visit.unit },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('plan.title')}</h1>
      <p>{t('plan.lead')}</p>
      {visitsFrom && visitsTo && (
        <p>
          {t('plan.window', { from: shortDate(view, visitsFrom), to: shortDate(view, visitsTo) })}
        </p>
      )}
      <Form view={view} action={paths.visitPlan.to({ entry })}>
        <TextField {...field('date')} label={t('plan.date')} type="date" width="short" />
        <TextField
          {...field('from')}
          label={t('plan.from')}
          hint={t('plan.from.hint')}
          type="time"
          width="short"
        />
        <TextField {...field('to')} label={t('plan.to')} type="time" width="short" />
        <TextField {...field('place')} label={t('plan.place')} />
        <fieldset class="ds-fieldset stack" aria-describedby="meets-hint">
          <legend class="ds-label">{t('plan.meets')}</legend>
          <p class="hint" id="meets-hint">
            {t('plan.meets.hint')}
          </p>
          {metRoles.map((role) => (
            <TextField {...field(`meets-${role}`)} label={t(`met.${role}`)} />
          ))}
        </fieldset>
        <TextArea
          {...field('practical')}
          label={t('plan.practical')}
          hint={t('plan.practical.hint')}
          rows={4}
        />
        <Button>{t('plan.save')}</Button>
      </Form>
    </Page>
  )
}
