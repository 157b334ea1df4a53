// Where a unit sees who examines its entry, and objects to one of them.
import { longDate, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Prose, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { NamedExaminer, ShownNamed, ShownObjection } from '../reads/named.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownNamed }

export function NamedPage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { rows, unit } = shown
  const title = t('named.title', { unit })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.entry.to({ entry: shown.entry.id }), label: t('named.entry') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {rows.length === 0 ? (
        <Empty>{t('named.none')}</Empty>
      ) : (
        <>
          <p class="lead">{t('named.about')}</p>
          <Time {...props} />
          {rows.map((row) => (
            <OneNamed {...props} row={row} />
          ))}
          <Accepting {...props} />
        </>
      )}
    </Page>
  )
}

/** Until when one can object, or what to do when it is too late. */
function Time({ view, shown }: Props) {
  const t = say(view.locale)
  const open = shown.rows.filter(({ objectable }) => objectable)
  const [first] = open.map(({ naming }) => naming.objectUntil).toSorted((a, b) => +a - +b)
  if (first) return <p>{t('named.until', { last: longDateTime(view, first) })}</p>
  return <p>{t('named.over', { contact: view.award.contact })}</p>
}

function OneNamed(props: Props & { readonly row: NamedExaminer }) {
  const { view, row } = props
  const { personId } = row.naming
  return (
    <section class="panel" aria-labelledby={`name-${personId}`}>
      <h2 id={`name-${personId}`}>{row.name}</h2>
      {row.naming.endedAt && <p>{say(view.locale)('named.left')}</p>}
      {row.said && <Said {...props} said={row.said} />}
      {row.objectable && <Objecting {...props} />}
    </section>
  )
}

const colours = {
  open: 'info',
  upheld: 'success',
  dismissed: 'neutral',
  'taken-back': 'neutral',
} as const

function Said({ view, shown, row, said }: Props & { row: NamedExaminer; said: ShownObjection }) {
  const t = say(view.locale)
  const { objection, state, decision } = said
  const at = { entry: shown.entry.id, person: row.naming.personId }
  return (
    <>
      <p>
        <Tag colour={colours[state]}>{t(`objection.${state}`)}</Tag>{' '}
        {t('objection.made', { day: longDate(view, objection.madeAt) })}
      </p>
      <blockquote>
        <Prose text={objection.reason} />
      </blockquote>
      {decision && (
        <>
          <h3>{t('objection.reason')}</h3>
          <Prose text={decision.reason} />
        </>
      )}
      {state === 'open' && (
        <Form view={view} action={paths.objectionBack.to(at)}>
          <p>{t('objection.open.what')}</p>
          <Button kind="secondary">{t('objection.take-back', { name: row.name })}</Button>
        </Form>
      )}
    </>
  )
}

/** Folded, so that nobody objects by mistake. */
function Objecting({ view, shown, row, values = {}, errors = {} }: Props & { row: NamedExaminer }) {
  const t = say(view.locale)
  const { personId } = row.naming
  const field = `reason-${personId}`
  return (
    <Details summary={t('objection.title', { name: row.name })} open={errors[field] !== undefined}>
      <Form view={view} action={paths.objection.to({ entry: shown.entry.id, person: personId })}>
        <TextArea
          name={field}
          label={t('objection.field')}
          hint={t('objection.field.hint')}
          value={values[field] ?? ''}
          error={errors[field]}
          rows={4}
        />
        <Button>{t('objection.send', { name: row.name })}</Button>
      </Form>
    </Details>
  )
}

function Accepting({ view, shown }: Props) {
  const t = say(view.locale)
  const waiting = shown.rows.filter(({ objectable, naming }) => objectable && !naming.acceptedAt)
  if (waiting.length === 0) return null
  return (
    <Form view={view} action={paths.namedExaminers.to({ entry: shown.entry.id })}>
      <p>{t('named.accept.hint')}</p>
      <Button kind="secondary">{t('named.accept')}</Button>
    </Form>
  )
}
