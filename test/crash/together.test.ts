// While writers type together, server and database are killed. What was acknowledged is there afterwards, once.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { nodesOf, project } from '../../src/award/entries/actions/together/document.ts'
import type { EntryId } from '../../src/award/entries/model.ts'
import { allQuestions } from '../../src/award/entries/rules/handing-in.ts'
import { readShared } from '../../src/award/entries/store/together.ts'
import { rows, type Writer } from '../../src/base/db/handle.ts'
import type { Actor } from '../../src/base/lib/actor.ts'
import { verifyChain } from '../../src/support/audit/public.ts'
import { openSession } from '../application.ts'
import { begunEntry, edition2027, sentRegistration } from '../entries.ts'
import { openPage, type Page } from '../listening.ts'
import { colleagues, killWhile, now, rest, withDatabase } from './killing.ts'
import { dataFolder, type Running, start } from './running.ts'

const entries = 3
const writersOfEach = 2

type Writing = {
  readonly entry: EntryId
  readonly question: string
  readonly session: string
  readonly name: string
  /** As the browser holds it, also while there is no server. */
  readonly doc: Y.Doc
  /** What the page has shown as saved. */
  readonly acknowledged: Set<string>
  typed: number
}

test('every word that was shown as saved is there, once, after server and database were killed', async () => {
  const data = dataFolder()
  const first = await start(data, { FOREBILD_NOW: now })
  const all = await withDatabase(first, prepare)
  await killWhile(first, all, typing(first, 'both'))
  const second = await start(data, { FOREBILD_NOW: now })
  await withDatabase(second, (db) => expectAllThere(db, all))
  await killWhile(second, all, typing(second, 'server'))
  const third = await start(data, { FOREBILD_NOW: now })
  await withDatabase(third, (db) => expectAllThere(db, all))
  await killWhile(third, all, typing(third, 'database'))
  // Nothing of it is printed: that the database ended is all there is to say.
  expect((await third.ended).lines).toEqual([
    'The database ended by itself, so the site ends too. Start it again.',
  ])

  const last = await start(data, { FOREBILD_NOW: now })
  const pages = all.map((writing) => pageOf(last, writing))
  await Promise.all(pages.map((page) => page.saved()))
  for (const page of pages) page.close()
  await withDatabase(last, async (db) => {
    for (const one of all) for (const word of wordsOf(one)) one.acknowledged.add(word)
    await expectAllThere(db, all)
    expect((await verifyChain(db)).breaks).toEqual([])
  })
  last.signal('SIGTERM')
  expect(await last.ended).toEqual({ code: 0, lines: [] })
})

/** The three of an entry write in the same answer. */
async function prepare(db: Writer): Promise<readonly Writing[]> {
  const [question = ''] = allQuestions((await edition2027(db)).terms.instrument)
  const all: Writing[] = []
  for (let i = 0; i < entries; i += 1) {
    const people = await colleagues(db, writersOfEach)
    const [contact] = people as readonly [Actor]
    const registration = await sentRegistration(db, people, {
      unitName: `Samskriven enhet ${i}`,
      recordNumber: `KU 2027/8${i}`,
    })
    const { id: entry } = await begunEntry(db, contact, registration)
    for (const [n, { id }] of people.entries()) {
      const session = await openSession(db, id, new Date(now))
      const own = { doc: new Y.Doc(), acknowledged: new Set<string>(), typed: 0 }
      all.push({ entry, question, session, name: `skribent${i}x${n}`, ...own })
    }
  }
  return all
}

function pageOf(running: Running, { entry, question, session, doc }: Writing): Page {
  return openPage(running.url, { entry, question, session, doc })
}

function typing(running: Running, what: 'both' | 'server' | 'database') {
  const after = entries * writersOfEach * 10
  const work = (writing: Writing, state: { readonly going: boolean }) =>
    typeUntilKilled(running, writing, state)
  return { what, after, work }
}

/** A word at a time, whether or not the one before it is shown as saved after a tenth of a second. */
async function typeUntilKilled(
  running: Running,
  writing: Writing,
  state: { readonly going: boolean },
): Promise<void> {
  const page = pageOf(running, writing)
  const isSaved = () => page.provider.isSynced && !page.provider.hasUnsyncedChanges
  while (state.going) {
    await rest(10)
    if (!page.provider.isSynced) continue
    if (isSaved()) for (const word of wordsOf(writing)) writing.acknowledged.add(word)
    writing.typed += 1
    page.type(`${writing.name}n${writing.typed}`)
    for (let i = 0; i < 10 && state.going && !isSaved(); i += 1) await rest(10)
  }
  page.close()
}

/** Those of its own that stand in its document. */
function wordsOf({ doc, name }: Writing): readonly string[] {
  if (nodesOf(doc).length === 0) return []
  return project(doc)
    .text.split('\n\n')
    .filter((word) => word.startsWith(`${name}n`))
}

async function expectAllThere(db: Writer, all: readonly Writing[]): Promise<void> {
  for (const { entry, question, acknowledged } of all) {
    const shared = await readShared(db, { entry, question })
    const words = (shared?.text ?? '').split('\n\n')
    expect([...acknowledged].filter((word) => !words.includes(word))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
    const opened = new Y.Doc()
    for (const change of shared?.changes ?? []) Y.applyUpdate(opened, change)
    expect(project(opened).text).toBe(shared?.text)
    const [version] = await rows<{ text: string }>(
      db,
      sql`select text from answer_version where entry = ${entry} and question = ${question}
        order by revision desc limit 1`,
    )
    expect(version?.text).toBe(shared?.text)
  }
}
