// The organiser's view of how far all have come: states and counts, never a word of a draft.
import type { Child } from 'hono/jsx'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Overseeing } from '../reads/overseeing.ts'
import {
  isOf,
  type ProgressFilter,
  progressFilters,
  type UnitProgress,
  wordShare,
} from '../rules/overseeing.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: Overseeing }

const pageSize = 50

export function ProgressPage({ view, shown, page }: Props & { readonly page: number }) {
  const t = say(view.locale)
  const { edition, chosen } = shown
  const title = t('progress.title', { year: String(edition.year) })
  const pages = Math.max(1, Math.ceil(chosen.length / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const crumbs = [{ href: paths.entries.to(), label: t('crumb.entries') }]
  return (
    <Page view={view} title={title} crumbs={crumbs} wide>
      <h1>{title}</h1>
      <p class="lead">{t('progress.lead')}</p>
      <Choice view={view} shown={shown} />
      {chosen.length === 0 ? (
        <Empty>{t('progress.none')}</Empty>
      ) : (
        <Units view={view} title={title} units={chosen.slice((at - 1) * pageSize, at * pageSize)} />
      )}
      <Pagination
        view={view}
        page={at}
        pages={pages}
        href={(to) => `${paths.entryProgress.to()}?${queryOf(shown)}&sida=${to}`}
      />
      <p>
        <a href={`${paths.entryProgressList.to()}?${queryOf(shown)}`}>{t('progress.csv')}</a>
      </p>
      <p>
        <a href={paths.entryReminderPlan.to()}>{t('progress.reminders')}</a>
      </p>
    </Page>
  )
}

function queryOf({ edition, choice }: Overseeing): string {
  const { filter, search } = choice
  return new URLSearchParams({ omgang: String(edition.year), visa: filter, sok: search }).toString()
}

function Choice({ view, shown }: Props) {
  const t = say(view.locale)
  const { choice, edition } = shown
  return (
    <form method="get" action={paths.entryProgress.to()} class="row">
      <input type="hidden" name="omgang" value={String(edition.year)} />
      <Select
        name="visa"
        label={t('progress.filter')}
        value={choice.filter}
        options={progressFilters.map((value) => ({
          value,
          label: filterLabel(view, shown, value),
        }))}
      />
      <TextField name="sok" label={t('progress.search')} value={choice.search} width="medium" />
      <Button kind="secondary">{t('progress.filter.button')}</Button>
    </form>
  )
}

function filterLabel(view: View, { units }: Overseeing, filter: ProgressFilter): string {
  const t = say(view.locale)
  const count = units.filter((unit) => isOf(unit, filter)).length
  if (filter === 'all') return t('progress.filter.all', { count })
  if (filter === 'dispensed') return t('progress.filter.dispensed', { count })
  return t('progress.filter.one', { state: t(`progress.state.${filter}`), count })
}

const colours = {
  'not-begun': 'neutral',
  writing: 'info',
  ready: 'info',
  'handed-in': 'success',
  reopened: 'warning',
  missed: 'danger',
  withdrawn: 'neutral',
} as const

function Units(props: { view: View; title: string; units: readonly UnitProgress[] }) {
  const { view, title, units } = props
  const t = say(view.locale)
  const head = [
    t('progress.unit'),
    t('progress.state'),
    t('progress.areas'),
    t('progress.words'),
    t('progress.last'),
    t('progress.at'),
    t('progress.dispensation'),
  ]
  return <Table caption={title} head={head} rows={units.map((unit) => cellsOf(view, unit))} quiet />
}

function cellsOf(view: View, unit: UnitProgress): readonly Child[] {
  const t = say(view.locale)
  const { words, wordLimit: limit, areasDone: done, areas: all } = unit
  return [
    unit.unit,
    <Tag colour={colours[unit.state]}>{t(`progress.state.${unit.state}`)}</Tag>,
    t('progress.areas.of', { done, all }),
    t('progress.words.of', { words, limit, share: wordShare(unit) }),
    unit.savedAt ? longDateTime(view, unit.savedAt) : t('progress.last.never'),
    unit.handedInAt ? longDateTime(view, unit.handedInAt) : '',
    <Dispensed view={view} unit={unit} />,
  ]
}

function Dispensed({ view, unit }: { view: View; unit: UnitProgress }) {
  const t = say(view.locale)
  const { dispensedUntil: until, registration } = unit
  const ended = until !== null && until < view.now
  return (
    <>
      {until && (
        <>
          {t(ended ? 'progress.dispensation.ended' : 'progress.dispensation.until', {
            when: longDateTime(view, until),
          })}{' '}
        </>
      )}
      <a
        href={paths.entryDispensation.to({ registration })}
        aria-label={t('progress.dispense.to', { unit: unit.unit })}
      >
        {t('progress.dispense')}
      </a>
    </>
  )
}
