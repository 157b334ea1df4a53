// Tables as people have them, cell by cell, and what is made of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../base/lib/csv.ts'
import type { Result, ResultGrid } from '../../model/results.ts'
import { evidenceIn } from './evidence.ts'
import { keyFor } from './keys.ts'
import { type ReadTable, readTable } from './reading-tables.ts'
import { resultCsv } from './shown.ts'
import { summaryOf } from './telling.ts'
import { gridOf, understand } from './understanding.ts'

function read(text: string, by: '\t' | ';' | ',' = '\t'): Extract<ReadTable, { ok: true }> {
  const table = readTable(readCsv(text, by).map(({ cells }) => cells))
  if (!table.ok) throw new Error(table.reason)
  return table
}

describe('a table', () => {
  const rows = [
    { role: 'measure', name: 'Tallen', cells: ['71', '84'] },
    { role: 'goal', name: 'Mål', cells: ['75', '80'] },
  ]
  test.each([
    ['years across', '\t2025\t2026\nTallen\t71\t84\nMål\t75\t80'],
    ['years down', 'År\tTallen\tMål\n2025\t71\t75\n2026\t84\t80'],
    ['the newest first', '\t2026\t2025\nTallen\t84\t71\nMål\t80\t75'],
    ['empty rows and columns', '\t\t\t\n\t2025\t\t2026\n\t\t\t\nTallen\t71\t\t84\nMål\t75\t\t80'],
  ])('%s', (_, text) => {
    expect(read(text).grid).toMatchObject({ periods: ['2025', '2026'], rows })
    expect(read(text).left).toEqual([])
  })

  test('joined cells above the years are groups of their own', () => {
    const { grid } = read('\tUtfall\t\tMål\n\t2025\t2026\t2026\nTallen\t71\t84\t80')
    expect(grid.rows).toEqual([
      { role: 'measure', name: 'Tallen', cells: ['71', '84'] },
      { role: 'goal', name: 'Mål, Tallen', cells: ['', '80'] },
    ])
  })
  test('joined names at the side hold for every row below them', () => {
    const { grid } = read('Mått\tKön\t2025\t2026\nNöjda\tFlickor\t1\t2\n\tPojkar\t3\t4')
    expect(grid.rows.map(({ name }) => name)).toEqual(['Nöjda, Flickor', 'Nöjda, Pojkar'])
  })
  test('«Utfall 2025» is a year with a group', () => {
    const { grid } = read('Mått\tUtfall 2025\tUtfall 2026\tMål 2026\nNöjda\t71\t84\t80')
    expect(grid.periods).toEqual(['2025', '2026'])
    expect(grid.rows.map(({ role }) => role)).toEqual(['measure', 'goal'])
  })
  test('title, unit and source around the figures are taken, and what is left is told', () => {
    const text =
      'Nöjda föräldrar\n\t2026\tKommentar\nTallen\t84 %\tbra\nKälla: Enkäten\nObs! Ny fråga'
    const { grid, left } = read(text)
    expect(grid).toMatchObject({ title: 'Nöjda föräldrar', unit: '%', source: 'Enkäten' })
    expect(left).toEqual(['Kommentar', 'Obs! Ny fråga', 'bra'])
  })
  test('a goal without a year stands at the last one, and that is told', () => {
    const { grid, placedLast } = read('\t2025\t2026\tMål\nTallen\t71\t84\t80')
    expect(grid.rows[1]).toEqual({ role: 'goal', name: 'Mål, Tallen', cells: ['', '80'] })
    expect(placedLast).toEqual(['Mål'])
  })
  test('the same year twice in one group keeps both figures, so that the cell is asked about', () => {
    const { grid } = read('\t2026\t2026\nTallen\t71\t84')
    expect(grid.rows[0]?.cells).toEqual(['71 | 84'])
    expect(understand({ ...grid, title: 't', source: 's', better: 'higher' }).errors).toEqual({
      'cell-0-0': 'not-a-number',
    })
  })
  test.each([
    ['', 'empty'],
    ['a\tb', 'no-periods'],
    [`\t2026\n${'Rad\t1\n'.repeat(100)}`, 'too-big'],
  ])('case %# is no table for a chart', (text, reason) => {
    expect(readTable(readCsv(text, '\t').map(({ cells }) => cells))).toEqual({ ok: false, reason })
  })

  test('no word of any table is dropped in silence', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,6}$/)
    const cell = fc.oneof(
      fc.constant(''),
      word,
      fc.constantFrom('2024', '2025', '71', '3,5', 'Mål'),
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, (cells) => {
        const told = readTable(cells)
        if (!told.ok) return
        const whole = JSON.stringify(told).toLowerCase()
        const dull = /^(?:mått|år)$/
        for (const one of cells.flat()) {
          if (one !== '' && !dull.test(one)) expect(whole).toContain(one.toLowerCase())
        }
      }),
      { numRuns: 500 },
    )
  })
})

