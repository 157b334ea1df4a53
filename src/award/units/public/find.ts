// Finds units by what someone typed: without dots, misspelled, shortened, or by an earlier name.
import type { Reader } from '../../../base/db/handle.ts'
import type { Called, FoundUnit, OrganisationId, UnitId } from '../model.ts'
import { searchText } from '../rules/names.ts'
import {
  askedFor,
  type Candidate,
  type Meant,
  meantBy,
  type Rank,
  rankOf,
  rarity,
} from '../rules/search.ts'
import { placeTerm } from '../rules/search-terms.ts'
import {
  commonness,
  hitsOf,
  knownWords,
  namesCalled,
  organisationsNamed,
  unitsWithAll,
  unitsWithAny,
} from '../store/search.ts'
import { findUnitsById } from '../store/units.ts'

type Words = readonly (readonly Meant[])[]
type Counts = ReadonlyMap<string, number>

/** What answers at least so well, and at least so well compared with the best. */
const least = { score: 0.34, ofBest: 0.5 }
const most = 120

/** The likest first. `endedBy`: units that had ended by then are left out, for what took over from them. */
export async function findByQuery(
  db: Reader,
  query: string,
  endedBy?: string,
): Promise<readonly FoundUnit[]> {
  const asked = askedFor(query)
  if (asked.words.length === 0) return []
  const known = await knownWords(db, asked.look)
  const words = await withPlaces(db, meantBy(asked.words, known))
  const terms = [...new Set(words.flat().map(({ term }) => term))]
  const common = await commonness(db, terms)
  const rare = await unitsWithAny(
    db,
    terms.filter((term) => !common.has(term)),
  )
  const counts = new Map(common)
  for (const { term } of rare) counts.set(term, (counts.get(term) ?? 0) + 1)
  const all = await unitsWithEvery(db, words, { common, counts })
  const found = [...new Set([...all, ...likelyOf(words, counts, rare)])]
  const ranks = await ranked(db, { query, words, counts }, found)
  return shown(db, ranks, endedBy)
}

/** Also the organisations that are called so: a unit is found by where it belongs. */
async function withPlaces(db: Reader, words: Words): Promise<Words> {
  const terms = [...new Set(words.flat().map(({ term }) => term))]
  const named = await organisationsNamed(db, terms)
  const kept = new Set(likeliest(words, named))
  return words.map((meant) => {
    const sureness = new Map<OrganisationId, number>()
    for (const { term, subject } of named) {
      const sure = meant.find((one) => one.term === term)?.sureness ?? 0
      if (sure > 0 && kept.has(subject)) {
        sureness.set(subject, Math.max(sure, sureness.get(subject) ?? 0))
      }
    }
    const places = [...sureness].map(([id, sure]) => ({ term: placeTerm(id), sureness: sure }))
    return [...meant, ...places]
  })
}

type Named = Awaited<ReturnType<typeof organisationsNamed>>

/** Of all organisations that have some of the words the few that answer most of them. */
function likeliest(words: Words, named: Named): readonly OrganisationId[] {
  const answers = new Map<OrganisationId, number>()
  for (const meant of words) {
    const best = new Map<OrganisationId, number>()
    for (const { term, subject } of named) {
      const sure = meant.find((one) => one.term === term)?.sureness ?? 0
      best.set(subject, Math.max(sure, best.get(subject) ?? 0))
    }
    const few = 1 / Math.sqrt(Math.max(1, [...best.values()].filter((sure) => sure > 0).length))
    for (const [id, sure] of best) answers.set(id, (answers.get(id) ?? 0) + sure * few)
  }
  const sorted = [...answers].sort((a, b) => b[1] - a[1]).filter(([, sure]) => sure > 0)
  return sorted.slice(0, 12).map(([id]) => id)
}

type Hits = Awaited<ReturnType<typeof unitsWithAny>>

