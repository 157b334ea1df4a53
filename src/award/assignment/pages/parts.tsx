// What the pages about teams share.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Missing } from '../../examiners/model/training.ts'
import type { Clearance, Outline } from '../../examiners/model.ts'
import type { TeamState } from '../model.ts'
import { say } from '../words/say.ts'

/** A form that was refused: finished sentences by field, and what was typed. */
export type Refused = { readonly errors?: FieldErrors; readonly values?: Values }

export const clearanceColours: Record<Clearance, Colour> = {
  clear: 'success',
  undeclared: 'warning',
  open: 'info',
  conflict: 'danger',
}
const stateColours: Record<TeamState, Colour> = {
  none: 'warning',
  incomplete: 'danger',
  awaiting: 'info',
  ready: 'success',
}

export function ClearanceTag({ view, clearance }: { view: View; clearance: Clearance }) {
  return (
    <Tag colour={clearanceColours[clearance]}>{say(view.locale)(`clearance.${clearance}`)}</Tag>
  )
}

export function StateTag({ view, state }: { view: View; state: TeamState }) {
  return <Tag colour={stateColours[state]}>{say(view.locale)(`state.${state}`)}</Tag>
}

export function categoryIn(view: View, { edition, category }: Outline): string {
  const known = edition.terms.categories.find(({ key }) => key === category)
  return known?.name[view.locale] ?? ''
}

/** «Saknar utbildning och tystnadslöftet» */
export function missingWords({ locale }: View, missing: readonly Missing[]): string {
  const t = say(locale)
  const what = inWords(
    locale,
    missing.map((one) => t(`training.missing.${one}`)),
  )
  return t('training.lacks', { what })
}

export function inWords(locale: View['locale'], parts: readonly string[]): string {
  return new Intl.ListFormat(locale).format(parts)
}
