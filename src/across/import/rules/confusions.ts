// What scanning makes of the letters of Swedish words, when the reader knows no Swedish.

/** A letter that may have stood there, and how unlikely that is: 0 is certain. */
export type Reading = { readonly letters: string; readonly cost: number }

const costs: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  å: {
    ...all('aàáâãä', 0.1),
    ...all('i', 0.24),
    ...all('édA4', 0.24),
    ...all('&', 0.3),
    ...all('oeèêgh38', 0.4),
    ...all('ii ai ia di éa aé aa ad 4a a4 is as', 0.32),
  },
  ä: {
    ...all('aàáâã', 0.1),
    ...all('iéd', 0.2),
    ...all('ii', 0.22),
    ...all('&', 0.2),
    ...all('eèê4ëg', 0.34),
    ...all('fi it il li ai ia di éi id ié éa aé ée aa ae di 1d d1 éd éi ti ri éi', 0.32),
  },
  ö: {
    ...all('oòóôõ', 0.05),
    ...all('éd605', 0.2),
    ...all('aie8&ëêèbsgh', 0.36),
    ...all('oé éo oe éd é6 oo 6é ée ié dé éi ii', 0.3),
  },
  v: all('y', 0.28),
  y: all('v', 0.5),
  e: all('cèêéo', 0.42),
  c: all('e', 0.5),
  l: { ...all('1', 0.28), ...all('i!|tj[]', 0.42), ...all('h', 0.6) },
  i: { ...all('1l!|íìïj', 0.42), ...all('f1 1f i1 1i', 0.3), ...all('t', 0.6) },
  j: all('i', 0.45),
  t: { ...all('f', 0.45), ...all('l1i', 0.5), ...all('r', 0.6) },
  f: { ...all('t', 0.45), ...all('£', 0.2), ...all('r', 0.7) },
  s: all('5$', 0.25),
  o: { ...all('0óòôö', 0.3), ...all('ae', 0.6) },
  a: { ...all('áàâä', 0.3), ...all('ou', 0.6) },
  u: { ...all('ün', 0.45), ...all('ioa', 0.6) },
  n: { ...all('u', 0.45), ...all('mr', 0.55), ...all('ii', 0.6) },
  m: { ...all('rn mb', 0.3), ...all('n', 0.55), ...all('in ni', 0.5) },
  r: { ...all('t', 0.6), ...all('n', 0.6) },
  h: { ...all('b', 0.4), ...all('li', 0.4) },
  b: all('h', 0.4),
  d: all('cl', 0.3),
  g: all('q9', 0.35),
  k: all('lc ic', 0.4),
}
/** A letter that the reader lost. */
export const lostCosts: Readonly<Record<string, number>> = {
  å: 0.5,
  ä: 0.47,
  ö: 0.5,
  ...all('rijltn', 0.75),
}
/** Any letter taken for any other, lost, or put in. Only long words can bear that. */
export const anyCost = 0.9

/** By what was seen: one sign or two. */
export type Readings = ReadonlyMap<string, readonly Reading[]>
export const readings: Readings = bySeen()

const habitCost = 0.1
const habitFrom = 3
const habitShare = 0.12

/** `habits`: how often a letter was seen as another one, by both letters. */
export function accustomed(habits: ReadonlyMap<string, number>): Readings {
  const totals = new Map<string, number>()
  for (const [pair, count] of habits) {
    const letter = pair.charAt(0)
    totals.set(letter, (totals.get(letter) ?? 0) + count)
  }
  const adjusted = new Map(readings)
  for (const [pair, count] of habits) {
    const [letters = '', seen = ''] = pair
    if (count < habitFrom || count < habitShare * (totals.get(letters) ?? 0)) continue
    const others = (adjusted.get(seen) ?? []).filter((each) => each.letters !== letters)
    const known = adjusted.get(seen)?.find((each) => each.letters === letters)
    const near = others.map((each) => (/[åäö]/.test(each.letters) ? nearer(each) : each))
    adjusted.set(seen, [...near, { letters, cost: Math.min(known?.cost ?? 1, habitCost) }])
  }
  return adjusted
}

function all(seen: string, cost: number): Record<string, number> {
  const pieces =
    seen.includes(' ') || seen === 'ii' || seen === 'cl' || seen === 'li'
      ? seen.split(' ')
      : [...seen]
  return Object.fromEntries(pieces.map((piece) => [piece, cost]))
}

/** Where one of å, ä and ö is seen so, the others may well be. */
function nearer({ letters, cost }: Reading): Reading {
  return { letters, cost: Math.max(habitCost, cost * 0.75) }
}

function bySeen(): Readings {
  const seen = new Map<string, Reading[]>()
  const put = (piece: string, reading: Reading) =>
    void seen.set(piece, [...(seen.get(piece) ?? []), reading])
  for (const [letters, pieces] of Object.entries(costs)) {
    for (const [piece, cost] of Object.entries(pieces)) put(piece.toLowerCase(), { letters, cost })
  }
  put('m', { letters: 'rn', cost: 0.35 })
  put('m', { letters: 'in', cost: 0.5 })
  put('h', { letters: 'li', cost: 0.5 })
  put('ä', { letters: 'å', cost: 0.2 })
  return seen
}
