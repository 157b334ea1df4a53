// The rules for teams as they are edited, told apart, kept from before, and written to a file.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realFiles } from '../../../../test/programme-files.ts'
import { found } from '../../../base/lib/failures.ts'
import { revivedTerms, withoutLater } from '../model/kept-terms.ts'
import {
  forces,
  limitedRules,
  type TeamRules,
  teamDefaults,
  teamRuleKeys,
  weightKeys,
} from '../model/team-rules.ts'
import type { EditionTerms } from '../model.ts'
import { difference } from '../rules/difference.ts'
import { toldOf } from '../rules/told.ts'
import { differenceInWords } from '../words/telling.ts'
import { checkSection } from './check-section.ts'
import { sectionDesk } from './desks.ts'
import { type EditionFile, editionFile } from './edition-file.ts'
import { programmeEdition } from './edition-terms.ts'
import { editionYaml } from './edition-yaml.ts'
import { linedYaml } from './lined-yaml.ts'
import { shownValues } from './section-values.ts'
import { teamField } from './team-file.ts'

const zone = 'Europe/Stockholm'
const file: EditionFile = editionFile.parse(
  linedYaml(found(realFiles().find(({ path }) => path.endsWith('2027.yaml'))).text).value,
)
const { terms } = programmeEdition(file, zone)
const { desk } = sectionDesk('team', file)

function saved(posted: Readonly<Record<string, string>>) {
  const values = { ...shownValues(desk, file), ...posted }
  return checkSection(desk, values, { file, zone, locale: 'sv' })
}

function teamOf(posted: Readonly<Record<string, string>>): TeamRules {
  const checked = saved(posted)
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
  return found(checked.terms.team ?? undefined)
}

test('an untouched section stays as it is', () => {
  expect(teamOf({})).toEqual(terms.team)
})

test('each rule has its force, its limit and its price', () => {
  const changed = teamOf({
    'team.wanted': '5',
    'team.rules.lastYear.force': 'hard',
    'team.rules.lastYear.limit': '2',
    'team.rules.newcomer.force': 'off',
    'team.rules.size.price': '75',
    'team.weights.wish': '0',
    'team.aim': 'total',
  })
  expect(changed.rules.lastYear).toMatchObject({ force: 'hard', limit: 2 })
  expect([changed.wanted, changed.rules.newcomer.force, changed.rules.size.price]).toEqual([
    5,
    'off',
    75,
  ])
  expect([changed.weights.wish, changed.aim]).toEqual([0, 'total'])
})

test('a number that is left out is the one that is suggested', () => {
  const { days } = teamOf({ 'team.rules.days.limit': '', 'team.rules.days.price': '' }).rules
  expect([days.limit, days.price]).toEqual([limitedRules.days.suggested, 30])
})

test('a district is added by its name', () => {
  const { districts } = teamOf({
    'team.districts.11.name': 'Solna',
    'team.districts.11.part': 'Grannkommun',
    'team.districts.11.also': 'Huvudsta, Hagalund',
  })
  expect(districts.at(-1)).toEqual({
    ...{ name: 'Solna', part: 'Grannkommun', also: 'Huvudsta, Hagalund' },
  })
  expect(districts).toHaveLength(12)
})

test.each([
  [
    'team.wanted',
    '9',
    'Önskat antal i ett lag (tomt: så få som tillåts): Skriv ett heltal från 3 till 5.',
  ],
  [
    'team.rules.days.price',
    '-1',
    'Gemensamma dagar för platsbesöket, pris i poäng för varje steg: Skriv ett heltal från 0 till 1000.',
  ],
  [
    'team.rules.travel.limit',
    '3',
    'Ingen reser långt, högst så många steg (0 samma område, 1 samma del av staden, 2 längre bort): Skriv ett heltal från 0 till 2.',
  ],
])('%s cannot be %s', (name, value, says) => {
  expect(saved({ [name]: value })).toMatchObject({ ok: false, errors: { [name]: says } })
})

test('a changed rule is told by its name', () => {
  const checked = saved({ 'team.rules.leader.force': 'soft' })
  if (!checked.ok) throw new Error('refused')
  const changes = difference(toldOf(terms), toldOf(checked.terms))
  const [section] = differenceInWords({ locale: 'sv', zone }, changes, terms.sources)
  expect(section?.lines).toEqual([
    {
      what: 'Minst en är utbildad lagledare, hur regeln gäller',
      was: 'alltid',
      is: 'önskemål med pris',
    },
  ])
})

test('terms that were kept before there were rules ask for nothing, and a file that says more changes nothing', () => {
  const { minimum, maximum } = found(terms.team ?? undefined)
  const kept = JSON.parse(JSON.stringify({ ...terms, team: { minimum, maximum } })) as EditionTerms
  const revived = revivedTerms(kept).team
  expect(revived).toEqual({ minimum, maximum, ...teamDefaults })
  const asked = teamRuleKeys.filter((key) => revived?.rules[key].force !== 'off')
  expect(asked).toEqual(['size'])
  expect(withoutLater(terms, new Set(['team']), terms).team).toMatchObject({
    ...teamDefaults,
    minimum,
  })
  expect(withoutLater(terms, new Set(), terms).team).toBe(terms.team)
})

test('a file without a word of rules has the same as terms from before', () => {
  const { source: _, ...read } = teamField.parse({ minimum: 3, maximum: 5, source: 'own' })
  expect(read).toEqual({ minimum: 3, maximum: 5, ...teamDefaults })
})

const points = fc.integer({ min: 0, max: 1000 })
const someTeam: fc.Arbitrary<TeamRules & { readonly source: string }> = fc
  .record({
    minimum: fc.integer({ min: 3, max: 5 }),
    wanted: fc.constantFrom(null, 5),
    aim: fc.constantFrom('weakest-first' as const, 'total' as const),
    seed: fc.nat(999999999),
    rulings: fc.array(
      fc.tuple(fc.constantFrom(...forces), points, fc.integer({ min: 1, max: 2 })),
      {
        minLength: teamRuleKeys.length,
        maxLength: teamRuleKeys.length,
      },
    ),
    weights: fc.array(points, { minLength: weightKeys.length, maxLength: weightKeys.length }),
  })
  .map(({ rulings, weights, ...rest }) => ({
    ...rest,
    maximum: 5,
    source: 'own',
    districts: [{ name: 'Järva: norr', part: '#1', also: null }],
    weights: Object.fromEntries(weightKeys.map((key, at) => [key, weights[at]])) as never,
    rules: Object.fromEntries(
      teamRuleKeys.map((key, at) => {
        const [force, price, limit] = rulings[at] ?? []
        return [key, { force, price, ...(key in limitedRules ? { limit } : {}) }]
      }),
    ) as never,
  }))

test('whatever the rules are, they come back from the file and from the form as they were', () => {
  fc.assert(
    fc.property(someTeam, (team) => {
      const whole = editionFile.parse({ ...file, team })
      expect(editionFile.parse(linedYaml(editionYaml(whole)).value).team).toEqual(team)
      const checked = checkSection(desk, shownValues(desk, whole), {
        file: whole,
        zone,
        locale: 'sv',
      })
      expect(checked.ok && checked.terms.team).toEqual(team)
    }),
    { numRuns: 40 },
  )
})
