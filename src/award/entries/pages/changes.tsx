// What of the whole entry has changed since a day, and by whom.
import { longDate, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ChangedAnswer, Changes, OwnChange } from '../reads/changes.ts'
import { say } from '../words/say.ts'
import { DifferenceText, differenceSummary } from './difference.tsx'
import { whoAndWhen } from './versions.tsx'

type Props = { readonly view: View; readonly shown: Changes }

export function ChangesPage({ view, shown }: Props) {
  const { entry, since, person, changed, own } = shown
  const t = say(view.locale)
  const crumbs = [{ href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }]
  return (
    <Page view={view} title={t('changes.title')} crumbs={crumbs}>
      <h1>{t('changes.title')}</h1>
      <Asking view={view} shown={shown} />
      {changed.length + own.length === 0 ? (
        <Empty>{t('changes.none', { since: longDate(view, since) })}</Empty>
      ) : (
        <h2>{t('changes.since', { since: longDate(view, since) })}</h2>
      )}
      {person === null
        ? changed.map((one) => <Answer view={view} shown={shown} one={one} />)
        : own.map((one) => <Own view={view} shown={shown} one={one} />)}
      <Further view={view} shown={shown} />
    </Page>
  )
}

function Asking({ view, shown }: Props) {
  const { entry, since, person, names } = shown
  const t = say(view.locale)
  const options = [...names].map(([value, label]) => ({ value, label }))
  return (
    <form method="get" action={paths.entryChanges.to({ entry: entry.id })} class="row">
      <TextField name="sedan" type="date" width="short" label={t('changes.day')} value={since} />
      {options.length > 0 && (
        <Select
          name="vem"
          label={t('changes.who')}
          none={t('changes.everyone')}
          options={options}
          value={person ?? ''}
        />
      )}
      <button type="submit" class="ds-button" data-variant="secondary">
        {t('changes.show')}
      </button>
    </form>
  )
}

function Answer({ view, shown, one }: Props & { readonly one: ChangedAnswer }) {
  const { entry, names } = shown
  const t = say(view.locale)
  const own = one.people.flatMap((id) => names.get(id) ?? [])
  const who = own.toSorted((a, b) => a.localeCompare(b, 'sv')).join(', ')
  const versions = paths.entryVersions.to({ entry: entry.id, question: one.question })
  return (
    <section>
      <h3>{one.asked.text[view.locale]}</h3>
      <p class="hint">
        {t('changes.about', {
          area: one.area.name[view.locale],
          who,
          when: longDateTime(view, one.last),
        })}
      </p>
      <Details summary={differenceSummary(view, one.difference)}>
        <DifferenceText view={view} difference={one.difference} />
      </Details>
      <p>
        <a
          href={versions}
          aria-label={t('changes.versions.of', { question: one.asked.text[view.locale] })}
        >
          {t('changes.versions', { count: one.versions })}
        </a>
      </p>
    </section>
  )
}

function Own({ view, shown, one }: Props & { readonly one: OwnChange }) {
  const { entry, names } = shown
  const t = say(view.locale)
  const { question, revision, name } = one
  const href = paths.entryVersion.to({ entry: entry.id, question, revision })
  return (
    <section>
      <h3>{one.asked.text[view.locale]}</h3>
      <p class="hint">
        <a href={href}>{name ?? t('versions.number', { revision })}</a>
        {' · '}
        {whoAndWhen(view, one, names)}
      </p>
      <Details summary={differenceSummary(view, one.difference)}>
        <DifferenceText view={view} difference={one.difference} />
      </Details>
    </section>
  )
}

/** Links to the page before and the one after, of what one person has written. */
function Further({ view, shown }: Props) {
  const { entry, since, person, page, more } = shown
  const t = say(view.locale)
  if (person === null || (page === 1 && !more)) return null
  const to = (at: number) =>
    `${paths.entryChanges.to({ entry: entry.id })}?sedan=${since}&vem=${person}&sida=${at}`
  return (
    <nav class="ways" aria-label={t('changes.pages')}>
      <ul>
        {page > 1 && (
          <li>
            <a href={to(page - 1)}>{t('changes.newer')}</a>
          </li>
        )}
        {more && (
          <li>
            <a href={to(page + 1)}>{t('changes.older')}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
