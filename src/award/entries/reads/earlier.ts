// What the unit, and those it has come from, wrote in earlier years, and what was said of it.
import type { Ask } from '../../../base/db/call.ts'
import type { Area } from '../../editions/model.ts'
import { allEditions } from '../../editions/public.ts'
import { registrationsOfUnits } from '../../registrations/public.ts'
import { lineOf } from '../../units/public.ts'
import type { EarlierEntry, ExampleAnswer } from '../model/earlier.ts'
import { type Content, contentOf } from '../rules/canonical.ts'
import { type AreaPoints, type Mapped, mapEarlier } from '../rules/earlier.ts'
import { exampleIn } from '../rules/examples.ts'
import { isLocked } from '../rules/writing.ts'
import { listExamples, listHandedIn, listPoints } from '../store/earlier.ts'
import { type Desk, openDesk } from './desk.ts'

/**
 * Of years before this one, handed in and past their time. Only for those at this year's desk: who has
 * left the unit has no part in it. Two questions to the database for a unit that is new, five at most.
 */
export async function earlierEntries(ask: Ask, desk: Desk): Promise<readonly EarlierEntry[]> {
  const line = await lineOf(ask.db, desk.unitId)
  const registrations = (await registrationsOfUnits(ask.db, line)).filter(
    ({ edition }) => edition !== desk.edition.id,
  )
  if (registrations.length === 0) return []
  const units = new Map(registrations.map(({ id, unit }) => [id, unit]))
  const handedIn = await listHandedIn(ask.db, [...units.keys()])
  if (handedIn.length === 0) return []
  const editions = new Map((await allEditions(ask.db)).map((one) => [one.id, one]))
  const points = Map.groupBy(
    await listPoints(
      ask.db,
      handedIn.map(({ id }) => id),
    ),
    ({ entry }) => entry,
  )
  return handedIn.flatMap(({ content, ...entry }) => {
    const edition = editions.get(entry.edition)
    const earlier = edition !== undefined && edition.year < desk.edition.year
    if (!earlier || !isLocked(entry, edition, ask.now)) return []
    const { unit, areas } = contentOf(content, edition)
    return [
      {
        ...{ entry: entry.id, year: edition.year, unit, areas },
        inherited: units.get(entry.registration) !== desk.unitId,
        points: points.get(entry.id) ?? [],
      },
    ]
  })
}

export type EarlierBeside = Pick<Mapped, 'questions'> & {
  /** What was said of the area as a whole. */
  readonly ofArea: readonly AreaPoints[]
}

/** Beside the questions of one area. */
export async function earlierOf(ask: Ask, desk: Desk, area: Area): Promise<EarlierBeside> {
  const { questions, areas } = await mapped(ask, desk)
  return { questions, ofArea: areas.get(area.key) ?? [] }
}

async function mapped(ask: Ask, desk: Desk): Promise<Mapped> {
  return mapEarlier(desk.edition.terms.instrument, await earlierEntries(ask, desk))
}

/** The page of all earlier years. */
export async function showEarlier(ask: Ask, id: Desk['entry']['id']) {
  const desk = await openDesk(ask, id)
  return { ...desk, earlier: await mapped(ask, desk) }
}
export type ShownEarlier = Awaited<ReturnType<typeof showEarlier>>

/** So many of the newest examples are looked through. */
const knownExamples = 5

/** For each of the area's questions another unit's published answer, where there is one. */
export async function examplesOf(
  ask: Ask,
  desk: Desk,
  areas: readonly Area[],
): Promise<ReadonlyMap<string, ExampleAnswer>> {
  const shown = await listExamples(ask.db, knownExamples)
  const others = shown
    .filter(({ registration }) => registration !== desk.entry.registration)
    .map(({ item, content }) => ({ item, content: JSON.parse(content) as Content }))
  const { instrument } = desk.edition.terms
  const questions = areas.flatMap((area) => area.questions)
  return new Map(
    questions.flatMap((question) => {
      const example = exampleIn(others, instrument, question)
      return example === undefined ? [] : [[question.key, example] as const]
    }),
  )
}

/** What the guidance of all questions shows, on a page to read and print. */
export async function showGuidance(ask: Ask, id: Desk['entry']['id']) {
  const desk = await openDesk(ask, id)
  const areas = desk.edition.terms.instrument?.areas ?? []
  return { ...desk, areas, examples: await examplesOf(ask, desk, areas) }
}
export type ShownGuidance = Awaited<ReturnType<typeof showGuidance>>
