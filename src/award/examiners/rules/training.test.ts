// Who has done what an edition asks, and when the practice entry opens, is scored and is fixed.
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../base/lib/actor.ts'
import { permit } from '../../../base/lib/permit.ts'
import type { Area, AssessmentModel, EditionId, TrainingTerms } from '../../editions/model.ts'
import type {
  Attempt,
  Course,
  CourseId,
  Place,
  Practice,
  PracticeId,
  PromiseId,
  SignedPromise,
} from '../model/training.ts'
import { leftToDo, unticked } from './left.ts'
import { open, prepare, score, scoredBy, spreadOf, together } from './practice.ts'
import { canonicalPromise } from './promise.ts'
import { isPastKeeping, keptThrough } from './records.ts'
import { type Doings, leadersAmong, missing } from './training.ts'

const text = { sv: 'Jag lovar.', en: 'I promise.' }
const terms: TrainingTerms = {
  ...{ course: true, leaderCourse: true, practice: true, leastAgreement: 60 },
  ...{ promise: text, recordYears: 5 },
}
const a = 'a' as PersonId
const editionId = 'edition' as EditionId
const at = new Date('2027-02-20T08:00:00Z')

const practice: Practice = {
  id: 'practice' as PracticeId,
  editionId,
  ...{ title: 'Björken', about: '', texts: { q1: 'Svar.', q2: 'Svar.' }, due: null, round: 1 },
  key: { x: { level: 3, reason: 'Så.' }, y: { level: 4, reason: 'Så.' } },
}
const areas = [
  { key: 'x', questions: [{ key: 'q1' }] },
  { key: 'y', questions: [{ key: 'q2' }] },
] as unknown as readonly Area[]
const model = { levels: { approach: Array(6).fill({}) } } as unknown as AssessmentModel

function attempt(scores: Record<string, number>, change: Partial<Attempt> = {}): Attempt {
  return {
    practiceId: practice.id,
    personId: a,
    round: 1,
    scores,
    changedAt: at,
    handedInAt: at,
    ...change,
  }
}
const signed: SignedPromise = {
  ...{ id: 'promise' as PromiseId, editionId, personId: a, version: 1, name: 'Anna', text },
  ...{ sha256: '0'.repeat(64), signedAt: at },
}
const all: Doings = {
  ...{ schooled: new Set([a]), leaders: new Set([a]), practice },
  ...{ attempts: [attempt({ x: 3, y: 5 })], promises: [signed] },
}

describe('what is missing', () => {
  test.each<[string, TrainingTerms | null, Partial<Doings>, readonly string[]]>([
    ['nothing, where nothing is asked', null, { schooled: new Set(), attempts: [] }, []],
    ['nothing, when all is done', terms, {}, []],
    ['a course', terms, { schooled: new Set() }, ['course']],
    ['no course, where none is asked', { ...terms, course: false }, { schooled: new Set() }, []],
    [
      'practice that was begun and not handed in',
      terms,
      { attempts: [attempt({ x: 3, y: 4 }, { handedInAt: null })] },
      ['practice'],
    ],
    [
      'practice that nobody has prepared',
      terms,
      { practice: undefined, attempts: [] },
      ['practice'],
    ],
    ['practice too far from the key', terms, { attempts: [attempt({ x: 6, y: 5 })] }, ['practice']],
    [
      'no practice too far, where no least is asked',
      { ...terms, leastAgreement: null },
      { attempts: [attempt({ x: 6, y: 1 })] },
      [],
    ],
    [
      'nothing, when a later attempt is near',
      terms,
      { attempts: [attempt({ x: 6, y: 1 }), attempt({ x: 3, y: 4 }, { round: 2 })] },
      [],
    ],
    [
      'practice, when a later attempt is far',
      terms,
      { attempts: [attempt({ x: 3, y: 4 }), attempt({ x: 6, y: 1 }, { round: 2 })] },
      ['practice'],
    ],
    ['a promise', terms, { promises: [] }, ['promise']],
    [
      'a promise that somebody else signed',
      terms,
      { promises: [{ ...signed, personId: 'b' as PersonId }] },
      ['promise'],
    ],
    [
      'a promise whose text has changed',
      { ...terms, promise: { ...text, sv: 'Jag lovar mer.' } },
      {},
      ['promise'],
    ],
    [
      'everything, in order',
      terms,
      { schooled: new Set(), attempts: [], promises: [] },
      ['course', 'practice', 'promise'],
    ],
  ])('%s', (_, asked, change, expected) => {
    expect(missing(asked, a, { ...all, ...change })).toEqual(expected)
  })
})

