// What ends writing together: rights, time, and processes and databases that go down.
import fc from 'fast-check'
import { sql } from 'kysely'
import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { testApplication } from '../../../../test/application.ts'
import { acting, aDesk, answerAll } from '../../../../test/entries.ts'
import {
  openPage,
  type Page,
  processName,
  sessionOf,
  startProcess,
  until,
} from '../../../../test/listening.ts'
import { atOneDesk } from '../../../../test/together.ts'
import { announce } from '../../../base/db/announcing.ts'
import { connect } from '../../../base/db/connect.ts'
import { rows } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import { verifyChain } from '../../../support/audit/public.ts'
import { removeMember, saveMember } from '../../registrations/store.ts'
import { handInEntry } from '../actions/handing-in.ts'

const site = await testApplication()
const { db } = site
const one = await startProcess(site)
const other = await startProcess(site)
const { question, sitDown, page, standing, plainly } = await atOneDesk(site, one)
let desk: Awaited<ReturnType<typeof sitDown>>

beforeEach(async () => {
  desk = await sitDown()
})

const says = (told: Page, kind: string) => told.told.filter((each) => each.kind === kind)

describe('who may', () => {
  const address = (url: string) =>
    url.replace('http', 'ws') + paths.entryTogether.to({ entry: desk.entry.id })
  async function refusal(headers: Record<string, string>): Promise<number> {
    const socket = new WebSocket(address(one.url), { headers })
    return new Promise((resolve, reject) => {
      socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode))
      socket.on('open', () => reject(new Error('it was let in')))
      socket.on('error', () => undefined)
    })
  }

  test('without a session, or from another host, no socket is opened', async () => {
    const cookie = `session=${await sessionOf(site, desk.anna.id)}`
    expect(await refusal({ origin: one.url })).toBe(401)
    expect(await refusal({ origin: one.url, cookie: 'session=wrong' })).toBe(401)
    expect(await refusal({ origin: 'https://elsewhere.example', cookie })).toBe(403)
    expect(await refusal({ cookie })).toBe(403)
  })

  test('who has no part in it sees nothing, and neither does the office', async () => {
    await plainly(desk.anna, 'Hemligt.', 0)
    const stranger = await page(desk.office)
    expect(stranger.denied).toEqual(['no-role'])
    expect(stranger.text()).toBe('')
  })

  test('another entry than that of the address is refused', async () => {
    const session = await sessionOf(site, desk.anna.id)
    const theirs = await aDesk(site)
    const wrong = openPage(one.url, { entry: desk.entry.id, question, session })
    await until(() => wrong.provider.isSynced)
    wrong.provider.configuration.name = `${theirs.entry.id}/${question}`
    const mixed = openPage(one.url, { entry: desk.entry.id, question: 'finns-inte', session })
    await until(() => mixed.denied.length > 0)
    expect(mixed.denied).toEqual(['no-role'])
  })

  test('a reader sees what is typed and changes nothing', async () => {
    const reader = await site.someone({ name: 'Läsa Re' })
    const { registration } = desk
    const member = { registration: registration.id, person: reader.id, role: 'reader' as const }
    await saveMember(db, { ...member, addedAt: site.clock.now(), addedBy: null, until: null })
    const [hers, theirs] = [await page(desk.anna), await page(reader)]
    hers.type('Ett.')
    await until(() => theirs.text() === 'Ett.')
    theirs.type('Två.')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(theirs.provider.hasUnsyncedChanges).toBe(true)
    expect((await standing())?.text).toBe('Ett.')
    expect(hers.text()).toBe('Ett.')
  })

  test('a role that is withdrawn in the middle ends it at once, also in the other process', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo, other)]
    await acting(db, desk.anna, async (act) => {
      await removeMember(act.db, desk.registration.id, desk.bo.id)
      await announce(act.db, 'people_changed', desk.registration.id)
    })
    await until(() => says(his, 'closed').length > 0)
    expect(says(his, 'closed')[0]).toMatchObject({ why: 'no-role' })
    hers.type('Bara vi nu.')
    await hers.saved()
    his.type('Jag med?')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await standing())?.text).toBe('Bara vi nu.')
    expect(his.text()).toBe('Jag med?')
  })

  test('a role that is withdrawn without a word is asked for with the next change', async () => {
    const his = await page(desk.bo)
    await removeMember(db, desk.registration.id, desk.bo.id)
    his.type('Sent.')
    await until(() => says(his, 'closed').length > 0)
    expect(says(his, 'closed')[0]).toMatchObject({ why: 'no-role' })
    expect(await standing()).toBeUndefined()
    expect(his.text()).toBe('Sent.')
  })
})

describe('the time is out', () => {
  test('handed in while someone writes: every page is closed at once, and the text stays on it', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    const [hers, his] = [await page(desk.anna), await page(desk.bo, other)]
    const handed = await acting(db, desk.anna, (act) => handInEntry(act, desk.entry.id))
    expect(handed.ok).toBe(true)
    await until(() => says(hers, 'closed').length > 0 && says(his, 'closed').length > 0)
    expect(says(his, 'closed')[0]).toMatchObject({ why: 'handed-in' })
    const before = await standing()
    his.type('För sent.')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await standing()).toEqual(before)
    expect(his.text()).toContain('För sent.')
    expect(hers.text()).not.toContain('För sent.')
    const again = await page(desk.bo)
    await until(() => says(again, 'closed').length > 0)
  })

  test('what is typed after the last second is refused with its reason', async () => {
    const hers = await page(desk.anna)
    hers.type('I tid.')
    await hers.saved()
    site.clock.set('2027-05-17T22:00:00Z')
    hers.type('För sent.')
    await until(() => says(hers, 'closed').length > 0)
    expect(says(hers, 'closed')[0]).toMatchObject({ why: 'too-late' })
    expect((await standing())?.text).toBe('I tid.')
  })

  test('a clock that is moved is told on every page', async () => {
    const hers = await page(desk.anna)
    await announce(db, 'edition_changed', desk.entry.edition)
    await until(() => says(hers, 'clock').length > 0)
    expect(says(hers, 'clock')[0]).toMatchObject({ due: '2027-05-17T21:59:59.000Z' })
  })
})

