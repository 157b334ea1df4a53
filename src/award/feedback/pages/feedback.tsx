// What the unit reads, and what its examiners and the award office work with.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Prose, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area } from '../../editions/model.ts'
import type { Item, WholeReport } from '../model.ts'
import type { ShownReport } from '../reads.ts'
import { isReleased } from '../rules.ts'
import { say } from '../words/say.ts'

type Refusal =
  | 'assessment-not-final'
  | 'not-open'
  | 'opening-missing'
  | 'no-strength'
  | 'no-improvement'
  | 'empty-item'
  | 'too-long'
  | 'names-examiner'
  | 'not-waiting'
  | 'own-text'
  | 'not-checked'
  | 'not-released'

type FeedbackProps = {
  readonly view: View
  readonly shown: ShownReport
  readonly refusal?: Refusal
  readonly errors?: FieldErrors
}

export function FeedbackPage(props: FeedbackProps) {
  const { view, shown, errors = {} } = props
  const { report } = shown
  const t = say(view.locale)
  const title = t('title', { unit: shown.unitName })
  return (
    <Page view={view} title={title} failed={props.refusal !== undefined}>
      <ErrorSummary view={view} errors={errors} />
      {props.refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refusal.${props.refusal}`)}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {report ? <Written {...props} report={report} /> : <NotBegun view={view} shown={shown} />}
    </Page>
  )
}

function NotBegun({ view, shown }: { view: View; shown: ShownReport }) {
  const t = say(view.locale)
  if (!shown.ready) return <Empty>{t('begin.later')}</Empty>
  if (!shown.may.edit) return <Empty>{t('begin.waiting')}</Empty>
  return (
    <>
      <p>{t('begin.how')}</p>
      <Form view={view} action={paths.feedback.to({ entry: shown.entryId })}>
        <Button>{t('begin.do')}</Button>
      </Form>
    </>
  )
}

function Written(props: FeedbackProps & { readonly report: WholeReport }) {
  const { view, shown, report } = props
  const t = say(view.locale)
  const entry = shown.entryId
  return (
    <>
      <p>
        <Tag colour={isReleased(report) ? 'success' : 'info'}>{t(`state.${report.state}`)}</Tag>{' '}
        {t('award-year', { award: view.award.name, year: String(shown.year) })}
      </p>
      {report.returnedWhy && (
        <Notice colour="warning" title={t('given-back')}>
          <Prose text={report.returnedWhy} />
        </Notice>
      )}
      <StepForms {...props} />
      <p>
        <a href={paths.feedbackPdf.to({ entry })}>{t('pdf')}</a>
      </p>
      <ReportText view={view} areas={shown.areas} report={report} />
    </>
  )
}

/** The report itself, the same for all who may see it. No examiner's name, no score. */
function ReportText(props: {
  readonly view: View
  readonly areas: readonly Area[]
  readonly report: WholeReport
}) {
  const { view, areas, report } = props
  const t = say(view.locale)
  return (
    <article>
      <h2>{t('opening')}</h2>
      {report.opening ? <Prose text={report.opening} /> : <Empty>{t('opening.none')}</Empty>}
      {areas.map((area) => {
        const items = report.items.filter((item) => item.area === area.key)
        if (items.length === 0) return null
        return (
          <section>
            <h2>{area.name[view.locale]}</h2>
            <Items view={view} kind="strength" items={items} />
            <Items view={view} kind="improvement" items={items} />
          </section>
        )
      })}
    </article>
  )
}

function Items(props: {
  readonly view: View
  readonly kind: Item['kind']
  readonly items: readonly Item[]
}) {
  const t = say(props.view.locale)
  const items = props.items.filter(({ kind }) => kind === props.kind)
  if (items.length === 0) return null
  return (
    <>
      <h3>{t(`kind.${props.kind}`)}</h3>
      <ul class={`findings ${props.kind}`}>
        {items.map((item) => (
          <li>
            <p>
              <strong>{item.mainIdea}</strong>
            </p>
            {item.text && <Prose text={item.text} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the one who looks can do next. */
function StepForms({ view, shown, report, errors = {} }: FeedbackProps & { report: WholeReport }) {
  const t = say(view.locale)
  const entry = shown.entryId
  const { may } = shown
  return (
    <>
      {report.state === 'drafting' && may.edit && (
        <div class="row">
          <LinkButton href={paths.feedbackEdit.to({ entry })}>{t('edit')}</LinkButton>
          <Form view={view} action={paths.feedbackSend.to({ entry })} class="inline">
            <Button kind="secondary">{t('send')}</Button>
          </Form>
        </div>
      )}
      {report.state === 'checking' && may.check && (
        <section class="panel">
          <h2>{t('check')}</h2>
          <p>{t('check.how')}</p>
          <Form view={view} action={paths.feedbackCheck.to({ entry })}>
            <Button>{t('check.yes')}</Button>
          </Form>
          <Form view={view} action={paths.feedbackBack.to({ entry })}>
            <TextArea name="why" label={t('check.why')} rows={3} error={errors['why']} />
            <Button kind="secondary">{t('check.no')}</Button>
          </Form>
        </section>
      )}
      {report.state === 'checking' && !may.check && <Notice>{t('check.second')}</Notice>}
      {report.state === 'checked' && may.release && (
        <Form view={view} action={paths.feedbackRelease.to({ entry })}>
          <p>{t('release.how')}</p>
          <Button>{t('release')}</Button>
        </Form>
      )}
      {report.state === 'released' && may.acknowledge && (
        <Form view={view} action={paths.feedbackAcknowledge.to({ entry })}>
          <p>{t('acknowledge.how')}</p>
          <Button>{t('acknowledge')}</Button>
        </Form>
      )}
      {report.acknowledgedAt && (
        <p>
          {t('acknowledged')} <When view={view} at={report.acknowledgedAt} />
        </p>
      )}
    </>
  )
}
