import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../base/lib/actor.ts'
import { permit } from '../../base/lib/permit.ts'
import type { EditionId } from '../editions/model.ts'
import type { Entry, EntryId } from '../entries/model.ts'
import type { Clearance } from '../examiners/model.ts'
import type { Registration, RegistrationId } from '../registrations/model.ts'
import type { UnitId } from '../units/model.ts'
import type { Candidate, Choice, ChoiceId, Seat, SessionId, WholeSession } from './model.ts'
import { mayDeliberate, mayLead } from './policy.ts'
import * as rules from './rules.ts'

const [chair, juror, aside] = ['c', 'j', 'a'] as PersonId[] as [PersonId, PersonId, PersonId]
const [one, two] = ['e1', 'e2'] as EntryId[] as [EntryId, EntryId]
const lead = permit('jury.lead')
const now = new Date('2027-10-20T10:00:00Z')
const ceremony = new Date('2027-11-23T15:00:00Z')

const anEntry: Entry = {
  id: one,
  registration: 'r' as RegistrationId,
  edition: 'y' as EditionId,
  state: 'handed-in',
  recordNumber: '1',
  handedInAt: now,
  handIns: 1,
  dispensedUntil: null,
  startedAt: now,
  startedBy: juror,
}
const aRegistration: Registration = {
  id: 'r' as RegistrationId,
  edition: 'y' as EditionId,
  unit: 'u' as UnitId,
  unitName: 'Enheten',
  administration: null,
  operatingForm: 'municipal',
  category: 'forskola',
  state: 'sent',
  origin: 'web',
  contact: juror,
  facts: {},
  recordNumber: '1',
  createdAt: now,
  sentAt: now,
  withdrawnAt: null,
}

function candidate(id: EntryId, over: Partial<Candidate> = {}): Candidate {
  return {
    entry: { ...anEntry, id, recordNumber: id },
    registration: { ...aRegistration, unitName: id },
    consensus: {
      entryId: id,
      state: 'final',
      closedAt: now,
      areas: [],
      before: 300,
      after: id === one ? 350 : 400,
    },
    award: { gate: 'award', state: 'cleared', results: [] },
    boardVerified: true,
    ...over,
  }
}
const candidates = [candidate(one), candidate(two)]
const seat = (person: PersonId, ...clearances: Clearance[]): Seat => ({ person, clearances })
const seats = [
  seat(chair, 'clear', 'clear'),
  seat(juror, 'clear', 'clear'),
  seat(aside, 'clear', 'conflict'),
]
const chosen = (entryId: EntryId, over: Partial<Choice> = {}): Choice => ({
  id: entryId as string as ChoiceId,
  entryId,
  kind: 'recipient',
  motivation: 'För en tydlig röd tråd.',
  chosenAt: now,
  ...over,
})
const session = (over: Partial<WholeSession> = {}): WholeSession => ({
  id: 's' as SessionId,
  editionId: 'y' as EditionId,
  category: 'forskola',
  state: 'open',
  noAwardReason: '',
  openedBy: chair,
  openedAt: now,
  sealedBy: null,
  sealedAt: null,
  choices: [],
  present: [chair, juror],
  ...over,
})
const table = { candidates, seats, quorum: 2 }
const by = { id: chair, at: now }

describe('Invariant 13: whoever has a conflict in a category is not shown it and not present', () => {
  const actor = (id: PersonId, role: 'juror' | 'chair') =>
    ({ id, name: '', email: '', roles: new Set([role]), organisations: new Set<string>() }) as const
  test.each([
    ['no conflict', ['clear', 'clear'], 'takes-part'],
    ['one conflict among several', ['clear', 'conflict'], 'stands-aside'],
    ['a conflict and one not declared', ['undeclared', 'conflict'], 'stands-aside'],
    ['one not declared', ['clear', 'undeclared'], 'must-declare'],
    ['one that waits for a decision', ['clear', 'open'], 'must-declare'],
  ] as const)('%s', (_, clearances, stand) => {
    expect(rules.standOf({ clearances })).toBe(stand)
    const allowed = mayDeliberate(actor(juror, 'juror'), seat(juror, ...clearances)) !== undefined
    expect(allowed).toBe(stand === 'takes-part')
  })
  test('a chair with a conflict does not lead', () => {
    expect(mayLead(actor(chair, 'chair'), seat(chair, 'conflict'))).toBeUndefined()
  })
  test('nobody uses the seat of another', () => {
    expect(mayDeliberate(actor(juror, 'juror'), seat(chair, 'clear'))).toBeUndefined()
  })
  test('a seal with such a juror present is refused', () => {
    const withAside = session({ present: [chair, aside], choices: [chosen(one)] })
    expect(rules.seal(lead, withAside, table, by)).toEqual({
      ok: false,
      reason: 'present-not-clear',
    })
  })
})

describe('Invariant 20: none, one or several, with a reason for none, and a quorum', () => {
  test.each([
    ['none with a reason', { noAwardReason: 'Ingen når nivån.' }],
    ['one', { choices: [chosen(one)] }],
    ['several', { choices: [chosen(one), chosen(two)] }],
    [
      'a mention alone, with a reason',
      { choices: [chosen(one, { kind: 'honourable' as const })], noAwardReason: 'R' },
    ],
  ])('%s is sealed', (_, over) => {
    const sealed = rules.seal(lead, session(over), table, by)
    expect(sealed).toEqual({
      ok: true,
      value: { ...session(over), state: 'sealed', sealedBy: chair, sealedAt: now },
    })
  })
  test.each([
    ['none without a reason', {}, 'reason-missing'],
    ['too few present', { present: [chair], choices: [chosen(one)] }, 'no-quorum'],
    ['sealed already', { state: 'sealed' as const, choices: [chosen(one)] }, 'sealed'],
  ])('%s is refused', (_, over, reason) => {
    expect(rules.seal(lead, session(over), table, by)).toEqual({ ok: false, reason })
  })
})

