// What may happen to a registration, and when.
import { expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition } from '../../editions/model.ts'
import type { Eligibility, Registration } from '../model.ts'
import {
  answer,
  checkForAward,
  hasEnded,
  mayBegin,
  moveCategory,
  send,
  waive,
  withdraw,
} from './course.ts'
import { questionsFor, unanswered } from './questions.ts'

const open = new Date('2027-03-01T09:00:00Z')
const told = realProgramme().editions.find(({ year }) => year === 2027)
if (!told) throw new Error('no edition 2027')
const edition: Edition = {
  id: 'e' as Edition['id'],
  year: 2027,
  state: 'open',
  demonstration: false,
  version: 1,
  zone: 'Europe/Stockholm',
  terms: told.terms,
}
const closed: Edition = { ...edition, state: 'closed' }

function registration(change: Partial<Registration> = {}): Registration {
  return {
    id: 'r' as Registration['id'],
    edition: edition.id,
    unit: 'u' as Registration['unit'],
    unitName: 'Nord',
    administration: 'a' as NonNullable<Registration['administration']>,
    operatingForm: 'municipal',
    category: 'skola',
    state: 'draft',
    origin: 'web',
    contact: 'p' as NonNullable<Registration['contact']>,
    facts: {
      financing: { financedByCity: 'yes' },
      manager: { name: 'Kim', budget: 'yes', staff: 'yes' },
      plan: { withGoals: 'unknown' },
      employees: { besidesManager: null },
    },
    recordNumber: null,
    createdAt: open,
    sentAt: null,
    withdrawnAt: null,
    ...change,
  }
}
function clear(state: Eligibility['state']): Eligibility {
  return { gate: 'participation', state, results: [] }
}
const unit = { validTo: null }
const write = permit('registration.write')
const sending = permit('registration.send')
const withdrawing = permit('registration.withdraw')
const administer = permit('registration.administer')

test('what is asked follows from the rules of the edition and the form of the unit', () => {
  const asked = ['unit', 'financing', 'manager', 'plan', 'employees', 'category']
  expect(questionsFor(edition, registration())).toEqual(asked)
  expect(questionsFor(edition, registration({ operatingForm: 'contract' }))).toEqual([
    ...asked.slice(0, -1),
    'share',
    'category',
  ])
})

test('an edition without rules asks only for unit and category', () => {
  const bare = { ...edition, terms: { ...edition.terms, eligibility: [] } }
  expect(questionsFor(bare, registration())).toEqual(['unit', 'category'])
})

test('a share that was counted on places is not an answer for a school', () => {
  const share = { of: 'places', all: 10, residents: 10 } as const
  const school = registration({
    operatingForm: 'independent-school',
    facts: { ...registration().facts, share },
  })
  expect(unanswered(school, edition)).toEqual(['share'])
})

test.each([
  ['2027-01-10T22:59:59Z', { ok: false, reason: 'registration-not-open' }],
  ['2027-01-10T23:00:00Z', { ok: true }],
  ['2027-05-17T21:59:59.999Z', { ok: true }],
  ['2027-05-17T22:00:00Z', { ok: false, reason: 'registration-not-open' }],
])('a registration begun at %s', (at, expected) => {
  expect(mayBegin(edition, { unit, live: undefined }, new Date(at))).toMatchObject(expected)
})

test('a unit that has ended does not take part, on its last day it still may', () => {
  const ending = (validTo: string) =>
    mayBegin(edition, { unit: { validTo }, live: undefined }, open)
  expect(ending('2027-02-28')).toEqual({ ok: false, reason: 'unit-ended' })
  expect(ending('2027-03-01')).toMatchObject({ ok: true })
})

test('Invariant 2: a unit with a live registration cannot have another', () => {
  expect(mayBegin(edition, { unit, live: registration() }, open)).toEqual({
    ok: false,
    reason: 'already-registered',
  })
})

test('an answer is kept, the others stay', () => {
  const answered = { question: 'plan', facts: { plan: { withGoals: 'yes' } } } as const
  const outcome = answer(write, registration(), answered, { edition, now: open })
  expect(outcome).toMatchObject({
    ok: true,
    value: { facts: { plan: { withGoals: 'yes' }, financing: { financedByCity: 'yes' } } },
  })
})

test.each(['sent', 'withdrawn'] as const)('nothing is answered any more once it is %s', (state) => {
  const answered = { question: 'category', category: 'skola' } as const
  expect(answer(write, registration({ state }), answered, { edition, now: open })).toEqual({
    ok: false,
    reason: 'not-draft',
  })
})

test('what is not known does not stop the sending', () => {
  expect(
    send(sending, registration(), { edition, eligibility: clear('provisional'), now: open }),
  ).toMatchObject({ ok: true, value: { state: 'sent', sentAt: open } })
})

