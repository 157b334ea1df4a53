// The organiser's list of reported barriers.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Prose, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Report } from '../model.ts'
import { say } from '../words/say.ts'

export function ReportsPage({ view, reports }: { view: View; reports: readonly Report[] }) {
  const t = say(view.locale)
  const title = t('reports.title')
  return (
    <Page view={view} title={title}>
      <h1>{title}</h1>
      <p>{t('reports.count', { count: reports.length })}</p>
      {reports.length === 0 && <Empty>{t('reports.empty')}</Empty>}
      {reports.map((report) => (
        <OneReport view={view} report={report} />
      ))}
    </Page>
  )
}

function OneReport({ view, report }: { view: View; report: Report }) {
  const t = say(view.locale)
  const when = longDateTime(view, report.receivedAt)
  return (
    <article class="letter">
      <h2>{t('reports.one', { when })}</h2>
      <p>
        <Tag colour={report.handledAt ? 'success' : 'warning'}>
          {report.handledAt ? t('reports.handled') : t('reports.waiting')}
        </Tag>
      </p>
      {report.page && <p>{t('reports.page', { page: report.page })}</p>}
      <Prose text={report.problem} />
      {report.email && <p>{t('reports.email', { email: report.email })}</p>}
      {report.handledAt === null && (
        <Form view={view} action={paths.accessibilityReportDone.to({ report: report.id })}>
          <Button kind="secondary">{t('reports.handle')}</Button>
        </Form>
      )}
    </article>
  )
}