describe('Invariant 21: the award asks for a fresh check of its gate', () => {
  const gate = (state: 'failed' | 'provisional' | 'waived') => ({
    award: { gate: 'award' as const, state, results: [] },
  })
  const choose = (over: Partial<Candidate>, kind: 'recipient' | 'honourable' = 'recipient') =>
    rules.choose(lead, session(), [candidate(one, over)], { entryId: one, kind, motivation: 'M' })
  test.each([
    ['a gate that is not met', gate('failed'), 'award-gate-not-met'],
    ['a gate that nobody has checked', gate('provisional'), 'award-gate-unknown'],
    ['no check at all', { award: undefined }, 'award-gate-unknown'],
    ['a decision that is not verified', { boardVerified: false }, 'board-not-verified'],
  ])('%s keeps from the award', (_, over, reason) => {
    expect(choose(over)).toEqual({ ok: false, reason })
  })
  test('a waived rule does not', () => {
    expect(choose(gate('waived')).ok).toBe(true)
  })
  test('a mention needs no balance, but the board', () => {
    expect(choose(gate('failed'), 'honourable').ok).toBe(true)
    expect(choose({ boardVerified: false }, 'honourable').ok).toBe(false)
  })
  test('it is asked again at the seal', () => {
    const worse = { ...table, candidates: [candidate(one, gate('failed'))] }
    expect(rules.seal(lead, session({ choices: [chosen(one)] }), worse, by)).toEqual({
      ok: false,
      reason: 'choice-no-longer-allowed',
    })
  })
})

describe('Invariant 22: sealed until the ceremony', () => {
  const sealed = session({ state: 'sealed' })
  test.each([
    ['a millisecond before', -1, false],
    ['at its instant', 0, true],
    ['after', 60_000, true],
  ])('%s', (_, shift, isPublic) => {
    const then = new Date(ceremony.getTime() + shift)
    expect(rules.isPublic(sealed, ceremony, then)).toBe(isPublic)
    expect(rules.unseal(lead, sealed, ceremony, then).ok).toBe(!isPublic)
  })
  test('what is open is never public, nor an edition without a ceremony', () => {
    expect(rules.isPublic(session(), ceremony, new Date('2030-01-01'))).toBe(false)
    expect(rules.isPublic(sealed, null, new Date('2030-01-01'))).toBe(false)
  })
})

test('a category opens when every candidate is assessed to the end', () => {
  expect(rules.mayOpen([])).toEqual({ ok: false, reason: 'no-candidates' })
  expect(rules.mayOpen([candidate(one), candidate(two, { consensus: undefined })])).toEqual({
    ok: false,
    reason: 'assessment-not-final',
  })
  expect(rules.mayOpen(candidates).ok).toBe(true)
})

test('candidates stand in order of the result after the visit', () => {
  expect(rules.inOrder(candidates).map(({ entry }) => entry.id)).toEqual([two, one])
})

test('under any commands, a sealed session has a quorum without conflicts, and reasons for what it says', () => {
  const people = fc.subarray([chair, juror, aside])
  const command = fc.oneof(
    fc.record({ do: fc.constant('present' as const), people }),
    fc.record({
      do: fc.constant('choose' as const),
      entryId: fc.constantFrom(one, two, 'x' as EntryId),
      kind: fc.constantFrom('recipient' as const, 'honourable' as const),
      motivation: fc.constantFrom('', 'M', 'ord '.repeat(121)),
    }),
    fc.record({ do: fc.constant('seal' as const), reason: fc.constantFrom('', 'R') }),
    fc.record({ do: fc.constant('unseal' as const), at: fc.constantFrom(now, ceremony) }),
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let state = session({ present: [] })
      for (const next of commands) {
        state = after(state, next)
        if (state.state === 'sealed') expectSound(state)
      }
    }),
  )
})

type Command =
  | { do: 'present'; people: PersonId[] }
  | { do: 'choose'; entryId: EntryId; kind: 'recipient' | 'honourable'; motivation: string }
  | { do: 'seal'; reason: string }
  | { do: 'unseal'; at: Date }

function after(state: WholeSession, command: Command): WholeSession {
  if (command.do === 'present') {
    return state.state === 'open' ? { ...state, present: command.people } : state
  }
  if (command.do === 'choose') {
    const outcome = rules.choose(lead, state, candidates, command)
    return outcome.ok
      ? { ...state, choices: [...state.choices, chosen(command.entryId, outcome.value)] }
      : state
  }
  if (command.do === 'unseal') {
    const outcome = rules.unseal(lead, state, ceremony, command.at)
    return outcome.ok ? { ...state, ...outcome.value } : state
  }
  const outcome = rules.seal(lead, { ...state, noAwardReason: command.reason }, table, by)
  return outcome.ok ? outcome.value : state
}

function expectSound(state: WholeSession) {
  expect(state.present.length).toBeGreaterThanOrEqual(2)
  expect(state.present).not.toContain(aside)
  const recipients = state.choices.filter(({ kind }) => kind === 'recipient')
  expect(recipients.length > 0 || state.noAwardReason !== '').toBe(true)
  expect(state.choices.every(({ motivation }) => motivation !== '')).toBe(true)
}
