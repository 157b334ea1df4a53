// When an entry may be written, handed in, taken back and read.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import type { RegistrationId } from '../../registrations/model.ts'
import type { Entry, EntryId, EntryState } from '../model.ts'
import {
  closedBecause,
  isLocked,
  isReadable,
  isTooLate,
  mayStart,
  resume,
  saving,
  stageOf,
  takeBack,
  withdraw,
} from './writing.ts'

const told = realProgramme().editions.find(({ year }) => year === 2027)
if (!told) throw new Error('the programme has no 2027')
const edition: Edition = {
  ...told,
  id: 'e' as EditionId,
  demonstration: false,
  zone: 'Europe/Stockholm',
}
const at = (text: string) => new Date(text)
const inTime = at('2027-03-01T09:00:00Z')
const lastSecond = at('2027-05-17T21:59:59.999Z')
const oneTooLate = at('2027-05-17T22:00:00.000Z')
const may = permit('entry.write')
const manages = permit('entry.hand-in')

function anEntry(state: EntryState, handIns = state === 'draft' ? 0 : 1): Entry {
  return {
    id: '1' as EntryId,
    registration: '2' as RegistrationId,
    edition: edition.id,
    state,
    recordNumber: handIns > 0 ? 'KU 2027-B/0001' : null,
    handedInAt: handIns > 0 ? at('2027-02-01T09:00:00Z') : null,
    handIns,
    dispensedUntil: null,
    startedAt: at('2027-01-15T09:00:00Z'),
    startedBy: '3' as PersonId,
  }
}

test('the last second of the day belongs to the time, the next does not', () => {
  expect(isTooLate(edition, lastSecond)).toBe(false)
  expect(isTooLate(edition, oneTooLate)).toBe(true)
})

test('where no deadline is laid down, nobody is too late, but nothing is open either', () => {
  const calendar = { ...edition.terms.calendar, entryDue: null, registrationOpens: null }
  const vague = { ...edition, terms: { ...edition.terms, calendar } }
  expect(isTooLate(vague, oneTooLate)).toBe(false)
  expect(closedBecause(anEntry('draft'), vague, oneTooLate)).toBe('not-open')
})

describe('an entry is begun', () => {
  test.each([
    ['a sent registration in time', 'sent', edition, inTime, null],
    ['a draft registration', 'draft', edition, inTime, 'not-sent'],
    ['a withdrawn registration', 'withdrawn', edition, inTime, 'not-sent'],
    ['a sent registration after the deadline', 'sent', edition, oneTooLate, 'too-late'],
    ['before the edition opens', 'sent', edition, at('2027-01-10T09:00:00Z'), 'not-open'],
    ['in a closed edition', 'sent', { ...edition, state: 'closed' as const }, inTime, 'not-open'],
  ] as const)('%s', (_name, state, year, now, refusal) => {
    const outcome = mayStart({ state }, year, now)
    expect(outcome.ok ? null : outcome.reason).toBe(refusal)
  })
})

describe('what closes the desk', () => {
  test.each([
    ['draft', inTime, undefined],
    ['draft', lastSecond, undefined],
    ['draft', oneTooLate, 'too-late'],
    ['reopened', inTime, undefined],
    ['reopened', oneTooLate, 'too-late'],
    ['handed-in', inTime, 'handed-in'],
    ['handed-in', oneTooLate, 'too-late'],
    ['withdrawn', inTime, 'withdrawn'],
    ['withdrawn', oneTooLate, 'withdrawn'],
  ] as const)('%s at %s: %s', (state, now, reason) => {
    expect(closedBecause(anEntry(state), edition, now)).toBe(reason)
  })
})

describe('Invariant 6: nobody outside reads before the hand-in, nobody changes after the lock', () => {
  test.each([
    ['draft', 0, inTime, false, false, 'writing'],
    ['draft', 0, oneTooLate, false, false, 'missed'],
    ['handed-in', 1, inTime, true, false, 'handed-in'],
    ['handed-in', 1, oneTooLate, true, true, 'locked'],
    ['reopened', 1, inTime, false, false, 'reopened'],
    ['reopened', 1, oneTooLate, true, true, 'locked'],
    ['withdrawn', 1, inTime, false, false, 'withdrawn'],
    ['withdrawn', 0, oneTooLate, false, false, 'withdrawn'],
  ] as const)('%s (%i hand-ins) at %s', (state, handIns, now, readable, locked, stage) => {
    const entry = anEntry(state, handIns)
    expect(isReadable(entry, edition, now)).toBe(readable)
    expect(isLocked(entry, edition, now)).toBe(locked)
    expect(stageOf(entry, edition, now)).toBe(stage)
    if (locked) expect(closedBecause(entry, edition, now)).toBe('too-late')
  })
})

describe('saving a text', () => {
  const standing = {
    question: 'q',
    text: 'Det som gäller',
    revision: 4,
    savedAt: null,
    savedBy: null,
  }
  test('upon what stands: it gets the next revision', () => {
    const draft = { question: 'q', text: 'Nytt', revision: 4 }
    expect(saving(may, standing, draft)).toEqual({
      kind: 'saved',
      draft: { question: 'q', text: 'Nytt', revision: 5 },
    })
  })
  test.each([0, 3, 5])('upon revision %i, which is not what stands: it clashes', (revision) => {
    expect(saving(may, standing, { question: 'q', text: 'Nytt', revision })).toEqual({
      kind: 'clash',
    })
  })
  test('the same text is no change, whatever it rests on', () => {
    expect(saving(may, standing, { question: 'q', text: 'Det som gäller', revision: 1 })).toEqual({
      kind: 'unchanged',
    })
  })
})

describe('moves of the whole entry', () => {
  const moves = { takeBack, withdraw, resume }
  test.each([
    ['takeBack', 'handed-in', 1, inTime, 'reopened'],
    ['takeBack', 'handed-in', 1, oneTooLate, 'too-late'],
    ['takeBack', 'draft', 0, inTime, 'not-handed-in'],
    ['takeBack', 'reopened', 1, inTime, 'not-handed-in'],
    ['takeBack', 'withdrawn', 1, inTime, 'withdrawn'],
    ['withdraw', 'draft', 0, inTime, 'withdrawn'],
    ['withdraw', 'handed-in', 1, oneTooLate, 'withdrawn'],
    ['resume', 'withdrawn', 0, inTime, 'draft'],
    ['resume', 'withdrawn', 1, inTime, 'reopened'],
    ['resume', 'withdrawn', 1, oneTooLate, 'too-late'],
    ['resume', 'draft', 0, inTime, 'not-withdrawn'],
  ] as const)('%s of %s (%i hand-ins) at %s: %s', (move, state, handIns, now, expected) => {
    const outcome = moves[move](manages, anEntry(state, handIns), edition, now)
    expect(outcome.ok ? outcome.value.state : outcome.reason).toBe(expected)
  })

  test('a withdrawn entry is not withdrawn again, and not in a closed edition', () => {
    expect(withdraw(manages, anEntry('withdrawn'), edition)).toEqual({
      ok: false,
      reason: 'withdrawn',
    })
    const closed = { ...edition, state: 'closed' as const }
    expect(withdraw(manages, anEntry('draft'), closed)).toEqual({ ok: false, reason: 'not-open' })
  })
})
