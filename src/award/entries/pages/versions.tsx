// What an answer has been, the newest first, so that nothing typed is lost.
import { longDateTime } from '../../../base/lib/time.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Pagination, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Version } from '../model/versions.ts'
import type { Names } from '../reads/desk.ts'
import type { History, ShownVersion } from '../reads/versions.ts'
import { say } from '../words/say.ts'
import { shortly } from './answer.tsx'
import { differenceSummary } from './difference.tsx'

type Props = { readonly view: View; readonly shown: History }

/** `broken`: what was posted named no version. */
export function VersionsPage({ view, shown, broken }: Props & { readonly broken?: boolean }) {
  const { entry, area, question, versions, page, pages, named } = shown
  const t = say(view.locale)
  const back = paths.entryArea.to({ entry: entry.id, area: area.key })
  const crumbs = [
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
    { href: back, label: area.name[view.locale] },
  ]
  const address = (asked: { readonly page: number; readonly named: boolean }) => {
    const how = [...(asked.named ? ['visa=namngivna'] : []), `sida=${asked.page}`]
    return `${paths.entryVersions.to({ entry: entry.id, question: question.key })}?${how.join('&')}`
  }
  const link = (only: boolean) => (
    <li>
      <a
        href={address({ named: only, page: 1 })}
        aria-current={named === only ? 'page' : undefined}
      >
        {t(only ? 'versions.show.named' : 'versions.show.all')}
      </a>
    </li>
  )
  return (
    <Page view={view} title={t('versions.title')} crumbs={crumbs} failed={broken ?? false}>
      {broken && (
        <Notice colour="danger" alert>
          <p>{t('versions.clash')}</p>
        </Notice>
      )}
      <h1>{t('versions.title')}</h1>
      <p class="lead">{question.text[view.locale]}</p>
      <p>{t('versions.about')}</p>
      <nav class="ways" aria-label={t('versions.show')}>
        <ul>
          {link(false)}
          {link(true)}
        </ul>
      </nav>
      {versions.length === 0 ? (
        <Empty>{t(named ? 'versions.none-named' : 'versions.none')}</Empty>
      ) : (
        <ol class="history">
          {versions.map((version) => (
            <VersionLine view={view} shown={shown} version={version} />
          ))}
        </ol>
      )}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(at) => address({ named, page: at })}
      />
      <p>
        <a href={back}>{t('versions.back', { area: area.name[view.locale] })}</a>
      </p>
    </Page>
  )
}

function VersionLine({ view, shown, version }: Props & { readonly version: ShownVersion }) {
  const { entry, question, standing, names } = shown
  const t = say(view.locale)
  const { revision, name, text } = version
  const of = { entry: entry.id, question: question.key, revision }
  return (
    <li>
      <p>
        <a href={paths.entryVersion.to(of)}>{name ?? t('versions.number', { revision })}</a>{' '}
        {revision === standing.revision && <Tag colour="success">{t('versions.standing')}</Tag>}
      </p>
      <p class="hint">{whoAndWhen(view, version, names)}</p>
      <p class="hint">
        {differenceSummary(view, version.difference)}
        {'. '}
        {t('versions.words', { words: countWritten(text) })}
      </p>
    </li>
  )
}

/** «Anna Ek, Bo Alm · 3 mars kl. 9.10–9.18». */
export function whoAndWhen(
  view: View,
  { people, beganAt, savedAt }: Pick<Version, 'people' | 'beganAt' | 'savedAt'>,
  names: Names,
): string {
  const who = people.flatMap((id) => names.get(id) ?? []).join(', ')
  const sitting = savedAt.getTime() - beganAt.getTime() >= 60_000
  const began = longDateTime(view, beganAt)
  const t = say(view.locale)
  if (!sitting) return t('versions.by', { who, when: longDateTime(view, savedAt) })
  return t('versions.by-sitting', { who, began, ended: shortly(view, savedAt) })
}
