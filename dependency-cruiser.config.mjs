// Who may import whom. The line runs from the ground up: each part may import only parts before it.
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
const feature = 'src/(support|award|across)/[^/]+'
const test = '[.]test[.]tsx?$'

/** The file of that name in a feature, or the folder that it has grown into. */
function file(names) {
  return `^${feature}/(${names})([.]tsx?|/)`
}

function forbid(name, comment, from, to) {
  const beside = from.pathNot ? [from.pathNot].flat() : []
  return { name, comment, severity: 'error', from: { ...from, pathNot: [...beside, test] }, to }
}

const earlierOnly = line
  .slice(0, -1)
  .map((part, i) =>
    forbid(
      `line-${part.replace('/', '-')}`,
      `${part} may import only what stands before it`,
      { path: `^src/${part}[./]` },
      { path: `^src/(${line.slice(i + 1).join('|')})[./]` },
    ),
  )

const housing = [
  forbid(
    'no-circles',
    'Files never import each other in a circle, types included',
    {},
    { circular: true },
  ),
  forbid(
    'parallel-tracks',
    'An entry does not wait for the board, only the jury does',
    { path: '^src/award/entries/' },
    { path: '^src/award/decisions/' },
  ),
  forbid(
    'two-doors',
    'Another feature is entered only by model, rules or public',
    { path: '^src/(?:support|award|across)/([^/]+)/' },
    {
      path: `^${feature}/`,
      pathNot: ['^src/(?:support|award|across)/$1/', file('model|rules|public')],
    },
  ),
  forbid(
    'parts-know-no-entry-point',
    'Only the entry points know the settings, the site as a whole and each other',
    { path: '^src/(base|support|award|across)/' },
    { path: '^src/', pathNot: '^src/(base|support|award|across)/' },
  ),
  forbid(
    'no-stranger-in-the-line',
    'A part that is not in the line has no place in the house yet',
    { path: '^src/(base|support|award|across)/', pathNot: `^src/(${line.join('|')})[./]` },
    {},
  ),
  forbid(
    'no-orphans',
    'A file that nothing imports is dead',
    {
      orphan: true,
      pathNot: '([.]d[.]ts$|^src/(cli|browser)[.]ts$|/(reader|thread)/program[.]ts$)',
    },
    {},
  ),
  forbid(
    'no-tests-in-src',
    'Code never imports a test',
    { path: '^src/' },
    { path: [test, '^test/'] },
  ),
]

/** What can be read and tried without a machine around it. */
const pureFiles = [
  file('model|rules|policy|forms|mails|pages|words'),
  '^src/base/(lib|ui)/',
  '^src/base/paths([.]ts$|/)',
  'node_modules',
]

const purity = [
  forbid(
    'pure',
    'model, rules, policy, forms and mails do no I/O: they import only pure files',
    { path: file('model|rules|policy|forms|mails') },
    { pathNot: pureFiles },
  ),
  forbid(
    'pages-are-pure',
    'A page does no I/O: it imports only pure files, and knows what reads and actions give it',
    { path: file('pages') },
    { pathNot: [...pureFiles, file('reads|actions')] },
  ),
  forbid(
    'pages-do-not-read',
    'Of reads and actions a page knows only the types',
    { path: file('pages') },
    { path: file('reads|actions'), dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'rules-are-plain',
    'model, rules and policy import no package and no markup',
    { path: file('model|rules|policy') },
    { path: ['node_modules', '[.]tsx$', '^src/base/ui/'], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'actions-do-not-render',
    'Work files know nothing of pages, forms or routes',
    { path: file('actions|reads|public|store|jobs') },
    { path: file('pages|forms|routes') },
  ),
]

const edges = [
  forbid(
    'handle-in-store',
    'Only store opens the database handle; others just pass it on, announce, and begin transactions',
    { path: `^${feature}/`, pathNot: file('store') },
    {
      path: '^src/base/db/',
      pathNot: '^src/base/db/(transaction|announcing)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'transactions-begin-in-jobs',
    'What people do runs in the transaction of its request; only timed work begins its own',
    { path: `^${feature}/`, pathNot: file('jobs') },
    { path: '^src/base/db/transaction[.]ts$' },
  ),
  forbid(
    'kysely-in-store',
    'Only store and base/db import the query builder',
    { path: '^src/', pathNot: [file('store'), '^src/base/db/'] },
    { path: 'node_modules/kysely' },
  ),
  forbid(
    'store-is-a-leaf',
    'store imports only models, the database and base/lib',
    { path: '^src/(?:support|award|across)/([^/]+)/store[./]' },
    {
      pathNot: [
        '^src/(?:support|award|across)/$1/store[./]',
        file('model'),
        '^src/base/(db|lib)/',
        'node_modules/kysely',
        '^(node:)?crypto$',
      ],
    },
  ),
  forbid(
    'web-at-the-edge',
    'Only routes, base/http and the entry points know the web framework',
    { path: `^${feature}/`, pathNot: file('routes|pages') },
    { path: ['^src/base/http/', 'node_modules/(@hono|hono)/'] },
  ),
  forbid(
    'pages-are-markup',
    'A page knows the markup of the web framework and nothing else of it',
    { path: file('pages') },
    {
      path: ['^src/base/http/', 'node_modules/(@hono|hono)/'],
      pathNot: 'node_modules/hono/dist/(types/)?jsx/',
    },
  ),
]

export default {
  forbidden: [...earlierOnly, ...housing, ...purity, ...edges],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
