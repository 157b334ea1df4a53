// An objection closes every door to the entry at once, as if the examiner had never declared, until it is decided.
import { expect, test } from 'vitest'
import { decideConflict } from '../../src/award/examiners/actions/deciding.ts'
import { objectTo } from '../../src/award/examiners/actions/objecting.ts'
import { nameExaminers, unnameExaminers } from '../../src/award/examiners/public/objections.ts'
import { found } from '../../src/base/lib/failures.ts'
import { paths } from '../../src/base/paths.ts'
import type { Player } from '../../src/commands/demonstration/cast.ts'
import { played } from '../../src/commands/demonstration/stage.ts'
import { testApplication } from '../application.ts'
import { testDatabase } from '../database.ts'
import { visitors } from '../world/cast.ts'
import { worldIn } from '../world/states.ts'
import { addressOf, type Door, doorsOf, fieldsOf, isClosed, nameOf, namesIn } from './doors.ts'
import { undoing } from './undoing.ts'

const database = await testDatabase()
const undo = undoing(database.db)
const site = await testApplication({ demonstration: true, database: { ...database, db: undo.db } })
const { entry, ...world } = await worldIn({ db: database.db, clock: site.clock }, 'assessing')
const { stage } = world
const names = await namesIn(database.db, { ...world, entry })
const toEntry = doorsOf(site.app).filter(({ pattern }) => pattern.includes(':entry'))
/** Every page of the site: lists, searches, files. */
const pages = doorsOf(site.app).filter(({ method }) => method === 'GET')
const examiner = visitors['second examiner']
const secret = await firstWords()

async function firstWords(): Promise<string> {
  await undo.begin()
  const reader = await site.as({ id: stage.idOf(examiner) })
  const page = await reader.get(paths.assessment.to({ entry }))
  await undo.end()
  return found(page.body.match(/<p>([^<]{40,})<\/p>/)?.[1]).slice(0, 40)
}

/** The doors that open to the player, and whether anything behind them tells what the entry says. */
async function openTo(player: Player, doors: readonly Door[] = toEntry) {
  const open: string[] = []
  let told = false
  await undo.begin()
  for (const door of doors) {
    const address = addressOf(door, names(door))
    const answer = await undo.undone(async () => {
      const visitor = await site.as({ id: stage.idOf(player) })
      if (door.method === 'GET') return visitor.get(address)
      if (door.method !== 'POST') return visitor.send(door.method, address)
      return visitor.post(address, fieldsOf(door, names(door)))
    })
    if (!isClosed(answer)) open.push(nameOf(door))
    told ||= answer.body.includes(secret)
  }
  await undo.end()
  return { open, told }
}

test('Invariant 12: an objection closes every door until it is decided, and a dismissal opens them again', async () => {
  const before = await openTo(examiner)
  expect(before.open).toContain('GET /bedomning/:entry')
  expect(before.told).toBe(true)

  const person = stage.idOf(examiner)
  const office = (when: string) => stage.as(visitors.organiser, when)
  await unnameExaminers(office('2025-08-20T16:00'), entry, [person])
  await nameExaminers(office('2025-08-20T16:01'), entry, [person])
  const unit = stage.as(visitors.member, '2025-08-20T17:00')
  const made = await played('object', objectTo(unit, entry, person, 'Hon är min syster.'))

  const after = await openTo(examiner)
  const undeclared = await openTo(visitors['undeclared examiner'])
  expect(after.open).toEqual(undeclared.open)
  expect([after.told, undeclared.told]).toEqual([false, false])
  expect((await openTo(examiner, pages)).told).toBe(false)

  const about = made.ok ? made.value.id : ''
  const word = { about, outcome: 'no-conflict', reason: 'De är inte släkt.' } as const
  const pair = { personId: person, entryId: entry }
  await played('dismiss', decideConflict(office('2025-08-20T18:00'), pair, word))
  expect((await openTo(examiner)).open).toEqual(before.open)
})

test('nobody met a fault of the site', () => {
  expect(site.failures).toEqual([])
})
