// Whose extract is missing: the likeliest to be late first, with why and what must be done.
import { longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, Select } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { type Colour, Empty, Notice, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { FollowedRow, FollowUp } from '../reads/follow-up.ts'
import { type Risk, type RiskLevel, risks } from '../rules/risk.ts'
import { say } from '../words/say.ts'
import { toldAllowance, toldNext } from '../words/telling.ts'
import { BoardTag, DueNotice } from './parts.tsx'

type Props = { readonly view: View; readonly shown: FollowUp; readonly refusal?: string }

export function FollowUpPage({ view, shown, refusal }: Props) {
  const t = say(view.locale)
  const title = t('missing.title')
  const crumbs = [{ href: paths.boardMatters.to(), label: t('crumb.list') }]
  const { missing, all } = shown
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refusal !== undefined} wide>
      <h1>{title}</h1>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      <p class="lead">{t('missing.count', { missing, all })}</p>
      <Allowed view={view} shown={shown} />
      <DueNotice view={view} edition={shown.edition} />
      <p>
        <a href={paths.boardReminders.to()}>{t('reminders.link')}</a>
        {' · '}
        <a href={`${paths.boardMissingList.to()}${query(shown)}`}>{t('missing.csv')}</a>
      </p>
      {missing > 0 && <Filter view={view} shown={shown} />}
      <Rows view={view} shown={shown} />
      {missing > 0 && <p class="hint">{t('missing.order')}</p>}
    </Page>
  )
}

/** What the calendar still lets boards do that have not met. */
function Allowed({ view, shown }: Props) {
  const told = toldAllowance(view, shown.edition, shown.allowed)
  if (shown.edition.state !== 'open' || shown.missing === 0 || told === undefined) return null
  if (shown.allowed === 'ordinary') return null
  return (
    <Notice colour={shown.allowed === 'immediate' ? 'warning' : 'danger'}>
      <p>{told}</p>
    </Notice>
  )
}

function query({ filter }: FollowUp): string {
  const wanted = new URLSearchParams()
  if (filter.risk !== '') wanted.set('risk', filter.risk)
  if (filter.administration !== '') wanted.set('forvaltning', filter.administration)
  return wanted.size === 0 ? '' : `?${wanted}`
}

function Filter({ view, shown }: Props) {
  const t = say(view.locale)
  const { filter, administrations } = shown
  return (
    <form method="get" action={paths.boardMissing.to()} class="row">
      <Select
        name="risk"
        label={t('column.risk')}
        value={filter.risk}
        none={t('filter.all')}
        options={risks
          .filter((level) => level !== 'done')
          .map((level) => ({ value: level, label: t(`risk.${level}`) }))}
      />
      {administrations.length > 1 && (
        <Select
          name="forvaltning"
          label={t('column.administration')}
          value={filter.administration}
          none={t('filter.all')}
          options={administrations.map((name) => ({ value: name, label: name }))}
        />
      )}
      <Button kind="secondary">{t('filter.do')}</Button>
    </form>
  )
}

function Rows({ view, shown }: Props) {
  const t = say(view.locale)
  if (shown.all === 0) return <Empty>{t('list.none')}</Empty>
  if (shown.missing === 0) return <Empty>{t('missing.none')}</Empty>
  if (shown.rows.length === 0) return <Empty>{t('missing.filtered')}</Empty>
  const head = [
    t('column.unit'),
    t('column.risk'),
    t('column.state'),
    t('column.next'),
    t('column.reminded'),
  ]
  return (
    <Table
      caption={t('missing.caption', { count: shown.rows.length })}
      head={head}
      rows={shown.rows.map((row) => cells(view, row, shown))}
    />
  )
}

const colours: Readonly<Record<RiskLevel, Colour>> = {
  lost: 'danger',
  urgent: 'danger',
  attention: 'warning',
  'on-its-way': 'info',
  'with-us': 'info',
  done: 'success',
}

function RiskTag({ view, risk }: { view: View; risk: Risk }) {
  return <Tag colour={colours[risk.level]}>{say(view.locale)(`risk.${risk.level}`)}</Tag>
}

function cells(view: View, row: FollowedRow, { may }: FollowUp) {
  const t = say(view.locale)
  const { registration, administration, track, risk } = row
  return [
    <>
      <a href={paths.boardTrack.to({ registration: registration.id })}>{registration.unitName}</a>
      {administration && <p class="hint">{administration}</p>}
    </>,
    <>
      <RiskTag view={view} risk={risk} />
      <p class="hint">{t(`reason.${risk.reason}`)}</p>
    </>,
    <BoardTag view={view} state={track.state} />,
    <>
      <p>{toldNext(view, risk.next)}</p>
      {track.matter && (
        <a href={paths.boardMatter.to({ matter: track.matter.id })}>
          {t('track.matter')}
          <span class="only-heard"> {registration.unitName}</span>
        </a>
      )}
    </>,
    <Reminded view={view} row={row} mayRemind={may.remind} />,
  ]
}

function Reminded(props: { view: View; row: FollowedRow; mayRemind: boolean }) {
  const { view, row, mayRemind } = props
  const t = say(view.locale)
  const { registration, remindedAt, track } = row
  const day = remindedAt === null ? null : plainDate(remindedAt, view.zone)
  const today = day === plainDate(view.now, view.zone)
  return (
    <>
      {day === null ? '–' : <p>{t('missing.reminded', { day: longDate(view, day) })}</p>}
      {mayRemind && !today && track.state !== 'extract-sent' && (
        <Form view={view} action={paths.boardRemind.to({ registration: registration.id })}>
          <Button kind="secondary">
            {t('missing.remind')}
            <span class="only-heard"> {registration.unitName}</span>
          </Button>
        </Form>
      )}
    </>
  )
}
