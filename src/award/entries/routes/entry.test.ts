// The pages on which an entry is written: who may, what is refused, what is kept.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication, type Visitor } from '../../../../test/application.ts'
import {
  aDesk,
  addressesOf,
  areaForm,
  edition2027,
  firstQuestion,
  sentRegistration,
} from '../../../../test/entries.ts'
import { paths } from '../../../base/paths.ts'
import type { Area } from '../../editions/model.ts'
import { entryOf } from '../public.ts'
import { findAnswer, listVersions } from '../store/answers.ts'

const site = await testApplication()
const { db } = site
const { instrument } = (await edition2027(db)).terms
const area = instrument?.areas[0] as Area
const question = await firstQuestion(db)
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  site.clock.set('2027-03-01T13:32:00Z')
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area.key, question)
})

async function afterTheDeadline() {
  site.clock.set('2027-05-17T22:00:00Z')
  return desk.signIn()
}

describe('who may', () => {
  test('a visitor is asked to sign in, and what was posted is shown again', async () => {
    for (const path of [at.entry, at.area, at.check, at.read, paths.entries.to()]) {
      const answer = await site.get(path)
      expect(answer.status).toBe(303)
      expect(answer.location).toBe(`${paths.signIn.to()}?till=${encodeURIComponent(path)}`)
    }
    const posted = await site.post(at.area, areaForm({ [question]: ['Långt arbete', 0] }))
    expect(posted.status).toBe(401)
    expect(posted.body).toContain('Långt arbete')
    expect(await findAnswer(db, desk.entry.id, question)).toBeUndefined()
  })

  test('Invariant 6: a draft is closed to the desk.organiser, and to every role', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['Hemligt utkast', 0] }))
    const id = { entry: desk.entry.id }
    for (const visitor of [desk.organiser, desk.stranger]) {
      for (const path of [
        at.entry,
        at.area,
        at.check,
        at.read,
        paths.entryVersions.to({ ...id, question }),
        paths.entryWithdraw.to(id),
        paths.entryStart.to({ registration: desk.registration.id }),
      ]) {
        const answer = await visitor.get(path)
        expect([path, answer.status]).toEqual([path, 403])
        expect(answer.body).not.toContain('Hemligt utkast')
      }
      for (const path of [
        at.area,
        at.answer,
        at.handIn,
        paths.entryTakeBack.to(id),
        paths.entryWithdraw.to(id),
        paths.entryResume.to(id),
        paths.entryStart.to({ registration: desk.registration.id }),
      ]) {
        const posted = await visitor.post(path, {
          ...areaForm({ [question]: ['x', 1] }),
          text: 'x',
          revision: '1',
        })
        expect([path, posted.status]).toEqual([path, 403])
      }
    }
    expect((await desk.organiser.get(paths.entries.to())).body).not.toContain('Hemligt utkast')
    expect((await desk.stranger.get(paths.entries.to())).status).toBe(403)
    expect((await desk.her.get(paths.entries.to())).status).toBe(403)
  })

  test('what does not exist is not found', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000'
    expect((await desk.her.get(paths.entry.to({ entry: nothing }))).status).toBe(404)
    expect((await desk.her.get('/bidrag/vad-som-helst')).status).toBe(404)
    expect(
      (await desk.her.get(paths.entryArea.to({ entry: desk.entry.id, area: 'nej' }))).status,
    ).toBe(404)
    const path = paths.entryVersions.to({ entry: desk.entry.id, question: 'nej' })
    expect((await desk.her.get(path)).status).toBe(404)
  })
})

describe('beginning', () => {
  test('the first page tells the time, and the button makes the entry', async () => {
    const fresh = await sentRegistration(db, [desk.anna])
    const path = paths.entryStart.to({ registration: fresh.id })
    const shown = await desk.her.get(path)
    expect(shown.body).toContain('måndag 17 maj 2027 kl. 23:59')
    expect(await entryOf(db, fresh.id)).toBeUndefined()
    const begun = await desk.her.post(path)
    const made = await entryOf(db, fresh.id)
    expect([begun.status, begun.location]).toEqual([303, paths.entry.to({ entry: made?.id ?? '' })])
    expect((await desk.her.get(path)).body).toContain('Fortsätt med bidraget')
  })

  test('a draft registration is told what to do first', async () => {
    const draft = await sentRegistration(db, [desk.anna], { state: 'draft' })
    const posted = await desk.her.post(paths.entryStart.to({ registration: draft.id }))
    expect(posted.status).toBe(422)
    expect(posted.body).toContain('Gör klart anmälan först')
  })
})