test('a session that ends in the middle of a sentence ends the connection, and the text waits', async () => {
  const hers = await page(desk.anna)
  hers.type('Före.')
  await hers.saved()
  await rows(db, sql`delete from session where person_id = ${desk.anna.id}`)
  const codes: number[] = []
  hers.socket.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code))
  const { now } = performance
  const later = vi
    .spyOn(performance, 'now')
    .mockImplementation(() => now.call(performance) + 31_000)
  hers.type('Mitt i en')
  await until(() => codes.length > 0)
  later.mockRestore()
  expect(codes[0]).toBe(4401)
  expect((await standing())?.text).toBe('Före.')
  hers.close()
  const again = await page(desk.anna, one, hers.doc)
  await again.saved()
  expect((await standing())?.text).toBe('Före.\n\nMitt i en')
})

describe('frames that no page of ours sends', () => {
  async function raw(frames: readonly (Uint8Array | string)[]): Promise<number> {
    const cookie = `session=${await sessionOf(site, desk.bo.id)}`
    const address = one.url.replace('http', 'ws') + paths.entryTogether.to({ entry: desk.entry.id })
    const socket = new WebSocket(address, { headers: { cookie, origin: one.url } })
    const ended = new Promise<number>((resolve) => socket.on('close', resolve))
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.on('open', resolve))
    for (const frame of frames) socket.send(frame)
    setTimeout(() => socket.close(), 150)
    return ended
  }
  function frame(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
    const encoder = encoding.createEncoder()
    for (const part of [`${desk.entry.id}/${question}`, ...parts]) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else if (typeof part === 'string') encoding.writeVarString(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
    return encoding.toUint8Array(encoder)
  }

  test('neither end the process nor touch the answer', async () => {
    const hers = await page(desk.anna)
    hers.type('Ärligt.')
    await hers.saved()
    const signIn = frame(2, 0, '-')
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await raw(['text'])
    await raw([new Uint8Array([255, 255, 255, 255, 255])])
    await raw([frame(0, 2, new Uint8Array([1, 2, 3]))])
    for (const type of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99]) {
      await raw([
        signIn,
        frame(type),
        frame(type, 2, new Uint8Array([1, 1, 255])),
        frame(type, 'x'),
      ])
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 5 }),
        async (all) => {
          await raw([signIn, ...all.map((bytes) => Buffer.concat([frame(), bytes]))])
        },
      ),
      { numRuns: 10 },
    )
    printed.mockRestore()
    hers.type('Och mer.')
    await hers.saved()
    expect((await standing())?.text).toBe('Ärligt.\n\nOch mer.')
  })
})

describe('what ends and begins again', () => {
  test('a process that is stopped has lost nothing, and the page goes on with the next one', async () => {
    const first = await startProcess(site)
    const hers = await page(desk.anna, first)
    hers.type('Före.')
    await hers.saved()
    await first.close()
    hers.type('Under tiden.')
    const again = await page(desk.anna, one, hers.doc)
    await again.saved()
    expect((await standing())?.text).toBe('Före.\n\nUnder tiden.')
  })

  test('a hundred changes are made into one, and everyone has everything', async () => {
    const [hers, his] = [await page(desk.anna), await page(desk.bo, other)]
    for (let i = 0; i < 105; i += 1) {
      hers.type(`ord${i}`)
      await hers.saved()
    }
    await until(() => his.text() === hers.text())
    const [kept] = await rows<{ changes: number; stateSeq: number }>(
      db,
      sql`select state_seq, (select count(*)::int from answer_change as made
          where made.entry = answer.entry and made.question = answer.question) as changes
        from answer where entry = ${desk.entry.id}`,
    )
    expect(kept).toEqual({ changes: 5, stateSeq: 100 })
    hers.close()
    his.close()
    const later = await page(desk.bo, other)
    expect(later.text().split('\n\n')).toHaveLength(105)
  })

  test('connections of the database that are cut lose nothing that was acknowledged', async () => {
    const hers = await page(desk.anna)
    const acknowledged: string[] = []
    for (let i = 0; i < 12; i += 1) {
      hers.type(`ord${i}`)
      if (i % 3 === 1) await cutConnections()
      await hers.saved()
      acknowledged.push(`ord${i}`)
      const kept = (await standing())?.text.split('\n\n') ?? []
      expect(kept).toEqual(acknowledged)
    }
    site.failures.length = 0
  })
})

/** All but our own, as when the database goes down for a moment. */
async function cutConnections(): Promise<void> {
  const own = connect(site.url, { size: 1 })
  await rows(
    own.db,
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and application_name in (${processName}, 'forebild listens')`,
  )
  await own.close()
}

test('none of all this was a bug, and the trail is whole', async () => {
  expect(site.failures).toEqual([])
  expect((await verifyChain(db)).breaks).toEqual([])
})
