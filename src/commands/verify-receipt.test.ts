// What `forebild verify-receipt` tells of contents and receipts, also of those that somebody has tampered with.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { instrumentDefaults } from '../award/editions/model/instrument.ts'
import type { Instrument } from '../award/editions/model.ts'
import type { SealedParts } from '../award/entries/model/sealed.ts'
import type { DispensationId, EntryId, ReceiptHead, ReceiptId } from '../award/entries/model.ts'
import { canonicalText, noParts } from '../award/entries/rules/canonical.ts'
import { receiptFile } from '../award/entries/rules/receipt-file.ts'
import type { PersonId } from '../base/lib/actor.ts'
import type { Given } from './command.ts'
import type { Verdict } from './receipts/compare.ts'
import { verifyReceipt } from './verify-receipt.ts'

const root = mkdtempSync(join(tmpdir(), 'forebild kvittens '))
let folder = root
let count = 0
beforeEach(() => {
  count += 1
  folder = join(root, String(count))
  mkdirSync(folder)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const says = (sv: string) => ({ sv, en: sv })
const instrument: Instrument = {
  example: true,
  ...instrumentDefaults,
  areas: [
    {
      ...{ key: 'behov', name: says('Behov'), about: says(''), dimension: 'approach', weight: 100 },
      questions: [
        {
          ...{ key: 'vad', text: says('Vad?'), guidance: says(''), wordLimit: 10 },
          ...{ evidence: [], was: [] },
        },
      ],
    },
  ],
}
const entry = '7b1f0000-0000-4000-8000-000000000001' as EntryId
const unit = 'Förskolan Ängen'
const picture = new Uint8Array([1, 2, 3, 4, 5])
const parts: SealedParts = {
  ...noParts,
  attachments: [{ key: '1', name: 'Trappan.png', alt: 'En trappa', sha256: sha(picture), size: 5 }],
}
const answers = [{ question: 'vad', text: 'Vi lyssnar på barnen.' }]
const whole = canonicalText({ id: entry, unit }, { year: 2027, instrument }, answers, parts)
const old =
  '{"answers":[{"area":"behov","asked":"Vad?","question":"vad","text":"Vi lyssnar."}],' +
  `"edition":2025,"entry":"${entry}","form":"forebild-entry-1","unit":"Förskolan Ängen"}`

function sha(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const head: ReceiptHead = {
  id: 'r' as ReceiptId,
  entry,
  ordinal: 1,
  number: 'KU 2027/0001',
  handedInAt: new Date('2027-05-17T21:59:58.123Z'),
  handedInBy: 'p' as PersonId,
  sha256: sha(whole),
  dispensation: null,
}
const receipt = (changed: Partial<ReceiptHead> = {}) =>
  receiptFile({ ...head, ...changed }, { unit, year: 2027 })

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(files: readonly string[], options: Given['options'] = {}) {
  const printed: string[] = []
  const told: string[] = []
  const code = await verifyReceipt.run({
    ...{ files, options, settings: {} as Given['settings'], home: '/nowhere' },
    lifetime: {} as Given['lifetime'],
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
  })
  return { code, text: printed.join('\n'), told: told.join('\n'), printed }
}

async function verdict(files: readonly string[], options: Given['options'] = {}) {
  const { code, printed } = await run(files, { ...options, json: true })
  return { code, ...(JSON.parse(printed[0] ?? '{}') as Verdict) }
}

test('a whole entry with its receipt and its attachment beside it holds', async () => {
  const path = put('KU-2027-0001.json', whole)
  put('KU-2027-0001-kvittens.json', receipt())
  put('bild.png', picture)
  const { code, text, told } = await run([path])
  expect([code, told]).toEqual([0, ''])
  expect(text).toContain('KU-2027-0001.json: holds')
  expect(text).toContain(`SHA-256     ${sha(whole)}`)
  expect(text).toContain('Receipt     KU 2027/0001, agrees')
  expect(text).toContain('Handed in   2027-05-17T21:59:58.123Z, time 1')
  expect(text).toContain('1 «Trappan.png» is the file that was handed in')
})

test('the hash may come from paper, also in groups and capitals', async () => {
  const path = put('a.json', whole)
  const typed = sha(whole)
    .toUpperCase()
    .replace(/(.{8})/g, '$1 ')
  expect(await verdict([path], { sha256: typed })).toMatchObject({ code: 0, agreesWithHash: true })
  expect(await verdict([path], { sha256: 'ab'.repeat(32) })).toMatchObject({
    code: 1,
    agreesWithHash: false,
    holds: false,
  })
  expect((await run([path], { sha256: 'not a hash' })).code).toBe(2)
})

test('a receipt of the first form still holds', async () => {
  const path = put('old.json', old)
  expect(await verdict([path], { sha256: sha(old) })).toMatchObject({
    ...{ code: 0, form: 'forebild-entry-1', canonical: true, attachments: [] },
  })
})

test('the receipt of another hand-in of the same entry does not agree', async () => {
  const path = put('a.json', whole)
  const other = put('other.json', receipt({ sha256: 'cd'.repeat(32), ordinal: 2 }))
  const found = await verdict([path, other])
  expect(found).toMatchObject({ code: 1, holds: false })
  expect(found.receipts).toMatchObject([{ ordinal: 2, agrees: false }])
  const right = put('right.json', receipt({ dispensation: 'd' as DispensationId }))
  expect((await run([path, other, right])).text).toContain('by dispensation')
  expect((await run([path, right])).code).toBe(0)
})

test('a receipt whose unit was changed does not agree, whatever hash it has', async () => {
  const path = put('a.json', whole)
  const named = put('r.json', receiptFile(head, { unit: 'En annan', year: 2027 }))
  expect(await verdict([path, named])).toMatchObject({ code: 1, holds: false })
})

test('a receipt alone proves nothing', async () => {
  const { code, told } = await run([put('r.json', receipt())])
  expect(code).toBe(1)
  expect(told).toContain('no content was given')
})

test('an attachment of the right name with other bytes is told; one that is away is no fault', async () => {
  const path = put('a.json', whole)
  expect(await verdict([path])).toMatchObject({ code: 0, attachments: [{ state: 'away' }] })
  put('Trappan.png', new Uint8Array([1, 2, 3, 4, 6]))
  expect(await verdict([path])).toMatchObject({ code: 1, attachments: [{ state: 'other' }] })
})

test.each([
  ['a space', (text: string) => text.replace('":', '": ')],
  ['a line break at the end', (text: string) => `${text}\n`],
  [
    'names in another order',
    (text: string) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())),
  ],
  ['a letter in two pieces', (text: string) => text.replace('Förskolan', 'Fo\u0308rskolan')],
  ['an escape that JSON does not demand', (text: string) => text.replace('Ä', '\\u00c4')],
  ['a name told twice', (text: string) => text.replace('{"answers"', '{"unit":"x","answers"')],
  ['a mark at its beginning', (text: string) => `\ufeff${text}`],
])('the same content with %s is not canonical, or is no JSON', async (_, change) => {
  const changed = change(whole)
  const path = put('a.json', changed)
  const { code, text, told } = await run([path], { sha256: sha(changed) })
  expect(code).toBe(1)
  expect(text + told).toMatch(/NOT CANONICAL|is not JSON/)
})

const deep = '['.repeat(200_000)
test.each([
  ['an empty file', ''],
  ['no JSON', 'hej'],
  ['only a value', 'null'],
  ['a list', '[]'],
  ['another form', '{"form":"forebild-entry-9"}'],
  ['a form that is no text', '{"form":["forebild-entry-2"]}'],
  ['what lacks everything', '{"form":"forebild-entry-2"}'],
  ['more than is laid down', whole.replace('{"answers"', '{"__proto__":{"x":1},"answers"')],
  ['an answer that is no text', whole.replace('"Vi lyssnar på barnen."', '{"toString":1}')],
  ['a hash that is a path', whole.replace(sha(picture), '../../etc/passwd')],
  ['a year that is no number', whole.replace('2027', '1e999')],
  ['what lies deep', `{"form":"forebild-entry-2","answers":${deep}${']'.repeat(200_000)}}`],
  ['a receipt without a time', receipt().replace('2027-05-17', 'never')],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
])('%s is refused in words', async (_, content) => {
  const { code, told, text } = await run([put('a.json', content)])
  expect([code, text]).toEqual([1, ''])
  expect(told).toMatch(/^a\.json: this (is|says) .*\.$/)
})

test('what is no plain file is not read, and what is not there is told', async () => {
  execFileSync('sh', ['-c', 'mkfifo pipe.json'], { cwd: folder })
  const { code, told } = await run([folder, join(folder, 'pipe.json'), join(folder, 'none.json')])
  expect(code).toBe(1)
  expect(told.split('\n')).toHaveLength(3)
  expect(told).toContain('pipe.json: this is no file.')
  expect(told).toContain('ENOENT')
})

test('an attachment’s name leads nowhere, a link beside the content is not followed, nor a terminal steered', async () => {
  const outside = join(root, 'secret')
  writeFileSync(outside, picture)
  symlinkSync(outside, join(folder, 'Trappan.png'))
  const name = '../../secret\u001b[2J\u202e'
  const sealed = { ...parts, attachments: parts.attachments.map((one) => ({ ...one, name })) }
  const text = canonicalText({ id: entry, unit }, { year: 2027, instrument }, answers, sealed)
  const found = await run([put('a.json', text)])
  expect(found.code).toBe(0)
  expect(found.text).toContain('does not lie beside the content')
  expect(found.text).not.toContain('\u001b')
  expect(found.text).not.toContain('\u202e')
})

test('several contents are told one by one, and one that cannot be read does not hide the others', async () => {
  const paths = [put('a.json', whole), put('b.json', 'x'), put('c.json', old)]
  const { code, printed } = await run(paths, { json: true })
  expect(code).toBe(1)
  expect(printed.map((line) => (JSON.parse(line) as Verdict).file)).toEqual(['a.json', 'c.json'])
})

test('the worked example of the description is right, with nothing but a shell', async () => {
  const told = readFileSync('docs/receipt.md', 'utf8')
  const [, command = ''] = /```sh\n(printf .*?)\n```/s.exec(told) ?? []
  const [, hash = ''] = /# ([0-9a-f]{64}) {2}KU-2027-0001\.json/.exec(told) ?? []
  execFileSync('sh', ['-c', command], { cwd: folder })
  const path = join(folder, 'KU-2027-0001.json')
  expect(await verdict([path], { sha256: hash })).toMatchObject({ code: 0, canonical: true })
  expect(told.split(hash)).toHaveLength(3)
})
