// Two processes, two pages and a plain text area do anything in any order. No word is lost, and none is doubled.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { testApplication } from '../../../../../test/application.ts'
import { acting, begunEntry, firstQuestion, sentRegistration } from '../../../../../test/entries.ts'
import { rows } from '../../../../base/db/handle.ts'
import type { EntryId } from '../../model.ts'
import { findAnswer, listVersions } from '../../store/answers.ts'
import { readShared } from '../../store/together.ts'
import { saveAnswer } from '../writing.ts'
import { editionShelf } from './desk.ts'
import { nodesOf, project } from './document.ts'
import { type Acting, SharedDocument } from './shared-document.ts'

const site = await testApplication()
const { db } = site
const question = await firstQuestion(db)
const anna = await site.someone({ name: 'Anna' })

/** A page, and the process that its socket leads to. */
type Place = { page: Y.Doc; document: Y.Doc; shared: SharedDocument }
type Real = { readonly entry: EntryId; readonly places: [Place, Place] }
type Model = { words: number; minutes: number; readonly acknowledged: Set<string> }
type Command = fc.AsyncCommand<Model, Real>

function inTime(model: Model): Acting {
  const now = new Date(Date.UTC(2027, 2, 1, 9, model.minutes)).toISOString()
  return (work) => acting(db, anna, work, now)
}

async function openPlace(entry: EntryId, model: Model, page = new Y.Doc()): Promise<Place> {
  const document = new Y.Doc()
  const shared = new SharedDocument(document, { entry, question }, editionShelf())
  await shared.catchUp(inTime(model))
  receive({ page, document, shared })
  return { page, document, shared }
}

function receive({ page, document }: Place): void {
  Y.applyUpdate(page, Y.encodeStateAsUpdate(document))
}

function wordsOf(doc: Y.Doc): readonly string[] {
  return nodesOf(doc).length === 0 ? [] : project(doc).text.split('\n\n')
}

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

const type = (at: 0 | 1) =>
  command(`types at ${at}`, async (model, { places }) => {
    model.words += 1
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`ord${model.words}`)])
    const { page } = places[at]
    page.getXmlFragment('answer').insert(model.words % (nodesOf(page).length + 1), [paragraph])
  })

async function sendFrom(at: 0 | 1, model: Model, { places }: Real): Promise<void> {
  const { page, document, shared } = places[at]
  const missing = Y.encodeStateAsUpdate(page, Y.encodeStateVector(document))
  const kept = await shared.keep(inTime(model), missing)
  expect(['kept', 'nothing-new']).toContain(kept.kind)
  for (const word of wordsOf(page)) model.acknowledged.add(word)
  receive(places[at])
}

const send = (at: 0 | 1) => command(`sends from ${at}`, (model, real) => sendFrom(at, model, real))

const bothSend = command('both send at once', async (model, real) => {
  await Promise.all([sendFrom(0, model, real), sendFrom(1, model, real)])
})

const hear = (at: 0 | 1) =>
  command(`hears at ${at}`, async (model, { places }) => {
    await places[at].shared.catchUp(inTime(model))
    receive(places[at])
  })

const restart = (at: 0 | 1) =>
  command(`restarts at ${at}`, async (model, { entry, places }) => {
    places[at] = await openPlace(entry, model, places[at].page)
  })

const savePlainly = command('adds a word in the plain text area', async (model, { entry }) => {
  model.words += 1
  const standing = await findAnswer(db, entry, question)
  const text = [standing?.text ?? '', `ord${model.words}`]
    .filter((part) => part !== '')
    .join('\n\n')
  const draft = { question, text, revision: standing?.revision ?? 0 }
  const placed = await inTime(model)((act) => saveAnswer(act, entry, draft))
  expect(placed).toMatchObject({ ok: true, value: { kind: 'saved' } })
  model.acknowledged.add(`ord${model.words}`)
})

const pass = command('eleven minutes pass', async (model) => {
  model.minutes += 11
})

async function invariants(model: Model, { entry }: Real): Promise<void> {
  const standing = await findAnswer(db, entry, question)
  const words = (standing?.text ?? '').split('\n\n').filter((word) => word !== '')
  expect(new Set(words).size).toBe(words.length)
  for (const word of model.acknowledged) expect(words).toContain(word)
  const [newest] = await listVersions(db, entry, question, 1)
  expect(newest?.text ?? '').toBe(standing?.text ?? '')
  const shared = await readShared(db, { entry, question })
  if (!shared || shared.seq === 0) return
  const opened = new Y.Doc()
  for (const change of shared.changes) Y.applyUpdate(opened, change)
  expect(project(opened).text).toBe(standing?.text)
}

const at = fc.constantFrom(0 as const, 1 as const)
const commands = fc.commands(
  [
    ...[at.map(type), at.map(send), at.map(type), at.map(send), at.map(hear), at.map(restart)],
    ...[fc.constant(bothSend), fc.constant(savePlainly), fc.constant(pass)],
  ],
  { maxCommands: 30 },
)

test('Invariant 6: no order of writing together, plainly and anew loses a word or doubles one', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const registration = await sentRegistration(db, [anna])
      const { id: entry } = await begunEntry(db, anna, registration)
      const model: Model = { words: 0, minutes: 0, acknowledged: new Set() }
      const places: Real['places'] = [await openPlace(entry, model), await openPlace(entry, model)]
      await fc.asyncModelRun(() => ({ model, real: { entry, places } }), run)
    }),
    { numRuns: 60, endOnFailure: true },
  )
  const [{ shared } = { shared: 0 }] = await rows<{ shared: number }>(
    db,
    sql`select count(*)::int as shared from answer where seq > 0`,
  )
  expect(shared).toBeGreaterThan(10)
}, 120_000)
