// Biome checks: each rule that we set ourselves sees what is planted against it.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saidBy } from '../../scripts/check/tools.ts'
import { plant } from './planting.ts'

const lines = (count: number) => Array.from({ length: count }, (_, i) => `  use(${i})`).join('\n')
const nested = 'if (a) { if (b) { if (c) { if (d) { if (e) { use(1) } } } } }'
const use = 'declare function use(n: number): void'

const slips: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    'noExcessiveLinesPerFunction',
    'src/long-function.ts',
    `${use}\nexport function long() {\n${lines(45)}\n}`,
  ],
  ['noExcessiveLinesPerFile', 'src/long-file.ts', `${use}\n${lines(310)}\nexport const x = 1`],
  [
    'useMaxParams',
    'src/many.ts',
    'export function many(a: 1, b: 1, c: 1, d: 1, e: 1) {\n  return [a, b, c, d, e]\n}',
  ],
  [
    'noExcessiveCognitiveComplexity',
    'src/deep.ts',
    `${use}\ndeclare const a: 1, b: 1, c: 1, d: 1, e: 1\nexport function deep() {\n${nested}\n}`,
  ],
  ['noBarrelFile', 'src/barrel.ts', "export * from './many.ts'"],
  ['noDefaultExport', 'src/default.ts', 'export default 1'],
  ['useFilenamingConvention', 'src/camelCase.ts', 'export const x = 1'],
  [
    'useImportType',
    'src/import-type.ts',
    "import { One } from './circle-one.ts'\nexport type Two = One",
  ],
  [
    'noImportCycles',
    'src/circle-one.ts',
    "import type { Two } from './circle-two.ts'\nexport type One = Two | 1",
  ],
  ['noExplicitAny', 'src/any.ts', 'export const x: any = 1'],
  ['noUnusedVariables', 'src/unused.ts', 'const unused = 1\nexport const x = 1'],
]

const { folder, remove } = plant([
  ...slips.map(([, path, text]) => [path, `${text}\n`] as const),
  ['src/circle-two.ts', "import type { One } from './circle-one.ts'\nexport type Two = One | 2\n"],
  ['src/right.ts', 'export function right(): number {\n  return 1\n}\n'],
  ['.gitignore', 'dist\n'],
  ['package.json', '{ "name": "planted", "type": "module" }\n'],
])
afterAll(remove)
copyFileSync('biome.json', join(folder, 'biome.json'))

type Report = {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string | { readonly file: string } }
  }[]
}

const { content, text } = saidBy(
  '@biomejs/biome/bin/biome',
  ['lint', '--error-on-warnings', '--max-diagnostics=500', '--reporter=json'],
  folder,
)
const report = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Report
const seen = report.diagnostics.map(({ category, location }) => ({
  rule: category.split('/').at(-1),
  path: typeof location.path === 'string' ? location.path : location.path.file,
}))

test('Biome is not content with the plants', () => {
  expect(content).toBe(false)
})

test.each(slips)('%s sees %s', (rule, path) => {
  expect(seen).toContainEqual({ rule, path })
})

test('what is right is left alone', () => {
  expect(seen.filter(({ path }) => path === 'src/right.ts')).toEqual([])
})
