// What would have happened: how the rules of an edition answer for the registrations of another.
import { paths } from '../../../base/paths.ts'
import { Button, Select } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Pagination, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EligibilityRule } from '../../editions/model.ts'
import { categoryName } from '../../editions/rules.ts'
import { type RehearsalAsked, rehearsalShows } from '../model/rehearsal.ts'
import type { Answer } from '../model.ts'
import type { Rehearsal } from '../reads/rehearsal.ts'
import { effects, type RuleCount, type Tried } from '../rules/rehearsal.ts'
import { say } from '../words/say.ts'
import { EligibilityTag, StateTag } from './parts.tsx'
import { meaningText } from './rule-meaning.ts'
import { TriedRules } from './tried-rules.tsx'

type Props = { readonly view: View; readonly rehearsal: Rehearsal }
const onPage = 50

export function RehearsalPage({ view, rehearsal }: Props) {
  const { earlier, next, all } = rehearsal
  const t = say(view.locale)
  const title = t('rehearsal.title', { year: next.year })
  const crumbs = [
    { href: paths.steering.to({ year: next.year }), label: t('one.edition', { year: next.year }) },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbs} wide>
      <h1>{title}</h1>
      <p>{t('rehearsal.how', { next: next.year, earlier: earlier.year })}</p>
      <Choice view={view} rehearsal={rehearsal} />
      {all === 0 ? (
        <Empty>{t('rehearsal.no-registrations', { year: earlier.year })}</Empty>
      ) : (
        <>
          <Effects view={view} rehearsal={rehearsal} />
          <Categories view={view} rehearsal={rehearsal} />
          <Rules view={view} rehearsal={rehearsal} />
          <Registrations view={view} rehearsal={rehearsal} />
        </>
      )}
    </Page>
  )
}

/** The address of the same question, changed in what is given. */
function addressOf(
  { earlier, next, asked }: Rehearsal,
  change: Partial<RehearsalAsked> = {},
): string {
  return `${paths.rehearsal.to({ year: next.year })}?${queryOf({ ...asked, against: earlier.year, ...change })}`
}

function queryOf({ against, gate, show, page }: RehearsalAsked): string {
  const query = new URLSearchParams({ mot: String(against), krav: gateWords[gate], visa: show })
  if (page > 1) query.set('sida', String(page))
  return String(query)
}
const gateWords = { participation: 'delta', award: 'fa' } as const

function Choice({ view, rehearsal }: Props) {
  const t = say(view.locale)
  const { earlier, next, asked, editions } = rehearsal
  return (
    <search>
      <form method="get" action={paths.rehearsal.to({ year: next.year })} class="row">
        <Select
          name="mot"
          label={t('rehearsal.against')}
          value={String(earlier.year)}
          options={editions.map(({ year }) => ({ value: String(year), label: String(year) }))}
        />
        <Select
          name="krav"
          label={t('rehearsal.gate')}
          value={gateWords[asked.gate]}
          options={[
            { value: gateWords.participation, label: t('rules.title') },
            { value: gateWords.award, label: t('award.title') },
          ]}
        />
        <Select
          name="visa"
          label={t('rehearsal.show')}
          value={asked.show}
          options={rehearsalShows.map((value) => ({ value, label: t(`rehearsal.show.${value}`) }))}
        />
        <Button kind="secondary">{t('filter.show')}</Button>
      </form>
    </search>
  )
}

/** How many are barred, let in and so on, each with the way to them. */
function Effects({ view, rehearsal }: Props) {
  const t = say(view.locale)
  const rows = effects.map((effect) => {
    const count = rehearsal.effects[effect]
    const label = t(`rehearsal.effect.${effect}`)
    const linked = count > 0 && effect !== 'same'
    return [
      linked ? <a href={addressOf(rehearsal, { show: effect, page: 1 })}>{label}</a> : label,
      String(count),
    ]
  })
  return (
    <Table
      caption={t('rehearsal.effects', { count: rehearsal.all })}
      head={[t('rehearsal.effects.head'), t('rehearsal.count')]}
      rows={rows}
    />
  )
}

