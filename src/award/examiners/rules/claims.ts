// What an examiner tells, what waits for the organiser, and what can be taken back.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { folded } from '../../../base/lib/text.ts'
import { type Claim, employmentIn, type Told } from '../model/profile.ts'
import type { Employment, Examiner } from '../model.ts'

const day = 24 * 60 * 60 * 1000
/** How long a decision can be taken back. */
export const undoneWithin = 30 * day

type Known = {
  readonly examiner: Pick<Examiner, 'categories' | 'fields'>
  readonly waiting: readonly Claim[]
}
export type Skills = { readonly categories: readonly string[]; readonly fields: readonly string[] }
export type SkillChange = {
  /** What stays confirmed. What somebody no longer says of themselves is gone at once. */
  readonly kept: Skills
  readonly told: readonly Told[]
  readonly withdrawn: readonly Claim[]
}

/** What is new waits; what is taken away does not. */
export function skillChange({ examiner, waiting }: Known, wanted: Skills): SkillChange {
  const told = waiting.filter(({ state }) => state === 'waiting')
  const categories = told.flatMap((one) => (one.kind === 'category' ? one.told.category : []))
  const fields = told.flatMap((one) => (one.kind === 'field' ? one.told.field : []))
  return {
    kept: {
      categories: examiner.categories.filter((key) => wanted.categories.includes(key)),
      fields: examiner.fields.filter((field) => isAmong(wanted.fields, field)),
    },
    told: [
      ...wanted.categories
        .filter((key) => !examiner.categories.includes(key) && !categories.includes(key))
        .map((category): Told => ({ kind: 'category', told: { category } })),
      ...wanted.fields
        .filter((field) => !isAmong(examiner.fields, field) && !isAmong(fields, field))
        .map((field): Told => ({ kind: 'field', told: { field } })),
    ],
    withdrawn: told.filter(
      (one) =>
        (one.kind === 'category' && !wanted.categories.includes(one.told.category)) ||
        (one.kind === 'field' && !isAmong(wanted.fields, one.told.field)),
    ),
  }
}

export function isAmong(words: readonly string[], sought: string): boolean {
  return words.some((word) => folded(word) === folded(sought))
}

/** The examiner with what is confirmed. Anything but a competence changes nothing there. */
export function withSkill(examiner: Examiner, claim: Told): Examiner {
  const { categories, fields } = examiner
  if (claim.kind === 'category' && !categories.includes(claim.told.category)) {
    return { ...examiner, categories: [...categories, claim.told.category] }
  }
  if (claim.kind === 'field' && !isAmong(fields, claim.told.field)) {
    return { ...examiner, fields: [...fields, claim.told.field] }
  }
  return examiner
}

export function withoutSkill(examiner: Examiner, claim: Told): Examiner {
  const { categories, fields } = examiner
  if (claim.kind === 'category') {
    return { ...examiner, categories: categories.filter((key) => key !== claim.told.category) }
  }
  if (claim.kind === 'field') {
    const gone = folded(claim.told.field)
    return { ...examiner, fields: fields.filter((field) => folded(field) !== gone) }
  }
  return examiner
}

export type ClaimRefusal = 'not-waiting' | 'not-decided' | 'too-late' | 'gone' | 'changed-since'
export type Word = 'confirm' | 'decline'
type By = { readonly by: PersonId; readonly now: Date }

export function decided(
  _permit: Permit<'examiner.confirm'>,
  claim: Claim,
  word: Word,
  { by, now }: By,
): Outcome<Claim, ClaimRefusal> {
  if (claim.state !== 'waiting') return no('not-waiting')
  const state = word === 'confirm' ? 'confirmed' : 'declined'
  return yes({ ...claim, state, decidedBy: by, decidedAt: now })
}

export function undone(
  _permit: Permit<'examiner.confirm'>,
  claim: Claim,
  now: Date,
): Outcome<Claim, ClaimRefusal> {
  const { state, decidedAt } = claim
  if ((state !== 'confirmed' && state !== 'declined') || decidedAt === null)
    return no('not-decided')
  if (now.getTime() - decidedAt.getTime() > undoneWithin) return no('too-late')
  return yes({ ...claim, state: 'waiting', decidedBy: null, decidedAt: null })
}

/**
 * By the one who told it. Not an employment: it closes entries from the first moment, and nobody
 * opens them alone. That it was never so can be told, and waits.
 */
export function withdrawn(
  _permit: Permit<'examiner.tell'>,
  claim: Claim,
): Outcome<Claim, ClaimRefusal> {
  if (claim.state !== 'waiting' || claim.kind === 'employment') return no('not-waiting')
  return yes({ ...claim, state: 'withdrawn' })
}

/** What happens to where a person works. `put`: as it is after. */
export type EmploymentChange =
  | { readonly do: 'nothing' }
  | { readonly do: 'end'; readonly validTo: string | null }
  | { readonly do: 'erase' }
  | { readonly do: 'restore' }

/** `now`: the employment as it is; undefined: there is none any more. */
export function changeOnDecision(
  claim: Told,
  word: Word,
  now: Employment | undefined,
): Outcome<EmploymentChange, ClaimRefusal> {
  if (claim.kind === 'employment' && word === 'decline') {
    return yes({ do: now === undefined ? 'nothing' : 'erase' } as const)
  }
  if (word === 'decline' || employmentIn(claim) === undefined) return yes({ do: 'nothing' })
  if (now === undefined) return no('gone')
  if (claim.kind === 'employment-gone') return yes({ do: 'erase' })
  if (claim.kind !== 'employment-end') return yes({ do: 'nothing' })
  if (now.validTo !== claim.told.employment.validTo) return no('changed-since')
  return yes({ do: 'end', validTo: claim.told.validTo })
}

export function changeOnUndo(
  claim: Claim,
  now: Employment | undefined,
): Outcome<EmploymentChange, ClaimRefusal> {
  const erased =
    (claim.kind === 'employment-gone' && claim.state === 'confirmed') ||
    (claim.kind === 'employment' && claim.state === 'declined')
  if (erased) return yes({ do: now === undefined ? 'restore' : 'nothing' } as const)
  if (claim.kind !== 'employment-end' || claim.state !== 'confirmed') return yes({ do: 'nothing' })
  if (now === undefined) return no('gone')
  if (now.validTo !== claim.told.validTo) return no('changed-since')
  return yes({ do: 'end', validTo: claim.told.employment.validTo })
}
