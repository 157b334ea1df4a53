// An entry that closes for somebody who was to judge it: at every door, at once, and told once.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findAnew } from '../../src/award/assignment/actions/closing.ts'
import { writeEmployment } from '../../src/award/examiners/actions/employing.ts'
import { declareConflict } from '../../src/award/examiners/actions.ts'
import { changeUnitFrom, joinUnits } from '../../src/award/units/actions/unit-times.ts'
import type { UnitId } from '../../src/award/units/model.ts'
import { findConflictsAnew } from '../../src/award/units/public/changing.ts'
import { rows } from '../../src/base/db/handle.ts'
import { type Actor, theSystem } from '../../src/base/lib/actor.ts'
import { found } from '../../src/base/lib/failures.ts'
import { newId } from '../../src/base/lib/id.ts'
import { paths } from '../../src/base/paths.ts'
import { trailOf } from '../../src/support/audit/public.ts'
import { doorsOf, isClosed } from '../access/doors.ts'
import { testApplication } from '../application.ts'
import { type Assessed, agreeOn, anAssessedEntry } from '../assessing.ts'
import { anOrganisation, aUnit } from '../handed-in.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })

type Way = {
  readonly close: (assessed: Assessed, person: Actor, unit: UnitId) => Promise<unknown>
  /** Whether it is told, since nobody did it knowingly at this door. */
  readonly told: boolean
  /** Who of the others it closes for. */
  readonly others: 'open' | 'closed'
  readonly clearance: string
}

const reason = { lawGrounds: [], awardGrounds: ['kin'], explanation: 'En kusin.' } as const

async function employ(assessed: Assessed, person: Actor, unitId: UnitId, validTo: string | null) {
  await site.act(assessed.organiser, async (act) => {
    const place = await anOrganisation(act, `Förvaltning ${newId()}`)
    const job = { id: newId<'employment'>(), personId: person.id, organisationId: place.id, unitId }
    const time = { validFrom: '2020-01-01', validTo, title: 'enhetschef', manager: null }
    await writeEmployment(act, { ...job, ...time })
  })
}

const ways: Readonly<Record<string, Way>> = {
  'a question that is open': {
    close: ({ entryId }, person) =>
      site.act(person, (act) => declareConflict(act, entryId, { answer: 'unsure', ...reason })),
    ...{ told: false, others: 'open', clearance: 'open' },
  },
  'a conflict that is declared': {
    close: ({ entryId }, person) =>
      site.act(person, (act) => declareConflict(act, entryId, { answer: 'conflict', ...reason })),
    ...{ told: false, others: 'open', clearance: 'conflict' },
  },
  'a person who moves': {
    close: (assessed, person, unit) => employ(assessed, person, unit, null),
    ...{ told: true, others: 'open', clearance: 'conflict' },
  },
  'a unit that is merged': {
    close: async (assessed, person, unit) => {
      const old = await site.act(assessed.organiser, (act) => aUnit(act, `Gamla ${newId()}`))
      await employ(assessed, person, old.id, '2027-01-31')
      const link = { unit: old.id, successor: unit, day: '2027-02-01' }
      await site.act(assessed.organiser, (act) => joinUnits(act, link, '2027-06-01'))
    },
    ...{ told: true, others: 'open', clearance: 'conflict' },
  },
  'a unit that comes to another administration': {
    close: ({ organiser, unit: name }, _, unit) =>
      site.act(organiser, async (act) => {
        const administration = (await anOrganisation(act, `Ny ${newId()}`)).id
        const place = { administration, department: null, operator: null }
        const change = { name, ...place, operatingForm: 'municipal', day: '2027-05-20' } as const
        const outcome = await changeUnitFrom(act, unit, change, '2027-06-01')
        expect(outcome).toEqual({})
      }),
    ...{ told: true, others: 'closed', clearance: 'undeclared' },
  },
  'an entry that is withdrawn': {
    close: ({ entryId }) =>
      site.act(theSystem, async (act) => {
        await rows(
          act.db,
          sql`UPDATE registration SET state = 'withdrawn'
              WHERE id = (SELECT registration FROM entry WHERE id = ${entryId})`,
        )
        await findConflictsAnew(act)
      }),
    ...{ told: true, others: 'closed', clearance: 'clear' },
  },
}

/** Every page, file, picture and download about an entry that there is, whoever it is for. */
async function openDoors(assessed: Assessed, person: Actor): Promise<readonly string[]> {
  const visitor = await site.as(person)
  const { entryId, areas } = assessed
  const [own] = await rows<{ id: string }>(
    site.db,
    sql`SELECT finding.id FROM finding JOIN assessment ON assessment.id = assessment_id
        WHERE examiner_id = ${person.id} AND assessment.entry_id = ${entryId} LIMIT 1`,
  )
  const names = { entry: entryId, area: areas[0]?.key, finding: own?.id, attachment: '1' } as const
  const known: Readonly<Record<string, string | undefined>> = names
  const doors = doorsOf(site.app).filter(
    ({ method, pattern }) => method === 'GET' && pattern.includes(':entry'),
  )
  const open: string[] = []
  for (const { pattern } of doors) {
    const address = pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => known[name] ?? newId())
    if (!isClosed(await visitor.get(address))) open.push(pattern)
  }
  return open
}

