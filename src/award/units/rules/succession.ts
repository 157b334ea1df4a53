// What mergers and old honours mean.
import type {
  Inherited,
  Organisation,
  OrganisationId,
  OrganisationSpan,
  Past,
  Succession,
  Unit,
  UnitId,
  UnitSuccession,
} from '../model.ts'
import { spanOn } from './time.ts'

type Register = {
  readonly organisations: readonly Organisation[]
  readonly successions: readonly Succession[]
  /** Of those that have had several names or boards. */
  readonly spans?: readonly OrganisationSpan[]
}

/**
 * The organisation, or the one that has taken over from it by that day, with the name and the board
 * that it had then. Undefined: it was divided between several, so that only a person can tell.
 */
export function organisationOn(
  register: Register,
  id: OrganisationId,
  date: string,
): Organisation | undefined {
  const heir = heirOn(register, id, date)
  const spans = register.spans?.filter(({ organisation }) => organisation === heir?.id) ?? []
  const then = spanOn(spans, date)
  if (heir === undefined || then === undefined) return heir
  const { name, board, administration } = then
  return { ...heir, name, board, administration }
}

function heirOn(register: Register, id: OrganisationId, date: string): Organisation | undefined {
  const seen = new Set<OrganisationId>()
  let current = register.organisations.find((organisation) => organisation.id === id)
  while (current && current.validTo !== null && current.validTo < date) {
    if (seen.has(current.id)) return undefined
    seen.add(current.id)
    const heirs = heirsOf(register, current)
    if (heirs.length === 0) return current
    if (heirs.length > 1) return undefined
    current = heirs[0]
  }
  return current
}

function heirsOf(register: Register, from: Organisation): readonly Organisation[] {
  const ids = register.successions
    .filter(({ organisation }) => organisation === from.id)
    .map(({ successor }) => successor)
  return register.organisations.filter(({ id }) => ids.includes(id))
}

/** The board that answers for the unit on that day. Undefined: the register does not tell. */
export function boardOn(
  register: Register,
  unit: Pick<Unit, 'administration' | 'board'>,
  date: string,
): Organisation | undefined {
  const administration = unit.administration && organisationOn(register, unit.administration, date)
  const board = (administration || undefined)?.board ?? unit.board
  return board ? organisationOn(register, board, date) : undefined
}

/** Certain enough for a rule to build on: told with its year by a source, nothing of it inferred. */
export function isSure(past: Pick<Past, 'confidence' | 'year' | 'inferred'>): boolean {
  const doubtful = past.inferred.some((field) =>
    ['year', 'unit', 'unitName', 'kind'].includes(field),
  )
  return past.confidence === 'high' && past.year !== null && !doubtful
}

/** For each unit the units it comes from, itself first, and whether every link between is confirmed. */
export function ancestorsOf(
  unit: UnitId,
  links: readonly UnitSuccession[],
): ReadonlyMap<UnitId, Inherited['link']> {
  const known = new Map<UnitId, Inherited['link']>([[unit, 'own']])
  const queue: UnitId[] = [unit]
  for (const at of queue) {
    for (const link of links.filter(({ successor }) => successor === at)) {
      const sure = known.get(at) !== 'possible' && link.confirmedAt !== null
      const reach = sure ? 'confirmed' : 'possible'
      const before = known.get(link.unit)
      if (before !== undefined && (before !== 'possible' || reach === 'possible')) continue
      known.set(link.unit, reach)
      queue.push(link.unit)
    }
  }
  return known
}

/** Everything that a unit has been, through those it comes from, the newest first. */
export function inherited(
  unit: UnitId,
  links: readonly UnitSuccession[],
  pasts: readonly Past[],
): readonly Inherited[] {
  const ancestors = ancestorsOf(unit, links)
  return pasts
    .flatMap((past) => {
      const link = ancestors.get(past.unit)
      return link ? [{ ...past, link }] : []
    })
    .sort((a, b) => (b.year ?? b.lastYear ?? 0) - (a.year ?? a.lastYear ?? 0))
}

/** Whether the unit still is one: nothing says that it has ended. */
export function isCurrent(unit: Pick<Unit, 'validTo'>, today: string): boolean {
  return unit.validTo === null || unit.validTo >= today
}

/** Whether one organisation has become the other, through however many steps. */
export function leadsTo(
  links: readonly Succession[],
  from: OrganisationId,
  to: OrganisationId,
): boolean {
  const reached = new Set([from])
  for (const at of reached) {
    for (const link of links) if (link.organisation === at) reached.add(link.successor)
  }
  return reached.has(to)
}