describe('writing without JavaScript', () => {
  test('the page is saved, the next area follows, and the overview tells how far it is', async () => {
    const texts = areaForm(
      { [question]: ['Två ord', 0] },
      { done: 'yes', 'was-done': 'no', to: 'next' },
    )
    const saved = await desk.her.post(at.area, texts)
    const next = instrument?.areas[1]?.key ?? ''
    expect(saved.status).toBe(303)
    expect(saved.location).toBe(paths.entryArea.to({ entry: desk.entry.id, area: next }))
    expect((await desk.her.get(saved.location ?? '')).body).toContain('Svaren är sparade.')
    const shown = await desk.him.get(at.entry)
    expect(shown.body).toContain('1 av 7 områden är klara.')
    expect((await desk.him.get(at.area)).body).toContain('Sparat 14:32 av Anna Ek')
  })

  test('a mark that nobody touched does not undo a colleague’s', async () => {
    await desk.her.post(at.area, areaForm({}, { done: 'yes', 'was-done': 'no', to: 'overview' }))
    await desk.him.post(
      at.area,
      areaForm({ [question]: ['x', 0] }, { done: 'no', 'was-done': 'no' }),
    )
    expect((await desk.him.get(at.entry)).body).toContain('1 av 7 områden är klara.')
  })

  test('two who wrote at once see both texts, and choose', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['Annas text', 0] }))
    const clash = await desk.him.post(
      at.area,
      areaForm({ [question]: ['Bos text', 0] }, { to: 'check' }),
    )
    expect(clash.status).toBe(409)
    expect(clash.body).toContain('Annas text')
    expect(clash.body).toContain('Bos text')
    expect(clash.body).toContain('Anna Ek sparade den 14:32.')
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({ text: 'Annas text' })

    const theirs = { [`choice-${question}`]: 'theirs', to: 'check' }
    const left = await desk.him.post(at.area, areaForm({ [question]: ['Bos text', 1] }, theirs))
    expect([left.status, left.location]).toEqual([303, at.check])
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({ revision: 1 })

    const mine = { [`choice-${question}`]: 'mine' }
    await desk.him.post(at.area, areaForm({ [question]: ['Annas och Bos text', 1] }, mine))
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({
      text: 'Annas och Bos text',
      revision: 2,
    })
  })

  test('a broken form saves nothing and shows what was typed', async () => {
    const broken = { [`answer-${question}`]: 'Skrivet i onödan', [`revision-${question}`]: 'x' }
    const answer = await desk.her.post(at.area, broken)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Skrivet i onödan')
    expect(await findAnswer(db, desk.entry.id, question)).toBeUndefined()
  })

  test('a page posted after the deadline tells so kindly and shows the text that was not saved', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['I tid', 0] }))
    const { her } = await afterTheDeadline()
    const answer = await her.post(at.area, areaForm({ [question]: ['För sent', 1] }))
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('För sent')
    expect(answer.body).toContain('Tiden har gått ut')
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({ text: 'I tid' })
  })

  test('what an answer once was can be read and put back', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['Den första', 0] }))
    await desk.him.post(at.area, areaForm({ [question]: ['Den andra', 1] }))
    const path = paths.entryVersions.to({ entry: desk.entry.id, question })
    const first = paths.entryVersion.to({ entry: desk.entry.id, question, revision: 1 })
    expect((await desk.her.get(first)).body).toContain('Den första')
    expect((await desk.her.post(path, { version: '1', revision: '1' })).status).toBe(409)
    expect((await desk.her.post(path, { version: '9', revision: '2' })).status).toBe(404)
    expect((await desk.her.post(path, { version: 'x', revision: '2' })).status).toBe(422)
    const back = await desk.her.post(path, { version: '1', revision: '2' })
    expect([back.status, back.location]).toEqual([303, at.area])
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({
      text: 'Den första',
      revision: 3,
    })
    expect(await listVersions(db, desk.entry.id, question, 9)).toHaveLength(3)
  })
})

describe('saving as one writes', () => {
  async function send(who: Visitor, text: string, revision: number | string) {
    const answer = await who.post(at.answer, { text, revision: String(revision) })
    return { status: answer.status, said: JSON.parse(answer.body) as Record<string, unknown> }
  }

  test('tells the server’s clock and the revision', async () => {
    expect(await send(desk.her, 'Ett', 0)).toEqual({
      status: 200,
      said: { kind: 'saved', revision: 1, says: 'Sparat 14:32', now: null },
    })
    expect((await send(desk.her, 'Ett', 0)).said).toMatchObject({ kind: 'saved', revision: 1 })
  })

  test('tells who was there first, and saves nothing', async () => {
    await send(desk.her, 'Annas', 0)
    const { status, said } = await send(desk.him, 'Bos', 0)
    expect(status).toBe(409)
    expect(said['kind']).toBe('clash')
    expect(said['says']).toContain('Anna Ek ändrade svaret 14:32')
    expect(await findAnswer(db, desk.entry.id, question)).toMatchObject({ text: 'Annas' })
  })

  test('gives a repeated text its own revision, and what stands now', async () => {
    await send(desk.her, 'Annas', 0)
    await send(desk.him, 'Annas och Bos', 1)
    expect((await send(desk.her, 'Annas', 0)).said).toMatchObject({
      kind: 'saved',
      revision: 1,
      now: { text: 'Annas och Bos', revision: 2 },
    })
  })

  test.each(['', 'x', '-1', '1.5'])('refuses the revision «%s»', async (revision) => {
    const { status, said } = await send(desk.her, 'Ett', revision)
    expect([status, said['kind']]).toEqual([422, 'refused'])
  })

  test('after the deadline it says why, and that the text is kept in the browser', async () => {
    const { her } = await afterTheDeadline()
    const { status, said } = await send(her, 'Ett', 0)
    expect([status, said['kind']]).toEqual([422, 'refused'])
    expect(said['says']).toContain('tiden har gått ut')
  })
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
