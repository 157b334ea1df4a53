// Files that writers attach or bring back from Word, damaged and disguised, and uploads whose headers say anything.
import fc from 'fast-check'
import { expect } from 'vitest'
import { paths } from '../../src/base/paths.ts'
import { examineDocument } from '../../src/support/documents/public.ts'
import { testApplication } from '../application.ts'
import { odtFile, photograph, wordFile } from '../attachments.ts'
import { aDesk } from '../entries.ts'
import { fuzz, inTime, spoiled } from './fuzzing.ts'

const bytesOf = async (file: Promise<File>) => new Uint8Array(await (await file).arrayBuffer())
const [word, text, picture] = [
  await bytesOf(wordFile()),
  await bytesOf(odtFile()),
  await bytesOf(photograph()),
]
const given = fc.constantFrom(word, text, picture)
const name = fc.constantFrom(
  'a.docx',
  'a.odt',
  'a.png',
  'a.jpg',
  'a.pdf',
  'a.docx.exe',
  'A.DOCX',
  '',
  '.docx',
)
const file = fc.record({
  name,
  bytes: fc.oneof(given, spoiled(given), fc.uint8Array({ maxLength: 200 })),
})

fuzz('a file that is attached', {
  any: file,
  kept: [
    { name: 'a.docx', bytes: new Uint8Array() },
    { name: 'a.docx', bytes: word.subarray(0, 40) },
    { name: 'a.docx', bytes: Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(255)) },
    { name: 'a.pdf', bytes: word },
    { name: 'a.odt', bytes: word },
    { name: 'a.docx', bytes: Buffer.concat([word, word.subarray(100)]) },
  ],
  holds: (one) => {
    const looked = inTime(() => examineDocument(one))
    expect(typeof looked.ok).toBe('boolean')
  },
})

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { her, entry } = await aDesk(site)

fuzz('a Word file that comes back', {
  any: fc.oneof(spoiled(fc.constant(word)), given),
  kept: [word.subarray(0, 100), text, picture],
  holds: async (bytes) => {
    const back = new File([new Uint8Array(bytes)], 'Bidrag.docx')
    const answer = await her.post(paths.entryWord.to({ entry: entry.id }), { file: back })
    expect([200, 303, 409, 413, 422]).toContain(answer.status)
    expect(site.failures).toEqual([])
  },
})

const header = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    '0x10',
    ' ',
    '1.0.0',
    'NaN',
    'filename YQ==',
    'filename !',
  ),
  fc.string({ unit: fc.constantFrom(...' !#$%&*+-./09:;<=>?@AZ^_az|~'), maxLength: 30 }),
)
const heads = fc.dictionary(
  fc.constantFrom(
    'tus-resumable',
    'upload-length',
    'upload-offset',
    'upload-metadata',
    'content-type',
    'upload-defer-length',
  ),
  header,
)

fuzz('an upload that begins anyhow', {
  any: fc.record({ heads, whole: fc.boolean() }),
  kept: [
    { heads: { 'upload-length': '1e400', 'upload-metadata': 'filename YQ==' }, whole: true },
    {
      heads: { 'upload-length': '9007199254740993', 'upload-metadata': 'filename YS5kb2N4' },
      whole: true,
    },
    { heads: { 'upload-length': '0', 'upload-metadata': 'filename YS5kb2N4' }, whole: true },
  ],
  holds: async ({ heads: some, whole }) => {
    const headers = { ...(whole && { 'tus-resumable': '1.0.0' }), ...some }
    const address = paths.entryUploads.to({ entry: entry.id })
    const answer = await her.send('POST', address, { headers })
    expect(answer.status).toBeLessThan(500)
    expect(site.failures).toEqual([])
  },
})
