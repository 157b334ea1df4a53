// Says that an edition is frozen, and how it is corrected.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

export function FrozenPage({ view, year }: { readonly view: View; readonly year: string }) {
  const t = say(view.locale)
  const title = t('edit.frozen', { year })
  const crumbs = [{ href: paths.steering.to({ year }), label: t('steering.title', { year }) }]
  return (
    <Page view={view} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <Notice colour="warning">
        <p>{t('edit.frozen.text')}</p>
        <p>
          <a href={paths.steering.to({ year })}>{t('steering.title', { year })}</a>
        </p>
      </Notice>
    </Page>
  )
}
