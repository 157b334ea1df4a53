// What an examiner has done over the years, seen by the examiner and the organiser only.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, SummaryList, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ExaminerRecord, RecordYear, Timeliness } from '../model/record.ts'
import { sumOf } from '../rules/record.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: ExaminerRecord
  /** Seen by the one whom it is about. */
  readonly own: boolean
}

export function RecordPage({ view, shown, own }: Props) {
  const t = say(view.locale)
  const title = own ? t('record.own.title') : t('record.title', { name: shown.name })
  const crumbs = own
    ? [{ href: paths.ownTraining.to(), label: t('record.back.own') }]
    : [{ href: paths.examiners.to(), label: t('record.back') }]
  return (
    <Page view={view} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <p>{t(own ? 'record.own.about' : 'record.about')}</p>
      <Sum view={view} shown={shown} />
      {shown.years.length === 0 && <Empty>{t('record.none')}</Empty>}
      {shown.years.map((year) => (
        <Year view={view} year={year} />
      ))}
    </Page>
  )
}

function Sum({ view, shown }: Omit<Props, 'own'>) {
  const t = say(view.locale)
  const { entries, led, handedIn, late } = sumOf(shown.years)
  const rows = [
    { label: t('record.experience'), value: t('record.editions', { count: shown.experience }) },
    { label: t('record.entries'), value: t('record.entries.led', { entries, led }) },
    { label: t('record.timeliness'), value: t('record.timeliness.sum', { handedIn, late }) },
  ]
  return <SummaryList view={view} rows={rows} />
}

function Year({ view, year: one }: { readonly view: View; readonly year: RecordYear }) {
  const t = say(view.locale)
  const year = String(one.year)
  return (
    <>
      <h2>{year}</h2>
      {one.entries.length > 0 && (
        <Table
          quiet
          caption={t('record.entries.in', { year })}
          head={[t('record.unit'), t('record.role'), t('record.handed-in')]}
          rows={one.entries.map(({ unit, role, timeliness }) => [
            unit,
            t(`record.role.${role}`),
            <TimelinessTag {...{ view, timeliness }} />,
          ])}
        />
      )}
      {one.training && <Training view={view} training={one.training} />}
      <p class="hint">
        {one.keptThrough === null
          ? t('record.kept.no-rule')
          : t('record.kept', { year: String(one.keptThrough) })}
      </p>
    </>
  )
}

function TimelinessTag({ view, timeliness }: { view: View; timeliness: Timeliness }) {
  const t = say(view.locale)
  const { kind } = timeliness
  const colours = {
    'in-time': 'success',
    late: 'warning',
    missing: 'danger',
    'to-come': 'neutral',
  } as const
  const text = kind === 'late' ? t('record.late', { days: timeliness.days }) : t(`record.${kind}`)
  return <Tag colour={colours[kind]}>{text}</Tag>
}

function Training(props: { view: View; training: NonNullable<RecordYear['training']> }) {
  const { view, training } = props
  const t = say(view.locale)
  const { courses, practice, promisedAt } = training
  const rows = [
    {
      label: t('record.courses'),
      value:
        courses.map((audience) => t(`record.course.${audience}`)).join(', ') ||
        t('record.no-course'),
    },
    {
      label: t('record.practice'),
      value: practice
        ? t('record.practice.within', {
            first: practice.first.within,
            latest: practice.latest.within,
          })
        : t('record.no-practice'),
    },
    {
      label: t('record.promise'),
      value: promisedAt ? shortDate(view, promisedAt) : t('record.no-promise'),
    },
  ]
  return <SummaryList view={view} rows={rows} />
}
