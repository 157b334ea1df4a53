// A solution in sentences: why each is placed, what is missed at what price, and what would have to give way.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Locale } from '../../../base/lib/time.ts'
import type { GivingWay, Shortage } from '../../../support/optimising/model.ts'
import type { EntryId } from '../../entries/model.ts'
import { partKeys, type RuleAt } from '../model/season.ts'
import type { WeakLink } from '../rules/linking.ts'
import { type Explained, type MissedWish, type Why, whyPlaced } from '../rules/saying.ts'
import { say } from './say.ts'

/** In whose language, about what, and the names of those whom it is about. */
export type Telling = {
  readonly locale: Locale
  readonly explained: Explained
  readonly unit: (entry: EntryId) => string
  readonly person: (person: PersonId) => string
}

/** Why somebody has a place, the weightiest reason first. `chosen`: the pairs of the solution, rising. */
export function reasonsFor(telling: Telling, chosen: Int32Array, pair: number): readonly string[] {
  return whyPlaced(telling.explained, chosen, pair).map((why) => reason(telling.locale, why))
}

function reason(locale: Locale, why: Why): string {
  const t = say(locale)
  switch (why.kind) {
    case 'pinned':
      return t('why.pinned')
    case 'brings':
      return t(`why.${why.rule}.${why.how}`)
    case 'best':
      return t('why.best', { among: why.among })
    default: {
      const parts = [
        why.inTeam > 0 && t('why.below.in-team', { count: why.inTeam }),
        why.full > 0 && t('why.below.full', { count: why.full }),
        why.elsewhere > 0 && t('why.below.elsewhere', { count: why.elsewhere }),
      ]
      const where = inList(
        locale,
        parts.filter((part) => part !== false),
      )
      return t('why.below', { above: why.above, where })
    }
  }
}

/** «Kan tävlingsklassen: 30 av 30», part by part. Without parts that cannot give anything. */
export function scoreSentences({ locale, explained }: Telling, pair: number): readonly string[] {
  const t = say(locale)
  const { parts, weights } = explained.meaning
  return partKeys.flatMap((key) => {
    const points = parts[key][pair] ?? 0
    if (key === 'travel') return points === 0 ? [] : [t('score.travel', { points: -points })]
    return weights[key] === 0 ? [] : [t(`score.${key}`, { points, of: weights[key] })]
  })
}

/** «Sjöängen: ingen i laget är utbildad lagledare (kostar 30 poäng)». */
export function missedSentence(telling: Telling, { slack, by, price }: MissedWish): string {
  const t = say(telling.locale)
  const at = telling.explained.meaning.slacks[slack]
  return at ? t('missed.costs', { what: brokenRule(telling, at, by), price }) : ''
}

/** The same of a change: a wish that is missed by more, or by less where `by` is below zero. */
export function changeSentence(telling: Telling, { slack, by, price }: MissedWish): string {
  const t = say(telling.locale)
  const at = telling.explained.meaning.slacks[slack]
  if (!at) return ''
  const what = brokenRule(telling, at, Math.abs(by))
  const points = Math.abs(price)
  return by < 0 ? t('missed.less', { what, points }) : t('missed.more', { what, points })
}

function brokenRule(telling: Telling, at: RuleAt, by: number): string {
  const { locale } = telling
  const rule = at.rule === 'pin' ? 'connected' : at.rule
  return say(locale)(`missed.${rule}`, { ...namesOf(telling, at), by, sum: at.limit + by })
}

function namesOf(telling: Telling, { entry, examiner, administration, limit }: RuleAt) {
  return {
    unit: unitAt(telling, entry),
    person: personAt(telling, examiner),
    administration: administration ?? '',
    limit,
  }
}

export type ShortageTold = {
  readonly sentence: string
  /** By name. */
  readonly units: readonly EntryId[]
  readonly people: readonly PersonId[]
}

/** «Dessa 7 bidrag behöver 28 platser; bara 6 examinatorer med 24 platser är kvar när jäv räknats bort.» */
export function shortageTold({ locale, explained }: Telling, shortage: Shortage): ShortageTold {
  const { entries, examiners, needed, available } = shortage
  const counts = { entries: entries.length, people: examiners.length, needed, available }
  return {
    sentence: say(locale)('shortage', counts),
    units: entries.flatMap((at) => explained.entries[at] ?? []),
    people: examiners.flatMap((at) => explained.examiners[at] ?? []),
  }
}

/** `one`: it is enough by itself. `all`: others are needed beside it, so that it promises nothing. */
export type Enough = 'one' | 'all'

/** «Om Kista förskola får 3 ledamöter i stället för 4 går det.» Of several, without its promise. */
export function wayOutSentence(telling: Telling, way: GivingWay, how: Enough): string {
  const t = say(telling.locale)
  switch (way.kind) {
    case 'least':
    case 'most':
      return t(`giving.${how}.${way.kind}`, sizeGiven(telling, way))
    case 'floor':
    case 'ceiling':
      return t(`giving.${how}.${way.kind}`, loadGiven(telling, way))
    case 'row':
      return givingRow(telling, way, how)
    case 'days':
      return t(`giving.${how}.days`, { unit: unitAt(telling, way.entry) })
    default:
      return t(`giving.${how}.connected`)
  }
}

function sizeGiven(telling: Telling, way: Extract<GivingWay, { kind: 'least' | 'most' }>) {
  const was = telling.explained.problem[way.kind][way.entry] ?? 0
  const becomes = way.kind === 'least' ? was - way.by : was + way.by
  return { unit: unitAt(telling, way.entry), was, becomes }
}

function loadGiven(telling: Telling, way: Extract<GivingWay, { kind: 'floor' | 'ceiling' }>) {
  const was = telling.explained.problem[way.kind][way.examiner] ?? 0
  const becomes = way.kind === 'floor' ? was - way.by : was + way.by
  return { person: personAt(telling, way.examiner), was, becomes }
}

function unitAt({ explained, unit }: Telling, at: number | null): string {
  const entry = explained.entries[at ?? -1]
  return entry ? unit(entry) : ''
}

function personAt({ explained, person }: Telling, at: number | null): string {
  const examiner = explained.examiners[at ?? -1]
  return examiner ? person(examiner) : ''
}

function givingRow(
  telling: Telling,
  { row, by }: Extract<GivingWay, { kind: 'row' }>,
  how: Enough,
): string {
  const at = telling.explained.meaning.rows[row]
  if (!at) return ''
  const t = say(telling.locale)
  const values = { ...namesOf(telling, at), by, sum: at.limit + by }
  if (at.rule === 'pin') return t(`giving.${how}.pin`, values)
  return t(`giving.${how}.rule`, { what: t(`missed.${at.rule}`, values) })
}

/** «Allt hänger ihop, men 12 bidrag bara genom Anna Andersson.» */
export function weakLinkSentence(telling: Telling, { examiner, cutOff }: WeakLink): string {
  const person = personAt(telling, examiner)
  return say(telling.locale)('link.weak', { person, count: cutOff.length })
}

function inList(locale: Locale, parts: readonly string[]): string {
  return new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(parts)
}
