// What everyone may know of a unit: what it has been in earlier years.
import { Page } from '../../../base/ui/layout.tsx'
import { Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Inherited } from '../model.ts'
import type { PublicUnit } from '../reads.ts'
import { say } from '../words/say.ts'
import { placeOf, yearText } from './parts.tsx'

export function PublicUnitPage({ view, shown }: { view: View; shown: PublicUnit }) {
  const t = say(view.locale)
  const { unit, names, history } = shown
  const honours = history.filter(({ kind }) => kind === 'recipient' || kind === 'honourable')
  return (
    <Page view={view} title={unit.name} tone="public">
      <h1>{unit.name}</h1>
      <p>{placeOf(unit, names)}</p>
      {honours.map((past) => (
        <div class="honour">
          <h2>{t(`kind.${past.kind}`)}</h2>
          <p>{[yearText(view, past), past.category].filter(Boolean).join(', ')}</p>
          {past.unitName !== unit.name && <p>{t('public.then', { name: past.unitName })}</p>}
        </div>
      ))}
      <Table
        caption={t('history.title')}
        head={[t('history.year'), t('history.kind'), t('history.named'), t('history.sure')]}
        rows={history.map((past) => cells(view, past))}
      />
    </Page>
  )
}

function cells(view: View, past: Inherited) {
  const t = say(view.locale)
  return [
    yearText(view, past),
    t(`kind.${past.kind}`),
    past.unitName,
    t(`confidence.${past.confidence}`),
  ]
}
