// Who may decide which matters, and what waits to be decided.
import type { Ask } from '../../../base/db/call.ts'
import type { Reader } from '../../../base/db/handle.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleWithRole } from '../../../support/accounts/public.ts'
import { currentEdition } from '../../editions/public.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Pair } from '../model.ts'
import { needsDecision } from '../rules/declaring.ts'
import { type Interest, interestsOf } from '../rules/interests.ts'
import { listPairsInQuestion } from '../store/objections.ts'
import { listEmployments, listRequestsAbout } from '../store.ts'
import { casesOf } from './cases.ts'

export type Interests = (decider: PersonId, pair: Pair) => readonly Interest[]

/** What keeps these people from deciding these matters. As many questions for one as for many. */
export async function interestsIn(
  db: Reader,
  deciders: readonly PersonId[],
  pairs: readonly Pair[],
  now: Date,
): Promise<Interests> {
  const entries = [...new Set(pairs.map(({ entryId }) => entryId))]
  const own = entries.flatMap((entryId) => deciders.map((personId) => ({ personId, entryId })))
  const caseOf = new Map((await casesOf(db, own)).map((about) => [keyOf(about), about]))
  const asked = new Set((await listRequestsAbout(db, entries)).map(keyOf))
  const people = [...new Set([...deciders, ...pairs.map(({ personId }) => personId)])]
  const employed = Map.groupBy(await listEmployments(db, people), ({ personId }) => personId)
  const today = plainDate(now, (await currentEdition(db)).zone)
  return function interests(decider, { personId, entryId }) {
    const mine = keyOf({ personId: decider, entryId })
    const employments = [decider, personId].flatMap((person) => employed.get(person) ?? [])
    const own = caseOf.get(mine)
    return interestsOf({
      ...{ decider, person: personId, own, asked: asked.has(mine) },
      ...{ employments, today },
    })
  }
}

function keyOf({ personId, entryId }: Pair): string {
  return personId + entryId
}

export type Decider = { readonly person: PersonId; readonly name: string }
/** Who leads the award, and what keeps each from deciding. */
export type Deciders = {
  readonly interests: Interests
  /** Those who may decide it, by name. */
  readonly able: (pair: Pair) => readonly Decider[]
}

export async function decidersOf(ask: Ask, pairs: readonly Pair[]): Promise<Deciders> {
  const organisers = await peopleWithRole(ask.db, 'organiser', ask.now)
  const ids = organisers.map(({ id }) => id)
  const interests = await interestsIn(ask.db, ids, pairs, ask.now)
  return {
    interests,
    able: (pair) =>
      organisers
        .filter(({ id }) => interests(id, pair).length === 0)
        .map(({ id, name }) => ({ person: id, name })),
  }
}

/** What waits to be decided by the one who asks, and what nobody who is there may decide. */
export async function pairsToDecide(
  ask: Ask,
  entries: readonly EntryId[],
): Promise<readonly Pair[]> {
  const cases = await casesOf(ask.db, await listPairsInQuestion(ask.db, entries))
  const waiting = cases.filter(needsDecision)
  if (waiting.length === 0) return []
  const { able } = await decidersOf(ask, waiting)
  return waiting.filter((pair) => {
    const deciders = able(pair)
    return deciders.length === 0 || deciders.some(({ person }) => person === ask.actor.id)
  })
}
