// Whose registration a unit of a paper is: those who could be meant, the likeliest first, and why.
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { NamedUnit, ReviewedFact } from '../model.ts'
import type { Candidate } from '../rules/matching.ts'
import { say } from '../words/say.ts'
import type { PaperProps } from './paper-props.ts'

/** Nothing is asked where the name leads to one registration and its board. */
export function UnitChoice(props: PaperProps & { readonly fact: ReviewedFact }) {
  const { view, fact, candidates, values = {} } = props
  const t = say(view.locale)
  const all = candidates[fact.key]
  if (all === undefined || isPlain(all)) return null
  const { name } = fact.value as NamedUnit
  if (all.length === 0) return <p class="hint">{t('unit.nobody', { name })}</p>
  const best = all[0] && all[0].score >= 50 ? all[0].registration.id : ''
  return (
    <RadioGroup
      name={`unit-${fact.key}`}
      label={t('unit.label', { name })}
      value={values[`unit-${fact.key}`] ?? fact.registration ?? best}
      choices={[...all.map((one) => choiceOf(view, one)), { value: 'none', label: t('unit.none') }]}
    />
  )
}

function isPlain(all: readonly Candidate[]): boolean {
  const named = all.filter(({ reasons }) => reasons.includes('named'))
  const [only] = named
  return named.length === 1 && (only?.reasons.includes('same-board') ?? false)
}

function choiceOf(view: View, { registration, board, reasons }: Candidate) {
  const t = say(view.locale)
  const why = reasons.map((reason) => t(`reason.${reason}`)).join(', ')
  const place = board === null ? '' : ` – ${board}`
  return { value: registration.id, label: `${registration.unitName}${place}`, hint: why }
}

/** Where the paper names no unit: any of those who could be meant. */
export function UnitsOfCandidates({ view, candidates, values = {} }: PaperProps) {
  const all = candidates['']
  if (all === undefined || all.length === 0) return null
  return (
    <CheckboxGroup
      name="registration"
      label={say(view.locale)('unit.which')}
      chosen={values['registration']?.split('\n') ?? []}
      choices={all.map((one) => choiceOf(view, one))}
    />
  )
}
