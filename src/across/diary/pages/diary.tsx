// The diary: everything that is registered, narrowed by the address.

import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type DiaryRecord, directions } from '../../../support/records/model.ts'
import type { ShownDiary } from '../reads.ts'
import { isKnownKind } from '../rules.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly diary: ShownDiary }

export function DiaryPage({ view, diary }: Props) {
  const t = say(view.locale)
  const { records, count, page, pages } = diary
  const query = queryOf(diary)
  return (
    <Page view={view} title={t('title')} wide>
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <FilterForm view={view} diary={diary} />
      <p>
        {t('count', { count })} <a href={`${paths.diaryList.to()}?${query}`}>{t('csv')}</a>
      </p>
      {records.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('title')}
          head={[
            t('column.number'),
            t('column.date'),
            t('column.direction'),
            t('column.kind'),
            t('column.counterpart'),
            t('column.about'),
            t('column.city-number'),
          ]}
          rows={records.map((record) => cells(view, record))}
        />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => `${paths.diary.to()}?${query}&sida=${to}`}
      />
    </Page>
  )
}

function cells(view: View, record: DiaryRecord) {
  return [
    <a class="one-line" href={paths.diaryRecord.to({ record: record.id })}>
      {record.number}
    </a>,
    <span class="one-line">{shortDate(view, record.datedOn)}</span>,
    say(view.locale)(`direction.${record.direction}`),
    kindName(view, record.kind),
    record.counterpart,
    record.about,
    record.cityNumber ?? '–',
  ]
}

/** What is not known by name is shown as it is called in the program. */
export function kindName(view: View, kind: string): string {
  return isKnownKind(kind) ? say(view.locale)(`kind.${kind}`) : kind
}

function queryOf({ filter }: ShownDiary): string {
  const { year, direction, kind, search } = filter
  const query = new URLSearchParams()
  const fields = { ar: String(year ?? ''), riktning: direction ?? '', typ: kind, sok: search }
  for (const [name, value] of Object.entries(fields)) if (value !== '') query.set(name, value)
  return query.toString()
}

function FilterForm({ view, diary }: Props) {
  const t = say(view.locale)
  const { filter, choices } = diary
  return (
    <search>
      <form method="get" action={paths.diary.to()} class="row">
        <Select
          name="ar"
          label={t('filter.year')}
          none={t('filter.all')}
          value={String(filter.year ?? '')}
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          name="riktning"
          label={t('column.direction')}
          none={t('filter.all')}
          value={filter.direction ?? ''}
          options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
        <Select
          name="typ"
          label={t('column.kind')}
          none={t('filter.all')}
          value={filter.kind}
          options={choices.kinds.map((value) => ({ value, label: kindName(view, value) }))}
        />
        <TextField
          name="sok"
          type="search"
          width="medium"
          label={t('filter.search')}
          value={filter.search}
        />
        <Button kind="secondary">{t('filter.show')}</Button>
      </form>
    </search>
  )
}

/** The same list for a spreadsheet. */
export function diaryCsv(view: View, records: readonly DiaryRecord[]) {
  const t = say(view.locale)
  const head = [
    t('column.number'),
    t('column.date'),
    t('column.direction'),
    t('column.kind'),
    t('column.counterpart'),
    t('column.about'),
    t('column.city-number'),
    t('column.registered'),
  ]
  const rows = records.map((record) => [
    record.number,
    record.datedOn,
    t(`direction.${record.direction}`),
    kindName(view, record.kind),
    record.counterpart,
    record.about,
    record.cityNumber,
    record.registeredAt.toISOString(),
  ])
  return { head, rows }
}
