// Comments beside the answers: who says what, what is found again, who is told, and who sees nothing.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { aDesk, edition2027 } from '../../../../test/entries.ts'
import { lettersTo } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import { addMember, dropMember } from '../../registrations/actions/members.ts'
import { handInEntry } from '../actions/handing-in.ts'
import { saveAnswer } from '../actions/writing.ts'
import { allQuestions } from '../rules/handing-in.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const { instrument } = (await edition2027(site.db)).terms
const [area] = instrument?.areas ?? []
const question = area?.questions[0]?.key ?? ''

async function commented() {
  const desk = await aDesk(site)
  const entry = desk.entry.id
  const of = { entry, question }
  const text = 'Vi mäter **nöjdheten** varje år.\n\nSedan talar vi om den.'
  await site.act(desk.anna, (act) => saveAnswer(act, entry, { question, text, revision: 0 }))
  return { ...desk, of, page: paths.entryComments.to(of), send: paths.entryCommentNew.to(of) }
}
type Desk = Awaited<ReturnType<typeof commented>>

async function invited(desk: Desk, role: 'reader' | 'helper', until: string | null = null) {
  const person = await site.someone({ name: `${role} ${until ?? ''}` })
  const { name, email } = person
  const who = { name, email, role, until }
  await site.act(desk.anna, (act) => addMember(act, desk.registration.id, who))
  return { person, visitor: await site.as(person) }
}

async function only<Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row> {
  const [row, ...more] = await rows<Row>(site.db, statement)
  if (row === undefined || more.length > 0) throw new Error('not exactly one')
  return row
}

function threadIn(desk: Desk): Promise<{ id: string }> {
  return only(sql`SELECT id FROM comment_thread WHERE entry = ${desk.entry.id}`)
}

test('a passage is marked in the answer by its words, and said to be gone when it is', async () => {
  const desk = await commented()
  const { her, him, send, page, of } = desk
  const sent = await him.post(send, { text: 'Hur ofta?', quote: 'nöjdheten varje  år', on: 'page' })
  expect(sent.status).toBe(303)
  expect((await her.get(`${page}?fraga=${question}`)).body).toContain(
    '<mark>nöjdheten varje år</mark>',
  )
  const beside = (await her.get(paths.entryArea.to({ ...of, area: area?.key ?? '' }))).body
  expect(beside).toContain('data-quote="nöjdheten varje  år"')
  expect(beside).toContain('Hur ofta?')
  expect(beside).not.toContain('Stycket finns inte')
  const draft = { question, text: 'Vi mäter inte längre.', revision: 1 }
  await site.act(desk.anna, (act) => saveAnswer(act, desk.entry.id, draft))
  const after = (await her.get(`${page}?fraga=${question}`)).body
  expect(after).toContain('Stycket finns inte i svaret som det står nu.')
  expect(after).not.toContain('<mark>')
})

test('what is refused stands in its fields again, where one typed it', async () => {
  const { him, send } = await commented()
  const empty = await him.post(send, { text: '  ', quote: 'nöjdheten', on: 'area' })
  expect(empty.status).toBe(422)
  expect(empty.body).toContain('Skriv en kommentar.')
  expect(empty.body).toContain('>nöjdheten</textarea>')
  expect(empty.body).toContain(`href="#comment-${question}-text"`)
  expect(empty.body).toContain(`id="comments-${question}"`)
  const long = await him.post(send, { text: 'a'.repeat(4001), on: 'page' })
  expect(long.status).toBe(422)
  expect(long.body).toContain('högst 4 000 tecken')
})