test('a course for leaders makes a leader, in whichever edition it was', () => {
  const went = (audience: 'all' | 'leaders') => ({ personId: a, editionId, audience })
  expect([...leadersAmong([went('all')])]).toEqual([])
  expect([...leadersAmong([went('all'), went('leaders')])]).toEqual([a])
})

const mayKeep = permit('training.keep')
const reasonOf = (outcome: { readonly ok: boolean; readonly reason?: string }) =>
  outcome.ok ? 'yes' : outcome.reason

test.each<[string, Partial<Practice>, readonly Attempt[], string]>([
  ['for the first time', { round: 0 }, [], 'yes'],
  ['again, when somebody has handed in', {}, [attempt({ x: 1, y: 1 })], 'yes'],
  ['again, when nobody has', {}, [attempt({ x: 1 }, { handedInAt: null })], 'not-handed-in-yet'],
  ['without a text', { round: 0, texts: { q1: 'Svar.' } }, [], 'text-missing'],
  ['without a key', { round: 0, key: { x: { level: 3, reason: 'Så.' } } }, [], 'key-missing'],
  [
    'without a reason',
    { round: 0, key: { ...practice.key, y: { level: 3, reason: '' } } },
    [],
    'key-missing',
  ],
])('the practice entry opens: %s', (_, change, attempts, expected) => {
  expect(reasonOf(open(mayKeep, { ...practice, ...change }, { areas, attempts }))).toBe(expected)
})

test('text and key are fixed once somebody has handed in', () => {
  const begun = attempt({ x: 1 }, { handedInAt: null })
  expect(reasonOf(prepare(mayKeep, practice, { attempts: [begun], model }))).toBe('yes')
  expect(reasonOf(prepare(mayKeep, practice, { attempts: [attempt({})], model }))).toBe('key-fixed')
  const high = { ...practice, key: { x: { level: 7, reason: 'Så.' } } }
  expect(reasonOf(prepare(mayKeep, high, { attempts: [], model }))).toBe('level-unknown')
})

test.each<
  [string, Practice | undefined, Attempt | undefined, Record<string, number>, boolean, string]
>([
  ['for now', practice, undefined, { x: 3 }, false, 'yes'],
  ['handed in whole', practice, undefined, { x: 3, y: 4 }, true, 'yes'],
  ['handed in with a gap', practice, undefined, { x: 3 }, true, 'areas-missing'],
  ['on a level that is not there', practice, undefined, { x: 7 }, false, 'level-unknown'],
  ['after handing in', practice, attempt({ x: 3, y: 4 }), { x: 4 }, false, 'handed-in'],
  ['before it opens', { ...practice, round: 0 }, undefined, { x: 3 }, false, 'not-open'],
  ['where there is none', undefined, undefined, { x: 3 }, false, 'not-open'],
])('scored %s', (_, what, own, scores, handIn, expected) => {
  const known = { own, areas, most: 6, now: at }
  const outcome = score(permit('training.own'), what, { personId: a, scores, handIn }, known)
  expect(reasonOf(outcome)).toBe(expected)
})

