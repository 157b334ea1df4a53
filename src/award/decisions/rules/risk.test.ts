import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCountingDecision, aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import { addDays } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { BoardTrack, Decision } from '../model.ts'
import { allowance, nextStep } from './next.ts'
import { byRisk, type Risk, riskOf, risks } from './risk.ts'
import { stateFor } from './track.ts'

const edition = {
  state: 'open',
  terms: {
    acceptedDecisions: ['approved'],
    calendar: { extractDue: '2027-06-30', lastMeeting: '2027-06-30' },
  },
} as unknown as Edition
const undated = {
  ...edition,
  terms: { acceptedDecisions: [], calendar: { extractDue: null, lastMeeting: null } },
} as unknown as Edition
const matter = aMatter()

function track(decision: Decision | null, state?: BoardTrack['state']): BoardTrack {
  const listed = decision?.verifiedAt ? ('listed' as const) : null
  const is = state ?? (decision ? stateFor(decision, { outcome: null, listed }) : 'paper-drafted')
  const registration: RegistrationId = newId<'registration'>()
  return { registration, state: is, matter, decision, outcome: decision?.outcome ?? null }
}

const sent = new Date('2027-06-20T08:00:00Z')
const none = track(null, 'not-started')

describe('what the calendar still allows', () => {
  test.each([
    ['2027-06-16', 'ordinary'],
    ['2027-06-17', 'immediate'],
    ['2027-06-30', 'immediate'],
    ['2027-07-01', 'nothing'],
  ])('on %s: %s', (today, expected) => {
    expect(allowance(edition, today)).toBe(expected)
  })

  test('without a day laid down everything is free', () => {
    expect(allowance(undated, '2027-12-31')).toBe('free')
    expect(nextStep(none, undated, '2027-12-31').by).toBeNull()
  })
})

