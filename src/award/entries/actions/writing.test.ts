// What writers do while they write, on a real database, alone and at the same time.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  acting,
  answerAll,
  begunEntry,
  edition2027,
  firstQuestion,
  sentRegistration,
  write,
} from '../../../../test/entries.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { Forbidden, NotFound } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { trailOf } from '../../../support/audit/public.ts'
import type { Registration } from '../../registrations/model.ts'
import type { EntryId } from '../model.ts'
import { entryOf } from '../public.ts'
import { findAnswer, list, listVersions } from '../store/answers.ts'
import { handInEntry, withdrawEntry } from './handing-in.ts'
import { saveAnswer, saveArea, startEntry } from './writing.ts'

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
})

function save(who: Actor, entry: EntryId, text: string, revision: number, now?: string) {
  return write(db, who, { entry, text, revision }, now)
}

describe('beginning', () => {
  test('two colleagues who begin at once get the same entry, and one audit line tells of it', async () => {
    const [one, other] = await Promise.all([
      begunEntry(db, anna, registration),
      begunEntry(db, bo, registration),
    ])
    expect(one.id).toBe(other.id)
    expect((await entryOf(db, registration.id))?.state).toBe('draft')
    expect((await trailOf(db, one.id)).map(({ what }) => what)).toEqual(['entry.started'])
  })

  test('nobody else may, and not before the registration is sent', async () => {
    const begin = (who: Actor, id = registration.id) =>
      acting(db, who, (act) => startEntry(act, id))
    await expect(begin(stranger)).rejects.toThrow(Forbidden)
    await expect(begin(anna, newId<'registration'>())).rejects.toThrow(NotFound)
    const draft = await sentRegistration(db, [anna], { state: 'draft' })
    expect(await begin(anna, draft.id)).toEqual({ ok: false, reason: 'not-sent' })
  })
})

