// Files that are not taken: what acts, hides, lies, is broken or grows.
import JSZip from 'jszip'
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  attachmentsAt,
  fileNamed,
  odtFile,
  pdfFile,
  pdfWith,
  photograph,
  wordFile,
  wordWith,
} from '../../../../test/attachments.ts'
import { aDesk } from '../../../../test/entries.ts'
import { listAllAttachments } from '../store/attachments.ts'

const site = await testApplication()
let desk: Awaited<ReturnType<typeof aDesk>>

beforeEach(async () => {
  desk = await aDesk(site)
})

const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const cases: readonly (readonly [string, () => Promise<File> | File, string])[] = [
  ['no file', () => fileNamed('', Buffer.alloc(0)), 'Välj en fil.'],
  ['an empty file', () => fileNamed('tom.pdf', Buffer.alloc(0)), 'Välj en fil.'],
  ['a web page', () => fileNamed('x.html', Buffer.from('<script>')), 'av en sort som inte'],
  ['a drawing that runs', () => fileNamed('x.svg', Buffer.from('<svg/>')), 'av en sort som inte'],
  ['a program named as a PDF', () => fileNamed('x.pdf', Buffer.from('MZ\u0090')), 'stämmer inte'],
  ['a page named as a picture', () => fileNamed('x.png', Buffer.from('<html>')), 'stämmer inte'],
  ['a picture cut off', async () => cut(await photograph({ side: 400 })), 'skadad'],
  ['only the head of a picture', () => fileNamed('x.png', png), 'skadad'],
  ['a PDF with JavaScript', () => pdfWith('<</S/JavaScript/JS(app.alert(1))>>'), 'skript'],
  ['the same, spelled with numbers', () => pdfWith('<</S/Java#53cript>>'), 'skript'],
  ['a PDF that starts a program', () => pdfWith('<</S/Launch/F(cmd.exe)>>'), 'starta program'],
  ['a PDF with files inside', () => pdfWith('<</Type/EmbeddedFile>>'), 'inbäddade'],
  ['a locked PDF', () => pdfWith('<</Encrypt 5 0 R>>'), 'låst'],
  ['a PDF that is an archive too', () => both(), 'stämmer inte'],
  ['Word with macros', () => wordWith('word/vbaProject.bin', 'x'), 'makron'],
  ['Word with macros by another name', () => macrosRenamed(), 'makron'],
  [
    'Word with a program inside',
    () => wordWith('word/embeddings/oleObject1.bin', 'x'),
    'inbäddade',
  ],
  ['Word with controls', () => wordWith('word/activeX/activeX1.xml', '<x/>'), 'inbäddade'],
  [
    'Word with entities',
    () => wordWith('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    'skadad',
  ],
  ['Word that unpacks too large', () => bomb(), 'för stor när den packas upp'],
  ['Word cut off', async () => cut(await wordFile()), 'skadad'],
  ['an archive named as Word', () => archive(), 'stämmer inte'],
  ['OpenDocument with macros', () => odtFile({ 'Basic/Standard/x.xml': '<x/>' }), 'makron'],
  ['OpenDocument with scripts', () => odtFile({ 'Scripts/python/x.py': 'x' }), 'inbäddade'],
  [
    'a locked OpenDocument',
    () => odtFile({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    'låst',
  ],
]
test.each(cases)('%s is refused, and nothing is kept', async (_, make, why) => {
  const answer = await desk.her.post(attachmentsAt(desk.entry.id, '1').all, {
    ...{ file: await make(), alt: 'En bild' },
  })
  expect(answer.status).toBe(422)
  expect(visible(answer.body)).toContain(why)
  expect(answer.body).toContain('value="En bild"')
  expect(await listAllAttachments(site.db, desk.entry.id)).toEqual([])
})

async function cut(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return fileNamed(file.name, bytes.subarray(0, Math.floor(bytes.length * 0.6)))
}

async function archive(): Promise<File> {
  const zip = new JSZip()
  zip.file('a.txt', 'hej')
  return fileNamed('x.docx', await zip.generateAsync({ type: 'uint8array' }))
}

async function both(): Promise<File> {
  const pdf = new Uint8Array(await (await pdfFile()).arrayBuffer())
  const zip = new Uint8Array(await (await archive()).arrayBuffer())
  return fileNamed('x.pdf', Buffer.concat([pdf, zip]))
}

async function macrosRenamed(): Promise<File> {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  return wordWith('[Content_Types].xml', `<Types><Override ContentType="${type}"/></Types>`)
}

async function bomb(): Promise<File> {
  const zip = await JSZip.loadAsync(await (await wordFile()).arrayBuffer())
  zip.file('word/media/x.bin', Buffer.alloc(101 * 1024 * 1024))
  const options = {
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  } as const
  return fileNamed('Plan.docx', await zip.generateAsync(options))
}

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
