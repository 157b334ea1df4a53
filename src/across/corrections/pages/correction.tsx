// A correction before it holds: what it changes, whom it touches, and what everyone is told.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownCorrection } from '../reads.ts'
import { say } from '../words/say.ts'
import { Changes, crumbsTo, TouchedList } from './changes.tsx'

type Props = {
  readonly view: View
  readonly shown: ShownCorrection
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function CorrectionPage(props: Props) {
  const { view, shown, errors = {} } = props
  const { edition, pending } = shown
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('correction.title', { year })
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, edition.year)} failed={failed} wide>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {pending === null && <p>{t('correction.none', { year })}</p>}
      {pending?.outdated && <Notice colour="warning">{t('correction.outdated')}</Notice>}
      {pending && pending.changes.length === 0 && <p>{t('correction.same')}</p>}
      {pending && pending.changes.length > 0 && <Body {...props} pending={pending} />}
      <p>
        <a href={paths.steering.to({ year })}>{t('correction.back')}</a>
      </p>
    </Page>
  )
}

function Body(props: Props & { readonly pending: NonNullable<ShownCorrection['pending']> }) {
  const { view, pending } = props
  const t = say(view.locale)
  return (
    <>
      <p class="lead">{t('correction.lead')}</p>
      <h2>{t('correction.changes')}</h2>
      <Changes view={view} changes={pending.changes} />
      {pending.earlier.length > 0 && (
        <Notice colour="warning" title={t('correction.earlier')}>
          <p>{t('correction.earlier.text', { dates: pending.earlier.join(', ') })}</p>
        </Notice>
      )}
      <h2>{t('correction.touched')}</h2>
      <TouchedList view={view} touched={pending.touched} />
      <h2>{t('correction.tell')}</h2>
      <Form
        view={view}
        action={paths.correction.to({ year: props.shown.edition.year })}
        class="stack edition-form"
      >
        <input type="hidden" name="digest" value={pending.digest} />
        <BothLanguages {...props} field="says" label={t('correction.says')} />
        <BothLanguages {...props} field="reason" label={t('correction.reason')} />
        <Checkbox name="sure" label={t('correction.sure')} error={props.errors?.['sure']} />
        <Button>{t('correction.confirm')}</Button>
      </Form>
    </>
  )
}

export function BothLanguages(props: {
  readonly view: View
  readonly field: string
  readonly label: string
  readonly errors?: FieldErrors
  readonly values?: Values
}) {
  const t = say(props.view.locale)
  return (
    <div class="row both-languages">
      {(['sv', 'en'] as const).map((language) => {
        const name = `${props.field}.${language}`
        return (
          <TextArea
            name={name}
            label={t(`in.${language}`, { label: props.label })}
            rows={3}
            error={props.errors?.[name]}
            value={props.values?.[name]}
          />
        )
      })}
    </div>
  )
}
