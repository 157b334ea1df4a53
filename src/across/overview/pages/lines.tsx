// The units behind a number of the overview, and one unit's own way through the edition.

import type { Edition } from '../../../award/editions/model.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Line, StageKey } from '../model.ts'
import type { ShownParticipation } from '../reads.ts'
import { say } from '../words/say.ts'

type StageProps = {
  readonly view: View
  readonly edition: Edition
  readonly stage: StageKey
  readonly lines: readonly Line[]
}

export function StagePage({ view, edition, stage, lines }: StageProps) {
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('list.title', { stage: t(`stage.${stage}`), year })
  const crumbs = [{ href: paths.overviewYear.to({ year }), label: t('week.title') }]
  const categories = new Map(edition.terms.categories.map(({ key, name }) => [key, name]))
  return (
    <Page view={view} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      {lines.length === 0 ? (
        <Empty>{t('list.none')}</Empty>
      ) : (
        <>
          <p>{t('list.count', { count: lines.length })}</p>
          <Table
            quiet
            caption={title}
            head={[t('list.unit'), t('list.category'), t('list.board'), t('list.entry')]}
            rows={lines.map(({ registration, board, entry }) => [
              <a href={paths.registration.to({ registration: registration.id })}>
                {registration.unitName}
              </a>,
              categories.get(registration.category ?? '')?.[view.locale] ?? '',
              t(`board.${board?.state ?? 'not-started'}`),
              t(`entry.${entry?.state ?? 'none'}`),
            ])}
          />
        </>
      )}
    </Page>
  )
}

export function ParticipationPage({ view, shown }: { view: View; shown: ShownParticipation }) {
  const t = say(view.locale)
  const { registration } = shown.line
  const title = t('way.title', { unit: registration.unitName })
  const crumbs = [{ href: paths.todo.to(), label: t('todo.title') }]
  return (
    <Page view={view} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <p>{t('way.intro')}</p>
      <TaskList tasks={tracksOf(view, shown)} />
    </Page>
  )
}

function tracksOf(view: View, { line, member, released, named }: ShownParticipation) {
  const t = say(view.locale)
  const { registration, entry, board, visit } = line
  const own = { registration: registration.id }
  const of = { entry: entry?.id ?? '' }
  const writes = registration.state === 'sent' && member
  const report = toRead(line)
  return [
    {
      label: t('way.registration'),
      href: paths.registration.to(own),
      state: t(`registration.${registration.state}`),
    },
    {
      label: t('way.board'),
      href: paths.boardTrack.to(own),
      state: t(`board.${board?.state ?? 'not-started'}`),
    },
    {
      label: t('way.entry'),
      href: writes ? paths.entryStart.to(own) : undefined,
      state: t(`entry.${entry?.state ?? 'none'}`),
    },
    ...examinersTrack(view, of, named),
    {
      label: t('way.visit'),
      href: visit?.plan ? paths.visitForUnit.to(of) : undefined,
      state: t(`visit.${visit?.state ?? 'none'}`),
    },
    {
      label: t('way.report'),
      href: report === 'none' ? undefined : paths.feedback.to(of),
      state: t(`report.${report}`),
    },
    {
      label: t('way.example'),
      href: released && line.locked ? paths.sharing.to(of) : undefined,
      state: t(released ? 'example.now' : 'example.later'),
    },
  ]
}

/** For the managers: who is to read the entry. `named` null: it is not for the one who asks. */
function examinersTrack(view: View, of: { readonly entry: string }, named: number | null) {
  if (named === null) return []
  const t = say(view.locale)
  const href = named > 0 ? paths.namedExaminers.to(of) : undefined
  return [{ label: t('way.examiners'), href, state: t('way.examiners.named', { count: named }) }]
}

function toRead({ report }: Line): 'none' | 'released' | 'acknowledged' {
  return report === 'released' || report === 'acknowledged' ? report : 'none'
}
