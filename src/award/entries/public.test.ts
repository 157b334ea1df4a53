// What later stages are told of entries.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../test/application.ts'
import {
  acting,
  answerAll,
  begunEntry,
  handedInEntry,
  letManage,
  sentRegistration,
  write,
} from '../../../test/entries.ts'
import type { Actor } from '../../base/lib/actor.ts'
import { newId } from '../../base/lib/id.ts'
import type { Registration } from '../registrations/model.ts'
import { save as saveRegistration } from '../registrations/store.ts'
import { handInEntry, resumeEntry, takeEntryBack, withdrawEntry } from './actions/handing-in.ts'
import type { EntryId } from './model.ts'
import { answersForReading, entriesByIds, entriesOf, lockedEntry } from './public.ts'

const site = await testApplication()
const { db } = site
let anna: Actor
let bo: Actor
let registration: Registration
const late = '2027-05-17T22:00:00Z'

beforeEach(async () => {
  anna = await site.someone({ name: 'Anna' })
  bo = await site.someone({ name: 'Bo' })
  registration = await sentRegistration(db, [anna, bo])
  await letManage(db, registration, bo)
})

function save(who: Actor, entry: EntryId, text: string, revision: number, now?: string) {
  return write(db, who, { entry, text, revision }, now)
}

describe('what later stages see', () => {
  test('Invariant 6: nothing of a draft, and after the lock what was handed in, unchanged', async () => {
    const draft = await begunEntry(db, anna, registration)
    expect(await answersForReading(db, draft.id)).toBeUndefined()
    expect(await lockedEntry(db, draft.id, new Date(late))).toBeUndefined()

    await answerAll(db, anna, draft.id)
    await acting(db, anna, (act) => handInEntry(act, draft.id))
    expect(await lockedEntry(db, draft.id, new Date('2027-05-17T21:00:00Z'))).toBeUndefined()
    const before = await answersForReading(db, draft.id)

    await acting(db, bo, (act) => takeEntryBack(act, draft.id))
    await save(bo, draft.id, 'Ändrat men aldrig inlämnat', 1)
    const locked = await lockedEntry(db, draft.id, new Date(late))
    expect(locked?.id).toBe(draft.id)
    const after = await answersForReading(db, draft.id)
    expect(after?.areas).toEqual(before?.areas)
    expect(after?.unit).toBe(registration.unitName)
    for (const deed of [handInEntry, takeEntryBack] as const) {
      const outcome = await acting<unknown>(db, anna, (act) => deed(act, draft.id), late)
      expect(outcome).toEqual({ ok: false, reason: 'too-late' })
    }
  })

  test('a withdrawn entry or registration is locked for nobody', async () => {
    const { id } = await handedInEntry(db, anna, registration)
    expect(await lockedEntry(db, id, new Date(late))).toBeDefined()
    await acting(db, anna, (act) => withdrawEntry(act, id))
    expect(await lockedEntry(db, id, new Date(late))).toBeUndefined()
    await acting(db, anna, (act) => resumeEntry(act, id))
    expect(await lockedEntry(db, id, new Date(late))).toMatchObject({ id })

    const gone = await sentRegistration(db, [anna])
    const other = await handedInEntry(db, anna, gone)
    await saveRegistration(db, {
      ...gone,
      state: 'withdrawn',
      withdrawnAt: new Date('2027-04-01T09:00:00Z'),
    })
    expect(await lockedEntry(db, other.id, new Date(late))).toBeUndefined()
    expect(await acting(db, anna, (act) => takeEntryBack(act, other.id))).toMatchObject({
      ok: true,
    })
    expect(await acting(db, anna, (act) => handInEntry(act, other.id))).toEqual({
      ok: false,
      reason: 'not-sent',
    })
    const known = (await entriesOf(db, gone.edition)).map((entry) => entry.id)
    expect(known).toContain(id)
    expect(known).not.toContain(other.id)
  })

  test('entries are found by their ids, each once', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const found = await entriesByIds(db, [id, id, newId<'entry'>()])
    expect([...found.keys()]).toEqual([id])
    expect(await entriesByIds(db, [])).toEqual(new Map())
  })
})
