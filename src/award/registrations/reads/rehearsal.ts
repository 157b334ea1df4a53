// What would have happened: reads one edition's registrations, and tries another's rules on them.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { Edition } from '../../editions/model.ts'
import { allEditions, editionOf, editionOrDraft } from '../../editions/public.ts'
import type { RehearsalAsked } from '../model/rehearsal.ts'
import { mayAdminister } from '../policy.ts'
import { knownAbout } from '../public.ts'
import {
  categoriesGone,
  countEffects,
  countRules,
  type Editions,
  type Effect,
  type RuleCount,
  rehearsalOf,
  type Tried,
} from '../rules/rehearsal.ts'
import { listOf } from '../store.ts'

export type Rehearsal = Editions & {
  readonly asked: RehearsalAsked
  /** Those whose registrations can be chosen, the newest first. */
  readonly editions: readonly Edition[]
  /** How many registrations were tried, before anything is narrowed. */
  readonly all: number
  readonly effects: Readonly<Record<Effect, number>>
  readonly rules: readonly RuleCount[]
  readonly categoriesGone: ReturnType<typeof categoriesGone>
  /** What the choice lets through. */
  readonly tried: readonly Tried[]
  /** Those who have let rules be. */
  readonly people: ReadonlyMap<string, Person>
}

/** As many questions to the database whether there are ten registrations or a thousand. */
export async function rehearse(
  { db, actor, now }: Ask,
  year: number,
  asked: RehearsalAsked,
): Promise<Rehearsal> {
  required(mayAdminister(actor))
  const next = found(await editionOrDraft(db, year))
  const editions = await allEditions(db)
  const earlier = asked.against ? found(await editionOf(db, asked.against)) : before(next, editions)
  const registrations = await listOf(db, earlier.id, ['draft', 'sent'], 'all')
  const known = await knownAbout(db, registrations, now)
  const tryOn = rehearsalOf({ earlier, next }, asked.gate)
  const tried = registrations.map((registration) =>
    tryOn(registration, { ...known(registration), now: registration.sentAt ?? now }),
  )
  const granted = tried.flatMap(({ was }) => was.results.flatMap(({ waiver }) => waiver ?? []))
  return {
    ...{ earlier, next, asked, editions, all: tried.length },
    effects: countEffects(tried),
    rules: countRules({ earlier, next }, asked.gate, tried),
    categoriesGone: categoriesGone({ earlier, next }, tried),
    tried: tried.filter((one) => passes(one, asked)),
    people: await peopleByIds(
      db,
      granted.map(({ grantedBy }) => grantedBy),
    ),
  }
}

/** The year before, where there is one. Historic editions come last: few of their facts are known. */
function before(next: Edition, editions: readonly Edition[]): Edition {
  const earlier = editions.filter(({ year }) => year < next.year)
  const live = earlier.find(({ state }) => state !== 'historic')
  return found(live ?? earlier[0] ?? editions[0])
}

function passes({ effect, differs }: Tried, { show }: RehearsalAsked): boolean {
  if (show === 'all') return true
  return show === 'differing' ? differs : effect === show
}
