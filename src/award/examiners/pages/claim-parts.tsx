// How what examiners have told is said in sentences.
import { shortDate } from '../../../base/lib/time.ts'
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { Claim, ClaimState } from '../model/profile.ts'
import type { NamedEmployment } from '../model.ts'
import type { NamedWish, ShownOwn } from '../reads/profile.ts'
import { say } from '../words/say.ts'
import { periodOf, type Refused } from './parts.tsx'

export type OwnProps = Refused & {
  readonly view: View
  readonly shown: ShownOwn
  /** Boxes that were ticked, where the form was refused. */
  readonly ticked?: Readonly<Record<string, readonly string[]>>
}

const colours: Record<ClaimState, Colour> = {
  waiting: 'warning',
  confirmed: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
}

export function ClaimTag({ view, state }: { view: View; state: ClaimState }) {
  return <Tag colour={colours[state]}>{say(view.locale)(`claim.${state}`)}</Tag>
}

/** Without the years of other editions, a category is told by its key. */
export function categoryNamed(view: View, { terms }: Edition, key: string): string {
  return terms.categories.find((one) => one.key === key)?.name[view.locale] ?? key
}

/** What is told, in a sentence that needs no name. */
export function claimSentence(
  view: View,
  edition: Edition,
  claim: Claim,
  employment: NamedEmployment | undefined,
): string {
  const t = say(view.locale)
  if (claim.kind === 'category') {
    return t('claim.category', { name: categoryNamed(view, edition, claim.told.category) })
  }
  if (claim.kind === 'field') return t('claim.field', claim.told)
  if (claim.kind === 'experience') return experienceSentence(view, claim)
  const at = employment ? employerOf(employment) : ''
  const period = employment ? periodOf(view, employment) : ''
  if (claim.kind === 'employment-end') {
    return t('claim.employment-end', { at, period, on: shortDate(view, claim.told.validTo) })
  }
  return t(`claim.${claim.kind}`, { at, period })
}

export function experienceSentence(
  view: View,
  { told }: Extract<Claim, { kind: 'experience' }>,
): string {
  const t = say(view.locale)
  return t(`claim.experience.${told.role}`, { year: String(told.year), award: told.award })
}

export function employerOf({ unit, organisation }: NamedEmployment): string {
  return [unit, organisation].filter(Boolean).join(', ')
}

export function wishSentence(view: View, edition: Edition, wish: NamedWish): string {
  const t = say(view.locale)
  const name = wish.about === 'category' ? categoryNamed(view, edition, wish.subject) : wish.name
  return t(`wish.${wish.wish}.${wish.about}`, { name })
}

/** What the fields of the examiner's own form hold: confirmed or waiting alike. */
export function ownFieldsOf({ examiner, claims }: ShownOwn) {
  const open = claims.filter(({ state }) => state === 'waiting')
  const waiting = open.flatMap((one) => (one.kind === 'category' ? one.told.category : []))
  const waitingFields = open.flatMap((one) => (one.kind === 'field' ? one.told.field : []))
  return {
    categories: [...examiner.categories, ...waiting],
    waiting,
    fields: [...examiner.fields, ...waitingFields],
    waitingFields,
  }
}
