// All visits: where, when, and which still have to be planned.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { VisitLine } from '../model.ts'
import { say } from '../words/say.ts'

export function VisitsPage({ view, lines }: { view: View; lines: readonly VisitLine[] }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('list.title')}>
      <h1>{t('list.title')}</h1>
      {lines.length === 0 ? (
        <Empty>{t('list.none')}</Empty>
      ) : (
        <Table
          caption={t('list.count', { count: lines.length })}
          head={[t('list.unit'), t('list.when'), t('list.place'), t('list.state')]}
          rows={lines.map((line) => rowOf(view, line))}
        />
      )}
    </Page>
  )
}

function rowOf(view: View, { entryId: entry, unit, visit, outside }: VisitLine) {
  const t = say(view.locale)
  const plan = visit?.plan
  const state = visit?.state ?? 'none'
  return [
    <a href={paths.visit.to({ entry })}>{unit}</a>,
    plan ? longDateTime(view, plan.startsAt) : t('list.not-planned'),
    plan?.place ?? '',
    <>
      <Tag colour={state === 'none' ? 'info' : 'neutral'}>{t(`state.${state}`)}</Tag>
      {outside && <Tag colour="warning">{t('list.outside')}</Tag>}
    </>,
  ]
}
