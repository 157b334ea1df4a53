// Away to Word and back: without edits nothing changes, and nothing that anybody wrote is lost.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Item } from '../../../../base/lib/written/model.ts'
import { readWritten } from '../../../../base/lib/written/read.ts'
import { writeWritten } from '../../../../base/lib/written/write.ts'
import { documentWord, wordHtml } from '../../../../support/documents/public.ts'
import type { Instrument } from '../../../editions/model.ts'
import { type Away, awayPaper, markIn } from './away.ts'
import { type CameBack, cameBack } from './back.ts'
import { partsOf } from './html.ts'
import { sumOf, wordText } from './shape.ts'

/** LibreOffice is on some machines only; the marks are tried without it above and below. */
const run = promisify(execFile)
const says = (sv: string) => ({ sv, en: sv })
const asked = (key: string, text: string) => ({
  ...{ key, text: says(text), guidance: says('Förklara kort.\nGe exempel.'), wordLimit: 400 },
  ...{ evidence: [], was: [] },
})
const instrument = {
  example: true,
  improvements: false,
  attachments: { most: 10, megabytes: 10 },
  areas: [
    {
      ...{ key: 'behov', name: says('Behov'), about: says('Om behov.') },
      ...{ dimension: 'approach', weight: 50 },
      questions: [asked('a', 'Vad behövs?'), asked('b', 'Hur vet ni det?')],
    },
    {
      ...{ key: 'mal', name: says('Mål'), about: says('') },
      ...{ dimension: 'approach', weight: 50 },
      questions: [asked('c', 'Vad vill ni?')],
    },
  ],
} as Instrument

function away(texts: Readonly<Record<string, string>>): Away {
  const answers = Object.entries(texts).map(([question, text]) => ({ question, text, revision: 3 }))
  return { unit: 'Tallen', award: 'Utmärkelsen', year: 2027, instrument, answers }
}

async function journey(texts: Readonly<Record<string, string>>): Promise<string> {
  const html = await wordHtml(await documentWord(awayPaper(away(texts))))
  if (!html.ok) throw new Error(html.reason)
  return html.value
}

function back(html: string, texts: Readonly<Record<string, string>>): CameBack {
  return cameBack(partsOf(html), away(texts))
}

const kinds = ({ answers }: CameBack) => answers.map(({ kind }) => kind)

const rich = [
  'Vi **lyssnar** på [dem](https://example.se/a?b=1&c=2) varje dag.',
  '## Så gör vi',
  '- ett\n- **två**',
  '1. först\n2. sedan',
  '| År | Andel |\n| 2025 | 71 % |\n| 2026 | **84 %** |',
  '![Trappan](bilaga:1)',
  '![](resultat:nojda)',
  'En rad\noch en till.',
].join('\n\n')

describe('without edits', () => {
  test('nothing changes, and nothing is strange', async () => {
    const texts = { a: rich, b: '', c: '### Liten först\n\n\\## ingen rubrik' }
    const came = back(await journey(texts), texts)
    expect(came.strange).toEqual([])
    expect(kinds(came)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })
  test('what others wrote here meanwhile stands', async () => {
    const html = await journey({ a: 'Gammalt.', b: 'B' })
    const came = back(html, { a: 'Nytt härifrån.', b: 'B' })
    expect(came.answers[0]).toMatchObject({ kind: 'unchanged', text: 'Nytt härifrån.' })
  })

  const stretch = fc
    .record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      bold: fc.boolean(),
      link: fc.option(fc.constantFrom('https://example.se/?a=1&b="2"', 'mailto:a@example.se')),
    })
    .map(({ text, bold, link }) => ({ text, ...(bold && { bold }), ...(link && { link }) }))
  const item = fc.array(stretch, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Item>
  const block = fc.oneof(
    fc.record({ kind: fc.constant('paragraph'), runs: item }),
    fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2), runs: item }),
    fc.record({
      kind: fc.constant('list'),
      numbered: fc.boolean(),
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
    }),
    fc.integer({ min: 1, max: 3 }).chain((width) =>
      fc.record({
        kind: fc.constant('table'),
        rows: fc.array(fc.array(item, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
    ),
    fc.record({
      kind: fc.constant('figure'),
      of: fc.constantFrom('attachment', 'results'),
      key: fc.constantFrom('1', 'nojda-2'),
      alt: fc.string({ maxLength: 10 }),
    }),
  ) as fc.Arbitrary<Block>
  const texts = fc.array(block, { maxLength: 5 }).map(writeWritten)

  test('for any texts', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (a, b) => {
        const came = back(await journey({ a, b }), { a, b })
        expect(kinds(came)).toEqual(['unchanged', 'unchanged', 'unchanged'])
        expect(came.strange).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('the shape that Word gives is one: it does not change again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = wordText(readWritten(text))
        expect(wordText(readWritten(once))).toBe(once)
        expect(sumOf(readWritten(once))).toBe(sumOf(readWritten(text)))
      }),
    )
  })
})

