// Which conflicts of interest the register and its history show by themselves.
import { folded } from '../../../base/lib/text.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { OrganisationId, Unit } from '../../units/model.ts'
import type { Employment, Involvement } from '../model/employment.ts'
import type { Coordination, Deed, Managing, Register, Tie, TieTerms } from '../model/ties.ts'
import type { Parties } from '../model.ts'
import { deedTie, involvementTie } from './finding/deeds.ts'
import { ageOf, employmentTie, ruleOf } from './finding/employers.ts'
import { managerWay, type UnitManager } from './finding/managers.ts'
import { nameOn, organisationSteps } from './finding/names.ts'
import { meeting } from './finding/reach.ts'

/**
 * Years are counted from the day the entries were due, so that nobody is cleared by the mere
 * passing of time while the edition runs.
 */
export function tieTerms(edition: Edition): TieTerms {
  const { conflicts, calendar } = edition.terms
  return {
    rules: conflicts?.rules ?? [],
    year: edition.year,
    countedFrom: calendar.entryDue && plainDate(calendar.entryDue, edition.zone),
  }
}

/** The unit of exactly that name, dots and case apart, in that organisation. */
export function unitOfEmployer(
  units: readonly Unit[],
  name: string,
  employer: OrganisationId,
): Unit | undefined {
  const own = units.filter((unit) => [unit.administration, unit.operator].includes(employer))
  return own.find((unit) => folded(unit.name) === folded(name.trim()))
}

export type TieQuestion = {
  readonly person: {
    readonly name: string
    readonly employments: readonly Employment[]
    readonly coordinations: readonly Coordination[]
    readonly involvements: readonly Involvement[]
    /** In other entries than this one. */
    readonly deeds: readonly Deed[]
    /** The person belongs to those who write the entry. */
    readonly writes: boolean
  }
  readonly parties: Parties
  /** Administrations that count beside the party's own, see `furtherAdministrations`. */
  readonly further: readonly OrganisationId[]
  readonly manager: UnitManager | undefined
  /** What everybody has told of their managers. */
  readonly managings: readonly Managing[]
  readonly register: Register
  readonly terms: TieTerms
}

type Belonging = Pick<Unit, 'id' | 'administration' | 'board' | 'operator'>
type Registering = Pick<Registration, 'administration'>

/** As the register tells now; what the registration tells fills the gap. */
export function partiesOf(unit: Belonging, registration: Registering): Parties {
  return {
    unitId: unit.id,
    administrationId: unit.administration ?? registration.administration,
    operatorId: unit.operator,
  }
}

/**
 * The administration at the time of registration, when the register has been changed since. Where
 * only the board is known, every administration that serves it.
 */
export function furtherAdministrations(
  unit: Belonging,
  registration: Registering,
  organisations: ReadonlyMap<OrganisationId, { readonly board: OrganisationId | null }>,
): readonly OrganisationId[] {
  const { administrationId } = partiesOf(unit, registration)
  if (administrationId !== null || unit.board === null) {
    return registration.administration === null ? [] : [registration.administration]
  }
  const serving = [...organisations].filter(([, { board }]) => board === unit.board)
  return serving.map(([id]) => id)
}

/** Every conflict that the register shows by itself. At most one, the strongest, for each employment. */
export function findTies(question: TieQuestion): readonly Tie[] {
  const { person, parties, register, terms } = question
  const about = { unit: parties.unitId, register, terms }
  return [
    person.writes ? writing(question) : undefined,
    ...person.coordinations.map((each) => coordinationTie(each, question)),
    ...person.employments.map((employment) => employmentTie(employment, question)),
    managerTie(question),
    ...person.deeds.map((deed) => deedTie(deed, about)),
    ...person.involvements.map((told) => involvementTie(told, about)),
  ].filter((tie) => tie !== undefined)
}

const bare = { rule: null, employment: null, throughSuccessor: false }

function writing({ parties, register }: TieQuestion): Tie {
  const at = nameOn(register.units, parties.unitId)
  const path = [{ what: 'writes', unit: parties.unitId, at }] as const
  const key = `writes-entry:${parties.unitId}`
  return { ...bare, kind: 'writes-entry', key, employer: at, party: at, path }
}

/** A coordinator acts for the administration, or has lately done so. */
function coordinationTie(one: Coordination, question: TieQuestion): Tie | undefined {
  const { register, parties, further, terms } = question
  if (ageOf(one.validTo, terms) === undefined) return undefined
  const { organisations } = register
  const sought = [parties.administrationId, ...further, parties.operatorId]
  const [met] = sought.flatMap((party) => {
    const way = party && meeting(organisations, one.organisationId, party)
    return party && way ? [{ party, way }] : []
  })
  if (!met) return undefined
  const at = nameOn(organisations, one.organisationId)
  const first = { what: 'coordinates', role: one.id, organisation: one.organisationId, at } as const
  return {
    ...bare,
    kind: 'coordinates',
    key: ['coordinates', one.id, met.party].join(':'),
    employer: at,
    party: nameOn(organisations, met.party),
    throughSuccessor: met.way.length > 0,
    path: [first, ...organisationSteps(met.way, register)],
  }
}

function managerTie({ person, manager, managings, terms }: TieQuestion): Tie | undefined {
  const rule = ruleOf(terms, 'same-manager')
  if (!rule || !manager) return undefined
  const own = person.employments
    .filter(({ validTo }) => ageOf(validTo, terms) === 'present')
    .flatMap(({ id, manager: told }): readonly Managing[] =>
      told ? [{ employment: id, name: person.name, manager: told }] : [],
    )
  const path = managerWay({ name: person.name, managings: own }, manager, managings)
  if (!path) return undefined
  return {
    ...bare,
    kind: 'same-manager',
    key: ['same-manager', ...own.map(({ employment }) => employment), manager.registration].join(
      ':',
    ),
    rule: rule.key,
    employer: own.map((one) => one.manager).join(', '),
    party: manager.manager,
    path,
  }
}
