// Who has what part in a registration at what time, in any order of inviting, changing and shutting out.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import { endOfDay } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import { type Member, type Registration, type TeamRole, teamRoles } from '../model.ts'
import { canJoin, isLive, isOfUnit, partGiven, roleOf } from './members.ts'

const may = permit('registration.members')
const edition = { state: 'open', zone: 'Europe/Stockholm' } as Edition
const contact = 'contact' as PersonId
const registration = { id: 'r', contact, state: 'sent' } as unknown as Registration

test('a part for a time holds to the last moment of its last day, and not after it', () => {
  const now = new Date('2027-03-01T09:00:00Z')
  const given = partGiven(may, { role: 'helper', until: '2027-03-01' }, at(now))
  if (!given.ok) throw new Error(given.reason)
  expect(isLive(given.value, new Date('2027-03-01T22:59:59.999Z'))).toBe(true)
  expect(isLive(given.value, new Date('2027-03-01T23:00:00Z'))).toBe(false)
})

test.each([
  ['2027-02-28', 'already-over'],
  ['2027-03-01', undefined],
  [null, undefined],
])('until %s is refused as %s', (until, reason) => {
  const given = partGiven(may, { role: 'reader', until }, at(new Date('2027-03-01T22:30:00Z')))
  expect(given.ok ? undefined : given.reason).toBe(reason)
})

test('the day is that of the edition’s clock, not of the server’s', () => {
  const justAfterMidnight = new Date('2027-03-01T23:10:00Z')
  const given = partGiven(may, { role: 'reader', until: '2027-03-01' }, at(justAfterMidnight))
  expect(given).toEqual({ ok: false, reason: 'already-over' })
})

test('nobody is given a part in what has ended', () => {
  const now = new Date('2027-03-01T09:00:00Z')
  const part = { role: 'writer', until: null } as const
  const withdrawn = { ...at(now), registration: { ...registration, state: 'withdrawn' as const } }
  expect(partGiven(may, part, withdrawn)).toEqual({ ok: false, reason: 'ended' })
  const closed = { ...at(now), edition: { ...edition, state: 'closed' as const } }
  expect(partGiven(may, part, closed)).toEqual({ ok: false, reason: 'ended' })
})

test('managers and writers are of the unit, readers and helpers are not', () => {
  expect(teamRoles.filter(isOfUnit)).toEqual(['manager', 'writer'])
  expect(isOfUnit(undefined)).toBe(false)
})

function at(now: Date) {
  return { registration, edition, now }
}

const people = ['a', 'b', 'c', 'contact'] as const
const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-05'] as const
const person = fc.constantFrom(...people)
const part = fc.record({
  role: fc.constantFrom(...teamRoles),
  until: fc.option(fc.constantFrom(...days)),
})
const deed = fc.oneof(
  fc.record({ kind: fc.constant('invite' as const), person, part }),
  fc.record({ kind: fc.constant('change' as const), person, part }),
  fc.record({ kind: fc.constant('drop' as const), person }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
)

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never
/** What a careful person would keep in their head: for each, the role and its last day. */
type Told = Map<string, { readonly role: TeamRole; readonly until: string | null }>
type World = { now: Date; members: readonly Member[]; readonly told: Told }

function play(world: World, one: Deed): void {
  if (one.kind === 'wait') world.now = new Date(world.now.getTime() + one.hours * 3_600_000)
  else if (one.kind === 'drop') {
    world.members = without(world, one.person)
    world.told.delete(one.person)
  } else give(world, one)
}

function give(world: World, one: Extract<Deed, { kind: 'invite' | 'change' }>): void {
  const { now, members, told } = world
  const id = one.person as PersonId
  const joins = canJoin({ registration, members }, id, now).ok
  const allowed = one.kind === 'invite' ? joins : members.some((member) => member.person === id)
  const given = partGiven(may, one.part, at(now))
  if (!allowed || !given.ok) return
  world.members = [...without(world, one.person), row(id, given.value)]
  told.set(one.person, one.part)
}

function without({ members }: World, person: string): readonly Member[] {
  return members.filter((member) => member.person !== person)
}

test('whatever is done in whatever order, each is what was last said of them, until its day is over', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const world: World = { now: new Date('2027-03-01T09:00:00Z'), members: [], told: new Map() }
      for (const one of deeds) {
        play(world, one)
        const team = { registration, members: world.members }
        const roles = people.map((who) => roleOf(team, who as PersonId, world.now))
        expect(roles).toEqual(people.map((who) => expected(world.told, who, world.now)))
      }
    }),
    { numRuns: 400 },
  )
})

function row(id: PersonId, value: Pick<Member, 'role' | 'until'>): Member {
  return {
    registration: registration.id,
    person: id,
    addedAt: new Date(0),
    addedBy: null,
    ...value,
  }
}

function expected(told: Told, who: string, now: Date): TeamRole | undefined {
  if (who === contact) return 'manager'
  const known = told.get(who)
  const over =
    known !== undefined && known.until !== null && now > endOfDay(known.until, edition.zone)
  return over ? undefined : known?.role
}
