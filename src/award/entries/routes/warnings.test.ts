// What the writers are asked about, and that what they let stand is remembered without its words.
import { beforeEach, expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import {
  aDesk,
  addressesOf,
  answerAll,
  edition2027,
  firstQuestion,
} from '../../../../test/entries.ts'
import { reading } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'

const site = await testApplication()
const { db } = site
const question = await firstQuestion(db)
const area = (await edition2027(db)).terms.instrument?.areas[0]?.key ?? ''
let desk: Awaited<ReturnType<typeof aDesk>>
let at: ReturnType<typeof addressesOf>

beforeEach(async () => {
  desk = await aDesk(site)
  at = addressesOf(desk.entry.id, area, question)
})

const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const text = 'Vi nådde Karin Lind, som har demens, på 070-123 45 67. Numret är 811218-9876.'
const prints = ['name-in-care:karinlind', 'phone:0701234567', 'personal-number:8112189876'] as const

function keep(print: string, more: Readonly<Record<string, string>> = {}) {
  const address = paths.entryWarnings.to({ entry: desk.entry.id })
  return desk.her.post(address, { place: question, print, to: 'area', ...more })
}

async function asked(path: string): Promise<readonly string[]> {
  const page = await desk.her.get(path)
  const shown = page.body.replace(/<template.*?<\/template>/gs, '')
  return [...shown.matchAll(/name="print" value="([^"]+)"/g)].map(([, print = '']) => print)
}

test('beside the answer and before handing in it is told where, why, and how else to say it', async () => {
  await desk.her.post(at.answer, { text, revision: '0' })
  expect(await asked(at.area)).toEqual(prints)
  expect(await asked(at.check)).toEqual(prints)
  const page = visible((await desk.her.get(at.check)).body)
  expect(page).toContain('26 kap. 1 § offentlighets- och sekretesslagen')
  expect(page).toContain('inkommen, allmän handling')
  expect(page).toContain('”en av våra brukare”')
  expect(page).toContain('Vi nådde Karin Lind , som har demens')
})

test('what is to stand is not asked again, also by a colleague; what is written anew is', async () => {
  await desk.her.post(at.answer, { text, revision: '0' })
  for (const print of prints) {
    const answer = await keep(print)
    expect(answer.location).toBe(`${at.area}#answer-${question}`)
  }
  expect(await asked(at.area)).toEqual([])
  expect(visible((await desk.him.get(at.check)).body)).toContain(
    '3 ställen har ni sagt ska stå kvar',
  )
  await desk.her.post(at.answer, { text: `${text} Och 070-999 88 77.`, revision: '1' })
  expect(await asked(at.area)).toEqual(['phone:0709998877'])
})

test('it is written down what sort, where and how many, and nowhere the words', async () => {
  await desk.her.post(at.answer, { text, revision: '0' })
  await keep(prints[2])
  await keep(prints[2])
  const kept = (await trailOf(db, desk.entry.id)).filter(
    ({ what }) => what === 'entry.warning-kept',
  )
  expect(kept.map(({ details }) => JSON.parse(String(details)))).toEqual([
    { kind: 'personal-number', question, count: 1 },
  ])
  const rows = await reading<{ entryKeptWarning: Record<string, unknown> & { entry: string } }>(db)
    .selectFrom('entryKeptWarning')
    .selectAll()
    .where('entry', '=', desk.entry.id)
    .execute()
  expect(JSON.stringify(rows)).not.toMatch(/811218|9876|karin/i)
  expect(rows).toHaveLength(1)
})

test('the same passage in another entry is another digest: nobody can compare them', async () => {
  await keep(prints[2])
  const other = await aDesk(site)
  const address = paths.entryWarnings.to({ entry: other.entry.id })
  await other.her.post(address, { place: question, print: prints[2], to: 'check' })
  const rows = await reading<{ entryKeptWarning: { digest: string; entry: string } }>(db)
    .selectFrom('entryKeptWarning')
    .select('digest')
    .where('entry', 'in', [desk.entry.id, other.entry.id])
    .execute()
  expect(new Set(rows.map(({ digest }) => digest)).size).toBe(2)
})

test.each([
  ['print', 'secret:x'],
  ['print', ''],
  ['print', `phone:${'1'.repeat(400)}`],
  ['place', '../x'],
  ['place', ''],
])('what is no passage is refused: %s «%s»', async (field, value) => {
  expect((await keep(prints[0], { [field]: value })).status).toBe(422)
})

test('strangers say nothing of it, and nobody when it is handed in', async () => {
  const address = paths.entryWarnings.to({ entry: desk.entry.id })
  const fields = { place: question, print: prints[0], to: 'check' }
  expect((await desk.stranger.post(address, fields)).status).toBe(403)
  await answerAll(db, desk.anna, desk.entry.id)
  await desk.her.post(at.handIn)
  const late = await keep(prints[0])
  expect([late.status, visible(late.body)]).toEqual([
    422,
    expect.stringContaining('Bidraget är redan inlämnat'),
  ])
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
