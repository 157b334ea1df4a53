// Two writers and a clock do anything in any order. What must always hold, always holds.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import {
  acting,
  answerAll,
  begunEntry,
  edition2027,
  firstQuestion,
  sentRegistration,
} from '../../../test/entries.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { handInEntry, resumeEntry, takeEntryBack, withdrawEntry } from './actions/handing-in.ts'
import { saveAnswer } from './actions/writing.ts'
import type { EntryId, Receipt } from './model.ts'
import { answersForReading, entryById, lockedEntry } from './public.ts'
import { isReadable, isTooLate } from './rules/writing.ts'
import { findAnswer, listVersions } from './store/answers.ts'
import { findReceipt, listReceipts } from './store/entries.ts'

const site = await testApplication()
const { db } = site
const writers = [await site.someone({ name: 'Anna' }), await site.someone({ name: 'Bo' })] as const
const edition = await edition2027(db)
const question = await firstQuestion(db)

/** What we know must be so: every acknowledged text, every receipt, and what each writer has seen. */
type Model = {
  now: Date
  readonly seen: [number, number]
  readonly acknowledged: Set<string>
  readonly receipts: Map<string, Receipt>
}
type Real = { readonly entry: EntryId }
type Command = fc.AsyncCommand<Model, Real>

function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, real) => {
      await run(model, real)
      await invariants(model, real)
    },
  }
}

function by<Result>(model: Model, who: 0 | 1, work: Parameters<typeof acting<Result>>[2]) {
  return acting<Result>(db, writers[who] as Actor, work, model.now.toISOString())
}

const look = (who: 0 | 1) =>
  command(`${who} looks`, async (model, { entry }) => {
    model.seen[who] = (await findAnswer(db, entry, question))?.revision ?? 0
  })

const save = (who: 0 | 1, text: string) =>
  command(`${who} saves ${JSON.stringify(text)}`, async (model, { entry }) => {
    const before = await findAnswer(db, entry, question)
    const state = (await entryById(db, entry))?.state
    const draft = { question, text, revision: model.seen[who] }
    const outcome = await by(model, who, (act) => saveAnswer(act, entry, draft))
    const after = await findAnswer(db, entry, question)
    const open = (state === 'draft' || state === 'reopened') && !isTooLate(edition, model.now)
    expect(outcome.ok).toBe(open)
    if (!outcome.ok || outcome.value.kind !== 'saved') {
      expect(after).toEqual(before)
      return
    }
    // Only upon what the writer had before them does a text take its place.
    expect(model.seen[who]).toBe(before?.revision ?? 0)
    expect(after?.text).toBe(text)
    model.acknowledged.add(text)
    model.seen[who] = after?.revision ?? 0
  })

const deeds = { handInEntry, takeEntryBack, withdrawEntry, resumeEntry } as const
const move = (who: 0 | 1, deed: keyof typeof deeds) =>
  command(`${who} ${deed}`, async (model, { entry }) => {
    await by<unknown>(model, who, (act) => deeds[deed](act, entry))
  })

const bothHandIn = command('both hand in at once', async (model, { entry }) => {
  const before = (await listReceipts(db, entry)).length
  await Promise.all([
    by(model, 0, (act) => handInEntry(act, entry)),
    by(model, 1, (act) => handInEntry(act, entry)),
  ])
  expect((await listReceipts(db, entry)).length - before).toBeLessThanOrEqual(1)
})

const pass = (days: number) =>
  command(`${days} days pass`, async (model) => {
    model.now = new Date(model.now.getTime() + days * 86_400_000)
  })

async function invariants(model: Model, { entry }: Real): Promise<void> {
  await nothingIsLost(model, entry)
  await receiptsStand(model, entry)
  const found = await entryById(db, entry)
  if (!found) throw new Error('the entry is gone')
  const locked = await lockedEntry(db, entry, model.now)
  const readable = isReadable(found, edition, model.now)
  expect(locked !== undefined).toBe(readable && isTooLate(edition, model.now))
  if (found.handedInAt === null) expect(await answersForReading(db, entry)).toBeUndefined()
  else expect(isTooLate(edition, found.handedInAt)).toBe(false)
}

async function nothingIsLost(model: Model, entry: EntryId): Promise<void> {
  const versions = await listVersions(db, entry, question, 1000)
  const texts = new Set(versions.map(({ text }) => text))
  for (const text of model.acknowledged) expect(texts).toContain(text)
  expect(versions.map(({ revision }) => revision)).toEqual(
    versions.map((_, index) => versions.length - index),
  )
  const standing = await findAnswer(db, entry, question)
  expect(standing?.text).toBe(versions[0]?.text)
}

async function receiptsStand(model: Model, entry: EntryId): Promise<void> {
  const heads = await listReceipts(db, entry)
  expect(heads.map(({ ordinal }) => ordinal)).toEqual(heads.map((_, i) => heads.length - i))
  for (const { id } of heads) {
    const receipt = await findReceipt(db, id)
    if (!receipt) throw new Error('a receipt is gone')
    expect(createHash('sha256').update(receipt.content).digest('hex')).toBe(receipt.sha256)
    const known = model.receipts.get(id)
    if (known) expect(receipt).toEqual(known)
    model.receipts.set(id, receipt)
  }
  expect(heads.length).toBe(model.receipts.size)
}

const who = fc.constantFrom(0 as const, 1 as const)
const text = fc.constantFrom('Ett', 'Två ord', 'Tre hela ord', '', 'ord '.repeat(2000).trim())
const commands = fc.commands(
  [
    who.map(look),
    fc.tuple(who, text).map(([one, written]) => save(one, written)),
    fc.tuple(who, text).map(([one, written]) => save(one, written)),
    fc
      .tuple(who, fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])))
      .map(([one, deed]) => move(one, deed)),
    who.map((one) => move(one, 'handInEntry')),
    fc.constant(bothHandIn),
    fc.integer({ min: 1, max: 30 }).map(pass),
  ],
  { maxCommands: 25 },
)

test('Invariant 6: no order of saving, handing in, taking back and time breaks an entry', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const registration = await sentRegistration(db, writers)
      const entry = await begunEntry(db, writers[0], registration)
      await answerAll(db, writers[0], entry.id)
      const model: Model = {
        now: new Date('2027-03-01T09:00:00Z'),
        seen: [1, 0],
        acknowledged: new Set(),
        receipts: new Map(),
      }
      await fc.asyncModelRun(() => ({ model, real: { entry: entry.id } }), run)
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 120_000)
