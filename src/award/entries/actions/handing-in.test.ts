// Handing in, taking back and withdrawing, on a real database, alone and at the same time.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  acting,
  answerAll,
  begunEntry,
  handedInEntry,
  letManage,
  sentRegistration,
  write,
} from '../../../../test/entries.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { Forbidden } from '../../../base/lib/failures.ts'
import { trailOf, verifyChain } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import type { Registration } from '../../registrations/model.ts'
import type { EntryId } from '../model.ts'
import { entriesOf, entryById } from '../public.ts'
import { findNewestReceipt, listReceipts } from '../store/entries.ts'
import { handInEntry, resumeEntry, takeEntryBack, withdrawEntry } from './handing-in.ts'

const site = await testApplication()
const { db } = site
let anna: Actor
let bo: Actor
let stranger: Actor
let registration: Registration
const late = '2027-05-17T22:00:00Z'

beforeEach(async () => {
  anna = await site.someone({ name: 'Anna' })
  bo = await site.someone({ name: 'Bo' })
  stranger = await site.someone({ roles: ['organiser'] })
  registration = await sentRegistration(db, [anna, bo])
  await letManage(db, registration, bo)
})

function save(who: Actor, entry: EntryId, text: string, revision: number, now?: string) {
  return write(db, who, { entry, text, revision }, now)
}

describe('handing in', () => {
  test('Invariant 5: an entry can be handed in while no board has decided anything', async () => {
    const entry = await handedInEntry(db, anna, registration)
    expect(entry.recordNumber).toMatch(/^KU 2027\/\d{4}$/)
  })

  test('the receipt’s hash is SHA-256 of exactly its content, and the letter goes to everyone', async () => {
    const entry = await handedInEntry(db, anna, registration)
    const receipt = await findNewestReceipt(db, entry.id)
    const again = createHash('sha256')
      .update(receipt?.content ?? '', 'utf8')
      .digest('hex')
    expect(receipt?.sha256).toBe(again)
    const letters = (await latest(db, 100)).filter(({ body }) => body.includes(again))
    expect(letters.map(({ recipient }) => recipient).sort()).toEqual([anna.email, bo.email].sort())
    expect(letters[0]?.body).toContain('måndag 1 mars 2027 kl. 10:00:00')
  })

  test('asked for ten times at once it gives one receipt, one letter each and one audit line', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await answerAll(db, anna, id)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        acting(db, index % 2 ? anna : bo, (act) => handInEntry(act, id)),
      ),
    )
    const ids = new Set(all.map((outcome) => outcome.ok && outcome.value.id))
    expect(ids.size).toBe(1)
    expect(await listReceipts(db, id)).toHaveLength(1)
    const handedIn = (await trailOf(db, id)).filter(({ what }) => what === 'entry.handed-in')
    expect(handedIn).toHaveLength(1)
    const letters = (await latest(db, 100)).filter(({ recipient }) => recipient === anna.email)
    expect(letters).toHaveLength(1)
  })

  test('the request’s own instant decides: in time at the last second, also where the answer comes later', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await answerAll(db, anna, id)
    const at = (now: string) => acting(db, anna, (act) => handInEntry(act, id), now)
    expect(await at(late)).toEqual({ ok: false, reason: 'too-late' })
    expect(await at('2027-05-17T21:59:59.900Z')).toMatchObject({ ok: true })
    // A retry that reaches the server after the deadline finds the receipt of the first.
    expect(await at(late)).toMatchObject({ ok: true, value: { ordinal: 1 } })
  })

  test('the numbers of a year have no gap, also when many hand in at once and some are refused', async () => {
    const whole = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const one = await sentRegistration(db, [anna])
        const { id } = await begunEntry(db, anna, one)
        await answerAll(db, anna, id)
        return id
      }),
    )
    const { id: empty } = await begunEntry(db, bo, registration)
    await Promise.all([
      ...whole.map((id) => acting(db, anna, (act) => handInEntry(act, id))),
      acting(db, bo, (act) => handInEntry(act, empty)),
      acting(db, anna, async (act) => {
        await handInEntry(act, whole[0] as EntryId)
        throw new Error('undone')
      }).catch(() => undefined),
    ])
    const numbers = (await entriesOf(db, registration.edition))
      .flatMap(({ recordNumber }) => recordNumber ?? [])
      .map((number) => Number(number.split('/')[1]))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  test('what is missing or too long is refused, and nothing is numbered', async () => {
    const { id } = await begunEntry(db, anna, registration)
    expect(await acting(db, anna, (act) => handInEntry(act, id))).toEqual({
      ok: false,
      reason: 'not-ready',
    })
    expect((await entryById(db, id))?.recordNumber).toBeNull()
  })

  test('taken back and handed in again it keeps its number, and both receipts stand', async () => {
    const { id, recordNumber } = await handedInEntry(db, anna, registration)
    await acting(db, bo, (act) => takeEntryBack(act, id))
    await save(bo, id, 'Ändrat', 1)
    const again = await acting(db, bo, (act) => handInEntry(act, id))
    expect(again).toMatchObject({ value: { number: `${recordNumber}-2`, ordinal: 2 } })
    const receipts = await listReceipts(db, id)
    expect(receipts.map(({ ordinal }) => ordinal)).toEqual([2, 1])
    expect(receipts[0]?.sha256).not.toBe(receipts[1]?.sha256)
  })

  test('a stranger neither hands in nor takes back nor withdraws', async () => {
    const { id } = await handedInEntry(db, anna, registration)
    const deeds = [handInEntry, takeEntryBack, withdrawEntry, resumeEntry] as const
    for (const deed of deeds) {
      const doing = acting<unknown>(db, stranger, (act) => deed(act, id))
      await expect(doing).rejects.toThrow(Forbidden)
    }
  })

  test('everyone of the unit is told when it is taken back, withdrawn and resumed', async () => {
    const { id } = await handedInEntry(db, anna, registration)
    await acting(db, bo, (act) => takeEntryBack(act, id))
    await acting(db, bo, (act) => withdrawEntry(act, id))
    await acting(db, bo, (act) => resumeEntry(act, id))
    const told = (await latest(db, 100)).filter(({ recipient }) => recipient === anna.email)
    expect(told).toHaveLength(4)
    expect(told.filter(({ body }) => body.includes('Bo har'))).toHaveLength(3)
  })
})

test('after all this the audit trail is whole', async () => {
  expect((await verifyChain(db)).breaks).toEqual([])
})
