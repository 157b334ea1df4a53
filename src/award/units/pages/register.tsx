// The register: all units, found tolerantly.
import { paths } from '../../../base/paths.ts'
import { Button, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Pagination, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Names, RegisterPageShown } from '../reads.ts'
import { say } from '../words/say.ts'
import { nameOf } from './parts.tsx'
import { Sections } from './sections.tsx'
import { Through } from './through.tsx'

export function RegisterPage({ view, register }: { view: View; register: RegisterPageShown }) {
  const t = say(view.locale)
  const { search, units, names, all, page, pages } = register
  const query = search === '' ? '' : `sok=${encodeURIComponent(search)}`
  return (
    <Page view={view} title={t('register.title')} wide>
      <h1>{t('register.title')}</h1>
      <Sections view={view} at="units" />
      <Unconfirmed view={view} register={register} />
      <search>
        <form method="get" action={paths.register.to()} class="row">
          <TextField
            name="sok"
            type="search"
            label={t('register.search')}
            hint={t('register.search.hint')}
            value={search}
          />
          <Button kind="secondary">{t('register.find')}</Button>
        </form>
      </search>
      <p>{t('register.count', { count: all })}</p>
      <p>
        <LinkButton href={paths.registerNew.to()} kind="secondary">
          {t('unit.new')}
        </LinkButton>
      </p>
      {units.length === 0 ? (
        <Empty>{t('register.none', { search })}</Empty>
      ) : (
        <UnitTable view={view} units={units} names={names} caption={t('register.title')} />
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(to) => `${paths.register.to()}?${query}&sida=${to}`}
      />
    </Page>
  )
}

function Unconfirmed({ view, register }: { view: View; register: RegisterPageShown }) {
  const t = say(view.locale)
  const { unconfirmed, unconfirmedCount, names } = register
  if (unconfirmed.length === 0) return null
  return (
    <Notice colour="warning" title={t('unconfirmed.title', { count: unconfirmedCount })}>
      <p>{t('unconfirmed.how')}</p>
      <ul>
        {unconfirmed.map((unit) => (
          <li>
            <a href={paths.registerUnit.to({ unit: unit.id })}>{unit.name}</a>{' '}
            {nameOf(names, unit.administration)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function UnitTable(props: {
  readonly view: View
  readonly units: RegisterPageShown['units']
  readonly names: Names
  readonly caption: string
}) {
  const { view, units, names, caption } = props
  const t = say(view.locale)
  return (
    <Table
      caption={caption}
      quiet
      head={[t('unit.name'), t('unit.administration'), t('unit.operator'), t('unit.validTo')]}
      rows={units.map((unit) => [
        <>
          <a href={paths.registerUnit.to({ unit: unit.id })}>{unit.name}</a>{' '}
          {unit.confirmedAt === null && <Tag colour="warning">{t('unit.unconfirmed')}</Tag>}
          <Through view={view} called={unit.through ?? null} />
        </>,
        nameOf(names, unit.administration ?? unit.board) || '–',
        nameOf(names, unit.operator) || '–',
        unit.validTo ?? '–',
      ])}
    />
  )
}
