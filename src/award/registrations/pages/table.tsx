// All registrations of an edition, narrowed by the address.
import { paths } from '../../../base/paths.ts'
import { Button, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { categoryName } from '../../editions/rules.ts'
import { eligibilityStates, type Filter, registrationStates } from '../model.ts'
import type { Table as Rows } from '../reads/table.ts'
import { say } from '../words/say.ts'
import { EligibilityTag, StateTag } from './parts.tsx'

export function TablePage({ view, table }: { view: View; table: Rows }) {
  const t = say(view.locale)
  const title = t('table.title', { year: table.edition.year })
  return (
    <Page view={view} title={title} wide>
      <h1>{title}</h1>
      <FilterForm view={view} table={table} />
      <p>
        {t('table.count', { shown: table.rows.length, all: table.all })}{' '}
        <a href={`${paths.registrationTableList.to()}${queryOf(table)}`}>{t('table.csv')}</a>
      </p>
      {table.rows.length === 0 ? (
        <Empty>{t('table.none')}</Empty>
      ) : (
        <Table
          caption={title}
          quiet
          head={[
            t('column.unit'),
            t('column.administration'),
            t('column.category'),
            t('column.state'),
            t('rules.title'),
            t('column.number'),
          ]}
          rows={table.rows.map((row) => cells(view, table, row))}
        />
      )}
    </Page>
  )
}

function cells(view: View, table: Rows, row: Rows['rows'][number]) {
  const { registration, eligibility, administration } = row
  const { category } = registration
  return [
    <a href={paths.registration.to({ registration: registration.id })}>{registration.unitName}</a>,
    administration || '–',
    category ? categoryName(table.edition.terms, category)[view.locale] : '–',
    <StateTag view={view} state={registration.state} />,
    registration.origin === 'import' ? (
      '–'
    ) : (
      <EligibilityTag view={view} state={eligibility.state} />
    ),
    registration.recordNumber ?? '–',
  ]
}

/** The filter as an address has it. */
function queryOf({ edition, filter }: Rows): string {
  const query = new URLSearchParams({ ar: String(edition.year) })
  const fields: Readonly<Record<string, keyof Filter>> = {
    status: 'state',
    klass: 'category',
    forvaltning: 'administration',
    behorighet: 'eligibility',
    sok: 'search',
  }
  for (const [name, field] of Object.entries(fields)) {
    if (filter[field] !== '') query.set(name, filter[field])
  }
  return `?${query}`
}

function FilterForm({ view, table }: { view: View; table: Rows }) {
  const t = say(view.locale)
  const { filter, edition, editions, administrations } = table
  return (
    <search>
      <form method="get" action={paths.registrationTable.to()} class="row">
        <Select
          name="ar"
          label={t('column.year')}
          value={String(edition.year)}
          options={editions.map(({ year }) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          name="status"
          label={t('column.state')}
          none={t('filter.all')}
          value={filter.state}
          options={registrationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <Select
          name="klass"
          label={t('column.category')}
          none={t('filter.all')}
          value={filter.category}
          options={edition.terms.categories.map(({ key, name }) => ({
            value: key,
            label: name[view.locale],
          }))}
        />
        <Select
          name="forvaltning"
          label={t('column.administration')}
          none={t('filter.all')}
          value={filter.administration}
          options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="behorighet"
          label={t('rules.title')}
          none={t('filter.all')}
          value={filter.eligibility}
          options={eligibilityStates.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
        />
        <TextField name="sok" type="search" label={t('filter.search')} value={filter.search} />
        <Button kind="secondary">{t('filter.show')}</Button>
      </form>
    </search>
  )
}

/** The same list for a spreadsheet. */
export function tableCsv(view: View, table: Rows) {
  const t = say(view.locale)
  const head = [
    t('column.unit'),
    t('column.administration'),
    t('column.category'),
    t('column.state'),
    t('rules.title'),
    t('column.number'),
    t('column.sent'),
  ]
  const rows = table.rows.map(({ registration, eligibility, administration }) => [
    registration.unitName,
    administration,
    registration.category
      ? categoryName(table.edition.terms, registration.category)[view.locale]
      : '',
    t(`state.${registration.state}`),
    t(`eligibility.${eligibility.state}`),
    registration.recordNumber ?? '',
    registration.sentAt?.toISOString() ?? '',
  ])
  return { head, rows }
}
