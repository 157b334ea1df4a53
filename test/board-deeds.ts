// What people try with boards' matters, by the real rules, on a world that is kept in memory.
import {
  type Decision,
  type DecisionRegistration,
  type Matter,
  type MatterRegistration,
  type OutcomeKind,
  outcomes,
} from '../src/award/decisions/model.ts'
import {
  enter,
  isAskedElsewhere,
  outcomesApart,
  sendBack,
  sendExtract,
  verify,
} from '../src/award/decisions/rules/decision.ts'
import { gather, regroup, takeUp } from '../src/award/decisions/rules/matter.ts'
import { tracks } from '../src/award/decisions/rules/track.ts'
import type { Edition } from '../src/award/editions/model.ts'
import type { Registration, RegistrationId } from '../src/award/registrations/model.ts'
import type { OrganisationId } from '../src/award/units/model.ts'
import { newId } from '../src/base/lib/id.ts'
import { permit } from '../src/base/lib/permit.ts'
import { addDays } from '../src/base/lib/time.ts'
import { aBoardPaper, aDecision, aMatter } from './board.ts'

export const edition = {
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
export const units = [0, 1, 2].map((): RegistrationId => newId<'registration'>())

export type World = {
  now: Date
  matters: Matter[]
  decisions: Decision[]
  inMatters: MatterRegistration[]
  inDecisions: DecisionRegistration[]
}

/** How far each of the three units has come. */
export function stateIn(world: World) {
  return tracks(units, world)
}

function replace(world: World, fresh: Decision): void {
  world.decisions = world.decisions.map((each) => (each.id === fresh.id ? fresh : each))
}

/** One deed: what somebody tries. What the rules refuse changes nothing. */
export const deeds = {
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
export type DeedName = keyof typeof deeds