test('a rule that is not met does, and a waiver opens the way', () => {
  const at = (state: Eligibility['state']) =>
    send(sending, registration(), { edition, eligibility: clear(state), now: open })
  expect(at('failed')).toEqual({ ok: false, reason: 'rule-not-met' })
  expect(at('waived')).toMatchObject({ ok: true })
})

test('Invariant 2: nothing is sent without a category', () => {
  const without = registration({ category: null })
  expect(send(sending, without, { edition, eligibility: clear('cleared'), now: open })).toEqual({
    ok: false,
    reason: 'questions-unanswered',
  })
})

test('nothing is sent late, or twice', () => {
  const at = { edition, eligibility: clear('cleared') }
  const late = new Date('2027-05-18T08:00:00Z')
  expect(send(sending, registration(), { ...at, now: late })).toEqual({
    ok: false,
    reason: 'registration-not-open',
  })
  expect(send(sending, registration({ state: 'sent' }), { ...at, now: open })).toEqual({
    ok: false,
    reason: 'not-draft',
  })
})

test('what is withdrawn stays withdrawn, and a closed edition is left as it was', () => {
  expect(withdraw(withdrawing, registration({ state: 'sent' }), edition, open)).toMatchObject({
    ok: true,
    value: { state: 'withdrawn', withdrawnAt: open },
  })
  expect(withdraw(withdrawing, registration({ state: 'withdrawn' }), edition, open)).toEqual({
    ok: false,
    reason: 'already-withdrawn',
  })
  expect(withdraw(withdrawing, registration({ state: 'sent' }), closed, open)).toEqual({
    ok: false,
    reason: 'edition-closed',
  })
  expect(hasEnded(registration({ state: 'sent' }), closed)).toBe(true)
})

test('Invariant 2: only a sent registration is moved, to a category that exists and is another', () => {
  const sent = registration({ state: 'sent' })
  expect(moveCategory(administer, sent, 'forskola', edition)).toMatchObject({
    ok: true,
    value: { category: 'forskola' },
  })
  expect(moveCategory(administer, sent, 'skola', edition)).toEqual({
    ok: false,
    reason: 'same-category',
  })
  expect(moveCategory(administer, sent, 'simning', edition)).toEqual({
    ok: false,
    reason: 'no-such-category',
  })
  expect(moveCategory(administer, registration(), 'forskola', edition)).toEqual({
    ok: false,
    reason: 'not-sent',
  })
})

test('a waiver is for a rule that exists and a day that is not over', () => {
  const at = { edition, now: open }
  const wanted = { rule: 'minimum-employees', until: '2027-03-01' }
  expect(waive(administer, registration(), wanted, at)).toEqual({ ok: true, value: wanted })
  expect(waive(administer, registration(), { ...wanted, until: '2027-02-28' }, at)).toEqual({
    ok: false,
    reason: 'already-over',
  })
  expect(waive(administer, registration(), { ...wanted, rule: 'shoe-size' }, at)).toEqual({
    ok: false,
    reason: 'no-such-rule',
  })
  expect(waive(administer, registration({ state: 'withdrawn' }), wanted, at)).toEqual({
    ok: false,
    reason: 'withdrawn',
  })
})

test.each([
  ['2027-05-17T21:59:59Z', '2027-05-18', 'entries-still-open'],
  ['2027-10-01T09:00:00Z', '2027-05-17', 'forecast-too-early'],
  ['2027-10-01T09:00:00Z', '2027-10-02', 'forecast-in-the-future'],
])(
  'Invariant 21: a check made at %s on a forecast of %s is refused',
  (at, forecastDate, reason) => {
    const sent = registration({ state: 'sent' })
    expect(
      checkForAward(administer, sent, { forecastDate }, { edition, now: new Date(at) }),
    ).toEqual({
      ok: false,
      reason,
    })
  },
)

test('a check may be made earlier where the rule does not want it after the entries', () => {
  const eligibility = edition.terms.eligibility.map((rule) =>
    rule.kind === 'budget-in-balance'
      ? { ...rule, params: { ...rule.params, afterEntries: false } }
      : rule,
  )
  const relaxed = { ...edition, terms: { ...edition.terms, eligibility } }
  const sent = registration({ state: 'sent' })
  const check = { forecastDate: '2027-02-28' }
  const made = (its: Edition) => checkForAward(administer, sent, check, { edition: its, now: open })
  expect(made(relaxed)).toEqual({ ok: true, value: check })
  expect(made(edition)).toEqual({ ok: false, reason: 'entries-still-open' })
})

test('Invariant 21: a check made after the entries were due stands', () => {
  const at = { edition, now: new Date('2027-10-01T09:00:00Z') }
  const check = { forecastDate: '2027-05-18' }
  expect(checkForAward(administer, registration({ state: 'sent' }), check, at)).toEqual({
    ok: true,
    value: check,
  })
  expect(checkForAward(administer, registration(), check, at)).toEqual({
    ok: false,
    reason: 'not-sent',
  })
})
