// The organiser's list of entries and their teams.
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ListedEntry } from '../model.ts'
import { say } from '../words/say.ts'
import { ClearanceTag, categoryIn, StateTag } from './parts.tsx'

export function EntriesPage({ view, entries }: { view: View; entries: readonly ListedEntry[] }) {
  const t = say(view.locale)
  const ready = entries.filter(({ state }) => state === 'ready').length
  return (
    <Page view={view} title={t('entries.title')}>
      <h1>{t('entries.title')}</h1>
      <p class="lead">{t('entries.about')}</p>
      <p class="buttons">
        <LinkButton href={paths.teamPlan.to()}>{t('plan.link')}</LinkButton>
        <LinkButton href={paths.examiners.to()} kind="secondary">
          {t('examiners.title')}
        </LinkButton>
        <LinkButton href={paths.conflictCases.to()} kind="secondary">
          {t('entries.conflicts')}
        </LinkButton>
      </p>
      {entries.length === 0 ? (
        <Empty>{t('entries.none')}</Empty>
      ) : (
        <>
          <p>{t('entries.count', { count: entries.length, ready })}</p>
          <Table
            quiet
            caption={t('entries.title')}
            head={[t('entry.unit'), t('entry.category'), t('entry.state'), t('entry.members')]}
            rows={entries.map((listed) => [
              <a href={paths.team.to({ entry: listed.outline.entry.id })}>{listed.outline.unit}</a>,
              categoryIn(view, listed.outline),
              <StateTag view={view} state={listed.state} />,
              <Members view={view} listed={listed} />,
            ])}
          />
        </>
      )}
    </Page>
  )
}

function Members({ view, listed }: { view: View; listed: ListedEntry }) {
  const t = say(view.locale)
  if (listed.members.length === 0) return <span>{t('entry.members.none')}</span>
  return (
    <ul>
      {listed.members.map(({ name, leads, clearance }) => (
        <li>
          {leads ? t('member.leads', { name }) : name}{' '}
          <ClearanceTag view={view} clearance={clearance} />
        </li>
      ))}
    </ul>
  )
}
