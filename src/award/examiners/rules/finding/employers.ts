// Which employments tie a person to an entry: at most one tie, the strongest, for each.
import type { ConflictKind, ConflictRule } from '../../../editions/model.ts'
import type { OrganisationId } from '../../../units/model.ts'
import type { Employment } from '../../model/employment.ts'
import {
  type EmployerKind,
  employerKinds,
  type Register,
  type Step,
  type Tie,
  type TieTerms,
} from '../../model/ties.ts'
import type { Parties } from '../../model.ts'
import { groupWay } from './groups.ts'
import { employedStep, nameOn, organisationSteps, unitSteps } from './names.ts'
import { type Place, placesOf } from './places.ts'
import { meeting } from './reach.ts'
import { yearsBefore } from './time.ts'

export type Sought = {
  readonly parties: Parties
  /** Administrations that count beside the party's own. */
  readonly further: readonly OrganisationId[]
  readonly register: Register
  readonly terms: TieTerms
}
type Age = 'present' | 'former'
type Candidate = {
  readonly kind: EmployerKind
  readonly age: Age
  readonly partyId: string
  readonly party: string
  readonly employer: string
  readonly same: boolean
  readonly steps: readonly Step[]
}

export function ruleOf({ rules }: TieTerms, kind: ConflictKind): ConflictRule | undefined {
  return rules.find((rule) => rule.kind === kind)
}

export function employmentTie(employment: Employment, sought: Sought): Tie | undefined {
  const places = placesOf(employment, sought.register)
  const candidates = [
    ...sameUnit(employment, sought),
    ...places.flatMap((place) => inAdministration(place, sought)),
    ...places.flatMap((place) => inOperator(place, sought)),
    ...places.flatMap((place) => inGroup(place, sought)),
  ].filter((one) => one !== undefined)
  const still = new Set(candidates.flatMap(({ age, kind }) => (age === 'present' ? kind : [])))
  const latest = candidates.filter(({ age, kind }) => age === 'present' || !still.has(kind))
  const counted = latest.filter((one) => counts(one, sought.terms))
  const [strongest] = counted.toSorted(byStrength)
  return strongest && tieFrom(employment, strongest, sought.terms)
}

/** Who is there still is no former employee. Present employment in the unit itself counts whatever the edition lays down. */
function counts({ kind, age }: Candidate, terms: TieTerms): boolean {
  if (age === 'former') return kind !== 'same-group'
  return kind === 'same-unit' || ruleOf(terms, kind) !== undefined
}

function byStrength(a: Candidate, b: Candidate): number {
  const rank = ({ age, kind }: Candidate) =>
    (age === 'present' ? 0 : employerKinds.length) + employerKinds.indexOf(kind)
  return rank(a) - rank(b) || a.steps.length - b.steps.length
}

function tieFrom(employment: Employment, found: Candidate, terms: TieTerms): Tie {
  const kind = found.age === 'former' ? 'former-employer' : found.kind
  return {
    kind,
    key: [kind, employment.id, found.partyId].join(':'),
    rule: ruleOf(terms, kind)?.key ?? null,
    employment,
    employer: found.employer,
    party: found.party,
    throughSuccessor: !found.same,
    path: found.steps,
  }
}

/** Undefined: too long ago to count. */
export function ageOf(to: string | null, terms: TieTerms): Age | undefined {
  const { countedFrom } = terms
  if (to === null || countedFrom === null || to >= countedFrom) return 'present'
  const rule = ruleOf(terms, 'former-employer')
  if (!rule) return undefined
  if (rule.years === null) return 'former'
  return rule.years > 0 && to >= yearsBefore(countedFrom, rule.years) ? 'former' : undefined
}

function sameUnit(employment: Employment, sought: Sought): readonly Candidate[] {
  const { register, parties, terms } = sought
  const { unitId, validTo } = employment
  const age = ageOf(validTo, terms)
  const way = unitId && meeting(register.units, unitId, parties.unitId)
  if (!unitId || !way || !age) return []
  return [
    {
      kind: 'same-unit',
      age,
      partyId: parties.unitId,
      party: nameOn(register.units, parties.unitId),
      employer: nameOn(register.units, unitId),
      same: unitId === parties.unitId,
      steps: [employedStep(employment, register), ...unitSteps(way, register)],
    },
  ]
}

function inAdministration(place: Place, sought: Sought): readonly (Candidate | undefined)[] {
  const { administrationId } = sought.parties
  const own = administrationId === null ? [] : [administrationId]
  return [...new Set([...own, ...sought.further])].map((party) =>
    among('same-administration', { place, party }, sought),
  )
}

function inOperator(place: Place, sought: Sought): readonly (Candidate | undefined)[] {
  const { operatorId } = sought.parties
  return operatorId === null ? [] : [among('same-operator', { place, party: operatorId }, sought)]
}

type Met = { readonly place: Place; readonly party: OrganisationId }

function among(kind: EmployerKind, met: Met, sought: Sought): Candidate | undefined {
  const { register } = sought
  const way = meeting(register.organisations, met.place.organisation, met.party)
  return way && candidate(kind, met, organisationSteps(way, register), sought)
}

/** Owners count that own on the day from which years are counted back, or later. */
function inGroup(place: Place, sought: Sought): readonly (Candidate | undefined)[] {
  const { register, terms, parties } = sought
  const party = parties.operatorId
  if (party === null || !ruleOf(terms, 'same-group')) return []
  const days = { from: terms.countedFrom, to: null }
  const way = groupWay(register, place.organisation, party, days)
  return way ? [candidate('same-group', { place, party }, way, sought)] : []
}

function candidate(
  kind: EmployerKind,
  { place, party }: Met,
  way: readonly Step[],
  { register, terms }: Sought,
): Candidate | undefined {
  const age = ageOf(place.to, terms)
  return (
    age && {
      kind,
      age,
      partyId: party,
      party: nameOn(register.organisations, party),
      employer: nameOn(register.organisations, place.organisation),
      same: place.organisation === party,
      steps: [...place.steps, ...way],
    }
  )
}
