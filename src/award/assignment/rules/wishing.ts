// How what is wished of a plan changes, one wish at a time.
import type { PersonId } from '../../../base/lib/actor.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import type { Edition } from '../../editions/model.ts'
import type { EntryId } from '../../entries/model.ts'
import type { PlanState, Wishing } from '../model/plan.ts'
import type { Placing, Wishes } from '../model/wishes.ts'

export const noWishes: Wishes = {
  pins: [],
  forbids: [],
  sizes: [],
  loads: [],
  away: [],
  waived: [],
}

/** Before anything is wished: as the edition says. */
export function firstState({ terms }: Edition): PlanState {
  const { seed = 1, aim = 'weakest-first' } = terms.team ?? {}
  return { wishes: noWishes, seed, fair: aim === 'weakest-first', solution: null }
}

export type WishRefusal = 'wished-already' | 'not-wished' | 'size-bounds' | 'load-bounds'

/** Larger teams and loads than this are a slip of the hand. */
export const mostMembers = 12
export const mostLoad = 50

/** A new wish about the same thing takes the place of the old. A wish that changes nothing is refused. */
export function wish(
  _permit: Permit<'plan.make'>,
  wishes: Wishes,
  wishing: Wishing,
): Outcome<Wishes, WishRefusal> {
  const wrong = boundsRefusal(wishing)
  if (wrong) return no(wrong)
  const wished = { ...wishes, ...changed(wishes, wishing) }
  if (!same(wishes, wished)) return yes(wished)
  return no(takesBack(wishing) ? 'not-wished' : 'wished-already')
}

/** It is wished already: wishing it once more would change nothing. */
export function isWished(wishes: Wishes, wishing: Wishing): boolean {
  return same(wishes, { ...wishes, ...changed(wishes, wishing) })
}

function takesBack({ kind }: Wishing): boolean {
  return kind.startsWith('un') || kind === 'allowed' || kind === 'back'
}

function boundsRefusal(wishing: Wishing): WishRefusal | undefined {
  if (wishing.kind === 'sized') {
    const { least, most: upper } = wishing
    return least < 1 || upper < least || upper > mostMembers ? 'size-bounds' : undefined
  }
  if (wishing.kind !== 'loaded') return undefined
  const { floor, ceiling } = wishing
  return floor < 0 || ceiling < floor || ceiling > mostLoad ? 'load-bounds' : undefined
}

function changed(wishes: Wishes, wishing: Wishing): Partial<Wishes> {
  switch (wishing.kind) {
    case 'pinned':
      return {
        pins: withPlacing(wishes.pins, wishing),
        forbids: withoutPlacing(wishes.forbids, wishing),
      }
    case 'forbidden':
      return {
        pins: withoutPlacing(wishes.pins, wishing),
        forbids: withPlacing(wishes.forbids, wishing),
      }
    case 'unpinned':
      return { pins: withoutPlacing(wishes.pins, wishing) }
    case 'allowed':
      return { forbids: withoutPlacing(wishes.forbids, wishing) }
    case 'sized':
      return { sizes: withSize(wishes, wishing) }
    case 'unsized':
      return { sizes: wishes.sizes.filter(({ entry }) => entry !== wishing.entry) }
    case 'loaded':
      return { loads: withLoad(wishes, wishing) }
    case 'unloaded':
      return { loads: wishes.loads.filter(({ person }) => person !== wishing.person) }
    case 'away':
      return awayOf(wishes, wishing.person)
    case 'back':
      return { away: wishes.away.filter((person) => person !== wishing.person) }
    case 'waived':
      return { waived: [...new Set([...wishes.waived, wishing.rule])] }
    case 'unwaived':
      return { waived: wishes.waived.filter((rule) => rule !== wishing.rule) }
  }
}

/** Who is away cannot be kept in a team. */
function awayOf({ away, pins }: Wishes, person: PersonId): Partial<Wishes> {
  return {
    away: [...new Set([...away, person])],
    pins: pins.filter((pin) => pin.person !== person),
  }
}

function withSize({ sizes }: Wishes, { entry, least, most }: Extract<Wishing, { kind: 'sized' }>) {
  return [...sizes.filter((size) => size.entry !== entry), { entry, least, most }]
}

function withLoad(
  { loads }: Wishes,
  { person, floor, ceiling }: Extract<Wishing, { kind: 'loaded' }>,
) {
  return [...loads.filter((load) => load.person !== person), { person, floor, ceiling }]
}

function withPlacing(placings: readonly Placing[], { entry, person }: Placing): readonly Placing[] {
  return holds(placings, entry, person) ? placings : [...placings, { entry, person }]
}

function withoutPlacing(placings: readonly Placing[], gone: Placing): readonly Placing[] {
  return placings.filter(({ entry, person }) => entry !== gone.entry || person !== gone.person)
}

export function holds(placings: readonly Placing[], entry: EntryId, person: PersonId): boolean {
  return placings.some((one) => one.entry === entry && one.person === person)
}

/** In whatever order they were wished. */
export function same(a: Wishes, b: Wishes): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf({ pins, forbids, sizes, loads, away, waived }: Wishes): string {
  return JSON.stringify([
    pins.map(({ entry, person }) => `${entry} ${person}`).toSorted(),
    forbids.map(({ entry, person }) => `${entry} ${person}`).toSorted(),
    sizes.map(({ entry, least, most: upper }) => `${entry} ${least} ${upper}`).toSorted(),
    loads.map(({ person, floor, ceiling }) => `${person} ${floor} ${ceiling}`).toSorted(),
    away.toSorted(),
    waived.toSorted(),
  ])
}
