// The whole entry as papers: what was handed in for those who may read, the draft for its own people alone.
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { acting, aDesk, answerAll, firstQuestion, write } from '../../../../test/entries.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import type { DocumentId } from '../../../support/documents/model.ts'
import { openDocument, textOf } from '../../../support/documents/public.ts'
import { type Enclosing, sendWaiting } from '../../../support/messages/jobs.ts'
import type { Enclosure, Message } from '../../../support/messages/model.ts'
import { latest } from '../../../support/messages/store.ts'
import { makeCopies, sendCopies } from '../actions/copies.ts'
import { handInEntry } from '../actions/handing-in.ts'
import { addResult } from '../actions/results.ts'

const site = await testApplication()
const now = '2027-03-01T09:00:00Z'

async function place() {
  const desk = await aDesk(site)
  const at = { entry: desk.entry.id }
  await acting(site.db, desk.anna, (act) =>
    addResult(act, desk.entry.id, {
      title: 'Nöjda',
      unit: '%',
      better: 'higher',
      source: 'Enkäten',
      decimals: 0,
      periods: ['2025', '2026'],
      series: [{ role: 'measure', name: 'Tallen', values: [71, 84] }],
    }),
  )
  return { ...desk, pdf: paths.entryPdf.to(at), word: paths.entryCopy.to(at) }
}

const text = '## Så gör vi\n\nVi **lyssnar** varje dag.\n\n- ett\n- två\n\n![](resultat:nojda)'

async function words(bytes: Uint8Array, name: string): Promise<string> {
  const found = await textOf(bytes, name)
  return found.ok ? found.value.text.replace(/\s+/g, ' ') : found.reason
}

test('the draft is for its own people, is marked, and has its figures in PDF and Word', async () => {
  const { her, him, organiser, stranger, anna, entry, pdf, word } = await place()
  await write(site.db, anna, { entry: entry.id, text, revision: 0 })
  for (const visitor of [her, him]) {
    const answer = await visitor.get(pdf)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const read = await words(answer.bytes, 'a.pdf')
    expect(read).toContain('UTKAST')
    expect(read).toContain('Så gör vi')
    expect(read).toMatch(/Ökat från 71 % \(2025\) till 84 % \(2026\)\. Källa: Enkäten\./)
  }
  const read = await words((await her.get(word)).bytes, 'a.docx')
  expect(read).toContain('UTKAST')
  expect(read).toMatch(/Ökat från 71 % \(2025\) till 84 % \(2026\)\. Källa: Enkäten\./)
  for (const visitor of [organiser, stranger]) {
    expect((await visitor.get(pdf)).status).toBe(403)
    expect((await visitor.get(`${word}?visa=utkast`)).status).toBe(403)
  }
})

async function handedIn() {
  const desk = await place()
  await answerAll(site.db, desk.anna, desk.entry.id)
  await write(site.db, desk.anna, { entry: desk.entry.id, text, revision: 1 })
  const receipt = await acting(site.db, desk.anna, (act) => handInEntry(act, desk.entry.id), now)
  if (!receipt.ok) throw new Error(receipt.reason)
  return { ...desk, receipt: receipt.value }
}

test('what was handed in is told with its number and sum, and stays when the draft goes on', async () => {
  const { her, organiser, receipt, pdf, entry } = await handedIn()
  const before = await her.get(pdf)
  const read = await words(before.bytes, 'a.pdf')
  expect(read).toContain(receipt.number)
  expect(read.replaceAll(' ', '')).toContain(receipt.sha256)
  expect(read).not.toContain('UTKAST')
  expect(read).toMatch(/ 9 ord av högst/)
  expect((await organiser.get(pdf)).bytes).toEqual(before.bytes)
  await her.post(paths.entryTakeBack.to({ entry: entry.id }))
  expect((await organiser.get(pdf)).status).toBe(403)
  expect((await her.get(pdf)).bytes).toEqual(before.bytes)
  expect(await words((await her.get(`${pdf}?visa=utkast`)).bytes, 'a.pdf')).toContain('UTKAST')
})

test('after a hand-in each of the unit gets one letter with both papers, however often the job is run', async () => {
  const { anna, bo, receipt } = await handedIn()
  await site.runJobs()
  const made = await makeCopies(site.db, receipt.id)
  expect(made).toBeUndefined()
  const letters = (await latest(site.db, 50)).filter(({ subject }) => /^Kopia/.test(subject))
  const own = letters.filter(({ subject }) => subject.includes(receipt.number))
  const people = await peopleByIds(site.db, [anna.id, bo.id])
  expect(own.map(({ recipient }) => recipient).sort()).toEqual(
    [...people.values()].map(({ email }) => email).sort(),
  )
  expect(own.map(({ attachments }) => attachments.length)).toEqual([2, 2])
  const files = await Promise.all(
    (own[0]?.attachments ?? []).map((id) => openDocument(site.db, id as DocumentId)),
  )
  expect(files.map(({ mediaType }) => mediaType.split('/')[1])).toEqual([
    'pdf',
    'vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
  expect(await words(files[0]?.bytes ?? new Uint8Array(), 'a.pdf')).toContain(receipt.number)
})

test('two who send the copies at once send one letter to each', async () => {
  const { receipt } = await handedIn()
  const made = await makeCopies(site.db, receipt.id)
  if (!made) throw new Error('they have gone out')
  const once = () => acting(site.db, theSystem, (act) => sendCopies(act, made), now)
  await Promise.all([once(), once()])
  await site.runJobs()
  const letters = (await latest(site.db, 90)).filter(
    ({ subject }) => /^Kopia/.test(subject) && subject.includes(receipt.number),
  )
  expect(letters).toHaveLength(2)
})

test('what is sent is what was kept, also when the first try fails', async () => {
  const { receipt } = await handedIn()
  await site.runJobs()
  const sent: [Message, readonly Enclosure[]][] = []
  let fails = true
  const send = async (message: Message, enclosures: readonly Enclosure[]) => {
    if (message.subject.includes(receipt.number) && /^Kopia/.test(message.subject)) {
      if (fails) throw new Error('no mail today')
      sent.push([message, enclosures])
    }
  }
  const enclosing: Enclosing = (db, ids) =>
    Promise.all(ids.map((id) => openDocument(db, id as DocumentId)))
  const at = new Date('2027-03-02T09:00:00Z')
  await sendWaiting(site.db, send, () => at, enclosing)
  fails = false
  const later = new Date('2027-03-02T10:00:00Z')
  await sendWaiting(site.db, send, () => later, enclosing)
  expect(sent).toHaveLength(2)
  for (const [, files] of sent) {
    expect(files.map(({ name }) => name.replace(/^.*[.]/, ''))).toEqual(['pdf', 'docx'])
    expect(
      Buffer.from(files[0]?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

test('nobody met a fault of the site', async () => {
  expect(await firstQuestion(site.db)).not.toBe('')
  expect(site.failures).toEqual([])
})
