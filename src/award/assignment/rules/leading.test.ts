// Who leads which team.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { EntryId } from '../../entries/model.ts'
import type { RuleAt } from '../model/season.ts'
import { leadersOf } from './leading.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const examiners = people as readonly string[] as readonly PersonId[]
const asked = { rule: 'leader', entry: 0, examiner: null, administration: null, limit: 1 } as RuleAt

function led(
  teams: Readonly<Record<string, string>>,
  leaders: string,
  rest: { experienced?: string; asked?: boolean } = {},
) {
  const indexes = (letters: string) => [...letters].map((letter) => people.indexOf(letter as 'a'))
  const meaning = {
    leaders: indexes(leaders),
    experienced: indexes(rest.experienced ?? ''),
    rows: rest.asked === false ? [] : [asked],
  }
  const members = Object.entries(teams).map(
    ([entry, team]) => [entry as EntryId, [...team] as unknown as PersonId[]] as const,
  )
  return Object.fromEntries(leadersOf({ examiners, meaning }, new Map(members)))
}

test('whoever can lead leads, and the leading is spread', () => {
  expect(led({ x: 'abc', y: 'abd', z: 'aef' }, 'ab')).toEqual({ x: 'b', y: 'a', z: 'a' })
  expect(led({ x: 'abc', y: 'abc' }, 'ab')).toEqual({ x: 'a', y: 'b' })
})

test('nobody leads untrained where training is asked, and the experienced do where it is not', () => {
  expect(led({ x: 'cd' }, 'ab')).toEqual({ x: null })
  expect(led({ x: 'cd' }, 'ab', { experienced: 'd', asked: false })).toEqual({ x: 'd' })
  expect(led({ x: 'cd' }, '', { asked: false })).toEqual({ x: 'c' })
})

test('a leader is a member that may lead, whatever order members stand in', () => {
  const team = fc.subarray([...people], { minLength: 1 })
  const some = fc.record({
    teams: fc.array(team, { minLength: 1, maxLength: 6 }),
    can: fc.subarray([...people]),
  })
  fc.assert(
    fc.property(some, ({ teams, can }) => {
      const named = (turned: boolean) =>
        Object.fromEntries(
          teams.map((team, at) => [`e${at}`, (turned ? team.toReversed() : team).join('')]),
        )
      const chosen = led(named(false), can.join(''))
      expect(led(named(true), can.join(''))).toEqual(chosen)
      teams.forEach((team, at) => {
        const leader = chosen[`e${at}`]
        const able = team.filter((one) => can.includes(one))
        expect(leader === null ? able.length === 0 : able.includes(leader as 'a')).toBe(true)
      })
    }),
  )
})
