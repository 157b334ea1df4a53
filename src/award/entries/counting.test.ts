// One count of words: the server's, the one in the browser's own bundle, and of what the PDF is made of.
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import fc from 'fast-check'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { countWords } from '../../base/lib/text.ts'
import { countWritten, textOf } from '../../base/lib/written/plain.ts'
import type { Block } from '../../support/documents/model.ts'
import { writtenBlocks } from './rules/entry-paper.ts'

/** The element of the browser, bundled as it is shipped, in a world of its own without our modules. */
async function bundledCounter(): Promise<(text: string) => number> {
  const entry = fileURLToPath(new URL('../../base/ui/elements/word-count.ts', import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'bundle', fileName: 'counter' }
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { lib, write: false, minify: true },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (result === undefined || !('output' in result)) throw new Error('nothing was built')
  // Nothing is read aloud here, however long it takes.
  const timers = { setTimeout: () => 0, clearTimeout: () => undefined }
  const world = vm.createContext({ ...timers, document: {} })
  // The least of a browser that the element asks for.
  vm.runInContext('globalThis.HTMLElement = class { addEventListener() {} }', world)
  vm.runInContext(result.output[0].code, world)
  vm.runInContext(counting, world)
  return (text) => {
    world['typed'] = text
    return vm.runInContext('count(typed)', world) as number
  }
}

const counting = `globalThis.count = (text) => {
  const shown = { textContent: '', classList: { toggle() {} } }
  const element = new bundle.WordCount()
  const texts = { limit: '0', 'left-one': '#', 'left-other': '#', 'over-one': '#', 'over-other': '#' }
  element.getAttribute = (name) => texts[name]
  element.hasAttribute = (name) => name === 'written'
  element.querySelector = (name) => (name === 'textarea' ? { value: text } : shown)
  element.connectedCallback()
  return Number(shown.textContent)
}`

/** The words that the maker of the PDF was given. A picture's alternative is none of the answer's. */
function wordsOnPaper(text: string): number {
  return countWords(writtenBlocks(text, new Map()).map(textOfBlock).join('\n\n'))
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'rich':
      return textOf(block.runs)
    case 'heading':
      return block.text
    case 'rich-list':
      return block.items.map(textOf).join('\n')
    case 'rich-table':
      return block.rows.flatMap((row) => row.map(textOf)).join('\n')
    default:
      return ''
  }
}

const inBrowser = await bundledCounter()

const signs = fc.constantFrom(
  ...['# ', '## ', '- ', '1. ', '**', '| a | b |', '\n', '\n\n', '\\', '[a](https://b.se)'],
  ...['![alt](bilaga:x)', '| --- |', ' ', '\u00a0', '\u200b', '\u2028', '\r\n', '\t', '1\u00a0000'],
  ...['e\u0301', 'å', '東京', '👩‍👩‍👧', 'ord-ord', 'm.m.', '\u00ad', '\ufeff', '\ud800', "d'Arc"],
)
const anyText = fc
  .array(
    fc.oneof(
      signs,
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'binary-ascii', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('Property: server, browser bundle and PDF count the same words in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = countWritten(text)
      expect([inBrowser(text), wordsOnPaper(text)]).toEqual([words, words])
    }),
    { numRuns: 2000 },
  )
})

test.each<readonly [string, number]>([
  ['', 0],
  ['## Två ord\n\n- en\n- två', 4],
  ['| a | b |\n| c | d |', 4],
  ['**Fet** och [länk](https://example.se)', 3],
  ['![Inte räknad](bilaga:bild)', 0],
  ['Cafe\u0301 på 東京', 3],
])('«%s» has %i words, wherever they are counted', (text, words) => {
  expect([countWritten(text), inBrowser(text), wordsOnPaper(text)]).toEqual([words, words, words])
})