function Categories({ view, rehearsal }: Props) {
  const { categoriesGone, earlier } = rehearsal
  if (categoriesGone.length === 0) return null
  const t = say(view.locale)
  return (
    <Notice colour="warning" title={t('rehearsal.categories', { year: rehearsal.next.year })}>
      <ul>
        {categoriesGone.map(({ category, registrations }) => (
          <li>
            {t('rehearsal.category', {
              category: categoryName(earlier.terms, category)[view.locale],
              count: registrations,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Rules({ view, rehearsal }: Props) {
  const t = say(view.locale)
  const { rules, earlier, next } = rehearsal
  if (rules.length === 0) return <Empty>{t('rehearsal.no-rules')}</Empty>
  return (
    <Table
      caption={t('rehearsal.rules')}
      head={[
        t('rehearsal.rule'),
        t('rehearsal.change'),
        t('rehearsal.with', { year: earlier.year }),
        t('rehearsal.with', { year: next.year }),
      ]}
      rows={rules.map(({ rule, before, change, was, becomes }) => [
        <>
          {rule.says[view.locale]}
          {before && <Meanings view={view} rehearsal={rehearsal} before={before} after={rule} />}
        </>,
        change === 'kept' ? (
          t('rehearsal.change.kept')
        ) : (
          <Tag colour="info">{t(`rehearsal.change.${change}`)}</Tag>
        ),
        change === 'added' ? '–' : answersText(view, was),
        change === 'removed' ? '–' : answersText(view, becomes),
      ])}
    />
  )
}

/** What the rule meant and means, by its params: its words may say less. */
function Meanings(
  props: Props & { readonly before: EligibilityRule; readonly after: EligibilityRule },
) {
  const { view, rehearsal, before, after } = props
  const t = say(view.locale)
  const { earlier, next } = rehearsal
  return (
    <>
      <p class="hint">
        {t('meaning.in-year', { year: earlier.year, meaning: meaningText(view, before) })}
      </p>
      <p class="hint">
        {t('meaning.in-year', { year: next.year, meaning: meaningText(view, after) })}
      </p>
    </>
  )
}

const answers: readonly Answer[] = ['met', 'not-met', 'unknown', 'waived']

function answersText(view: View, counts: RuleCount['was']): string {
  const t = say(view.locale)
  const told = answers.flatMap((answer) =>
    counts[answer] > 0 ? [`${t(`answer.${answer}`)}: ${counts[answer]}`] : [],
  )
  return told.join(', ') || t('rehearsal.nobody')
}

function Registrations({ view, rehearsal }: Props) {
  const t = say(view.locale)
  const { tried, earlier, next, asked, all } = rehearsal
  const pages = Math.max(1, Math.ceil(tried.length / onPage))
  const page = Math.min(asked.page, pages)
  const list = `${paths.rehearsalList.to({ year: next.year })}?${queryOf({ ...asked, against: earlier.year, page: 1 })}`
  return (
    <section>
      <h2>{t('rehearsal.registrations', { year: earlier.year })}</h2>
      <p>
        {t('table.count', { shown: tried.length, all })} <a href={list}>{t('table.csv')}</a>
      </p>
      {tried.length === 0 ? (
        <Empty>{t('rehearsal.none')}</Empty>
      ) : (
        <Table
          caption={t('rehearsal.registrations', { year: earlier.year })}
          quiet
          head={[
            t('column.unit'),
            t('rehearsal.with', { year: earlier.year }),
            t('rehearsal.with', { year: next.year }),
            t('rehearsal.what'),
          ]}
          rows={tried
            .slice((page - 1) * onPage, page * onPage)
            .map((one) => cells(view, rehearsal, one))}
        />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => addressOf(rehearsal, { page: to })}
      />
    </section>
  )
}

function cells(view: View, rehearsal: Rehearsal, tried: Tried) {
  const t = say(view.locale)
  const { registration, was, becomes, categoryGone, effect, rules } = tried
  const differing = rules.filter(({ differs }) => differs)
  const category = categoryName(rehearsal.earlier.terms, registration.category ?? '')[view.locale]
  return [
    <>
      <a href={paths.registration.to({ registration: registration.id })}>{registration.unitName}</a>{' '}
      {registration.state === 'draft' && <StateTag view={view} state="draft" />}
    </>,
    <EligibilityTag view={view} state={was.state} />,
    <EligibilityTag view={view} state={becomes.state} />,
    <>
      <p>
        {t(`rehearsal.effect.${effect}`)}.
        {categoryGone && ` ${t('rehearsal.category.gone', { category })}`}
      </p>
      {differing.length > 0 && (
        <TriedRules view={view} rules={differing} people={rehearsal.people} />
      )}
      {rules.length > differing.length && (
        <Details summary={t('rehearsal.all-rules', { count: rules.length })}>
          <TriedRules view={view} rules={rules} people={rehearsal.people} />
        </Details>
      )}
    </>,
  ]
}
