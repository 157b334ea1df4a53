// Where an examiner declares before all entries of an edition, step by step.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { CallGroup, PostedStep } from '../model/calls.ts'
import type { ShownCall, ShownStep } from '../reads/calls.ts'
import { say } from '../words/say.ts'
import { DeclareRow } from './declare-row.tsx'
import type { Refused } from './parts.tsx'

export function OwnCallPage({ view, shown }: { view: View; shown: ShownCall }) {
  const t = say(view.locale)
  const { edition, call, groups, progress } = shown
  const title = t('before.title', { year: String(edition.year) })
  const first = groups.find(({ rows }) => leftIn(rows) > 0)
  return (
    <Page
      view={view}
      title={title}
      crumbs={[{ href: paths.declarations.to(), label: t('declarations.title') }]}
    >
      <h1>{title}</h1>
      {call ? (
        <>
          <p class="lead">{t('before.about', { day: longDate(view, call.dueOn) })}</p>
          <Done view={view} {...progress} />
          {first && (
            <p>
              <LinkButton href={paths.declarationStep.to({ group: first.key })}>
                {t(progress.done > 0 ? 'before.go-on' : 'before.begin')}
              </LinkButton>
            </p>
          )}
          <Groups view={view} groups={groups} />
        </>
      ) : (
        <Empty>{t('before.none')}</Empty>
      )}
    </Page>
  )
}

function Done({ view, done, all }: { view: View; done: number; all: number }) {
  const t = say(view.locale)
  if (all === 0) return <Empty>{t('before.no-entries')}</Empty>
  const text = t('before.done', { done, all })
  return done === all ? <Notice colour="success">{text}</Notice> : <p>{text}</p>
}

function leftIn(rows: CallGroup['rows']): number {
  return rows.filter(({ state }) => state === 'unanswered').length
}

function Groups({ view, groups }: { view: View; groups: readonly CallGroup[] }) {
  const t = say(view.locale)
  return (
    <TaskList
      tasks={groups.map(({ key, name, rows }) => {
        const left = leftIn(rows)
        return {
          href: paths.declarationStep.to({ group: key }),
          label: name ?? t('before.nowhere'),
          hint: t('before.units', { count: rows.length }),
          state: left === 0 ? t('before.group-done') : t('before.left', { left }),
          colour: left === 0 ? 'success' : 'warning',
        }
      })}
    />
  )
}

type StepProps = Refused & {
  readonly view: View
  readonly shown: ShownStep
  /** What was marked, when something was refused. */
  readonly posted?: PostedStep
  /** How many answers were saved all the same. */
  readonly saved?: number
}

export function StepPage({ view, shown, errors = {}, posted, saved }: StepProps) {
  const t = say(view.locale)
  const { edition, group, at, of, next, progress } = shown
  const name = group.name ?? t('before.nowhere')
  return (
    <Page
      view={view}
      title={t('step.title', { name })}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.declarations.to(), label: t('declarations.title') },
        {
          href: paths.declarationCall.to(),
          label: t('before.title', { year: String(edition.year) }),
        },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      {saved !== undefined && <Notice>{t('step.partly', { saved })}</Notice>}
      <h1>{t('step.title', { name })}</h1>
      <p class="lead">{t('step.about')}</p>
      <p>
        {t('step.at', { at, of })} {t('before.done', progress)}
      </p>
      <Form view={view} action={paths.declarationStep.to({ group: group.key })}>
        {group.rows.map((row) => (
          <DeclareRow
            view={view}
            row={row}
            posted={posted?.rows.get(row.about.entryId)}
            error={errors[`answer-${row.about.entryId}`]}
          />
        ))}
        <Rest view={view} rows={group.rows} checked={posted?.rest ?? false} />
        <Button>{t(next ? 'step.save-next' : 'step.save')}</Button>
      </Form>
    </Page>
  )
}

/** One word for all that are not marked: only where there are several. */
function Rest(props: { view: View; rows: CallGroup['rows']; checked: boolean }) {
  const { view, rows, checked } = props
  if (leftIn(rows) < 2) return null
  return <Checkbox name="rest" label={say(view.locale)('step.rest')} checked={checked} />
}
