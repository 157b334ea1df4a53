// Whatever people do with boards' matters, in whatever order, the track obeys the same laws.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DeedName,
  deeds,
  edition,
  stateIn,
  units,
  type World,
} from '../../../../test/board-deeds.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { type BoardState, boardStates, type Matter, type OutcomeKind, outcomes } from '../model.ts'
import { isAccepted } from './matter.ts'
import { nextStep } from './next.ts'
import { riskOf } from './risk.ts'

const deed = fc.record({
  name: fc.constantFrom(...(Object.keys(deeds) as DeedName[])),
  chosen: fc.subarray(units, { minLength: 1 }),
  at: fc.nat({ max: 70 }),
  outcome: fc.constantFrom(...outcomes, 'approved', 'approved', 'noted'),
})

/** Half of the histories begin with the straight way, which chance alone seldom finds. */
const straight = (['open', 'meet', 'enter', 'send', 'verify'] as const).map((name) => ({
  ...{ name, chosen: units, at: 1 },
  outcome: 'approved' as const,
}))
const beginning = fc.constantFrom([], straight)

/** Which deeds may move a unit from one state to another. A unit that is not moved is not named. */
const ways: Readonly<Record<DeedName, readonly (readonly [BoardState | '*', BoardState | '*'])[]>> =
  {
    open: [
      ['not-started', 'paper-drafted'],
      ['rejected', 'paper-drafted'],
    ],
    regroup: [
      ['not-started', 'paper-drafted'],
      ['paper-drafted', 'not-started'],
      ['rejected', 'paper-drafted'],
      ['paper-drafted', 'rejected'],
    ],
    meet: [['*', 'on-agenda']],
    rework: [['referred-back', 'paper-drafted']],
    enter: [['*', '*']],
    send: [
      ['adjusted', 'extract-sent'],
      ['posted', 'extract-sent'],
    ],
    verify: [['extract-sent', 'extract-verified']],
    back: [
      ['extract-verified', '*'],
      ['extract-sent', 'adjusted'],
      ['extract-sent', 'posted'],
      // The day of adjustment was taken away after the extract had come.
      ['extract-sent', 'decided'],
    ],
  }

function isWay(name: DeedName, was: BoardState, is: BoardState): boolean {
  return ways[name].some(
    ([from, to]) => (from === '*' || from === was) && (to === '*' || to === is),
  )
}

describe('random histories of three units', () => {
  const reached = new Set<BoardState>()

  test('each deed moves a unit only on its own ways, and nothing unproven is verified', () => {
    fc.assert(
      fc.property(beginning, fc.array(deed, { minLength: 10, maxLength: 50 }), (first, rest) => {
        const world: World = {
          ...{ now: new Date('2027-07-15T08:00:00Z') },
          ...{ matters: [], decisions: [], inMatters: [], inDecisions: [] },
        }
        for (const done of [...first, ...rest]) step(world, done, reached)
      }),
      { numRuns: 100 },
    )
  })

  test('every state of the track was reached', () => {
    expect([...reached].toSorted()).toEqual([...boardStates].toSorted())
  })
})

type Done = { name: DeedName; chosen: readonly RegistrationId[]; at: number; outcome: OutcomeKind }

function step(world: World, { name, chosen, at, outcome }: Done, reached: Set<BoardState>): void {
  world.now = new Date(world.now.getTime() + 60_000)
  const before = stateIn(world)
  deeds[name](world, chosen, at, outcome)
  for (const [unit, { state: is }] of stateIn(world)) {
    const was = before.get(unit)?.state ?? 'not-started'
    reached.add(is)
    if (was !== is && !isWay(name, was, is)) throw new Error(`${name}: ${was} → ${is}`)
  }
  obey(world)
}

/** The laws that hold after every deed. */
function obey(world: World): void {
  for (const track of stateIn(world).values()) {
    const { state, decision, outcome, registration } = track
    if (state === 'extract-verified') {
      const fate = world.inDecisions.find(
        (link) => link.decision === decision?.id && link.registration === registration,
      )
      // Invariants 3 and 4.
      expect(isAccepted(edition, outcome)).toBe(true)
      expect(decision?.extract).not.toBeNull()
      expect(decision?.adjustedOn).not.toBeNull()
      expect(String(decision?.meetingDate) <= '2027-06-30').toBe(true)
      expect(fate?.listed).toBe('listed')
    }
    const open = openMatters(world, registration)
    if (open.length > 1) throw new Error('in two papers')
    // Somebody always has something to do, unless it is done.
    const next = nextStep(track, edition, '2027-06-01')
    const done = riskOf(track, edition, '2027-06-01').level === 'done'
    const verified = state === 'extract-verified'
    if ((next.step === 'nothing') !== verified || done !== verified) throw new Error(`${state}?`)
  }
}

/** Matters of the unit in which the board has not said no to it. */
function openMatters(world: World, unit: RegistrationId): readonly Matter[] {
  const refused = (matter: Matter) =>
    world.decisions.some(
      (decision) =>
        decision.matter === matter.id &&
        world.inDecisions.some(
          (link) =>
            link.decision === decision.id &&
            link.registration === unit &&
            (link.outcome ?? decision.outcome) === 'rejected',
        ),
    )
  const own = world.inMatters.filter(({ registration }) => registration === unit)
  return world.matters.filter(
    (matter) => own.some((link) => link.matter === matter.id) && !refused(matter),
  )
}
