// The public start page: what the prize is, where the year stands, who has received it.
import type { CalendarKey, Edition } from '../../../award/editions/model.ts'
import { calendarDates, isOpen, stages } from '../../../award/editions/rules.ts'
import { longDateTime, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Steps, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Latest } from '../model.ts'
import { say } from '../words/say.ts'
import { HonourList } from './honours.tsx'

type Props = { readonly view: View; readonly edition: Edition; readonly latest: Latest | undefined }

export function StartPage({ view, edition, latest }: Props) {
  const t = say(view.locale)
  const title = t('start.title', { award: view.award.name, year: String(edition.year) })
  return (
    <Page view={view} title={title} tone="public">
      <p class="kicker">{title}</p>
      <h1>{edition.terms.purpose?.[view.locale] ?? view.award.name}</h1>
      {edition.demonstration && <Notice>{t('demonstration')}</Notice>}
      <YearLine view={view} edition={edition} />
      <div class="columns">
        <div>
          <NextStep view={view} edition={edition} />
          <Four view={view} />
        </div>
        <Dates view={view} edition={edition} />
      </div>
      <Search view={view} />
      {latest && <LatestHonours view={view} latest={latest} />}
      <Ways view={view} edition={edition} />
    </Page>
  )
}

function YearLine({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const line = stages(edition, view.now).map(({ stage, state, at }) => {
    const label = t(`stage.${stage}`)
    return at === null ? { label, state } : { label, state, detail: shortDate(view, at) }
  })
  const stateWords = { done: t('state.done'), now: t('state.now'), later: t('state.later') }
  return <Steps label={t('start.line')} steps={line} stateWords={stateWords} />
}

/** What a unit can do today. */
function NextStep({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { registrationOpens } = edition.terms.calendar
  if (isOpen(edition, 'registration', view.now)) {
    return (
      <p class="buttons">
        <LinkButton href={paths.registrationNew.to()}>{t('start.register')}</LinkButton>
        <LinkButton href={paths.takePart.to()} kind="secondary">
          {t('start.how')}
        </LinkButton>
      </p>
    )
  }
  const ahead = registrationOpens !== null && view.now < registrationOpens
  return (
    <p class="lead">
      {ahead ? t('start.opens', { when: longDateTime(view, registrationOpens) }) : t('start.shut')}
    </p>
  )
}

function Four({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <section aria-labelledby="sa-deltar-ni">
      <h2 id="sa-deltar-ni">{t('four.title')}</h2>
      <ol class="four-steps">
        <li>{t('four.register')}</li>
        <li>{t('four.write')}</li>
        <li>{t('four.decide')}</li>
        <li>{t('four.learn')}</li>
      </ol>
      <p>
        <a href={paths.takePart.to()}>{t('four.more')}</a>
      </p>
    </section>
  )
}

/** What the public has use of. The work of examiners and jury has its own pages. */
const publicDates: readonly CalendarKey[] = [
  'registrationOpens',
  'entryDue',
  'extractDue',
  'visitsFrom',
  'ceremony',
  'feedbackDue',
]

function Dates({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const dates = calendarDates(edition.terms.calendar, edition.zone).filter(({ key }) =>
    publicDates.includes(key),
  )
  return (
    <aside class="panel" aria-labelledby="viktiga-datum">
      <h2 id="viktiga-datum">{t('dates.title')}</h2>
      <ul class="plain">
        {dates.map(({ key, at, passes }) => (
          <li class={passes < view.now ? 'passed' : undefined}>
            <strong>{t(`date.${key}`)}</strong>
            <br />
            <When view={view} at={at} />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.edition.to({ year: edition.year })}>{t('dates.all')}</a>
      </p>
    </aside>
  )
}

/** Straight into the library: a good example of one's own problem. */
function Search({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <search aria-labelledby="hitta-exempel">
      <h2 id="hitta-exempel">{t('search.title')}</h2>
      <form method="get" action={paths.library.to()} class="big-search">
        <TextField name="sok" type="search" label={t('search.label')} />
        <Button>{t('search.do')}</Button>
      </form>
    </search>
  )
}

function LatestHonours({ view, latest }: { view: View; latest: Latest }) {
  const t = say(view.locale)
  const year = String(latest.edition.year)
  return (
    <section aria-labelledby="senaste-mottagare">
      <h2 id="senaste-mottagare">{t('latest.title', { year })}</h2>
      {latest.edition.demonstration && <p class="hint">{t('demonstration')}</p>}
      <HonourList view={view} honours={latest.honours} />
    </section>
  )
}

function Ways({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { year } = edition
  const ways = [
    { href: paths.earlierRecipients.to(), label: t('ways.recipients') },
    { href: paths.questions.to({ year }), label: t('ways.questions') },
    { href: paths.editions.to(), label: t('ways.editions') },
    { href: paths.about.to(), label: t('ways.about') },
  ]
  return (
    <nav aria-labelledby="vidare">
      <h2 id="vidare">{t('ways.title')}</h2>
      <ul class="plain">
        {ways.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
