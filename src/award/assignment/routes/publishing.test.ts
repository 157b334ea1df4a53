// Publishing a plan: real teams, letters, and what keeps it back, through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planningSite } from '../../../../test/planning.ts'
import { rows } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import { openDocument } from '../../../support/documents/public.ts'
import type { Solved } from '../model/solutions.ts'
import { teamOf } from '../public.ts'

const planning = await planningSite()
const { site, organiser, board, solve, wish, undo, entry, shown, newest } = planning
await solve()

test('publishing makes the teams real, asks for declarations, and writes one letter to each', async () => {
  const { teams, id } = await shown()
  const page = await organiser.get(paths.teamPlanPublish.to())
  expect(page.body).toContain('3 nya lag')
  const done = await organiser.post(paths.teamPlanPublish.to(), { solution: id })
  expect(done.status).toBe(303)
  for (const team of teams) {
    const real = await teamOf(site.db, team.entry)
    expect(new Set(real?.members)).toEqual(new Set(team.members))
    expect(real?.leader).toBe(team.leader)
  }
  const people = new Set(teams.flatMap(({ members }) => members))
  const letters = await rows(
    site.db,
    sql<{ recipient: string; body: string; attachments: DocumentId[] }>`
      SELECT recipient, body, attachments FROM message WHERE subject LIKE 'Lagen i årets omgång%'`,
  )
  expect(letters).toHaveLength(people.size)
  expect(letters.every(({ attachments }) => attachments.length === 1)).toBe(true)
  expect(letters.some(({ body }) => body.includes('Enheten'))).toBe(false)
  const { bytes, mediaType } = await openDocument(site.db, found(letters[0]?.attachments[0]))
  expect(mediaType).toBe('text/calendar')
  expect(new TextDecoder().decode(bytes)).toContain('SUMMARY:Platsbesök')
  const asked = await rows(site.db, sql`SELECT 1 FROM declaration_request`)
  expect(asked).toHaveLength(teams.flatMap(({ members }) => members).length)
  expect((await board()).body).not.toContain('Granska och publicera')
  const twice = await organiser.get(paths.teamPlanPublish.to())
  expect(twice.body).toContain('Alla lag är redan publicerade.')
})

test('somebody falls ill: solved anew with the fewest changes, and only those concerned get a letter', async () => {
  const before = await shown()
  const ill = found(before.teams[0]?.members[1])
  const had = before.teams.filter(({ members }) => members.includes(ill)).length
  await wish({ kind: 'away', person: ill })
  const pending = await organiser.post(paths.teamPlanPublish.to(), { solution: before.id })
  expect(pending.status).toBe(422)
  expect(pending.body).toContain('Räkna om lagen först.')
  await solve('yes')
  const after = await shown()
  expect(after.teams.some(({ members }) => members.includes(ill))).toBe(false)
  const stayed = (team: Solved['teams'][number]) => {
    const now = after.teams.find((one) => one.entry === team.entry)
    return team.members.filter((person) => person !== ill && !now?.members.includes(person))
  }
  expect(before.teams.flatMap(stayed)).toEqual([])
  await rows(site.db, sql`DELETE FROM message`)
  expect((await organiser.post(paths.teamPlanPublish.to(), { solution: after.id })).status).toBe(
    303,
  )
  const letters = await rows(
    site.db,
    sql<{ recipient: string }>`SELECT recipient FROM message WHERE subject LIKE 'Lagen i årets%'`,
  )
  expect(letters.length).toBeLessThanOrEqual(had + 1 + after.teams.length)
  const [person] = await rows(
    site.db,
    sql<{ email: string }>`SELECT email FROM person WHERE id = ${ill}`,
  )
  expect(letters.map(({ recipient }) => recipient)).toContain(person?.email)
})

test('a new entry keeps the old plan from being published, and the board says what has come', async () => {
  const { id } = await shown()
  await planning.another('Enheten som kom sent')
  expect((await board()).body).toContain('Nya bidrag: Enheten som kom sent.')
  const answer = await organiser.post(paths.teamPlanPublish.to(), { solution: id })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain('Underlaget har ändrats sedan lösningen räknades ut.')
  await solve('yes')
  expect((await shown()).teams).toHaveLength(4)
  expect((await board()).body).not.toContain('Nya bidrag')
})

test('when it cannot be, the page says why and what would have to give way, and one press does it', async () => {
  await wish({ kind: 'sized', entry: entry.id, least: '11', most: '11' })
  await solve()
  expect((await newest()).state).toBe('impossible')
  const page = await board()
  expect(page.body).toContain('Det går inte att sätta ihop lagen')
  expect(page.body).toMatch(
    /Det minsta som skulle behöva ge vika:[\s\S]*Om [^<]* får \d+ ledamöter i stället för \d+ går det\./,
  )
  const before = await shown()
  const [, least = '', most = ''] =
    /name="kind" value="sized"[^>]*>\s*<input type="hidden" name="entry"[^>]*>\s*<input type="hidden" name="least" value="(\d+)"[^>]*>\s*<input type="hidden" name="most" value="(\d+)"/.exec(
      page.body,
    ) ?? []
  expect(Number(least)).toBeLessThan(11)
  await wish({ kind: 'sized', entry: entry.id, least, most })
  const taken = await board()
  expect(taken.body).toContain('Sagt i planen.')
  await undo()
  await undo()
  expect((await board()).body).not.toContain('Det går inte att sätta ihop lagen')
  expect((await shown()).id).toBe(before.id)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
