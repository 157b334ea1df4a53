// Which ties follow from what a person has done for the unit: helped it, coached it, examined it.
import type { UnitId } from '../../../units/model.ts'
import type { Involvement } from '../../model/employment.ts'
import type { Deed, Register, Step, Tie, TieTerms } from '../../model/ties.ts'
import { ruleOf } from './employers.ts'
import { nameOn, unitSteps } from './names.ts'
import { meeting } from './reach.ts'

type About = {
  readonly unit: UnitId
  readonly register: Register
  readonly terms: TieTerms
}

/** The deeds are of other entries than the one that is asked about. */
export function deedTie(deed: Deed, about: About): Tie | undefined {
  const { unit, at, year } = deed
  const [row, step]: readonly [string, Step] =
    deed.kind === 'coached'
      ? [deed.registration, { what: 'took-part', registration: deed.registration, unit, at, year }]
      : [deed.entry, { what: 'examined', entry: deed.entry, unit, at, year }]
  return done({ kind: deed.kind, row, unit, lastYear: year, step }, about)
}

export function involvementTie(told: Involvement, about: About): Tie | undefined {
  const { id: involvement, kind, unitId: unit, fromYear, toYear } = told
  const at = nameOn(about.register.units, unit, `${toYear}-12-31`)
  const step: Step = { what: 'told', involvement, kind, unit, at, fromYear, toYear }
  return done({ kind, row: involvement, unit, lastYear: toYear, step }, about)
}

type Done = {
  readonly kind: Deed['kind']
  readonly row: string
  readonly unit: UnitId
  readonly lastYear: number
  readonly step: Step
}

function done({ kind, row, unit, lastYear, step }: Done, about: About): Tie | undefined {
  const { register, terms } = about
  const rule = ruleOf(terms, kind)
  const recent = rule && (rule.years === null || lastYear >= terms.year - rule.years)
  const way = recent && meeting(register.units, unit, about.unit)
  if (!rule || !way) return undefined
  return {
    kind,
    key: [kind, row, about.unit].join(':'),
    rule: rule.key,
    employment: null,
    employer: nameOn(register.units, unit),
    party: nameOn(register.units, about.unit),
    throughSuccessor: unit !== about.unit,
    path: [step, ...unitSteps(way, register)],
  }
}
