// The library: search, and one example as its unit tells it.
import { paths } from '../../../base/paths.ts'
import { Button, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import { shownResults } from '../../entries/rules/results/shown.ts'
import type { Item, Query } from '../model.ts'
import type { ShownExample, ShownLibrary } from '../reads.ts'
import { say } from '../words/say.ts'

export function LibraryPage({ view, shown }: { view: View; shown: ShownLibrary }) {
  const t = say(view.locale)
  const { query, items, more } = shown
  const sought = query.text !== '' || query.category !== null || query.year !== null
  return (
    <Page view={view} title={t('title')} tone="public">
      <h1>{t('title')}</h1>
      <p class="lead">{t('intro')}</p>
      <SearchForm view={view} shown={shown} />
      {items.length === 0 ? (
        <Empty>{t(sought ? 'none' : 'none.at-all')}</Empty>
      ) : (
        <p role="status">
          {more || query.page > 1
            ? t('found.more', { count: items.length, page: query.page })
            : t('found', { count: items.length })}
        </p>
      )}
      <ul class="examples">
        {items.map((item) => (
          <Hit view={view} shown={shown} item={item} />
        ))}
      </ul>
      <Pagination
        view={view}
        page={query.page}
        pages={more ? query.page + 1 : query.page}
        href={(page) => addressOf({ ...query, page })}
      />
    </Page>
  )
}

function addressOf({ text, category, year, page }: Query): string {
  const asked = new URLSearchParams()
  if (text) asked.set('sok', text)
  if (category) asked.set('klass', category)
  if (year) asked.set('ar', String(year))
  asked.set('sida', String(page))
  return `${paths.library.to()}?${asked}`
}

function SearchForm({ view, shown }: { view: View; shown: ShownLibrary }) {
  const t = say(view.locale)
  const { query } = shown
  const newest = shown.editions.find(({ terms }) => terms.categories.length > 0)
  return (
    <form method="get" action={paths.library.to()} class="stack search">
      <TextField name="sok" type="search" label={t('search.label')} value={query.text} />
      <div class="row">
        <div>
          <Select
            name="klass"
            label={t('filter.category')}
            none={t('filter.all')}
            value={query.category ?? ''}
            options={(newest?.terms.categories ?? []).map(({ key, name }) => ({
              value: key,
              label: name[view.locale],
            }))}
          />
        </div>
        <div>
          <Select
            name="ar"
            label={t('filter.year')}
            none={t('filter.all')}
            value={query.year ? String(query.year) : ''}
            options={shown.years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </div>
        <Button>{t('search.do')}</Button>
      </div>
    </form>
  )
}

function Hit({ view, shown, item }: { view: View; shown: ShownLibrary; item: Item }) {
  const t = say(view.locale)
  const edition = shown.editions.find(({ id }) => id === item.editionId)
  const category = edition?.terms.categories.find(({ key }) => key === item.category)
  return (
    <li>
      <h2>
        <a href={paths.example.to({ item: item.id })}>{item.unitName}</a>
      </h2>
      <p class="hint">
        {t('example.unit', {
          category: category?.name[view.locale] ?? item.category,
          year: String(item.year),
        })}
      </p>
      <Prose text={item.summary} />
    </li>
  )
}

export function ExamplePage({ view, shown }: { view: View; shown: ShownExample }) {
  const t = say(view.locale)
  const { item, honour, entry, edition } = shown
  const category = edition.terms.categories.find(({ key }) => key === item.category)
  const year = String(item.year)
  const crumbs = [{ href: paths.library.to(), label: t('title') }]
  const charts = shownResults(entry.results, view.locale)
  return (
    <Page view={view} title={item.unitName} tone="public" crumbs={crumbs}>
      <h1>{item.unitName}</h1>
      <p class="hint">
        {t('example.unit', { category: category?.name[view.locale] ?? item.category, year })}
      </p>
      <h2 class="only-heard">{t('example.summary')}</h2>
      <div class="lead">
        <Prose text={item.summary} />
      </div>
      {honour && (
        <section class="honour">
          <h2>{t(`example.${honour.kind}`, { year })}</h2>
          <blockquote aria-label={t('example.motivation')}>
            <Prose text={honour.motivation} />
          </blockquote>
          <p>
            <a href={paths.diploma.to({ entry: item.entryId })}>{t('example.diploma')}</a>
          </p>
        </section>
      )}
      {entry.areas.map((area) => (
        <section>
          <h2>{area.name[view.locale]}</h2>
          {area.answers.map((answer) => (
            <>
              <h3>{answer.asked[view.locale]}</h3>
              {/* Charts are shown. A picture may show people who have not been asked, so it is told. */}
              <WrittenText text={answer.text} heading={4} figures={charts} />
            </>
          ))}
        </section>
      ))}
      {item.contact && (
        <section class="panel">
          <h2>{t('example.contact')}</h2>
          <p>{item.contact}</p>
        </section>
      )}
      <p class="hint">{t('example.shared')}</p>
    </Page>
  )
}
