// When an entry may become an example, and when it stops being one.
import { no, type Outcome, yes } from '../../base/lib/outcome.ts'
import type { Permit } from '../../base/lib/permit.ts'
import { countWords, folded } from '../../base/lib/text.ts'
import type { Edition, OperatingForm } from '../editions/model.ts'
import type { Honoured } from '../jury/model.ts'
import { type Item, type Offer, prizeUseLimit, summaryLimit } from './model.ts'

export type OfferRefusal =
  | 'before-ceremony'
  | 'summary-missing'
  | 'summary-too-long'
  | 'operator-must-consent'
  | 'published-already'

/** What an offer is held against. */
export type Ground = {
  readonly ceremony: Date | null
  readonly operatingForm: OperatingForm | null
  readonly known: Item | undefined
}

/** The unit's consent; of a private operator also the legal entity's (domain rule 24). */
export function offer(
  _permit: Permit<'library.offer'>,
  offered: Offer,
  ground: Ground,
  now: Date,
): Outcome<Offer, OfferRefusal> {
  if (ground.ceremony === null || now < ground.ceremony) return no('before-ceremony')
  if (ground.known?.state === 'published') return no('published-already')
  if (offered.summary.trim() === '') return no('summary-missing')
  if (countWords(offered.summary) > summaryLimit) return no('summary-too-long')
  const asksOperator = isPrivate(ground.operatingForm)
  return asksOperator && !offered.operatorConsents ? no('operator-must-consent') : yes(offered)
}

/** Run by a legal entity other than the city and its companies. */
export function isPrivate(form: OperatingForm | null): boolean {
  return form !== null && form !== 'municipal' && form !== 'company'
}

export type PublishRefusal = 'not-offered' | 'not-checked'

/** Only after somebody has read it for what must not be public. */
export function publish(
  _permit: Permit<'library.publish'>,
  item: Item,
  checked: boolean,
  by: Pick<Item, 'checkedBy'> & { readonly at: Date },
): Outcome<Item, PublishRefusal> {
  if (item.state !== 'offered') return no('not-offered')
  if (!checked) return no('not-checked')
  return yes({ ...item, state: 'published', checkedBy: by.checkedBy, publishedAt: by.at })
}

/** At any time, without a reason. Gone from the library at once. */
export function withdraw(_permit: Permit<'library.withdraw'>, item: Item, now: Date): Item {
  return { ...item, state: 'withdrawn', withdrawnAt: now }
}

export type PrizeRefusal = 'no-prize' | 'prize-use-missing' | 'prize-use-too-long'

/** Recipients alone have a prize to tell of, and only where the edition asks (domain rule 23). */
export function asksForPrizeUse(edition: Edition, honour: Honoured | undefined): boolean {
  return honour?.kind === 'recipient' && edition.terms.after?.prizeFollowUp === true
}

export function tellPrizeUse(
  _permit: Permit<'prize.tell'>,
  asked: boolean,
  text: string,
): Outcome<string, PrizeRefusal> {
  if (!asked) return no('no-prize')
  if (text.trim() === '') return no('prize-use-missing')
  return countWords(text) > prizeUseLimit ? no('prize-use-too-long') : yes(text)
}

/**
 * What was typed, as it is sought inside words: letters and digits without dots and rings, without
 * the endings that Swedish bends words by («förskolor» is sought as «forskol»). At most eight.
 */
export function soughtWords(text: string): readonly string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, 8).map(stem)
}

const endings = /(?:or|ar|er|arna|orna|erna|en|an|et|ets|ens|ans|s|a|e)$/

/** Four letters are left of every word. */
function stem(word: string): string {
  const bare = word.replace(endings, '')
  return bare.length < 4 ? word : bare
}
