// When reminders go out, to whom, and what they tell.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Edition, EditionId } from '../../editions/model.ts'
import type { Entry } from '../model.ts'
import {
  daysFrom,
  leftToDo,
  reminderDue,
  reminderNow,
  remindersAhead,
  reminderTurns,
  whoCanAct,
} from './reminding.ts'

const told = realProgramme().editions.find(({ year }) => year === 2027)
if (!told) throw new Error('the programme has no 2027')
const zone = 'Europe/Stockholm'
const edition: Edition = { ...told, id: 'e' as EditionId, demonstration: false, zone }
const due = edition.terms.calendar.entryDue as Date
const at = (text: string) => new Date(text)
const turns = reminderTurns(due, [1, 14, 3, 7, 7], zone)

test('each goes out at eight in the morning, so many days before, also over the night when clocks change', () => {
  expect(turns.map(({ days, at: when }) => [days, when.toISOString()])).toEqual([
    [14, '2027-05-03T06:00:00.000Z'],
    [7, '2027-05-10T06:00:00.000Z'],
    [3, '2027-05-14T06:00:00.000Z'],
    [1, '2027-05-16T06:00:00.000Z'],
  ])
  const spring = reminderTurns(at('2027-03-30T21:59:59Z'), [3, 2], zone)
  expect(spring.map(({ at: when }) => when.toISOString())).toEqual([
    '2027-03-27T07:00:00.000Z',
    '2027-03-28T06:00:00.000Z',
  ])
})

test.each([
  ['2027-05-03T05:59:59Z', undefined],
  ['2027-05-03T06:00:00Z', 14],
  ['2027-05-03T17:59:59Z', 14],
  ['2027-05-03T18:00:00Z', undefined],
  ['2027-05-04T05:59:00Z', undefined],
  ['2027-05-04T06:00:00Z', undefined],
  ['2027-05-16T12:00:00Z', 1],
  ['2027-05-17T22:00:00Z', undefined],
])('at %s it is time for the one of %s days', (now, days) => {
  expect(reminderNow(turns, at(now), zone)?.days).toBe(days)
})

test('by day, within a day of its hour and before the last instant, whatever the days and the time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 8 }),
      fc.integer({ min: -130 * 96, max: 2 * 96 }),
      (days, quarters) => {
        const now = new Date(due.getTime() + quarters * 900_000)
        const all = reminderTurns(due, days, zone)
        const found = reminderNow(all, now, zone)
        const ahead = remindersAhead(all, now)
        if (found) {
          const since = now.getTime() - found.at.getTime()
          expect(since >= 0 && since < 86_400_000 && now <= due).toBe(true)
          expect(ahead).not.toContain(found)
        }
        expect(ahead.every((turn) => turn.at > now)).toBe(true)
      },
    ),
  )
})

describe('there is something to remind of', () => {
  const entry = (state: Entry['state'], dispensedUntil: Date | null = null) =>
    ({ state, handedInAt: state === 'draft' ? null : due, dispensedUntil }) as Entry
  const sent = { state: 'sent' }
  const now = at('2027-05-10T09:00:00Z')
  const late = at('2027-05-20T09:00:00Z')
  const until = at('2027-05-24T10:00:59Z')
  test.each([
    ['a draft', reminderDue(sent, entry('draft'), edition, now), due],
    ['what nobody has begun', reminderDue(sent, undefined, edition, now), due],
    ['what was taken back', reminderDue(sent, entry('reopened'), edition, now), due],
    ['a dispensation', reminderDue(sent, entry('draft', until), edition, late), until],
    ['not what is handed in', reminderDue(sent, entry('handed-in'), edition, now), undefined],
    ['not what is withdrawn', reminderDue(sent, entry('withdrawn'), edition, now), undefined],
    ['not who takes no part', reminderDue({ state: 'draft' }, undefined, edition, now), undefined],
    ['not what is too late', reminderDue(sent, entry('draft'), edition, late), undefined],
    ['nor what was never begun', reminderDue(sent, undefined, edition, late), undefined],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

test('they go to the contact and to those who write now, once each', () => {
  const member = (
    person: string,
    role: 'manager' | 'writer' | 'reader' | 'helper',
    until = '',
  ) => ({
    person: person as PersonId,
    role,
    until: until === '' ? null : at(until),
  })
  const members = [
    member('w', 'writer'),
    member('r', 'reader'),
    member('h', 'helper', '2027-06-01T00:00:00Z'),
    member('old', 'helper', '2027-01-01T00:00:00Z'),
    member('c', 'manager'),
  ]
  expect(whoCanAct('c' as PersonId, members, at('2027-05-03T06:00:00Z'))).toEqual(['c', 'w', 'h'])
  expect(whoCanAct(null, [], due)).toEqual([])
})

test('what is left is told in states and counts', () => {
  const instrument = edition.terms.instrument
  if (!instrument) throw new Error('nothing is asked')
  const [area] = instrument.areas
  const [first, second] = area?.questions ?? []
  if (!area || !first || !second) throw new Error('too little is asked')
  const answers = [
    { question: first.key, text: 'Ett par ord' },
    { question: second.key, text: `${'ord '.repeat(second.wordLimit + 1)}\n\n![](bilaga:9)` },
  ]
  const left = leftToDo(instrument, {
    entry: { state: 'reopened' } as Entry,
    answers,
    sizes: [
      { question: first.key, words: 3 },
      { question: second.key, words: second.wordLimit + 1 },
    ],
    done: new Set([area.key]),
    parts: { attachments: [], results: [] },
  })
  const questions = instrument.areas.flatMap((one) => one.questions).length
  expect(left).toMatchObject({
    ...{ begun: true, reopened: true, questions, tooLong: 1, parts: 1 },
    missing: questions - 2,
  })
  expect(left.areas[0]?.state).toBe('too-long')
})

test.each([
  ['14, 7;3 1', [14, 7, 3, 1]],
  ['1 1 2', [2, 1]],
  ['', []],
  ['121', undefined],
  ['-1', undefined],
  ['1,5x', undefined],
  ['1 2 3 4 5 6 7 8 9', undefined],
])('«%s» is read as %j', (text, days) => expect(daysFrom(text)).toEqual(days))
