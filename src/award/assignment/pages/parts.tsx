// What the pages about teams share.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Clearance, Outline, Tie } from '../../examiners/model.ts'
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

/** Why someone cannot be chosen, in a sentence. */
export function tieSentence(view: View, tie: Tie): string {
  const { employer, party } = tie
  const t = say(view.locale)
  const why = t(`tie.${tie.kind}`, { employer, party })
  return tie.throughSuccessor ? `${why} ${t('tie.through-successor', { employer, party })}` : why
}
