// Which conflicts of interest the register shows by itself.
import { folded } from '../../../base/lib/text.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { OrganisationId, Unit } from '../../units/model.ts'
import type {
  Coordination,
  Employment,
  Parties,
  Register,
  Registered,
  Tie,
  TieKind,
  TieTerms,
} from '../model.ts'

/**
 * Years are counted from the day the entries were due, so that nobody is cleared by the mere
 * passing of time while the edition runs.
 */
export function tieTerms(edition: Edition): TieTerms {
  const { conflicts, calendar } = edition.terms
  return {
    rules: new Set(conflicts?.rules.map((rule) => rule.key)),
    formerEmployerYears: conflicts?.formerEmployerYears ?? 0,
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
  readonly employments: readonly Employment[]
  readonly coordinations: readonly Coordination[]
  /** The person belongs to those who write the entry. */
  readonly writes: boolean
  readonly parties: Parties
  /** Administrations that count beside the party's own, see `furtherAdministrations`. */
  readonly further: readonly OrganisationId[]
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
  organisations: Register['organisations'],
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
  const employed = question.employments.map((employment) => tieOf(employment, question))
  const coordinated = question.coordinations.map((each) => coordinationTie(each, question))
  const found = [...employed, ...coordinated].filter((tie) => tie !== undefined)
  return question.writes ? [writing(question), ...found] : found
}

function writing({ parties, register }: TieQuestion): Tie {
  const party = nameIn(register.units, parties.unitId)
  return { ...bare('writes-entry', parties.unitId), employer: party, party }
}

function tieOf(employment: Employment, question: TieQuestion): Tie | undefined {
  const { register, parties, further, terms } = question
  const age = ageOf(employment.validTo, terms)
  if (age === 'past') return undefined
  const { organisationId, unitId } = employment
  const { organisations, units } = register
  const [unit] = linked(units, unitId, [parties.unitId])
  const [administration] = ruled('same-administration', terms)
    ? linked(organisations, organisationId, [parties.administrationId, ...further])
    : []
  const [operator] = ruled('same-operator', terms)
    ? linked(organisations, organisationId, [parties.operatorId])
    : []
  const kind = unit ? 'same-unit' : administration ? 'same-administration' : 'same-operator'
  const link = unit ?? administration ?? operator
  if (!link) return undefined
  const named = age === 'former' ? 'former-employer' : kind
  return { ...bare(named, employment.id, link.partyId), ...link.names, employment }
}

function coordinationTie(coordination: Coordination, question: TieQuestion): Tie | undefined {
  const { register, parties, terms } = question
  if (ageOf(coordination.validTo, terms) === 'past') return undefined
  const sought = [parties.administrationId, ...question.further, parties.operatorId]
  const [link] = linked(register.organisations, coordination.organisationId, sought)
  return link && { ...bare('coordinates', coordination.id, link.partyId), ...link.names }
}

function bare(kind: TieKind, ...rows: readonly string[]) {
  return { kind, key: [kind, ...rows].join(':'), employment: null, throughSuccessor: false }
}

/** `past`: too long ago to count. */
function ageOf(validTo: string | null, terms: TieTerms): 'present' | 'former' | 'past' {
  const { countedFrom, formerEmployerYears } = terms
  if (validTo === null || countedFrom === null || validTo >= countedFrom) return 'present'
  const years = ruled('former-employer', terms) ? formerEmployerYears : 0
  return years > 0 && validTo >= yearsBefore(countedFrom, years) ? 'former' : 'past'
}

function ruled(rule: string, { rules }: TieTerms): boolean {
  return rules.has(rule)
}

/** Days are compared as text, so that 29 February needs no care. */
function yearsBefore(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)
}

type Link = {
  readonly partyId: string
  readonly names: Pick<Tie, 'employer' | 'party' | 'throughSuccessor'>
}

/** Those of the sought that are the same as `from`, took over after it, or were before it. */
function linked<Key extends string>(
  register: ReadonlyMap<Key, Registered<Key>>,
  from: Key | null,
  sought: readonly (Key | null)[],
): readonly Link[] {
  if (from === null) return []
  const parties = sought.filter((party) => party !== null)
  return parties
    .filter((party) => leadsTo(register, from, party) || leadsTo(register, party, from))
    .map((party) => ({
      partyId: party,
      names: {
        employer: nameIn(register, from),
        party: nameIn(register, party),
        throughSuccessor: party !== from,
      },
    }))
}

/** Whether the one, or those that took over after it in any number of steps, is the other. */
function leadsTo<Key>(register: ReadonlyMap<Key, Registered<Key>>, from: Key, to: Key): boolean {
  const reached = new Set([from])
  for (const each of reached) {
    if (each === to) return true
    for (const next of register.get(each)?.successors ?? []) reached.add(next)
  }
  return false
}

function nameIn<Key>(register: ReadonlyMap<Key, Registered<Key>>, id: Key): string {
  return register.get(id)?.name ?? ''
}
