// One violation of each law of direction, and beside them what the laws allow.
export type Plant = {
  readonly law: string
  /** The file that breaks the law, relative to src. */
  readonly at: string
  readonly says: string
  /** What it imports, so that it exists. */
  readonly beside?: readonly string[]
}

const line = [
  'base/lib',
  'base/db',
  'base/paths',
  'base/ui',
  'base/http',
  'support/audit',
  'support/jobs',
  'support/messages',
  'support/documents',
  'support/recognition',
  'support/scanning',
  'support/spelling',
  'support/optimising',
  'support/records',
  'support/accounts',
  'award/editions',
  'award/units',
  'award/registrations',
  'award/decisions',
  'award/entries',
  'award/examiners',
  'award/assignment',
  'award/assessment',
  'award/site-visits',
  'award/feedback',
  'award/jury',
  'award/library',
  'across/import',
  'across/calendar',
  'across/mailbox',
  'across/diary',
  'across/corrections',
  'across/overview',
  'across/about',
]

/** Each part reaches for the one after it; types are as bad as values. */
const outOfLine: readonly Plant[] = line.slice(0, -1).map((part, i) => {
  const next = doorOf(line[i + 1] ?? '')
  const up = '../'.repeat(upFrom(part))
  return {
    law: `line-${part.replace('/', '-')}`,
    at: part === 'base/paths' ? 'base/paths.ts' : `${part}/${fileFor(part)}`,
    says: `import type { Door } from '${up}${next}'\nexport type Taken = Door`,
    beside: [next],
  }
})

function doorOf(part: string): string {
  if (part === 'base/paths') return 'base/paths.ts'
  return part.startsWith('base/') ? `${part}/door.ts` : `${part}/model.ts`
}

function upFrom(part: string): number {
  if (part === 'base/paths') return 1
  return part.startsWith('base/') ? 2 : 3
}

function fileFor(part: string): string {
  return part.startsWith('base/') ? 'line-plant.ts' : 'reads/line-plant.ts'
}

const otherHalf = "import type { One } from './circle-one.ts'\nexport type Two = One | 2"
const door = 'export type Door = 1\nexport const door = 1'

