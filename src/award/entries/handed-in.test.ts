// The pages on which an entry is handed in and read, through the whole site.
import { beforeEach, describe, expect, test } from 'vitest'
import { testApplication, type Visitor } from '../../../test/application.ts'
import {
  aDesk,
  addressesOf,
  answerAll,
  areaForm,
  begunEntry,
  edition2027,
  firstQuestion,
  handedInEntry,
  letManage,
  sentRegistration,
} from '../../../test/entries.ts'
import { paths } from '../../base/paths.ts'
import type { Area } from '../editions/model.ts'
import { entryById } from './public.ts'
import { allQuestions } from './rules/handing-in.ts'
import { findAnswer } from './store/answers.ts'
import { listReceipts } from './store/entries.ts'

const site = await testApplication()
const { db } = site
const { instrument } = (await edition2027(db)).terms
const area = instrument?.areas[0] as Area
const question = await firstQuestion(db)
const questions = allQuestions(instrument)
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  site.clock.set('2027-03-01T13:32:00Z')
  desk = await aDesk(site)
  await letManage(db, desk.registration, desk.bo)
  at = addressesOf(desk.entry.id, area.key, question)
})

async function afterTheDeadline() {
  site.clock.set('2027-05-17T22:00:00Z')
  return desk.signIn()
}

describe('checking and handing in', () => {
  test('everything that is missing or too long stands in one list, with links that come back', async () => {
    const long = `${'ord '.repeat(2000)}slut`
    await desk.her.post(at.area, areaForm({ [question]: [long, 0] }))
    const shown = await desk.her.get(at.check)
    expect(shown.body).toContain('Det här hindrar inlämning')
    expect(shown.body).toContain(`${at.area}?till=kontroll#answer-${question}`)
    expect(shown.body.match(/svar saknas på/g)?.length).toBe(questions.length - 1)
    expect(shown.body.match(/ord för långt/g)?.length).toBe(1)
    const back = await desk.her.get(`${at.area}?till=kontroll`)
    expect(back.body).toContain('Spara och gå tillbaka till kontrollen')

    const refused = await desk.her.post(at.handIn)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Rätta det som står i listan')
    expect((await entryById(db, desk.entry.id))?.state).toBe('draft')
  })

  test('what may point out a person is warned of, and stops nothing', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.area, areaForm({ [question]: ['Vi hjälpte 811218-9876.', 1] }))
    expect((await desk.her.get(at.check)).body).toContain('811218-9876')
    expect((await desk.her.post(at.handIn)).status).toBe(303)
  })

  test('handed in: receipt with number, second and hash, and content that anyone can check', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    const answer = await desk.her.post(at.handIn)
    const [receipt] = await listReceipts(db, desk.entry.id)
    const id = { entry: desk.entry.id, receipt: receipt?.id ?? '' }
    expect(answer.location).toBe(paths.entryReceipt.to(id))
    const shown = await desk.her.get(answer.location ?? '')
    expect(shown.body).toContain(receipt?.number)
    expect(shown.body).toContain('måndag 1 mars 2027 kl. 14:32:00')
    expect(shown.body).toContain(receipt?.sha256)

    const content = await desk.her.get(paths.entryContent.to(id))
    const digest = await crypto.subtle.digest('SHA-256', content.bytes as Uint8Array<ArrayBuffer>)
    expect(Buffer.from(digest).toString('hex')).toBe(receipt?.sha256)
    expect(content.headers.get('content-disposition')).toContain('KU-2027-')
  })

  test('a double click in the browser gives one receipt', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    const both = await Promise.all([desk.her.post(at.handIn), desk.her.post(at.handIn)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(both[0]?.location).toBe(both[1]?.location)
    expect(await listReceipts(db, desk.entry.id)).toHaveLength(1)
  })

  test('the organiser reads it when it is handed in, and not while it is taken back', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    const read = await desk.organiser.get(at.read)
    expect(read.status).toBe(200)
    expect(read.body).toContain(`Vi arbetar med ${questions[1]} varje vecka.`)
    expect((await desk.stranger.get(at.read)).status).toBe(403)

    await desk.him.post(paths.entryTakeBack.to({ entry: desk.entry.id }))
    expect((await desk.organiser.get(at.read)).status).toBe(403)
    expect((await desk.her.get(at.read)).status).toBe(200)
    const { organiser, stranger } = await afterTheDeadline()
    expect((await organiser.get(at.read)).status).toBe(200)
    const [receipt] = await listReceipts(db, desk.entry.id)
    const id = { entry: desk.entry.id, receipt: receipt?.id ?? '' }
    expect((await organiser.get(paths.entryReceipt.to(id))).status).toBe(200)
    expect((await stranger.get(paths.entryContent.to(id))).status).toBe(403)
  })

  test('a receipt is shown under its own entry only', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    const [receipt] = await listReceipts(db, desk.entry.id)
    const other = await begunEntry(db, desk.anna, await sentRegistration(db, [desk.anna]))
    const path = paths.entryReceipt.to({ entry: other.id, receipt: receipt?.id ?? '' })
    expect((await desk.her.get(path)).status).toBe(404)
  })

  test('a draft that missed the deadline is told so kindly, readable and closed', async () => {
    await desk.her.post(at.area, areaForm({ [question]: ['Det vi hann', 0] }))
    const { her, organiser } = await afterTheDeadline()
    const shown = await her.get(at.entry)
    expect(shown.body).toContain('Bidraget lämnades inte in före måndag 17 maj 2027 kl. 23:59')
    expect(shown.body).toContain('kansli@example.se')
    const read = await her.get(at.area)
    expect(read.body).toContain('Det vi hann')
    expect(read.body).not.toContain('name="answer-')
    expect((await her.get(at.check)).body).not.toContain('Lämna in bidraget')
    const refused = await her.post(at.handIn)
    expect(refused.status).toBe(422)
    expect((await organiser.get(at.read)).status).toBe(403)
  })

  test('withdrawing asks once, and can be undone until the deadline', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    const path = paths.entryWithdraw.to({ entry: desk.entry.id })
    expect((await desk.her.get(path)).body).toContain('Ja, dra tillbaka bidraget')
    expect((await desk.her.post(path)).status).toBe(303)
    expect((await desk.organiser.get(at.read)).status).toBe(403)
    expect((await desk.her.post(path)).status).toBe(422)
    const resume = paths.entryResume.to({ entry: desk.entry.id })
    expect((await desk.him.post(resume)).status).toBe(303)
    expect((await entryById(db, desk.entry.id))?.state).toBe('reopened')
    expect((await desk.him.post(resume)).body).toContain('Bidraget är inte tillbakadraget.')
  })
})

