// Texts in a picture, which nothing breaks into lines by itself.
import { type Shape, shape } from './drawing.ts'
import { round } from './scale.ts'

export const letters = 'Source Sans 3, Source Sans 3 Variable, Arial, Helvetica, sans-serif'
export const ink = '#1b2a33'
export const quiet = '#52616b'

/** About how wide it will be: no font is at hand to measure with. */
export function widthOf(text: string, size: number): number {
  return [...text].length * size * 0.54
}

/** At most so many lines. A word that is longer than a line is divided, and what is left over is cut with «…». */
export function linesOf(text: string, width: number, size: number, most = 3): readonly string[] {
  const room = Math.max(4, Math.floor(width / (size * 0.54)))
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, room))) {
    const last = lines.at(-1)
    const joined = `${last} ${word}`
    if (last !== undefined && [...joined].length <= room) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const kept = lines.slice(0, most)
  if (lines.length > most) kept[most - 1] = `${(kept[most - 1] ?? '').slice(0, room - 1)}…`
  return kept
}

function pieces(word: string, room: number): readonly string[] {
  const signs = [...word]
  if (signs.length <= room) return [word]
  return [`${signs.slice(0, room - 1).join('')}-`, ...pieces(signs.slice(room - 1).join(''), room)]
}

type Lettering = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** `y`: where the letters stand. */
export function textAt(text: string, at: Lettering): Shape {
  const { x, y, size, colour = ink, anchor = 'start', bold = false } = at
  return shape(
    'text',
    {
      class: 'chart-text',
      x: round(x),
      y: round(y),
      fill: colour,
      'font-family': letters,
      'font-size': size,
      'text-anchor': anchor,
      ...(bold ? { 'font-weight': 600 } : {}),
    },
    text,
  )
}
