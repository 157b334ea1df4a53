// How each series is told from the others: by colour, dash and mark alike.
import type { SeriesRole } from '../../model/results.ts'
import { type Shape, shape } from './drawing.ts'
import { round } from './scale.ts'

export type Look = {
  readonly colour: string
  readonly dash: string
  readonly width: number
  readonly mark: 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring'
}

/** At least 4.5 to 1 on white, so that text may have the colour of its line. */
const measures = [
  '#0b4f4a',
  '#1f4fa3',
  '#8c2f6b',
  '#5c4a1f',
  '#3d3d8f',
  '#7a3b12',
  '#1f6b2e',
  '#4d4d4d',
]
const measureMarks: readonly Look['mark'][] = [
  'circle',
  'square',
  'triangle',
  'ring',
  'cross',
  'diamond',
]
const dashes = ['', '10 3', '6 3', '12 3 3 3', '8 4', '4 2', '14 4', '2 3']

const goals: readonly Look[] = [
  { colour: '#8a5f00', dash: '7 5', width: 2, mark: 'diamond' },
  { colour: '#6b4a00', dash: '12 5', width: 2, mark: 'diamond' },
]
const comparisons: readonly Look[] = [
  { colour: '#52616b', dash: '2 4', width: 2, mark: 'cross' },
  { colour: '#3c4a63', dash: '2 3 6 3', width: 2, mark: 'triangle' },
]

/** `nth`: among those of its role. */
export function lookOf(role: SeriesRole, nth: number): Look {
  const fixed = role === 'goal' ? goals : comparisons
  if (role !== 'measure') return fixed[nth % fixed.length] as Look
  return {
    colour: measures[nth % measures.length] as string,
    dash: dashes[nth % dashes.length] as string,
    width: 2.75,
    mark: measureMarks[nth % measureMarks.length] as Look['mark'],
  }
}

const outlines: Readonly<Record<Look['mark'], (x: number, y: number) => string>> = {
  circle: (x, y) => ring(x, y, 4.5),
  ring: (x, y) => ring(x, y, 4.5),
  square: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
  diamond: (x, y) => `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
  triangle: (x, y) => `M${x} ${y - 5.5}l5.5 9.5h-11z`,
  cross: (x, y) => `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`,
}

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

export function markAt(look: Look, x: number, y: number): Shape {
  const open = look.mark === 'ring' || look.mark === 'cross'
  return shape('path', {
    class: open ? 'chart-line' : 'chart-mark',
    d: outlines[look.mark](round(x), round(y)),
    fill: look.mark === 'ring' ? '#ffffff' : open ? 'none' : look.colour,
    stroke: look.colour,
    'stroke-width': open ? 2 : 1,
  })
}

export function lineThrough(look: Look, points: readonly (readonly [number, number])[]): Shape {
  const d = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return shape('path', {
    class: 'chart-line',
    d,
    fill: 'none',
    stroke: look.colour,
    'stroke-width': look.width,
    'stroke-linejoin': 'round',
    ...(look.dash === '' ? {} : { 'stroke-dasharray': look.dash }),
  })
}
