import { describe, expect, test } from 'vitest'
import { aCountingDecision, aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Decision, Matter } from '../model.ts'
import { stateFor, tracks } from './track.ts'

const registration: RegistrationId = newId<'registration'>()
const later = new Date('2027-06-01T09:00:00Z')

function stateWith(matters: readonly Matter[], decisions: readonly Decision[]) {
  const kept = {
    matters,
    decisions,
    inMatters: matters.map(({ id }) => ({ matter: id, registration })),
    inDecisions: decisions.map(({ id, verifiedAt }) => ({
      ...{ decision: id, registration, outcome: null },
      listed: verifiedAt === null ? null : ('listed' as const),
    })),
  }
  return tracks([registration], kept).get(registration)
}

describe('the state of one meeting', () => {
  test.each([
    ['on-agenda', aDecision()],
    ['decided', aDecision({ outcome: 'noted' })],
    ['adjusted', aDecision({ outcome: 'nominated', adjustedOn: '2027-05-27' })],
    [
      'posted',
      aDecision({ outcome: 'approved', adjustedOn: '2027-05-27', postedOn: '2027-05-28' }),
    ],
    ['extract-sent', aCountingDecision()],
    ['adjusted', aCountingDecision({ returnedAt: later, returnedReason: 'Fel sida' })],
    ['extract-verified', aCountingDecision({ verifiedAt: later })],
    ['rejected', aDecision({ outcome: 'rejected', adjustedOn: '2027-05-27' })],
    ['postponed', aDecision({ outcome: 'postponed' })],
    ['referred-back', aDecision({ outcome: 'referred-back' })],
  ])('%s', (expected, decision) => {
    const listed = decision.verifiedAt === null ? null : 'listed'
    expect(stateFor(decision, { outcome: null, listed })).toBe(expected)
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
    expect(stateWith([matter], [rejected])?.state).toBe('rejected')
    expect(stateWith([matter, anew], [rejected])).toMatchObject({
      state: 'paper-drafted',
      matter: anew,
      decision: null,
    })
    expect(stateWith([matter, anew], [rejected, taken])).toMatchObject({
      state: 'on-agenda',
      matter: anew,
    })
  })

  test('what was referred back is a paper again when the paper has been changed', () => {
    const enteredAt = new Date('2027-05-20T18:00:00Z')
    const back = aDecision({ matter: matter.id, outcome: 'referred-back', enteredAt })
    expect(stateWith([matter], [back])?.state).toBe('referred-back')
    const changed = { ...matter, changedAt: later }
    expect(stateWith([changed], [back])?.state).toBe('paper-drafted')
  })

  test('an extract verifies the units that it was found to name, and no other', () => {
    const other: RegistrationId = newId<'registration'>()
    const third: RegistrationId = newId<'registration'>()
    const decision = aCountingDecision({ matter: matter.id, verifiedAt: later })
    const ids = [registration, other, third]
    const states = tracks(ids, {
      matters: [matter],
      decisions: [decision],
      inMatters: ids.map((id) => ({ matter: matter.id, registration: id })),
      inDecisions: [
        { decision: decision.id, registration, listed: 'covered', outcome: null },
        { decision: decision.id, registration: other, listed: null, outcome: 'postponed' },
        { decision: decision.id, registration: third, listed: null, outcome: 'rejected' },
      ],
    })
    expect([...states.values()].map(({ state }) => state)).toEqual([
      'extract-verified',
      'postponed',
      'rejected',
    ])
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
      inDecisions: [{ decision: decision.id, registration, listed: null, outcome: null }],
    })
    expect([...states.values()].map(({ state }) => state)).toEqual(['decided', 'paper-drafted'])
  })
})
