import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import PizZip from 'pizzip'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Paper } from './model.ts'
import { documentPdf, documentWord } from './public.ts'

const letter: Paper = {
  locale: 'sv',
  look: 'letter',
  title: 'Deltagande i Kvalitetsutmärkelsen 2027',
  genre: 'Tjänsteutlåtande',
  sender: ['Provdalens förvaltning', 'Avdelningen för förskola'],
  recordNumber: '1.1/123/2027',
  date: '1 april 2027',
  facts: [{ label: 'Till', value: 'Provdalens nämnd' }],
  sections: [
    {
      heading: 'Förvaltningens förslag till beslut',
      level: 1,
      blocks: [
        {
          kind: 'list',
          numbered: true,
          items: [{ text: 'Nämnden godkänner att följande deltar:', below: ['Tallen', 'Åsen'] }],
        },
        { kind: 'signatures', signatures: [{ name: 'Åsa Öberg', title: 'tf. direktör' }] },
      ],
    },
    {
      heading: 'Ärendet',
      level: 1,
      blocks: [
        { kind: 'paragraph', text: 'Två enheter vill delta.' },
        {
          kind: 'table',
          caption: 'Enheter',
          head: ['Enhet', 'Klass'],
          rows: [['Tallen', 'Förskola']],
        },
      ],
    },
    { heading: 'Bilagor', level: 1, blocks: [{ kind: 'list', items: ['Verksamhetsplan'] }] },
  ],
}
const bytes = await documentWord(letter)

describe('what Word and screen readers find in the file', () => {
  const zip = new PizZip(bytes)
  const part = (name: string) => zip.file(name)?.asText() ?? ''
  const styleOf = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
      part('word/styles.xml'),
    )?.[0]

  test.each([
    ['Heading1', '0'],
    ['Heading2', '1'],
    ['Heading3', '2'],
  ])('%s has an outline level', (style, level) => {
    expect(styleOf(style)).toContain(`<w:outlineLvl w:val="${level}"/>`)
  })

  test('the title is the first heading, and every section stands one step below it', () => {
    const headings = [...part('word/document.xml').matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)]
    expect(headings.map(([, style]) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading2',
      'Heading2',
    ])
  })

  test('the language is Swedish, and the head row of the table is marked as one', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })

  test('points are numbered by Word, with dashes below them, and pages tell how many they are', () => {
    const numbering = part('word/numbering.xml')
    expect(numbering).toContain('<w:numFmt w:val="decimal"/>')
    expect(numbering).toContain('<w:lvlText w:val="–"/>')
    const header = Object.keys(zip.files).find((name) => /^word\/header\d\.xml$/.test(name)) ?? ''
    expect(part(header)).toMatch(/Sida .*PAGE.* \(.*NUMPAGES.*\)/s)
  })

  test('its properties name the paper and who sends it', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Deltagande i Kvalitets')
    expect(part('docProps/core.xml')).toContain('<dc:creator>Provdalens förvaltning')
  })
})

type Node = { readonly role?: string; readonly children?: readonly Node[] }

/** The roles that a PDF's tags give its parts, in the order they are read. */
async function rolesIn(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const roles: string[] = []
  const walk = ({ role, children = [] }: Node) => {
    if (role !== undefined) roles.push(role)
    for (const child of children) walk(child)
  }
  for (let page = 1; page <= document.numPages; page += 1) {
    const tree = await (await document.getPage(page)).getStructTree()
    if (tree) walk(tree as Node)
  }
  return roles
}

const headingsIn = (roles: readonly string[]) => roles.filter((role) => /^H\d$/.test(role))

test('our own PDF has the same headings as tags', async () => {
  const roles = await rolesIn(await documentPdf(letter, new Date('2027-04-01T08:00:00Z')))
  expect(headingsIn(roles)).toEqual(['H1', 'H2', 'H2', 'H2'])
  for (const role of ['L', 'LI', 'Table', 'TH']) expect(roles).toContain(role)
})

const office = spawnSync('soffice', ['--version'], { timeout: 30_000 }).status === 0

// Only where LibreOffice is installed. Elsewhere the tests above read the same out of the file.
test.runIf(office)(
  'LibreOffice opens the file and exports its headings, lists and table as tags',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forebild-office-'))
    try {
      await writeFile(join(folder, 'paper.docx'), bytes)
      const pdf = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const options = [profile, '--headless', '--convert-to', pdf, '--outdir', folder]
      await promisify(execFile)('soffice', [...options, join(folder, 'paper.docx')], {
        timeout: 90_000,
      })
      const roles = await rolesIn(await readFile(join(folder, 'paper.pdf')))
      expect(headingsIn(roles)).toEqual(['H1', 'H2', 'H2', 'H2'])
      for (const role of ['L', 'LI', 'Table', 'TH']) expect(roles).toContain(role)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
