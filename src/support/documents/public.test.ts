import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { inTransaction } from '../../base/db/transaction.ts'
import { theSystem } from '../../base/lib/actor.ts'
import type { GivenFile, Paper } from './model.ts'
import {
  bytesOf,
  diplomaPdf,
  documentById,
  documentPdf,
  documentWord,
  giveRecordNumber,
  keep,
  openDocument,
  refusalText,
  textOf,
} from './public.ts'

const { db, queries } = await testDatabase()
const now = new Date('2027-05-17T12:00:00Z')
const kept = (file: GivenFile) =>
  inTransaction(db, (tx) => keep({ actor: theSystem, now, db: tx }, file))
const utf8 = (text: string) => new TextEncoder().encode(text)

const hostile = '#import "x": * $x^2$ *fet* _kursiv_ <etikett> @ref \\u{41} // slut'
const paper: Paper = {
  locale: 'sv',
  title: 'Återföring till Förskolan Tallen',
  subtitle: 'Kvalitetsutmärkelsen 2027',
  genre: 'Återföringsrapport',
  sender: ['Stockholms stad'],
  recordNumber: 'KS 2027/123',
  date: '23 november 2027',
  facts: [{ label: 'Till', value: 'Förskolan Tallen' }],
  sections: [
    { heading: 'Sammanfattning', level: 1, blocks: [{ kind: 'paragraph', text: hostile }] },
    {
      heading: 'Styrkor',
      level: 3,
      blocks: [
        { kind: 'list', items: ['Röd tråd', '= ingen rubrik'] },
        { kind: 'list', items: ['Ett', 'Två'], numbered: true },
        { kind: 'table', caption: 'Nivåer', head: ['Område', 'Nivå'], rows: [['Ledarskap', '4']] },
        { kind: 'quotation', text: 'Vi prövar.' },
        { kind: 'facts', facts: [{ label: 'Lag', value: 'Tre examinatorer' }] },
      ],
    },
  ],
  signatures: [{ name: 'Anna Ek', title: 'Lagledare' }],
}

test('a file comes back as it went in, however many pieces it was kept in', async () => {
  const bytes = utf8(`%PDF-1.7 ${'åäö'.repeat(150_000)}`)
  const outcome = await kept({ name: 'Protokoll åäö.pdf', bytes })
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(await documentById(db, outcome.value)).toEqual({
    id: outcome.value,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: 'Protokoll åäö.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    keptAt: now,
    keptBy: theSystem.id,
    recordNumber: null,
    retention: 'preserve',
  })
  expect(Buffer.compare(await bytesOf(db, outcome.value), bytes)).toBe(0)
})

test('the same bytes are kept once, under as many names as they were given', async () => {
  const bytes = utf8('Samma text.')
  const [first, second] = await Promise.all([
    kept({ name: 'a.txt', bytes }),
    kept({ name: 'b.txt', bytes }),
  ])
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(String(Buffer.from(await bytesOf(db, second.value)))).toBe('Samma text.')
  queries.length = 0
  await kept({ name: 'c.txt', bytes })
  expect(queries.filter((sql) => sql.includes('stored_file_chunk'))).toEqual([])
})

test('a file whose bytes were changed behind our back is not handed out', async () => {
  const outcome = await kept({ name: 'x.txt', bytes: utf8('Beslut: godkänns.') })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { sha256 } = await openDocument(db, outcome.value)
  const { writing } = await import('../../base/db/handle.ts')
  await writing<{ storedFileChunk: { sha256: string; bytes: Uint8Array } }>(db)
    .updateTable('storedFileChunk')
    .set({ bytes: Buffer.from('Beslut: avslås.') })
    .where('sha256', '=', sha256)
    .execute()
  await expect(bytesOf(db, outcome.value)).rejects.toThrow('has been damaged')
})

test('Invariant 25: what was kept cannot be thrown away, as no rule says that it may', async () => {
  const outcome = await kept({ name: 'x.txt', bytes: utf8('Bevaras') })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { writing } = await import('../../base/db/handle.ts')
  const removal = writing<{ document: { id: string } }>(db)
    .deleteFrom('document')
    .where('id', '=', outcome.value)
    .execute()
  await expect(removal).rejects.toThrow('is preserved')
  expect(String(Buffer.from(await bytesOf(db, outcome.value)))).toBe('Bevaras')
})

test('a document can be given a record number', async () => {
  const outcome = await kept({ name: 'x.txt', bytes: utf8('Utdrag') })
  if (!outcome.ok) throw new Error(outcome.reason)
  await giveRecordNumber({ actor: theSystem, now, db }, outcome.value, 'KS 2027/9')
  expect((await documentById(db, outcome.value))?.recordNumber).toBe('KS 2027/9')
})

test('a Word file that is none is not kept', async () => {
  const outcome = await kept({ name: 'x.docx', bytes: utf8('PK\u0003\u0004') })
  expect(outcome).toEqual({ ok: false, reason: 'broken' })
})

test('a paper is PDF/UA: tagged, titled, in its language, headings without a leap', async () => {
  const pdf = Buffer.from(await documentPdf(paper, now)).toString('latin1')
  expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Lang \(sv\)/)
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const metadata = Buffer.from(pdf, 'latin1').toString('utf8')
  expect(metadata).toMatch(/<dc:title>.*Återföring till Förskolan Tallen.*<\/dc:title>/s)
  const headings = [...pdf.matchAll(/\/S \/(H\d)/g)].map(([, tag]) => tag)
  expect(new Set(headings)).toEqual(new Set(['H1', 'H2']))
  for (const tag of ['/S /TH', '/S /LI', '/S /BlockQuote', '/S /Title']) expect(pdf).toContain(tag)
})

