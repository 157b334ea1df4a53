// Replaying what was solved: all of it holds, until somebody changes anything.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planningSite } from '../../test/planning.ts'
import type { Replayed } from '../award/assignment/public/replaying.ts'
import { rows } from '../base/db/handle.ts'
import { found } from '../base/lib/failures.ts'
import { paths } from '../base/paths.ts'
import { verifyAll } from './verify.ts'

const planning = await planningSite()
const { site, organiser, solve, wish, shown, entry, pool } = planning
await solve()
await wish({ kind: 'away', person: pool.anna.id })
await solve('yes')

async function verified() {
  const printed: string[] = []
  const given = { options: { json: true }, print: (line: string) => void printed.push(line) }
  const code = await verifyAll(site.db, { ...given, tell: () => undefined })
  const { solutions } = JSON.parse(found(printed[0])) as { solutions: readonly Replayed[] }
  return { code, solutions }
}

test('every solution holds, and gives the same teams again', async () => {
  const { code, solutions } = await verified()
  expect(code).toBe(0)
  expect(solutions).toMatchObject([
    { number: 1, again: true, faults: [] },
    { number: 2, again: true, faults: [] },
  ])
  const printed: string[] = []
  const print = (line: string) => void printed.push(line)
  expect(await verifyAll(site.db, { options: {}, print, tell: () => undefined })).toBe(0)
  expect(printed).toContain(
    '2 solutions of teams, and all of them hold; 2 gave the same teams again.',
  )
})

test('one that was changed by hand is allowed and worth what it says, and is not solved anew', async () => {
  const { id, teams } = await shown()
  const { members, leader } = found(teams.find((team) => team.entry === entry.id))
  const person = found(members.find((one) => one !== leader))
  const page = await planning.placing(entry.id, person)
  const [, comes = ''] =
    /name="kind" value="replace"[^>]*>\s*<input type="hidden" name="comes" value="([^"]*)"/.exec(
      page.body,
    ) ?? []
  const fields = { solution: id, kind: 'replace', comes, from: '' }
  const path = paths.teamPlanPlacing.to({ entry: entry.id, person })
  expect((await organiser.post(path, fields)).status).toBe(303)
  const { code, solutions } = await verified()
  expect([code, solutions[2]]).toMatchObject([0, { origin: 'by-hand', again: null, faults: [] }])
})

/** Undone afterwards. */
async function tampered(change: ReturnType<typeof sql>, column: string) {
  const [before] = await rows(
    site.db,
    sql<{
      kept: unknown
    }>`SELECT to_jsonb(${sql.ref(column)}) AS kept FROM assignment_solution WHERE number = 1`,
  )
  await rows(site.db, change)
  const { code, solutions } = await verified()
  const back = sql`UPDATE assignment_solution SET ${sql.ref(column)} =
    (SELECT ${sql.ref(column)} FROM jsonb_populate_record(NULL::assignment_solution,
      jsonb_build_object(${column}::text, ${JSON.stringify(before?.kept)}::jsonb))) WHERE number = 1`
  await rows(site.db, back)
  return { code, faults: found(solutions[0]).faults }
}

test('a score, a team, a figure or a price that was changed afterwards is found', async () => {
  const instance = sql`UPDATE assignment_solution SET instance = replace(instance, '"prices":[', '"prices":[1,') WHERE number = 1`
  expect((await tampered(instance, 'instance')).faults).toContain('wrong hash')
  const worth = sql`UPDATE assignment_solution SET outcome = jsonb_set(outcome, '{objective}', '1') WHERE number = 1`
  const figure = await tampered(worth, 'outcome')
  expect(figure.code).toBe(1)
  expect(figure.faults).toContain('wrong objective')
  const team = sql`UPDATE assignment_solution SET teams = jsonb_set(teams, '{0,members}', '[]') WHERE number = 1`
  expect((await tampered(team, 'teams')).faults).toContain('not allowed')
  const price = sql`UPDATE assignment_solution SET certificate = replace(certificate, '"entries":[', '"entries":[-77,') WHERE number = 1`
  expect((await tampered(price, 'certificate')).faults).toContain('wrong certificate')
  expect((await verified()).code).toBe(0)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
