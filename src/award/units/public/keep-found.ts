// Keeps the words up to date by which units and organisations are found.
import type { Writer } from '../../../base/db/handle.ts'
import type { Called, OrganisationId, Unit, UnitId, UnitSpan, UnitSuccession } from '../model.ts'
import { foundBy, namesOfUnit, termsOfName, termsOfUnit } from '../rules/search-terms.ts'
import { piecesOf } from '../rules/spelling.ts'
import { ancestorsOf } from '../rules/succession.ts'
import {
  countCommon,
  type Found,
  insertPieces,
  markFound,
  notFoundBy,
  replaceCalled,
  replaceTerms,
} from '../store/search.ts'
import { organisationSpansOf, unitSpansOf } from '../store/spans.ts'
import { linksAhead, linksBehind } from '../store/succession.ts'
import { findUnitsById } from '../store/units.ts'

const atOnce = 1000

/** Their names or links have changed: they, and those that come from them, are found anew. */
export async function keepUnitsFound(
  db: Writer,
  changed: readonly UnitId[],
  today: string,
): Promise<void> {
  const ahead = await linksAhead(db, changed)
  const units = [...new Set([...changed, ...ahead.map(({ successor }) => successor)])]
  for (let at = 0; at < units.length; at += atOnce) {
    await keepThese(db, units.slice(at, at + atOnce), today)
  }
}

async function keepThese(db: Writer, units: readonly UnitId[], today: string): Promise<void> {
  const links = await linksBehind(db, units)
  const all = [...new Set([...units, ...links.map(({ unit }) => unit)])]
  const around = new Map((await findUnitsById(db, all)).map((unit) => [unit.id, unit]))
  const spans = Map.groupBy(await unitSpansOf(db, all), ({ unit }) => unit)
  const known = { links, around, spans, today }
  const named = units.map((unit) => ({ unit, names: calledAll(unit, known) }))
  const found: Found[] = named.map(({ unit, names }) => ({
    subject: unit,
    terms: termsOfUnit(names, spans.get(unit) ?? []),
  }))
  await learn(db, await replaceTerms(db, 'unit', found))
  const called = named.flatMap(({ unit, names }) => names.map((one) => ({ unit, ...one })))
  await replaceCalled(db, units, called)
  await markFound(db, 'unit', units, foundBy)
}

type Known = {
  readonly links: readonly UnitSuccession[]
  readonly around: ReadonlyMap<UnitId, Unit>
  readonly spans: ReadonlyMap<UnitId, readonly UnitSpan[]>
  readonly today: string
}

/** Its own names, and those of the units that it comes from. */
function calledAll(unit: UnitId, { links, around, spans, today }: Known): readonly Called[] {
  const own = namesOfUnit(spans.get(unit) ?? [], today)
  const behind = [...ancestorsOf(unit, links).keys()].filter((id) => id !== unit)
  const before = behind.flatMap((id) =>
    namesOfUnit(spans.get(id) ?? [], today).map(
      ({ name, untilDay }): Called => ({
        name,
        kind: 'before',
        untilDay: untilDay ?? around.get(id)?.validTo ?? null,
      }),
    ),
  )
  const taken = new Set(own.map(({ name }) => name))
  const fresh = before.filter(({ name }) => !taken.has(name) && taken.add(name))
  return [...own, ...fresh]
}

async function learn(db: Writer, words: readonly string[]): Promise<void> {
  const left = words.flatMap((word) => piecesOf(word).map((piece) => ({ piece, word })))
  await insertPieces(db, word4(left))
}

/** Short words are found by themselves only. */
function word4<Left extends { readonly word: string }>(left: readonly Left[]): readonly Left[] {
  return left.filter(({ word }) => word.length > 3)
}

export async function keepOrganisationsFound(
  db: Writer,
  organisations: readonly OrganisationId[],
): Promise<void> {
  if (organisations.length === 0) return
  const spans = await organisationSpansOf(db, organisations)
  const found: Found[] = organisations.map((subject) => {
    const names = new Set(spans.flatMap((span) => (span.organisation === subject ? span.name : [])))
    return { subject, terms: [...names].flatMap((name) => termsOfName(name, 'name')) }
  })
  await learn(db, await replaceTerms(db, 'organisation', found))
  await markFound(db, 'organisation', organisations, foundBy)
}

/** Those that older rules have made the words of, or nobody yet. */
export async function keepAllFound(db: Writer, today: string): Promise<void> {
  while (await keepSomeFound(db, today));
}

/** A thousand at most. False: there was nothing left to do. */
export async function keepSomeFound(db: Writer, today: string): Promise<boolean> {
  const organisations = await organisationsLeft(db)
  await keepOrganisationsFound(db, organisations)
  const units = organisations.length > 0 ? [] : await unitsLeft(db)
  if (units.length > 0) await keepUnitsFound(db, units, today)
  const left = organisations.length + units.length > 0
  if (!left) await countCommon(db)
  return left
}

function organisationsLeft(db: Writer): Promise<readonly OrganisationId[]> {
  return notFoundBy<OrganisationId>(db, 'organisation', foundBy)
}

function unitsLeft(db: Writer): Promise<readonly UnitId[]> {
  return notFoundBy<UnitId>(db, 'unit', foundBy)
}
