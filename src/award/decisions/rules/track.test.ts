import { describe, expect, test } from 'vitest'
import { aCountingDecision, aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Decision, Matter } from '../model.ts'
import { stateOf, tracks } from './track.ts'

const registration: RegistrationId = newId<'registration'>()
const later = new Date('2027-06-01T09:00:00Z')

function stateWith(matters: readonly Matter[], decisions: readonly Decision[]) {
  const kept = {
    matters,
    decisions,
    inMatters: matters.map(({ id }) => ({ matter: id, registration })),
    inDecisions: decisions.map(({ id }) => ({ decision: id, registration, listed: null })),
  }
  return tracks([registration], kept).get(registration)
}

describe('the state of one meeting', () => {
  test.each([
    ['on-agenda', aDecision()],
    ['decided', aDecision({ outcome: 'noted' })],
    ['adjusted', aDecision({ outcome: 'nominated', adjustedOn: '2027-05-27' })],
    ['extract-sent', aCountingDecision()],
    ['adjusted', aCountingDecision({ returnedAt: later, returnedReason: 'Fel sida' })],
    ['extract-verified', aCountingDecision({ verifiedAt: later })],
    ['rejected', aDecision({ outcome: 'rejected', adjustedOn: '2027-05-27' })],
    ['postponed', aDecision({ outcome: 'postponed' })],
    ['referred-back', aDecision({ outcome: 'referred-back' })],
  ])('%s', (expected, decision) => {
    expect(stateOf(decision)).toBe(expected)
  })
})

describe('the state of a registration', () => {
  const matter = aMatter()

  test('without a matter nothing has begun, with a paper it has', () => {
    expect(stateWith([], [])).toMatchObject({ state: 'not-started', matter: null, decision: null })
    expect(stateWith([matter], [])).toMatchObject({ state: 'paper-drafted', matter })
  })

  test('the latest meeting tells, in whatever order they were written down', () => {
    const first = aDecision({ matter: matter.id, outcome: 'postponed', meetingDate: '2027-04-20' })
    const second = aDecision({ matter: matter.id, meetingDate: '2027-05-20' })
    expect(stateWith([matter], [second, first])?.state).toBe('on-agenda')
    expect(stateWith([matter], [first])?.state).toBe('postponed')
  })

  test('what is verified stays so, though a later meeting takes up something else', () => {
    const verified = aCountingDecision({ matter: matter.id, verifiedAt: later })
    const after = aDecision({ matter: matter.id, meetingDate: '2027-06-20' })
    expect(stateWith([matter], [verified, after])?.state).toBe('extract-verified')
  })

  test('a new matter after a no is the one that counts', () => {
    const rejected = aDecision({ matter: matter.id, outcome: 'rejected' })
    const anew = aMatter({ createdAt: later })
    const taken = aDecision({ matter: anew.id, meetingDate: '2027-06-10' })
    expect(stateWith([matter, anew], [rejected])?.state).toBe('rejected')
    expect(stateWith([matter, anew], [rejected, taken])).toMatchObject({
      state: 'on-agenda',
      matter: anew,
    })
  })

  test('several registrations each get their own', () => {
    const other: RegistrationId = newId<'registration'>()
    const decision = aDecision({ matter: matter.id, outcome: 'approved' })
    const states = tracks([registration, other], {
      matters: [matter],
      decisions: [decision],
      inMatters: [
        { matter: matter.id, registration },
        { matter: matter.id, registration: other },
      ],
      inDecisions: [{ decision: decision.id, registration, listed: null }],
    })
    expect([...states.values()].map(({ state }) => state)).toEqual(['decided', 'paper-drafted'])
  })
})
