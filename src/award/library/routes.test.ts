import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import { own, visitors } from '../../../test/world/cast.ts'
import { worldIn } from '../../../test/world/states.ts'
import { rows } from '../../base/db/handle.ts'
import { found } from '../../base/lib/failures.ts'
import { paths } from '../../base/paths.ts'
import { listExamples, listPoints } from '../entries/store/earlier.ts'
import { findOfEntry, search } from './store.ts'

const site = await testApplication({ demonstration: true })
const world = await worldIn(site, 'public')
const { entry } = world
const as = (name: Exclude<keyof typeof visitors, 'anonymous'>) =>
  site.as({ id: world.stage.idOf(visitors[name]) })
const item = async () => found(await findOfEntry(site.db, entry))

test('what was released and published before entries knew of it is brought to them', async () => {
  const shown = async () => ({
    examples: (await listExamples(site.db, 9)).map((one) => [one.entry, one.item]),
    points: (await listPoints(site.db, [entry])).map(({ place: _, ...point }) => point),
  })
  const byKey = (kept: Awaited<ReturnType<typeof shown>>) => ({
    ...kept,
    points: kept.points.toSorted((a, b) => a.key.localeCompare(b.key)),
  })
  const before = byKey(await shown())
  expect([before.examples.length, before.points.length > 1]).toEqual([1, true])
  await rows(site.db, sql`DELETE FROM entry_feedback_point`)
  await rows(site.db, sql`DELETE FROM entry_example`)
  const file = new URL('../../base/db/migrations/0122-earlier-feedback.sql', import.meta.url)
  for (const statement of (await readFile(file, 'utf8')).split(';').filter((one) => /\S/.test(one)))
    await rows(site.db, sql.raw(statement))
  expect(byKey(await shown())).toEqual(before)
})

describe('a published example', () => {
  test.each([
    ['a word of its summary', 'sok=ute'],
    ['a word form that it does not have', 'sok=f%C3%B6rskolor'],
    ['a part of a compound', 'sok=stenen'],
    ['letters without dots', 'sok=manstenen'],
    ['its category', `klass=${own.category}`],
    ['its year', 'ar=2025'],
  ])('is found by %s', async (_, query) => {
    expect((await site.get(`${paths.library.to()}?${query}`)).body).toContain(own.name)
  })
  test.each([
    ['a word that it does not have', 'sok=rymdraket'],
    ['another category', 'klass=aldreomsorg'],
    ['another year', 'ar=2019'],
  ])('is not found by %s', async (_, query) => {
    const { body } = await site.get(`${paths.library.to()}?${query}`)
    expect(body).not.toContain(own.name)
    expect(body).toContain('Inga exempel motsvarar sökningen')
  })
  test('shows the answers, and the motivation as a quotation', async () => {
    const { body } = await site.get(paths.example.to({ item: (await item()).id }))
    expect(body).toContain('För ett arbetssätt som andra kan lära av.')
    const area = found(world.edition.terms.instrument?.areas[0])
    expect(body).toContain(area.name.sv)
  })
  test('asks as many questions of the database for one hit as for none', async () => {
    const counted = async (query: string) => {
      site.queries.length = 0
      await site.get(`${paths.library.to()}?${query}`)
      return site.queries.length
    }
    expect(await counted('sok=ute')).toBe(await counted('sok=rymdraket'))
  })
})

describe('Invariant 24: consent', () => {
  test('is the unit’s to take back at any time, and the example is gone at once', async () => {
    const { id } = await item()
    const shown = async () => (await listExamples(site.db, 9)).map(({ item: one }) => one)
    expect(await shown()).toEqual([id])
    const member = await as('colleague')
    expect((await member.post(paths.sharingWithdraw.to({ entry }))).status).toBe(303)
    expect((await site.get(paths.example.to({ item: id }))).status).toBe(404)
    expect((await site.get(paths.library.to())).body).not.toContain(own.name)
    expect(await shown()).toEqual([])
  })
  test('is asked for in so many words, and what was typed is kept', async () => {
    const member = await as('member')
    const answer = await member.post(paths.sharing.to({ entry }), { summary: 'Vi är mer ute.' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('href="#consents"')
    expect(answer.body).toContain('Vi är mer ute.')
  })
  test('puts nothing on the site before the organiser has read it', async () => {
    const member = await as('member')
    const offer = { summary: 'Vi är mer ute.', contact: '', consents: 'yes' }
    expect((await member.post(paths.sharing.to({ entry }), offer)).status).toBe(303)
    expect((await site.get(paths.library.to())).body).not.toContain(own.name)
    const office = await as('organiser')
    expect((await office.get(paths.offeredExamples.to())).body).toContain(own.name)
    expect((await office.post(paths.sharingPublish.to({ entry }))).status).toBe(422)
    await office.post(paths.sharingPublish.to({ entry }), { checked: 'yes' })
    expect((await site.get(paths.library.to())).body).toContain(own.name)
  })
})

describe('Invariant 23: the prize', () => {
  test('the recipient tells what it was used for, and the organiser reads it', async () => {
    const member = await as('member')
    expect((await member.post(paths.prizeUse.to({ entry }), { prizeUse: '' })).status).toBe(422)
    const told = { prizeUse: 'En kurs i utepedagogik för alla.' }
    expect((await member.post(paths.prizeUse.to({ entry }), told)).status).toBe(303)
    const page = await (await as('organiser')).get(paths.sharing.to({ entry }))
    expect(page.body).toContain(told.prizeUse)
  })
})

test('a search for odd things answers kindly', async () => {
  for (const text of ['%', '_', "'", '"', '\\', ')(', '&|!:*', '  ']) {
    const query = { text, category: null, year: null, page: 1 }
    expect(Array.isArray((await search(site.db, query, [])).items)).toBe(true)
    expect((await site.get(`${paths.library.to()}?sok=${encodeURIComponent(text)}`)).status).toBe(
      200,
    )
  }
})

test('no page ran into a fault', () => {
  expect(site.failures).toEqual([])
})
