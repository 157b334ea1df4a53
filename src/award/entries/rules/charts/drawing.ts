// What a picture is made of, and the picture as text.

/** An element of SVG. Only names and attributes of ours go in; texts are escaped when written. */
export type Shape = {
  readonly tag: 'g' | 'path' | 'text' | 'tspan' | 'rect' | 'title' | 'desc'
  readonly with: Readonly<Record<string, string | number>>
  readonly inside: readonly Shape[] | string
}
export type Drawing = {
  readonly width: number
  readonly height: number
  /** Told to those who do not see it. */
  readonly title: string
  readonly desc: string
  readonly shapes: readonly Shape[]
}

export function shape(
  tag: Shape['tag'],
  attributes: Shape['with'],
  inside: Shape['inside'] = [],
): Shape {
  return { tag, with: attributes, inside }
}

/** A file of its own: everything that it looks like is in its attributes. */
export function svgOf({ width, height, title, desc, shapes }: Drawing, name = 'chart'): string {
  const all = [shape('title', {}, title), shape('desc', {}, desc), ...shapes]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" class="${name}" role="img">${all.map(written).join('')}</svg>`
}

function written({ tag, with: attributes, inside }: Shape): string {
  const given = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(`${value}`)}"`,
  )
  const within = typeof inside === 'string' ? escaped(inside) : inside.map(written).join('')
  return `<${tag}${given.join('')}>${within}</${tag}>`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Signs that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
}