describe('the organiser’s list', () => {
  test('tells how many, filters by address, and comes as a table for a spreadsheet', async () => {
    const unit = await sentRegistration(db, [desk.anna], { unitName: 'Östra förskolan' })
    await handedInEntry(db, desk.anna, unit)
    const shown = await desk.organiser.get(`${paths.entries.to()}?visa=handed-in`)
    expect(shown.body).toContain('Östra förskolan')
    expect(shown.body).not.toContain(`>${desk.registration.unitName}<`)
    const drafts = await desk.organiser.get(`${paths.entries.to()}?visa=writing&omgang=2027`)
    expect(drafts.body).toContain(`>${desk.registration.unitName}<`)
    expect((await desk.organiser.get(`${paths.entries.to()}?omgang=1999`)).status).toBe(404)
    const sheet = await desk.organiser.get(`${paths.entriesList.to()}?visa=handed-in`)
    expect(sheet.headers.get('content-type')).toContain('text/csv')
    expect(sheet.body).toContain('Östra förskolan;')
    expect((await desk.her.get(paths.entriesList.to())).status).toBe(403)
  })
})

describe('the pages ask the database as often for three as for one', () => {
  async function statements(visitor: Visitor, path: string): Promise<number> {
    await visitor.get(path)
    site.queries.length = 0
    expect((await visitor.get(path)).status).toBe(200)
    return site.queries.length
  }

  test.each([
    ['entry', 9],
    ['area', 19],
    ['check', 10],
  ] as const)('the writers’ page %s: %i statements', async (name, expected) => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    const one = await statements(desk.her, at[name])
    for (const text of ['Ett till', 'Och ett till']) {
      await desk.him.post(at.takeBack)
      const revision = (await findAnswer(db, desk.entry.id, question))?.revision ?? 0
      await desk.him.post(at.area, areaForm({ [question]: [text, revision] }))
      await desk.him.post(at.handIn)
    }
    expect([one, await statements(desk.her, at[name])]).toEqual([expected, expected])
  })

  test('the list: 4 statements', async () => {
    const one = await statements(desk.organiser, paths.entries.to())
    for (const _ of [1, 2])
      await handedInEntry(db, desk.anna, await sentRegistration(db, [desk.anna]))
    expect([one, await statements(desk.organiser, paths.entries.to())]).toEqual([4, 4])
  })

  test('the reading: 6 statements', async () => {
    await answerAll(db, desk.anna, desk.entry.id)
    await desk.her.post(at.handIn)
    expect(await statements(desk.organiser, at.read)).toBe(6)
  })
})

test('every page is there in English too', async () => {
  await desk.her.post(paths.language.to(), { locale: 'en', back: '/' })
  expect((await desk.her.get(at.entry)).body).toContain('Hand in by Monday')
  expect((await desk.her.get(at.check)).body).toContain('This stops the handing in')
  const area = await desk.her.get(at.area)
  expect(area.body).toContain('What does the question mean, and what do examiners look for?')
  const refused = await desk.her.post(at.handIn)
  expect(refused.body).toContain('Put right what the list says')
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
