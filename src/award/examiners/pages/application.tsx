// One application to examine: the organiser says yes or no.
import { longDateTime, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Prose, SummaryList, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownApplication } from '../reads/recruiting.ts'
import { say } from '../words/say.ts'
import { categoryNamed } from './claim-parts.tsx'
import type { Refused } from './parts.tsx'
import { applicationColours } from './recruiting.tsx'
import { recruitingCrumbs } from './skill-fields.tsx'

type Props = Refused & {
  readonly view: View
  readonly shown: ShownApplication
  readonly categories?: readonly string[]
}

export function ApplicationPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { application } = shown
  return (
    <Page
      view={view}
      title={t('application.of', { name: application.name })}
      failed={Object.keys(errors).length > 0}
      crumbs={recruitingCrumbs(view)}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('application.of', { name: application.name })}</h1>
      <p>
        <Tag colour={applicationColours[application.state]}>
          {t(`application.${application.state}`)}
        </Tag>{' '}
        {longDateTime(view, application.sentAt)}
      </p>
      <h2>{t('application.motivation')}</h2>
      {application.motivation === '' ? (
        <p>{t('application.motivation-removed')}</p>
      ) : (
        <Prose text={application.motivation} />
      )}
      <Facts {...props} />
      {application.state === 'sent' ? <Answer {...props} /> : <Answered {...props} />}
    </Page>
  )
}

function Facts({ view, shown }: Props) {
  const t = say(view.locale)
  const { application, edition, employer, email } = shown
  const { categories, fields, languages, capacity, since } = application
  const named = categories.map((key) => categoryNamed(view, edition, key))
  const rows = [
    { label: t('new.email'), value: email },
    { label: t('own.employments'), value: employer },
    { label: t('apply.since'), value: shortDate(view, since) },
    { label: t('profile.categories'), value: named.join(', ') },
    { label: t('profile.fields'), value: fields.join(', ') },
    { label: t('profile.languages'), value: languages.join(', ') },
    { label: t('profile.capacity'), value: String(capacity) },
  ]
  return <SummaryList view={view} rows={rows} />
}

function Answer(props: Props) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const { application, edition } = shown
  if (!shown.mayDecide) return <Notice>{t('application.own')}</Notice>
  return (
    <section class="panel">
      <h2>{t('application.answer')}</h2>
      <Form view={view} action={paths.examinerApplication.to({ application: application.id })}>
        <RadioGroup
          name="word"
          label={t('application.word')}
          value={values['word']}
          error={errors['word']}
          choices={[
            { value: 'accepted', label: t('application.yes'), hint: t('application.yes.hint') },
            { value: 'declined', label: t('application.no'), hint: t('application.no.hint') },
          ]}
        />
        <CheckboxGroup
          name="categories"
          label={t('application.categories')}
          hint={t('application.skills.hint')}
          error={errors['categories']}
          chosen={props.categories ?? application.categories}
          choices={edition.terms.categories.map(({ key, name }) => ({
            value: key,
            label: name[view.locale],
          }))}
        />
        <TextField
          name="fields"
          label={t('application.fields')}
          value={values['fields'] ?? application.fields.join(', ')}
          error={errors['fields']}
        />
        <TextArea
          name="reason"
          rows={4}
          label={t('application.reason')}
          hint={t('application.reason.hint')}
          value={values['reason']}
          error={errors['reason']}
        />
        <Button>{t('application.send')}</Button>
      </Form>
    </section>
  )
}

function Answered({ view, shown }: Props) {
  const t = say(view.locale)
  const { application, decider } = shown
  const { state, decidedAt, reason } = application
  const by = [decider, decidedAt && shortDate(view, decidedAt)].filter(Boolean).join(', ')
  return (
    <section class="panel">
      <h2>{t(`application.${state}`)}</h2>
      <p>{by}</p>
      {reason && <Prose text={reason} />}
    </section>
  )
}
