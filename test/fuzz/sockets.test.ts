// What is sent over the sockets of those who write together, by pages that are not ours: the server goes on, and nothing is changed.
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { afterAll, expect, vi } from 'vitest'
import { findAnswer } from '../../src/award/entries/store/answers.ts'
import { testApplication } from '../application.ts'
import { aDesk, firstQuestion } from '../entries.ts'
import { sessionOf, startProcess, until } from '../listening.ts'
import { SharedPage } from '../live-page.ts'
import { fuzz } from './fuzzing.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { anna, entry } = await aDesk(site)
const question = await firstQuestion(site.db)
const { url } = await startProcess(site)
const visitor = { url, entry: entry.id, person: anna.id, token: await sessionOf(site, anna.id) }

// The library tells of each broken message there.
for (const how of ['error', 'warn'] as const) vi.spyOn(console, how).mockReturnValue(undefined)

const unexpected: unknown[] = []
const note = (reason: unknown) => void unexpected.push(reason)
process.on('unhandledRejection', note)
afterAll(() => void process.off('unhandledRejection', note))

const name = fc.oneof(
  fc.constant(`${entry.id}/${question}`),
  fc.constantFrom('', 'x', `${entry.id}/`, `${entry.id}/\0`, '../..', `${entry.id}/finns-inte`),
  fc.constant(`${crypto.randomUUID()}/${question}`),
)
const part = fc.oneof(
  fc.nat(12).map((number) => (to: encoding.Encoder) => encoding.writeVarUint(to, number)),
  fc
    .string({ maxLength: 30 })
    .map((text) => (to: encoding.Encoder) => encoding.writeVarString(to, text)),
  fc
    .uint8Array({ maxLength: 40 })
    .map((bytes) => (to: encoding.Encoder) => encoding.writeVarUint8Array(to, bytes)),
  fc
    .uint8Array({ maxLength: 40 })
    .map((bytes) => (to: encoding.Encoder) => encoding.writeUint8Array(to, bytes)),
)
/** A name, a kind and some parts, in any order that a hostile page thinks of. */
const message = fc
  .tuple(name, fc.nat(12), fc.array(part, { maxLength: 4 }))
  .map(([to, kind, parts]) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, to)
    encoding.writeVarUint(encoder, kind)
    for (const write of parts) write(encoder)
    return encoding.toUint8Array(encoder)
  })
const anything = fc.oneof(message, fc.uint8Array({ maxLength: 100 }), fc.string({ maxLength: 40 }))

/** Ends in the middle of a number, a name, a length. */
const broken = [
  new Uint8Array(),
  Uint8Array.of(255),
  Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255),
  Uint8Array.of(4, 97),
]

type Sent = { readonly first: boolean; readonly messages: readonly (Uint8Array | string)[] }

fuzz<Sent>('messages over a socket, before and after it is let in', {
  any: fc.record({
    first: fc.boolean(),
    messages: fc.array(anything, { minLength: 1, maxLength: 6 }),
  }),
  kept: [
    { first: false, messages: broken },
    { first: true, messages: broken },
    { first: true, messages: [new Uint8Array(3_900_000)] },
    { first: true, messages: [new Uint8Array(4_100_000)] },
    { first: true, messages: ['text'] },
  ],
  holds: async ({ first, messages }) => {
    const hostile = new SharedPage(visitor, first ? [question] : [])
    const opened = hostile.connect()
    await (first ? opened : until(() => hostile.state !== 'opening'))
    for (const one of messages) hostile.sendRaw(one)
    hostile.end()
    await expectAllWell()
  },
})

let times = 0

/** Another page still writes, is acknowledged, and its words are all that stands. */
async function expectAllWell(): Promise<void> {
  const page = new SharedPage(visitor, [question])
  expect(await page.connect()).toBe(true)
  const [line] = page.lines
  if (line === undefined) throw new Error('no line')
  times += 1
  line.type(` ${times}`)
  line.flush()
  await until(() => line.settled)
  page.end()
  const { text = '' } = (await findAnswer(site.db, entry.id, question)) ?? {}
  expect(text.split(' ').map(Number)).toEqual(Array.from({ length: times }, (_, at) => at + 1))
  expect(unexpected).toEqual([])
}
