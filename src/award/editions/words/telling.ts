// Tells values of an edition, and what is different between two versions, in words.
import {
  instantOf,
  type Locale,
  longDate,
  longDateTime,
  monthOfYear,
  type Telling,
} from '../../../base/lib/time.ts'
import type { Field } from '../model/fields.ts'
import type { EvidenceKind } from '../model/instrument.ts'
import type { SectionKey } from '../model/sections.ts'
import type { Source, Words } from '../model.ts'
import type { Change, SectionDifference, Shown } from '../rules/difference.ts'
import { fieldLabel } from './labels.ts'
import { say } from './say.ts'
import sv from './sv.json' with { type: 'json' }

/** Told as exactly as the source tells it: an instant, a day, or no more than a month. */
export function toldDate(telling: Telling, told: string): string {
  const [date = '', time] = told.split('T')
  if (time !== undefined) return longDateTime(telling, instantOf(date, time, telling.zone))
  return date.length === 7 ? monthOfYear(telling, date) : longDate(telling, date)
}

type Optioned<Key> = Key extends `option.${infer Name}` ? Name : never
type OptionName = Optioned<keyof typeof sv>

/** What an alternative of a field is called. */
export function optionWord(locale: Locale, field: string, option: string): string {
  const name = `${field.split('.').at(-1)}.${option}`
  if (!Object.hasOwn(sv, `option.${name}`)) return option
  return say(locale)(`option.${name as OptionName}`)
}

/** «en siffra och en jämförelse med andra». */
export function evidenceInWords(
  locale: Locale,
  { evidence }: { readonly evidence: readonly EvidenceKind[] },
): string {
  const named = evidence.map((one) => optionWord(locale, 'evidence', one))
  return new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(named)
}

export type ChangeLine = {
  readonly what: string
  readonly was: string | null
  readonly is: string | null
}
export type SectionLines = {
  readonly section: SectionKey
  readonly title: string
  readonly lines: readonly ChangeLine[]
}

/** Each change as a line: what it is about, what it was and what it is. Sources of both versions are known. */
export function differenceInWords(
  telling: Telling,
  differences: readonly SectionDifference[],
  sources: readonly Source[],
): readonly SectionLines[] {
  const t = say(telling.locale)
  return differences.map(({ section, changes }) => ({
    section,
    title: t(`section.${section}`),
    lines: changes
      .filter((change) => !followsDate(change, changes))
      .flatMap((change) => linesOf(telling, change, sources)),
  }))
}

/** A date that has moved has another source by that: only one of them is worth a line. */
function followsDate({ at }: Change, changes: readonly Change[]): boolean {
  const [date = '', part] = at
  if (!date.startsWith('calendar.') || part === 'told') return false
  return changes.some((other) => other.at[0] === date && other.at[1] === 'told')
}

function linesOf(telling: Telling, change: Change, sources: readonly Source[]): ChangeLine[] {
  const { was, is, kind } = change
  const t = say(telling.locale)
  const names = change.within.map((one) => brief(valueInWords(telling, one, sources)))
  const title = (label: string) => [...names, label].join(' › ')
  if (kind === 'moved') {
    const texts = [was, is].map((one) => one && valueInWords(telling, one, sources))
    return [{ what: title(t('difference.order')), was: texts[0] ?? null, is: texts[1] ?? null }]
  }
  const label = fieldLabel(telling.locale, change.at.join('.'))
  const field = is?.field ?? was?.field
  if (field?.kind !== 'words') {
    const text = (one: Shown | null) => one && valueInWords(telling, one, sources)
    return [{ what: title(label), was: text(was), is: text(is) }]
  }
  return wordLines({ telling, label, title }, was?.value as Words | undefined, is?.value as Words)
}

/** A text that is different in one language is shown in that language. */
function wordLines(
  by: {
    readonly telling: Telling
    readonly label: string
    readonly title: (label: string) => string
  },
  was: Words | undefined,
  is: Words | undefined,
): ChangeLine[] {
  const t = say(by.telling.locale)
  return (['sv', 'en'] as const).flatMap((language) => {
    const [before, after] = [was?.[language] ?? null, is?.[language] ?? null]
    if (before === after) return []
    const what = by.title(t(`in.${language}`, { label: by.label }))
    return [{ what, was: before, is: after }]
  })
}

/** A rule or a question is named by its first words. */
export function brief(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s\S*$/, '')} …`
}

function valueInWords(
  telling: Telling,
  { field, value }: Shown,
  sources: readonly Source[],
): string {
  const t = say(telling.locale)
  switch (field.kind) {
    case 'words':
      return (value as Words)[telling.locale]
    case 'told':
      return toldDate(telling, String(value))
    case 'source':
      return sources.find(({ key }) => key === value)?.title ?? String(value)
    case 'flag':
      return value === true ? t('yes') : t('no')
    case 'one':
      return optionWord(telling.locale, field.name, String(value))
    case 'some':
      return chosen(telling.locale, field, value)
    case 'list':
      return (value as readonly unknown[]).map((one) => brief(itemName(telling, one))).join(', ')
    default:
      return String(value)
  }
}

function chosen(locale: Locale, field: Field, value: unknown): string {
  if (!Array.isArray(value)) return say(locale)('all-forms')
  return value.map((one) => optionWord(locale, field.name, String(one))).join(', ')
}

function itemName({ locale }: Telling, value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return (value as Words)[locale] ?? ''
}
