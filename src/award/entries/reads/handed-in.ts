// What is shown of entries that have come in.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import type { Category, Edition } from '../../editions/model.ts'
import { currentEdition, editionById, editionOf } from '../../editions/public.ts'
import { registrationsOf } from '../../registrations/public.ts'
import type { Entry, EntryId, ReadableEntry, Receipt, ReceiptHead, ReceiptId } from '../model.ts'
import { mayList, mayRead } from '../policy.ts'
import { contentOf } from '../rules/canonical.ts'
import { type EntryStage, entryClock, isReadable, isReadableAt, stageAt } from '../rules/writing.ts'
import {
  find,
  findNewestReceipt,
  findReceipt,
  listOfEdition,
  listReceipts,
} from '../store/entries.ts'
import { belonging, namesOf } from './desk.ts'

export type Reading = ReadableEntry & { readonly edition: Edition; readonly member: boolean }

/** What was last handed in: for the writers, and for the organiser when it stands. */
export async function showReading(ask: Ask, id: EntryId): Promise<Reading> {
  const { entry, edition, member } = await readable(ask, id)
  const { content, ...receipt } = found(await findNewestReceipt(ask.db, id))
  return { entry, edition, member, receipt, ...contentOf(content, edition) }
}

export type ShownReceipt = {
  readonly entry: Entry
  readonly edition: Edition
  readonly unit: string
  readonly receipt: Receipt
  readonly by: string
  readonly member: boolean
  /** Earlier and later hand-ins too, the newest first. */
  readonly all: readonly ReceiptHead[]
}

export async function showReceipt(
  ask: Ask,
  id: EntryId,
  receiptId: ReceiptId,
): Promise<ShownReceipt> {
  const { entry, edition, member } = await readable(ask, id)
  const receipt = found(await findReceipt(ask.db, receiptId))
  found(receipt.entry === id ? receipt : undefined)
  const names = await namesOf(ask, [receipt.handedInBy])
  return {
    entry,
    edition,
    member,
    receipt,
    unit: contentOf(receipt.content, edition).unit,
    by: names.get(receipt.handedInBy) ?? '',
    all: await listReceipts(ask.db, id),
  }
}

async function readable(ask: Ask, id: EntryId) {
  const entry = found(await find(ask.db, id))
  const { role } = await belonging(ask, entry.registration)
  const edition = await editionById(ask.db, entry.edition)
  required(mayRead(ask.actor, { role, readable: isReadable(entry, edition, ask.now) }))
  return { entry, edition, member: role !== undefined }
}

export type Listed = {
  readonly entry: Entry
  readonly unit: string
  readonly category: Category | null
  readonly stage: EntryStage
  readonly readable: boolean
}
export type EntryList = { readonly edition: Edition; readonly listed: readonly Listed[] }

/** The entries of all that take part, without texts. `year`: the current edition where none is asked for. */
export async function listEntries(ask: Ask, year: number | null): Promise<EntryList> {
  required(mayList(ask.actor))
  const edition =
    year === null ? await currentEdition(ask.db) : found(await editionOf(ask.db, year))
  const registrations = await registrationsOf(ask.db, edition.id)
  const entries = await listOfEdition(ask.db, edition.id)
  const known = new Map(registrations.map((registration) => [registration.id, registration]))
  const clock = entryClock(edition, ask.now)
  const listed = entries.flatMap((entry) => {
    const registration = known.get(entry.registration)
    if (!registration) return []
    const { unitName: unit, category } = registration
    return {
      entry,
      unit,
      category: edition.terms.categories.find(({ key }) => key === category) ?? null,
      stage: stageAt(entry, clock),
      readable: isReadableAt(entry, clock),
    }
  })
  return { edition, listed }
}
