// All editions that are known of, newest first.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../model.ts'
import { say } from '../words/say.ts'
import { toldDate } from '../words/telling.ts'
import { Unknown } from './parts.tsx'

export function EditionsPage({ view, editions }: { view: View; editions: readonly Edition[] }) {
  const t = say(view.locale)
  const title = t('editions.title')
  const crumbs = [{ href: paths.start.to(), label: view.award.name }]
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs}>
      <h1>{title}</h1>
      <p class="lead">{t('editions.lead')}</p>
      <Table
        caption={t('editions.count', { count: editions.length })}
        head={[t('edition'), t('state'), t('date.ceremony')]}
        rows={editions.map((edition) => [
          <a
            href={(edition.state === 'draft' ? paths.steering : paths.edition).to({
              year: edition.year,
            })}
          >
            {String(edition.year)}
          </a>,
          <States view={view} edition={edition} />,
          <Ceremony view={view} edition={edition} />,
        ])}
      />
    </Page>
  )
}

function States({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  return (
    <>
      <Tag colour={edition.state === 'open' ? 'success' : 'neutral'}>
        {t(`state.${edition.state}`)}
      </Tag>
      {edition.demonstration && <Tag colour="warning">{t('demonstration')}</Tag>}
    </>
  )
}

function Ceremony({ view, edition }: { view: View; edition: Edition }) {
  const fact = edition.terms.calendarFacts.ceremony
  return fact ? <span>{toldDate(view, fact.told)}</span> : <Unknown view={view} />
}
