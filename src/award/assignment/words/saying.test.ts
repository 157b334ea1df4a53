// What a solution says of itself, in both languages.

import { describe, expect, test } from 'vitest'
import { anEntry, anExaminer, aSeason, ruled, teamRules } from '../../../../test/seasons.ts'
import { found } from '../../../base/lib/failures.ts'
import type { Locale } from '../../../base/lib/time.ts'
import { leastGivingWay } from '../../../support/optimising/actions/giving-way.ts'
import { solve } from '../../../support/optimising/actions/solve.ts'
import type { GivingWay, Solution } from '../../../support/optimising/model.ts'
import { givenWay } from '../../../support/optimising/rules/elastic.ts'
import { shortageOf } from '../../../support/optimising/rules/shortage.ts'
import type { Season } from '../model/season.ts'
import type { Wishes } from '../model/wishes.ts'
import { type Built, instanceOf } from '../rules/instance.ts'
import { wishingFor } from '../rules/saying.ts'
import { noWishes, wish } from '../rules/wishing.ts'
import {
  changeSentence,
  type Enough,
  missedSentence,
  reasonsFor,
  scoreSentences,
  shortageTold,
  type Telling,
  wayOutSentence,
  weakLinkSentence,
} from './saying.ts'

const options = { seed: 1, fair: false, keep: null, timeLimit: 20_000 }
const leaderNeeded = ruled({ leader: { force: 'hard' } })
const may = { kind: 'plan.make' } as never

function telling(explained: Built, locale: Locale = 'sv'): Telling {
  return {
    locale,
    explained,
    unit: (entry) => entry.replace('entry-', 'Enhet '),
    person: (person) => person.replace('person-', ''),
  }
}

function solving(problem: Built['problem']): Promise<Solution> {
  return solve(problem, options, () => undefined)
}

function pairOf({ entries, examiners, problem }: Built, entry: string, person: string): number {
  const at = [
    entries.indexOf(`entry-${entry}` as never),
    examiners.indexOf(`person-${person}` as never),
  ]
  const { pairs } = problem
  return pairs.entry.findIndex((one, p) => one === at[0] && pairs.examiner[p] === at[1])
}

describe('why somebody has a place', () => {
  const rules = teamRules({ minimum: 2, maximum: 2, rules: leaderNeeded })
  const examiners = [
    anExaminer('Anna', { capacity: 1 }),
    anExaminer('Bo', { capacity: 1 }),
    anExaminer('Cecilia', { leads: false, fields: ['Ängen'] }),
    anExaminer('David', { leads: false, capacity: 1 }),
  ]
  const season = aSeason({ rules, examiners, entries: [anEntry('Ängen'), anEntry('Bäcken')] })
  const built = instanceOf(season, noWishes)
  const chosen = Int32Array.from([
    pairOf(built, 'Ängen', 'Anna'),
    pairOf(built, 'Ängen', 'Cecilia'),
    pairOf(built, 'Bäcken', 'Bo'),
    pairOf(built, 'Bäcken', 'David'),
  ]).toSorted()
  const why = (entry: string, person: string, locale: Locale = 'sv') =>
    reasonsFor(telling(built, locale), chosen, pairOf(built, entry, person))

  test('a rule that only they fill comes first', () => {
    expect(why('Ängen', 'Anna')).toEqual([
      'Är den enda utbildade lagledaren med tid kvar för det här bidraget.',
      'En passar bättre: 1 är med i laget.',
    ])
    expect(why('Ängen', 'Anna', 'en')).toEqual([
      'Is the only trained leader with room left for this entry.',
      'One fits better: 1 is in the team.',
    ])
  })

  test('with room left elsewhere, they are the only one in the team', () => {
    const roomy = instanceOf(
      { ...season, examiners: examiners.map((one) => ({ ...one, capacity: 2 })) },
      noWishes,
    )
    const reasons = reasonsFor(telling(roomy), chosen, pairOf(roomy, 'Ängen', 'Anna'))
    expect(reasons[0]).toBe('Är den enda i laget som är utbildad lagledare.')
  })

  test('who fits best is told to', () => {
    expect(why('Ängen', 'Cecilia')).toEqual(['Ingen av de 4 som kan ta bidraget passar bättre.'])
  })

  test('a pin is the first reason', () => {
    const pins = [{ entry: 'entry-Ängen' as never, person: 'person-David' as never }]
    const pinned = instanceOf(season, { ...noWishes, pins })
    const pair = pairOf(pinned, 'Ängen', 'David')
    const [first, second] = reasonsFor(telling(pinned), Int32Array.of(pair), pair)
    expect([first, second]).toEqual([
      'Är fastlåst här.',
      'En passar bättre: 1 gör större nytta i andra lag eller stoppas av en regel här.',
    ])
  })

  test('the score is told part by part', () => {
    expect(scoreSentences(telling(built), pairOf(built, 'Ängen', 'Cecilia'))).toEqual([
      'Kan tävlingsklassen: 30 av 30',
      'Ämne: 20 av 20',
      'Eget önskemål: 10 av 20',
      'Ledigt utrymme: 15 av 15',
      'Närhet: 8 av 15',
    ])
  })
})

