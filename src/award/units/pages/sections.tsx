// The parts of the register, on top of each of its pages.
import { paths } from '../../../base/paths.ts'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

export type Section = 'units' | 'organisations' | 'routing' | 'exchange'

const addresses: Readonly<Record<Section, string>> = {
  units: paths.register.to(),
  organisations: paths.organisations.to(),
  routing: paths.contactRouting.to(),
  exchange: paths.registerExchange.to(),
}

export function Sections({ view, at }: { readonly view: View; readonly at: Section }) {
  const t = say(view.locale)
  return (
    <nav class="sections" aria-label={t('section.label')}>
      {(Object.keys(addresses) as Section[]).map((section) => (
        <a href={addresses[section]} aria-current={section === at ? 'page' : undefined}>
          {t(`section.${section}`)}
        </a>
      ))}
    </nav>
  )
}
