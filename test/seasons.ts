// Seasons that teams are chosen from: small ones made by hand, and random ones.
import fc from 'fast-check'
import type { Season, SeasonEntry, SeasonExaminer } from '../src/award/assignment/model/season.ts'
import {
  type TeamRuleKey,
  type TeamRules,
  teamDefaults,
  teamRuleKeys,
} from '../src/award/editions/model/team-rules.ts'
import type { EditionId } from '../src/award/editions/model.ts'
import type { EntryId } from '../src/award/entries/model.ts'
import type { OrganisationId, UnitId } from '../src/award/units/model.ts'
import type { PersonId } from '../src/base/lib/actor.ts'

export function teamRules(over: Partial<TeamRules> = {}): TeamRules {
  return { ...teamDefaults, minimum: 3, maximum: 5, ...over }
}

/** The default rules with some of them asked. */
export function ruled(
  asked: Readonly<Partial<Record<TeamRuleKey, Partial<TeamRules['rules']['floor']>>>>,
): TeamRules['rules'] {
  const rules = teamRuleKeys.map((key) => [key, { ...teamDefaults.rules[key], ...asked[key] }])
  return Object.fromEntries(rules) as TeamRules['rules']
}

export function anEntry(name: string, over: Partial<SeasonEntry> = {}): SeasonEntry {
  return {
    id: `entry-${name}` as EntryId,
    unit: `unit-${name}` as UnitId,
    name,
    category: 'skola',
    administration: 'kommun' as OrganisationId,
    texts: [name],
    place: null,
    lastTeam: [],
    ...over,
  }
}

export function anExaminer(name: string, over: Partial<SeasonExaminer> = {}): SeasonExaminer {
  return {
    person: `person-${name}` as PersonId,
    name,
    categories: ['skola'],
    fields: [],
    wishes: [],
    capacity: 2,
    daysAway: [],
    employers: [],
    home: null,
    leads: true,
    editions: 1,
    missing: [],
    ...over,
  }
}

export function aSeason(over: Partial<Season> = {}): Season {
  return {
    edition: 'edition' as EditionId,
    year: 2027,
    rules: teamRules(),
    days: [],
    entries: [],
    examiners: [],
    closed: [],
    ...over,
  }
}

const days = ['2027-09-20', '2027-09-21', '2027-09-22', '2027-09-23']
const places = [
  { district: 'Bromma', part: 'Väst', from: 'Bromma' },
  { district: 'Järva', part: 'Väst', from: 'Järva' },
  { district: 'Farsta', part: 'Söder', from: 'Farsta' },
  null,
]
const categories = ['skola', 'vard', 'kultur']
const employers = ['a', 'b', 'c'].map((name) => ({ id: name as OrganisationId, name }))

const force = fc.constantFrom('off' as const, 'soft' as const, 'hard' as const)
const price = fc.integer({ min: 0, max: 90 })

const someRules: fc.Arbitrary<TeamRules['rules']> = fc
  .array(fc.tuple(force, price, fc.integer({ min: 1, max: 2 })), {
    minLength: teamRuleKeys.length,
    maxLength: teamRuleKeys.length,
  })
  .map((drawn) => {
    const asked = drawn.map(([force, price, limit], at) => {
      const key = teamRuleKeys[at] as TeamRuleKey
      const limited = 'limit' in teamDefaults.rules[key] ? { limit } : {}
      return [key, { force, price, ...limited }]
    })
    return ruled(Object.fromEntries(asked))
  })

const someEntry = fc.record({
  category: fc.constantFrom(...categories, null),
  place: fc.constantFrom(...places),
  lastTeam: fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 3 }),
})
const someExaminer = fc.record({
  categories: fc.subarray(categories),
  capacity: fc.integer({ min: 0, max: 4 }),
  daysAway: fc.subarray(days, { maxLength: 3 }),
  employers: fc.subarray(employers, { maxLength: 2 }),
  home: fc.constantFrom(...places),
  leads: fc.boolean(),
  editions: fc.integer({ min: 0, max: 2 }),
  missing: fc.constantFrom<readonly string[]>([], [], [], [], ['promise']),
})

/** Up to five entries and ten examiners, under random rules. */
export const someSeason: fc.Arbitrary<Season> = fc
  .record({
    entries: fc.array(someEntry, { minLength: 1, maxLength: 5 }),
    examiners: fc.array(someExaminer, { minLength: 3, maxLength: 10 }),
    rules: someRules,
    minimum: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 2 }),
    wanted: fc.boolean(),
    closed: fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.constantFrom('conflict', 'open'))),
    days: fc.constantFrom(days, []),
  })
  .map(({ entries, examiners, rules, minimum, more, wanted, closed, days }) => {
    const letters = 'abcdefghij'
    const letter = (at: number) => letters[at] ?? ''
    return aSeason({
      rules: teamRules({
        rules,
        minimum,
        maximum: minimum + more,
        wanted: wanted ? minimum + Math.min(1, more) : null,
      }),
      days,
      entries: entries.map(({ lastTeam, ...entry }, at) =>
        anEntry(letter(at), {
          ...entry,
          lastTeam: lastTeam.map((one) => `person-${one}` as PersonId),
        }),
      ),
      examiners: examiners.map((one, at) => anExaminer(letter(at), one)),
      closed: closed.map(([entry, person, why]) => ({
        entry: `entry-${letter(entry)}` as EntryId,
        person: `person-${letter(person)}` as PersonId,
        why: why as 'conflict' | 'open',
      })),
    })
  })