test('a matter is answered, resolved, opened again, and gone with its last words', async () => {
  const desk = await commented()
  const { her, him, send, page } = desk
  await him.post(send, { text: 'Räcker det?', on: 'page' })
  const { id: thread } = await threadIn(desk)
  const of = { entry: desk.entry.id, thread }
  const answered = await her.post(paths.entryThreadAnswer.to(of), { text: 'Ja.', on: 'area' })
  expect(answered.location).toContain(`/omraden/${area?.key}#kommentar-`)
  await her.post(paths.entryThreadResolve.to(of), { on: 'page' })
  expect((await him.get(page)).body).toContain('Det finns inga öppna kommentarer.')
  expect((await him.get(`${page}?visa=klara`)).body).toContain('Markerad som klar av Anna Ek')
  await him.post(paths.entryThreadReopen.to(of), { on: 'page' })
  expect((await him.get(page)).body).toContain('Räcker det?')
  await her.post(paths.entryThreadResolve.to(of), { on: 'page' })
  await him.post(paths.entryThreadAnswer.to(of), { text: 'Nej, inte än.', on: 'page' })
  expect((await him.get(page)).body).toContain('Nej, inte än.')

  const said = await rows<{ id: string; by: string }>(
    site.db,
    sql`SELECT id, written_by AS by FROM comment WHERE thread = ${thread}`,
  )
  for (const { id, by } of said) {
    const own = paths.entryCommentGone.to({ entry: desk.entry.id, comment: id })
    const [writer, other] = by === desk.bo.id ? [him, her] : [her, him]
    expect((await other.get(own)).status).toBe(403)
    expect((await other.post(own)).status).toBe(403)
    expect((await writer.get(own)).body).toContain('Ta bort din kommentar?')
    expect((await writer.post(own)).status).toBe(303)
  }
  const left = await rows(site.db, sql`SELECT 1 FROM comment_thread WHERE id = ${thread}`)
  expect(left).toEqual([])
})

test('one puts one’s own words otherwise, and says so', async () => {
  const desk = await commented()
  const { her, him, send, page } = desk
  await him.post(send, { text: 'Fell.', on: 'page' })
  const { id } = await only<{ id: string }>(
    sql`SELECT comment.id FROM comment JOIN comment_thread ON comment_thread.id = thread
        WHERE entry = ${desk.entry.id}`,
  )
  const own = paths.entryComment.to({ entry: desk.entry.id, comment: id })
  expect((await her.post(own, { text: 'Kapat.' })).status).toBe(403)
  expect((await him.post(own, { text: '' })).status).toBe(422)
  expect((await him.post(own, { text: 'Fel.' })).status).toBe(303)
  const shown = (await her.get(page)).body
  expect(shown).toContain('Fel.')
  expect(shown).toContain('(ändrad)')
  expect(shown).not.toContain('Kapat.')
})

test('a reader reads what is said and has no fields, a helper says what they want', async () => {
  const desk = await commented()
  const reader = await invited(desk, 'reader')
  const helper = await invited(desk, 'helper')
  await desk.him.post(desk.send, { text: 'Räcker det?', on: 'page' })
  const { id: thread } = await threadIn(desk)
  const address = paths.entryArea.to({ entry: desk.entry.id, area: area?.key ?? '' })
  const read = (await reader.visitor.get(address)).body
  expect(read).toContain('Räcker det?')
  expect(read).not.toMatch(/<textarea[^>]* name=/)
  expect(read).not.toContain('Markera som klar')
  const of = { entry: desk.entry.id, thread }
  expect((await reader.visitor.post(desk.send, { text: 'Hej' })).status).toBe(403)
  expect((await reader.visitor.post(desk.send, { text: '' })).status).toBe(403)
  expect((await reader.visitor.post(paths.entryThreadAnswer.to(of), { text: '' })).status).toBe(403)
  expect((await reader.visitor.post(paths.entryThreadResolve.to(of))).status).toBe(403)
  expect((await helper.visitor.post(desk.send, { text: 'Hej' })).status).toBe(303)
  expect((await helper.visitor.post(paths.entryThreadResolve.to(of))).status).toBe(303)
})

