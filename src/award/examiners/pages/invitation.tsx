// An invitation to examine, for the one who got it: yes or no.
import { longDate, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownInvited } from '../reads/recruiting.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'
import { EmployerFields, SkillFields } from './skill-fields.tsx'

type Props = Refused & {
  readonly view: View
  readonly shown: ShownInvited
  readonly categories?: readonly string[]
}

export function InvitationPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { edition, invitation, standing } = shown
  const year = String(edition.year)
  const on = longDate(view, invitation.lastDay)
  return (
    <Page view={view} title={t('invited.title', { year })} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('invited.title', { year })}</h1>
      {invitation.greeting && <Prose text={invitation.greeting} />}
      {standing === 'sent' ? (
        <>
          <p class="lead">{t('invited.about', { on })}</p>
          <Accept {...props} />
          <Decline {...props} />
        </>
      ) : (
        <Notice>
          {t(`invited.${standing}`, {
            on: invitation.answeredAt ? shortDate(view, invitation.answeredAt) : on,
            contact: view.award.contact,
          })}
        </Notice>
      )}
    </Page>
  )
}

function Accept({ view, shown, categories, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const { edition, employers, invitation } = shown
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  const newcomer = { view, edition, employers, errors, values, ...(categories && { categories }) }
  return (
    <section class="panel">
      <h2>{t('invited.accept.title')}</h2>
      <Form view={view} action={paths.examinerInvitation.to({ invitation: invitation.id })}>
        <input type="hidden" name="do" value="accept" />
        <TextField
          {...field('name')}
          value={values['name'] ?? shown.name}
          label={t('new.name')}
          autocomplete="name"
        />
        <EmployerFields {...newcomer} />
        <TextField {...field('since')} type="date" width="medium" label={t('apply.since')} />
        <SkillFields {...newcomer} />
        <Button>{t('invited.accept')}</Button>
      </Form>
    </section>
  )
}

function Decline({ view, shown, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const to = { invitation: shown.invitation.id }
  return (
    <Details summary={t('invited.decline.title')} open={'reason' in errors}>
      <Form view={view} action={paths.examinerInvitation.to(to)}>
        <input type="hidden" name="do" value="decline" />
        <TextArea
          name="reason"
          rows={3}
          label={t('invited.reason')}
          hint={t('invited.reason.hint')}
          value={values['reason']}
          error={errors['reason']}
        />
        <Button kind="secondary">{t('invited.decline')}</Button>
      </Form>
    </Details>
  )
}
