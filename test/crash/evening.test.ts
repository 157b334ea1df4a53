// While a unit's people write together, save plainly, hand in and attach files, server, jobs and database are killed again
// and again. `FOREBILD_KILL_MINUTES` sets for how long; without it a few times.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Prepared, prepare, type Unit } from '../../bench/evening/prepared.ts'
import { type Reader, rows } from '../../src/base/db/handle.ts'
import { paths } from '../../src/base/paths.ts'
import { verifyChain } from '../../src/support/audit/public.ts'
import { visitor } from '../application.ts'
import { photograph } from '../attachments.ts'
import { dice } from '../dice.ts'
import { SharedPage } from '../live-page.ts'
import { withDatabase } from './killing.ts'
import { dataFolder, start } from './running.ts'

const minutes = Number(process.env['FOREBILD_KILL_MINUTES'] ?? 0)
const seed = Number(process.env['FOREBILD_KILL_SEED'] ?? Date.now() % 100_000)
const roll = dice(seed)
/** No demonstration: it takes its time to play. */
const real = { FOREBILD_DEMO: '0' }
const units = 12

/** What the site has said is kept. */
const said = {
  live: [] as {
    readonly entry: string
    readonly question: string
    readonly client: number
    readonly upTo: () => number
  }[],
  plain: [] as { readonly entry: string; readonly question: string; readonly text: string }[],
  receipts: [] as string[],
  files: [] as string[],
}

test(
  `what was acknowledged is there, once, however often all is killed (seed ${seed})`,
  async () => {
    const data = dataFolder()
    let running = await start(data, real)
    const prepared = await prepare(running.database, { units, writers: 3 })
    const until = Date.now() + minutes * 60_000
    for (let round = 0; round < 3 || Date.now() < until; round += 1) {
      const evening = { on: true }
      const all = Promise.all(
        prepared.units.map((unit, index) =>
          unitAtWork(running.url, unit, { prepared, index, evening }),
        ),
      )
      await someOfEach()
      await pause(1500 * roll())
      await running.kill((['both', 'server', 'database'] as const)[round % 3] ?? 'both')
      evening.on = false
      await all
      running = await start(data, real)
    }
    await withDatabase(running, expectAllThere)
    running.signal('SIGTERM')
    expect((await running.ended).code).toBe(0)
  },
  minutes * 60_000 + 240_000,
)

/** Waits until more of each kind is acknowledged, or for ten seconds. */
async function someOfEach(): Promise<void> {
  const before = [acknowledgedLive(), said.plain.length, said.files.length]
  const until = Date.now() + 10_000
  const more = () =>
    [acknowledgedLive(), said.plain.length, said.files.length].every(
      (count, kind) => count > (before[kind] ?? 0),
    )
  while (!more() && Date.now() < until) await pause(20)
}

function acknowledgedLive(): number {
  return said.live.reduce((sum, { upTo }) => sum + upTo(), 0)
}

type At = { readonly prepared: Prepared; readonly index: number; readonly evening: { on: boolean } }

/** The first half write, the others hand in, one after the other, and attach files until they have. */
async function unitAtWork(
  url: string,
  unit: Unit,
  { prepared, index, evening }: At,
): Promise<void> {
  const [area] = prepared.areas
  const [shared = '', own = ''] = area?.questions ?? []
  if (index < units / 2) {
    const [first, second, third] = unit.writers
    await Promise.all([
      ...[first, second].map(
        (who) => who && writeLive(url, { unit, who, question: shared, evening }),
      ),
      third && savePlainly(url, { unit, who: third, question: own, evening }),
    ])
    return
  }
  const [manager] = unit.writers
  if (manager === undefined || said.receipts.includes(unit.entry)) return
  await attach(url, { unit, who: manager, question: own, evening })
  await pause(3000 * roll())
  if (evening.on) await handIn(url, unit)
}

type Deed = {
  readonly unit: Unit
  readonly who: Unit['writers'][number]
  readonly question: string
  readonly evening: { readonly on: boolean }
}

async function writeLive(url: string, { unit, who, question, evening }: Deed): Promise<void> {
  const page = new SharedPage({ url, entry: unit.entry, ...who }, [question])
  if (!(await page.connect())) return
  const [line] = page.lines
  if (line === undefined) return
  said.live.push({
    ...{ entry: unit.entry, question, client: line.doc.clientID },
    upTo: () => line.acknowledged,
  })
  while (evening.on && page.state === 'open') {
    line.type('och så ')
    line.flush()
    await pause(40 + 80 * roll())
  }
  page.end()
}