test('nobody outside sees or says anything, and what is handed in holds no comment', async () => {
  const desk = await commented()
  await desk.him.post(desk.send, { text: 'Hemligt ord: kantarell.', on: 'page' })
  const { id: thread } = await threadIn(desk)
  for (const visitor of [desk.organiser, desk.stranger]) {
    expect((await visitor.get(desk.page)).status).toBe(403)
    expect((await visitor.post(desk.send, { text: 'Hej' })).status).toBe(403)
  }
  const other = await aDesk(site)
  const crossed = paths.entryThreadAnswer.to({ entry: other.entry.id, thread })
  expect((await other.her.post(crossed, { text: 'Hej' })).status).toBe(404)
  for (const key of allQuestions(instrument).slice(1)) {
    const draft = { question: key, text: 'Svar.', revision: 0 }
    await site.act(desk.anna, (act) => saveAnswer(act, desk.entry.id, draft))
  }
  const receipt = await site.act(desk.anna, (act) => handInEntry(act, desk.entry.id))
  if (!receipt.ok) throw new Error(receipt.reason)
  const { content } = await only<{ content: string }>(
    sql`SELECT content FROM receipt WHERE entry = ${desk.entry.id}`,
  )
  expect(content).not.toContain('kantarell')
  const reading = await desk.organiser.get(paths.entryReading.to({ entry: desk.entry.id }))
  expect(reading.status).toBe(200)
  expect(reading.body).not.toContain('kantarell')
})

test('who is named gets one letter an hour with links and none of the words', async () => {
  const desk = await commented()
  const { him, send } = desk
  const start = site.clock.now()
  const lo = await site.someone({ name: 'Lo Ask' })
  await site.act(desk.anna, (act) => {
    const who = { name: lo.name, email: lo.email, role: 'writer', until: null } as const
    return addMember(act, desk.registration.id, who)
  })
  const count = async () =>
    (await lettersTo(site.db, lo.email)).split('Du är nämnd i kommentarer').length - 1
  const say = (text: string, mentions: readonly string[] = []) =>
    him.post(send, { text, mentions, quote: 'nöjdheten', on: 'page' })
  await say('Titta på det här.', [lo.id])
  await site.runJobs()
  expect(await count()).toBe(1)
  const letter = await lettersTo(site.db, lo.email)
  expect(letter).toContain(`/bidrag/${desk.entry.id}/omraden/${area?.key}#kommentar-`)
  expect(letter).not.toContain('Titta på')
  expect(letter).not.toContain('nöjdheten')

  site.clock.forward(10 * 60_000)
  await say('@Lo Ask: och det här?')
  site.clock.forward(10 * 60_000)
  await say('Och det här.', [lo.id])
  await site.runJobs()
  expect(await count()).toBe(1)
  site.clock.forward(41 * 60_000)
  await releaseJobs()
  expect(await count()).toBe(2)
  const second = (await lettersTo(site.db, lo.email)).split('Du är nämnd i kommentarer').at(-1)
  expect(second?.match(/#kommentar-/g)).toHaveLength(2)

  await say('Hejdå.', [lo.id])
  await site.act(desk.anna, (act) => dropMember(act, desk.registration.id, lo.id))
  site.clock.forward(61 * 60_000)
  await releaseJobs()
  expect(await count()).toBe(2)
  site.clock.set(start)
})

/** The queue keeps its own time: what waits for the site's clock is let go. */
async function releaseJobs(): Promise<void> {
  await rows(site.db, sql`UPDATE graphile_worker._private_jobs SET run_at = now()`)
  await site.runJobs()
}

test('however much is said, a page of it asks as little, and shows twenty at a time', async () => {
  const desk = await commented()
  const ask = async () => {
    site.queries.length = 0
    expect((await desk.her.get(desk.page)).status).toBe(200)
    return site.queries.length
  }
  await desk.him.post(desk.send, { text: 'Ett', quote: 'nöjdheten', on: 'page' })
  const few = await ask()
  for (let i = 0; i < 24; i += 1) {
    await desk.her.post(desk.send, { text: `Sak ${i}`, quote: 'nöjdheten', on: 'page' })
  }
  expect(await ask()).toBe(few)
  expect(few).toBeLessThanOrEqual(16)
  const first = (await desk.her.get(desk.page)).body
  expect(first.match(/class="thread"/g)).toHaveLength(20)
  expect((await desk.her.get(`${desk.page}?sida=2`)).body.match(/class="thread"/g)).toHaveLength(5)
})

test('none of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
