// The real programme files are whole, and say what the sources say and nothing more.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { programmeFolder, realProgramme } from '../../../../test/programme-files.ts'

function of(year: number) {
  const edition = realProgramme().editions.find((one) => one.year === year)
  if (!edition) throw new Error(`no edition ${year}`)
  return edition.terms
}

describe('the real files', () => {
  test('make a programme with the six editions, earliest first', () => {
    const { award, editions } = realProgramme()
    expect(award.email).toBe('kvalitetsutmarkelsen@stockholm.se')
    expect(editions.map(({ year, state }) => [year, state])).toEqual([
      [2015, 'historic'],
      [2016, 'historic'],
      [2019, 'historic'],
      [2023, 'historic'],
      [2024, 'historic'],
      [2027, 'open'],
    ])
  })

  test('place the deadlines of 2027 at Stockholm time, summer and winter', () => {
    const { calendar } = of(2027)
    expect(calendar?.registrationOpens?.toISOString()).toBe('2027-01-10T23:00:00.000Z')
    expect(calendar?.entryDue?.toISOString()).toBe('2027-05-17T21:59:59.000Z')
    expect(calendar?.extractDue).toBe('2027-06-30')
    expect(calendar?.ceremony?.toISOString()).toBe('2027-11-23T15:00:00.000Z')
  })

  test('say nothing that the papers do not say', () => {
    const [of2015, of2016, of2023, of2024] = [of(2015), of(2016), of(2023), of(2024)]
    expect(of2015.calendarFacts).toEqual({})
    expect(of2015.categories).toEqual([])
    expect(Object.keys(of2016.calendarFacts ?? {})).toEqual(['entryDue', 'extractDue', 'ceremony'])
    expect(of2016.seenDecisions[0]?.board).toBe(null)
    expect(of2023.calendarFacts.ceremony?.told).toBe('2023-11-28')
    expect(of2024.calendarFacts.ceremony?.told).toBe('2024-11')
    expect(of2024.calendar.ceremony).toBe(null)
    expect(of2024.calendar.extractDue).toBe(null)
    expect(realProgramme().editions.map(({ terms }) => terms.prizeAmount)).toEqual(
      Array(6).fill(null),
    )
  })

  test('keep both statements where the papers of 2023 disagree', () => {
    const sources = of(2023).disagreements.map(({ statements }) =>
      statements.map(({ source }) => source),
    )
    expect(sources).toEqual([
      ['paper-2023-bromma', 'paper-2023-socialnamnden'],
      ['paper-2023-bromma', 'page-2022'],
      ['paper-2023-socialnamnden', 'paper-2023-socialnamnden'],
      ['paper-2023-bromma', 'paper-2023-socialnamnden'],
    ])
  })

  test('put a budget in balance at the award gate of 2027 and not at participation', () => {
    const rules = of(2027).eligibility
    expect(rules.filter(({ gate }) => gate === 'award').map(({ kind }) => kind)).toEqual([
      'budget-in-balance',
    ])
  })

  test('lead from the boards of 2015 and before to those of today', () => {
    const byKey = new Map(realProgramme().organisations.map((one) => [one.key, one]))
    expect(byKey.get('namnd-spanga-tensta')).toMatchObject({
      validTo: '2023-06-30',
      successors: ['namnd-jarva'],
    })
    expect(byKey.get('namnd-ostermalm')?.successors).toEqual(['namnd-norra-innerstaden'])
    expect(byKey.get('namnd-norra-innerstaden')?.validFrom).toBe('2023-07-01')
  })

  test('keep how sure each row of the history is', () => {
    const rows = new Map(realProgramme().history.map((row) => [row.key, row]))
    expect(rows.size).toBe(37)
    expect(rows.get('2020-sagan')).toMatchObject({
      confidence: 'year-inferred',
      inferred: ['year'],
    })
    expect(rows.get('skarholmen-satra')).toMatchObject({ year: null, confidence: 'year-unknown' })
    expect(rows.get('2013-akalla-forskolor')?.inferred).toEqual(['board'])
    expect(rows.get('2016-kbt-teamet')).toMatchObject({ board: null, confidence: 'proposal' })
  })
})

describe('every quotation', () => {
  const quotes = realProgramme().editions.flatMap(({ terms }) => {
    const files = new Map(terms.sources.map(({ key, file }) => [key, file]))
    return quotesIn(terms).flatMap(({ source, quote }) => {
      const file = files.get(source)
      return file === undefined ? [] : [{ file, quote }]
    })
  })

  test('stands in its paper, letter by letter', () => {
    expect(quotes.length).toBeGreaterThan(40)
    const strangers = quotes.filter(({ file, quote }) => !inPaper(file).includes(spaced(quote)))
    expect(strangers).toEqual([])
  })
})

type Quote = { readonly source: string; readonly quote: string }

function quotesIn(value: unknown): readonly Quote[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value && typeof value.quote === 'string' ? [value as Quote] : []
  return [...own, ...Object.values(value).flatMap(quotesIn)]
}

function inPaper(file: string): string {
  return spaced(readFileSync(`${programmeFolder}/${file}`, 'utf8'))
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}
