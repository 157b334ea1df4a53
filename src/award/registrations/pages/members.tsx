// Who has a part in the registration and its entry, as what and until when.
import type { Child } from 'hono/jsx'
import { longDate, longDateTime, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, TextField } from '../../../base/ui/form.tsx'
import { Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { teamRoles } from '../model.ts'
import type { People, ShownMember } from '../reads/people.ts'
import { say } from '../words/say.ts'
import { type Refused, RegistrationFrame } from './parts.tsx'

export type PeopleProps = Refused & { readonly view: View; readonly shown: People }

export function MembersPage(props: PeopleProps) {
  const { view, shown } = props
  const t = say(view.locale)
  return (
    <RegistrationFrame {...props} title={t('members.title')} wide>
      <p class="lead">{t('members.how')}</p>
      <Team view={view} shown={shown} />
      {shown.may.chooseMembers && <InviteForm {...props} />}
    </RegistrationFrame>
  )
}

function Team({ view, shown }: PeopleProps) {
  const t = say(view.locale)
  const manages = shown.may.chooseMembers
  const head = [
    'name',
    'role',
    'until',
    ...(manages ? (['invited', 'seen'] as const) : []),
  ] as const
  const acts = manages || shown.may.handOver
  const rows = [
    ...(shown.contact ? [contactRow(view, shown, acts)] : []),
    ...shown.team.map((member) => memberRow(view, shown, member)),
  ]
  return (
    <Table
      caption={t('members.table')}
      quiet
      head={[
        ...head.map((key) => t(`members.head.${key}`)),
        ...(acts ? [t('members.head.do')] : []),
      ]}
      rows={rows}
    />
  )
}

function contactRow(view: View, shown: People, acts: boolean): readonly Child[] {
  const t = say(view.locale)
  const { contact, contactSeenAt } = shown
  const manages = shown.may.chooseMembers
  return [
    <Who name={contact?.name ?? ''} email={contact?.email ?? ''} />,
    <>
      {t('team.manager')} <Tag colour="info">{t('people.contact')}</Tag>
    </>,
    t('members.always'),
    ...(manages ? ['–', seen(view, contactSeenAt)] : []),
    ...(acts ? ['–'] : []),
  ]
}

const colours = { invited: 'neutral', over: 'warning' } as const

function memberRow(view: View, shown: People, member: ShownMember): readonly Child[] {
  const t = say(view.locale)
  const { who, role, until, state, addedAt } = member
  const manages = shown.may.chooseMembers
  return [
    <Who name={who.name} email={who.email} />,
    <>
      {t(`team.${role}`)}{' '}
      {state !== 'active' && <Tag colour={colours[state]}>{t(`members.state.${state}`)}</Tag>}
    </>,
    until ? longDate(view, until) : t('members.always'),
    ...(manages ? [shortDate(view, addedAt), seen(view, member.seenAt)] : []),
    ...(manages || shown.may.handOver ? [<Deeds view={view} shown={shown} member={member} />] : []),
  ]
}

function seen(view: View, at: Date | null): string {
  return at ? longDateTime(view, at) : say(view.locale)('members.never-seen')
}

function Who({ name, email }: { readonly name: string; readonly email: string }) {
  return (
    <>
      <span class="person">{name}</span>
      {email !== name && <span class="hint address">{email}</span>}
    </>
  )
}

function Deeds(props: {
  readonly view: View
  readonly shown: People
  readonly member: ShownMember
}) {
  const { view, shown, member } = props
  const t = say(view.locale)
  const of = { registration: shown.registration.id, person: member.person }
  const { name } = member.who
  if (shown.may.chooseMembers) {
    return (
      <span class="ways">
        <a href={paths.registrationMember.to(of)} aria-label={t('members.change-one', { name })}>
          {t('members.change.short')}
        </a>
        <a href={paths.registrationMemberGone.to(of)} aria-label={t('members.remove', { name })}>
          {t('members.remove.short')}
        </a>
      </span>
    )
  }
  if (member.state === 'over') return <>–</>
  return <MakeContact view={view} shown={shown} member={member} />
}

export function MakeContact(props: {
  readonly view: View
  readonly shown: People
  readonly member: ShownMember
}) {
  const { view, shown, member } = props
  const of = { registration: shown.registration.id, person: member.person }
  return (
    <Form view={view} action={paths.registrationContact.to(of)} class="inline">
      <Button kind="tertiary">
        {say(view.locale)('members.make-contact', { name: member.who.name })}
      </Button>
    </Form>
  )
}

function InviteForm({ view, shown, errors = {}, values = {} }: PeopleProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <h2>{t('members.add')}</h2>
      <Form
        view={view}
        action={paths.registrationMembers.to({ registration: shown.registration.id })}
      >
        <TextField {...field('name')} width="medium" label={t('members.name')} />
        <TextField
          {...field('email')}
          type="email"
          width="medium"
          label={t('members.email')}
          hint={t('members.email.hint')}
        />
        <PartFields view={view} errors={errors} values={{ role: 'writer', ...values }} />
        <Button>{t('members.add.do')}</Button>
      </Form>
    </>
  )
}

/** What somebody may do, and until when. */
export function PartFields({ view, errors = {}, values = {} }: Refused & { readonly view: View }) {
  const t = say(view.locale)
  const choices = teamRoles.map((role) => ({
    value: role,
    label: t(`team.${role}`),
    hint: t(`team.${role}.may`),
  }))
  return (
    <>
      <RadioGroup
        name="role"
        label={t('members.role')}
        choices={choices}
        value={values['role']}
        error={errors['role']}
      />
      <TextField
        name="until"
        type="date"
        width="short"
        label={t('members.until')}
        hint={t('members.until.hint')}
        value={values['until']}
        error={errors['until']}
      />
    </>
  )
}
