import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCountingDecision, aDecision } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import { type Decision, type DecisionFacts, type Listing, outcomes } from '../model.ts'
import { enter, outcomesApart, sendBack, sendExtract, verify, whyNotCounted } from './decision.ts'
import { isAccepted } from './matter.ts'
import { isFavourable } from './track.ts'

type Fates = Parameters<typeof verify>[1]['fates']
type Terms = Partial<Edition['terms']['calendar']> & {
  readonly acceptedDecisions?: Edition['terms']['acceptedDecisions']
}

function anEdition({ acceptedDecisions = ['approved', 'noted'], ...calendar }: Terms = {}) {
  const dates = { extractDue: '2027-06-30', lastMeeting: '2027-06-30', ...calendar }
  return {
    state: 'open',
    zone: 'Europe/Stockholm',
    terms: { acceptedDecisions, calendar: dates },
  } as unknown as Edition
}

const edition = anEdition()
const now = new Date('2027-06-01T08:00:00Z')
const may = permit('board.change')
const mayVerify = permit('board.verify')
const facts: DecisionFacts = {
  meetingDate: '2027-05-20',
  outcome: 'approved',
  paragraph: '14',
  recordNumber: null,
  immediateAdjustment: false,
  adjustedOn: null,
  postedOn: null,
}
const entered = (over: Partial<DecisionFacts>, at = { edition, now }) =>
  enter(may, aDecision(), { ...facts, ...over }, at)

describe('entering what a meeting decided', () => {
  test('keeps the board’s own kind of decision, whatever it is', () => {
    for (const outcome of outcomes) {
      expect(entered({ outcome })).toMatchObject({ ok: true, value: { outcome } })
    }
  })

  test('what is adjusted at once is adjusted on the day of the meeting', () => {
    expect(entered({ immediateAdjustment: true })).toMatchObject({
      value: { adjustedOn: '2027-05-20' },
    })
    expect(entered({ immediateAdjustment: true, adjustedOn: '2027-05-21' })).toMatchObject({
      value: { adjustedOn: '2027-05-21' },
    })
  })

  test.each([
    ['meeting-ahead', { meetingDate: '2027-06-02' }],
    ['adjusted-before-meeting', { adjustedOn: '2027-05-19' }],
    ['adjusted-ahead', { adjustedOn: '2027-06-02' }],
    ['posted-without-adjusted', { postedOn: '2027-05-25' }],
    ['posted-before-adjusted', { adjustedOn: '2027-05-25', postedOn: '2027-05-24' }],
    ['posted-ahead', { adjustedOn: '2027-05-25', postedOn: '2027-06-02' }],
  ])('refuses what cannot have happened: %s', (reason, over) => {
    expect(entered(over)).toEqual({ ok: false, reason })
  })

  test('today is today in the zone of the award', () => {
    const lateEvening = new Date('2027-06-01T22:30:00Z') // 2 June in Stockholm
    expect(entered({ meetingDate: '2027-06-02' }, { edition, now: lateEvening }).ok).toBe(true)
  })

  test('what is verified is not changed any more', () => {
    const verified = aCountingDecision({ verifiedAt: now })
    expect(enter(may, verified, facts, { edition, now })).toEqual({
      ok: false,
      reason: 'already-verified',
    })
    expect(sendExtract(may, verified, [])).toEqual({ ok: false, reason: 'already-verified' })
  })
})

