// What keeps an organiser from deciding a matter, so that a second person must.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { ConflictCase, Employment } from '../model.ts'
import { nameKey } from './finding/managers.ts'

/**
 * `own`: it is about oneself. `examines`: has been asked to declare before the entry, as examiner or
 * juror. `tied`: the register shows a tie to those whom the entry is about. `declared`: has told of
 * one. `colleague`: works where the person works.
 */
export const interests = ['own', 'examines', 'tied', 'declared', 'colleague'] as const
export type Interest = (typeof interests)[number]

export type InterestGround = {
  readonly decider: PersonId
  readonly person: PersonId
  /** The decider's own case with the entry. */
  readonly own: Pick<ConflictCase, 'ties' | 'declarations'> | undefined
  readonly asked: boolean
  readonly employments: readonly Employment[]
  /** A plain date. */
  readonly today: string
}

/**
 * A tie counts here also where it was decided to let the person examine: whoever has one leaves the
 * matter to somebody else. So does what was told of, whatever has been decided about it.
 */
export function interestsOf(ground: InterestGround): readonly Interest[] {
  const { decider, person, own, asked } = ground
  if (decider === person) return ['own']
  const found: Record<Exclude<Interest, 'own'>, boolean> = {
    examines: asked,
    tied: (own?.ties.length ?? 0) > 0,
    declared: (own?.declarations ?? []).some(({ answer }) => answer !== 'none'),
    colleague: areColleagues(ground),
  }
  return interests.filter((interest) => interest !== 'own' && found[interest])
}

/** The same unit or manager, or the same employer where no unit is told of one of them. */
function areColleagues({ decider, person, employments, today }: InterestGround): boolean {
  const now = employments.filter(({ validTo }) => validTo === null || validTo >= today)
  const [mine, theirs] = [decider, person].map((id) =>
    now.filter(({ personId }) => personId === id),
  )
  return (mine ?? []).some((one) => (theirs ?? []).some((other) => isBeside(one, other)))
}

/** Letter case and spaces tell no managers apart, as where ties are found. */
function haveSameManager({ manager: mine }: Employment, { manager: theirs }: Employment): boolean {
  return !!mine && !!theirs && nameKey(mine) === nameKey(theirs)
}

function isBeside(one: Employment, other: Employment): boolean {
  if (one.organisationId !== other.organisationId) return false
  const untold = one.unitId === null || other.unitId === null
  return untold || one.unitId === other.unitId || haveSameManager(one, other)
}
