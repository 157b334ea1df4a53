// One organisation: what it is, what it has been, and the units that belong or belonged to it.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Organisation } from '../model.ts'
import type { KeptOrganisation, OrganisationShown } from '../reads/organisations.ts'
import type { Moment } from '../rules/timeline.ts'
import { say } from '../words/say.ts'
import { Timeline } from './timeline.tsx'

type Whom = 'organiser' | 'everyone'
type Props = { readonly view: View; readonly shown: OrganisationShown; readonly whom: Whom }

export function OrganisationPage({ view, shown }: { view: View; shown: KeptOrganisation }) {
  const t = say(view.locale)
  const { organisation } = shown
  const crumbs = [{ href: paths.organisations.to(), label: t('organisations.title') }]
  return (
    <Page view={view} title={organisation.name} crumbs={crumbs}>
      <h1>{organisation.name}</h1>
      <Facts view={view} shown={shown} whom="organiser" />
      <Doings view={view} shown={shown} />
      <Told view={view} shown={shown} whom="organiser" />
      <TakeBacks view={view} shown={shown} />
    </Page>
  )
}

export function PublicOrganisationPage({ view, shown }: { view: View; shown: OrganisationShown }) {
  const { organisation } = shown
  return (
    <Page view={view} title={organisation.name} tone="public">
      <h1>{organisation.name}</h1>
      <Facts view={view} shown={shown} whom="everyone" />
      <Told view={view} shown={shown} whom="everyone" />
    </Page>
  )
}

function pathTo(whom: Whom, organisation: string): string {
  const path = whom === 'organiser' ? paths.organisation : paths.publicOrganisation
  return path.to({ organisation })
}

function Facts({ view, shown, whom }: Props) {
  const t = say(view.locale)
  const { organisation } = shown
  const { kind, number, validFrom, validTo, note } = organisation
  const linked = (all: readonly Organisation[]) =>
    all.map((one, at) => (
      <>
        {at > 0 && ', '}
        <a href={pathTo(whom, one.id)}>{one.name}</a>
      </>
    ))
  const rows = [
    [t('organisation.kind'), t(`organisation.kind.${kind}`)],
    [t('organisation.number'), number],
    [t('organisation.above'), shown.above.length > 0 && linked(shown.above)],
    [t('organisation.below'), shown.below.length > 0 && linked(shown.below)],
    [t('organisation.predecessors'), shown.predecessors.length > 0 && linked(shown.predecessors)],
    [t('organisation.successors'), shown.successors.length > 0 && linked(shown.successors)],
    [t('unit.validFrom'), validFrom && shortDate(view, validFrom)],
    [t('unit.validTo'), validTo && shortDate(view, validTo)],
    [t('unit.note'), note],
  ] as const
  const told = rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
  return <SummaryList view={view} rows={told} />
}

function Told({ view, shown, whom }: Props) {
  const t = say(view.locale)
  const linkTo = (moment: Moment & { readonly toId: string }) => pathTo(whom, moment.toId)
  return (
    <>
      <section>
        <h2>{t('timeline.title')}</h2>
        <Timeline view={view} moments={shown.timeline} linkTo={linkTo} />
      </section>
      <Units view={view} shown={shown} whom={whom} />
    </>
  )
}

function Units({ view, shown, whom }: Props) {
  const t = say(view.locale)
  const path = whom === 'organiser' ? paths.registerUnit : paths.unit
  return (
    <div class="halves">
      {(['now', 'then'] as const).map((standing) => {
        const units = shown.units.filter((unit) => unit.standing === standing)
        return (
          <section>
            <h2>{t(`organisation.units.${standing}`)}</h2>
            {units.length === 0 && <Empty>{t('organisation.units.none')}</Empty>}
            <ul>
              {units.map((unit) => (
                <li>
                  <a href={path.to({ unit: unit.id })}>{unit.name}</a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {shown.moreUnits && <p>{t('organisation.units.more')}</p>}
    </div>
  )
}

function Doings({ view, shown }: { view: View; shown: KeptOrganisation }) {
  const t = say(view.locale)
  const to = { organisation: shown.organisation.id }
  return (
    <p class="buttons">
      <LinkButton href={paths.organisationChange.to(to)} kind="secondary">
        {t('unit.change')}
      </LinkButton>
      <LinkButton href={paths.organisationFrom.to(to)} kind="secondary">
        {t('unit.from')}
      </LinkButton>
      <LinkButton href={paths.organisationEnd.to(to)} kind="secondary">
        {t('organisation.end')}
      </LinkButton>
      {hasOwners(shown.organisation) && (
        <LinkButton href={paths.organisationGroup.to(to)} kind="secondary">
          {t('group.link')}
        </LinkButton>
      )}
      <a href={paths.publicOrganisation.to(to)}>{t('unit.public')}</a>
    </p>
  )
}

/** Nobody owns a board or an administration. */
function hasOwners({ kind }: Organisation): boolean {
  return kind === 'operator' || kind === 'company'
}

function TakeBacks({ view, shown }: { view: View; shown: KeptOrganisation }) {
  const t = say(view.locale)
  const { turns, organisation } = shown
  if (turns.length === 0) return null
  return (
    <Details summary={t('turn.take-back.how')}>
      <p>{t('turn.take-back.what')}</p>
      {turns.map((day) => (
        <Form
          view={view}
          action={paths.organisationTakeBack.to({ organisation: organisation.id, day })}
          class="inline"
        >
          <Button kind="tertiary">{t('turn.take-back', { day: shortDate(view, day) })}</Button>
        </Form>
      ))}
    </Details>
  )
}
