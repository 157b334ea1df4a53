// Which companies belong to the same group: by who owns whom, and who took over after whom.
import type { OrganisationId } from '../../../units/model.ts'
import type { During, Register, Step } from '../../model/ties.ts'
import { nameOn, organisationSteps } from './names.ts'
import { remembering } from './remember.ts'
import { common } from './time.ts'

/**
 * The way between two of one group, from `one` up to what they have in common and down to `other`.
 * Owners count that own on some of those days. Undefined: they have nothing in common.
 */
export function groupWay(
  register: Register,
  one: OrganisationId,
  other: OrganisationId,
  days: During,
): readonly Step[] | undefined {
  if (one === other) return []
  const [here, there] = [above(register, one, days), above(register, other, days)]
  if (here.size === 1 && there.size === 1) return undefined
  const ways = [...here].flatMap(([key, way]) => {
    const back = there.get(key)
    return back ? [[...way, ...back.toReversed()]] : []
  })
  return ways.toSorted((a, b) => a.length - b.length)[0]
}

type Above = ReadonlyMap<OrganisationId, readonly Step[]>
const kept = remembering((_: Register, _days: string) => new Map<OrganisationId, Above>())

function above(register: Register, start: OrganisationId, days: During): Above {
  const known = kept(register, `${days.from}–${days.to}`)
  const before = known.get(start) ?? findAbove(register, start, days)
  known.set(start, before)
  return before
}

/** Itself, and all that own it or have taken over after it, each by the fewest steps. */
function findAbove(
  register: Register,
  start: OrganisationId,
  days: During,
): ReadonlyMap<OrganisationId, readonly Step[]> {
  const reached = new Map<OrganisationId, readonly Step[]>([[start, []]])
  for (const [from, way] of reached) {
    for (const [to, step] of stepsUp(register, from, days)) {
      if (!reached.has(to)) reached.set(to, [...way, step])
    }
  }
  return reached
}

function stepsUp(
  register: Register,
  organisation: OrganisationId,
  days: During,
): readonly (readonly [OrganisationId, Step])[] {
  const { organisations } = register
  const known = organisations.get(organisation)
  const owned = (known?.owners ?? [])
    .filter((owner) => common(owner, days))
    .map(({ id, parent, from, to }): readonly [OrganisationId, Step] => {
      const named = { was: nameOn(organisations, organisation), is: nameOn(organisations, parent) }
      return [parent, { what: 'owned', owning: id, organisation, parent, ...named, from, to }]
    })
  const heirs = (known?.successors ?? []).flatMap(({ successor, fromDay }) =>
    organisationSteps([{ from: organisation, to: successor, day: fromDay }], register).map(
      (step) => [successor, step] as const,
    ),
  )
  return [...owned, ...heirs]
}
