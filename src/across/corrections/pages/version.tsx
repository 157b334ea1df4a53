// A correction that was made: what it changed, why, and who was told by letter.
import { Page } from '../../../base/ui/layout.tsx'
import { SummaryList, Table, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownVersion } from '../reads.ts'
import { say } from '../words/say.ts'
import { concernInWords } from '../words/telling.ts'
import { Changes, crumbsTo } from './changes.tsx'

export function VersionPage({
  view,
  shown,
}: {
  readonly view: View
  readonly shown: ShownVersion
}) {
  const t = say(view.locale)
  const { edition, announcement, told } = shown
  const { version, date, says, reason } = announcement
  const title = t('version.title', { version: String(version), year: String(edition.year) })
  const rows = [
    { label: t('version.date'), value: <When view={view} at={date} /> },
    { label: t('correction.says'), value: says[view.locale] },
    { label: t('correction.reason'), value: reason?.[view.locale] ?? '' },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view, edition.year)} wide>
      <h1>{title}</h1>
      <SummaryList view={view} rows={rows} />
      <h2>{t('correction.changes')}</h2>
      <Changes view={view} changes={shown.changes} />
      <h2>{t('version.told')}</h2>
      <p>{t('version.told.count', { count: told.length })}</p>
      {told.length > 0 && (
        <Table
          quiet
          caption={t('version.told')}
          head={[t('correction.person'), t('correction.person.why')]}
          rows={told.map(({ name, concerns }) => [
            name,
            <ul class="plain">
              {concerns.map((concern) => (
                <li>{concernInWords(view.locale, concern)}</li>
              ))}
            </ul>,
          ])}
        />
      )}
    </Page>
  )
}
