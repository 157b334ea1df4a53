// What everyone may know of a unit: where it belongs, and what it has been.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { PublicUnit } from '../reads.ts'
import type { Moment } from '../rules/timeline.ts'
import { say } from '../words/say.ts'
import { nameOf, yearText } from './parts.tsx'
import { Timeline } from './timeline.tsx'

export function PublicUnitPage({ view, shown }: { view: View; shown: PublicUnit }) {
  const t = say(view.locale)
  const { unit, timeline } = shown
  return (
    <Page view={view} title={unit.name} tone="public">
      <h1>{unit.name}</h1>
      <Place view={view} shown={shown} />
      <Honours view={view} moments={timeline} name={unit.name} />
      <h2>{t('timeline.title')}</h2>
      <Timeline view={view} moments={timeline} linkTo={linkTo} />
    </Page>
  )
}

function linkTo(moment: Moment & { readonly toId: string }): string {
  return moment.what === 'became'
    ? paths.unit.to({ unit: moment.toId })
    : paths.publicOrganisation.to({ organisation: moment.toId })
}

/** Where it belongs, each with the way to its page. */
function Place({ view, shown }: { view: View; shown: PublicUnit }) {
  const t = say(view.locale)
  const { unit, names } = shown
  const ids = [unit.administration ?? unit.board, unit.operator].flatMap((id) => id ?? [])
  if (ids.length === 0 && unit.department === null && unit.validTo === null) return null
  return (
    <p>
      {ids.map((id, at) => (
        <>
          {at > 0 && ', '}
          <a href={paths.publicOrganisation.to({ organisation: names.get(id)?.id ?? id })}>
            {nameOf(names, id)}
          </a>
        </>
      ))}
      {unit.department && `${ids.length > 0 ? ', ' : ''}${unit.department}`}
      {unit.validTo && ` ${t('public.until', { day: unit.validTo })}`}
    </p>
  )
}

/** What it received that nobody doubts the way to. */
function Honours(props: {
  readonly view: View
  readonly moments: readonly Moment[]
  readonly name: string
}) {
  const { view, moments, name } = props
  const t = say(view.locale)
  const honours = moments.flatMap((moment) =>
    moment.what === 'past' && moment.link !== 'possible' ? [moment.past] : [],
  )
  return (
    <>
      {honours
        .filter(({ kind }) => kind === 'recipient' || kind === 'honourable')
        .map((past) => (
          <div class="honour">
            <h2>{t(`kind.${past.kind}`)}</h2>
            <p>{[yearText(view, past), past.category].filter(Boolean).join(', ')}</p>
            {past.unitName !== name && <p>{t('public.then', { name: past.unitName })}</p>}
          </div>
        ))}
    </>
  )
}
