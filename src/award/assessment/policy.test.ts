// Who may read and compare, as a table of role by standing.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role } from '../../base/lib/actor.ts'
import type { Consensus, Standing } from './model.ts'
import { mayAssess, mayCompare, mayFollow, mayLead, mayRead, maySeeAgreed } from './policy.ts'

function actor(...roles: readonly Role[]): Actor {
  return { ...anonymous, roles: new Set(roles) }
}
const cleared: Standing = {
  running: true,
  member: true,
  leader: false,
  clear: true,
  handedIn: false,
}

function rights(who: Actor, standing: Partial<Standing>): readonly string[] {
  const known = { ...cleared, ...standing }
  const asked = { mayRead, mayAssess, mayCompare, mayLead }
  return Object.entries(asked)
    .filter(([, may]) => may(who, known) !== undefined)
    .map(([name]) => name)
}

test.each<[string, Actor, Partial<Standing>, readonly string[]]>([
  ['a cleared member', actor('examiner'), {}, ['mayRead', 'mayAssess']],
  ['the leader before hand-in', actor('examiner'), { leader: true }, ['mayRead', 'mayAssess']],
  [
    'a member who has handed in',
    actor('examiner'),
    { handedIn: true },
    ['mayRead', 'mayAssess', 'mayCompare'],
  ],
  [
    'the leader who has handed in',
    actor('examiner'),
    { handedIn: true, leader: true },
    ['mayRead', 'mayAssess', 'mayCompare', 'mayLead'],
  ],
  [
    'the leader when the time is over',
    actor('examiner'),
    { handedIn: true, leader: true, running: false },
    ['mayRead', 'mayCompare'],
  ],
  ['a member with a conflict', actor('examiner'), { clear: false, handedIn: true }, []],
  ['an examiner of another team', actor('examiner'), { member: false }, []],
  ['a member whose role has ended', actor(), { handedIn: true, leader: true }, []],
  ['the organiser', actor('organiser'), { member: false }, []],
  ['a juror', actor('juror', 'chair'), { member: false }, []],
])('%s', (_, who, standing, expected) => {
  expect(rights(who, standing)).toEqual(expected)
})

test('the organiser sees what is agreed once it is closed, and follows always', () => {
  const states = ['open', 'closed', 'visited', 'final'] as const
  const seen = states.filter((state) => maySeeAgreed(actor('organiser'), { state } as Consensus))
  expect(seen).toEqual(['closed', 'visited', 'final'])
  expect(maySeeAgreed(actor('examiner'), { state: 'final' } as Consensus)).toBeUndefined()
  expect([actor('organiser'), actor('examiner'), actor('juror')].map(mayFollow)).toEqual([
    {},
    undefined,
    undefined,
  ])
})
