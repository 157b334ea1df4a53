// What a unit should know before it begins to write.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Start } from '../reads/writing.ts'
import { say } from '../words/say.ts'

export function StartPage({ view, start }: { view: View; start: Start }) {
  const { registration, edition } = start
  const t = say(view.locale)
  const title = t('start.title', { unit: registration.unitName })
  const areas = edition.terms.instrument?.areas ?? []
  const questions = areas.flatMap((area) => area.questions).length
  const due = edition.terms.calendar.entryDue
  const home = paths.registration.to({ registration: registration.id })
  return (
    <Page view={view} title={title} crumbs={[{ href: home, label: t('crumb.registration') }]}>
      <h1>{title}</h1>
      <p class="lead">{t('start.lead', { award: view.award.name, year: String(edition.year) })}</p>
      <ul>
        <li>{t('start.areas', { areas: areas.length, questions })}</li>
        {due && <li>{t('start.due', { when: longDateTime(view, due) })}</li>}
        <li>{t('start.saved')}</li>
        <li>{t('start.board')}</li>
        <li>{t('start.persons')}</li>
      </ul>
      <Begin view={view} start={start} />
    </Page>
  )
}

function Begin({ view, start }: { view: View; start: Start }) {
  const { registration, begun, refusal, mayBegin } = start
  const t = say(view.locale)
  if (begun) {
    return <LinkButton href={paths.entry.to({ entry: begun.id })}>{t('start.continue')}</LinkButton>
  }
  if (!mayBegin) return <p>{t('start.reader')}</p>
  if (refusal === null) {
    return (
      <Form view={view} action={paths.entryStart.to({ registration: registration.id })}>
        <Button>{t('start.button')}</Button>
      </Form>
    )
  }
  return (
    <Notice colour="warning">
      <p>{t(`start.refused.${refusal}`)}</p>
      <p>
        <a href={paths.registration.to({ registration: registration.id })}>
          {t('start.to-registration')}
        </a>
      </p>
    </Notice>
  )
}
