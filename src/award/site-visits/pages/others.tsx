// The visit as the organiser and the unit's own people see it: no questions, no notes.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { VisitCase } from '../model.ts'
import { say } from '../words/say.ts'
import { OutsideNotice, PlanSummary } from './plan.tsx'

export function OrganiserPage(props: {
  readonly view: View
  readonly about: VisitCase
  readonly mayWaive: boolean
  readonly values?: Values
  readonly errors?: FieldErrors
}) {
  const { view, about, mayWaive, values = {}, errors = {} } = props
  const t = say(view.locale)
  const { visit } = about
  const title = t('visit.title', { unit: about.unit })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.visits.to(), label: t('list.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>
        <Tag>{t(`state.${visit?.state ?? 'none'}`)}</Tag> {t('organiser.lead')}
      </p>
      <OutsideNotice view={view} about={about} />
      <Waived view={view} about={about} />
      {visit?.plan ? (
        <PlanSummary view={view} plan={visit.plan} meets={t('visit.meets')} />
      ) : (
        <Empty>{t('visit.plan.none')}</Empty>
      )}
      {mayWaive && (
        <section>
          <h2>{t('waive.title')}</h2>
          <p>{t('waive.text')}</p>
          <Form view={view} action={paths.visitWaived.to({ entry: about.entryId })}>
            <TextArea
              name="reason"
              label={t('waive.reason')}
              value={values['reason']}
              error={errors['reason']}
              rows={3}
            />
            <Button kind="danger">{t('waive.do')}</Button>
          </Form>
        </section>
      )}
    </Page>
  )
}

export function Waived({ view, about }: { view: View; about: VisitCase }) {
  const reason = about.visit?.waivedBecause
  if (!reason) return null
  return (
    <Notice>
      <p>{say(view.locale)('visit.waived', { reason })}</p>
    </Notice>
  )
}

export function UnitPage({ view, about }: { view: View; about: VisitCase }) {
  const t = say(view.locale)
  const { visit, unit } = about
  const title = t('visit.title', { unit })
  const waived = visit?.state === 'waived'
  return (
    <Page view={view} title={title}>
      <h1>{title}</h1>
      {waived && <p>{t('unit.waived')}</p>}
      {!waived && <p>{t('unit.lead')}</p>}
      {!waived && !visit?.plan && <Empty>{t('unit.none')}</Empty>}
      {!waived && visit?.plan && (
        <>
          <PlanSummary view={view} plan={visit.plan} meets={t('unit.meets')} />
          {visit.state === 'planned' && <p>{t('unit.help')}</p>}
        </>
      )}
    </Page>
  )
}
