// What the pages about examiners and conflicts share.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { shortDate } from '../../../base/lib/time.ts'
import { type Colour, SummaryList, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Clearance, Employment, Outline, Tie } from '../model.ts'
import { say } from '../words/say.ts'
import { tieInWords } from '../words/telling.ts'

/** A form that was refused: finished sentences by field, and what was typed. */
export type Refused = { readonly errors?: FieldErrors; readonly values?: Values }

const colours: Record<Clearance, Colour> = {
  clear: 'success',
  undeclared: 'warning',
  open: 'info',
  conflict: 'danger',
}

export function ClearanceTag({ view, clearance }: { view: View; clearance: Clearance }) {
  return <Tag colour={colours[clearance]}>{say(view.locale)(`clearance.${clearance}`)}</Tag>
}

/** Why the register shows a conflict. `name`: of whom it is told; without it, it is said to the person. */
export function tieSentence(view: View, tie: Tie, name?: string): string {
  return tieInWords(view.locale, tie, name)
}

export function periodOf(view: View, { validFrom, validTo }: Employment): string {
  const t = say(view.locale)
  const from = shortDate(view, validFrom)
  return validTo === null
    ? t('period.since', { from })
    : t('period.until', { from, to: shortDate(view, validTo) })
}

export function categoryIn(view: View, { edition, category }: Outline): string {
  const known = edition.terms.categories.find(({ key }) => key === category)
  return known?.name[view.locale] ?? ''
}

/** Whom an entry is about. Nothing of what it says. */
export function OutlineSummary({ view, outline }: { view: View; outline: Outline }) {
  const t = say(view.locale)
  const rows = [
    { label: t('outline.unit'), value: outline.unit },
    { label: t('outline.department'), value: outline.department },
    { label: t('outline.administration'), value: outline.administration },
    { label: t('outline.operator'), value: outline.operator },
    { label: t('outline.category'), value: categoryIn(view, outline) },
    { label: t('outline.contacts'), value: outline.contacts.join(', ') },
  ]
  return <SummaryList view={view} rows={rows.filter(({ value }) => value !== null)} />
}
