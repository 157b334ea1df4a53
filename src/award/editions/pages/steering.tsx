// The organiser's page of an edition: its state, and the step to the next.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../model.ts'
import type { StateRefusal } from '../rules.ts'
import { say } from '../words/say.ts'
import type { Correction } from './edition.tsx'
import { DateList, Facts, SourceList } from './parts.tsx'

type Props = {
  readonly view: View
  readonly edition: Edition
  readonly corrections: readonly Correction[]
  readonly refusal?: StateRefusal | null
}

export function SteeringPage({ view, edition, corrections, refusal = null }: Props) {
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('steering.title', { year })
  const crumbs = [{ href: paths.editions.to(), label: t('editions.title') }]
  const rows = [
    { label: t('state'), value: t(`state.${edition.state}`) },
    { label: t('steering.version'), value: t('version', { version: edition.version }) },
    { label: t('corrections'), value: t('steering.corrections', { count: corrections.length }) },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refusal !== null}>
      <h1>{title}</h1>
      {refusal && (
        <Notice colour="danger" alert title={t('steering.refused')}>
          <p>{t(`refusal.${refusal}`)}</p>
        </Notice>
      )}
      <Facts view={view} rows={rows} />
      <Next view={view} edition={edition} />
      <h2>{t('dates')}</h2>
      <DateList view={view} edition={edition} />
      <h2>{t('sources')}</h2>
      <SourceList view={view} sources={edition.terms.sources} />
    </Page>
  )
}

function Next({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  if (edition.state !== 'announced') return <p>{t(`steering.next.${edition.state}`)}</p>
  return (
    <>
      <p>{t('steering.next.announced')}</p>
      <Form view={view} action={paths.openEdition.to({ year: edition.year })}>
        <Button>{t('steering.open')}</Button>
      </Form>
    </>
  )
}