describe('sending the extract', () => {
  test.each([
    ['no-decision-yet', aDecision()],
    ['nothing-to-send', aDecision({ outcome: 'rejected', adjustedOn: '2027-05-27' })],
    ['nothing-to-send', aDecision({ outcome: 'postponed' })],
    ['not-adjusted', aDecision({ outcome: 'approved' })],
  ])('%s', (reason, decision) => {
    expect(sendExtract(may, decision, [])).toEqual({ ok: false, reason })
  })

  test('an adjusted yes can be sent, also again', () => {
    const noted = aDecision({ outcome: 'noted', adjustedOn: '2027-05-27' })
    expect(sendExtract(may, noted, []).ok).toBe(true)
    expect(sendExtract(may, aCountingDecision({ returnedAt: now }), []).ok).toBe(true)
  })

  test('a yes to one of several units is enough', () => {
    const registration = newId<'registration'>()
    const rejected = aDecision({ outcome: 'rejected', adjustedOn: '2027-05-27' })
    const fates = [{ registration, outcome: 'approved' as const }]
    expect(sendExtract(may, rejected, fates).ok).toBe(true)
    const whole = [{ registration, outcome: null }]
    expect(sendExtract(may, rejected, whole)).toEqual({ ok: false, reason: 'nothing-to-send' })
  })
})

