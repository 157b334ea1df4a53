// Loading a programme into the database, again and again, and what it refuses.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { realProgramme } from '../../../test/programme-files.ts'
import type { Act } from '../../base/db/call.ts'
import { rows } from '../../base/db/handle.ts'
import { theSystem } from '../../base/lib/actor.ts'
import { trailOf } from '../../support/audit/public.ts'
import { loadProgramme, openEdition } from './actions.ts'
import { correctEdition } from './public/correcting.ts'
import { allEditions, closeEdition, currentEdition, editionOf, theAward } from './public.ts'
import { isOpen } from './rules.ts'
import { listAnnouncements } from './store.ts'

const { db } = await testDatabase()
const organiser = { ...theSystem, roles: new Set(['organiser'] as const) }

function act(now = '2026-11-22T10:00:00Z'): Act {
  return { actor: organiser, now: new Date(now), db }
}

async function of2027() {
  const edition = await editionOf(db, 2027)
  if (!edition) throw new Error('2027 is not there')
  return edition
}

test('the first load brings the award and all editions', async () => {
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({ ok: true, value: 6 })
  const years = (await allEditions(db)).map(({ year }) => year)
  expect(years).toEqual([2027, 2024, 2023, 2019, 2016, 2015])
  expect((await currentEdition(db)).year).toBe(2027)
  expect((await theAward(db)).sender.sv).toBe('Stockholms stad')
})

test('the terms come back as they were, instants as instants', async () => {
  const expected = realProgramme().editions.find(({ year }) => year === 2027)
  expect((await of2027()).terms).toEqual(expected?.terms)
  expect(isOpen(await of2027(), 'writing', new Date('2027-05-17T21:59:59Z'))).toBe(true)
})

test('the second load changes nothing', async () => {
  const before = await of2027()
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({ ok: true, value: 0 })
  expect(await of2027()).toEqual(before)
  expect(await trailOf(db, before.id)).toHaveLength(1)
})

test('an edition that an earlier version of the program kept is read as today, and is no change', async () => {
  const before = await of2027()
  const kept = before.terms.eligibility.map(({ params, advisory: _, ...rule }) =>
    rule.kind === 'responsibility'
      ? { ...rule, kind: 'manager-with-budget-and-staff', params: {} }
      : { ...rule, params: onlyNumbers(params) },
  )
  const old = JSON.stringify(kept)
  await rows(
    db,
    sql`UPDATE edition SET digest = 'before', file_digest = 'before',
      terms = jsonb_set(terms, '{eligibility}', ${old}::jsonb) WHERE year = 2027`,
  )
  expect((await of2027()).terms).toEqual(before.terms)
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({ ok: true, value: 0 })
})

test('terms that were kept before a question told its evidence stay without it, and the file is no change', async () => {
  const before = await of2027()
  const old = JSON.parse(JSON.stringify(before.terms.instrument), (key, value: unknown) =>
    ['evidence', 'was', 'improvements', 'attachments'].includes(key) ? undefined : value,
  )
  await rows(
    db,
    sql`UPDATE edition SET digest = 'older', file_digest = 'older',
      terms = jsonb_set(terms, '{instrument}', ${JSON.stringify(old)}::jsonb) WHERE year = 2027`,
  )
  const { instrument } = (await of2027()).terms
  expect(instrument).toMatchObject({
    improvements: false,
    attachments: { most: 10, megabytes: 20 },
  })
  const questions = instrument?.areas.flatMap((area) => area.questions) ?? []
  expect(questions.every(({ evidence, was }) => evidence.length + was.length === 0)).toBe(true)
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({ ok: true, value: 0 })
  expect((await of2027()).terms.instrument).toEqual(instrument)

  // Any other change of a frozen edition is still one.
  const longer = realProgramme({
    file: '2027.yaml',
    old: 'wordLimit: 400',
    fresh: 'wordLimit: 450',
  })
  expect(await loadProgramme(act(), longer)).toMatchObject({ ok: false })
  await rows(
    db,
    sql`UPDATE edition SET digest = 'again', file_digest = 'again',
      terms = ${JSON.stringify(before.terms)}::jsonb WHERE year = 2027`,
  )
})

test('terms that were kept before training was a part of them ask for nothing, and the file is no change', async () => {
  const before = await of2027()
  expect(before.terms.training).toMatchObject({ course: true, practice: true, recordYears: 5 })
  await rows(
    db,
    sql`UPDATE edition SET digest = 'untrained', file_digest = 'untrained',
      terms = terms - 'training' WHERE year = 2027`,
  )
  expect((await of2027()).terms.training).toBe(null)
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({ ok: true, value: 0 })
  expect((await of2027()).terms.training).toBe(null)
  await rows(
    db,
    sql`UPDATE edition SET digest = 'trained', file_digest = 'trained',
      terms = ${JSON.stringify(before.terms)}::jsonb WHERE year = 2027`,
  )
})

