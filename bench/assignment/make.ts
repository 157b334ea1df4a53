// Writes instances of either form, as large as one asks: `node bench/assignment/make.ts teams FILE ENTRIES EXAMINERS SIZE CANDIDATES [SEED]`, or `flow FILE EXAMINERS ENTRIES SIZE [SEED]`.
import { writeFileSync } from 'node:fs'
import { dice } from '../../test/dice.ts'
import { teamsMark } from './read-teams.ts'

const [what, file, ...rest] = process.argv.slice(2)
const numbers = rest.map(Number)
if (file === undefined || numbers.length < 3 || !numbers.every(Number.isInteger)) usage()
else if (what === 'teams') writeFileSync(file, teamsBytes(numbers))
else if (what === 'flow') writeFileSync(file, flowText(numbers))
else usage()

function usage(): void {
  process.stderr.write(
    'make.ts teams FILE ENTRIES EXAMINERS SIZE CANDIDATES [SEED]\nmake.ts flow FILE EXAMINERS ENTRIES SIZE [SEED]\n',
  )
  process.exitCode = 1
}

type Person = { readonly area: number; readonly administration: number; readonly leader: number }

/** Areas and administrations of uneven size; who works in the entry's administration is no candidate. */
function teamsBytes([
  entries = 0,
  examiners = 0,
  size = 0,
  wanted = 0,
  seed = 1,
]: readonly number[]) {
  const random = dice(seed)
  const areas = 16
  const administrations = Math.max(2 * size, Math.round(2 * Math.sqrt(examiners)))
  const skewed = (count: number) => Math.floor(count * random() ** 1.5)
  const people = Array.from(
    { length: examiners },
    (): Person => ({
      area: skewed(areas),
      administration: skewed(administrations),
      leader: random() < 0.28 ? 1 : 0,
    }),
  )
  const pairs = { entry: [] as number[], examiner: [] as number[], score: [] as number[] }
  for (let e = 0; e < entries; e += 1) {
    const about = { area: skewed(areas), administration: skewed(administrations) }
    for (const j of candidates(people, about.administration, Math.min(wanted, examiners), random)) {
      const near = (people[j] as Person).area === about.area ? 5000 : 0
      pairs.entry.push(e)
      pairs.examiner.push(j)
      pairs.score.push(1 + Math.floor(near + 5000 * random()))
    }
  }
  const mean = (entries * size) / examiners
  const lists = [
    people.map(() => Math.floor(mean / 2)),
    people.map(() => Math.ceil(mean * 1.4) + 1),
    people.map(({ leader }) => leader),
    people.map(({ administration }) => administration),
    pairs.entry,
    pairs.examiner,
    pairs.score,
  ]
  const heading = [teamsMark, entries, examiners, size, pairs.entry.length, administrations, 0, 0]
  return Buffer.from(Int32Array.from([heading, ...lists].flat()).buffer)
}

function candidates(
  people: readonly Person[],
  own: number,
  wanted: number,
  random: () => number,
): readonly number[] {
  const found = new Set<number>()
  for (let tries = 0; found.size < wanted && tries < 50 * wanted; tries += 1) {
    const j = Math.floor(people.length * random())
    if ((people[j] as Person).administration !== own) found.add(j)
  }
  return [...found].sort((one, other) => one - other)
}

/** Rising prices of load, and few different prices of pairs, so that a great many answers are equally good. */
function flowText([examiners = 0, entries = 0, size = 3, seed = 1]: readonly number[]): string {
  const load = Math.ceil((entries * size) / examiners) + 1
  const lines = [
    ...table(examiners, load, (j, n) => `a .source u${j} 0 1 ${100 * n}`),
    ...pairLines(examiners, entries, dice(seed)),
    ...table(entries, 1, (e) => `a p${e} .sink 0 ${size} 0`),
  ]
  const heading = [`p min ${examiners + entries + 2} ${lines.length}`, 'n .source s', 'n .sink t']
  return `${[...heading, ...lines].join('\n')}\n`
}

function pairLines(examiners: number, entries: number, random: () => number): readonly string[] {
  const lines = table(examiners, entries, (j, e) => {
    if (random() < 0.05) return ''
    return `a u${j} p${e} 0 1 ${random() < 0.8 ? 37 : Math.floor(60 * random())}`
  })
  return lines.filter((line) => line !== '')
}

function table(rows: number, columns: number, line: (row: number, column: number) => string) {
  return Array.from({ length: rows * columns }, (_, at) =>
    line(Math.floor(at / columns), at % columns),
  )
}
