// What happens elsewhere while pages are connected: in other processes, and on other pages.
import type { Document } from '@hocuspocus/server'
import type { Hearing } from '../../../base/db/announcing.ts'
import type { Act, Ask } from '../../../base/db/call.ts'
import { behind } from '../actions/together/behind.ts'
import { type EditionShelf, seatAt } from '../actions/together/desk.ts'
import type { SharedDocument } from '../actions/together/shared-document.ts'
import type { EntryId } from '../model.ts'
import { type Page, shut, tellClock, tellSaved } from './together-telling.ts'

/** The answers that somebody has open here. */
export type Open = Map<Document, SharedDocument>

type Table = {
  readonly open: Open
  readonly editions: EditionShelf
  readonly hearing: Hearing
  readonly ask: () => Ask
  readonly act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>
  readonly log: { readonly error: (facts: object, text: string) => void }
}

/** An announcement can be missed, when its process dies or the connection is lost. A look cannot. */
const looksRoundEvery = 5000

/** Until what it gives is called. */
export function followNews(table: Table): () => void {
  const { hearing, editions } = table
  const quietly = (work: Promise<unknown>): void => {
    work.catch((err) => table.log.error({ err }, 'news of answers could not be followed'))
  }
  hearing.on('entry_changed', (payload) => quietly(entryChanged(table, payload)))
  hearing.on('people_changed', (registration) => {
    const concerns = (page: Page) => page.context.seat.entry.registration === registration
    quietly(seatAnew(table, registration === undefined ? everyPage : concerns))
  })
  hearing.on('edition_changed', (edition) => {
    editions.forget()
    const concerns = (page: Page) => page.context.seat.edition.id === edition
    quietly(clockMoved(table, edition === undefined ? everyPage : concerns))
  })
  const round = setInterval(() => quietly(lookRound(table)), looksRoundEvery).unref()
  return () => clearInterval(round)
}

const everyPage = (): boolean => true

/** «ENTRY», or «ENTRY/QUESTION SEQ». */
async function entryChanged(table: Table, payload: string | undefined): Promise<void> {
  if (payload === undefined) return lookRound(table)
  const [name = '', seq] = payload.split(' ')
  if (!name.includes('/')) {
    return seatAnew(table, (page) => page.context.seat.entry.id === (name as EntryId))
  }
  for (const [document, shared] of table.open) {
    const news = document.name === name && shared.seq < Number(seq ?? 0)
    if (news) await catchUp(table, document, shared)
  }
}

async function lookRound(table: Table): Promise<void> {
  const late = await behind(table.ask(), [...table.open.values()])
  for (const [document, shared] of table.open) {
    if (late.has(shared)) await catchUp(table, document, shared)
  }
}

async function catchUp(table: Table, document: Document, shared: SharedDocument): Promise<void> {
  const news = await shared.catchUp(table.act)
  if (news === undefined) return
  for (const page of document.getConnections()) tellSaved(page, shared.saved)
}

/** Who has lost their part in it reads no more; who can no longer write is told why. */
async function seatAnew(table: Table, concerns: (page: Page) => boolean): Promise<void> {
  for (const [document, { answer }] of table.open) {
    for (const page of (document.getConnections() as Page[]).filter(concerns)) {
      const seat = await seatAt(page.context.visit.ask(), answer, table.editions)
      if (seat === undefined) {
        shut(page, 'no-role')
        page.close({ code: 4403, reason: 'no-role' })
      } else if (seat.closed !== null && !page.readOnly) shut(page, seat.closed)
    }
  }
}

async function clockMoved(table: Table, concerns: (page: Page) => boolean): Promise<void> {
  for (const [document, { answer }] of table.open) {
    for (const page of (document.getConnections() as Page[]).filter(concerns)) {
      const seat = await seatAt(page.context.visit.ask(), answer, table.editions)
      if (seat) tellClock(page, seat)
    }
  }
}
