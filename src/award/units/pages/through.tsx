// Why a unit was found, where its own name does not tell.
import type { View } from '../../../base/ui/view.ts'
import type { Called } from '../model.ts'
import { say } from '../words/say.ts'

/** «Hette Rinkeby förskolor till 2023». */
export function throughText(view: View, called: Called): string {
  const t = say(view.locale)
  const { name, kind, untilDay } = called
  const how = kind === 'before' ? 'before' : 'was'
  if (untilDay === null) return t(`found.${how}`, { name })
  return t(`found.${how}-until`, { name, year: untilDay.slice(0, 4) })
}

export function Through({ view, called }: { readonly view: View; readonly called: Called | null }) {
  return called && <span class="hint found-through">{throughText(view, called)}</span>
}
