// The organiser's list of what has come in, without a word of any draft.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Select } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EntryList, Listed } from '../reads/handed-in.ts'
import { say } from '../words/say.ts'

export const filters = ['all', 'handed-in', 'writing'] as const
export type Filter = (typeof filters)[number]
const cameIn: readonly string[] = ['handed-in', 'locked']

export function chosen(listed: readonly Listed[], filter: Filter): readonly Listed[] {
  if (filter === 'all') return listed
  return listed.filter(({ stage }) => cameIn.includes(stage) === (filter === 'handed-in'))
}

export function EntriesPage(props: { view: View; list: EntryList; filter: Filter }) {
  const { view, list, filter } = props
  const { edition, listed } = list
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('list.title', { year })
  const shown = chosen(listed, filter)
  const handedIn = chosen(listed, 'handed-in').length
  return (
    <Page view={view} title={title} wide>
      <h1>{title}</h1>
      <p>
        {t('list.count', { handedIn, all: listed.length })} {t('list.drafts')}
      </p>
      <p>
        <a href={`${paths.entryProgress.to()}?omgang=${year}`}>{t('list.progress')}</a>
      </p>
      <form method="get" action={paths.entries.to()} class="row">
        <input type="hidden" name="omgang" value={year} />
        <Select
          name="visa"
          label={t('list.filter')}
          value={filter}
          options={filters.map((value) => ({ value, label: t(`list.filter.${value}`) }))}
        />
        <Button kind="secondary">{t('list.filter.button')}</Button>
      </form>
      {shown.length === 0 ? (
        <Empty>{t('list.none')}</Empty>
      ) : (
        <EntryTable view={view} title={title} shown={shown} />
      )}
      <p>
        <a href={`${paths.entriesList.to()}?omgang=${year}&visa=${filter}`}>{t('list.csv')}</a>
      </p>
    </Page>
  )
}

function EntryTable(props: { view: View; title: string; shown: readonly Listed[] }) {
  const { view, title, shown } = props
  const t = say(view.locale)
  const head = [t('list.number'), t('list.unit'), t('list.category'), t('list.state'), t('list.at')]
  const rows = shown.map(({ entry, unit, category, stage, readable }) => [
    entry.recordNumber ?? t('list.no-number'),
    readable ? (
      <a href={paths.entryReading.to({ entry: entry.id })} aria-label={t('list.read', { unit })}>
        {unit}
      </a>
    ) : (
      unit
    ),
    category?.name[view.locale] ?? '',
    t(`stage.short.${stage}`),
    entry.handedInAt ? longDateTime(view, entry.handedInAt) : '',
  ])
  return <Table caption={title} head={head} rows={rows} quiet />
}
