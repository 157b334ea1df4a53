// The accessibility statement, and the form by which anyone reports a barrier.
import type { AccessibilityStatement, Barrier } from '../../../award/editions/model/award.ts'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  TextArea,
  TextField,
} from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly statement: AccessibilityStatement }

export function AccessibilityPage({ view, statement }: Props) {
  const t = say(view.locale)
  const title = t('accessibility.title')
  const { sender, name } = view.award
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs(view)}>
      <h1>{title}</h1>
      <p class="lead">{t('accessibility.lead', { sender, service: name })}</p>
      <p>
        <strong>{t(`accessibility.status.${statement.status}`)}</strong>
      </p>
      <h2>{t('accessibility.report')}</h2>
      <p>{t('accessibility.report.text')}</p>
      <LinkButton href={paths.accessibilityReport.to()}>{t('accessibility.report.do')}</LinkButton>
      <h2>{t('accessibility.supervision')}</h2>
      <p>
        {t('accessibility.supervision.text')}{' '}
        <a href="https://www.digg.se/tdosanmalan">{t('accessibility.supervision.link')}</a>
      </p>
      <Barriers view={view} title={t('accessibility.barriers')} barriers={statement.barriers} />
      <Barriers view={view} title={t('accessibility.exempted')} barriers={statement.exempted} />
      <Barriers view={view} title={t('accessibility.outside')} barriers={statement.outside} />
      <h2>{t('accessibility.how')}</h2>
      <p>
        {t(`accessibility.method.${statement.method}`)}{' '}
        {t('accessibility.assessed', { date: shortDate(view, statement.assessedOn) })}{' '}
        {t('accessibility.updated', { date: shortDate(view, statement.updatedOn) })}
      </p>
    </Page>
  )
}

function crumbs(view: View) {
  return [{ href: paths.start.to(), label: view.award.name }]
}

function Barriers(props: { view: View; title: string; barriers: readonly Barrier[] }) {
  const { view, title, barriers } = props
  const t = say(view.locale)
  return (
    <>
      <h2>{title}</h2>
      {barriers.length === 0 ? (
        <p>{t('accessibility.none')}</p>
      ) : (
        <ul>
          {barriers.map(({ what, why }) => (
            <li>
              {what[view.locale]} <em>{why[view.locale]}</em>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function ReportPage(props: {
  readonly view: View
  readonly errors?: FieldErrors
  readonly values?: Values
  readonly refusal?: 'too-many' | null
}) {
  const { view, errors = {}, values = {}, refusal = null } = props
  const t = say(view.locale)
  const title = t('report.title')
  const failed = refusal !== null || Object.keys(errors).length > 0
  const above = [
    ...crumbs(view),
    { href: paths.accessibility.to(), label: t('accessibility.title') },
  ]
  return (
    <Page view={view} title={title} failed={failed} crumbs={above}>
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`report.refusal.${refusal}`)}</p>
        </Notice>
      )}
      <p>{t('report.text')}</p>
      <Form view={view} action={paths.accessibilityReport.to()}>
        <TextField
          name="page"
          label={t('report.page')}
          hint={t('report.page.hint')}
          value={values['page']}
          error={errors['page']}
        />
        <TextArea
          name="problem"
          label={t('report.problem')}
          value={values['problem']}
          error={errors['problem']}
        />
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={t('report.email')}
          hint={t('report.email.hint')}
          value={values['email']}
          error={errors['email']}
        />
        <Button>{t('report.send')}</Button>
      </Form>
    </Page>
  )
}
