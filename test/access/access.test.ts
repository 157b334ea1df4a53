// Asks every door of the site as everybody, in every state that matters, and compares.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { found } from '../../src/base/lib/failures.ts'
import { testApplication } from '../application.ts'
import { testDatabase } from '../database.ts'
import { type VisitorName, visitorNames, visitors } from '../world/cast.ts'
import { emptyWorld, states } from '../world/states.ts'
import { addressOf, type Door, doorsOf, fieldsOf, isClosed, nameOf, namesIn } from './doors.ts'
import { undoing } from './undoing.ts'

type Allowed = 'nobody' | 'everyone' | 'signed-in' | readonly VisitorName[]
type Matrix = Readonly<Record<string, Readonly<Record<string, Allowed>>>>

const matrix: Matrix = parse(readFileSync(join(import.meta.dirname, 'matrix.yaml'), 'utf8'))

const database = await testDatabase()
const undo = undoing(database.db)
const site = await testApplication({
  demonstration: true,
  database: { ...database, db: undo.db },
})
const doors = doorsOf(site.app)
const world = await emptyWorld(database.db)

/** State and door to those who got in. All is asked before the first test, in the story's order. */
const seen = new Map<string, readonly VisitorName[]>()
for (const state of states) {
  await state.play(world)
  site.clock.set(state.now)
  await undo.begin()
  const knock = await knocking(undo, world)
  const asked = doors.filter((door) => matrix[nameOf(door)]?.[state.name] !== undefined)
  for (const door of asked) seen.set(`${state.name}: ${nameOf(door)}`, await knock(door))
  await undo.end()
}

function allowed(rule: Allowed): readonly VisitorName[] {
  if (rule === 'nobody') return []
  if (rule === 'everyone') return visitorNames
  if (rule === 'signed-in') return visitorNames.filter((name) => name !== 'anonymous')
  return rule
}

test('every door is in the matrix, and the matrix has no door that is not there', () => {
  expect(Object.keys(matrix).sort()).toEqual(doors.map(nameOf).sort())
})

test('the matrix names only states and visitors that there are', () => {
  const names = new Set(states.map(({ name }) => name))
  const rules = Object.values(matrix).flatMap((rule) => Object.entries(rule))
  expect(rules.filter(([state]) => !names.has(state))).toEqual([])
  const known = new Set<string>(visitorNames)
  expect(rules.flatMap(([, rule]) => allowed(rule)).filter((name) => !known.has(name))).toEqual([])
})

for (const { name: state } of states) {
  describe(state, () => {
    const asked = Object.entries(matrix).filter(([, rule]) => rule[state] !== undefined)
    test.each(asked)('%s', (door, rule) => {
      expect(seen.get(`${state}: ${door}`)).toEqual(allowed(found(rule[state])))
    })
  })
}

test('nobody met a fault of the site', () => {
  expect(site.failures).toEqual([])
})

/** Who gets in at a door, in the order of the visitors. Each comes with a browser of their own. */
async function knocking(
  within: typeof undo,
  what: typeof world,
): Promise<(door: Door) => Promise<VisitorName[]>> {
  const names = await namesIn(within.db, what)
  return async (door) => {
    const named = names(door)
    const address = addressOf(door, named)
    const welcome: VisitorName[] = []
    for (const name of visitorNames) {
      const answer = await within.undone(async () => {
        const player = visitors[name]
        const visitor = player
          ? await site.as({ id: what.stage.idOf(player) })
          : await site.stranger()
        if (door.method === 'GET') return visitor.get(address)
        if (door.method !== 'POST') return visitor.send(door.method, address)
        return visitor.post(address, fieldsOf(door, named))
      })
      if (!isClosed(answer)) welcome.push(name)
    }
    return welcome
  }
}
