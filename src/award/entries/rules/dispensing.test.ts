// Time after the day for all: to whom, until when, and what follows.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import type { Entry } from '../model.ts'
import { dispensing, isDispensed, lastInstant } from './dispensing.ts'
import { closedBecause, dueOf, isLocked, isReadable, stageOf } from './writing.ts'

const told = realProgramme().editions.find(({ year }) => year === 2027)
if (!told) throw new Error('the programme has no 2027')
const edition: Edition = {
  ...told,
  id: 'e' as EditionId,
  demonstration: false,
  zone: 'Europe/Stockholm',
}
const closed: Edition = { ...edition, state: 'closed' }
const at = (text: string) => new Date(text)
const until = lastInstant('2027-05-24', '12:00', edition.zone)
const before = at('2027-05-17T21:00:00Z')
const during = at('2027-05-20T09:00:00Z')
const lastMoment = at('2027-05-24T10:00:59.999Z')
const after = at('2027-05-24T10:01:00.000Z')
const may = permit('entry.dispense')
const sent = { state: 'sent' }

function standing(state: Entry['state'], dispensedUntil: Date | null = until) {
  const handedInAt = state === 'draft' ? null : at('2027-05-01T09:00:00Z')
  return { state, handedInAt, dispensedUntil }
}

test('a minute that is told lasts as long as a clock shows it', () => {
  expect(lastInstant('2027-05-24', '23:59', edition.zone)).toEqual(at('2027-05-24T21:59:59Z'))
})

describe('Invariant 5: a dispensation is given', () => {
  const give = (now: Date, to: Date, of = edition, registration = sent) => {
    const outcome = dispensing(may, registration, of, { until: to, now })
    return outcome.ok ? 'given' : outcome.reason
  }
  const noDue = { ...edition.terms.calendar, entryDue: null }
  test.each([
    ['after the day', give(during, until), 'given'],
    ['before the day', give(before, until), 'given'],
    ['to a time that has passed', give(after, until), 'passed'],
    ['to a time that all have', give(before, at('2027-05-17T21:30:00Z')), 'not-later'],
    ['beyond the jury’s meeting', give(during, at('2028-01-01T00:00:00Z')), 'too-far'],
    ['in a closed edition', give(during, until, closed), 'not-open'],
    ['to who takes no part', give(during, until, edition, { state: 'withdrawn' }), 'not-sent'],
    [
      'where no day is laid down',
      give(during, until, { ...edition, terms: { ...edition.terms, calendar: noDue } }),
      'no-due',
    ],
  ])('%s: %s', (_, found, expected) => expect(found).toBe(expected))
})

describe('an entry with a dispensation', () => {
  test.each([
    ['draft', before, 'writing', undefined, false, false],
    ['draft', during, 'writing', undefined, false, false],
    ['draft', lastMoment, 'writing', undefined, false, false],
    ['draft', after, 'missed', 'too-late', false, false],
    ['reopened', during, 'reopened', undefined, false, false],
    ['reopened', after, 'locked', 'too-late', true, true],
    ['handed-in', before, 'handed-in', 'handed-in', true, false],
    ['handed-in', during, 'handed-in', 'handed-in', true, true],
    ['handed-in', after, 'locked', 'too-late', true, true],
    ['withdrawn', during, 'withdrawn', 'withdrawn', false, false],
  ] as const)('%s at %s is %s', (state, now, stage, why, readable, locked) => {
    const entry = standing(state)
    expect(stageOf(entry, edition, now)).toBe(stage)
    expect(closedBecause(entry, edition, now)).toBe(why)
    expect(isReadable(entry, edition, now)).toBe(readable)
    expect(isLocked(entry, edition, now)).toBe(locked)
  })

  test('one without it stays closed, and so does every one once the edition is closed', () => {
    expect(stageOf(standing('draft', null), edition, during)).toBe('missed')
    expect(stageOf(standing('draft'), closed, during)).toBe('missed')
  })

  test('its last instant is the later of the two, and it ends by itself', () => {
    expect(dueOf(standing('draft'), edition)).toEqual(until)
    const early = standing('draft', at('2027-05-01T09:00:00Z'))
    expect(dueOf(early, edition)).toEqual(edition.terms.calendar.entryDue)
    expect(
      [before, during, lastMoment, after].map((now) =>
        isDispensed(standing('draft'), edition, now),
      ),
    ).toEqual([false, true, true, false])
  })
})
