// How an entry becomes an example, and stops being one.

import type { Act } from '../../base/db/call.ts'
import { found, required } from '../../base/lib/failures.ts'
import { newId } from '../../base/lib/id.ts'
import { plainText } from '../../base/lib/written/plain.ts'
import { record } from '../../support/audit/public.ts'
import { editionById } from '../editions/public.ts'
import type { EntryId } from '../entries/model.ts'
import { hideExample, showAsExample } from '../entries/public/earlier.ts'
import { answersForReading, lockedEntry } from '../entries/public.ts'
import { publicHonourOf, sealedHonours } from '../jury/public.ts'
import { registrationById } from '../registrations/public.ts'
import type { Item, Offer } from './model.ts'
import { mayOffer, mayPrintSealed, mayPublish, mayTellPrizeUse, mayWithdraw } from './policy.ts'
import { type ShownSharing, showSharing } from './reads.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'

/** The unit consents. The organiser looks at it before it is public. */
export async function offerEntry(act: Act, id: EntryId, offered: Offer) {
  const shown = await showSharing(act, id)
  const permit = required(mayOffer(shown.may.offer))
  const known = await store.lock(act.db, id)
  const ground = {
    ceremony: shown.edition.terms.calendar.ceremony,
    operatingForm: shown.registration.operatingForm,
    known,
  }
  const outcome = rules.offer(permit, offered, ground, act.now)
  if (!outcome.ok) return outcome
  const item = itemOf(act, shown, offered, known)
  await store.saveOffer(act.db, item, await searchedText(act, item))
  await hideExample(act, id)
  await record(act, 'library.offered', item.id, { entry: id })
  return outcome
}

function itemOf(act: Act, shown: ShownSharing, offered: Offer, known: Item | undefined): Item {
  const { entry, edition, registration } = shown
  return {
    ...offered,
    id: known?.id ?? newId<'library-item'>(),
    entryId: entry.id,
    editionId: edition.id,
    year: edition.year,
    category: registration.category ?? '',
    unitName: registration.unitName,
    state: 'offered',
    consentedBy: act.actor.id,
    consentedAt: act.now,
    checkedBy: null,
    publishedAt: null,
    withdrawnAt: null,
  }
}

async function searchedText(act: Act, item: Item): Promise<string> {
  const entry = await answersForReading(act.db, item.entryId)
  const answers =
    entry?.areas.flatMap((area) => area.answers.map(({ text }) => plainText(text))) ?? []
  return [item.unitName, item.summary, ...answers].join('\n')
}

export async function publishItem(act: Act, id: EntryId, checked: boolean) {
  const permit = required(mayPublish(act.actor))
  const item = found(await store.lock(act.db, id))
  const by = { checkedBy: act.actor.id, at: act.now }
  const outcome = rules.publish(permit, item, checked, by)
  if (!outcome.ok) return outcome
  await store.saveState(act.db, outcome.value)
  await showAsExample(act, id, item.id)
  await record(act, 'library.published', item.id, { entry: id })
  return outcome
}

export async function withdrawItem(act: Act, id: EntryId): Promise<void> {
  const shown = await showSharing(act, id)
  const permit = required(mayWithdraw(act.actor, shown.may.offer))
  const item = found(await store.lock(act.db, id))
  await store.saveState(act.db, rules.withdraw(permit, item, act.now))
  await hideExample(act, id)
  await record(act, 'library.withdrawn', item.id, { entry: id })
}

/** The recipient tells what the prize was used for. */
export async function tellPrizeUse(act: Act, id: EntryId, text: string) {
  const shown = await showSharing(act, id)
  const permit = required(mayTellPrizeUse(shown.may.offer))
  const outcome = rules.tellPrizeUse(permit, shown.prizeUse !== undefined, text)
  if (!outcome.ok) return outcome
  const told = { toldBy: act.actor.id, toldAt: act.now }
  await store.savePrizeUse(act.db, { entryId: id, text: outcome.value, ...told })
  await record(act, 'prize.use-told', id)
  return outcome
}

/**
 * What a diploma says. Before the ceremony for the organiser only, and then it is written down
 * that sealed material was read.
 */
export async function openDiploma(act: Act, entryId: EntryId) {
  const entry = found(await lockedEntry(act.db, entryId, act.now))
  const edition = await editionById(act.db, entry.edition)
  const registration = found(await registrationById(act.db, entry.registration))
  const open = await publicHonourOf(act.db, edition, entryId, act.now)
  if (open) return { edition, registration, honour: open }
  found(mayPrintSealed(act.actor))
  const sealed = await sealedHonours(act.db, edition)
  const honour = found(sealed.find((one) => one.entryId === entryId))
  await record(act, 'jury.sealed-read', entryId)
  return { edition, registration, honour }
}
export type OpenedDiploma = Awaited<ReturnType<typeof openDiploma>>
