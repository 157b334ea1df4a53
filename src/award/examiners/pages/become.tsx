// «Bli examinator»: the call to everyone, and the application.
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
import { Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownApplying, ShownCall } from '../reads/recruiting.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'
import { EmployerFields, SkillFields } from './skill-fields.tsx'

type CallProps = { readonly view: View; readonly shown: ShownCall; readonly error?: string }

export function CallPage({ view, shown, error }: CallProps) {
  const t = say(view.locale)
  const { edition, call, state, own } = shown
  const text = (view.locale === 'en' && call?.textEn) || call?.textSv
  return (
    <Page view={view} title={t('call-out.title')} tone="public" failed={error !== undefined}>
      {error && <ErrorSummary view={view} errors={{ own: error }} />}
      <h1>{t('call-out.title')}</h1>
      <p class="lead">{t('call-out.about', { award: view.award.name })}</p>
      {own && <OwnApplication view={view} shown={shown} />}
      {shown.examines && (
        <Notice>
          {t('call-out.examines')} <a href={paths.ownExaminer.to()}>{t('own.title')}</a>
        </Notice>
      )}
      {state === 'open' && text && <Prose text={text} />}
      {state === 'open' && call && (
        <>
          <p>
            <strong>
              {t('call-out.last-day', {
                on: longDate(view, call.lastDay),
                year: String(edition.year),
              })}
            </strong>
          </p>
          {!own && !shown.examines && <Way view={view} signedIn={shown.signedIn} />}
        </>
      )}
      {state === 'closed' && call && (
        <Notice>{t('call-out.closed', { on: longDate(view, call.lastDay) })}</Notice>
      )}
      {state === 'none' && <Notice>{t('call-out.none', { contact: view.award.contact })}</Notice>}
    </Page>
  )
}

function Way({ view, signedIn }: { view: View; signedIn: boolean }) {
  const t = say(view.locale)
  return (
    <>
      <p>
        <LinkButton href={paths.examinerApplying.to()}>{t('call-out.apply')}</LinkButton>
      </p>
      {!signedIn && <p class="hint">{t('call-out.sign-in')}</p>}
    </>
  )
}

function OwnApplication({ view, shown }: { view: View; shown: ShownCall }) {
  const t = say(view.locale)
  const { own } = shown
  if (!own || own.state === 'withdrawn') return null
  return (
    <section class="panel" id="own">
      <h2>{t('apply.own')}</h2>
      <p>{t(`apply.own.${own.state}`, { on: shortDate(view, own.decidedAt ?? own.sentAt) })}</p>
      {own.reason && <Prose text={own.reason} />}
      {own.state === 'sent' && (
        <Form view={view} action={paths.examinerApplyingBack.to()}>
          <Button kind="tertiary">{t('apply.withdraw')}</Button>
        </Form>
      )}
    </section>
  )
}

type ApplyProps = Refused & {
  readonly view: View
  readonly shown: ShownApplying
  readonly categories?: readonly string[]
}

export function ApplicationFormPage(props: ApplyProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const crumbs = [{ href: paths.becomeExaminer.to(), label: t('call-out.title') }]
  const may = shown.state === 'open' && !shown.own && !shown.examines
  return (
    <Page
      view={view}
      title={t('apply.title')}
      crumbs={crumbs}
      failed={Object.keys(errors).length > 0}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('apply.title')}</h1>
      {may || Object.keys(errors).length > 0 ? (
        <ApplicationForm {...props} />
      ) : (
        <Notice>
          {t('apply.cannot')} <a href={paths.becomeExaminer.to()}>{t('call-out.title')}</a>
        </Notice>
      )}
    </Page>
  )
}

function ApplicationForm({ view, shown, categories, errors = {}, values = {} }: ApplyProps) {
  const t = say(view.locale)
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  const { edition, employers } = shown
  const known = view.actor.name === view.actor.email ? '' : view.actor.name
  const newcomer = { view, edition, employers, errors, values, ...(categories && { categories }) }
  return (
    <Form view={view} action={paths.examinerApplying.to()}>
      <TextField
        {...field('name')}
        value={values['name'] ?? known}
        label={t('new.name')}
        autocomplete="name"
      />
      <TextArea
        {...field('motivation')}
        rows={6}
        label={t('apply.motivation')}
        hint={t('apply.motivation.hint')}
      />
      <h2>{t('apply.work')}</h2>
      <EmployerFields {...newcomer} />
      <TextField
        {...field('employer')}
        label={t('apply.employer')}
        hint={t('apply.employer.hint')}
      />
      <TextField {...field('since')} type="date" width="medium" label={t('apply.since')} />
      <h2>{t('own.skills')}</h2>
      <SkillFields {...newcomer} />
      <p class="hint">{t('apply.privacy')}</p>
      <Button>{t('apply.send')}</Button>
    </Form>
  )
}
