import { describe, expect, test } from 'vitest'
import { aDecision, aMatter } from '../../../../test/board.ts'
import { newId } from '../../../base/lib/id.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { DecisionKind, Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { BoardState, BoardTrack } from '../model.ts'
import {
  acceptedKinds,
  gather,
  isAccepted,
  regroup,
  takeUp,
  usualProposal,
  waitsFor,
} from './matter.ts'

const bromma: OrganisationId = newId<'organisation'>()
const open = { state: 'open' } as Edition
const editionTaking = (...acceptedDecisions: DecisionKind[]) =>
  ({ terms: { acceptedDecisions } }) as unknown as Edition

function chosen(state: BoardState = 'not-started', over: Partial<Registration> = {}) {
  const id = newId<'registration'>()
  const registration = { id, state: 'sent', administration: bromma, ...over } as Registration
  const none = { matter: null, decision: null, outcome: null }
  const track: BoardTrack = { registration: id, state, ...none }
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
  const edition = {
    state: 'open',
    terms: { acceptedDecisions: ['approved'] },
  } as unknown as Edition
  const track = (decision: BoardTrack['decision']): BoardTrack => ({
    registration: newId<'registration'>(),
    state: 'paper-drafted',
    matter,
    decision,
    outcome: decision?.outcome ?? null,
  })

  test('units without a decision, units put off, and a yes in a form that is not taken', () => {
    const tracks = [
      track(null),
      track(aDecision({ outcome: 'postponed' })),
      track(aDecision({ outcome: 'noted' })),
    ]
    const ids = tracks.map(({ registration }) => registration)
    expect(takeUp(right, ids, { matter, edition, tracks })).toEqual({ ok: true, value: ids })
    expect(isAccepted(edition, 'noted')).toBe(false)
  })

  test('what was referred back goes by way of its paper', () => {
    const enteredAt = new Date(matter.changedAt.getTime() + 1000)
    const back = track(aDecision({ outcome: 'referred-back', enteredAt }))
    expect(waitsFor(back, matter, edition)).toBe('paper')
    const all = { matter, edition, tracks: [back] }
    const refused = { ok: false, reason: 'paper-first' }
    expect(takeUp(right, [back.registration], all)).toEqual(refused)
    const changed = { ...matter, changedAt: new Date(enteredAt.getTime() + 1000) }
    expect(waitsFor({ ...back, matter: changed }, changed, edition)).toBe('meeting')
  })

  test('not one that is on an agenda, decided on, or in another matter', () => {
    const tracks = [
      track(aDecision()),
      track(aDecision({ outcome: 'approved' })),
      track(aDecision({ outcome: 'rejected' })),
      { ...track(null), matter: aMatter() },
    ]
    expect(tracks.map((each) => waitsFor(each, matter, edition))).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ])
    for (const { registration } of tracks) {
      expect(takeUp(right, [registration], { matter, edition, tracks })).toEqual({
        ok: false,
        reason: 'already-on-agenda',
      })
    }
  })

  test('not none, and not a stranger', () => {
    const all = { matter, edition, tracks: [track(null)] }
    expect(takeUp(right, [], all)).toEqual({ ok: false, reason: 'none-chosen' })
    const stranger = newId<'registration'>()
    expect(takeUp(right, [stranger], all)).toEqual({ ok: false, reason: 'not-in-matter' })
  })
})

describe('other units in a paper', () => {
  const right = permit('board.change')
  const edition = { state: 'open', terms: { acceptedDecisions: [] } } as unknown as Edition
  const matter = aMatter({ administration: bromma })
  const inside = (decision: BoardTrack['decision'] = null) => {
    const { registration, track } = chosen('paper-drafted')
    return { registration, track: { ...track, matter, decision } }
  }
  const regrouped = (all: readonly ReturnType<typeof inside>[], wanted: typeof all) =>
    regroup(right, { matter, edition, tracks: all.map(({ track }) => track) }, wanted)

  test('one leaves, another joins, and the paper is theirs', () => {
    const [one, two, free] = [inside(), inside(), chosen()]
    expect(regrouped([one, two], [one, free as typeof one])).toEqual({
      ok: true,
      value: { leaving: [two.registration.id], joining: [free.registration.id] },
    })
  })

  test('none is left without its meeting, and no paper without a unit', () => {
    const [one, two] = [inside(), inside(aDecision())]
    expect(regrouped([one, two], [one])).toEqual({ ok: false, reason: 'has-meeting' })
    expect(regrouped([one], [])).toEqual({ ok: false, reason: 'last-unit' })
  })

  test('only free units of the same administration join', () => {
    const one = inside()
    const taken = chosen('on-agenda') as typeof one
    const elsewhere = chosen('not-started', { administration: null }) as typeof one
    expect(regrouped([one], [one, taken])).toEqual({ ok: false, reason: 'already-in-matter' })
    expect(regrouped([one], [one, elsewhere])).toEqual({
      ok: false,
      reason: 'several-administrations',
    })
  })
})
