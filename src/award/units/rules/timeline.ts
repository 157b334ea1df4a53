// What has happened to a unit or an organisation, as one line through all that it comes from.
import type {
  Inherited,
  Organisation,
  OrganisationId,
  OrganisationSpan,
  Succession,
  Unit,
  UnitId,
  UnitSpan,
  UnitSuccession,
} from '../model.ts'
import { turnsOf } from './time.ts'

type Link = Inherited['link']
/** `of`: the name of the unit that it happened to, at that time. */
export type Moment = At & What
type At = {
  /** Null: when is not known. A year where the day is not. */
  readonly day: string | null
  readonly of: string
  readonly link: Link
}
/** Something was one thing, and is another. */
export type Turning = At & Extract<What, { readonly from: unknown }>
type What =
  | { readonly what: 'began' | 'ended' }
  | {
      readonly what: 'renamed' | 'moved' | 'department' | 'operator' | 'form' | 'board'
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly what: 'became' | 'place-became'; readonly to: string; readonly toId: string }
  | { readonly what: 'past'; readonly past: Inherited }

export type Lineage = {
  /** How each unit is linked to the one that the line is about. */
  readonly links: ReadonlyMap<UnitId, Link>
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly spans: readonly UnitSpan[]
  readonly successions: readonly UnitSuccession[]
  readonly pasts: readonly Inherited[]
  readonly places: Places
}
/** The organisations around: by their names of the day. */
export type Places = {
  readonly organisations: readonly Organisation[]
  readonly spans: readonly OrganisationSpan[]
  readonly successions: readonly Succession[]
}

/** The earliest first, and what has no day before all others. */
export function timelineOf(lineage: Lineage): readonly Moment[] {
  const own = [...lineage.links].flatMap(([id, link]) => momentsOfUnit(lineage, id, link))
  const pasts = lineage.pasts.map(
    (past): Moment => ({
      ...{ what: 'past', past, link: past.link, of: past.unitName },
      day: dayOfPast(past),
    }),
  )
  const merged = inTimeOrder([...own, ...becoming(lineage), ...placesBecoming(lineage), ...pasts])
  return merged.filter((moment, at) => !isSame(moment, merged[at - 1]))
}

function inTimeOrder<One extends { readonly day: string | null }>(moments: readonly One[]) {
  return [...moments].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
}

