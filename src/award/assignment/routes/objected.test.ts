// A unit objects to one of a published team, is heard, and exactly that one is replaced; through the whole site.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planningSite } from '../../../../test/planning.ts'
import { rows } from '../../../base/db/handle.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { personById } from '../../../support/accounts/public.ts'
import { objectionsTo } from '../../examiners/public/objections.ts'
import type { Solved } from '../model/solutions.ts'
import { teamOf } from '../public.ts'

const planning = await planningSite()
const { site, who, organiser, board, solve, entry, shown } = planning
await solve()
await organiser.post(paths.teamPlanPublish.to(), { solution: (await shown()).id })

const before = await shown()
const [leader, person] = teamIn(before).members.map((member) => found(member))
const objected = found(person)

function teamIn({ teams }: Pick<Solved, 'teams'>) {
  return found(teams.find((team) => team.entry === entry.id))
}

/** Of everyone who is asked to look at their teams. */
async function letters() {
  return rows(
    site.db,
    sql<{ recipient: string; body: string }>`
      SELECT recipient, body FROM message WHERE subject LIKE 'Lagen i årets omgång%'`,
  )
}

async function emailsOf(people: readonly Solved['askedBy'][]): Promise<readonly string[]> {
  const known = await Promise.all(people.map((one) => personById(site.db, one)))
  return known.map((one) => found(one).email).toSorted()
}

test('the unit objects in time, and the organiser upholds it', async () => {
  const address = paths.objection.to({ entry: entry.id, person: objected })
  const contact = await site.as(who.contact)
  const said = await contact.post(address, {
    [`reason-${objected}`]: 'Hon är vår förra chefs syster.',
  })
  expect(said.status).toBe(303)
  const [objection] = await objectionsTo(site.db, [entry.id])
  const answer = await organiser.post(
    paths.conflictCase.to({ person: objected, entry: entry.id }),
    { about: found(objection).id, outcome: 'conflict', reason: 'De är släkt.' },
  )
  expect(answer.status).toBe(303)
})

test('the board says that this one may no longer be in the team, and does not publish', async () => {
  const { name } = found(await personById(site.db, objected))
  const page = await board()
  expect(page.body).toContain('Underlaget har ändrats sedan lösningen räknades ut')
  expect(page.body).toMatch(new RegExp(`${name} får inte längre vara i laget för [^<]+\\.`))
  expect(page.body.match(/får inte längre vara i laget/g)).toHaveLength(1)
  expect(page.body).not.toContain('syster')
  const published = await organiser.post(paths.teamPlanPublish.to(), { solution: before.id })
  expect(published.status).toBe(422)
})

test('solving anew with the fewest changes replaces exactly that one', async () => {
  await solve('yes')
  const after = await shown()
  const [was, is] = [teamIn(before), teamIn(after)]
  expect(is.members).not.toContain(objected)
  expect(is.members).toHaveLength(was.members.length)
  expect(was.members.filter((member) => !is.members.includes(member))).toEqual([objected])
  expect(is.leader).toBe(leader)
  const others = ({ teams }: Solved) =>
    teams
      .filter((team) => team.entry !== entry.id)
      .map((team) => ({ ...team, members: team.members.toSorted() }))
  expect(others(after)).toEqual(others(before))
})

test('published again, the one who goes and the one who comes get a letter, and nobody else', async () => {
  await rows(site.db, sql`DELETE FROM message`)
  const after = await shown()
  const come = teamIn(after).members.filter((member) => !teamIn(before).members.includes(member))
  expect(come).toHaveLength(1)
  const answer = await organiser.post(paths.teamPlanPublish.to(), { solution: after.id })
  expect(answer.status).toBe(303)
  const sent = await letters()
  const concerned = await emailsOf([objected, ...come])
  expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(concerned)
  expect(sent.filter(({ body }) => /syster|släkt|Enheten/.test(body))).toEqual([])
  const real = found(await teamOf(site.db, entry.id))
  expect(new Set(real.members)).toEqual(new Set(teamIn(after).members))
  expect((await board()).body).not.toContain('får inte längre vara i laget')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
