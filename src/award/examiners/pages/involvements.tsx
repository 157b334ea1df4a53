// Where the organiser writes down what a person has done for units: helped them, coached them, examined them.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownInvolvements } from '../reads/involvements.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type InvolvementsProps = Refused & { readonly view: View; readonly shown: ShownInvolvements }

export function InvolvementsPage(props: InvolvementsProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { person, involvements } = shown
  const title = t('involvements.title', { name: person.name })
  const above = paths.employers.to({ person: person.id })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.examiners.to(), label: t('examiners.title') },
        { href: above, label: t('employers.title', { name: person.name }) },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('involvements.about')}</p>
      {involvements.length === 0 && <Empty>{t('involvements.none')}</Empty>}
      {involvements.map(({ id, unit, kind, fromYear, toYear }) => (
        <section class="panel">
          <h2>{unit}</h2>
          <p>
            {t(`involvement.${kind}`)}, {fromYear === toYear ? toYear : `${fromYear}–${toYear}`}
          </p>
          <Form
            view={view}
            action={paths.involvementGone.to({ person: person.id, involvement: id })}
          >
            <Button kind="tertiary">{t('involvement.remove', { unit })}</Button>
          </Form>
        </section>
      ))}
      <h2>{t('involvements.add')}</h2>
      <NewInvolvement {...props} />
    </Page>
  )
}

function NewInvolvement({ view, shown, errors = {}, values = {} }: InvolvementsProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Form view={view} action={paths.involvements.to({ person: shown.person.id })}>
      <RadioGroup
        {...field('kind')}
        label={t('involvement.kind')}
        choices={(['coached', 'examined'] as const).map((value) => ({
          value,
          label: t(`involvement.${value}`),
        }))}
      />
      <TextField
        {...field('unit')}
        label={t('involvement.unit')}
        hint={t('involvement.unit.hint')}
      />
      <TextField
        {...field('fromYear')}
        inputmode="numeric"
        width="short"
        label={t('involvement.from')}
      />
      <TextField
        {...field('toYear')}
        inputmode="numeric"
        width="short"
        label={t('involvement.to')}
        hint={t('involvement.to.hint')}
      />
      <Button>{t('involvement.save')}</Button>
    </Form>
  )
}
