// What `forebild read` prints, for every kind of file.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, expect, test } from 'vitest'
import { inventedPaper, realPaper, told } from '../../test/told.ts'
import type { ReadDocument } from '../across/import/model.ts'
import { documentPdf } from '../support/documents/public.ts'
import type { Given } from './command.ts'
import { read } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'forebild läs '))
const papers = 'programmes/kvalitetsutmarkelsen/papers'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(files: readonly string[], options: Given['options'] = { json: true }) {
  const printed: string[] = []
  const warned: string[] = []
  const settings = { programme: 'programmes/kvalitetsutmarkelsen' } as Given['settings']
  const code = await read.run({
    files,
    options,
    settings,
    home: process.cwd(),
    lifetime: {} as Given['lifetime'],
    print: (line) => printed.push(line),
    tell: (line) => warned.push(line),
  })
  return { code, printed, warned }
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function factsIn(path: string): Promise<Record<string, unknown>> {
  const { printed } = await run([path])
  return told(JSON.parse(printed.join('\n')) as ReadDocument)
}

const says2024 = {
  edition: 2024,
  board: 'Bromma stadsdelsnämnd',
  decision: 'noted',
  entryDue: '2024-05-17',
  units: [
    {
      name: 'Enheten för arbete och försörjning',
      department: 'avdelning socialtjänst och fritid',
    },
    { name: 'Förebyggande verksamhet', department: 'avdelning äldreomsorg' },
  ],
}

test('one file is one JSON document, with its places in the raw text', async () => {
  const { code, printed } = await run([`${papers}/2023-bromma.txt`])
  const document = JSON.parse(printed.join('\n')) as ReadDocument
  expect(code).toBe(0)
  expect(Object.keys(document)).toEqual([
    'file',
    'sha256',
    'kind',
    'language',
    'textQuality',
    'facts',
  ])
  expect(document).toMatchObject({
    file: `${papers}/2023-bromma.txt`,
    sha256: 'a28138413a1a3d53e1221de595764248089a933f21db7189e127bace1da85b5d',
    kind: 'board-paper',
  })
  const [unit] = document.facts.units ?? []
  const raw = realPaper('2023-bromma')
  expect(raw.slice(unit?.source.start, unit?.source.end)).toBe(unit?.source.text)
})

test('several files are one document to a line', async () => {
  const files = ['2015-spanga-tensta', '2016-kbt-teamet', '2024-bromma']
  const { printed } = await run(files.map((name) => `${papers}/${name}.txt`))
  expect(printed.map((line) => JSON.parse(line).facts.edition.value)).toEqual([2015, 2016, 2024])
})

test('a Word file says what its text says', async () => {
  const children = realPaper('2024-bromma')
    .split('\n')
    .map((line) => new Paragraph(line))
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  expect(await factsIn(written('paper.docx', bytes))).toMatchObject(says2024)
})

test('a PDF with text says what its text says', async () => {
  const paper = {
    locale: 'sv',
    title: 'Deltagande i Kvalitetsutmärkelsen 2024',
    sender: ['Bromma stadsdelsförvaltning'],
    sections: [
      {
        heading: 'Förvaltningens förslag till beslut',
        level: 1,
        blocks: [
          {
            kind: 'paragraph',
            text: 'Nämnden nominerar Förebyggande verksamhet till Kvalitetsutmärkelsen 2024.',
          },
        ],
      },
    ],
  } as const
  const bytes = await documentPdf(paper, new Date('2024-04-01T08:00:00Z'))
  expect(await factsIn(written('paper.pdf', bytes))).toMatchObject({
    edition: 2024,
    decision: 'nominated',
    units: [{ name: 'Förebyggande verksamhet', department: null }],
  })
})

test('a file in the old letters of Windows is read as well', async () => {
  const path = join(folder, 'latin1.txt')
  copyFileSync('test/papers/enskede-noted-2018-latin1.txt', path)
  expect(inventedPaper('enskede-noted-2018-latin1')).toContain('Årsta')
  expect(await factsIn(path)).toMatchObject({ board: 'Enskede-Årsta-Vantörs stadsdelsnämnd' })
})

test('a file without text is no paper, and that is told', async () => {
  const { code, printed, warned } = await run([written('empty.txt', '')])
  expect(code).toBe(0)
  expect(JSON.parse(printed.join('\n'))).toMatchObject({
    kind: 'other',
    textQuality: { damaged: true, unknownShare: 1 },
  })
  expect(warned).toHaveLength(1)
})

test.each([
  ['is not there', 'missing.txt', null],
  ['is broken', 'broken.pdf', '%PDF-1.7 and then nothing'],
  ['is no document', 'program.exe', 'MZ'],
  ['is no Word file inside', 'not.docx', 'PK\u0003\u0004 nothing'],
])('a file that %s is told, and the others are read', async (_, name, content) => {
  const path = content === null ? join(folder, name) : written(name, content)
  const { code, printed, warned } = await run([path, `${papers}/2024-bromma.txt`])
  expect(code).toBe(1)
  expect(printed).toHaveLength(1)
  expect(warned).toHaveLength(1)
  expect(warned[0]).toContain(name)
})

test('without --json it is Swedish text, with what the paper does not say', async () => {
  const { printed } = await run([`${papers}/2016-kbt-teamet.txt`], {})
  expect(printed[0]).toContain('Tjänsteutlåtande, svenska, hel text')
  expect(printed.join('\n')).toContain('Resursenheten, KBT-teamet')
  expect(printed.at(-1)).toMatch(/Handlingen säger inget om: nämnd eller styrelse, diarienummer/)
})
