// Measures how well damaged Swedish is restored: on the stored texts, or on those that are given.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { wordList } from '../../src/support/spelling/public.ts'
import { damager } from './damage.ts'
import { type Counted, measured, summed } from './measure.ts'

const usage = `npm run measure:restoration [-- FILE...] [-- --json] [-- --words] [-- --make]

Without files: the texts of test/restoration, as they were read then. With files: Swedish texts of yours,
which are printed, scanned at 110 dots to the inch and read with the English letters first.
  --json   for a machine
  --words  also the words that did not come back, and those that were broken
  --make   print, scan and read the stored texts anew, and keep what was read`

const folder = 'test/restoration'
const sets = ['tuned', 'unseen'] as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    words: { type: 'boolean' },
    make: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

type Row = { readonly set: string; readonly name: string; readonly counted: Counted }
type Text = {
  readonly set: string
  readonly name: string
  readonly truth: string
  read: string | null
}

if (values.help) process.stdout.write(`${usage}\n`)
else await run(positionals.length > 0 ? given(positionals) : stored())

function given(paths: readonly string[]): Text[] {
  return paths.map((path) => ({
    set: 'given',
    name: basename(path),
    truth: readFileSync(path, 'utf8'),
    read: null,
  }))
}

function stored(): Text[] {
  return sets.flatMap((set) =>
    readdirSync(join(folder, set))
      .filter((name) => name.endsWith('.txt') && !name.endsWith('.read.txt'))
      .sort()
      .map((name) => ({
        set,
        name,
        truth: readFileSync(join(folder, set, name), 'utf8'),
        read: values.make ? null : readFileSync(readName(set, name), 'utf8'),
      })),
  )
}

function readName(set: string, name: string): string {
  return join(folder, set, name.replace(/\.txt$/, '.read.txt'))
}

async function run(texts: readonly Text[]): Promise<void> {
  await damageThose(texts.filter(({ read }) => read === null))
  const list = await wordList()
  const rows = texts.map(({ set, name, truth, read }) => ({
    set,
    name,
    counted: measured(truth, read ?? '', list),
  }))
  process.stdout.write(values.json ? `${JSON.stringify(asJson(rows), null, 2)}\n` : asTable(rows))
}

async function damageThose(texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return
  const { damaged, close } = await damager()
  for (const [index, text] of texts.entries()) {
    process.stderr.write(`${text.name} …\n`)
    text.read = await damaged(text.truth, index + 1)
    if (values.make) writeFileSync(readName(text.set, text.name), text.read)
  }
  await close()
}

function asJson(rows: readonly Row[]) {
  return groups(rows).map(([set, own]) => ({
    set,
    ...summed(own.map(({ counted }) => counted)),
    texts: own.map(({ name, counted }) => {
      const { missed, spoilt, ...counts } = counted
      return { name, ...counts, ...(values.words ? { missed, spoilt } : {}) }
    }),
  }))
}

function groups(rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] {
  return [...new Set(rows.map(({ set }) => set))].map(
    (set) => [set, rows.filter((row) => row.set === set)] as const,
  )
}

function asTable(rows: readonly Row[]): string {
  const lines = groups(rows).flatMap(([set, own]) => {
    const all = summed(own.map(({ counted }) => counted))
    return [...own.flatMap(linesOf), line(`all of ${set}`, all), '']
  })
  const head = `${'text'.padEnd(34)}damaged  mended          right  broken`
  return `${[head, ...lines].join('\n')}\n`
}

function linesOf({ name, counted }: Row): readonly string[] {
  const own = line(name, counted)
  if (!values.words) return [own]
  const told = [...counted.missed, ...counted.spoilt.map((each) => `BROKEN ${each}`)]
  return [own, ...told.map((each) => `    ${each}`)]
}

function line(
  name: string,
  { damaged, mended, right, broken }: Pick<Counted, 'damaged' | 'mended' | 'right' | 'broken'>,
): string {
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
  return [
    name.padEnd(34),
    String(damaged).padStart(7),
    `${mended} (${share(mended, damaged)})`.padStart(16),
    String(right).padStart(7),
    `${broken} (${share(broken, right)})`.padStart(14),
  ].join('')
}
