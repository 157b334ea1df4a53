// The parts of an edition that several pages show: dates, categories, rules and their sources.
import type { Child } from 'hono/jsx'
import { SummaryList, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type {
  CalendarFact,
  CalendarKey,
  Category,
  Edition,
  EditionTerms,
  EligibilityRule,
  Gate,
  Source,
  Words,
} from '../model.ts'
import { say } from '../words/say.ts'
import { toldDate } from '../words/telling.ts'

/** Nothing is guessed: what the sources do not say is said to be so. */
export function Unknown({ view }: { view: View }) {
  return <span class="unknown">{say(view.locale)('unknown')}</span>
}

export function SourceMark(props: { view: View; terms: EditionTerms; source: string }) {
  const t = say(props.view.locale)
  const place = props.terms.sources.findIndex(({ key }) => key === props.source) + 1
  return (
    <a class="source-mark" href={`#kalla-${place}`} aria-label={t('source.number', { place })}>
      [{place}]
    </a>
  )
}

/** Dates that an edition of the past would have had. Those not told are shown as not told. */
const alwaysAsked: readonly CalendarKey[] = ['entryDue', 'extractDue', 'ceremony']

export function DateList({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { terms } = edition
  const keys = Object.keys(terms.calendar) as CalendarKey[]
  const shown = keys.filter((key) => terms.calendarFacts[key] || alwaysAsked.includes(key))
  const rows = shown
    .map((key) => ({ key, fact: terms.calendarFacts[key] }))
    .sort((a, b) => (a.fact?.told ?? '9999').localeCompare(b.fact?.told ?? '9999'))
  return (
    <Table
      caption={t('dates.caption', { year: String(edition.year) })}
      quiet
      head={[t('dates.what'), t('dates.when'), t('source')]}
      rows={rows.map(({ key, fact }) => [
        t(`date.${key}`),
        <DateTold view={view} fact={fact} />,
        fact ? <SourceMark view={view} terms={terms} source={fact.source} /> : '–',
      ])}
    />
  )
}

function DateTold({ view, fact }: { view: View; fact: CalendarFact | undefined }) {
  if (fact === undefined) return <Unknown view={view} />
  return <time datetime={fact.told}>{toldDate(view, fact.told)}</time>
}

export function CategoryList(props: { view: View; categories: readonly Category[] }) {
  const { view, categories } = props
  if (categories.length === 0) {
    return (
      <p>
        <Unknown view={view} />
      </p>
    )
  }
  return (
    <ul class="plain">
      {categories.map(({ name, includes }) => (
        <li>
          <strong>{name[view.locale]}</strong>
          {includes && `, ${includes[view.locale]}`}
        </li>
      ))}
    </ul>
  )
}

export function RuleList(props: { view: View; terms: EditionTerms; gate: Gate }) {
  const { view, terms, gate } = props
  const rules = terms.eligibility.filter((rule) => rule.gate === gate)
  if (rules.length === 0) {
    return (
      <p>
        <Unknown view={view} />
      </p>
    )
  }
  return (
    <ul class="rules">
      {rules.map((rule) => (
        <li>
          <p>
            {rule.says[view.locale]} <SourceMark view={view} terms={terms} source={rule.source} />{' '}
            {rule.advisory && <Tag>{say(view.locale)('rule.advisory')}</Tag>}
          </p>
          <AppliesTo view={view} rule={rule} />
        </li>
      ))}
    </ul>
  )
}

function AppliesTo({ view, rule }: { view: View; rule: EligibilityRule }) {
  if (rule.appliesTo === 'all') return null
  const t = say(view.locale)
  return (
    <p class="hint">
      {t('rule.applies-to')}{' '}
      {rule.appliesTo.map((form) => (
        <Tag>{t(`form.${form}`)}</Tag>
      ))}
    </p>
  )
}

export function SourceList({ view, sources }: { view: View; sources: readonly Source[] }) {
  const t = say(view.locale)
  return (
    <ol class="sources">
      {sources.map((source, i) => (
        <li id={`kalla-${i + 1}`}>
          {source.url ? <a href={source.url}>{source.title}</a> : source.title}{' '}
          <Tag>{t(`source.${source.kind}`)}</Tag>
        </li>
      ))}
    </ol>
  )
}

export function Facts(props: {
  readonly view: View
  readonly rows: readonly { readonly label: string; readonly value: Child | null }[]
}) {
  const { view, rows } = props
  return (
    <SummaryList
      view={view}
      rows={rows.map(({ label, value }) => ({ label, value: value ?? <Unknown view={view} /> }))}
    />
  )
}

export function said(view: View, words: Words | null): string | null {
  return words === null ? null : words[view.locale]
}
