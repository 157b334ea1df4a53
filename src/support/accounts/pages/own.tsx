// Signing in, and one's own account.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Session } from '../model.ts'
import type { Listed } from '../reads.ts'
import { say } from '../words/say.ts'

type Refused = { readonly errors?: FieldErrors; readonly values?: Values }

export function SignInPage(props: Refused & { readonly view: View; readonly back: string }) {
  const { view, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={t('sign-in.title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('sign-in.title')}</h1>
      <p>{t('sign-in.how')}</p>
      <Form view={view} action={paths.signIn.to()}>
        <input type="hidden" name="back" value={props.back} />
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={t('sign-in.email')}
          value={values['email']}
          error={errors['email']}
        />
        <Button>{t('sign-in.send')}</Button>
      </Form>
      {view.demonstration && (
        <p>
          <a href={paths.become.to()}>{t('sign-in.demonstration')}</a>
        </p>
      )}
    </Page>
  )
}

export function CodePage(props: Refused & { readonly view: View; readonly back: string }) {
  const { view, errors = {} } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={t('code.title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('code.title')}</h1>
      <p>{t('code.how')}</p>
      {view.demonstration && (
        <p>
          <a href={paths.outbox.to()}>{t('code.outbox')}</a>
        </p>
      )}
      <Form view={view} action={paths.signInCode.to()}>
        <input type="hidden" name="back" value={props.back} />
        <TextField
          name="code"
          width="short"
          inputmode="numeric"
          autocomplete="one-time-code"
          label={t('code.label')}
          error={errors['code']}
        />
        <Button>{t('code.enter')}</Button>
      </Form>
      <p>
        <a href={paths.signIn.to()}>{t('code.again')}</a>
      </p>
    </Page>
  )
}

export function BecomePage({ view, people }: { view: View; people: readonly Listed[] }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('become.title')}>
      <h1>{t('become.title')}</h1>
      <p>{t('become.how')}</p>
      {people.length === 0 && <Empty>{t('become.none')}</Empty>}
      <ul class="people">
        {people.map(({ person, roles }) => (
          <li>
            <Form view={view} action={paths.become.to()} class="row">
              <input type="hidden" name="person" value={person.id} />
              <div>
                <strong>{person.name}</strong> {roles.length === 0 && <Tag>{t('role.none')}</Tag>}
                {roles.map((role) => (
                  <Tag colour="info">{t(`role.${role.role}`)}</Tag>
                ))}
                <p class="hint">{person.email}</p>
              </div>
              <Button kind="secondary">{t('become.do', { name: person.name })}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type OwnProps = Refused & {
  readonly view: View
  readonly name: string
  readonly email: string
  readonly sessions: readonly Session[]
}

export function ProfilePage(props: OwnProps) {
  const { view, errors = {}, values = {} } = props
  const t = say(view.locale)
  return (
    <Page view={view} title={t('profile.title')} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('profile.title')}</h1>
      <p>{t('profile.email', { email: props.email })}</p>
      <Form view={view} action={paths.profile.to()}>
        <TextField
          name="name"
          autocomplete="name"
          label={t('profile.name')}
          value={values['name'] ?? props.name}
          error={errors['name']}
        />
        <Button>{t('profile.save')}</Button>
      </Form>
      <p>
        <a href={paths.calendar.to()}>{t('profile.calendar')}</a>
      </p>
      <h2>{t('profile.sessions')}</h2>
      <Table
        quiet
        caption={t('profile.sessions')}
        head={[t('session.device'), t('session.seen'), t('session.end')]}
        rows={props.sessions.map((session) => [
          session.device,
          <When view={view} at={session.seenAt} />,
          <Form view={view} action={paths.endSession.to({ session: session.id })}>
            <Button kind="tertiary">{t('session.end')}</Button>
          </Form>,
        ])}
      />
    </Page>
  )
}
