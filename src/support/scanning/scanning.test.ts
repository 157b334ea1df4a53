// The scanner: how it is addressed, what its answers mean, and that nothing it does is ever taken for «clean».
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { eicar, fakeClamd } from '../../../test/attachments.ts'
import { scanFile } from './public.ts'
import { scannerAt, verdictOf } from './rules.ts'

const clamd = await fakeClamd()
afterAll(() => clamd.close())
beforeEach(() => clamd.behave('look'))

test.each([
  ['tcp://localhost:3310', { host: 'localhost', port: 3310 }],
  ['tcp://10.0.0.7:3310/', { host: '10.0.0.7', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('%s is an address', (url, address) => {
  expect(scannerAt(url)).toEqual(address)
})

test.each([
  '',
  'localhost',
  'tcp://localhost',
  'tcp://:3310',
  'tcp://a:0',
  'tcp://a:65536',
  'run/x',
])('«%s» is none', async (url) => {
  expect(scannerAt(url)).toBeUndefined()
  expect(await scanFile(url, new Uint8Array(3))).toBe('unavailable')
})

test.each([
  ['stream: OK\0', 'clean'],
  ['stream: OK\n', 'clean'],
  ['stream: Win.Test.EICAR_HDB-1 FOUND\0', 'infected'],
  ['', 'unavailable'],
  ['OK', 'unavailable'],
  ['stream: OK FOUND\nstream: OK', 'unavailable'],
  ['INSTREAM size limit exceeded. ERROR\0', 'unavailable'],
  ['stream: x ERROR\0', 'unavailable'],
])('«%s» means %s', (answer, verdict) => {
  expect(verdictOf(answer)).toBe(verdict)
})

test('a file of many pieces comes whole, and what is infected is found at its very end', async () => {
  const large = Buffer.alloc(3_000_001, 'a')
  expect(await scanFile(clamd.url, large)).toBe('clean')
  expect(clamd.seen.at(-1)).toBe(large.length)
  expect(await scanFile(clamd.url, Buffer.concat([large, Buffer.from(eicar)]))).toBe('infected')
  expect(await scanFile(clamd.url, new Uint8Array(0))).toBe('clean')
})

test('many at once each get their own answer', async () => {
  const files = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? eicar : `ren ${index}`))
  const verdicts = await Promise.all(files.map((text) => scanFile(clamd.url, Buffer.from(text))))
  expect(verdicts).toEqual(files.map((text) => (text === eicar ? 'infected' : 'clean')))
})

test.each([
  ['says nothing', 'hush'],
  ['hangs up', 'die'],
  ['talks nonsense', { answer: 'x'.repeat(10_000) }],
  ['says half a word', { answer: 'stream: O' }],
] as const)('one that %s tells nothing', async (_, how) => {
  clamd.behave(how)
  expect(await scanFile(clamd.url, Buffer.alloc(200_000), 400)).toBe('unavailable')
})

test('one that is not there tells nothing', async () => {
  expect(await scanFile('tcp://127.0.0.1:1', Buffer.from('a'))).toBe('unavailable')
  expect(await scanFile('/nowhere/clamd.ctl', Buffer.from('a'))).toBe('unavailable')
})

test('it is reached through a socket of files as well', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'clamd-')), 'clamd.ctl')
  const server = createServer((socket) => socket.end('stream: OK\0'))
  await new Promise<void>((ready) => void server.listen(path, ready))
  expect(await scanFile(`unix:${path}`, Buffer.from('a'))).toBe('clean')
  server.close()
})