const office = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!office)(
  'through LibreOffice and its own format, without edits, nothing changes',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forebild-word-'))
    const texts = { a: rich, b: 'Kort.' }
    await writeFile(join(folder, 'away.docx'), await documentWord(awayPaper(away(texts))))
    const home = `-env:UserInstallation=file://${folder}/profile`
    for (const [kind, from] of [
      ['odt', 'away.docx'],
      ['docx', 'away.odt'],
    ] as const) {
      await run(
        'soffice',
        [home, '--headless', '--convert-to', kind, '--outdir', folder, join(folder, from)],
        { timeout: 100_000 },
      )
    }
    const html = await wordHtml(new Uint8Array(await readFile(join(folder, 'away.docx'))))
    await rm(folder, { recursive: true, force: true })
    const came = back(html.ok ? html.value : html.reason, texts)
    expect(came.answers[0]?.kind === 'unchanged' ? rich : came.answers[0]?.text).toBe(rich)
    expect(kinds(came)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(came.strange).toEqual([])
  },
  120_000,
)

const mark = (question: string, text: string) =>
  `<p>▼ Svaret börjar här (${question}, version 3, ${sumOf(readWritten(text))})</p>`
const end = (question: string) => `<p>▲ Svaret slutar här (${question})</p>`

describe('with edits', () => {
  test('what was changed there alone is taken, with its form', () => {
    const html = `${mark('a', 'Före.')}<h4>Rubrik</h4><p>Efter, <strong>fetare</strong>.</p><ul><li>ett<ul><li>under</li></ul></li></ul>${end('a')}`
    const [a] = back(html, { a: 'Före.' }).answers
    expect(a).toMatchObject({
      kind: 'taken',
      text: '## Rubrik\n\nEfter, **fetare**.\n\n- ett\n- under',
    })
  })
  test('what was changed on both sides is shown as both', () => {
    const html = `${mark('a', 'Före.')}<p>Där.</p>${end('a')}`
    expect(back(html, { a: 'Här.' }).answers[0]).toMatchObject({ kind: 'both', text: 'Där.' })
  })
  test('the same change on both sides is none', () => {
    const html = `${mark('a', 'Före.')}<p>Lika.</p>${end('a')}`
    expect(back(html, { a: 'Lika.' }).answers[0]?.kind).toBe('unchanged')
  })
  test('an emptied answer is a change, one that is gone is not', () => {
    const came = back(`${mark('a', 'Före.')}${end('a')}`, { a: 'Före.', b: 'B' })
    expect(came.answers.map(({ kind, text }) => [kind, text])).toEqual([
      ['taken', ''],
      ['absent', ''],
      ['absent', ''],
    ])
  })
  test('words between the answers are shown, never taken and never lost', () => {
    const html = `<h1>Behov</h1><p>Om behov.</p><p>En lös tanke.</p>${mark('a', 'A')}<p>A</p>${end('a')}<p>Efteråt.</p><table><tr><td>x</td></tr></table>`
    expect(back(html, { a: 'A' }).strange).toEqual(['En lös tanke.', 'Efteråt.', '| x |'])
  })
  test('pictures that were put in are told', () => {
    const html = `${mark('a', 'A')}<p>A<img src="" /></p>${end('a')}`
    expect(back(html, { a: 'B' }).answers[0]).toMatchObject({ pictures: 1 })
  })
})

describe('where marks are gone', () => {
  test('the headings of the questions tell, and nobody knows what it was before', () => {
    const html =
      '<h1>Behov</h1><h2>Vad behövs?</h2><p>Förklara kort.</p><p>Högst 400 ord.</p><p>Mitt svar.</p><h2>Hur vet ni det?</h2><p>Annat.</p>'
    expect(back(html, { a: 'Gammalt.' }).answers.map(({ kind, text }) => [kind, text])).toEqual([
      ['both', 'Mitt svar.'],
      ['taken', 'Annat.'],
      ['absent', ''],
    ])
  })
  test('an answer without its last mark ends where the next begins', () => {
    const html = `${mark('a', 'A')}<p>Ett.</p><h2>Hur vet ni det?</h2>${mark('b', 'B')}<p>Två.</p>`
    expect(back(html, { a: 'A', b: 'B' }).answers.map(({ text }) => text)).toEqual([
      'Ett.',
      'Två.',
      '',
    ])
  })
  test('an answer that came twice is taken once, and the rest is shown', () => {
    const twice = `${mark('a', 'A')}<p>Ett.</p>${end('a')}${mark('a', 'A')}<p>Två.</p>${end('a')}`
    const came = back(twice, { a: 'A' })
    expect(came.answers[0]).toMatchObject({ text: 'Ett.' })
    expect(came.strange).toEqual(['Två.'])
  })
  test('a mark for a question that is not asked is nobody’s', () => {
    expect(back(`${mark('zzz', '')}<p>Ord.</p>${end('zzz')}`, {}).strange).toEqual(['Ord.'])
  })
  test('other spaces, arrows and quotes make no other mark', () => {
    expect(markIn('  Svaret\u00a0börjar här (a,  version 3, 00ff00ff) ')).toMatchObject({
      sum: '00ff00ff',
    })
    expect(markIn('↑ svaret slutar här (a)')).toEqual({ kind: 'end', question: 'a' })
  })
})

test('whatever the reader of Word files gives, there are parts of it, and every word is among them', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
    ],
    ...[
      '</table>',
      '<strong>',
      '</strong>',
      '<br />',
      '<h2>',
      '</h2>',
      '<img src="" />',
      '<a href="#x">',
      '</a>',
    ],
    ...['ord', '&amp;', '&lt;', '<', '>', '<a href="javascript:x">'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const came = back(pieces.join(''), {})
      expect(JSON.stringify(came)).not.toContain('javascript:')
    }),
  )
  const deep = '<ul><li>'.repeat(5000)
  expect(partsOf(`${deep}x`).length).toBeGreaterThan(0)
})
