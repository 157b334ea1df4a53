// The checker checks: each planted violation is seen, and by exactly the law that it breaks.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cruise, lawNames } from '../../scripts/check/laws.ts'
import { plant } from './planting.ts'
import { allowed, planted, plants } from './plants.ts'

const sources = [...planted()].map(([path, text]) => [`src/${path}`, text] as const)
const settings = ['tsconfig.json', '{"compilerOptions":{"module":"nodenext"}}'] as const
const { folder, remove } = plant([...sources, settings])
afterAll(remove)
symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
const { modules, violations } = cruise(folder)

test('the cruiser reads all that was planted', () => {
  expect(modules).toBeGreaterThan(planted().size - 1)
})

test.each(plants)('$law is broken by $at, and no other law', ({ law, at }) => {
  const broken = violations.filter(({ from }) => from === `src/${at}`).map((each) => each.law)
  expect([...new Set(broken)]).toEqual([law])
})

test.each(allowed)('no law is broken by $at', ({ at }) => {
  expect(violations.filter(({ from }) => from === `src/${at}`)).toEqual([])
})

test('every law has a plant', async () => {
  const laws = await lawNames()
  expect(laws.filter((law) => !plants.some((each) => each.law === law))).toEqual([])
})
