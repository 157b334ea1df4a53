// The rules of visiting, each branch.
import { expect, test } from 'vitest'
import type { PersonId } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import { permit } from '../../base/lib/permit.ts'
import type { Edition } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import type { Note, Plan, PlanCommand, Revision, Visit, VisitQuestion } from './model.ts'
import {
  chosenEvidence,
  complete,
  isOutsideWindow,
  mayAskNow,
  mayNoteNow,
  planFrom,
  removable,
  waive,
  writeNote,
} from './rules.ts'

const lead = permit('visit.lead')
const zone = 'Europe/Stockholm'
const before = new Date('2027-09-23T06:59:59Z')
const during = new Date('2027-09-23T07:00:00Z')
const plan: Plan = {
  startsAt: during,
  endsAt: new Date('2027-09-23T10:00:00Z'),
  place: 'Storgatan 1',
  practical: '',
  meetings: [],
}
const typed: PlanCommand = { ...plan, date: '2027-09-23', from: '09:00', to: '12:00' }

function visit(over: Partial<Visit> = {}): Visit {
  return {
    id: newId<'visit'>(),
    entryId: 'e' as EntryId,
    state: 'planned',
    plan,
    doneAt: null,
    waivedBecause: null,
    ...over,
  }
}
function note(over: Partial<Note> = {}): Note {
  return {
    id: newId<'visit-note'>(),
    area: 'mal',
    kind: 'strength',
    text: 'Alla visade sina tavlor.',
    questionId: null,
    met: null,
    writtenBy: 'p' as PersonId,
    writtenAt: during,
    ...over,
  }
}
function question(area = 'mal'): VisitQuestion {
  return { id: newId<'visit-question'>(), area, text: 'Hur vet ni?' }
}
function resting(on: Note): Revision {
  const id = newId<'score-revision'>()
  const change = { area: 'mal', from: 3, to: 4, reason: 'x', revisedAt: during }
  return { id, ...change, evidence: [on.id] }
}
const ground = { visit: visit(), questions: [], consensus: 'closed' } as const

test('day and clock become instants in the zone of the edition', () => {
  expect(planFrom(lead, undefined, typed, zone)).toEqual({ ok: true, value: plan })
})

test('a visit ends after it begins', () => {
  const refusal = { ok: false, reason: 'ends-before-start' }
  expect(planFrom(lead, undefined, { ...typed, to: '09:00' }, zone)).toEqual(refusal)
  expect(planFrom(lead, undefined, { ...typed, to: '08:00' }, zone)).toEqual(refusal)
})

test('a visit that is over is not moved', () => {
  const over = ['done', 'waived'] as const
  expect(over.map((state) => planFrom(lead, visit({ state }), typed, zone))).toEqual(
    over.map(() => ({ ok: false, reason: 'visit-over' })),
  )
  expect(planFrom(lead, visit(), typed, zone).ok).toBe(true)
})

function windowed(visitsFrom: string | null, visitsTo: string | null): Edition {
  return { zone, terms: { calendar: { visitsFrom, visitsTo } } } as Edition
}

test.each<[string | null, string | null, boolean]>([
  ['2027-09-23', '2027-09-23', false],
  ['2027-09-24', '2027-10-15', true],
  ['2027-09-01', '2027-09-22', true],
  [null, null, false],
  [null, '2027-09-22', true],
])('with weeks from %s to %s a visit on 23 September lies outside: %s', (from, to, outside) => {
  expect(isOutsideWindow(plan, windowed(from, to))).toBe(outside)
})

test('a visit is done once, after it has begun', () => {
  const planned = visit()
  expect(complete(lead, undefined, during)).toEqual({ ok: false, reason: 'not-planned' })
  expect(complete(lead, planned, before)).toEqual({ ok: false, reason: 'not-begun' })
  const done = { ...planned, state: 'done', doneAt: during } as const
  expect(complete(lead, planned, during)).toEqual({ ok: true, value: done })
  expect(complete(lead, done, during)).toEqual({ ok: false, reason: 'visit-over' })
})

test('what is done is not waived', () => {
  const may = permit('visit.waive')
  expect(waive(may, visit({ state: 'done' }), 'x')).toEqual({ ok: false, reason: 'visit-over' })
  const planned = visit()
  const waived = { ...planned, state: 'waived', waivedBecause: 'Utrymd.' }
  expect(waive(may, planned, 'Utrymd.')).toEqual({ ok: true, value: waived })
})

test('questions are gathered until the visit is over', () => {
  const visits = [undefined, visit(), visit({ state: 'done' }), visit({ state: 'waived' })]
  expect(visits.map(mayAskNow)).toEqual([true, true, false, false])
})

test('a question that a note answers stays', () => {
  const asked = question()
  expect(removable(asked, visit(), [])).toEqual({ ok: true, value: true })
  expect(removable(asked, visit(), [note({ questionId: asked.id })])).toEqual({
    ok: false,
    reason: 'question-answered',
  })
  expect(removable(asked, visit({ state: 'done' }), [])).toEqual({
    ok: false,
    reason: 'visit-over',
  })
})

test('notes are written from when the visit begins until the assessment is final', () => {
  const refusal = { ok: false, reason: 'not-begun' }
  expect(mayNoteNow(ground, before)).toEqual(refusal)
  expect(mayNoteNow({ ...ground, visit: undefined }, during)).toEqual(refusal)
  expect(mayNoteNow({ ...ground, visit: visit({ state: 'waived' }) }, during)).toEqual(refusal)
  expect(mayNoteNow(ground, during)).toEqual({ ok: true, value: true })
  expect(mayNoteNow({ ...ground, consensus: 'final' }, during)).toEqual({
    ok: false,
    reason: 'already-final',
  })
})

test('a note answers a question of its own area', () => {
  const asked = question('resultat')
  const elsewhere = note({ questionId: asked.id })
  expect(writeNote(elsewhere, { ...ground, questions: [asked] }, [], during)).toEqual({
    ok: false,
    reason: 'question-elsewhere',
  })
  const right = { ...elsewhere, area: 'resultat' }
  expect(writeNote(right, { ...ground, questions: [asked] }, [], during).ok).toBe(true)
})

test('Invariant 16: a note that a value rests on stays as it is', () => {
  const evidence = note()
  expect(writeNote(evidence, ground, [resting(evidence)], during)).toEqual({
    ok: false,
    reason: 'is-evidence',
  })
  expect(writeNote(note(), ground, [resting(evidence)], during).ok).toBe(true)
})

test('Invariant 16: only notes of the area that point somewhere are evidence', () => {
  const right = note()
  const notes = [right, note({ kind: 'neutral' }), note({ area: 'resultat' })]
  const evidence = [...notes.map(({ id }) => id), newId<'visit-note'>()]
  expect(chosenEvidence({ evidence }, notes, 'mal')).toEqual([right])
})
