// An examiner's own teams: first the declaration, then the entry.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { OwnTeam } from '../model.ts'
import { say } from '../words/say.ts'
import { categoryIn, clearanceColours } from './parts.tsx'

export function OwnTeamsPage({ view, teams }: { view: View; teams: readonly OwnTeam[] }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('own.title')}>
      <h1>{t('own.title')}</h1>
      <p class="lead">{t('own.about')}</p>
      {teams.length === 0 && <Empty>{t('own.none')}</Empty>}
      <TaskList tasks={teams.map((team) => taskOf(view, team))} />
      <p>
        <a href={paths.declarations.to()}>{t('own.declarations')}</a>
      </p>
    </Page>
  )
}

/** The entry's page is offered only to those who may open it. */
function taskOf(view: View, { outline, leads, clearance, colleagues }: OwnTeam) {
  const t = say(view.locale)
  const entry = outline.entry.id
  const role = leads ? t('own.leads') : t('own.member')
  const others = colleagues.length > 0 ? t('own.with', { names: colleagues.join(', ') }) : ''
  return {
    href: clearance === 'clear' ? paths.assessment.to({ entry }) : paths.declaration.to({ entry }),
    label: clearance === 'undeclared' ? t('own.declare', { unit: outline.unit }) : outline.unit,
    hint: [categoryIn(view, outline), role, others].filter(Boolean).join('. '),
    state: t(`clearance.${clearance}`),
    colour: clearanceColours[clearance],
  }
}
