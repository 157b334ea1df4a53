// The rules of each year as its source tells them, as they would stand in a programme file.
import { editionFile } from '../src/award/editions/forms/edition-file.ts'
import { programmeEdition } from '../src/award/editions/forms/edition-terms.ts'
import { linedYaml } from '../src/award/editions/forms/lined-yaml.ts'
import type { Edition } from '../src/award/editions/model.ts'

const says = 'says: { sv: Kravet., en: The rule. }, source: own'
const all = `gate: participation, appliesTo: all, ${says}`
const award = `gate: award, appliesTo: all, ${says}`
const privately = `gate: participation, appliesTo: [contract, private-places, independent-school, home-care-choice], ${says}`

const financed = `{ key: financed, kind: financed-by-city, ${all} }`
const managerBoth = `{ key: manager, kind: responsibility, ${all} }`
const fiveWithManager = `{ key: five, kind: minimum-employees, params: { employees: 5 }, ${all} }`
const plan = `{ key: plan, kind: operational-plan, ${all} }`
const privateServe = `{ key: share, kind: share-for-residents, params: { percent: 51, of: whole-operation }, ${privately} }`
const balanceToReceive = `{ key: balance, kind: budget-in-balance, ${award} }`

/** One for each source. `extractDue`: the extract must be sent. */
export const rulesOfYears = {
  'board paper 2015': { rules: [financed], decisions: 'nominated', extractDue: null },
  'board paper 2016': { rules: [financed], decisions: 'approved', extractDue: '2016-06-30' },
  'page 2019': {
    rules: [
      financed,
      `{ key: unit, kind: responsibility, params: { borneBy: unit }, ${all} }`,
      fiveWithManager,
      privateServe,
    ],
    decisions: 'noted',
    extractDue: null,
  },
  'page about 2020 to 2022': {
    rules: [financed, managerBoth, fiveWithManager, privateServe, balanceToReceive],
    decisions: 'noted',
    extractDue: null,
  },
  'page about 2022 and 2023': {
    rules: [
      financed,
      `{ key: manager, kind: responsibility, params: { bears: [budget, staff, operations] }, ${all} }`,
      fiveWithManager,
      plan,
      `{ key: share, kind: share-for-residents, params: { percent: 51 }, gate: participation, appliesTo: [private-places, independent-school], ${says} }`,
      balanceToReceive,
      `{ key: quarantine, kind: quarantine, params: { years: 3, honourableMentions: ask }, ${all} }`,
    ],
    decisions: 'noted',
    extractDue: null,
  },
  'board paper 2023, social services': {
    rules: [financed, managerBoth, fiveWithManager, plan],
    decisions: 'approved, noted',
    extractDue: '2023-06-30',
  },
  'board papers 2023 and 2024, Bromma': {
    rules: [
      financed,
      `{ key: share, kind: share-for-residents, params: { percent: 51, of: whole-operation }, ${all} }`,
      `{ key: balance, kind: budget-in-balance, ${all} }`,
    ],
    decisions: 'noted',
    extractDue: null,
  },
  'page late 2023': {
    rules: [financed, managerBoth, fiveWithManager, privateServe, balanceToReceive],
    decisions: 'noted',
    extractDue: null,
  },
  'Uppsala, to choose from': {
    rules: [
      `{ key: economy, kind: stable-economy, params: { years: 3 }, ${all} }`,
      `{ key: survey, kind: employee-survey, params: { index: 75 }, advisory: true, ${all} }`,
      `{ key: complaints, kind: no-complaints, params: { months: 24 }, ${all} }`,
      `{ key: share, kind: share-for-residents, params: { percent: 50, comparison: more-than, of: assignments }, ${all} }`,
    ],
    decisions: 'noted',
    extractDue: null,
  },
} as const
export type RulesOfYear = keyof typeof rulesOfYears

/** An edition of 2023 with these rules. Entries are due on 17 May. */
export function editionWithRules(name: RulesOfYear): Edition {
  const { rules, decisions, extractDue } = rulesOfYears[name]
  const due = extractDue === null ? '' : `\n  extractDue: { told: '${extractDue}', source: own }`
  return editionFromRules(rules, {
    rest: `acceptedDecisions: [${decisions}]`,
    calendar: `entryDue: { told: '2023-05-17', source: own }${due}`,
  })
}

export function editionFromRules(
  rules: readonly string[],
  more: { readonly rest?: string; readonly calendar?: string; readonly year?: number } = {},
): Edition {
  const {
    year = 2023,
    rest = '',
    calendar = `entryDue: { told: '${year}-05-17', source: own }`,
  } = more
  const text = `year: ${year}
state: open
version: 1
sources:
  - { key: own, kind: own, title: Prov }
calendar:
  ${calendar}
eligibility: [${rules.join(', ')}]
${rest}
`
  const yaml = linedYaml(text)
  if (yaml.faults.length > 0) throw new Error(JSON.stringify(yaml.faults))
  const zone = 'Europe/Stockholm'
  const { terms } = programmeEdition(editionFile.parse(yaml.value), zone)
  const id = `edition-${year}` as Edition['id']
  return { id, year, state: 'open', demonstration: false, version: 1, zone, terms }
}
