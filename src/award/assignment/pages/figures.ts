// Figures of a plan as pages write them.
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

/** Points, whole: «24 391 poäng». */
export function points(view: View, value: number): string {
  const figure = new Intl.NumberFormat(view.locale).format(Math.round(value))
  return say(view.locale)('plan.points', { figure })
}

/** What it costs, or gives: «kostar 40 poäng». */
export function priceSentence(view: View, price: number): string {
  const t = say(view.locale)
  if (price === 0) return t('plan.price.none')
  const figure = points(view, Math.abs(price))
  return price > 0 ? t('plan.price.costs', { figure }) : t('plan.price.gives', { figure })
}

/** The same where it stands alone: «Kostar 40 poäng». */
export function priceAlone(view: View, price: number): string {
  const said = priceSentence(view, price)
  return said.charAt(0).toLocaleUpperCase(view.locale) + said.slice(1)
}

export function listed(view: View, names: readonly string[]): string {
  return new Intl.ListFormat(view.locale, { type: 'conjunction' }).format(names)
}