async function savePlainly(url: string, { unit, who, question, evening }: Deed): Promise<void> {
  const browser = visitor((address, init) => fetch(address, init), { session: who.token }, url)
  const path = paths.entryAnswer.to({ entry: unit.entry, question })
  let revision = 1
  for (let time = 0; evening.on; time += 1) {
    const text = `Plats ${url}, gång ${time}.`
    const answer = await browser.post(path, { text, revision: String(revision) }).catch(gone)
    if (answer?.status === 409) revision += 1
    if (answer?.status !== 200) continue
    revision = Number(JSON.parse(answer.body).revision)
    said.plain.push({ entry: unit.entry, question, text })
  }
}

async function attach(url: string, { unit, who, evening }: Deed): Promise<void> {
  const browser = visitor((address, init) => fetch(address, init), { session: who.token }, url)
  const name = `bild-${unit.entry}-${Math.floor(roll() * 1e9)}.jpg`
  const picture = await photograph({ side: 20 + Math.floor(roll() * 40) })
  const file = new File([await picture.arrayBuffer()], name, { type: 'image/jpeg' })
  const path = paths.entryAttachments.to({ entry: unit.entry })
  const answer = evening.on
    ? await browser.post(path, { file, alt: 'Gården' }).catch(gone)
    : undefined
  if (answer?.status === 303) said.files.push(name)
}

async function handIn(url: string, unit: Unit): Promise<void> {
  const [manager] = unit.writers
  const browser = visitor(
    (address, init) => fetch(address, init),
    { session: manager?.token ?? '' },
    url,
  )
  const path = paths.entryHandIn.to({ entry: unit.entry })
  const answers = await Promise.all([
    browser.post(path).catch(gone),
    browser.post(path).catch(gone),
  ])
  if (answers.some((answer) => answer?.status === 303)) said.receipts.push(unit.entry)
}

function gone(): undefined {
  return undefined
}

async function expectAllThere(db: Reader): Promise<void> {
  expect(Math.min(acknowledgedLive(), said.plain.length, said.files.length)).toBeGreaterThan(0)
  expect(await lostLive(db)).toEqual([])
  expect(await lostPlain(db)).toEqual([])
  expect(await wrongFiles(db)).toEqual([])
  expect(await wrongHandIns(db)).toEqual([])
  expect((await verifyChain(db)).breaks).toEqual([])
}

async function lostLive(db: Reader): Promise<readonly unknown[]> {
  const kept = await rows<{ name: string; changes: readonly Uint8Array[] }>(
    db,
    sql`select entry || ' ' || question as name, array_remove(array[state], null) || array(
        select change from answer_change as made where made.entry = answer.entry
          and made.question = answer.question and made.seq > state_seq order by made.seq) as changes
      from answer`,
  )
  const changes = new Map(kept.map((one) => [one.name, one.changes]))
  return said.live.flatMap(({ entry, question, client, upTo }) => {
    const doc = new Y.Doc()
    for (const change of changes.get(`${entry} ${question}`) ?? []) Y.applyUpdate(doc, change)
    const there = Y.getState(doc.store, client)
    return there < upTo() ? [{ entry, question, there, acknowledged: upTo() }] : []
  })
}

async function lostPlain(db: Reader): Promise<readonly unknown[]> {
  const kept = await rows<{ text: string }>(
    db,
    sql`select entry || question || text as text from answer_version`,
  )
  const texts = new Set(kept.map(({ text }) => text))
  return said.plain.filter(({ entry, question, text }) => !texts.has(entry + question + text))
}

/** What was never acknowledged may be there too, but nothing is there twice. */
async function wrongFiles(db: Reader): Promise<readonly unknown[]> {
  const kept = await rows<{ name: string; times: number }>(
    db,
    sql`select name, count(*)::int as times from entry_attachment group by name`,
  )
  const times = new Map(kept.map((one) => [one.name, one.times]))
  return [
    ...said.files.filter((name) => times.get(name) !== 1),
    ...kept.filter((one) => one.times > 1),
  ]
}

/** One receipt, one number, one letter to each of the three, one line in the trail. */
async function wrongHandIns(db: Reader): Promise<readonly unknown[]> {
  const kept = await rows<{ entry: string; receipts: number; letters: number; lines: number }>(
    db,
    sql`select entry.id as entry,
        (select count(*)::int from receipt where receipt.entry = entry.id) as receipts,
        (select count(distinct message.id)::int from message join receipt
          on receipt.entry = entry.id and body like '%' || receipt.sha256 || '%'
          where attachments = '{}') as letters,
        (select count(*)::int from audit_event
          where about = entry.id::text and what = 'entry.handed-in') as lines
      from entry where state = 'handed-in'`,
  )
  const missing = said.receipts.filter((entry) => !kept.some((one) => one.entry === entry))
  const wrong = kept.filter((one) => one.receipts !== 1 || one.letters !== 3 || one.lines !== 1)
  const [numbers] = await rows<{ same: number }>(
    db,
    sql`select count(*)::int - count(distinct number)::int as same from receipt`,
  )
  return [...missing, ...wrong, ...(numbers?.same === 0 ? [] : ['two receipts have one number'])]
}
