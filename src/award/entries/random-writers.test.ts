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
  letManage,
  sentRegistration,
} from '../../../test/entries.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { endOfDay, instantOf, plainDate } from '../../base/lib/time.ts'
import type { Edition } from '../editions/model.ts'
import { extendDeadline } from '../editions/public/correcting.ts'
import type { RegistrationId } from '../registrations/model.ts'
import { grantDispensation } from './actions/dispensing.ts'
import { handInEntry, resumeEntry, takeEntryBack, withdrawEntry } from './actions/handing-in.ts'
import { saveAnswer } from './actions/writing.ts'
import type { EntryId, Receipt } from './model.ts'
import { answersForReading, entryById, lockedEntry } from './public.ts'
import { isReadable } from './rules/writing.ts'
import { findAnswer, listVersions } from './store/answers.ts'
import { findReceipt, listReceipts } from './store/entries.ts'

const site = await testApplication()
const { db } = site
const zone = 'Europe/Stockholm'
const words = (sv: string) => ({ sv, en: sv })
const writers = [await site.someone({ name: 'Anna' }), await site.someone({ name: 'Bo' })] as const
const office = await site.someone({ roles: ['organiser'] })
await edition2027(db)
const question = await firstQuestion(db)

/** What we know must be so: every acknowledged text, every receipt, and what each writer has seen. */
type Model = {
  now: Date
  readonly seen: [number, number]
  readonly acknowledged: Set<string>
  readonly receipts: Map<string, Receipt>
  /** The last instant of all, and of this entry alone. */
  due: Date
  dispensed: Date | null
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

function inTime({ now, due, dispensed }: Model): boolean {
  return now <= due || (dispensed !== null && now <= dispensed)
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
    const open = (state === 'draft' || state === 'reopened') && inTime(model)
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

const dispense = (days: number) =>
  command(`a dispensation of ${days} days`, async (model, { entry }) => {
    const day = plainDate(new Date(model.now.getTime() + days * 86_400_000), zone)
    const registration = (await entryById(db, entry))?.registration as RegistrationId
    const outcome = await acting(
      db,
      office,
      (act) => grantDispensation(act, registration, { day, time: '12:00', reason: 'Sjukdom' }),
      model.now.toISOString(),
    )
    const until = instantOf(day, '12:00', zone)
    if (until <= model.due || until <= model.now) expect(outcome.ok).toBe(false)
    if (outcome.ok) model.dispensed = new Date(until.getTime() + 59_999)
  })

/** For all, and so also for those that have a dispensation. */
const extend = (days: number) =>
  command(`all get ${days} days more`, async (model) => {
    const to = plainDate(new Date(model.due.getTime() + days * 86_400_000), zone)
    const told = { says: words('Förlängt.'), reason: words('Driftstopp.') }
    const outcome = await acting(
      db,
      office,
      (act) => extendDeadline(act, 2027, { key: 'entryDue', to: `${to}T23:59:59`, ...told }),
      model.now.toISOString(),
    )
    if (outcome.ok) model.due = endOfDay(to, zone)
    else expect(['passed', 'order']).toContain(outcome.reason)
  })

async function invariants(model: Model, { entry }: Real): Promise<void> {
  await nothingIsLost(model, entry)
  await receiptsStand(model, entry)
  const found = await entryById(db, entry)
  if (!found) throw new Error('the entry is gone')
  const locked = await lockedEntry(db, entry, model.now)
  const stands = found.state === 'handed-in' || (found.state === 'reopened' && !inTime(model))
  expect(isReadable(found, await edition2027(db), model.now)).toBe(stands)
  expect(locked !== undefined).toBe(stands && model.now > model.due)
  if (found.handedInAt === null) expect(await answersForReading(db, entry)).toBeUndefined()
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
    else {
      // Invariant 5: what comes in after the day for all came by a dispensation, and says so.
      expect(inTime(model)).toBe(true)
      expect(receipt.dispensation !== null).toBe(model.now > model.due)
    }
    model.receipts.set(id, receipt)
  }
  expect(heads.length).toBe(model.receipts.size)
}

function dueNow({ terms }: Edition): Date {
  const { entryDue } = terms.calendar
  if (entryDue === null) throw new Error('the edition has no day')
  return entryDue
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
    fc.integer({ min: 1, max: 90 }).map(dispense),
    fc.integer({ min: 1, max: 2 }).map(extend),
  ],
  { maxCommands: 25 },
)

test('Invariants 5 and 6: no order of saving, handing in, taking back, dispensations, extensions and time breaks an entry', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const registration = await sentRegistration(db, writers)
      await letManage(db, registration, writers[1])
      const entry = await begunEntry(db, writers[0], registration)
      await answerAll(db, writers[0], entry.id)
      const model: Model = {
        now: new Date('2027-03-01T09:00:00Z'),
        seen: [1, 0],
        acknowledged: new Set(),
        receipts: new Map(),
        due: endOfDay(plainDate(dueNow(await edition2027(db)), zone), zone),
        dispensed: null,
      }
      await fc.asyncModelRun(() => ({ model, real: { entry: entry.id } }), run)
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 120_000)
