// Files that mean harm: each is refused with a clear word, and the program stays up.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdf, stream } from '../../../test/pdf.ts'
import { inspectPdf } from './actions/reader/inspect-pdf.ts'
import { type Limits, limits, recognitionRefusals } from './model.ts'
import { pageImage, readPages, recognitionRefusalText } from './public.ts'

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>'
const plain = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  page,
  stream(Buffer.from('BT ET')),
]
const withCatalogue = (more: string) => [
  `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
  ...plain.slice(1),
]
const packed = (text: string) =>
  stream(deflateSync(text), '/Type /ObjStm /Filter /FlateDecode /N 1 /First 4')

function ofManyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`).join(' ')
  const pages = Array.from({ length: count }, () => page.replace('4 0 R', '3 0 R'))
  return pdf([
    plain[0] ?? '',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(Buffer.from('BT ET')),
    ...pages,
  ])
}

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
const refused: readonly (readonly [string, Uint8Array, string])[] = [
  ['is encrypted', pdf(plain, '/Encrypt << /Filter /Standard /V 2 >>'), 'encrypted'],
  ['runs a script when it is opened', pdf(withCatalogue(`/OpenAction ${script}`)), 'has-scripts'],
  [
    'spells its script in numbers',
    pdf(withCatalogue('/OpenAction << /S /J#61va#53cript /J#53 (x) >>')),
    'has-scripts',
  ],
  ['packs its script away', pdf([...plain, packed(`1 0 ${script}`)]), 'has-scripts'],
  [
    'starts a program',
    pdf(withCatalogue('/OpenAction << /S /Launch /F (calc.exe) >>')),
    'launches',
  ],
  ['is an XFA form', pdf(withCatalogue('/AcroForm << /XFA 4 0 R >>')), 'has-forms-of-its-own'],
  [
    'carries a file',
    pdf(withCatalogue('/Names << /EmbeddedFiles << /Names [] >> >>')),
    'has-files-inside',
  ],
  [
    'unpacks to far too much',
    pdf([...plain, stream(deflateSync(Buffer.alloc(130 * 1024 * 1024)), '/Filter /FlateDecode')]),
    'unpacks-too-large',
  ],
  [
    'unpacks twice to far too much',
    pdf([
      ...plain,
      stream(
        deflateSync(deflateSync(Buffer.alloc(130 * 1024 * 1024))),
        '/Filter [/FlateDecode /FlateDecode]',
      ),
    ]),
    'unpacks-too-large',
  ],
  ['has ten thousand pages', ofManyPages(10_000), 'too-many-pages'],
  ['is cut off', pdf(plain).subarray(0, 60), 'broken'],
  ['is no PDF inside', new TextEncoder().encode('MZ this is a program'), 'not-what-it-says'],
  ['is empty', new Uint8Array(), 'empty'],
]

test.each(refused)(
  'a PDF that %s is refused',
  async (_, bytes, reason) => {
    expect(await readPages({ name: 'fil.pdf', bytes }, 'best')).toEqual({ ok: false, reason })
  },
  60_000,
)

test('a plain PDF is not taken for a dangerous one', () => {
  expect(inspectPdf(pdf(plain), limits)).toBeNull()
  const named = pdf(withCatalogue('/Lang (sv) /Title (Om /JavaScripts och /Launches)'))
  expect(inspectPdf(named, limits)).toBeNull()
})

test('what all the packed parts come to together is counted', () => {
  const part = stream(deflateSync(Buffer.alloc(3_000_000)), '/Filter /FlateDecode')
  const small: Limits = { ...limits, unpacked: 8_000_000 }
  expect(inspectPdf(pdf([...plain, part, part]), small)).toBeNull()
  expect(inspectPdf(pdf([...plain, part, part, part]), small)).toBe('unpacks-too-large')
})

async function picture(width: number, height: number): Promise<Uint8Array> {
  const create = { width, height, channels: 3 as const, background: '#fff' }
  return sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
}

test('an image that unpacks to a gigabyte is refused before it is unpacked', async () => {
  const bytes = await picture(18_000, 18_000)
  expect(bytes.length).toBeLessThan(2_000_000)
  expect(await readPages({ name: 'bomb.png', bytes }, 'best')).toEqual({
    ok: false,
    reason: 'too-many-pixels',
  })
}, 60_000)

test.each([
  ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)],
  ['tif', Uint8Array.of(0x49, 0x49, 0x2a, 0x00, 0xff, 0xff, 0xff, 0xff)],
  ['jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0)],
])(
  'a .%s that is broken is refused',
  async (ending, bytes) => {
    const read = await readPages({ name: `bild.${ending}`, bytes }, 'best')
    expect(read).toEqual({ ok: false, reason: 'broken' })
  },
  60_000,
)

test('a program in the clothes of an image is refused', async () => {
  const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>')
  expect(await readPages({ name: 'bild.png', bytes }, 'best')).toEqual({
    ok: false,
    reason: 'not-what-it-says',
  })
})

test('what takes too long or too much memory is ended, and the next file is read', async () => {
  const bytes = await picture(1200, 1600)
  const slow = await readPages({ name: 'a.png', bytes }, 'best', { limits: { perPage: 300 } })
  expect(slow).toEqual({ ok: false, reason: 'took-too-long' })
  const fat = await readPages({ name: 'a.png', bytes }, 'best', { limits: { memory: 60 } })
  expect(fat).toEqual({ ok: false, reason: 'too-much-memory' })
  const image = await pageImage({ name: 'a.png', bytes }, 1, 300)
  expect(image).toMatchObject({ ok: true, value: { width: 300 } })
}, 60_000)

test('a reading can be stopped', async () => {
  const stop = new AbortController()
  const bytes = await picture(1200, 1600)
  const reading = readPages({ name: 'a.png', bytes }, 'best', {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  })
  await expect(reading).rejects.toThrow('stopped')
}, 60_000)

test('every refusal is told in both languages', () => {
  for (const reason of recognitionRefusals) {
    expect(recognitionRefusalText('sv', reason)).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(recognitionRefusalText('en', reason)).not.toBe(recognitionRefusalText('sv', reason))
  }
})