describe('whether a decision counts', () => {
  test('Invariant 3: only the kinds that the edition accepts count', () => {
    const counts = outcomes.filter(
      (outcome) => whyNotCounted(aCountingDecision({ outcome }), edition) === undefined,
    )
    expect(counts).toEqual(['approved', 'noted'])
    expect(whyNotCounted(aCountingDecision({ outcome: 'nominated' }), edition)).toBe(
      'kind-not-accepted',
    )
  })

  test('Invariant 3: where the sources do not say, every yes counts and no other', () => {
    const unsaid = anEdition({ acceptedDecisions: [] })
    for (const outcome of outcomes) expect(isAccepted(unsaid, outcome)).toBe(isFavourable(outcome))
  })

  test('Invariant 4: an extract counts only if the minutes are adjusted', () => {
    const decision = aCountingDecision({ adjustedOn: null })
    expect(whyNotCounted(decision, edition)).toBe('not-adjusted')
  })

  test('Invariant 4: a meeting on the last day counts, one on the day after does not', () => {
    const meeting = (meetingDate: string) =>
      whyNotCounted(aCountingDecision({ meetingDate }), anEdition({ lastMeeting: '2027-06-18' }))
    expect(meeting('2027-06-18')).toBeUndefined()
    expect(meeting('2027-06-19')).toBe('meeting-too-late')
    expect(whyNotCounted(aCountingDecision({ meetingDate: null }), edition)).toBe(
      'meeting-date-missing',
    )
  })

  test('Invariant 4: where no last meeting is laid down, the due day of the extract is', () => {
    const calendar = anEdition({ lastMeeting: null })
    expect(whyNotCounted(aCountingDecision({ meetingDate: '2027-07-01' }), calendar)).toBe(
      'meeting-too-late',
    )
    const nothing = anEdition({ lastMeeting: null, extractDue: null })
    expect(whyNotCounted(aCountingDecision({ meetingDate: '2027-12-01' }), nothing)).toBeUndefined()
  })

  test('Invariant 5: an extract that comes late still counts, and no date of entries is asked', () => {
    const late = aCountingDecision({ extractSentAt: new Date('2027-07-20T10:00:00Z') })
    const calendar = anEdition({ entryDue: new Date('2027-05-17T21:59:59Z') })
    const moved = anEdition({ entryDue: new Date('2027-09-17T21:59:59Z') })
    expect([whyNotCounted(late, calendar), whyNotCounted(late, moved)]).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('verifying an extract', () => {
  const [tallen, granen]: RegistrationId[] = [newId<'registration'>(), newId<'registration'>()]
  const both = [tallen, granen].map((id) => ({ registration: id as RegistrationId, outcome: null }))
  const seen = (...listings: (Listing | 'missing')[]) =>
    new Map(
      [tallen, granen]
        .slice(0, listings.length)
        .map((id, i) => [String(id), listings[i] ?? 'missing']),
    )
  const verified = (decision: Decision, answers: ReturnType<typeof seen>, fates: Fates = both) =>
    verify(mayVerify, { decision, edition, fates }, answers)

  test('Invariant 4: each unit is named in the extract, or the matter it belongs to is', () => {
    const outcome = verified(aCountingDecision(), seen('listed', 'covered'))
    expect(outcome).toEqual({ ok: true, value: seen('listed', 'covered') })
  })

  test('Invariant 4: a unit that is not there, or that nobody looked for, stops it', () => {
    for (const answers of [seen('listed', 'missing'), seen('listed'), seen()]) {
      expect(verified(aCountingDecision(), answers)).toEqual({
        ok: false,
        reason: 'unit-not-listed',
      })
    }
  })

  test('Invariant 3: of units that the board said something else about nothing is asked', () => {
    const [first, second] = both
    const fates = [first, { ...second, outcome: 'postponed' }] as Fates
    expect(verified(aCountingDecision(), seen('listed'), fates)).toEqual({
      ok: true,
      value: seen('listed'),
    })
    const reversed = [{ ...first, outcome: 'approved' }, second] as Fates
    const rejected = aCountingDecision({ outcome: 'rejected' })
    expect(verified(rejected, seen('covered'), reversed)).toEqual({
      ok: true,
      value: seen('covered'),
    })
  })

  test('only what differs from the whole is kept apart', () => {
    const apart = new Map([
      [String(tallen), 'approved' as const],
      [String(granen), 'postponed' as const],
    ])
    expect([...outcomesApart(both, 'approved', apart).values()]).toEqual([null, 'postponed'])
  })

  test('nothing is verified that does not count, that is back, or that is verified', () => {
    const reasons = [
      aDecision({ outcome: 'approved', adjustedOn: '2027-05-27' }),
      aCountingDecision({ outcome: 'rejected' }),
      aCountingDecision({ returnedAt: now }),
      aCountingDecision({ verifiedAt: now }),
    ].map((decision) => verified(decision, seen('listed'), both.slice(0, 1)))
    expect(reasons).toEqual([
      { ok: false, reason: 'no-extract' },
      { ok: false, reason: 'kind-not-accepted' },
      { ok: false, reason: 'sent-back' },
      { ok: false, reason: 'already-verified' },
    ])
  })

  test('what was verified by mistake can be sent back until the edition is closed', () => {
    const verified = aCountingDecision({ verifiedAt: now })
    expect(sendBack(mayVerify, verified, edition).ok).toBe(true)
    expect(sendBack(mayVerify, verified, { ...edition, state: 'closed' })).toEqual({
      ok: false,
      reason: 'edition-closed',
    })
    expect(sendBack(mayVerify, aDecision(), edition)).toEqual({ ok: false, reason: 'no-extract' })
  })
})

test('Invariants 3 and 4: whatever is entered and sent, what is verified fulfils both', () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((days) => new Date(Date.UTC(2027, 3, 1 + days)).toISOString().slice(0, 10))
  const anything = fc.record({
    meetingDate: day,
    outcome: fc.constantFrom(...outcomes),
    immediateAdjustment: fc.boolean(),
    adjustedOn: fc.option(day),
    postedOn: fc.option(day),
    sent: fc.boolean(),
    listed: fc.constantFrom('listed', 'covered', 'missing', null),
  })
  const unit: RegistrationId = newId<'registration'>()
  const at = { edition, now: new Date('2027-08-01T08:00:00Z') }
  let verified = 0
  fc.assert(
    fc.property(anything, ({ sent, listed, ...over }) => {
      const outcome = enter(may, aDecision(), { ...facts, ...over }, at)
      if (!outcome.ok) return
      const fates = [{ registration: unit, outcome: null }]
      const allowed = sendExtract(may, outcome.value, fates).ok
      const extract = sent && allowed ? newId<'document'>() : null
      const decision = { ...outcome.value, extract }
      const answers = new Map(listed === null ? [] : [[String(unit), listed]])
      if (!verify(mayVerify, { decision, edition, fates }, answers).ok) return
      verified += 1
      expect(['approved', 'noted']).toContain(decision.outcome)
      expect(decision.adjustedOn).not.toBeNull()
      expect(String(decision.meetingDate) <= '2027-06-30').toBe(true)
      expect(['listed', 'covered']).toContain(listed)
    }),
    { numRuns: 2000 },
  )
  expect(verified).toBeGreaterThan(0)
})