describe('what a missed wish costs', () => {
  const rules = teamRules({
    wanted: 4,
    rules: ruled({
      size: { force: 'soft', price: 20 },
      leader: { force: 'soft', price: 30 },
      inField: { force: 'soft', price: 30 },
      outsideField: { force: 'soft', price: 30 },
      administration: { force: 'soft', price: 30 },
      experienced: { force: 'soft', price: 30 },
      newcomer: { force: 'soft', price: 30 },
      lastYear: { force: 'soft', price: 30, limit: 0 },
      floor: { force: 'soft', price: 30 },
      days: { force: 'soft', price: 30, limit: 2 },
      connected: { force: 'soft', price: 30 },
    }),
  })
  const work = [{ id: 'socialen' as never, name: 'Socialen' }]
  const lastTeam = ['person-a', 'person-b'] as never
  const season = aSeason({
    rules,
    days: ['2027-09-20', '2027-09-21'],
    entries: [anEntry('x', { lastTeam })],
    examiners: [
      anExaminer('a', { employers: work, leads: false }),
      anExaminer('b', { employers: work, editions: 0, categories: [] }),
    ],
  })
  const built = instanceOf(season, noWishes)
  const told = (locale: Locale, by = 1) =>
    built.meaning.slacks.map((_, slack) =>
      missedSentence(telling(built, locale), { slack, by, price: 30 }),
    )

  test('each kind of wish has its sentence', () => {
    expect(told('sv')).toEqual([
      'Enhet x: laget är en färre än önskat (kostar 30 poäng)',
      'Enhet x: ingen i laget är utbildad lagledare (kostar 30 poäng)',
      'Enhet x: ingen i laget kan tävlingsklassen från sitt eget arbete (kostar 30 poäng)',
      'Enhet x: ingen i laget kommer utifrån (kostar 30 poäng)',
      'Enhet x: ingen i laget är erfaren (kostar 30 poäng)',
      'Enhet x: ingen i laget är ny som examinator (kostar 30 poäng)',
      'Enhet x: 2 i laget kommer från Socialen (kostar 30 poäng)',
      'Enhet x: 1 i laget var med i enhetens förra lag (kostar 30 poäng)',
      'a får ett bidrag för lite (minst 1 var) (kostar 30 poäng)',
      'b får ett bidrag för lite (minst 1 var) (kostar 30 poäng)',
      'Enhet x: laget har färre än 2 gemensamma dagar för platsbesöket (kostar 30 poäng)',
      'Alla bidrag hänger inte ihop genom gemensamma examinatorer (kostar 30 poäng)',
    ])
    expect(told('en')[0]).toBe('Enhet x: the team is one fewer than wanted (costs 30 points)')
    expect(new Set(told('en')).size).toBe(told('en').length)
  })

  test('a change says whether it gets worse or better', () => {
    const change = (by: number) => changeSentence(telling(built), { slack: 1, by, price: by * 30 })
    expect([change(1), change(-1)]).toEqual([
      'Ett önskemål till bryts. Enhet x: ingen i laget är utbildad lagledare (kostar 30 poäng)',
      'Ett brutet önskemål rättas till, som nu är: Enhet x: ingen i laget är utbildad lagledare (ger 30 poäng)',
    ])
  })
})