/** Of all that some rare word finds those that are likeliest meant. */
function likelyOf(words: Words, counts: Counts, rare: Hits): readonly UnitId[] {
  const sure = new Map<string, number>()
  for (const { term, sureness } of words.flat()) {
    const says = sureness * rarity(counts.get(term) ?? 0)
    sure.set(term, Math.max(says, sure.get(term) ?? 0))
  }
  const rated = new Map<UnitId, number>()
  for (const { term, subject } of rare) {
    rated.set(subject, (rated.get(subject) ?? 0) + (sure.get(term) ?? 0))
  }
  const sorted = [...rated].sort((a, b) => b[1] - a[1])
  return sorted.slice(0, most * 2).map(([id]) => id)
}

/**
 * Units that have every typed word that anybody has. Asked for only where each may mean something
 * common: otherwise they are among those that the rare one finds.
 */
async function unitsWithEvery(
  db: Reader,
  words: Words,
  { common, counts }: { readonly common: Counts; readonly counts: Counts },
): Promise<readonly UnitId[]> {
  const count = (term: string) => counts.get(term) ?? 0
  const groups = words
    .map((meant) => meant.map(({ term }) => term).filter((term) => count(term) > 0))
    .filter((terms) => terms.length > 0)
    .sort((a, b) => sumOf(a.map(count)) - sumOf(b.map(count)))
  const usual = groups.every((terms) => terms.some((term) => common.has(term)))
  return usual ? unitsWithAll(db, groups, most) : []
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0)
}

type Search = { readonly query: string; readonly words: Words; readonly counts: Counts }
type Ranked = Rank & { readonly id: UnitId }

async function ranked(
  db: Reader,
  { query, words, counts }: Search,
  units: readonly UnitId[],
): Promise<readonly Ranked[]> {
  if (units.length === 0) return []
  const terms = [...new Set(words.flat().map(({ term }) => term))]
  const hits = grouped(await hitsOf(db, units, terms), ({ subject }) => subject)
  const rare = words.map((meant) => rarity(bestCount(meant, counts)))
  const quick = units
    .map((id) => ({ id, hits: hits.get(id) ?? [] }))
    .map((one) => ({ ...one, ...rankOf(query, words, rare, { hits: one.hits, names: [] }) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
  const ids = quick.map(({ id }) => id)
  const names = grouped(await namesCalled(db, ids), ({ unit }) => unit)
  const rated = quick.map(({ id, hits: own }) => {
    const candidate: Candidate = { hits: own, names: names.get(id) ?? [] }
    return { id, ...exact(query, candidate.names, rankOf(query, words, rare, candidate)) }
  })
  return rated.sort((a, b) => b.score - a.score)
}

/** The very name comes first, whatever else is like it. */
function exact(query: string, names: readonly Called[], rank: Rank): Rank {
  const asked = searchText(query)
  const same = names.find(({ kind, name }) => kind === 'name' && searchText(name) === asked)
  return same ? { score: 1, through: null } : { ...rank, score: Math.min(rank.score, 0.99) }
}

/** By what it most surely means: a word that nobody has says the most. */
function bestCount(meant: readonly Meant[], counts: Counts): number {
  const there = meant.filter(({ term }) => (counts.get(term) ?? 0) > 0)
  const surest = Math.max(0, ...there.map(({ sureness }) => sureness))
  const best = there.filter(({ sureness }) => sureness === surest)
  const count = Math.max(0, ...best.map(({ term }) => counts.get(term) ?? 0))
  return count
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key) {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const known = groups.get(keyOf(one))
    if (known) known.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

async function shown(
  db: Reader,
  ranks: readonly Ranked[],
  endedBy: string | undefined,
): Promise<readonly FoundUnit[]> {
  const best = ranks[0]?.score ?? 0
  const good = ranks.filter(({ score }) => score >= least.score && score >= best * least.ofBest)
  const ids = good.map(({ id }) => id)
  const units = new Map((await findUnitsById(db, ids)).map((unit) => [unit.id, unit]))
  const found = good.flatMap(({ id, score, through }) => {
    const unit = units.get(id)
    return unit ? [{ ...unit, likeness: score, through }] : []
  })
  const there = found.filter(
    ({ validTo }) => endedBy === undefined || validTo === null || validTo >= endedBy,
  )
  return there.sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, 'sv'))
}
