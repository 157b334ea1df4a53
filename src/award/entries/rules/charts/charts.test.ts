// Pictures of results: whatever the figures, nothing lies outside, and nothing is told by colour alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf, type Drawn } from './chart.ts'
import { type Shape, svgOf } from './drawing.ts'
import { lookOf } from './marks.ts'
import { apart, scaleOf } from './scale.ts'

const value = fc.option(fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1e6))
const results: fc.Arbitrary<Drawn> = fc.record({
  title: fc.string({ unit: 'grapheme' }),
  unit: fc.constantFrom('', '%', 'kronor per elev och år'),
  better: fc.constantFrom('higher', 'lower', 'neither'),
  decimals: fc.integer({ min: 0, max: 6 }),
  periods: fc.constant(['2023', '2024/25', 'HT 2026']),
  series: fc.array(
    fc.record({
      role: fc.constantFrom('measure', 'goal', 'comparison'),
      name: fc.string({ unit: 'grapheme', maxLength: 80 }),
      values: fc.tuple(value, value, value),
    }),
    { minLength: 1, maxLength: 8 },
  ),
})

function all(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.flatMap((one) => [one, ...(typeof one.inside === 'string' ? [] : all(one.inside))])
}

test.each(['wide', 'narrow'] as const)('every %s picture holds all of its parts', (width) => {
  fc.assert(
    fc.property(results, (result) => {
      const chart = chartOf(result, 'sv', width)
      for (const { tag, with: given } of all(chart.shapes)) {
        if (tag !== 'text') continue
        expect(Number(given['x'])).toBeGreaterThanOrEqual(0)
        expect(Number(given['x'])).toBeLessThanOrEqual(chart.width)
        expect(Number(given['y'])).toBeGreaterThan(0)
        expect(Number(given['y'])).toBeLessThanOrEqual(chart.height)
      }
      const svg = svgOf(chart)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|<style|<script|\son\w+=/)
    }),
  )
})

test('what people write stays text', () => {
  const title = '</title><script>alert(1)</script>&"\u0000\ud800'
  const series = [{ role: 'measure', name: '<img onerror=x>', values: [1] }] as const
  const result = {
    title,
    unit: '<b>',
    better: 'higher',
    decimals: 0,
    periods: ['2026'],
    series,
  } as const
  const svg = svgOf(chartOf(result, 'sv', 'wide'))
  expect(svg).not.toMatch(/<script|<img|<b>/)
  expect(svg).toContain('&lt;script&gt;')
  expect(svg.includes('\u0000') || !svg.isWellFormed()).toBe(false)
})

test('the picture carries its title and what it says', () => {
  const series = [{ role: 'measure', name: 'Tallen', values: [71, 84] }] as const
  const result = {
    title: 'Nöjda',
    unit: '%',
    better: 'higher',
    decimals: 0,
    periods: ['2025', '2026'],
    series,
  } as const
  expect(svgOf(chartOf(result, 'sv', 'wide'))).toContain(
    '<title>Nöjda</title><desc>Ökat från 71\u00a0% (2025) till 84\u00a0% (2026).</desc>',
  )
})

function contrast(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((c) =>
    c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

test('every series stands out from white, and from the others without colour', () => {
  const looks = [
    ...Array.from({ length: 8 }, (_, at) => lookOf('measure', at)),
    ...[0, 1].map((at) => lookOf('goal', at)),
    ...[0, 1].map((at) => lookOf('comparison', at)),
  ]
  for (const { colour } of looks) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5)
  const shapes = looks.map(({ dash, mark }) => `${dash} ${mark}`)
  expect(new Set(shapes).size).toBe(looks.length)
})

test('an axis has few round marks, and holds every value', () => {
  const figure = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
  const values = fc.array(figure, {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(values, fc.boolean(), (given, fromZero) => {
      const { from, to, ticks } = scaleOf(given, fromZero)
      const room = (to - from) * 1e-6
      expect(from).toBeLessThanOrEqual(Math.min(...given) + room)
      expect(to).toBeGreaterThanOrEqual(Math.max(...given) - room)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }),
  )
})

test('labels that would lie upon each other are moved apart', () => {
  expect(apart([50, 50, 52], [20, 20, 20], [0, 200])).toEqual([50, 70, 90])
  expect(apart([195, 198], [20, 20], [0, 200])).toEqual([170, 190])
})