describe('when it cannot be done', () => {
  const entries = ['a', 'b'].map((name) => anEntry(name))
  const rules = teamRules({ minimum: 2, maximum: 2 })
  const examiners = ['x', 'y', 'z'].map((name) => anExaminer(name, { capacity: 1 }))

  test('it says how many places are short, of whom and for what', () => {
    const built = instanceOf(aSeason({ entries, examiners, rules }), noWishes)
    const shortage = found(shortageOf(built.problem) ?? undefined)
    const told = shortageTold(telling(built), shortage)
    expect(told.sentence).toBe(
      'Dessa 2 bidrag behöver 4 platser; bara 3 examinatorer med 3 platser är kvar när jäv och annat som stänger räknats bort.',
    )
    expect([told.units, told.people.length]).toEqual([['entry-a', 'entry-b'], 3])
    const english = shortageTold(telling(built, 'en'), shortage).sentence
    expect(english).toContain(
      'These 2 entries need 4 places; only 3 examiners with 3 places are left',
    )
  })

  test('one and none are told as one and none', () => {
    const built = instanceOf(aSeason({ entries, examiners, rules }), noWishes)
    const told = (examiners: readonly number[], available: number) =>
      shortageTold(telling(built), { entries: [0], examiners, needed: 2, available }).sentence
    expect(told([], 0)).toContain(
      'Det här bidraget behöver 2 platser; ingen examinator är kvar när',
    )
    expect(told([0], 1)).toContain('bara en examinator med en plats är kvar när')
  })

  async function waysOut(season: Season) {
    const built = instanceOf(season, noWishes)
    expect((await solving(built.problem)).status).toBe('infeasible')
    return { built, ways: await leastGivingWay(built.problem) }
  }

  test('what is proposed makes it possible, and so does the wish that stands for it', async () => {
    const leaders = teamRules({ minimum: 2, maximum: 2, rules: leaderNeeded })
    const untrained = examiners.map((one) => ({ ...one, leads: false, capacity: 2 }))
    for (const season of [
      aSeason({ entries, examiners, rules }),
      aSeason({ entries, examiners: untrained, rules: leaders }),
    ]) {
      const { built, ways } = await waysOut(season)
      expect(ways.length).toBeGreaterThan(0)
      expect((await solving(givenWay(built.problem, ways))).status).toBe('optimal')
      const wished = ways.reduce<Wishes>((wishes, way) => {
        const outcome = wish(may, wishes, found(wishingFor(built, way)))
        return outcome.ok ? outcome.value : wishes
      }, noWishes)
      expect((await solving(instanceOf(season, wished).problem)).status).toBe('optimal')
    }
  })

  test('each way out has its sentence', () => {
    const pins = [{ entry: 'entry-a' as never, person: 'person-x' as never }]
    const asked = teamRules({ minimum: 4, maximum: 4, rules: leaderNeeded })
    const people = examiners.map((one, at) => ({ ...one, leads: at > 0 }))
    const season = aSeason({ entries, examiners: people, rules: asked })
    const built = instanceOf(season, { ...noWishes, pins })
    const row = (rule: string) => built.meaning.rows.findIndex((at) => at.rule === rule)
    const ways: readonly GivingWay[] = [
      { kind: 'least', entry: 0, by: 1 },
      { kind: 'most', entry: 0, by: 1 },
      { kind: 'ceiling', examiner: 0, by: 1 },
      { kind: 'floor', examiner: 1, by: 0 },
      { kind: 'row', row: row('leader'), by: 1 },
      { kind: 'row', row: row('pin'), by: 1 },
      { kind: 'days', entry: 1 },
      { kind: 'connected' },
    ]
    const told = (how: Enough, locale: Locale = 'sv') =>
      ways.map((way) => wayOutSentence(telling(built, locale), way, how))
    expect(told('one')).toEqual([
      'Om Enhet a får 3 ledamöter i stället för 4 går det.',
      'Om Enhet a får 5 ledamöter i stället för högst 4 går det.',
      'Om x tar 2 bidrag i stället för högst 1 går det.',
      'Om y får inget bidrag i stället för minst 0 går det.',
      'Om det här godtas går det: Enhet a: ingen i laget är utbildad lagledare.',
      'Om x inte är fastlåst vid Enhet a går det.',
      'Om Enhet b får ett lag med färre gemensamma dagar för platsbesöket går det.',
      'Om alla bidrag inte behöver hänga ihop genom gemensamma examinatorer går det.',
    ])
    expect(told('one', 'en').every((sentence) => sentence.startsWith('If '))).toBe(true)
    expect(told('all')).toEqual([
      'Enhet a får 3 ledamöter i stället för 4.',
      'Enhet a får 5 ledamöter i stället för högst 4.',
      'x tar 2 bidrag i stället för högst 1.',
      'y får inget bidrag i stället för minst 0.',
      'Det här godtas: Enhet a: ingen i laget är utbildad lagledare.',
      'x är inte fastlåst vid Enhet a.',
      'Enhet b får ett lag med färre gemensamma dagar för platsbesöket.',
      'Alla bidrag behöver inte hänga ihop genom gemensamma examinatorer.',
    ])
    expect(told('all', 'en').filter((said) => /^If |can be done/.test(said))).toEqual([])
    expect([0, 5].map((at) => wishingFor(built, found(ways[at])))).toEqual([
      { kind: 'sized', entry: 'entry-a', least: 3, most: 4 },
      { kind: 'unpinned', entry: 'entry-a', person: 'person-x' },
    ])
  })
})

test('who alone holds the picture together is told by name', () => {
  const built = instanceOf(
    aSeason({ entries: [anEntry('a')], examiners: [anExaminer('Anna')] }),
    noWishes,
  )
  const told = (locale: Locale) =>
    weakLinkSentence(telling(built, locale), { examiner: 0, cutOff: [1, 2] })
  expect([told('sv'), told('en')]).toEqual([
    '2 bidrag hänger ihop med resten bara genom Anna.',
    '2 entries hang together with the rest only through Anna.',
  ])
})
