// What an examiner has done over the years: who sees it, what it says, and when it goes.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { anAssessedEntry, anExaminer, assessAlone } from '../../../../test/assessing.ts'
import { rows } from '../../../base/db/handle.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { disposeOfRecords } from '../../examiners/actions/disposing.ts'
import { experienceOf, readinessOf } from '../../examiners/public/training.ts'
import { examinerOf } from '../../examiners/public.ts'
import { sumOf, timelinessOf } from '../rules/record.ts'

const site = await testApplication()
const assessed = await anAssessedEntry(site)
const { organiser, leader, members, edition, unit, entryId } = assessed
const member = found(members[1])
const office = await site.as(organiser)
const pageOf = async (person: typeof leader) => {
  const examiner = found(await examinerOf(site.db, person.id))
  return paths.examinerRecord.to({ examiner: examiner.id })
}

test.each<[string, string | null, string, object]>([
  ['before the day', '2027-08-30T08:00:00Z', '2027-09-30T08:00:00Z', { kind: 'in-time' }],
  ['in the day’s last minute', '2027-08-31T21:59:00Z', '2027-09-30T08:00:00Z', { kind: 'in-time' }],
  ['a minute later', '2027-08-31T22:00:00Z', '2027-09-30T08:00:00Z', { kind: 'late', days: 1 }],
  [
    'over a month’s end',
    '2027-10-02T08:00:00Z',
    '2027-10-03T08:00:00Z',
    { kind: 'late', days: 32 },
  ],
  ['not yet', null, '2027-08-31T21:59:00Z', { kind: 'to-come' }],
  ['not at all', null, '2027-08-31T22:00:00Z', { kind: 'missing' }],
])('handed in %s', (_, submitted, now, expected) => {
  const when = submitted === null ? null : new Date(submitted)
  expect(timelinessOf(when, edition, new Date(now))).toEqual(expected)
})

test('without a day nothing is late', () => {
  const calendar = { ...edition.terms.calendar, assessmentDue: null }
  const free = { ...edition, terms: { ...edition.terms, calendar } }
  const [then, now] = [new Date('2027-12-01T08:00:00Z'), new Date('2028-01-01T08:00:00Z')]
  expect(timelinessOf(then, free, now)).toEqual({ kind: 'in-time' })
  expect(timelinessOf(null, free, now)).toEqual({ kind: 'to-come' })
})

test('the organiser and the examiner see entries, role, timeliness, practice, courses and promise', async () => {
  await assessAlone(site, assessed, leader, 4)
  const own = await (await site.as(leader)).get(paths.ownRecord.to())
  for (const says of [
    unit,
    'Lagledare',
    'Inlämnad i tid',
    'utbildning för lagledare',
    '100 % av områdena',
    'till och med 2032',
  ])
    expect(own.body).toContain(says)
  const seen = await office.get(await pageOf(leader))
  expect(seen.body).toContain(`Meriter: ${leader.name}`)
  expect(seen.body).toContain(unit)
  const colleague = await (await site.as(member)).get(paths.ownRecord.to())
  expect(colleague.body).toContain('Återstår')
  expect(colleague.body).not.toContain('Inlämnad i tid')
})

test('nobody is late with an entry that the unit took back', async () => {
  const [, , third] = members
  const record = async () => (await (await site.as(found(third))).get(paths.ownRecord.to())).body
  const put = (state: string) =>
    rows(site.db, sql`UPDATE entry SET state = ${state} WHERE id = ${entryId}`)
  const [before] = await rows(
    site.db,
    sql<{ state: string }>`SELECT state FROM entry WHERE id = ${entryId}`,
  )
  expect(await record()).toContain(unit)
  await put('withdrawn')
  expect(await record()).not.toContain(unit)
  await put(found(before).state)
  expect(await record()).toContain(unit)
})

test('nobody else sees it', async () => {
  const page = await pageOf(leader)
  const juror = await site.someone({ roles: ['juror'] })
  for (const person of [member, leader, juror, assessed.writer])
    expect((await (await site.as(person)).get(page)).status).toBe(403)
  expect((await (await site.as(juror)).get(paths.ownRecord.to())).status).toBe(403)
  expect((await site.get(page)).location).toContain(paths.signIn.to())
})

test('an edition is experience from the first assessment that is handed in, once', async () => {
  const people = members.map(({ id }) => id)
  const before = await experienceOf(site.db, people)
  expect(people.map((id) => before.get(id))).toEqual([1, 0, 0])
  await assessAlone(site, assessed, member, 3)
  expect((await experienceOf(site.db, people)).get(member.id)).toBe(1)
})

test('it costs the same for many entries as for one', async () => {
  const visitor = await site.as(leader)
  const count = async () => {
    site.queries.length = 0
    await visitor.get(paths.ownRecord.to())
    return site.queries.length
  }
  await count()
  const one = await count()
  expect(one).toBeLessThan(30)
  await rows(
    site.db,
    sql`INSERT INTO examined (person_id, edition_id, since)
        SELECT ${leader.id}, id, now() FROM edition WHERE year < 2027`,
  )
  expect(await count()).toBe(one)
})

test('when its time is over it is not shown, and the job removes it and nothing else', async () => {
  const other = await anExaminer(site, organiser)
  expect(sumOf([])).toEqual({ entries: 0, led: 0, handedIn: 0, late: 0 })

  site.clock.set('2032-12-31T12:00:00Z')
  await site.runRound('examiners.dispose')
  const people = [leader.id, other.id]
  expect((await readinessOf(site.db, edition, people)).schooled.size).toBe(2)
  site.clock.set('2033-01-01T12:00:00Z')
  expect((await (await site.as(leader)).get(paths.ownRecord.to())).body).not.toContain(unit)
  await site.runRound('examiners.dispose')
  const after = await readinessOf(site.db, edition, people)
  expect(after.schooled.size).toBe(0)
  expect(after.missing(leader.id)).toEqual(['course', 'practice', 'promise'])
  const [kept] = await rows(
    site.db,
    sql<{ count: number }>`SELECT count(*)::int FROM assessment WHERE entry_id = ${entryId}`,
  )
  expect(kept?.count).toBe(2)
  await site.act({ ...theSystem }, disposeOfRecords)
  const trail = (await trailOf(site.db, edition.id)).filter(
    ({ what }) => what === 'examiner-records.disposed',
  )
  expect(trail).toHaveLength(1)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