test('the language of a paper in English is told as English', async () => {
  const pdf = Buffer.from(await documentPdf({ ...paper, locale: 'en' }, now)).toString('latin1')
  expect(pdf).toMatch(/\/Lang \(en\)/)
  expect(pdf).not.toMatch(/\/Lang \(sv\)/)
})

test('what people wrote stands in the paper to the letter and does nothing', async () => {
  const found = await textOf(await documentPdf(paper, now), 'x.pdf')
  if (!found.ok) throw new Error(found.reason)
  expect(found.value.text.replace(/\s+/g, ' ')).toContain(hostile)
  expect(found.value.text).toContain('= ingen rubrik')
  expect(found.value.text).toContain('KS 2027/123')
  expect(found.value.text).toContain('Sida 1 (1)')
})

test('letters that no font has do not stop a paper', async () => {
  const text = 'Hej 中文 \u{e001} \u0001 och \u{1f9ff} adjö'
  const section = { heading: 'Rubrik', level: 1, blocks: [{ kind: 'paragraph', text }] } as const
  const found = await textOf(await documentPdf({ ...paper, sections: [section] }, now), 'x.pdf')
  expect(found.ok && found.value.text).toMatch(/Hej □□ .* och .* adjö/)
})

test('the same paper at the same time is the same bytes', async () => {
  const [first, second] = [await documentPdf(paper, now), await documentPdf(paper, now)]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('a diploma is one tagged page with what it honours', async () => {
  const pdf = await diplomaPdf(
    {
      locale: 'sv',
      award: 'Kvalitetsutmärkelsen 2027',
      sender: 'Stockholms stad',
      honour: 'Mottagare i klassen förskola',
      unit: 'Förskolan Tallen',
      belongsTo: 'Bromma stadsdelsnämnd',
      motivation: 'En förebild. '.repeat(120),
      placeAndDate: 'Stockholms stadshus den 23 november 2027',
      signatures: [{ name: 'Eva Lind', title: 'Stadsdirektör' }],
    },
    now,
  )
  const found = await textOf(pdf, 'diplom.pdf')
  if (!found.ok) throw new Error(found.reason)
  expect(found.value.pages).toHaveLength(1)
  expect(found.value.text).toContain('Förskolan Tallen')
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('the Word file has headings with levels, Swedish as language, and a named author', async () => {
  const file = await JSZip.loadAsync(await documentWord(paper))
  const read = async (name: string) => (await file.file(name)?.async('string')) ?? ''
  const styles = await read('word/styles.xml')
  for (const [style, level] of [
    ['Heading1', 0],
    ['Heading2', 1],
    ['Heading3', 2],
  ] as const) {
    const found = styles.match(new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`, 's'))
    expect(found?.[0]).toContain(`<w:outlineLvl w:val="${level}"/>`)
  }
  expect(styles).toContain('<w:lang w:val="sv-SE"/>')
  expect(await read('docProps/core.xml')).toContain(
    '<cp:lastModifiedBy>Stockholms stad</cp:lastModifiedBy>',
  )
  const text = await read('word/document.xml')
  expect(text).toContain('<w:pStyle w:val="Heading2"/>')
  expect(text).toContain('<w:tblHeader/>')
  expect(text).toContain('#import &quot;x&quot;')
})

test('text is read out of Word, PDF and both sorts of plain text', async () => {
  const word = await textOf(await documentWord(paper), 'x.docx')
  expect(word.ok && word.value.text).toContain('Återföring till Förskolan Tallen')
  const utf = await textOf(utf8('\ufeffNämnd\r\nBeslut'), 'x.txt')
  expect(utf).toEqual({ ok: true, value: { text: 'Nämnd\r\nBeslut', pages: ['Nämnd\r\nBeslut'] } })
  const latin = await textOf(Uint8Array.of(0x4e, 0xe4, 0x6d, 0x6e, 0x64), 'x.txt')
  expect(latin.ok && latin.value.text).toBe('Nämnd')
})

test('a document with more pages than anyone reads is refused unread', async () => {
  const numbers = Array.from({ length: 501 }, (_, index) => index + 3)
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 501/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>endobj
${numbers.map((number) => `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`).join('\n')}
trailer<</Root 1 0 R>>
%%EOF`
  expect(await textOf(utf8(pdf), 'x.pdf')).toEqual({ ok: false, reason: 'too-long' })
})

test('what has no text is refused with a reason, and with a sentence', async () => {
  const reasons = await Promise.all([
    textOf(utf8('%PDF-1.7 trasig'), 'x.pdf'),
    textOf(utf8('PK trasig'), 'x.docx'),
    textOf(utf8('  \n'), 'x.txt'),
    textOf(Uint8Array.of(0xff, 0xd8), 'x.jpg'),
  ])
  expect(reasons.map((outcome) => (outcome.ok ? 'text' : outcome.reason))).toEqual([
    'unreadable',
    'unreadable',
    'no-text',
    'kind-without-text',
  ])
  expect(refusalText('sv', 'has-macros')).toBe(
    'Filen innehåller makron. Spara den utan makron och försök igen.',
  )
  expect(refusalText('en', 'empty')).toBe('The file is empty. Choose another file.')
})
