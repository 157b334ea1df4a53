// Everybody's account, as the organiser keeps it.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Listed } from '../reads.ts'
import { say } from '../words/say.ts'

type Refused = { readonly errors?: FieldErrors; readonly values?: Values }

export function PeoplePage(
  props: Refused & {
    readonly view: View
    readonly sought: string
    readonly people: readonly Listed[]
  },
) {
  const { view, errors = {}, values = {}, people } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={t('people.title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('people.title')}</h1>
      <form method="get" action={paths.people.to()} class="row">
        <TextField name="sok" type="search" label={t('people.search')} value={props.sought} />
        <Button kind="secondary">{t('people.find')}</Button>
      </form>
      <p>{t('people.count', { count: people.length })}</p>
      <Table
        quiet
        caption={t('people.title')}
        head={[t('people.name'), t('people.email'), t('people.roles')]}
        rows={people.map(({ person, roles }) => [
          <a href={paths.person.to({ person: person.id })}>{person.name}</a>,
          person.email,
          roles.map((role) => <Tag colour="info">{t(`role.${role.role}`)}</Tag>),
        ])}
      />
      <h2>{t('people.add')}</h2>
      <Form view={view} action={paths.people.to()}>
        <TextField
          name="name"
          label={t('people.name')}
          value={values['name']}
          error={errors['name']}
        />
        <TextField
          name="email"
          type="email"
          label={t('people.email')}
          value={values['email']}
          error={errors['email']}
        />
        <Button>{t('people.add')}</Button>
      </Form>
    </Page>
  )
}

type PersonProps = Refused &
  Listed & {
    readonly view: View
    readonly organisations: readonly { readonly value: string; readonly label: string }[]
    readonly trail: readonly { readonly at: Date; readonly what: string }[]
  }

export function PersonPage(props: PersonProps) {
  const { view, person, errors = {} } = props
  const t = say(view.locale)
  const failed = Object.keys(errors).length > 0
  const crumbs = [{ href: paths.people.to(), label: t('people.title') }]
  return (
    <Page view={view} title={person.name} failed={failed} crumbs={crumbs}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{person.name}</h1>
      <p>{person.email}</p>
      {person.demonstration && <Notice>{t('person.demonstration')}</Notice>}
      <h2>{t('people.roles')}</h2>
      <RoleTable {...props} />
      <h2>{t('person.give')}</h2>
      <GiveRole {...props} />
      <h2>{t('person.sessions')}</h2>
      <Form view={view} action={paths.endSessions.to({ person: person.id })}>
        <Button kind="secondary">{t('person.sign-out')}</Button>
      </Form>
      <h2>{t('person.trail')}</h2>
      <ul>
        {props.trail.map((event) => (
          <li>
            {longDateTime(view, event.at)}: {event.what}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function RoleTable({ view, person, roles, organisations }: PersonProps) {
  const t = say(view.locale)
  if (roles.length === 0) return <Empty>{t('role.none')}</Empty>
  const nameOf = (id: string | null) => organisations.find((one) => one.value === id)?.label ?? ''
  return (
    <Table
      quiet
      caption={t('people.roles')}
      head={[t('person.role'), t('person.organisation'), t('person.from'), t('person.to')]}
      rows={roles.map((role) => [
        t(`role.${role.role}`),
        nameOf(role.organisationId),
        <When view={view} at={role.validFrom} />,
        role.validTo ? (
          <When view={view} at={role.validTo} />
        ) : (
          <Form view={view} action={paths.endRole.to({ person: person.id, role: role.id })}>
            <Button kind="tertiary">{t('person.end', { role: t(`role.${role.role}`) })}</Button>
          </Form>
        ),
      ])}
    />
  )
}

function GiveRole({ view, person, organisations, errors = {}, values = {} }: PersonProps) {
  const t = say(view.locale)
  const choices = (['organiser', 'coordinator', 'examiner', 'juror', 'chair'] as const).map(
    (role) => ({ value: role, label: t(`role.${role}`) }),
  )
  return (
    <Form view={view} action={paths.giveRole.to({ person: person.id })}>
      <RadioGroup
        name="role"
        label={t('person.role')}
        choices={choices}
        value={values['role']}
        error={errors['role']}
      />
      <div class="ds-field">
        <label class="ds-label" for="organisation">
          {t('person.organisation')}
        </label>
        <p class="hint" id="organisation-hint">
          {t('person.organisation.hint')}
        </p>
        <select
          class="ds-input"
          id="organisation"
          name="organisation"
          aria-describedby="organisation-hint"
        >
          <option value="">{t('person.organisation.none')}</option>
          {organisations.map((one) => (
            <option value={one.value} selected={one.value === values['organisation']}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name="until"
        type="date"
        width="short"
        label={t('person.until')}
        hint={t('person.until.hint')}
        value={values['until']}
        error={errors['until']}
      />
      <Button>{t('person.give')}</Button>
    </Form>
  )
}
