// How much of damaged Swedish comes back, on texts that were printed, scanned and read with the English letters.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measured, summed } from '../../scripts/restoration/measure.ts'
import { wordList } from '../../src/support/spelling/public.ts'

const list = await wordList()

function textsOf(set: string): readonly (readonly [truth: string, read: string])[] {
  const folder = join('test/restoration', set)
  const names = readdirSync(folder).filter((name) => name.endsWith('.read.txt'))
  return names.map((name) => [
    readFileSync(join(folder, name.replace('.read', '')), 'utf8'),
    readFileSync(join(folder, name), 'utf8'),
  ])
}

test.each([
  ['tuned', 14],
  ['unseen', 6],
])(
  'of the damaged words in the %s texts at least 85 in 100 come back, and at most 5 in 1000 others break',
  (set, least) => {
    const texts = textsOf(set)
    expect(texts.length).toBeGreaterThanOrEqual(least)
    const all = summed(texts.map(([truth, read]) => measured(truth, read, list)))
    expect(all.damaged).toBeGreaterThan(400)
    expect(all.mendedShare).toBeGreaterThanOrEqual(0.85)
    expect(all.brokenShare).toBeLessThanOrEqual(0.005)
  },
)

test('the measure counts what is lost, and what is broken', () => {
  const counted = measured('Vi går över ån i dag', 'Vi gir aver i dag', list)
  expect(counted).toMatchObject({ damaged: 3, right: 3 })
  expect(counted.mended + counted.missed.length).toBe(counted.damaged)
})
