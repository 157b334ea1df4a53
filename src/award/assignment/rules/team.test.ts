// What makes a team, and how it changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import { type TeamRules, teamDefaults } from '../../editions/model/team-rules.ts'
import type { EntryId } from '../../entries/model.ts'
import type { Clearance } from '../../examiners/model.ts'
import type { Team, TeamId } from '../model.ts'
import { add, type Ground, lead, leave, propose, teamState } from './team.ts'

const may = permit('team.choose')
const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => name as PersonId)
const [a, b, c, d, e, f] = people as [PersonId, PersonId, PersonId, PersonId, PersonId, PersonId]
const rules: TeamRules = { ...teamDefaults, minimum: 3, maximum: 5 }

function ground(over: Partial<Ground> = {}): Ground {
  const nobody = { conflicted: new Set<PersonId>(), unready: new Set<PersonId>(), leaders: null }
  const known = { examiners: new Set(people), breaks: () => [] }
  return { ready: true, rules, ...known, ...nobody, ...over }
}

function aTeam(members: readonly PersonId[], leader: PersonId | null = members[0] ?? null): Team {
  return { id: 'team' as TeamId, entry: 'entry' as EntryId, leader, members }
}

function proposed(members: readonly PersonId[], leader: PersonId | null, over?: Partial<Ground>) {
  const outcome = propose(may, { members, leader }, ground(over))
  return outcome.ok ? outcome.value : outcome.reason
}

test('a team of three to five with one of them as leader is proposed', () => {
  expect(proposed([a, b, c], b)).toEqual({ members: [a, b, c], leader: b })
  expect(proposed([a, b, c, d, e], a)).toEqual({ members: [a, b, c, d, e], leader: a })
})

test('ticking someone twice makes no team larger', () => {
  expect(proposed([a, a, b], a)).toBe('too-few')
})

test.each<[string, readonly PersonId[], PersonId | null, Partial<Ground>]>([
  ['too-few', [a, b], a, {}],
  ['too-few', [], null, {}],
  ['too-many', [a, b, c, d, e, f], a, {}],
  ['leader-missing', [a, b, c], null, {}],
  ['leader-not-member', [a, b, c], d, {}],
  ['not-examiner', [a, b, 'x' as PersonId], a, {}],
  ['conflict', [a, b, c], a, { conflicted: new Set([c]) }],
  ['missing', [a, b, c], a, { unready: new Set([c]) }],
  ['leader-untrained', [a, b, c], a, { leaders: new Set([b]) }],
  ['not-ready', [a, b, c], a, { ready: false }],
  ['no-rules', [a, b, c], a, { rules: null }],
])('%s', (reason, members, leader, over) => {
  expect(proposed(members, leader, over)).toBe(reason)
})

function added(team: Team, person: PersonId, over?: Partial<Ground>) {
  const outcome = add(may, team, person, ground(over))
  return outcome.ok ? outcome.value.members : outcome.reason
}

test('one more joins, up to the most', () => {
  expect(added(aTeam([a, b, c]), d)).toEqual([a, b, c, d])
  expect(added(aTeam([a, b, c, d, e]), f)).toBe('too-many')
  expect(added(aTeam([a, b, c]), a)).toBe('member-already')
  expect(added(aTeam([a, b, c]), d, { conflicted: new Set([d]) })).toBe('conflict')
})

test('a hard rule of the edition refuses a team that breaks it', () => {
  const breaks = (members: readonly PersonId[]) =>
    members.includes(a) && members.includes(b) ? (['administration'] as const) : []
  expect(proposed([a, b, c], a, { breaks })).toBe('rule-administration')
  expect(proposed([a, c, d], a, { breaks })).toEqual({ members: [a, c, d], leader: a })
  expect(added(aTeam([a, c, d]), b, { breaks })).toBe('rule-administration')
})

