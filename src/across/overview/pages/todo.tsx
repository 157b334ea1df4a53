// «Att gora»: what waits for a person, the most urgent first.
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownTodo } from '../reads.ts'
import { say } from '../words/say.ts'
import { Tasks } from './tasks.tsx'

export function TodoPage({ view, shown }: { view: View; shown: ShownTodo }) {
  const t = say(view.locale)
  const year = shown.edition.year
  return (
    <Page view={view} title={t('todo.title')}>
      <h1>{t('todo.title')}</h1>
      <p class="hint">{t('todo.for', { award: view.award.name, year: String(year) })}</p>
      {shown.oversees && (
        <p>
          {t('todo.oversees')} <a href={paths.overview.to()}>{t('todo.oversees.go')}</a>
        </p>
      )}
      {shown.examines && (
        <p>
          {t('todo.examines')} <a href={paths.ownExaminer.to()}>{t('todo.examines.go')}</a>
        </p>
      )}
      {shown.judges && (
        <p>
          {t('todo.judges')} <a href={paths.jury.to({ year })}>{t('todo.judges.go')}</a>
        </p>
      )}
      {shown.tasks.length === 0 ? (
        <Empty>
          {t('todo.none')} {t('todo.none.hint')}
        </Empty>
      ) : (
        <Tasks view={view} caption={t('todo.title')} tasks={shown.tasks} />
      )}
      {shown.registrations.length > 0 && <h2>{t('todo.own')}</h2>}
      <ul>
        {shown.registrations.map(({ id, unitName, year: of }) => (
          <li>
            <a href={paths.participation.to({ registration: id })}>
              {t('todo.own.see', { unit: unitName, year: String(of) })}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={paths.registrationNew.to()} kind="secondary">
          {t('todo.register')}
        </LinkButton>{' '}
        <a href={paths.calendar.to()}>{t('todo.calendar')}</a>
      </p>
    </Page>
  )
}
