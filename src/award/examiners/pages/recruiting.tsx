// The organiser's page of how examiners are found: the call, its applications, and invitations.
import { longDate, shortDate } from '../../../base/lib/time.ts'
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
import { type Colour, Details, Empty, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ApplicationState, InvitationStanding } from '../model/recruiting.ts'
import type { ShownInvitation, ShownRecruiting } from '../reads/recruiting.ts'
import { say } from '../words/say.ts'
import { DayField } from './day-field.tsx'
import type { Refused } from './parts.tsx'
import { recruitingCrumbs } from './skill-fields.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownRecruiting }

export function RecruitingPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = t('recruiting.of', { year: String(shown.edition.year) })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <CallSection view={view} shown={shown} />
      <Applications view={view} shown={shown} />
      <Invitations {...props} />
    </Page>
  )
}

function CallSection({ view, shown }: Props) {
  const t = say(view.locale)
  const { call, state } = shown
  return (
    <section class="panel">
      <h2>{t('call.title')}</h2>
      <p>
        {call && state !== 'none'
          ? t(`call.${state}`, { on: longDate(view, call.lastDay) })
          : t('call.none')}
      </p>
      <p class="buttons">
        <LinkButton href={paths.examinerCall.to()} kind={call ? 'secondary' : 'primary'}>
          {call ? t('call.change') : t('call.make')}
        </LinkButton>{' '}
        <a href={paths.becomeExaminer.to()}>{t('call.see')}</a>
      </p>
    </section>
  )
}

export const applicationColours: Record<ApplicationState, Colour> = {
  sent: 'warning',
  accepted: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
}

function Applications({ view, shown }: Props) {
  const t = say(view.locale)
  const { applications } = shown
  const caption = t('applications.count', { count: applications.length })
  return (
    <section>
      <h2>{t('applications.title')}</h2>
      {applications.length === 0 ? (
        <Empty>{t('applications.none')}</Empty>
      ) : (
        <Table
          caption={caption}
          head={[t('new.name'), t('applications.sent'), t('applications.state')]}
          rows={applications.map(({ id, name, sentAt, state }) => [
            <a href={paths.examinerApplication.to({ application: id })}>{name}</a>,
            shortDate(view, sentAt),
            <Tag colour={applicationColours[state]}>{t(`application.${state}`)}</Tag>,
          ])}
        />
      )}
    </section>
  )
}

const standingColours: Record<InvitationStanding, Colour> = {
  sent: 'warning',
  accepted: 'success',
  declined: 'neutral',
  recalled: 'neutral',
  lapsed: 'danger',
}

function Invitations(props: Props) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const { invitations } = shown
  const answers = invitations.filter(({ standing }) => standing === 'accepted').length
  const caption = t('invitations.count', { count: invitations.length, accepted: answers })
  return (
    <section>
      <h2 id="invitations">{t('invitations.title')}</h2>
      {invitations.length === 0 ? (
        <Empty>{t('invitations.none')}</Empty>
      ) : (
        <Table
          caption={caption}
          head={[
            t('new.name'),
            t('invitations.last-day'),
            t('invitations.state'),
            t('invitations.reason'),
            t('invitations.do'),
          ]}
          rows={invitations.map((one) => [
            <Invited one={one} />,
            shortDate(view, one.invitation.lastDay),
            <Tag colour={standingColours[one.standing]}>{t(`invitation.${one.standing}`)}</Tag>,
            one.invitation.reason || '–',
            <Deeds
              {...{ view, one }}
              error={errors[`again-${one.invitation.id}`]}
              value={values[`again-${one.invitation.id}`]}
            />,
          ])}
        />
      )}
      <NewInvitation {...props} />
    </section>
  )
}

function Invited({ one }: { one: ShownInvitation }) {
  const { person } = one
  if (!person || person.name === person.email) return <>{person?.email ?? ''}</>
  return (
    <>
      {person.name}
      <br />
      {person.email}
    </>
  )
}

type DeedsProps = {
  readonly view: View
  readonly one: ShownInvitation
  readonly error: string | undefined
  readonly value: string | undefined
}

function Deeds({ view, one, error, value }: DeedsProps) {
  const t = say(view.locale)
  const { invitation, standing, person } = one
  if (standing === 'accepted') return <>–</>
  const heard = <span class="only-heard">{person?.name}</span>
  const to = { invitation: invitation.id }
  const id = `again-${invitation.id}`
  return (
    <Details summary={t('invitations.change')} open={error !== undefined}>
      {standing !== 'declined' && (
        <Form view={view} action={paths.examinerInvitationAgain.to(to)}>
          <DayField
            {...{ id, error, value }}
            name="lastDay"
            label={t('invitations.again.last-day')}
            heard={person?.name}
          />
          <Button kind="secondary">
            {t('invitations.again')} {heard}
          </Button>
        </Form>
      )}
      <Form view={view} action={paths.examinerInvitationBack.to(to)}>
        <Button kind="tertiary">
          {t('invitations.recall')} {heard}
        </Button>
      </Form>
    </Details>
  )
}

function NewInvitation({ view, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <section class="panel">
      <h3>{t('invite.title')}</h3>
      <p>{t('invite.about')}</p>
      <Form view={view} action={paths.examinerInvitations.to()}>
        <TextField {...field('name')} label={t('new.name')} />
        <TextField {...field('email')} type="email" label={t('new.email')} />
        <TextArea
          {...field('greeting')}
          rows={3}
          label={t('invite.greeting')}
          hint={t('invite.greeting.hint')}
        />
        <TextField
          {...field('lastDay')}
          type="date"
          width="medium"
          label={t('invite.last-day')}
          hint={t('invite.last-day.hint')}
        />
        <Button>{t('invite.send')}</Button>
      </Form>
    </section>
  )
}

/** The call itself, in both languages. */
export function CallFormPage(props: Props) {
  const { view, shown, errors = {}, values = {} } = props
  const t = say(view.locale)
  const { call } = shown
  return (
    <Page
      view={view}
      title={t('call.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={recruitingCrumbs(view)}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('call.title')}</h1>
      <p>{t('call.about')}</p>
      <Form view={view} action={paths.examinerCall.to()}>
        <TextArea
          name="textSv"
          label={t('call.text-sv')}
          hint={t('call.text.hint')}
          rows={10}
          value={values['textSv'] ?? call?.textSv}
          error={errors['textSv']}
        />
        <TextArea
          name="textEn"
          label={t('call.text-en')}
          hint={t('call.text-en.hint')}
          rows={10}
          value={values['textEn'] ?? call?.textEn}
          error={errors['textEn']}
        />
        <TextField
          name="lastDay"
          type="date"
          width="medium"
          label={t('call.last-day')}
          value={values['lastDay'] ?? call?.lastDay}
          error={errors['lastDay']}
        />
        <Button>{t('call.save')}</Button>
      </Form>
    </Page>
  )
}
