// Who has a seat and who waits, and when a course can be joined, left, moved and called off.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { EditionId } from '../../editions/model.ts'
import type { Course, CourseId, Place } from '../model/training.ts'
import { cancel, change, join, leave, movedUp, plan, seatingOf, tick } from './courses.ts'

const [mayKeep, mayJoin] = [permit('training.keep'), permit('training.own')]
const before = new Date('2027-02-01T08:00:00Z')
const during = new Date('2027-02-10T09:00:00Z')

const course: Course = {
  id: 'course' as CourseId,
  editionId: 'edition' as EditionId,
  ...{ title: 'Grundutbildning', about: '', audience: 'all', place: 'Stadshuset', link: '' },
  startsAt: new Date('2027-02-10T08:00:00Z'),
  endsAt: new Date('2027-02-10T11:00:00Z'),
  ...{ seats: 2, sequence: 0, cancelledAt: null, cancelledWhy: '' },
}
const gone: Course = { ...course, cancelledAt: before }

function placesOf(...names: readonly string[]): readonly Place[] {
  return names.map((name) => {
    return { courseId: course.id, personId: id(name), signedUpAt: before, attended: null }
  })
}
function id(name: string): PersonId {
  return name as PersonId
}
function said(outcome: { readonly ok: boolean; readonly reason?: string }): string {
  return outcome.ok ? 'yes' : (outcome.reason ?? '')
}

describe('signing up', () => {
  test.each([
    ['in time', course, before, placesOf(), 'yes'],
    ['when it is full, to wait', course, before, placesOf('x', 'y', 'z'), 'yes'],
    ['twice', course, before, placesOf('a'), 'joined-already'],
    ['when it has begun', course, during, placesOf(), 'begun'],
    ['to the minute', course, course.startsAt, placesOf(), 'begun'],
    ['when it is called off', gone, before, placesOf(), 'cancelled'],
  ])('%s', (_, what, now, places, expected) => {
    expect(said(join(mayJoin, what, { places, personId: id('a') }, now))).toBe(expected)
  })
})

describe('signing off', () => {
  test.each([
    ['in time', course, before, placesOf('a'), 'yes'],
    ['without a place', course, before, placesOf('b'), 'not-joined'],
    ['when it has begun', course, during, placesOf('a'), 'begun'],
    ['when it is called off', gone, before, placesOf('a'), 'cancelled'],
  ])('%s', (_, what, now, places, expected) => {
    expect(said(leave(mayJoin, what, { places, personId: id('a') }, now))).toBe(expected)
  })

  test('gives the seat to the first who waits', () => {
    const places = placesOf('a', 'b', 'c', 'd')
    const left = leave(mayJoin, course, { places, personId: id('a') }, before)
    const after = left.ok ? left.value : []
    expect(movedUp(seatingOf(course, places), seatingOf(course, after))).toEqual(['c'])
  })

  test('of one who waits gives nobody a seat', () => {
    const places = placesOf('a', 'b', 'c', 'd')
    const left = leave(mayJoin, course, { places, personId: id('c') }, before)
    const after = left.ok ? left.value : []
    expect(movedUp(seatingOf(course, places), seatingOf(course, after))).toEqual([])
  })
})

describe('changing', () => {
  const later = {
    startsAt: new Date('2027-02-11T08:00:00Z'),
    endsAt: new Date('2027-02-11T11:00:00Z'),
  }
  test.each([
    ['another day', course, later, before, placesOf(), 'yes'],
    [
      'the end before the start',
      course,
      { endsAt: course.startsAt },
      before,
      placesOf(),
      'ends-before',
    ],
    ['to a day that has passed', course, { startsAt: before }, before, placesOf(), 'in-the-past'],
    ['fewer seats than are taken', course, { seats: 1 }, before, placesOf('a', 'b'), 'seats-taken'],
    ['as few as are taken', course, { seats: 1 }, before, placesOf('a'), 'yes'],
    ['when it has begun', course, later, during, placesOf(), 'begun'],
    ['when it is called off', gone, later, before, placesOf(), 'cancelled'],
  ])('%s', (_, what, facts, now, places, expected) => {
    const all = { facts: { ...what, ...facts }, places }
    expect(said(change(mayKeep, what, all, now))).toBe(expected)
  })

  test.each([
    ['time', later, true],
    ['place', { place: 'Tekniska nämndhuset' }, true],
    ['link', { link: 'https://example.se/mote' }, true],
    ['what it is about', { about: 'Mer om nivåerna.' }, false],
    ['more seats', { seats: 9 }, false],
  ])('of %s: calendars hear of what stands in them', (_, facts, moved) => {
    const changed = change(mayKeep, course, { facts: { ...course, ...facts }, places: [] }, before)
    expect(changed.ok && changed.value.moved).toBe(moved)
    expect(changed.ok && changed.value.course.sequence).toBe(moved ? 1 : 0)
  })

  test('a new course is in the future', () => {
    expect(said(plan(mayKeep, course, before))).toBe('yes')
    expect(said(plan(mayKeep, course, during))).toBe('in-the-past')
  })
})

test('calling off needs a reason, once, before it begins', () => {
  expect(cancel(mayKeep, course, ' Läraren är sjuk. ', before)).toMatchObject({
    ok: true,
    value: { sequence: 1, cancelledAt: before, cancelledWhy: 'Läraren är sjuk.' },
  })
  expect(said(cancel(mayKeep, course, ' ', before))).toBe('why-missing')
  expect(said(cancel(mayKeep, gone, 'Skäl', before))).toBe('cancelled')
  expect(said(cancel(mayKeep, course, 'Skäl', during))).toBe('begun')
})

test('who was there is told once it has begun, of those who had signed up', () => {
  const all = { places: placesOf('a', 'b', 'c'), there: [id('c'), id('a'), id('x')] }
  expect(tick(mayKeep, course, all, during)).toEqual({
    ok: true,
    value: { there: ['a', 'c'], away: ['b'] },
  })
  expect(said(tick(mayKeep, course, all, before))).toBe('not-begun')
  expect(said(tick(mayKeep, gone, all, during))).toBe('cancelled')
})

test('everyone has a seat or waits, and never more have seats than there are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (names, seats) => {
        const { seated, waiting } = seatingOf({ seats }, placesOf(...names))
        expect([...seated, ...waiting].map(({ personId }) => personId)).toEqual(names)
        expect(seated.length).toBe(Math.min(seats, names.length))
      },
    ),
  )
})
