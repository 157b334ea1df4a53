// Puts off a deadline for everyone alike.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownExtending } from '../reads.ts'
import { say } from '../words/say.ts'
import { crumbsTo } from './changes.tsx'
import { BothLanguages } from './correction.tsx'

export function ExtendingPage(props: {
  readonly view: View
  readonly shown: ShownExtending
  readonly errors?: FieldErrors
  readonly values?: Values
}) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const { year } = shown.edition
  const title = t('extend.title', { year: String(year) })
  const failed = Object.keys(errors).length > 0
  const field = (name: string) => ({ name, error: errors[name], value: values[name] })
  const choices = shown.deadlines.map(({ key, label, now }) => ({
    value: key,
    label: t('extend.choice', { label, now }),
  }))
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, year)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('extend.lead', { count: shown.units })}</p>
      {shown.edition.state === 'open' ? (
        <Form view={view} action={paths.extendDeadline.to({ year })} class="stack edition-form">
          <RadioGroup {...field('key')} label={t('extend.key')} choices={choices} />
          <div class="row">
            <TextField
              {...field('day')}
              label={t('extend.day')}
              hint={t('extend.day.hint')}
              width="short"
            />
            <TextField
              {...field('time')}
              label={t('extend.time')}
              hint={t('extend.time.hint')}
              width="short"
            />
          </div>
          <BothLanguages
            view={view}
            field="reason"
            label={t('correction.reason')}
            errors={errors}
            values={values}
          />
          <Checkbox name="sure" label={t('extend.sure')} error={errors['sure']} />
          <Button>{t('extend.do')}</Button>
        </Form>
      ) : (
        <p>{t('refusal.not-open')}</p>
      )}
    </Page>
  )
}
