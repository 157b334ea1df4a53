// Which companies an organisation belongs together with: who owns it, and whom it owns.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { GroupShown, NamedOwning } from '../reads/owning.ts'
import { say } from '../words/say.ts'

type GroupProps = {
  readonly view: View
  readonly shown: GroupShown
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function GroupPage({ view, shown, errors = {}, values = {} }: GroupProps) {
  const t = say(view.locale)
  const { organisation, owners, owned } = shown
  const title = t('group.title', { name: organisation.name })
  const above = { href: paths.organisation.to({ organisation: organisation.id }) }
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.organisations.to(), label: t('organisations.title') },
        { ...above, label: organisation.name },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('group.about')}</p>
      <h2>{t('group.owners')}</h2>
      {owners.length === 0 && <Empty>{t('group.owners.none')}</Empty>}
      {owners.map((owning) => (
        <section class="panel">
          <h3>{owning.name}</h3>
          <p>{daysOf(view, owning)}</p>
          <Form
            view={view}
            action={paths.organisationOwnerGone.to({
              organisation: organisation.id,
              owning: owning.id,
            })}
          >
            <Button kind="tertiary">{t('group.remove', { name: owning.name })}</Button>
          </Form>
        </section>
      ))}
      {owned.length > 0 && <Owned view={view} owned={owned} />}
      <h2>{t('group.add')}</h2>
      <NewOwner view={view} shown={shown} errors={errors} values={values} />
    </Page>
  )
}

function Owned({ view, owned }: { view: View; owned: readonly NamedOwning[] }) {
  return (
    <>
      <h2>{say(view.locale)('group.owned')}</h2>
      <ul>
        {owned.map((owning) => (
          <li>
            <a href={paths.organisation.to({ organisation: owning.organisation })}>{owning.name}</a>{' '}
            {daysOf(view, owning)}
          </li>
        ))}
      </ul>
    </>
  )
}

function daysOf(view: View, { fromDay, toDay }: NamedOwning): string {
  const t = say(view.locale)
  const told = [
    ...(fromDay === null ? [] : [`${t('group.from')} ${shortDate(view, fromDay)}`]),
    ...(toDay === null ? [] : [`${t('group.to')} ${shortDate(view, toDay)}`]),
  ]
  return told.join(', ') || t('group.always')
}

function NewOwner({ view, shown, errors = {}, values = {} }: GroupProps) {
  const t = say(view.locale)
  const { organisation, choosable } = shown
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <Form view={view} action={paths.organisationGroup.to({ organisation: organisation.id })}>
      <Select
        {...field('parent')}
        label={t('group.parent')}
        hint={t('group.parent.hint')}
        none={t('group.choose')}
        options={choosable.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...field('fromDay')} type="date" width="medium" label={t('group.from')} />
      <TextField
        {...field('toDay')}
        type="date"
        width="medium"
        label={t('group.to')}
        hint={t('group.to.hint')}
      />
      <Button>{t('group.save')}</Button>
    </Form>
  )
}
