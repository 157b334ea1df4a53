// Declarations of a whole city: 100 entries, 120 examiners, and pages that ask no more for it.
import { expect, test } from 'vitest'
import { seasonSite } from '../../../../test/season.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { latest } from '../../../support/messages/store.ts'

const season = await seasonSite()
const { site, organiser, people } = season

async function counted(path: string, who: { readonly id: (typeof organiser)['id'] }) {
  const visitor = await site.as(who)
  site.queries.length = 0
  const page = await visitor.get(path)
  return { ...page, queries: site.queries.length }
}

test('the office asks all with one click, and each gets a letter', async () => {
  const office = await site.as(organiser)
  expect((await office.post(paths.declarationCalls.to(), { dueOn: '2027-06-30' })).status).toBe(303)
  const letters = (await latest(site.db, 10_000)).filter(({ subject }) => /jävs/.test(subject))
  expect(letters).toHaveLength(people.length)
})

test('an examiner declares before a hundred entries in as many posts as there are administrations', async () => {
  const visitor = await site.as({ id: found(people[0]) })
  let at: string | null = steps((await visitor.get(paths.declarationCall.to())).body)[0] ?? null
  let posts = 0
  while (at !== null && at !== paths.declarationCall.to()) {
    at = (await visitor.post(at, { rest: 'yes' })).location
    posts += 1
    if (posts > 40) throw new Error(`no end of steps at ${at}`)
  }
  const after = await visitor.get(paths.declarationCall.to())
  expect(after.body).toContain('100 av 100 bidrag är klara.')
  expect(posts).toBeLessThanOrEqual(13)
})

function steps(body: string): readonly string[] {
  const found = body.match(/\/javsforklaringar\/alla\/[^"]+/g) ?? []
  return [...new Set(found)]
}

test('pages ask as many questions for a city as for a few', async () => {
  const own = await counted(paths.declarationCall.to(), { id: found(people[1]) })
  const office = await counted(paths.declarationCalls.to(), organiser)
  const list = await counted(paths.conflictCases.to(), organiser)
  expect([own.status, office.status, list.status]).toEqual([200, 200, 200])
  expect(own.queries).toBeLessThan(45)
  expect(office.queries).toBeLessThan(45)
  expect(list.queries).toBeLessThan(60)
  expect(office.body).toMatch(/\d+ av 120 examinatorer är klara/)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