/** Where entries are listed, counted, or stand in a calendar. */
const lists = [
  paths.start.to(),
  paths.todo.to(),
  paths.assessments.to(),
  paths.visits.to(),
  paths.ownTeams.to(),
  paths.entries.to(),
  paths.library.to(),
  '/konto/kalender',
  '/konto/kalender.ics',
]

async function linkedFrom({ entryId }: Assessed, person: Actor): Promise<readonly string[]> {
  const visitor = await site.as(person)
  const leading = ['bedomning', 'konsensus', 'platsbesok', 'bidrag'].map(
    (at) => `/${at}/${entryId}`,
  )
  const found: string[] = []
  for (const list of lists) {
    const { body } = await visitor.get(list)
    if (leading.some((href) => body.includes(href))) found.push(list)
  }
  return found
}

function lettersTo({ email }: Actor, subject: string) {
  const query = sql<{ body: string }>`
    SELECT body FROM message WHERE recipient = ${email} AND subject = ${subject}`
  return rows(site.db, query)
}

async function waiting(): Promise<number> {
  const query = sql<{ count: number }>`SELECT count(*)::int AS count FROM graphile_worker.jobs
    WHERE task_identifier = 'conflicts.anew'`
  return (await rows(site.db, query))[0]?.count ?? 0
}

async function unitOf({ entryId }: Assessed): Promise<UnitId> {
  const query = sql<{ unit: UnitId }>`SELECT unit FROM registration
    WHERE id = (SELECT registration FROM entry WHERE id = ${entryId})`
  return found((await rows(site.db, query))[0]).unit
}

const anew = () => site.act(theSystem, findAnew)
const declaring = paths.declaration.pattern

describe.each(Object.entries(ways))('%s', (_, way) => {
  test('Invariant 12: closes every door and leads nowhere, and is told once', async () => {
    const assessed = await anAssessedEntry(site)
    await agreeOn(site, assessed, 4)
    const [leader, person, colleague] = assessed.members as [Actor, Actor, Actor]
    const unit = await unitOf(assessed)
    const before = await openDoors(assessed, person)
    expect(before).toEqual(
      expect.arrayContaining([
        ...[declaring, paths.assessment.pattern, paths.consensus.pattern, paths.visit.pattern],
        '/bedomning/:entry/bidraget',
        '/bedomning/:entry/iakttagelse/:finding',
      ]),
    )
    expect(await linkedFrom(assessed, person)).toContain(paths.assessments.to())
    await anew()
    await rows(site.db, sql`DELETE FROM graphile_worker._private_jobs`)

    await way.close(assessed, person, unit)
    expect(await openDoors(assessed, person)).toEqual([declaring])
    expect(await linkedFrom(assessed, person)).toEqual([])
    const others = await openDoors(assessed, colleague)
    expect(others.length > 1).toBe(way.others === 'open')

    if (way.told) expect(await waiting()).toBe(1)
    await anew()
    await anew()
    const subject = 'Bidrag har stängts för dig'
    expect(await lettersTo(person, subject)).toHaveLength(way.told ? 1 : 0)
    expect(await lettersTo(colleague, subject)).toHaveLength(way.others === 'closed' ? 1 : 0)
    const alone = way.told && way.others === 'open'
    const short = await lettersTo(leader, 'Ett lag som du leder har blivit mindre')
    expect(short).toHaveLength(alone ? 1 : 0)
    expect(JSON.stringify(short)).not.toContain(person.name)
    const trail = (await trailOf(site.db, assessed.entryId)).filter(
      ({ what }) => what === 'conflict.closed',
    )
    expect(trail.length > 0).toBe(way.told)
    expect(site.failures).toEqual([])
  })
})

test('the organiser sees whom to replace, why and since when, and the same that comes back is not told again', async () => {
  const assessed = await anAssessedEntry(site)
  const person = found(assessed.members[1])
  await employ(assessed, person, await unitOf(assessed), null)
  expect(await anew()).toBeGreaterThan(0)
  const organiser = await site.as(assessed.organiser)
  const overview = await organiser.get(paths.overview.to())
  expect(overview.body).toContain('Välj en annan i laget')
  const team = await organiser.get(paths.team.to({ entry: assessed.entryId }))
  expect(team.body).toContain(`${person.name} är enhetschef vid ${assessed.unit} sedan 2020.`)
  expect(team.body).toContain('Bidraget stängdes efter att laget valts')
  expect(await anew()).toBe(0)
})

test('an organiser who judges gets no further by that role', async () => {
  const assessed = await anAssessedEntry(site)
  const both = await site.someone({ name: 'Båda Två', roles: ['organiser', 'juror'] })
  const visitor = await site.as(both)
  const door = paths.entryReading.to({ entry: assessed.entryId })
  expect((await visitor.get(door)).status).toBe(200)
  await employ(assessed, both, await unitOf(assessed), null)
  expect((await visitor.get(door)).status).toBe(403)
  const report = paths.feedback.to({ entry: assessed.entryId })
  expect((await visitor.get(report)).status).toBe(403)
  const plain = await site.as(assessed.organiser)
  expect((await plain.get(door)).status).toBe(200)
})
