// Whatever people do with boards' matters, in whatever order, the track obeys the same laws.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBoardPaper, aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import { addDays } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { Registration, RegistrationId } from '../../registrations/model.ts'
import type { OrganisationId } from '../../units/model.ts'
import {
  type BoardState,
  boardStates,
  type Decision,
  type DecisionRegistration,
  type Matter,
  type MatterRegistration,
  type OutcomeKind,
  outcomes,
} from '../model.ts'
import {
  enter,
  isAskedElsewhere,
  outcomesApart,
  sendBack,
  sendExtract,
  verify,
} from './decision.ts'
import { gather, isAccepted, regroup, takeUp } from './matter.ts'
import { nextStep } from './next.ts'
import { riskOf } from './risk.ts'
import { tracks } from './track.ts'

const edition = {
  state: 'open',
  zone: 'Europe/Stockholm',
  terms: {
    acceptedDecisions: ['approved', 'noted'],
    calendar: { extractDue: '2027-06-30', lastMeeting: '2027-06-30' },
  },
} as unknown as Edition
const change = permit('board.change')
const look = permit('board.verify')
const administration: OrganisationId = newId<'organisation'>()
const units = [0, 1, 2].map((): RegistrationId => newId<'registration'>())

type World = {
  now: Date
  matters: Matter[]
  decisions: Decision[]
  inMatters: MatterRegistration[]
  inDecisions: DecisionRegistration[]
}

function stateIn(world: World) {
  return tracks(units, world)
}

function replace(world: World, fresh: Decision): void {
  world.decisions = world.decisions.map((each) => (each.id === fresh.id ? fresh : each))
}

