// All recipients that are known of, with how sure the knowledge is.
import type { HistoryRow, Source } from '../../../award/editions/model.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { KnownHonour } from '../model.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly known: readonly KnownHonour[]
  readonly years: readonly HistoryRow[]
  readonly sources: readonly Source[]
}

export function RecipientsPage({ view, known, years, sources }: Props) {
  const t = say(view.locale)
  const title = t('recipients.title')
  const crumbs = [{ href: paths.start.to(), label: view.award.name }]
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs}>
      <h1>{title}</h1>
      <p class="lead">{t('recipients.lead')}</p>
      {groups(view, known).map(({ heading, rows }) => (
        <section>
          <h2>{heading}</h2>
          <HonourTable view={view} heading={heading} rows={rows} sources={sources} />
        </section>
      ))}
      <Years view={view} years={years} sources={sources} />
      <h2>{t('sources')}</h2>
      <SourceList sources={sources} />
    </Page>
  )
}

type Group = { readonly heading: string; readonly rows: readonly KnownHonour[] }

/** By year, the latest first. Then those of whose year only the bounds are known, then the rest. */
function groups(view: View, known: readonly KnownHonour[]): readonly Group[] {
  const byHeading = new Map<string, KnownHonour[]>()
  for (const honour of [...known].sort((a, b) => latestYear(b) - latestYear(a))) {
    const heading = yearOf(view, honour)
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), honour])
  }
  return [...byHeading].map(([heading, rows]) => ({ heading, rows }))
}

function latestYear({ year, lastYear }: KnownHonour): number {
  return year ?? lastYear ?? 0
}

function yearOf(view: View, { year, firstYear, lastYear }: KnownHonour): string {
  const t = say(view.locale)
  if (year !== null) return String(year)
  if (firstYear === null || lastYear === null) return t('year.unknown')
  return t('year.between', { first: String(firstYear), last: String(lastYear) })
}

function HonourTable(props: {
  readonly view: View
  readonly heading: string
  readonly rows: readonly KnownHonour[]
  readonly sources: readonly Source[]
}) {
  const { view, heading, rows, sources } = props
  const t = say(view.locale)
  return (
    <Table
      caption={heading}
      quiet
      head={[t('unit'), t('belongs-to'), t('category'), t('honour'), t('sure'), t('source')]}
      rows={rows.map((row) => [
        row.unitName,
        row.belongsTo ?? t('unknown'),
        row.category ?? t('unknown'),
        row.kind === 'honourable' ? t('honour.honourable') : t('honour.recipient'),
        <Sureness view={view} row={row} />,
        <Marks view={view} keys={row.sources} sources={sources} />,
      ])}
    />
  )
}

function Sureness({ view, row }: { view: View; row: KnownHonour }) {
  const t = say(view.locale)
  return (
    <>
      <Tag colour={row.confidence === 'high' ? 'success' : 'warning'}>
        {t(`confidence.${row.confidence}`)}
      </Tag>
      {row.demonstration && <Tag colour="info">{t('demonstration.tag')}</Tag>}
      {row.note && <p class="hint">{row.note[view.locale]}</p>}
    </>
  )
}

function Marks(props: { view: View; keys: readonly string[]; sources: readonly Source[] }) {
  const { view, keys, sources } = props
  const t = say(view.locale)
  const places = keys.map((key) => sources.findIndex((source) => source.key === key) + 1)
  return (
    <>
      {places
        .filter((place) => place > 0)
        .map((place) => (
          <a
            class="source-mark"
            href={`#kalla-${place}`}
            aria-label={t('source.number', { place })}
          >
            [{place}]
          </a>
        ))}
    </>
  )
}

function Years(props: Omit<Props, 'known'>) {
  const { view, years, sources } = props
  const t = say(view.locale)
  const rows = [...years].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  return (
    <>
      <h2>{t('years.title')}</h2>
      <Table
        caption={t('years.title')}
        quiet
        head={[t('year'), t('years.what'), t('date.ceremony'), t('years.entries'), t('source')]}
        rows={rows.map((row) => [
          row.year === null ? t('year.unknown') : String(row.year),
          <What view={view} row={row} />,
          row.ceremony ? shortDate(view, row.ceremony) : t('unknown'),
          row.entries === null ? t('unknown') : String(row.entries),
          <Marks view={view} keys={row.sources} sources={sources} />,
        ])}
      />
    </>
  )
}

function What({ view, row }: { view: View; row: HistoryRow }) {
  const t = say(view.locale)
  return (
    <>
      {row.unitName && <p>{row.unitName}</p>}
      {row.confidence !== 'high' && <Tag colour="warning">{t(`confidence.${row.confidence}`)}</Tag>}
      {row.note && <p class="hint">{row.note[view.locale]}</p>}
    </>
  )
}

function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol class="sources">
      {sources.map((source, i) => (
        <li id={`kalla-${i + 1}`}>
          {source.url ? <a href={source.url}>{source.title}</a> : source.title}
        </li>
      ))}
    </ol>
  )
}
