import { describe, expect, test } from 'vitest'
import { aMatter } from '../../../test/board.ts'
import { type Actor, anonymous, type PersonId, type Role } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import { mayChange, mayHandle, mayRemind, maySeeTrack, mayVerify, scopeOf } from './policy.ts'

const matter = aMatter()
const own = String(matter.administration)

function actor(roles: readonly Role[], organisations: readonly string[] = []): Actor {
  const id = newId<'person'>() as PersonId
  const held = { roles: new Set(roles), organisations: new Set(organisations) }
  return { id, name: 'x', email: 'x@example.se', ...held }
}

const member = actor([])
const track = { administration: own, people: [member.id] }

describe('who may do what with a board’s matter', () => {
  test.each([
    // who, handle, change, change imported, verify, remind, see
    ['organiser', actor(['organiser']), true, true, false, true, true, true],
    ['own coordinator', actor(['coordinator'], [own]), true, true, false, false, false, true],
    ['other coordinator', actor(['coordinator'], ['x']), false, false, false, false, false, false],
    ['former coordinator', actor([], [own]), false, false, false, false, false, false],
    ['examiner', actor(['examiner']), false, false, false, false, false, false],
    ['juror', actor(['juror']), false, false, false, false, false, false],
    ['chair', actor(['chair']), false, false, false, false, false, false],
    ['member of the unit', member, false, false, false, false, false, true],
    ['someone signed in', actor([]), false, false, false, false, false, false],
    ['visitor', anonymous, false, false, false, false, false, false],
  ] as const)('%s', (_, who, handle, change, imported, verify, remind, see) => {
    expect(Boolean(mayHandle(who, matter))).toBe(handle)
    expect(Boolean(mayChange(who, matter))).toBe(change)
    expect(Boolean(mayChange(who, { ...matter, origin: 'import' }))).toBe(imported)
    expect(Boolean(mayVerify(who))).toBe(verify)
    expect(Boolean(mayRemind(who))).toBe(remind)
    expect(Boolean(maySeeTrack(who, track))).toBe(see)
  })

  test('a matter without a known administration is the organiser’s alone', () => {
    const homeless = { administration: null }
    expect(mayHandle(actor(['coordinator'], [own]), homeless)).toBeUndefined()
    expect(mayHandle(actor(['organiser']), homeless)).toBeDefined()
  })

  test('a visitor is nobody’s colleague, even where no contact is known', () => {
    expect(maySeeTrack(anonymous, { administration: null, people: [anonymous.id] })).toBeUndefined()
  })

  test('lists hold what one is responsible for', () => {
    expect(scopeOf(actor(['organiser']))).toBe('all')
    expect(scopeOf(actor(['coordinator'], [own]))).toEqual(new Set([own]))
    expect(scopeOf(actor([], [own]))).toEqual(new Set())
  })
})