export const plants: readonly Plant[] = [
  ...outOfLine,
  {
    law: 'no-circles',
    at: 'award/units/rules/circle-one.ts',
    says: "import type { Two } from './circle-two.ts'\nexport type One = Two | 1",
  },
  {
    law: 'parallel-tracks',
    at: 'award/entries/reads/waits-for-the-board.ts',
    says: "import { door } from '../../decisions/public.ts'\nexport const waits = door",
    beside: ['award/decisions/public.ts'],
  },
  {
    law: 'two-doors',
    at: 'award/jury/reads/through-the-window.ts',
    says: "import { door } from '../../assessment/reads.ts'\nexport const seen = door",
    beside: ['award/assessment/reads.ts'],
  },
  {
    law: 'parts-know-no-entry-point',
    at: 'award/units/actions/asks-the-settings.ts',
    says: "import { door } from '../../../env.ts'\nexport const settings = door",
    beside: ['env.ts'],
  },
  {
    law: 'no-stranger-in-the-line',
    at: 'award/gossip/reads.ts',
    says: "import { door } from '../units/model.ts'\nexport const heard = door",
    beside: ['award/units/model.ts'],
  },
  { law: 'no-orphans', at: 'award/units/rules/alone.ts', says: 'export const alone = 1' },
  {
    law: 'no-tests-in-src',
    at: 'award/units/reads/from-a-test.ts',
    says: "import { door } from './of-units.test.ts'\nexport const borrowed = door",
    beside: ['award/units/reads/of-units.test.ts'],
  },
  {
    law: 'pure',
    at: 'award/units/rules/reads-a-file.ts',
    says: "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x')",
  },
  {
    law: 'pure',
    at: 'award/units/rules/asks-the-reads.ts',
    says: "import type { Door } from '../reads.ts'\nexport type Asked = Door",
    beside: ['award/units/reads.ts'],
  },
  {
    law: 'pages-are-pure',
    at: 'award/units/pages/asks-the-store.tsx',
    says: "import type { Door } from '../store.ts'\nexport type Kept = Door",
    beside: ['award/units/store.ts'],
  },
  {
    law: 'pages-do-not-read',
    at: 'award/units/pages/reads.tsx',
    says: "import { door } from '../reads.ts'\nexport const read = door",
    beside: ['award/units/reads.ts'],
  },
  {
    law: 'pages-do-not-read',
    at: 'award/units/pages/acts.tsx',
    says: "import { door } from '../actions.ts'\nexport const done = door",
    beside: ['award/units/actions.ts'],
  },
  {
    law: 'rules-are-plain',
    at: 'award/units/rules/checks-with-zod.ts',
    says: "import { z } from 'zod'\nexport const schema = z.string()",
  },
  {
    law: 'actions-do-not-render',
    at: 'award/units/actions/renders.ts',
    says: "import { door } from '../forms.ts'\nexport const shown = door",
    beside: ['award/units/forms.ts'],
  },
  {
    law: 'handle-in-store',
    at: 'award/units/reads/opens-the-handle.ts',
    says: "import { door } from '../../../base/db/handle.ts'\nexport const opened = door",
    beside: ['base/db/handle.ts'],
  },
  {
    law: 'transactions-begin-in-jobs',
    at: 'award/units/actions/begins.ts',
    says: "import { door } from '../../../base/db/transaction.ts'\nexport const begun = door",
    beside: ['base/db/transaction.ts'],
  },
  {
    law: 'kysely-in-store',
    at: 'award/units/reads/builds-a-query.ts',
    says: "import { sql } from 'kysely'\nexport const query = sql",
  },
  {
    law: 'store-is-a-leaf',
    at: 'award/units/store/asks-the-rules.ts',
    says: "import { door } from '../rules.ts'\nexport const ruled = door",
    beside: ['award/units/rules.ts'],
  },
  {
    law: 'web-at-the-edge',
    at: 'award/units/actions/answers.ts',
    says: "import { Hono } from 'hono'\nexport const answer = new Hono()",
  },
  {
    law: 'pages-are-markup',
    at: 'award/units/pages/answers.tsx',
    says: "import { Hono } from 'hono'\nexport const answer = new Hono()",
  },
]

/** Each of these is as it should be. */
export const allowed: readonly Plant[] = [
  {
    law: '',
    at: 'award/jury/reads/through-the-door.ts',
    says: "import { door } from '../../assessment/public.ts'\nexport const asked = door",
    beside: ['award/assessment/public.ts'],
  },
  {
    law: '',
    at: 'award/units/store/asks-the-database.ts',
    says: "import { sql } from 'kysely'\nimport { door } from '../../../base/db/handle.ts'\nexport const asked = [sql, door]",
    beside: ['base/db/handle.ts'],
  },
  {
    law: '',
    at: 'award/units/pages/shows.tsx',
    says: "import type { Child } from 'hono/jsx'\nimport type { Door } from '../reads.ts'\nexport type Shown = [Child, Door]",
    beside: ['award/units/reads.ts'],
  },
  {
    law: '',
    at: 'award/units/forms/checks.ts',
    says: "import { z } from 'zod'\nexport const schema = z.string()",
  },
  {
    law: '',
    at: 'award/units/routes/answers.ts',
    says: "import { Hono } from 'hono'\nimport { door } from '../../../base/http/open.ts'\nexport const answers = [new Hono(), door]",
    beside: ['base/http/open.ts'],
  },
  {
    law: '',
    at: 'award/units/jobs.ts',
    says: "import { door } from '../../base/db/transaction.ts'\nexport const begun = door",
    beside: ['base/db/transaction.ts'],
  },
]

/** What is planted or imported, by path: a plant before the plain door that another one needs. */
export function planted(): ReadonlyMap<string, string> {
  const all = [...plants, ...allowed]
  const doors = all.flatMap(({ beside = [] }) => beside.map((path) => [path, door] as const))
  const users = [...new Set(doors.map(([path]) => path))].map((path) => `import './${path}'`)
  return new Map([
    ...doors,
    ...all.map(({ at, says }) => [at, says] as const),
    ['award/units/rules/circle-two.ts', otherHalf],
    ['cli.ts', users.join('\n')],
  ])
}
