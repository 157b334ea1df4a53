// What the rules of eligibility look at, made up for tests.

import type { Edition } from '../src/award/editions/model.ts'
import type { AwardCheck, Facts, Registration, Waiver } from '../src/award/registrations/model.ts'
import type { Ground } from '../src/award/registrations/rules/judges.ts'
import type { Inherited } from '../src/award/units/model.ts'
import type { Id } from '../src/base/lib/id.ts'

/** A unit of the city that every rule is content with. */
export const goodFacts: Facts = {
  financing: { financedByCity: 'yes' },
  manager: { name: 'Kim Ek', budget: 'yes', staff: 'yes', operations: 'yes' },
  bearing: { budget: 'yes', staff: 'yes', operations: 'yes' },
  plan: { withGoals: 'yes' },
  employees: { besidesManager: 11 },
  share: { of: 'whole-operation', all: 100, residents: 100 },
  balance: { lastYear: 'balance', forecast: 'balance' },
  economy: { yearsInBalance: 5 },
  survey: { index: 80 },
  complaints: { months: 24, unresolved: 'no' },
}

type Change = Partial<Ground> & {
  readonly facts?: Facts
  readonly form?: Registration['operatingForm']
}

export function groundIn(edition: Edition, change: Change = {}): Ground {
  const { facts = goodFacts, form = 'municipal', ...rest } = change
  const registration = { facts, operatingForm: form }
  const now = new Date(`${edition.year}-03-01T09:00:00Z`)
  return { edition, registration, past: [], waivers: [], check: null, now, ...rest }
}

/** Something that the unit has been. */
export function pastOf(change: Partial<Inherited>): Inherited {
  return {
    id: 'h' as Inherited['id'],
    key: null,
    unit: 'u' as Inherited['unit'],
    kind: 'recipient',
    year: 2024,
    firstYear: null,
    lastYear: null,
    unitName: 'Nord',
    board: null,
    operator: null,
    category: null,
    confidence: 'high',
    inferred: [],
    sources: [],
    note: null,
    publicFrom: null,
    link: 'own',
    ...change,
  }
}

/** A check for the award without a deficit, on the last day of September. */
export function checkIn(year: number, change: Partial<AwardCheck> = {}): AwardCheck {
  return {
    id: 'c' as Id<'award-check'>,
    registration: 'r' as Registration['id'],
    lastYearResult: 0,
    forecast: 12,
    forecastDate: `${year}-09-30`,
    checkedBy: 'p' as AwardCheck['checkedBy'],
    checkedAt: new Date(`${year}-10-01T09:00:00Z`),
    ...change,
  }
}

export function waiverOf(rule: string, until: string): Waiver {
  return {
    id: 'w' as Waiver['id'],
    registration: 'r' as Registration['id'],
    rule,
    reason: 'Sammanslagning pågår',
    until,
    grantedBy: 'p' as Waiver['grantedBy'],
    grantedAt: new Date('2027-02-01T09:00:00Z'),
  }
}