describe('saving', () => {
  test('each text is kept as a version, and what stands is the last', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await save(anna, id, 'Ett', 0)
    await save(bo, id, 'Ett och två', 1)
    const key = await firstQuestion(db)
    expect(await findAnswer(db, id, key)).toMatchObject({ text: 'Ett och två', revision: 2 })
    const versions = await listVersions(db, id, key, 10)
    expect(versions.map(({ text, savedBy }) => [text, savedBy])).toEqual([
      ['Ett och två', bo.id],
      ['Ett', anna.id],
    ])
  })

  test('a colleague’s text is never replaced unseen', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await save(anna, id, 'Annas', 0)
    const outcome = await save(bo, id, 'Bos', 0)
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'clash', answer: { text: 'Annas', revision: 1, savedBy: anna.id } },
    })
    expect(await findAnswer(db, id, await firstQuestion(db))).toMatchObject({ text: 'Annas' })
  })

  test('of ten who save at the same instant upon the same text, one is saved and nine are told', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const texts = Array.from({ length: 10 }, (_, index) => `Text ${index}`)
    const outcomes = await Promise.all(
      texts.map((text, index) => save(index % 2 ? anna : bo, id, text, 0)),
    )
    const kinds = outcomes.map((outcome) => outcome.ok && outcome.value.kind)
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'clash')).toHaveLength(9)
    expect(await listVersions(db, id, await firstQuestion(db), 20)).toHaveLength(1)
  })

  test('an unchanged text is no save: no version, no audit line', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await save(anna, id, 'Ett', 0)
    const before = await trailOf(db, id)
    expect(await save(anna, id, 'Ett', 0)).toMatchObject({ value: { kind: 'unchanged' } })
    expect(await save(bo, id, 'Ett', 1)).toMatchObject({ value: { kind: 'unchanged' } })
    expect(await trailOf(db, id)).toEqual(before)
    expect(await listVersions(db, id, await firstQuestion(db), 20)).toHaveLength(1)
  })

  test('a repeated save finds itself, also after a colleague has worked on', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await save(anna, id, 'Ett', 0)
    await save(bo, id, 'Ett och två', 1)
    expect(await save(anna, id, 'Ett', 0)).toMatchObject({
      value: { kind: 'stood', revision: 1, answer: { text: 'Ett och två', revision: 2 } },
    })
    expect(await findAnswer(db, id, await firstQuestion(db))).toMatchObject({ revision: 2 })
  })

  test('the same text posted twice at once is one version, and both are told that it is saved', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const both = await Promise.all([save(anna, id, 'Ett', 0), save(anna, id, 'Ett', 0)])
    const kinds = both.map((outcome) => outcome.ok && outcome.value.kind)
    expect(kinds).not.toContain('clash')
    expect(await listVersions(db, id, await firstQuestion(db), 20)).toHaveLength(1)
  })

  test('a text above the limit is saved whole', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const long = Array.from({ length: 3000 }, (_, index) => `ord${index}`).join(' ')
    expect(await save(anna, id, long, 0)).toMatchObject({ value: { kind: 'saved' } })
    expect((await findAnswer(db, id, await firstQuestion(db)))?.text).toBe(long)
  })

  test('nobody but the unit’s own people saves, and only what is asked', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await expect(save(stranger, id, 'x', 0)).rejects.toThrow(Forbidden)
    const elsewhere = acting(db, anna, (act) =>
      saveAnswer(act, id, { question: 'never-asked', text: 'x', revision: 0 }),
    )
    await expect(elsewhere).rejects.toThrow(NotFound)
  })

  test('nothing is saved after the deadline, in a handed in or a withdrawn entry', async () => {
    const { id } = await begunEntry(db, anna, registration)
    expect(await save(anna, id, 'För sent', 0, late)).toEqual({ ok: false, reason: 'too-late' })
    await answerAll(db, anna, id)
    await acting(db, anna, (act) => handInEntry(act, id))
    expect(await save(anna, id, 'Nytt', 1)).toEqual({ ok: false, reason: 'handed-in' })
    await acting(db, anna, (act) => withdrawEntry(act, id))
    expect(await save(anna, id, 'Nytt', 1)).toEqual({ ok: false, reason: 'withdrawn' })
  })

  test('a save takes at most six statements, its audit line included', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const key = await firstQuestion(db)
    site.queries.length = 0
    await acting(db, anna, (act) =>
      saveAnswer(act, id, { question: key, text: 'Ett', revision: 0 }),
    )
    const statements = site.queries.filter((sql) => !/^(begin|commit|start transaction)/i.test(sql))
    expect(statements).toHaveLength(6)
  })

  test('the audit line tells which answer, never what it says', async () => {
    const { id } = await begunEntry(db, anna, registration)
    await save(anna, id, 'Hemlig formulering', 0)
    const newest = (await trailOf(db, id)).find(({ what }) => what === 'entry.answer-saved')
    expect(newest).toMatchObject({ actorId: anna.id })
    expect(JSON.parse(newest?.details ?? '')).toEqual({
      question: await firstQuestion(db),
      revision: 1,
    })
  })
})

describe('a page of an area', () => {
  test('what does not clash is saved, what does is left as it stands', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const { instrument } = (await edition2027(db)).terms
    const area = instrument?.areas.find(({ questions }) => questions.length > 1)
    if (!area) throw new Error('no area has two questions')
    const [one, two] = area.questions.map(({ key }) => key) as [string, string]
    const post = (who: Actor, texts: Readonly<Record<string, string>>) =>
      acting(db, who, (act) =>
        saveArea(act, id, area.key, {
          drafts: Object.entries(texts).map(([key, text]) => ({
            question: key,
            text,
            revision: 0,
          })),
          done: null,
        }),
      )
    await post(anna, { [one]: 'Annas' })
    const outcome = await post(bo, { [one]: 'Bos', [two]: 'Bos andra', elsewhere: 'x' })
    expect(outcome).toMatchObject({
      value: { clashes: [{ mine: 'Bos', theirs: { text: 'Annas' } }] },
    })
    const stands = await list(db, id, [one, two, 'elsewhere'])
    expect(stands.map(({ text }) => text).sort()).toEqual(['Annas', 'Bos andra'])
  })

  test('the last area has none after it', async () => {
    const { id } = await begunEntry(db, anna, registration)
    const keys = (await edition2027(db)).terms.instrument?.areas.map(({ key }) => key) ?? []
    const next = async (key: string) => {
      const posted = { drafts: [], done: true }
      const outcome = await acting(db, anna, (act) => saveArea(act, id, key, posted))
      return outcome.ok && outcome.value.next
    }
    expect(await next(keys[0] ?? '')).toBe(keys[1])
    expect(await next(keys.at(-1) ?? '')).toBeNull()
  })
})
