import { describe, expect, test } from 'vitest'
import { cleanName, kindOf, withoutLeaps } from './rules.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what a file is', () => {
  test.each([
    ['utdrag.pdf', bytes('%PDF-1.7'), { ok: true, value: 'pdf' }],
    ['UTDRAG.PDF', bytes('%PDF-1.7'), { ok: true, value: 'pdf' }],
    ['bild.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), { ok: true, value: 'jpg' }],
    ['skannad.tif', Uint8Array.of(0x49, 0x49, 0x2a, 0), { ok: true, value: 'tif' }],
    ['skannad.TIFF', Uint8Array.of(0x4d, 0x4d, 0, 0x2a), { ok: true, value: 'tif' }],
    ['text.txt', bytes('Beslut\r\n\tåäö\f'), { ok: true, value: 'txt' }],
    ['text.txt', Uint8Array.of(0x41, 0x00), { ok: false, reason: 'not-what-it-says' }],
    ['utdrag.pdf', bytes('<html>'), { ok: false, reason: 'not-what-it-says' }],
    ['bild.png', bytes('%PDF-1.7'), { ok: false, reason: 'not-what-it-says' }],
    ['sida.html', bytes('<html>'), { ok: false, reason: 'kind-not-allowed' }],
    ['bild.svg', bytes('<svg/>'), { ok: false, reason: 'kind-not-allowed' }],
    ['utdrag', bytes('%PDF-1.7'), { ok: false, reason: 'kind-not-allowed' }],
    ['tom.pdf', new Uint8Array(), { ok: false, reason: 'empty' }],
    ['stor.txt', new Uint8Array(25 * 1024 * 1024 + 1).fill(65), { ok: false, reason: 'too-large' }],
  ])('%s', (name, content, expected) => {
    expect(kindOf(name, content)).toEqual(expected)
  })
})

test('a name loses its path and what would end a header, not its letters', () => {
  expect(cleanName('C:\\Mina dokument\\Protokoll åäö.pdf')).toBe('Protokoll åäö.pdf')
  expect(cleanName('../../etc/passwd.txt')).toBe('passwd.txt')
  expect(cleanName('a"\r\nSet-Cookie: x.pdf')).toBe('a   Set-Cookie  x.pdf')
  expect(cleanName('Bromma\u030a.txt')).toBe(
    'Bromm\u00e5.txt'.replace('å', 'a\u030a').normalize('NFC'),
  )
  expect(cleanName('/')).toBe('fil')
})

test('no heading leaps over a level, and empty ones are left out', () => {
  const sections = ([2, 1, 3, 3, 1] as const).map((level) => ({ heading: 'x', level, blocks: [] }))
  const kept = withoutLeaps([...sections, { heading: ' ', level: 1, blocks: [] }])
  expect(kept.map(({ level }) => level)).toEqual([1, 1, 2, 3, 1])
})
