// What managers do with the whole entry: hand in, take back, withdraw.
import { createHash } from 'node:crypto'
import { announce } from '../../../base/db/announcing.ts'
import type { Act } from '../../../base/db/call.ts'
import { found } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Permit } from '../../../base/lib/permit.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { peopleByIds } from '../../../support/accounts/public.ts'
import { record } from '../../../support/audit/public.ts'
import { enqueue } from '../../../support/jobs/public.ts'
import type { Letter } from '../../../support/messages/model.ts'
import { queue } from '../../../support/messages/public.ts'
import { registerVersion } from '../../../support/records/public.ts'
import type { Edition } from '../../editions/model.ts'
import { seriesOf } from '../../editions/public.ts'
import { peopleOf, registrationById } from '../../registrations/public.ts'
import { findConflictsAnew } from '../../units/public/changing.ts'
import { handedInLetter, movedLetter } from '../mails.ts'
import type { Entry, EntryId, Receipt, ReceiptHead } from '../model.ts'
import { partsOf } from '../reads/parts.ts'
import { canonicalText } from '../rules/canonical.ts'
import { allQuestions, copiesFrom, type HandInRefusal, handIn } from '../rules/handing-in.ts'
import { dueOf, isTooLate, type MoveRefusal, resume, takeBack, withdraw } from '../rules/writing.ts'
import { list } from '../store/answers.ts'
import { listDispensations } from '../store/dispensations.ts'
import { insertReceipt, listReceipts, lock, save } from '../store/entries.ts'
import { say } from '../words/say.ts'
import { managersDesk } from './desk.ts'

/** The job that follows each hand-in, with the receipt's id. */
export const sendCopies = 'entry.send-copies'

/**
 * One receipt for one hand-in, however often it is asked for: who finds it handed in gets the
 * receipt that is there. `turn`: which hand-in the page asked for, so that one that is asked for again
 * when it has since been taken back is not made anew. `act.now`, when the request came, decides
 * whether it is in time.
 */
export async function handInEntry(
  act: Act,
  id: EntryId,
  turn: number | null = null,
): Promise<Outcome<ReceiptHead, HandInRefusal>> {
  const entry = found(await lock(act.db, id))
  const { permit, edition } = await managersDesk(act, entry)
  const made = await receiptOf(act, entry, turn)
  if (made) return yes(made)
  const registration = found(await registrationById(act.db, entry.registration))
  const answers = await list(act.db, id, allQuestions(edition.terms.instrument))
  const parts = await partsOf(act.db, id)

  const outcome = handIn(permit, { entry, registration, answers, parts }, edition, act.now)
  if (!outcome.ok) return outcome

  const { instrument } = outcome.value
  const unit = registration.unitName
  const text = canonicalText({ id, unit }, { year: edition.year, instrument }, answers, parts)
  const receipt = await seal(act, { entry, edition, unit, text })
  await tellAll(act, entry, (to) => handedInLetter(to, registration, receipt, edition.zone))
  const at = copiesFrom(dueOf(entry, edition), act.now)
  await enqueue(act, sendCopies, { receipt: receipt.id }, { at })
  await announce(act.db, 'entry_changed', id)
  const { number, sha256, dispensation } = receipt
  await record(act, 'entry.handed-in', id, { number, sha256, dispensation })
  return yes(receipt)
}

/** The receipt of what was asked for, if it is handed in already. */
async function receiptOf(
  act: Act,
  { id, state, handIns }: Entry,
  turn: number | null,
): Promise<ReceiptHead | undefined> {
  const before = turn !== null && turn >= 1 && turn <= handIns
  if (!before && state !== 'handed-in') return undefined
  const receipts = await listReceipts(act.db, id)
  return found(before ? receipts.find(({ ordinal }) => ordinal === turn) : receipts[0])
}

async function seal(
  act: Act,
  what: {
    readonly entry: Entry
    readonly edition: Edition
    readonly unit: string
    readonly text: string
  },
): Promise<Receipt> {
  const { entry, edition, unit, text } = what
  const ordinal = entry.handIns + 1
  const dispensation = isTooLate(edition, act.now)
    ? found((await listDispensations(act.db, entry.id))[0]).id
    : null
  const { number } = await registerVersion(act, {
    series: await seriesOf(act.db, edition),
    direction: 'received',
    on: plainDate(act.now, edition.zone),
    counterpart: unit,
    about: say('sv')('diary.about', { unit, year: String(edition.year) }),
    kind: 'entry',
    subject: entry.id,
  })
  const receipt = {
    id: newId<'receipt'>(),
    entry: entry.id,
    ordinal,
    number,
    handedInAt: act.now,
    handedInBy: act.actor.id,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    content: text,
    dispensation,
  }
  await insertReceipt(act.db, receipt)
  const handedIn = { handedInAt: act.now, handIns: ordinal, state: 'handed-in' } as const
  await save(act.db, { ...entry, ...handedIn, recordNumber: entry.recordNumber ?? number })
  return receipt
}

export function takeEntryBack(act: Act, id: EntryId): Promise<Outcome<Entry, MoveRefusal>> {
  return move(act, id, 'taken-back', takeBack)
}

export function withdrawEntry(act: Act, id: EntryId): Promise<Outcome<Entry, MoveRefusal>> {
  return move(act, id, 'withdrawn', withdraw)
}

export function resumeEntry(act: Act, id: EntryId): Promise<Outcome<Entry, MoveRefusal>> {
  return move(act, id, 'resumed', resume)
}

type Move = (
  permit: Permit<'entry.hand-in'>,
  entry: Entry,
  edition: Edition,
  now: Date,
) => Outcome<Entry, MoveRefusal>

/** Everyone of the unit is told: nobody should find out by chance. */
async function move(
  act: Act,
  id: EntryId,
  deed: 'taken-back' | 'withdrawn' | 'resumed',
  rule: Move,
): Promise<Outcome<Entry, MoveRefusal>> {
  const entry = found(await lock(act.db, id))
  const { permit, edition } = await managersDesk(act, entry)
  const outcome = rule(permit, entry, edition, act.now)
  if (!outcome.ok) return no(outcome.reason)

  await save(act.db, outcome.value)
  const registration = found(await registrationById(act.db, entry.registration))
  const about = { deed, by: act.actor.name, entry: outcome.value } as const
  await tellAll(act, entry, (to) => movedLetter(to, registration, about, edition))
  await announce(act.db, 'entry_changed', id)
  await findConflictsAnew(act)
  await record(act, `entry.${deed}`, id)
  return outcome
}

async function tellAll(act: Act, entry: Entry, letter: (to: string) => Letter): Promise<void> {
  const people = await peopleByIds(act.db, await peopleOf(act.db, entry.registration, act.now))
  for (const { email } of people.values()) await queue(act, letter(email))
}
