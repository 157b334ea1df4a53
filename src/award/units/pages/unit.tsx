// One unit of the register, with what it has been and whom it comes from.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { UnitShown } from '../reads.ts'
import type { Moment } from '../rules/timeline.ts'
import { say } from '../words/say.ts'
import { nameOf } from './parts.tsx'
import { Timeline } from './timeline.tsx'
import { History, sourceOf, type UnitProps } from './unit-history.tsx'
import { Predecessors, Successors } from './unit-links.tsx'

type Props = UnitProps

export function UnitPage(props: Props) {
  const { view, shown, errors = {} } = props
  const { unit } = shown
  const t = say(view.locale)
  const crumbs = [{ href: paths.register.to(), label: t('register.title') }]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={unit.name} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{unit.name}</h1>
      {unit.confirmedAt === null && (
        <Notice colour="warning">
          <p>{t('unit.look-over')}</p>
        </Notice>
      )}
      <SummaryList view={view} rows={rowsOf(view, shown)} />
      <Doings view={view} shown={shown} />
      <section>
        <h2>{t('timeline.title')}</h2>
        <Timeline view={view} moments={shown.timeline} linkTo={linkTo} />
        <TakeBacks view={view} shown={shown} />
      </section>
      <History {...props} />
      <Predecessors view={view} shown={shown} />
      <Successors view={view} shown={shown} />
    </Page>
  )
}

/** What can be done with it: each on a page of its own. */
function Doings({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  const { unit } = shown
  const to = { unit: unit.id }
  return (
    <p class="buttons">
      <LinkButton href={paths.registerChange.to(to)} kind="secondary">
        {unit.confirmedAt === null ? t('unit.confirm') : t('unit.change')}
      </LinkButton>
      <LinkButton href={paths.registerFrom.to(to)} kind="secondary">
        {t('unit.from')}
      </LinkButton>
      <LinkButton href={paths.registerBecame.to(to)} kind="secondary">
        {t('unit.became')}
      </LinkButton>
      <LinkButton href={paths.registerEnd.to(to)} kind="secondary">
        {unit.validTo === null ? t('unit.end') : t('unit.end.change')}
      </LinkButton>
      <a href={paths.unit.to(to)}>{t('unit.public')}</a>
    </p>
  )
}

function linkTo(moment: Moment & { readonly toId: string }): string {
  return moment.what === 'became'
    ? paths.registerUnit.to({ unit: moment.toId })
    : paths.organisation.to({ organisation: moment.toId })
}

/** What was entered by mistake for a day. */
function TakeBacks({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  const { turns, unit } = shown
  if (turns.length === 0) return null
  return (
    <Details summary={t('turn.take-back.how')}>
      <p>{t('turn.take-back.what')}</p>
      {turns.map((day) => (
        <Form view={view} action={paths.registerTakeBack.to({ unit: unit.id, day })} class="inline">
          <Button kind="tertiary">{t('turn.take-back', { day: shortDate(view, day) })}</Button>
        </Form>
      ))}
    </Details>
  )
}

function rowsOf(view: View, shown: UnitShown) {
  const { unit, names, board } = shown
  const t = say(view.locale)
  const rows = [
    [t('unit.administration'), nameOf(names, unit.administration)],
    [t('unit.board'), board?.name ?? nameOf(names, unit.board)],
    [t('unit.department'), unit.department],
    [t('unit.form'), unit.operatingForm && t(`form.${unit.operatingForm}`)],
    [t('unit.operator'), nameOf(names, unit.operator)],
    [t('unit.validFrom'), unit.validFrom],
    [t('unit.validTo'), unit.validTo],
    [t('unit.source'), sourceOf(view, shown, unit.source)],
    [t('unit.note'), unit.note],
  ] as const
  return rows.map(([label, value]) => ({ label, value: value || t('unit.not-known') }))
}
