// How a unit takes part: four steps, what is needed, and whom to turn to.
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../model.ts'
import { say } from '../words/say.ts'
import { toldDate } from '../words/telling.ts'
import { RuleList, SourceList, SourceMark } from './parts.tsx'

export function TakePartPage({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { terms } = edition
  const year = String(edition.year)
  const title = t('take-part.title')
  const crumbs = [{ href: paths.start.to(), label: view.award.name }]
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs}>
      <h1>{title}</h1>
      <p class="lead">{t('take-part.lead', { year })}</p>
      <h2>{t('step.title')}</h2>
      <FourSteps view={view} edition={edition} />
      <p class="buttons">
        <LinkButton href={paths.questions.to({ year })} kind="secondary">
          {t('take-part.questions')}
        </LinkButton>
        <LinkButton href={paths.edition.to({ year })} kind="tertiary">
          {t('take-part.dates')}
        </LinkButton>
      </p>
      <h2>{t('gate.participation')}</h2>
      <RuleList view={view} terms={terms} gate="participation" />
      <h2>{t('gate.award')}</h2>
      <p>{t('gate.award.text')}</p>
      <RuleList view={view} terms={terms} gate="award" />
      <Routes view={view} edition={edition} />
      <h2>{t('take-part.public')}</h2>
      <p>{t('take-part.public.text')}</p>
      <h2>{t('sources')}</h2>
      <SourceList view={view} sources={terms.sources} />
    </Page>
  )
}

function FourSteps({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { calendarFacts } = edition.terms
  const told = (fact: { readonly told: string } | undefined) =>
    fact ? toldDate(view, fact.told) : t('unknown')
  const entry = told(calendarFacts.entryDue)
  const extract = told(calendarFacts.extractDue)
  return (
    <ol class="four-steps">
      <li>
        <h3>{t('step.register')}</h3>
        <p>{t('step.register.text', { opens: told(calendarFacts.registrationOpens) })}</p>
      </li>
      <li>
        <h3>{t('step.write')}</h3>
        <p>{t('step.write.text', { entry })}</p>
      </li>
      <li>
        <h3>{t('step.decision')}</h3>
        <p>{t('step.decision.text', { extract })}</p>
      </li>
      <li>
        <h3>{t('step.visit')}</h3>
        <p>{t('step.visit.text')}</p>
      </li>
    </ol>
  )
}

function Routes({ view, edition }: { view: View; edition: Edition }) {
  const t = say(view.locale)
  const { terms } = edition
  if (terms.contactRoutes.length === 0) return null
  return (
    <>
      <h2>{t('routes')}</h2>
      <p>{t('routes.text')}</p>
      <Table
        caption={t('routes')}
        quiet
        head={[t('routes.who'), t('routes.turns-to'), t('source')]}
        rows={terms.contactRoutes.map(({ who, turnsTo, source }) => [
          who[view.locale],
          turnsTo[view.locale],
          <SourceMark view={view} terms={terms} source={source} />,
        ])}
      />
    </>
  )
}