test('the first attempt is kept beside the latest, and the figures are of first attempts', () => {
  const attempts = [attempt({ x: 6, y: 6 }), attempt({ x: 3, y: 4 }, { round: 2 })]
  const [one] = scoredBy(practice, attempts, 6)
  expect(one).toMatchObject({ attempts: 2, first: { exact: 0 }, latest: { exact: 100 } })
  expect(together(practice, attempts, 6)).toMatchObject({ areas: 2, exact: 0, within: 0 })
  expect(spreadOf('x', scoredBy(practice, attempts, 6), 6)).toEqual([0, 0, 1, 0, 0, 0])
})

test('the canonical form of a promise names whom, when, which text and which edition', () => {
  expect(canonicalPromise(signed, 2027)).toBe(
    '{"edition":2027,"form":"forebild.promise/1","name":"Anna","signedAt":"2027-02-20T08:00:00.000Z",' +
      '"text":{"en":"I promise.","sv":"Jag lovar."},"version":1}',
  )
})

test('a record is kept through so many years after the edition’s own, or without a rule for good', () => {
  const edition = (recordYears: number | null) =>
    ({ year: 2027, terms: { training: { ...terms, recordYears } } }) as never
  expect(keptThrough(edition(5))).toBe(2032)
  expect(isPastKeeping(edition(5), 2032)).toBe(false)
  expect(isPastKeeping(edition(5), 2033)).toBe(true)
  expect(isPastKeeping(edition(null), 2999)).toBe(false)
})

function aCourse(name: string, day: string, change: Partial<Course> = {}): Course {
  return {
    ...{ id: name as CourseId, editionId, title: name, about: '', audience: 'all', seats: 9 },
    startsAt: new Date(`2027-${day}T08:00:00Z`),
    endsAt: new Date(`2027-${day}T11:00:00Z`),
    ...{ place: 'Stadshuset', link: '', sequence: 0, cancelledAt: null, cancelledWhy: '' },
    ...change,
  }
}

describe('what is left and can be done now', () => {
  const lacks = ['course', 'practice', 'promise'] as const
  const leaders = aCourse('leaders', '02-21', { audience: 'leaders' })
  const [past, next] = [aCourse('past', '02-01'), aCourse('next', '03-01')]
  const gone = aCourse('gone', '02-22', { cancelledAt: at })
  test.each<
    [string, readonly Course[], readonly Course[], Practice | undefined, readonly string[]]
  >([
    ['a promise, always', [], [], undefined, ['promise']],
    ['practice, when it is open', [], [], practice, ['practice', 'promise']],
    ['no practice before it opens', [], [], { ...practice, round: 0 }, ['promise']],
    ['a course to come', [past, next], [], undefined, ['course', 'promise']],
    ['no course that has been or is called off', [past, gone], [], undefined, ['promise']],
    ['nothing more of a course, when signed up', [next], [next], undefined, ['promise']],
    [
      'a course, when the one signed up for has been',
      [past, next],
      [past],
      undefined,
      ['course', 'promise'],
    ],
  ])('%s', (_, courses, joined, what, expected) => {
    const around = { practice: what, courses, joined: new Set(joined.map(({ id }) => id)) }
    expect(leftToDo(lacks, around, at).map(({ key }) => key)).toEqual(expected)
  })

  test('the course for everyone is asked for before the one for leaders', () => {
    const around = { practice: undefined, courses: [leaders, next], joined: new Set<CourseId>() }
    expect(leftToDo(['course'], around, at)).toEqual([{ key: 'course', due: next.startsAt }])
  })

  test('who was there is asked for when it is over, somebody had signed up, and nobody has told', () => {
    const places = (attended: boolean | null): readonly Place[] => [
      { courseId: past.id, personId: a, signedUpAt: at, attended },
    ]
    expect(unticked([past, next], places(null), at)).toEqual([past])
    expect(unticked([past, next], places(false), at)).toEqual([])
    expect(unticked([past, next], [], at)).toEqual([])
    expect(unticked([{ ...past, cancelledAt: at }], places(null), at)).toEqual([])
  })
})
