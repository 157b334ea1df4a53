import { describe, expect, test } from 'vitest'
import { aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { DecisionKind, Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { BoardState, BoardTrack } from '../model.ts'
import { acceptedKinds, canBeTakenUp, gather, takeUp, usualProposal } from './matter.ts'

const bromma: OrganisationId = newId<'organisation'>()
const open = { state: 'open' } as Edition
const editionTaking = (...acceptedDecisions: DecisionKind[]) =>
  ({ terms: { acceptedDecisions } }) as unknown as Edition

function chosen(state: BoardState = 'not-started', over: Partial<Registration> = {}) {
  const id = newId<'registration'>()
  const registration = { id, state: 'sent', administration: bromma, ...over } as Registration
  const track: BoardTrack = { registration: id, state, matter: null, decision: null }
  return { registration, track }
}

describe('one paper about several units', () => {
  test('takes those of one administration', () => {
    const both = [chosen(), chosen()]
    expect(gather(both, open)).toEqual({ ok: true, value: both.map((one) => one.registration) })
  })

  test('a unit whose board said no may be tried anew', () => {
    expect(gather([chosen('rejected')], open).ok).toBe(true)
  })

  test.each([
    ['none-chosen', [], open],
    ['edition-closed', [chosen()], { state: 'closed' } as Edition],
    ['not-sent', [chosen('not-started', { state: 'draft' })], open],
    ['not-sent', [chosen(), chosen('not-started', { state: 'withdrawn' })], open],
    ['several-administrations', [chosen(), chosen('not-started', { administration: null })], open],
    ['already-in-matter', [chosen('paper-drafted')], open],
    ['already-in-matter', [chosen('postponed')], open],
    ['already-in-matter', [chosen('extract-verified')], open],
  ])('refuses: %s', (reason, all, edition) => {
    expect(gather(all, edition)).toEqual({ ok: false, reason })
  })
})

describe('what a paper proposes', () => {
  const all = editionTaking('approved', 'noted', 'nominated')
  const bromma2023 = { board: 'Bromma stadsdelsnämnd', kind: 'noted', year: 2023 } as const

  test('what the board did last', () => {
    const older = { ...bromma2023, kind: 'nominated', year: 2015 } as const
    expect(usualProposal(all, 'Bromma stadsdelsnämnd', [older, bromma2023])).toBe('noted')
  })

  test('the first kind of the edition, when the board did something that is no longer taken', () => {
    const approvedOnly = editionTaking('approved')
    expect(usualProposal(approvedOnly, 'Bromma stadsdelsnämnd', [bromma2023])).toBe('approved')
  })

  test('nothing is learnt from another board, or from one that is not named', () => {
    const unnamed = { board: null, kind: 'nominated', year: 2016 } as const
    expect(usualProposal(all, 'Socialnämnden', [bromma2023, unnamed])).toBe('approved')
  })

  test('where the sources do not say which kinds are taken, all are', () => {
    expect(acceptedKinds(editionTaking())).toEqual(['approved', 'noted', 'nominated'])
  })
})

describe('taking up a matter at a meeting', () => {
  const matter = aMatter()
  const right = permit('board.change')
  const track = (decision: BoardTrack['decision']): BoardTrack => ({
    registration: newId<'registration'>(),
    state: 'paper-drafted',
    matter,
    decision,
  })

  test('units without a decision, and units that were put off', () => {
    const tracks = [
      track(null),
      track(aDecision({ outcome: 'postponed' })),
      track(aDecision({ outcome: 'referred-back' })),
    ]
    const ids = tracks.map(({ registration }) => registration)
    expect(takeUp(right, matter, ids, tracks)).toEqual({ ok: true, value: ids })
  })

  test('not one that is on an agenda, decided on, or in another matter', () => {
    const cases = [
      track(aDecision()),
      track(aDecision({ outcome: 'approved' })),
      track(aDecision({ outcome: 'rejected' })),
      { ...track(null), matter: aMatter() },
    ]
    expect(cases.map((each) => canBeTakenUp(each, matter))).toEqual([false, false, false, false])
    const [first] = cases
    if (!first) throw new Error('no case')
    expect(takeUp(right, matter, [first.registration], cases)).toEqual({
      ok: false,
      reason: 'already-on-agenda',
    })
  })

  test('not none, and not a stranger', () => {
    expect(takeUp(right, matter, [], [])).toEqual({ ok: false, reason: 'none-chosen' })
    const stranger = newId<'registration'>()
    expect(takeUp(right, matter, [stranger], [track(null)])).toEqual({
      ok: false,
      reason: 'not-in-matter',
    })
  })
})