const grid: ResultGrid = {
  title: 'Nöjda',
  unit: '%',
  better: 'higher',
  source: 'Enkäten',
  periods: ['2026', '2025', ''],
  rows: [
    { role: 'measure', name: 'Tallen', cells: ['84', '71,5', ''] },
    { role: 'goal', name: '', cells: ['', '', ''] },
  ],
}

describe('what is kept', () => {
  test('stands in order of time, without empty rows and columns', () => {
    expect(understand(grid).result).toEqual({
      title: 'Nöjda',
      unit: '%',
      better: 'higher',
      source: 'Enkäten',
      decimals: 1,
      periods: ['2025', '2026'],
      series: [{ role: 'measure', name: 'Tallen', values: [71.5, 84] }],
    })
  })
  test.each([
    [{ title: ' ' }, 'title', 'no-title'],
    [{ source: '' }, 'source', 'no-source'],
    [{ better: '' as const }, 'better', 'no-better'],
    [{ title: 'x'.repeat(151) }, 'title', 'too-long'],
    [{ periods: ['2026', 'snart'] }, 'period-1', 'not-a-period'],
    [{ periods: ['2026', '2026'] }, 'period-1', 'period-twice'],
    [{ periods: ['2026', ''] }, 'period-1', 'no-period'],
    [{ rows: [{ role: 'goal' as const, name: 'Mål', cells: ['1', '2'] }] }, 'name-0', 'no-measure'],
    [{ rows: [{ role: 'measure' as const, name: 'T', cells: ['–', ''] }] }, 'name-0', 'no-figures'],
    [{ rows: [{ role: 'measure' as const, name: '', cells: ['1', ''] }] }, 'name-0', 'no-name'],
    [
      { rows: [{ role: 'measure' as const, name: 'T', cells: ['1 kr', ''] }] },
      'cell-0-0',
      'other-unit',
    ],
  ])('%j is told at %s: %s', (change, field, error) => {
    const told = understand({ ...grid, periods: ['2026', '2025'], ...change })
    expect(told.errors).toMatchObject({ [field]: error })
    expect(told.result).toBeNull()
  })

  const value = fc.option(fc.integer({ min: -99999, max: 99999 }).map((cents) => cents / 10))
  const results = fc.record({
    key: fc.constant('a'),
    title: fc.constantFrom('Nöjda', 'A; "b"'),
    unit: fc.constantFrom('', '%', 'dagar'),
    better: fc.constantFrom('higher', 'lower', 'neither'),
    source: fc.constant('Enkäten'),
    decimals: fc.constant(1),
    periods: fc.constant(['2024', '2025/26', 'HT 2026']),
    series: fc
      .array(fc.tuple(value, value), { minLength: 1, maxLength: 4 })
      .map((rows) =>
        rows.map((two, at) => ({
          role: at === 0 ? 'measure' : 'comparison',
          name: at === 0 ? 'Tallen; «A»' : `Jämförelse ${at}`,
          values: [at === 0 ? 0.1 : null, ...two.map((one) => one ?? null)],
        })),
      )
      .filter((rows) => rows.every(({ values }) => values.some((one) => one !== null))),
  }) as fc.Arbitrary<Result>

  test('to change a result and change nothing gives the same result', () => {
    fc.assert(
      fc.property(results, (result) => {
        const kept = understand(gridOf(result))
        expect(kept.errors).toEqual({})
        expect(kept.result?.series).toEqual(result.series)
      }),
    )
  })
  test('a table that goes out comes in again', () => {
    fc.assert(
      fc.property(results, (result) => {
        const { grid: again } = read(resultCsv(result, 'sv'), ';')
        const { title, source, better } = result
        const kept = understand({ ...again, title, source, better })
        expect(kept.result).toMatchObject({ unit: result.unit, periods: result.periods })
        expect(kept.result?.series).toEqual(result.series)
      }),
    )
  })
})

