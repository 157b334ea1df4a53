// A register of many invented units, the same each time, for what must hold in a large city.

import { sql } from 'kysely'
import { keepAllFound } from '../src/award/units/public/keep-found.ts'
import { rows, type Writer } from '../src/base/db/handle.ts'
import { dice } from './dice.ts'

const firsts =
  'Al Ask Berg Björk Blå Bok Dal Ek Falk Fjäll Fur Gran Grön Gull Hav Hassel Hjort Holm Hägg Is Järn Kast Klipp Klöver Kron Lax Lilj Lin Ljung Lund Lärk Löv Malm Mån Norr Näck Oxel Pil Ring Ros Rönn Sand Silver Sjö Skog Sol Sten Stjärn Strand Ström Sälg Söder Tall Torn Udd Vall Vass Vide Vinter Våg Väster Åker Ås Älg Äng Ö Öst'.split(
    ' ',
  )
const seconds =
  'backen berget blomman boden bron bäcken dalen dungen eken fallet gläntan gården gången hagen havet holmen hultet höjden kvarnen kullen lunden liden myren mossen nästet parken porten roten ryggen slingan skogen spåret stenen stranden stugan svängen torget tunet udden viken vreten ängen åsen ön'.split(
    ' ',
  )
const shapes: readonly (readonly [string, number])[] = [
  ['Förskolan %', 34],
  ['%s förskola', 14],
  ['%skolan', 10],
  ['%s vård- och omsorgsboende', 8],
  ['%s gruppbostad', 7],
  ['%s servicebostad', 4],
  ['Hemtjänsten %', 6],
  ['%s dagliga verksamhet', 5],
  ['Enheten för ekonomiskt bistånd, %', 3],
  ['HVB %', 2],
  ['Dagverksamheten %', 3],
  ['%s fritidsgård', 4],
]

/** Every name is another. */
export function manyNames(count: number): readonly string[] {
  const roll = dice(20_270_315)
  const names = new Set<string>()
  while (names.size < count) {
    const from = <One>(list: readonly One[]) => list[Math.floor(roll() * list.length)] as One
    const place = `${from(firsts)}${from(seconds)}`
    const word = roll() < 0.3 ? `${place}s ${from(['norra', 'södra', 'östra', 'västra'])}` : place
    names.add(shaped(roll() * 100, word, names))
  }
  return [...names]
}

function shaped(at: number, word: string, taken: ReadonlySet<string>): string {
  const upTo = shapes.map((_, index) =>
    shapes.slice(0, index + 1).reduce((sum, [, share]) => sum + share, 0),
  )
  const shape = shapes[upTo.findIndex((sum) => at < sum)]?.[0] ?? 'Enheten %'
  const name = shape.replace('%', word)
  if (!taken.has(name)) return name
  const numbered = [2, 3, 4, 5, 6, 7].find((number) => !taken.has(`${name} ${number}`))
  return `${name} ${numbered ?? taken.size}`
}

/** Loads them under the administrations that there are, and makes them found. */
export async function loadManyUnits(db: Writer, count = 20_000): Promise<readonly string[]> {
  const names = manyNames(count)
  await rows(
    db,
    sql`WITH place AS (
        SELECT id, row_number() OVER (ORDER BY name) - 1 AS at, count(*) OVER () AS many
        FROM organisation WHERE kind = 'administration' AND valid_to IS NULL),
      fresh AS (
        INSERT INTO unit (id, name, administration, operating_form, confirmed_at, source)
        SELECT gen_random_uuid(), called.name, place.id, 'municipal', '2027-01-01', 'test'
        FROM unnest(${names}::text[]) WITH ORDINALITY AS called (name, number)
        LEFT JOIN place ON place.at = called.number % place.many
        RETURNING id, name, administration, operating_form)
      INSERT INTO unit_span (unit, name, administration, operating_form)
      SELECT id, name, administration, operating_form FROM fresh`,
  )
  await keepAllFound(db, '2027-03-01')
  await rows(
    db,
    sql`ANALYZE unit, unit_span, register_word, register_piece, register_term, register_called, register_common`,
  )
  return names
}

/** One letter is doubled, lost, wrong, or has changed places with its neighbour. */
export function edited(name: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * (name.length - 2))
  const letter = 'abdefghiklmnoprstuvyåäö'[Math.floor(roll() * 23)] ?? 'e'
  const [before, after] = [name.slice(0, at), name.slice(at + 1)]
  const here = name[at] ?? ''
  const ways = [
    `${before}${here}${here}${after}`,
    `${before}${after}`,
    `${before}${letter}${after}`,
    `${before}${name[at + 1] ?? ''}${here}${name.slice(at + 2)}`,
  ]
  return ways[Math.floor(roll() * ways.length)] ?? name
}
