// When the practice entry can be prepared, opened and scored, and what is shown before and after.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Area, AssessmentModel } from '../../editions/model.ts'
import type { Agreement, Attempt, Levels, Practice, PracticeFacts } from '../model/training.ts'
import { agreementOf, ratedIn } from './agreement.ts'
import { lastHandedIn } from './training.ts'

export type PrepareRefusal = 'key-fixed' | 'level-unknown'

/** Once somebody has handed in, text and key stay: else nobody's agreement means anything. */
export function prepare(
  _permit: Permit<'training.keep'>,
  facts: PracticeFacts,
  known: { readonly attempts: readonly Attempt[]; readonly model: AssessmentModel | null },
): Outcome<PracticeFacts, PrepareRefusal> {
  if (known.attempts.some(({ handedInAt }) => handedInAt !== null)) return no('key-fixed')
  const most = levelsOf(known.model)
  const levels = Object.values(facts.key).map(({ level }) => level)
  return levels.every((level) => level >= 1 && level <= most) ? yes(facts) : no('level-unknown')
}

export function levelsOf(model: AssessmentModel | null): number {
  return model?.levels.approach.length ?? 0
}

export type OpenRefusal = 'text-missing' | 'key-missing' | 'not-handed-in-yet'

/** It opens when every question has a text and every area a key; again when somebody has handed in. */
export function open(
  _permit: Permit<'training.keep'>,
  practice: Practice,
  known: { readonly areas: readonly Area[]; readonly attempts: readonly Attempt[] },
): Outcome<Practice, OpenRefusal> {
  const questions = known.areas.flatMap((area) => area.questions)
  if (questions.some(({ key }) => (practice.texts[key] ?? '') === '')) return no('text-missing')
  if (known.areas.some(({ key }) => !isKeyed(practice, key))) return no('key-missing')
  const here = known.attempts.filter(({ round }) => round === practice.round)
  const handedIn = here.some(({ handedInAt }) => handedInAt !== null)
  if (practice.round > 0 && !handedIn) return no('not-handed-in-yet')
  return yes({ ...practice, round: practice.round + 1 })
}

function isKeyed({ key }: Practice, area: string): boolean {
  const keyed = key[area]
  return keyed !== undefined && keyed.reason !== ''
}

export type ScoreRefusal = 'not-open' | 'handed-in' | 'level-unknown' | 'areas-missing'

/** Alone, and without the key: it is shown when this has been handed in. */
export function score(
  _permit: Permit<'training.own'>,
  practice: Practice | undefined,
  attempt: Pick<Attempt, 'personId' | 'scores'> & { readonly handIn: boolean },
  known: {
    readonly own: Attempt | undefined
    readonly areas: readonly Area[]
    readonly most: number
    readonly now: Date
  },
): Outcome<Attempt, ScoreRefusal> {
  if (practice === undefined || practice.round === 0) return no('not-open')
  if (known.own?.handedInAt) return no('handed-in')
  const given = Object.values(attempt.scores)
  if (given.some((level) => level < 1 || level > known.most)) return no('level-unknown')
  const complete = known.areas.every(({ key }) => attempt.scores[key] !== undefined)
  if (attempt.handIn && !complete) return no('areas-missing')
  return yes({
    practiceId: practice.id,
    personId: attempt.personId,
    round: practice.round,
    scores: attempt.scores,
    changedAt: known.now,
    handedInAt: attempt.handIn ? known.now : null,
  })
}

/** The attempt of the round that is open. Undefined: not begun. */
export function attemptNow(practice: Practice, own: readonly Attempt[]): Attempt | undefined {
  return own.find(({ round }) => round === practice.round)
}

/** Of each person who has handed in: the first attempt, which is kept, and the latest. */
export type Scored = {
  readonly personId: PersonId
  readonly first: Agreement
  readonly latest: Agreement
  readonly attempts: number
  readonly scores: Levels
}

export function scoredBy(
  practice: Practice,
  attempts: readonly Attempt[],
  levels: number,
): readonly Scored[] {
  const done = attempts.filter(({ handedInAt }) => handedInAt !== null)
  const of = Map.groupBy(done, ({ personId }) => personId)
  return [...of].flatMap(([personId, own]): readonly Scored[] => {
    const latest = lastHandedIn(own)
    const first = own.toSorted((a, b) => a.round - b.round)[0]
    const [before, now] = [first, latest].map(
      (one) => one && agreementOf(ratedIn(one.scores, practice.key), levels),
    )
    if (!before || !now || !latest) return []
    return [{ personId, first: before, latest: now, attempts: own.length, scores: latest.scores }]
  })
}

/** All first attempts taken together: what the examiners as a group make of the key. */
export function together(
  practice: Practice,
  attempts: readonly Attempt[],
  levels: number,
): Agreement | null {
  const done = attempts.filter(({ handedInAt }) => handedInAt !== null)
  const firsts = [...Map.groupBy(done, ({ personId }) => personId).values()].flatMap(
    (own) => own.toSorted((a, b) => a.round - b.round)[0] ?? [],
  )
  return agreementOf(
    firsts.flatMap(({ scores }) => ratedIn(scores, practice.key)),
    levels,
  )
}

/** How the latest levels of an area lie: how many gave each level, the lowest first. */
export function spreadOf(
  area: string,
  scored: readonly Scored[],
  levels: number,
): readonly number[] {
  return Array.from({ length: levels }, (_, i) => {
    return scored.filter(({ scores }) => scores[area] === i + 1).length
  })
}
