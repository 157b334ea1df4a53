import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lookInto } from './unpacking.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A packed file as simple as can be, so that large ones are made fast. */
function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content, { level: 1 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...directory, Buffer.from('PK\u0005\u0006'), end])
}
const wordParts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }

test('a Word file is looked into before it is taken', () => {
  const bomb = zip({ ...wordParts, 'word/media/a.bin': new Uint8Array(120_000_000) })
  expect(bomb.length).toBeLessThan(1_000_000)
  const lying = Buffer.from(bomb)
  const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  lying.writeUInt32LE(10, entry + 24) // the directory claims that it unpacks to ten bytes
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`word/${i}.xml`, 'x']))
  const cases = [
    [zip(wordParts), 'taken'],
    [bomb, 'unpacks-too-large'],
    [lying, 'unpacks-too-large'],
    [zip({ ...wordParts, ...many }), 'unpacks-too-large'],
    [zip({ ...wordParts, 'word/vbaProject.bin': 'x' }), 'has-macros'],
    [zip({ 'evil.exe': 'MZ' }), 'not-what-it-says'],
    [zip(wordParts).slice(0, 60), 'broken'],
    [utf8('PK\u0003\u0004'), 'broken'],
  ] as const
  for (const [bytes, expected] of cases) {
    const outcome = lookInto('docx', bytes)
    expect(outcome.ok ? 'taken' : outcome.reason).toBe(expected)
  }
})

test('an OpenDocument text says in its first file what it is', () => {
  const odt = zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<o/>',
  })
  expect(lookInto('odt', odt).ok).toBe(true)
  const sheet = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })
  expect(lookInto('odt', sheet)).toEqual({
    ok: false,
    reason: 'not-what-it-says',
  })
})

test('a spreadsheet is looked into before it is read, and may hold less', () => {
  const parts = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }
  const cases = [
    [zip(parts), 'taken'],
    [
      zip({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(70_000_000) }),
      'unpacks-too-large',
    ],
    [zip({ ...parts, 'xl/vbaProject.bin': 'x' }), 'has-macros'],
    [zip(wordParts), 'not-what-it-says'],
  ] as const
  for (const [bytes, expected] of cases) {
    const outcome = lookInto('xlsx', bytes)
    expect(outcome.ok ? 'taken' : outcome.reason).toBe(expected)
  }
})
