// Which letters scanning takes for which, and how far a damaged word lies from a whole one.

/** What a scan makes of a Swedish letter, and how likely that is: the lower, the likelier. */
const swedish: Readonly<Record<string, number>> = Object.fromEntries([
  ...letters('aoeéèêëáàâãóòôõ', 0.12),
  ...letters('uúü', 0.25),
  ...letters('åäö', 0.15),
  ...letters('d68&', 0.2),
  ...letters('1i?�g9', 0.3),
])
const swedishPairs = new Map<string, number>([
  ...['éa', 'oé', 'ée', 'aé', 'ii', 'di', '1d', 'aa', 'ae', 'oe', 'd1', 'id'].map(pairCost),
])
/** The same letter without its mark. */
const nearest: Readonly<Record<string, string>> = { å: 'a', ä: 'aé', ö: 'o' }
const lookalikes: Readonly<Record<string, string>> = {
  i: '1l!|íìïj',
  l: '1i!|',
  o: '0óòôö',
  s: '5',
  e: 'écèê',
  c: 'e',
  n: 'u',
  u: 'n',
  t: 'f',
  f: 't',
  h: 'b',
  b: 'h',
  g: 'q9',
  q: 'g',
  a: 'áàâä',
  m: '',
}
const longer: readonly (readonly [string, string, number])[] = [
  ['m', 'rn', 0.3],
  ['rn', 'm', 0.3],
  ['m', 'mb', 0.4],
  ['i', 'i1', 0.2],
  ['i', '1i', 0.2],
  ['d', 'cl', 0.3],
]

function letters(all: string, cost: number): [string, number][] {
  return [...all].map((letter) => [letter, cost])
}

function pairCost(pair: string): [string, number] {
  return [pair, 0.3]
}

/** How much damage turns `whole` into `seen` (both in lower case). Infinity: damage does not explain it. */
export function damageCost(whole: string, seen: string): number {
  let row = firstRow(seen.length)
  const rows = [row]
  for (let i = 1; i <= whole.length; i++) {
    row = row.map((_, j) => cheapest(rows, { whole, seen, i, j }))
    rows.push(row)
  }
  return row[seen.length] ?? Number.POSITIVE_INFINITY
}

function firstRow(length: number): number[] {
  return [0, ...new Array<number>(length).fill(Number.POSITIVE_INFINITY)]
}

type Cell = {
  readonly whole: string
  readonly seen: string
  readonly i: number
  readonly j: number
}

function cheapest(rows: readonly (readonly number[])[], cell: Cell): number {
  const { whole, seen, i, j } = cell
  const letter = whole.charAt(i - 1)
  const before = (up: number, back: number) => rows[i - up]?.[j - back] ?? Number.POSITIVE_INFINITY
  let best = before(1, 1) + oneForOne(letter, seen.charAt(j - 1))
  if ('åäö'.includes(letter)) {
    best = Math.min(best, before(1, 0) + 0.5)
    const pair = swedishPairs.get(seen.slice(j - 2, j))
    if (j > 1 && pair !== undefined) best = Math.min(best, before(1, 2) + pair)
  }
  for (const [from, to, cost] of longer) {
    if (whole.endsWith(from, i) && seen.endsWith(to, j) && i >= from.length && j >= to.length)
      best = Math.min(best, before(from.length, to.length) + cost)
  }
  return best
}

function oneForOne(letter: string, seen: string): number {
  if (letter === seen) return 0
  if (seen === '') return Number.POSITIVE_INFINITY
  if (nearest[letter]?.includes(seen)) return 0.08
  if ('åäö'.includes(letter)) return swedish[seen] ?? Number.POSITIVE_INFINITY
  return lookalikes[letter]?.includes(seen) ? 0.35 : Number.POSITIVE_INFINITY
}

/** Whether damage is a likely reason for the difference, for a word of this length. */
export function isDamaged(whole: string, seen: string): boolean {
  return damageCost(whole, seen) <= 0.1 * whole.length + 0.1
}

/** What is left of a word when every letter that scanning confuses is gone. */
export function skeleton(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/rn/g, 'm')
    .replace(/cl/g, '')
    .replace(/mb/g, 'm')
    .replace(/[^bcfhjkmnpqrstvwxz]/g, '')
    .replace(/[hb]/g, 'b')
    .replace(/[nu]/g, '')
    .replace(/[ft]/g, 't')
    .replace(/[ceqg5]/g, '')
}