/** One deed: what somebody tries. What the rules refuse changes nothing. */
const deeds = {
  open(world: World, chosen: readonly RegistrationId[]) {
    const known = stateIn(world)
    const all = chosen.flatMap((id) => {
      const track = known.get(id)
      const registration = { id, state: 'sent', administration } as Registration
      return track ? [{ registration, track }] : []
    })
    if (!gather(all, edition).ok) return
    const times = { createdAt: world.now, changedAt: world.now }
    const matter = aMatter({ administration, paper: aBoardPaper(), ...times })
    world.matters.push(matter)
    for (const registration of chosen) world.inMatters.push({ matter: matter.id, registration })
  },
  regroup(world: World, chosen: readonly RegistrationId[], at: number) {
    const matter = world.matters[at % Math.max(1, world.matters.length)]
    if (!matter) return
    const known = stateIn(world)
    const inside = world.inMatters.filter((link) => link.matter === matter.id)
    const track = inside.flatMap(({ registration }) => known.get(registration) ?? [])
    const wanted = chosen.flatMap((id) => {
      const own = known.get(id)
      const registration = { id, state: 'sent', administration } as Registration
      return own ? [{ registration, track: own }] : []
    })
    const outcome = regroup(change, { matter, edition, tracks: track }, wanted)
    if (!outcome.ok) return
    const { leaving, joining } = outcome.value
    world.inMatters = [
      ...world.inMatters.filter(
        (link) => link.matter !== matter.id || !leaving.includes(link.registration),
      ),
      ...joining.map((registration) => ({ matter: matter.id, registration })),
    ]
  },
  meet(world: World, chosen: readonly RegistrationId[], at: number) {
    const matter = world.matters[at % Math.max(1, world.matters.length)]
    if (!matter) return
    const known = stateIn(world)
    const inside = world.inMatters.filter((link) => link.matter === matter.id)
    const own = inside.flatMap(({ registration }) => known.get(registration) ?? [])
    const outcome = takeUp(change, chosen, { matter, edition, tracks: own })
    if (!outcome.ok) return
    const meetingDate = addDays('2027-05-01', at)
    const decision = aDecision({ matter: matter.id, meetingDate, createdAt: world.now })
    world.decisions.push(decision)
    for (const registration of outcome.value) {
      world.inDecisions.push({ decision: decision.id, registration, listed: null, outcome: null })
    }
  },
  rework(world: World, _chosen: readonly RegistrationId[], at: number) {
    const matter = world.matters[at % Math.max(1, world.matters.length)]
    world.matters = world.matters.map((each) =>
      each === matter ? { ...each, changedAt: world.now } : each,
    )
  },
  enter(world: World, chosen: readonly RegistrationId[], at: number, outcome: OutcomeKind) {
    const decision = world.decisions[at % Math.max(1, world.decisions.length)]
    if (!decision?.meetingDate) return
    const meetingDate = decision.meetingDate
    const adjustedOn = at % 3 === 0 ? null : addDays(meetingDate, at % 5)
    const postedOn = at % 2 === 0 ? null : adjustedOn
    const facts = {
      ...{ meetingDate, outcome, adjustedOn, postedOn, paragraph: null, recordNumber: null },
      immediateAdjustment: false,
    }
    const entered = enter(change, decision, facts, { edition, now: world.now })
    const own = world.inDecisions.filter((link) => link.decision === decision.id)
    const other = outcomes[at % outcomes.length] ?? 'approved'
    const apart = new Map(chosen.slice(0, 1).map((id) => [String(id), other]))
    const known = stateIn(world)
    const their = own.flatMap(({ registration }) => known.get(registration) ?? [])
    const outcomeOf = (unit: RegistrationId) => apart.get(unit) ?? outcome
    if (!entered.ok || isAskedElsewhere(decision, their, outcomeOf)) return
    replace(world, entered.value)
    const fates = outcomesApart(own, outcome, apart)
    world.inDecisions = world.inDecisions.map((link) =>
      link.decision === decision.id
        ? { ...link, outcome: fates.get(link.registration) ?? null }
        : link,
    )
  },
  send(world: World, _chosen: readonly RegistrationId[], at: number) {
    const decision = world.decisions[at % Math.max(1, world.decisions.length)]
    if (!decision) return
    const own = world.inDecisions.filter((link) => link.decision === decision.id)
    if (!sendExtract(change, decision, own).ok) return
    const extract = newId<'document'>()
    replace(world, { ...decision, extract, extractSentAt: world.now, returnedAt: null })
  },
  verify(world: World, chosen: readonly RegistrationId[], at: number) {
    const decision = world.decisions[at % Math.max(1, world.decisions.length)]
    if (!decision) return
    const fates = world.inDecisions.filter((link) => link.decision === decision.id)
    const answers = new Map(chosen.map((id) => [String(id), 'listed' as const]))
    const outcome = verify(look, { decision, edition, fates }, answers)
    if (!outcome.ok) return
    replace(world, { ...decision, verifiedAt: world.now })
    world.inDecisions = world.inDecisions.map((link) =>
      link.decision === decision.id
        ? { ...link, listed: outcome.value.get(link.registration) ?? null }
        : link,
    )
  },
  back(world: World, _chosen: readonly RegistrationId[], at: number) {
    const decision = world.decisions[at % Math.max(1, world.decisions.length)]
    if (!decision || !sendBack(look, decision, edition).ok) return
    replace(world, { ...decision, verifiedAt: null, returnedAt: world.now })
    world.inDecisions = world.inDecisions.map((link) =>
      link.decision === decision.id ? { ...link, listed: null } : link,
    )
  },
} as const
type DeedName = keyof typeof deeds

const deed = fc.record({
  name: fc.constantFrom(...(Object.keys(deeds) as DeedName[])),
  chosen: fc.subarray(units, { minLength: 1 }),
  at: fc.nat({ max: 70 }),
  outcome: fc.constantFrom(...outcomes, 'approved', 'approved', 'noted'),
})

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
      fc.property(fc.array(deed, { minLength: 10, maxLength: 50 }), (history) => {
        const world: World = {
          ...{ now: new Date('2027-07-15T08:00:00Z') },
          ...{ matters: [], decisions: [], inMatters: [], inDecisions: [] },
        }
        for (const done of history) step(world, done, reached)
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
