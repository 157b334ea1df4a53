// Why a rule answers as it does, as a sentence with the facts that it rests on.
import { shortDate } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Responsibility } from '../../editions/model/eligibility.ts'
import type { Because, Waiver } from '../model.ts'
import { say } from '../words/say.ts'

export function becauseText(view: View, { key, values }: Because): string {
  const { what, forecastDate } = values
  const told = {
    ...values,
    ...(typeof forecastDate === 'string' ? { forecastDate: shortDate(view, forecastDate) } : {}),
    ...(key in bearing && typeof what === 'string'
      ? { what: bearingNames(view, what.split(' ') as Responsibility[]) }
      : {}),
  }
  return say(view.locale)(`because.${key}`, told)
}

/** The reasons that name one responsibility or several. */
const bearing = { 'manager-bears': 1, 'manager-lacks': 1, 'unit-bears': 1, 'unit-lacks': 1 }

/** «budgetansvar och personalansvar». */
export function bearingNames(view: View, what: readonly Responsibility[]): string {
  const t = say(view.locale)
  const names = what.map((one) => t(`bears.name.${one}`))
  return new Intl.ListFormat(view.locale, { type: 'conjunction' }).format(names)
}

/** Who let the rule be, from when until when, and why. */
export function waiverText(view: View, waiver: Waiver, who: string | undefined): string {
  const t = say(view.locale)
  return t('waived.told', {
    who: who ?? t('waived.office'),
    on: shortDate(view, waiver.grantedAt),
    until: shortDate(view, waiver.until),
    reason: waiver.reason,
  })
}
