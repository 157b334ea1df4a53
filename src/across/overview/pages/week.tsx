// The organiser's page: what must happen this week and for whom, and the year in numbers.

import type { CloseRefusal } from '../../../award/editions/rules.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { stageKeys } from '../model.ts'
import type { ShownWeek } from '../reads.ts'
import { countOf } from '../rules.ts'
import { say } from '../words/say.ts'
import { Tasks } from './tasks.tsx'

type Refusal = 'feedback-missing' | CloseRefusal
type Props = {
  readonly view: View
  readonly shown: ShownWeek
  readonly refusal?: { readonly why: Refusal; readonly units: string }
}

export function WeekPage(props: Props) {
  const { view, shown, refusal } = props
  const t = say(view.locale)
  const year = String(shown.edition.year)
  return (
    <Page view={view} title={t('week.title')} failed={refusal !== undefined} wide>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refusal.${refusal.why}`, { units: refusal.units })}</p>
        </Notice>
      )}
      <h1>{t('week.title')}</h1>
      <div class="halves">
        <section>
          {shown.week.length === 0 ? (
            <Empty>{t('week.none')}</Empty>
          ) : (
            <>
              <p>{t('week.count', { count: shown.week.length, all: shown.all })}</p>
              <Tasks view={view} caption={t('week.title')} tasks={shown.week} />
            </>
          )}
          {shown.later.length > 0 && (
            <Details summary={t('week.later', { count: shown.later.length })}>
              <Tasks
                view={view}
                caption={t('week.later', { count: shown.later.length })}
                tasks={shown.later}
              />
            </Details>
          )}
        </section>
        <section>
          <h2>{t('week.numbers', { year })}</h2>
          <Numbers {...props} />
          <Tools {...props} />
          <OtherEditions {...props} />
          <Closing {...props} />
        </section>
      </div>
    </Page>
  )
}

/** Each number is a link to exactly those that it counts. */
function Numbers({ view, shown }: Props) {
  const t = say(view.locale)
  const { year } = shown.edition
  const all = shown.lines.length
  return (
    <Table
      quiet
      caption={t('week.numbers.caption', { year: String(year) })}
      head={[t('week.stage'), t('week.count.head'), t('week.share')]}
      rows={stageKeys.map((stage) => {
        const count = countOf(shown.lines, stage)
        return [
          t(`stage.${stage}`),
          <a
            href={paths.overviewStage.to({ year, stage })}
            aria-label={`${t(`stage.${stage}`)}: ${count}`}
          >
            {String(count)}
          </a>,
          <Bar share={all === 0 ? 0 : count / all} />,
        ]
      })}
    />
  )
}

/** `share` from 0 to 1. The number stands beside it, so it is for the eye alone. */
function Bar({ share }: { share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none">
      <rect class="ground" width="100" height="10" />
      <rect class="value" width={String(Math.round(share * 100))} height="10" />
    </svg>
  )
}

/** The rest of the award office's workshop. */
function Tools({ view, shown }: Props) {
  const t = say(view.locale)
  const { year } = shown.edition
  const tools = [
    { href: paths.boardMissing.to(), label: t('tool.boards') },
    { href: paths.boardReminders.to(), label: t('tool.reminders') },
    { href: paths.examiners.to(), label: t('tool.examiners') },
    { href: paths.conflictCases.to(), label: t('tool.conflicts') },
    { href: paths.assessments.to(), label: t('tool.assessments') },
    { href: paths.visits.to(), label: t('tool.visits') },
    { href: paths.jury.to({ year }), label: t('tool.jury') },
    { href: paths.steering.to({ year }), label: t('tool.edition', { year: String(year) }) },
    { href: paths.register.to(), label: t('tool.register') },
    { href: paths.people.to(), label: t('tool.people') },
    { href: paths.papers.to(), label: t('tool.papers') },
    { href: paths.mailbox.to(), label: t('tool.mailbox') },
    { href: paths.diary.to(), label: t('tool.diary') },
    { href: paths.offeredExamples.to(), label: t('tool.examples') },
    { href: paths.accessibilityReports.to(), label: t('tool.accessibility') },
    { href: paths.calendar.to(), label: t('tool.calendar') },
  ]
  return (
    <nav aria-label={t('tools')} class="panel">
      <h2>{t('tools')}</h2>
      <ul>
        {tools.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function OtherEditions({ view, shown }: Props) {
  const t = say(view.locale)
  const others = shown.editions.filter(({ id }) => id !== shown.edition.id)
  if (others.length === 0) return null
  return (
    <p>
      {t('week.other')}:{' '}
      {others.map(({ year }) => (
        <>
          <a href={paths.overviewYear.to({ year })}>{String(year)}</a>{' '}
        </>
      ))}
    </p>
  )
}

function Closing({ view, shown }: Props) {
  const t = say(view.locale)
  const { year, state } = shown.edition
  if (state !== 'open') return null
  return (
    <section class="panel">
      <h2>{t('close.title')}</h2>
      {shown.released ? (
        <Form view={view} action={paths.closeEdition.to({ year })}>
          <p>{t('close.how')}</p>
          <Button kind="secondary">{t('close.do', { year: String(year) })}</Button>
        </Form>
      ) : (
        <p>{t('close.later')}</p>
      )}
    </section>
  )
}