describe('what it says', () => {
  const about = {
    unit: '%',
    better: 'higher',
    decimals: 0,
    periods: ['2023', '2025', '2026'],
  } as const
  const tallen = (...values: (number | null)[]) =>
    ({ role: 'measure', name: 'Tallen', values }) as const
  const goal = (...values: (number | null)[]) => ({ role: 'goal', name: 'Mål', values }) as const
  const city = (...values: (number | null)[]) =>
    ({ role: 'comparison', name: 'Staden', values }) as const
  test.each([
    [
      [tallen(71, 79, 84), goal(null, null, 80), city(74, null, 78)],
      'Ökat från 71 % (2023) till 84 % (2026), målet 80 % nått, över jämförelsen 78 % (Staden).',
    ],
    [[tallen(71, 79, 71)], 'Oförändrat 71 % (2023) och 71 % (2026), som högst 79 % (2025).'],
    [
      [tallen(84, 60, 71), goal(90, null, null)],
      'Minskat från 84 % (2023) till 71 % (2026), som lägst 60 % (2025), målet 90 % inte nått.',
    ],
    [[tallen(null, 79, null), goal(null, null, 80)], '79 % (2025), målet är 80 % (2026).'],
    [
      [tallen(null, null, 84), city(null, 84, null)],
      '84 % (2026), lika med jämförelsen 84 % (Staden, 2025).',
    ],
    [
      [tallen(1, 2, 3), { ...tallen(3, 2, 1), name: 'Åsen' }, goal(null, null, 2)],
      'Tallen: ökat från 1 % (2023) till 3 % (2026), målet 2 % nått. Åsen: minskat från 3 % (2023) till 1 % (2026), målet 2 % inte nått.',
    ],
  ])('case %#', (series, says) => {
    expect(summaryOf({ ...about, series }, 'sv').replaceAll('\u00a0', ' ')).toBe(says)
  })
  test('where lower is better a goal is reached from above', () => {
    const told = summaryOf(
      { ...about, better: 'lower', series: [tallen(6, 5, 4), goal(null, null, 5)] },
      'en',
    )
    expect(told).toBe('Down from 6% (2023) to 4% (2026), the goal 5% reached.')
  })
  test('evidence: a trend takes three years, a comparison takes one', () => {
    const series = [tallen(1, 2, 3), city(null, null, 1)]
    expect(evidenceIn({ ...about, series })).toEqual(['figure', 'trend', 'comparison'])
    expect(evidenceIn({ ...about, series: [tallen(1, null, 3)] })).toEqual(['figure'])
    const terms = { periods: ['VT 2026', 'HT 2026', '2025'], series: [tallen(1, 2, 3)] }
    expect(evidenceIn(terms)).toEqual(['figure'])
  })
})

test('a key is made of the title, and never taken twice', () => {
  expect(keyFor('Nöjda föräldrar (%)', [])).toBe('nojda-foraldrar')
  expect(keyFor('Nöjda föräldrar', ['nojda-foraldrar', 'nojda-foraldrar-2'])).toBe(
    'nojda-foraldrar-3',
  )
  expect(keyFor('???', [])).toBe('resultat')
})
