// The picture of who examines what, and what hangs together.
import { expect, test } from 'vitest'
import { svgOf } from '../../entries/rules/charts/drawing.ts'
import { type Edge, partsOf, pictureOf } from './picture.ts'

function edge(entry: string, person: string, leads = false): Edge {
  return { entry, person, leads }
}

const chain = [edge('e1', 'a', true), edge('e1', 'b'), edge('e2', 'b', true), edge('e2', 'c')]
const alone = [edge('e3', 'd', true)]

test('entries that share an examiner, at whatever distance, are one part', () => {
  expect(partsOf(chain)).toEqual([{ entries: ['e1', 'e2'], people: ['a', 'b', 'c'] }])
})

test('what shares nobody is another part, and the largest comes first', () => {
  const parts = partsOf([...alone, ...chain])
  expect(parts.map(({ entries }) => entries)).toEqual([['e1', 'e2'], ['e3']])
})

test('the picture has a line for each placing, the leader’s thicker, and every name once', () => {
  const words = {
    title: 'Allt hänger ihop',
    desc: 'Så läses den',
    part: (at: number) => `Del ${at}`,
  }
  const svg = svgOf(pictureOf([...chain, ...alone], (id) => `Namn ${id}`, words))
  expect(svg.match(/<path /g)).toHaveLength(5)
  expect(svg.match(/stroke-width="2.5"/g)).toHaveLength(3)
  for (const id of ['e1', 'e2', 'e3', 'a', 'b', 'c', 'd']) {
    expect(svg.split(`>Namn ${id}<`)).toHaveLength(2)
  }
  expect(svg).toContain('<title>Allt hänger ihop</title><desc>Så läses den</desc>')
  expect(svg).toContain('>Del 2<')
  expect(svgOf(pictureOf(chain, (id) => id, words))).not.toContain('Del 1')
})

test('a hundred entries with four members each are drawn without stretching over one another', () => {
  const edges = Array.from({ length: 400 }, (_, at) =>
    edge(`e${at % 100}`, `p${(at + 7 * Math.floor(at / 100) ** 2) % 120}`),
  )
  const words = { title: 't', desc: 'd', part: String }
  const { height, shapes } = pictureOf(edges, (id) => id, words)
  const places = shapes
    .filter(({ tag, with: at }) => tag === 'text' && at['text-anchor'] === 'end')
    .map(({ with: at }) => Number(at['y']))
    .toSorted((a, b) => a - b)
  expect(places).toHaveLength(100)
  expect(places.every((y, at) => at === 0 || y - (places[at - 1] ?? 0) >= 20)).toBe(true)
  expect(height).toBeLessThan(120 * 24 + 60)
})
