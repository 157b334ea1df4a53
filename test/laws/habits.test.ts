// The small checks check: each planted slip is seen once, and what is right is left alone.
import { afterEach, expect, test } from 'vitest'
import { complaintsAboutHabits } from '../../scripts/check/habits.ts'
import { complaintsAboutWords } from '../../scripts/check/words.ts'
import { plant } from './planting.ts'

const planted: (() => void)[] = []
afterEach(() => {
  for (const remove of planted.splice(0)) remove()
})

function complaintsIn(
  check: (folder: string) => readonly string[],
  files: Readonly<Record<string, string>>,
): readonly string[] {
  const { folder, remove } = plant(Object.entries(files))
  planted.push(remove)
  return check(folder)
}

const title = '// What this room is for.\n'

test.each([
  ['src/award/units/rules.ts', 'export const at = new Date()', 'time is an argument'],
  ['src/base/http/open.ts', 'export const at = Date.now()', 'time is an argument'],
  ['src/commands/serve.ts', "export const port = process.env['PORT']", 'settings are read'],
  ['src/support/audit/rules.ts', 'export function juryOf() {}', 'support serves every stage'],
  ['src/app.ts', '// TODO later', 'what is not done'],
  ['src/award/units/helpers.ts', 'export const x = 1', 'ten file names'],
  ['src/award/units/widgets/one.ts', 'export const x = 1', 'ten file names'],
])('%s with «%s» is complained about: %s', (path, text, says) => {
  const complaints = complaintsIn(complaintsAboutHabits, { [path]: title + text })
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain(path)
  expect(complaints[0]).toContain(says)
})

test('a file whose first line does not say what it is for is complained about', () => {
  const complaints = complaintsIn(complaintsAboutHabits, { 'src/app.ts': 'export const x = 1' })
  expect(complaints).toEqual([
    'src/app.ts:1: the first line says in a sentence what the room is for',
  ])
})

test('entry points read the clock, env.ts the settings, tests do as they like, comments may speak of both', () => {
  const files = {
    'src/commands/clock.ts': `${title}export const at = new Date()`,
    'src/env.ts': `${title}export const given = process.env`,
    'src/award/units/rules.test.ts': 'export const at = new Date()',
    'src/award/units/rules.ts': `${title}// Never new Date() here.\nexport const at = new Date(0)`,
    'src/award/units/pages/list.tsx': `${title}export const x = 1`,
    'src/award/units/words/sv.json': '{}',
  }
  expect(complaintsIn(complaintsAboutHabits, files)).toEqual([])
})

const template = ['`refusal.$', '{x}`'].join('')
const uses = `export const used = (t, x) => [t('title', { unit: x }), t(${template}), t('left')]`
const good = {
  'src/award/units/words/sv.json': JSON.stringify({
    title: 'Om {unit}',
    'refusal.late': 'För sent',
    left: '{count, plural, one {# ord} other {# ord}} kvar',
  }),
  'src/award/units/words/en.json': JSON.stringify({
    title: 'About {unit}',
    'refusal.late': 'Too late',
    left: '{count, plural, one {# word} other {# words}} left',
  }),
  'src/award/units/pages.tsx': uses,
}

test('words that are there twice and used are in order', () => {
  expect(complaintsIn(complaintsAboutWords, good)).toEqual([])
})

const english = JSON.parse(good['src/award/units/words/en.json'])

test.each([
  ['a key that English lacks', { 'refusal.late': undefined }, 'en.json: refusal.late is missing'],
  ['a key that Swedish lacks', { more: 'More' }, 'sv.json: more is missing'],
  [
    'a message that cannot be read',
    { left: '{count, plural, one {#' },
    'left is no message in English',
  ],
  ['an empty message', { left: ' ' }, 'left says nothing'],
  [
    'other values than Swedish has',
    { title: '{name}' },
    'title takes {unit} in Swedish and {name}',
  ],
])('%s is complained about', (_, change, expected) => {
  const words = JSON.stringify({ ...english, ...change })
  const files = { ...good, 'src/award/units/words/en.json': words }
  const complaints = complaintsIn(complaintsAboutWords, files)
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain(expected)
})

test('a key that nothing uses is complained about, though a test or another part uses it', () => {
  const words = JSON.stringify({ alone: 'Ensam' })
  const files = {
    'src/award/units/words/sv.json': words,
    'src/award/units/words/en.json': words,
    'src/award/units/pages.test.ts': "t('alone')",
    'src/award/jury/pages.tsx': "t('alone')",
  }
  expect(complaintsIn(complaintsAboutWords, files)).toEqual([
    'src/award/units/words: alone is not used',
  ])
})
