// A fact in words that a person reads.
import type { Locale } from '../../../base/lib/time.ts'
import type {
  DecisionPoint,
  EarlierParticipation,
  Fact,
  FactName,
  FollowedProposal,
  NamedUnit,
  PaperFacts,
  PaperKind,
  Signatory,
  StatedRule,
} from '../model.ts'
import { factNames } from '../model.ts'
import { say } from '../words/say.ts'

type Values = {
  [Name in FactName]: NonNullable<PaperFacts[Name]> extends infer Told ? ValueIn<Told> : never
}
type ValueIn<Told> = Told extends readonly Fact<infer Value>[]
  ? Value
  : Told extends Fact<infer Value>
    ? Value
    : never
export type FactValue = Values[FactName]

/** Facts of one name as a list, whether it is one, several or none. */
export function factsNamed(facts: PaperFacts, name: FactName): readonly Fact<FactValue>[] {
  const told = facts[name]
  if (told === null) return []
  return (Array.isArray(told) ? told : [told]) as readonly Fact<FactValue>[]
}

/** The value in one line. */
export function factText(locale: Locale, name: FactName, value: FactValue): string {
  if (name === 'decision') return say(locale)(`decision.${value as Values['decision']}`)
  if (name === 'immediateAdjustment') return say(locale)(value ? 'yes' : 'no')
  if (typeof value === 'object') return objectText(locale, value)
  return String(value)
}

function objectText(locale: Locale, value: Exclude<FactValue, string | number | boolean>): string {
  if ('department' in value) return unitText(value)
  if ('date' in value) return followedText(locale, value)
  if ('acting' in value) return signatoryText(locale, value)
  if ('years' in value) return earlierText(locale, value)
  return 'kind' in value ? ruleText(locale, value) : pointText(value)
}

function unitText({ name, department }: NamedUnit): string {
  return department === null ? name : `${name} (${department})`
}

function followedText(locale: Locale, { recordNumber, date }: FollowedProposal): string {
  const t = say(locale)
  if (recordNumber === null && date === null) return t('followed.unnamed')
  const number = recordNumber === null ? [] : [t('followed.number', { number: recordNumber })]
  const day = date === null ? [] : [t('followed.date', { date })]
  return [t('followed.paper'), ...day, ...number].join(', ')
}

function signatoryText(locale: Locale, { name, title, acting }: Signatory): string {
  const held = acting ? `${say(locale)('acting')} ${title ?? ''}`.trim() : title
  return held ? `${name}, ${held}` : name
}

function earlierText(locale: Locale, { unit, years }: EarlierParticipation): string {
  return `${unit ?? say(locale)('unit.unnamed')}: ${years.join(', ')}`
}

function ruleText(locale: Locale, { kind, text }: StatedRule): string {
  return `${say(locale)(`rule.${kind}`)}: ${text}`
}

function pointText({ text, units }: DecisionPoint): string {
  return units.length === 0 ? text : `${text} [${units.join('; ')}]`
}

/** For those who read a file at the command line. */
export function readingText(
  locale: Locale,
  read: {
    readonly kind: PaperKind
    readonly language: 'sv' | 'en' | 'unknown'
    readonly textQuality: { readonly damaged: boolean; readonly unknownShare: number }
    readonly facts: PaperFacts
  },
): readonly string[] {
  const t = say(locale)
  const share = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const quality = t(read.textQuality.damaged ? 'text.damaged' : 'text.whole', {
    share: share.format(read.textQuality.unknownShare),
  })
  const head = `${t(`kind.${read.kind}`)}, ${t(`language.${read.language}`)}, ${quality}`
  if (read.kind === 'other') return [head, `  ${t('not-about-award')}`]
  const rows = factNames.flatMap((name) =>
    factsNamed(read.facts, name).map((fact, index) =>
      factRow(locale, { name, fact, first: index === 0 }, share.format(fact.confidence)),
    ),
  )
  const silent = factNames
    .filter((name) => read.facts[name] === null && name !== 'followedProposal')
    .map((name) => t(`fact.${name}`).toLowerCase())
  return [head, ...rows, `  ${t('says-nothing-of', { facts: silent.join(', ') })}`]
}

function factRow(
  locale: Locale,
  row: { readonly name: FactName; readonly fact: Fact<FactValue>; readonly first: boolean },
  sure: string,
): string {
  const t = say(locale)
  const label = row.first ? t(`fact.${row.name}`) : ''
  const mended = row.fact.repaired ? `, ${t('mended')}` : ''
  return `  ${label.padEnd(26)}${factText(locale, row.name, row.fact.value)}  (${sure}${mended})`
}
