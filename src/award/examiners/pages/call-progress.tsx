// Where the organiser asks all examiners to declare, and sees how far they are.
import { addDays, longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownCallProgress } from '../reads/calls.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownCallProgress }

/** Days that the form proposes for answering. */
const usualDays = 14

export function CallProgressPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { edition, call, rows } = shown
  const title = t('asking.title', { year: String(edition.year) })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.conflictCases.to(), label: t('cases.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('asking.about')}</p>
      {call && <p>{t('asking.open', { day: longDate(view, call.dueOn) })}</p>}
      <Asking {...props} />
      {rows.length === 0 ? <Empty>{t('asking.nobody')}</Empty> : call && <Progress {...props} />}
    </Page>
  )
}

function Asking({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const { call, edition } = shown
  if (edition.state !== 'open') return <Empty>{t('error.call-not-open')}</Empty>
  const proposed = addDays(plainDate(view.now, view.zone), usualDays)
  return (
    <Form view={view} action={paths.declarationCalls.to()}>
      <TextField
        name="dueOn"
        type="date"
        width="medium"
        label={t('asking.due')}
        hint={t('asking.due.hint')}
        value={values['dueOn'] ?? call?.dueOn ?? proposed}
        error={errors['dueOn']}
      />
      <Button kind={call ? 'secondary' : 'primary'}>
        {t(call ? 'asking.move' : 'asking.send')}
      </Button>
    </Form>
  )
}

function Progress({ view, shown }: Props) {
  const t = say(view.locale)
  const { rows, reminded } = shown
  const ready = rows.filter(({ done, all }) => done === all).length
  const toRemind = rows.filter(({ person, done, all }) => done < all && !reminded.has(person))
  return (
    <>
      <h2>{t('asking.progress', { ready, all: rows.length })}</h2>
      {toRemind.length > 0 && (
        <Form view={view} action={paths.declarationCallReminder.to()}>
          <Button kind="secondary">{t('asking.remind', { count: toRemind.length })}</Button>
        </Form>
      )}
      <Table
        quiet
        caption={t('asking.progress', { ready, all: rows.length })}
        head={[t('asking.name'), t('asking.answered'), t('asking.state')]}
        rows={rows.map(({ person, name, done, all }) => [
          name,
          t('asking.of', { done, all }),
          <>
            {done === all ? (
              <Tag colour="success">{t('asking.ready')}</Tag>
            ) : (
              <Tag colour="warning">{t('before.left', { left: all - done })}</Tag>
            )}
            {reminded.has(person) && t('asking.reminded')}
          </>,
        ])}
      />
    </>
  )
}
