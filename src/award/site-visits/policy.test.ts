// Who plans, takes part and is told, as a table of role by standing.
import { expect, test } from 'vitest'
import { type Actor, anonymous, type Role } from '../../base/lib/actor.ts'
import type { Standing } from '../assessment/model.ts'
import { mayFollow, mayLead, mayPrepare, maySee, mayTakePart, mayWaive } from './policy.ts'

function actor(...roles: readonly Role[]): Actor {
  return { ...anonymous, roles: new Set(roles) }
}
const handedIn: Standing = {
  running: true,
  member: true,
  leader: false,
  clear: true,
  handedIn: true,
}
const none = { ...handedIn, member: false, clear: false, handedIn: false }

function rights(who: Actor, standing: Standing): readonly string[] {
  const asked = { maySee, mayTakePart, mayLead, mayFollow, mayWaive }
  return Object.entries(asked)
    .filter(([, may]) => may(who, standing) !== undefined)
    .map(([name]) => name)
}

test.each<[string, Actor, Standing, readonly string[]]>([
  ['a member', actor('examiner'), handedIn, ['maySee', 'mayTakePart']],
  [
    'the leader',
    actor('examiner'),
    { ...handedIn, leader: true },
    ['maySee', 'mayTakePart', 'mayLead'],
  ],
  ['a member who has not handed in', actor('examiner'), { ...handedIn, handedIn: false }, []],
  ['a leader with a conflict', actor('examiner'), { ...handedIn, leader: true, clear: false }, []],
  [
    'the leader after the jury’s meeting',
    actor('examiner'),
    { ...handedIn, leader: true, running: false },
    ['maySee'],
  ],
  ['an examiner of another team', actor('examiner'), none, []],
  ['the organiser', actor('organiser'), none, ['mayFollow', 'mayWaive']],
  ['the organiser afterwards', actor('organiser'), { ...none, running: false }, ['mayFollow']],
  ['a juror', actor('juror', 'chair'), none, []],
  ['a coordinator', actor('coordinator'), none, []],
])('%s', (_, who, standing, expected) => {
  expect(rights(who, standing)).toEqual(expected)
})

test('only the unit’s own people prepare for the visit', () => {
  expect(mayPrepare(actor(), { writes: true })).toEqual({})
  expect(mayPrepare(actor('organiser'), { writes: false })).toBeUndefined()
})
