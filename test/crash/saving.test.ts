// While fifty writers save, server and database are killed. What was acknowledged is there afterwards.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { EntryId } from '../../src/award/entries/model.ts'
import { allQuestions } from '../../src/award/entries/rules/handing-in.ts'
import { rows, type Writer } from '../../src/base/db/handle.ts'
import type { Actor } from '../../src/base/lib/actor.ts'
import { paths } from '../../src/base/paths.ts'
import { verifyChain } from '../../src/support/audit/public.ts'
import { openSession, visitor } from '../application.ts'
import { begunEntry, edition2027, sentRegistration } from '../entries.ts'
import { acknowledgedBy, colleagues, killWhile, now, withDatabase } from './killing.ts'
import { dataFolder, type Running, start } from './running.ts'

const writers = 50
const entries = 5

type Writing = {
  readonly entry: EntryId
  readonly question: string
  readonly token: string
  readonly name: string
  /** The texts that the site has said are saved, by revision. */
  readonly acknowledged: Map<number, string>
}

test('every acknowledged save is there after server and database were killed', async () => {
  const data = dataFolder()
  const first = await start(data, { FOREBILD_NOW: now })
  const all = await withDatabase(first, prepare)
  await killWhile(first, all, saving(first, 'both'))
  const saved = all.map(({ acknowledged }) => acknowledged.size)
  expect(Math.min(...saved)).toBeGreaterThan(0)

  const second = await start(data, { FOREBILD_NOW: now })
  await withDatabase(second, (db) => expectAllThere(db, all))
  await killWhile(second, all, saving(second, 'server'))

  const third = await start(data, { FOREBILD_NOW: now })
  await withDatabase(third, (db) => expectAllThere(db, all))
  await killWhile(third, all, saving(third, 'database'))
  expect((await third.ended).lines).toEqual([
    'The database ended by itself, so the site ends too. Start it again.',
  ])

  const last = await start(data, { FOREBILD_NOW: now })
  await withDatabase(last, async (db) => {
    await expectAllThere(db, all)
    expect((await verifyChain(db)).breaks).toEqual([])
  })
  last.signal('SIGTERM')
  expect((await last.ended).code).toBe(0)
  expect(acknowledgedBy(all)).toBeGreaterThan(writers * 4)
})

/** Five entries, ten writers in each, every one with a question of their own. */
async function prepare(db: Writer): Promise<readonly Writing[]> {
  const questions = allQuestions((await edition2027(db)).terms.instrument)
  const all: Writing[] = []
  for (let i = 0; i < entries; i += 1) {
    const people = await colleagues(db, writers / entries)
    const [contact] = people as readonly [Actor]
    const registration = await sentRegistration(db, people, {
      unitName: `Kraschenhet ${i}`,
      recordNumber: `KU 2027/9${i}`,
    })
    const entry = await begunEntry(db, contact, registration)
    for (const [n, { id, name }] of people.entries()) {
      const question = questions[n] ?? ''
      const token = await openSession(db, id, new Date(now))
      all.push({ entry: entry.id, question, token, name, acknowledged: new Map() })
    }
  }
  return all
}

function saving({ url }: Running, what: 'both' | 'server' | 'database') {
  const work = (writing: Writing, state: { readonly going: boolean }) =>
    saveUntilKilled(url, writing, state)
  return { what, after: writers * 4, work }
}

/** One save after the other, each upon the revision that the last answer named. */
async function saveUntilKilled(
  url: string,
  { entry, question, token, name, acknowledged }: Writing,
  state: { readonly going: boolean },
): Promise<void> {
  const browser = visitor((address, init) => fetch(address, init), { session: token }, url)
  const path = paths.entryAnswer.to({ entry, question })
  let revision = Math.max(0, ...acknowledged.keys())
  while (state.going) {
    const text = `${name} skriver om ${question}, gång ${revision + 1}.`
    const answer = await browser
      .post(path, { text, revision: String(revision) })
      .catch(() => undefined)
    if (answer?.status === 409) revision += 1
    if (answer?.status !== 200) continue
    revision = JSON.parse(answer.body).revision
    acknowledged.set(revision, text)
  }
}

async function expectAllThere(db: Writer, all: readonly Writing[]): Promise<void> {
  const kept = await rows<{ entry: string; question: string; revision: number; text: string }>(
    db,
    sql`select entry, question, revision, text from answer_version`,
  )
  const texts = new Map(
    kept.map((one) => [`${one.entry} ${one.question} ${one.revision}`, one.text]),
  )
  const lost = all.flatMap(({ entry, question, acknowledged }) =>
    [...acknowledged].filter(
      ([revision, text]) => texts.get(`${entry} ${question} ${revision}`) !== text,
    ),
  )
  expect(lost).toEqual([])
}
