// All organisations of the register, by kind.
import { paths } from '../../../base/paths.ts'
import { Button, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Pagination, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Organisation, organisationKinds } from '../model.ts'
import type { OrganisationsShown } from '../reads/organisations.ts'
import { say } from '../words/say.ts'
import { Sections } from './sections.tsx'

export function OrganisationsPage(props: { view: View; shown: OrganisationsShown }) {
  const { view, shown } = props
  const t = say(view.locale)
  const { organisations, search, kind, page, pages } = shown
  const base = paths.organisations.to()
  const chosen = kind === null ? '' : `slag=${kind}&`
  return (
    <Page view={view} title={t('organisations.title')} wide>
      <h1>{t('organisations.title')}</h1>
      <Sections view={view} at="organisations" />
      <search>
        <form method="get" action={base} class="row">
          {kind !== null && <input type="hidden" name="slag" value={kind} />}
          <TextField name="sok" type="search" label={t('organisations.search')} value={search} />
          <Button kind="secondary">{t('register.find')}</Button>
        </form>
      </search>
      <Kinds view={view} shown={shown} />
      <p>
        <LinkButton href={paths.organisationNew.to()} kind="secondary">
          {t('organisation.new')}
        </LinkButton>
      </p>
      {organisations.length === 0 ? (
        <Empty>{t('organisations.none', { search })}</Empty>
      ) : (
        <OrganisationTable view={view} organisations={organisations} />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => `${base}?${chosen}sida=${to}`}
      />
    </Page>
  )
}

function Kinds({ view, shown }: { readonly view: View; readonly shown: OrganisationsShown }) {
  const t = say(view.locale)
  const base = paths.organisations.to()
  const all = [...shown.counts.values()].reduce((sum, one) => sum + one, 0)
  return (
    <nav class="sections" aria-label={t('organisations.kinds')}>
      <a href={base} aria-current={shown.kind === null ? 'true' : undefined}>
        {t('organisations.all', { count: all })}
      </a>
      {organisationKinds.map((kind) => (
        <a href={`${base}?slag=${kind}`} aria-current={shown.kind === kind ? 'true' : undefined}>
          {t(`kinds.${kind}`, { count: shown.counts.get(kind) ?? 0 })}
        </a>
      ))}
    </nav>
  )
}

function OrganisationTable(props: {
  readonly view: View
  readonly organisations: readonly Organisation[]
}) {
  const { view, organisations } = props
  const t = say(view.locale)
  return (
    <Table
      caption={t('organisations.title')}
      quiet
      head={[
        t('organisation.name'),
        t('organisation.kind'),
        t('organisation.number'),
        t('unit.validFrom'),
        t('unit.validTo'),
      ]}
      rows={organisations.map((one) => [
        <a href={paths.organisation.to({ organisation: one.id })}>{one.name}</a>,
        t(`organisation.kind.${one.kind}`),
        one.number ?? '–',
        one.validFrom ?? '–',
        one.validTo ?? '–',
      ])}
    />
  )
}