function isSame(one: Moment, other: Moment | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A year counts as its end: the prize came after what happened in spring. */
function dayOfPast(past: Inherited): string | null {
  const year = past.year ?? past.lastYear
  return year === null ? null : `${year}`
}

function momentsOfUnit(lineage: Lineage, id: UnitId, link: Link): readonly Moment[] {
  const unit = lineage.units.get(id)
  if (unit === undefined) return []
  const spans = lineage.spans.filter((span) => span.unit === id)
  const first = spans.find(({ fromDay }) => fromDay === null)?.name ?? unit.name
  const last = spans.at(-1)?.name ?? unit.name
  const began = unit.validFrom === null ? [] : [unit.validFrom]
  const ended = unit.validTo === null ? [] : [unit.validTo]
  return [
    ...began.map((day): Moment => ({ day, of: first, link, what: 'began' })),
    ...turnsOf(spans).flatMap((turn) => momentsOfTurn(lineage.places, turn, link)),
    ...ended.map((day): Moment => ({ day, of: last, link, what: 'ended' })),
  ]
}

type Turned = ReturnType<typeof turnsOf<UnitSpan>>[number]
const whatOf = {
  name: 'renamed',
  administration: 'moved',
  board: 'board',
  department: 'department',
  operator: 'operator',
  operatingForm: 'form',
} as const

function momentsOfTurn(places: Places, turn: Turned, link: Link): readonly Moment[] {
  const { day, before, after } = turn
  const fields = Object.keys(whatOf) as (keyof typeof whatOf)[]
  return fields
    .filter((field) => turn.fields.includes(field))
    .map((field): Moment => {
      const told = (span: UnitSpan) =>
        field === 'name' || field === 'operatingForm'
          ? span[field]
          : nameOn(places, span[field], day)
      return { day, of: after.name, link, what: whatOf[field], from: told(before), to: told(after) }
    })
}

/** What it was called that day. */
export function nameOn(places: Places, id: OrganisationId | null, day: string): string | null {
  if (id === null) return null
  const spans = places.spans.filter(({ organisation }) => organisation === id)
  const then = spans.findLast(({ fromDay }) => fromDay === null || fromDay <= day)
  return then?.name ?? places.organisations.find((one) => one.id === id)?.name ?? null
}

function becoming({ successions, links, units, spans }: Lineage): readonly Moment[] {
  return successions.flatMap((succession): readonly Moment[] => {
    const [from, to] = [units.get(succession.unit), units.get(succession.successor)]
    const own = links.get(succession.unit)
    if (!(from && to) || own === undefined) return []
    const link = succession.confirmedAt === null ? 'possible' : own
    const day = succession.fromDay ?? (from.validTo === null ? null : from.validTo)
    const of = spans.findLast(({ unit }) => unit === from.id)?.name ?? from.name
    return [{ day, of, link, what: 'became', to: to.name, toId: to.id }]
  })
}

/** Mergers of the administrations that the units belonged to when it happened. */
function placesBecoming(lineage: Lineage): readonly Moment[] {
  const { spans, places, links } = lineage
  const inPlace = new Map<OrganisationId, Link>()
  for (const span of spans) {
    const id = span.administration ?? span.board
    if (id !== null && wasThere(lineage, span.unit, id)) {
      inPlace.set(id, links.get(span.unit) ?? 'own')
    }
  }
  return [...inPlace].flatMap(([id, link]) =>
    places.successions
      .filter(({ organisation }) => organisation === id)
      .flatMap((succession) => placeMoment(places, succession, link)),
  )
}

/** Whether the unit lived to see the end of the organisation. */
function wasThere({ units, places }: Lineage, unit: UnitId, id: OrganisationId): boolean {
  const ended = units.get(unit)?.validTo ?? null
  const end = places.organisations.find((one) => one.id === id)?.validTo ?? null
  return ended === null || (end !== null && ended >= end)
}

function placeMoment(places: Places, succession: Succession, link: Link): readonly Moment[] {
  const { organisation, successor, fromDay } = succession
  const end = places.organisations.find((one) => one.id === organisation)?.validTo ?? null
  const day = fromDay ?? end
  const of = nameOn(places, organisation, end ?? '9999-12-31')
  const to = nameOn(places, successor, day ?? '9999-12-31')
  return of && to ? [{ day, of, link, what: 'place-became', to, toId: successor }] : []
}

/** The line of an organisation: its own turns, and what became what. */
export function timelineOfOrganisation(
  places: Places,
  about: Organisation,
  behind: ReadonlySet<OrganisationId>,
): readonly Moment[] {
  const own = [...behind].flatMap((id) => {
    const one = places.organisations.find((each) => each.id === id)
    return one ? lifeOf(places, one) : []
  })
  const became = places.successions
    .filter(({ organisation }) => behind.has(organisation))
    .flatMap((succession) => placeMoment(places, succession, 'own'))
  const ended = about.validTo
  const end: Moment[] =
    ended === null ? [] : [{ day: ended, of: about.name, link: 'own', what: 'ended' }]
  return inTimeOrder([...own, ...became, ...end])
}

function lifeOf(places: Places, one: Organisation): readonly Moment[] {
  const spans = places.spans.filter(({ organisation }) => organisation === one.id)
  const first = spans.find(({ fromDay }) => fromDay === null)?.name ?? one.name
  const began: Moment[] =
    one.validFrom === null ? [] : [{ day: one.validFrom, of: first, link: 'own', what: 'began' }]
  const turns = turnsOf(spans).flatMap(({ day, before, after, fields }): readonly Moment[] =>
    (['name', 'board', 'administration'] as const)
      .filter((field) => fields.includes(field))
      .map((field): Moment => {
        const told = (span: OrganisationSpan) =>
          field === 'name' ? span.name : nameOn(places, span[field], day)
        const what = field === 'administration' ? 'moved' : field === 'board' ? 'board' : 'renamed'
        return { day, of: after.name, link: 'own', what, from: told(before), to: told(after) }
      }),
  )
  return [...began, ...turns]
}