test('what a team broke already keeps nobody out who breaks no more', () => {
  const breaks = (members: readonly PersonId[]) =>
    members.includes(d) ? [] : (['leader'] as const)
  expect(added(aTeam([a, b, c]), e, { breaks })).toEqual([a, b, c, e])
  expect(added(aTeam([a, b, c]), d, { breaks })).toEqual([a, b, c, d])
})

test('the conflict of a member does not keep the one who replaces them out', () => {
  expect(added(aTeam([a, b, c]), d, { conflicted: new Set([a]) })).toEqual([a, b, c, d])
})

function left(person: PersonId, reason = 'Sjuk.') {
  const outcome = leave(may, aTeam([a, b, c]), person, reason)
  return outcome.ok ? outcome.value : outcome.reason
}

test('a member leaves with a reason, and the leader leaves the lead', () => {
  expect(left(b)).toMatchObject({ members: [a, c], leader: a })
  expect(left(a)).toMatchObject({ members: [b, c], leader: null })
  expect([left(d), left(b, ' ')]).toEqual(['not-member', 'reason-missing'])
})

test('a member without conflict leads', () => {
  const led = (person: PersonId, conflicted: readonly PersonId[] = []) => {
    const outcome = lead(may, aTeam([a, b, c]), person, ground({ conflicted: new Set(conflicted) }))
    return outcome.ok ? outcome.value.leader : outcome.reason
  }
  expect([led(c), led(d), led(c, [c])]).toEqual([c, 'not-member', 'conflict'])
})

function state(clearances: readonly Clearance[], leader: PersonId | null = a) {
  const members = people.slice(0, clearances.length)
  return teamState(
    aTeam(members, leader),
    rules,
    (one) => clearances[members.indexOf(one)] as Clearance,
  )
}

test('Invariant 12: a team is ready only when every member is cleared', () => {
  expect(state(['clear', 'clear', 'clear'])).toBe('ready')
  expect(state(['clear', 'clear', 'undeclared'])).toBe('awaiting')
  expect(state(['clear', 'clear', 'open'])).toBe('awaiting')
  expect(state(['clear', 'clear', 'clear', 'conflict'])).toBe('incomplete')
})

test('a team that is too small, or that nobody leads, is not complete', () => {
  expect(state(['clear', 'clear'])).toBe('incomplete')
  expect(state(['clear', 'clear', 'clear'], null)).toBe('incomplete')
  expect(teamState(undefined, rules, () => 'clear')).toBe('none')
})

type Command = { readonly kind: 'add' | 'leave' | 'lead'; readonly person: PersonId }

function obey(team: Team, { kind, person }: Command, at: Ground): Team {
  const deeds = {
    add: () => add(may, team, person, at),
    leave: () => leave(may, team, person, 'Skäl.'),
    lead: () => lead(may, team, person, at),
  }
  const outcome = deeds[kind]()
  return outcome.ok ? outcome.value : team
}

test('Invariant 12: however a team is chosen and changed, nobody with a conflict is let in, and it is never too large', () => {
  const who = fc.constantFrom(...people)
  const kind = fc.constantFrom('add' as const, 'leave' as const, 'lead' as const)
  const commands = fc.array(fc.record({ kind, person: who }))
  const start = fc.record({ members: fc.subarray(people, { minLength: 3 }), leader: who })
  let begun = 0
  fc.assert(
    fc.property(start, fc.subarray(people), commands, (choice, conflicted, orders) => {
      const at = ground({ conflicted: new Set(conflicted) })
      const first = propose(may, choice, at)
      if (!first.ok) return
      begun += 1
      let team: Team = { ...aTeam([]), ...first.value }
      for (const order of orders) {
        team = obey(team, order, at)
        expect(team.members.some((one) => conflicted.includes(one))).toBe(false)
        expect(team.members.length).toBeLessThanOrEqual(5)
        expect(new Set(team.members).size).toBe(team.members.length)
        expect(team.leader === null || team.members.includes(team.leader)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
  expect(begun).toBeGreaterThan(50)
})