function onlyNumbers(params: object) {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'number'))
}

test('Invariant 1: a changed file for an open edition is refused, and nothing of it is kept', async () => {
  const fresh = "told: '2027-05-18T23:59:59'\n    source: award"
  const old = "told: '2027-05-17T23:59:59'\n    source: award"
  const changed = realProgramme({ file: '2027.yaml', old, fresh })
  expect(await loadProgramme(act(), changed)).toMatchObject({
    ok: false,
    refused: [{ year: 2027, reason: 'frozen' }],
  })
  const { calendar } = (await of2027()).terms
  expect(calendar.entryDue?.toISOString()).toBe('2027-05-17T21:59:59.000Z')
})

test('Invariant 1: a higher version that is announced is taken, and both versions are kept', async () => {
  const corrected = realProgramme({
    file: '2027.yaml',
    old: 'version: 1',
    fresh: `version: 2
prizeAmount: 100000
announcements:
  - version: 2
    date: '2027-02-01'
    says: { sv: Beloppet är bestämt., en: The amount is settled. }`,
  })
  expect(await loadProgramme(act(), corrected)).toMatchObject({ ok: true, value: 1 })
  const edition = await of2027()
  expect([edition.version, edition.terms.prizeAmount]).toEqual([2, 100000])
  expect(await listAnnouncements(db, edition.id)).toEqual([
    {
      version: 2,
      date: '2027-02-01',
      says: { sv: 'Beloppet är bestämt.', en: 'The amount is settled.' },
    },
  ])
  const trail = await trailOf(db, edition.id)
  expect(trail.map(({ what }) => what).sort()).toEqual(['edition.corrected', 'edition.loaded'])
  expect(await loadProgramme(act(), realProgramme())).toMatchObject({
    ok: false,
    refused: [{ year: 2027, reason: 'version-went-back' }],
  })
})

test('a historic edition may be put right from its papers', async () => {
  const old = 'sv: Förskola, en: Preschool'
  const changed = realProgramme({ file: '2016.yaml', old, fresh: 'sv: Förskolan, en: Preschool' })
  const without = { ...changed, editions: changed.editions.filter(({ year }) => year === 2016) }
  expect(await loadProgramme(act(), without)).toMatchObject({ ok: true, value: 1 })
  expect((await editionOf(db, 2016))?.terms.categories[0]?.name.sv).toBe('Förskolan')
})

test('an announced edition is opened by the organiser, once, and keeps its state at the next load', async () => {
  const programme = realProgramme()
  const of2028 = programme.editions.flatMap((edition) =>
    edition.year === 2027 ? [{ ...edition, year: 2028, state: 'announced' as const }] : [],
  )
  await loadProgramme(act(), { ...programme, editions: of2028 })
  expect(await openEdition(act(), 2028)).toMatchObject({ ok: true, value: { state: 'open' } })
  expect(await openEdition(act(), 2028)).toEqual({ ok: false, reason: 'not-announced' })
  await loadProgramme(act(), { ...programme, editions: of2028 })
  expect((await editionOf(db, 2028))?.state).toBe('open')
})

test('nobody but the organiser opens an edition', async () => {
  await expect(openEdition({ ...act(), actor: theSystem }, 2028)).rejects.toThrow()
})

test('an edition closes after its ceremony, not before', async () => {
  expect(await closeEdition(act('2027-11-23T14:00:00Z'), 2027)).toEqual({
    ok: false,
    reason: 'ceremony-ahead',
  })
  expect(await closeEdition(act('2027-12-20T14:00:00Z'), 2027)).toMatchObject({ ok: true })
  expect((await of2027()).state).toBe('closed')
})

test('what an organiser corrected here is not undone by the file that has not changed', async () => {
  const db2 = (await testDatabase()).db
  const doing = { ...act('2027-02-01T10:00:00Z'), db: db2 }
  await loadProgramme(doing, realProgramme())
  const edition = await editionOf(db2, 2027)
  if (!edition) throw new Error('2027 is not there')
  const words = { sv: 'Så här.', en: 'Like this.' }
  const terms = { ...edition.terms, prizeAmount: 5 }
  await correctEdition(doing, 2027, terms, { says: words, reason: words })
  expect(await loadProgramme(doing, realProgramme())).toMatchObject({ ok: true, value: 0 })
  const corrected = await editionOf(db2, 2027)
  expect([corrected?.version, corrected?.terms.prizeAmount]).toEqual([2, 5])
  await rows(db2, sql`update edition set file_digest = 'told otherwise by an older release'`)
  await rows(
    db2,
    sql`update edition_version set digest = 'told otherwise by an older release' where version = 1`,
  )
  expect(await loadProgramme(doing, realProgramme())).toMatchObject({ ok: true, value: 0 })
  expect((await editionOf(db2, 2027))?.version).toBe(2)
})