describe('the risk of each unit, why, and what must be done', () => {
  const late = aDecision({ meetingDate: '2027-07-02' })
  const squeezed = aDecision({ meetingDate: '2027-06-22' })
  test.each<[string, BoardTrack, string, Partial<Risk> & { step: string; by: string | null }]>([
    [
      'nothing begun in spring',
      none,
      '2027-03-15',
      of('attention', 'not-started', 'write-paper', '2027-06-16'),
    ],
    [
      'nothing begun when the ordinary way closes in',
      none,
      '2027-06-10',
      of('urgent', 'not-started', 'write-paper', '2027-06-16'),
    ],
    [
      'nothing begun when it has closed',
      none,
      '2027-06-17',
      of('urgent', 'only-immediate', 'write-paper', '2027-06-30'),
    ],
    [
      'a paper without a meeting',
      track(null),
      '2027-03-15',
      of('attention', 'no-meeting', 'choose-meeting', '2027-06-16'),
    ],
    [
      'no meeting can be in time',
      track(null),
      '2027-07-01',
      of('lost', 'overdue', 'choose-meeting', null),
    ],
    [
      'a meeting in time',
      track(aDecision({ meetingDate: '2027-05-20' })),
      '2027-04-01',
      of('on-its-way', 'awaits-meeting', 'await-meeting', '2027-05-20'),
    ],
    [
      'a meeting that only hurry saves',
      track(squeezed),
      '2027-06-01',
      of('urgent', 'ask-immediate', 'ask-immediate', '2027-06-22'),
    ],
    [
      'the same, with the hurry asked for',
      track({ ...squeezed, immediateAdjustment: true }),
      '2027-06-01',
      of('on-its-way', 'awaits-meeting', 'await-meeting', '2027-06-22'),
    ],
    [
      'a meeting that is too late, while there is time to move it',
      track(late),
      '2027-06-01',
      of('urgent', 'meeting-too-late', 'earlier-meeting', '2027-06-16'),
    ],
    [
      'a meeting that has been, of which nothing is told',
      track(aDecision({ meetingDate: '2027-05-20' })),
      '2027-05-20',
      of('attention', 'decision-missing', 'enter-decision', '2027-06-30'),
    ],
    [
      'decided, to be adjusted in time',
      track(aDecision({ outcome: 'approved' })),
      '2027-05-21',
      of('on-its-way', 'awaits-adjustment', 'adjust', '2027-06-03'),
    ],
    [
      'decided, adjusted too late in the ordinary way',
      track({ ...squeezed, outcome: 'approved' }),
      '2027-06-23',
      of('urgent', 'adjusted-too-late', 'adjust', '2027-07-06'),
    ],
    [
      'decided in a form that is not taken',
      track(aDecision({ outcome: 'noted' })),
      '2027-05-21',
      of('urgent', 'kind-not-accepted', 'decide-anew', '2027-06-16'),
    ],
    [
      'adjusted, with weeks to send',
      track(aDecision({ outcome: 'approved', adjustedOn: '2027-05-27' })),
      '2027-05-28',
      of('attention', 'not-sent', 'send-extract', '2027-06-30'),
    ],
    [
      'adjusted, with days to send',
      track(aDecision({ outcome: 'approved', adjustedOn: '2027-05-27' })),
      '2027-06-24',
      of('urgent', 'not-sent', 'send-extract', '2027-06-30'),
    ],
    [
      'an extract that was sent back',
      track(aCountingDecision({ returnedAt: sent })),
      '2027-06-21',
      of('urgent', 'sent-back', 'send-again', '2027-06-30'),
    ],
    [
      'an extract that waits',
      track(aCountingDecision()),
      '2027-08-01',
      of('with-us', 'awaits-us', 'verify', null),
    ],
    [
      'a verified extract',
      track(aCountingDecision({ verifiedAt: sent })),
      '2027-08-01',
      of('done', 'verified', 'nothing', null),
    ],
    [
      'postponed',
      track(aDecision({ outcome: 'postponed' })),
      '2027-05-21',
      of('attention', 'put-off', 'new-meeting', '2027-06-16'),
    ],
    [
      'referred back',
      track(aDecision({ outcome: 'referred-back' })),
      '2027-05-21',
      of('attention', 'put-off', 'rework-paper', '2027-06-16'),
    ],
    [
      'rejected',
      track(aDecision({ outcome: 'rejected' })),
      '2027-05-21',
      of('urgent', 'refused', 'ask-anew', '2027-06-16'),
    ],
  ])('%s', (_, one, today, expected) => {
    const { level, reason, next } = riskOf(one, edition, today)
    expect({ level, reason, step: next.step, by: next.by }).toEqual(expected)
  })
})

function of(level: Risk['level'], reason: Risk['reason'], step: string, by: string | null) {
  return { level, reason, step, by }
}

test('time never makes a unit safer, as long as nobody does anything', () => {
  const decisions = [
    null,
    aDecision({ meetingDate: '2027-05-20' }),
    aDecision({ meetingDate: '2027-06-22' }),
    aDecision({ outcome: 'approved' }),
    aDecision({ outcome: 'postponed' }),
    aDecision({ outcome: 'approved', adjustedOn: '2027-05-27' }),
  ].map((decision) => track(decision))
  const days = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 60 }))
  fc.assert(
    fc.property(fc.constantFrom(...decisions), days, (one, [from, more]) => {
      const today = addDays('2027-01-15', from)
      const place = (day: string) => risks.indexOf(riskOf(one, edition, day).level)
      expect(place(addDays(today, more))).toBeLessThanOrEqual(place(today))
    }),
  )
})

test('the worst stands first, then what must be done first, then the name', () => {
  const row = (name: string, one: BoardTrack) => ({
    name,
    risk: riskOf(one, edition, '2027-05-21'),
  })
  const rows = [
    row('Å', track(aCountingDecision({ verifiedAt: sent }))),
    row('Ö', none),
    row('Ä', none),
    row('B', track(aDecision({ outcome: 'rejected' }))),
    row('C', track(aDecision({ outcome: 'approved', adjustedOn: '2027-05-20' }))),
  ]
  expect(byRisk(rows, (each) => each).map(({ name }) => name)).toEqual(['B', 'Ä', 'Ö', 'C', 'Å'])
})
