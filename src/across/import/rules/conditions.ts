// Who may take part and in which categories, in the words of the paper.
import type { EligibilityKind, Fact, StatedRule } from '../model.ts'
import { distinctFacts, factOf } from './evidence.ts'
import { listItems } from './layout.ts'
import { type Paper, runningText, sectionsNamed } from './paper.ts'
import { cut, joined, type Traced, trimmed } from './trace.ts'

const elsewhere = /(?<!\p{L})(deltog|vann|tidigare|förra)(?!\p{L})/iu
const clauseEnd =
  '(?=,\\s+(?:samt|och|att|ha|har)|\\s+(?:samt|och)\\s+(?:att|ha|har|en|ett|minst)\\s|[.;]|,|$)'

const conditions: readonly (readonly [EligibilityKind, RegExp])[] = [
  [
    'minimum-employees',
    /(?:[^.;]{0,60}?)(?<own>minst\s+(?:\p{L}+|\d+)\s+(?:medarbetare|anställda|årsarbetare|personer)(?:,?\s+(?:inklusive|inkl\.?)\s+chef\p{L}*)?)/u,
  ],
  [
    'manager-with-budget-and-staff',
    /(?<own>(?:en\s+)?chef(?:en)?\s+(?:med|som\s+har|har|ska\s+ha)\s+[^.;]{0,40}?(?:budget|personal|verksamhets)[^.;]{0,60}?ansvar)/u,
  ],
  [
    'operational-plan',
    new RegExp(
      `(?<own>(?:en\\s+)?verksamhetsplan(?:en)?\\s+(?:med|som\\s+inneh[åa]ller|har)\\s+[^.;]{0,20}?mål[^.;]{0,60}?)${clauseEnd}`,
      'u',
    ),
  ],
  [
    'share-for-residents',
    new RegExp(
      `(?<own>(?<!\\p{L})[^,.;]{0,60}?(?:minst\\s+)?51\\s*(?:procent|%|proc\\.?)[^.;]{0,80}?)${clauseEnd}`,
      'u',
    ),
  ],
  [
    'budget-in-balance',
    new RegExp(
      `(?<own>(?:ha\\s+|har\\s+|en\\s+)?(?:en\\s+)?(?:budget(?:en)?|ekonomi(?:n)?)\\s+(?:ska\\s+|måste\\s+|är\\s+)?(?:vara\\s+)?i\\s+balans[^,.;]{0,40}?)${clauseEnd}`,
      'iu',
    ),
  ],
  [
    'budget-in-balance',
    /(?<own>[^.;]{0,80}underskott[^.;]{0,120}(?:delta|utmärkelse\p{L}*|pris\p{L}*))/u,
  ],
  [
    'quarantine',
    /(?<own>[^.;]{0,120}?(?:två|tre|fyra|2|3|4)\s+år\s+efter\s+[^.;]{0,80}(?:utmärkelse|pris)\p{L}*)/u,
  ],
]
const mayTakePart =
  /(?=.*(?<!\p{L})(?:kan\s+delta|får\s+delta|välkomna\p{L}*\s+att\s+delta|välkomna\s+att\s+(?:söka|tävla)|kan\s+(?:\p{L}+\s+){0,12}delta|riktar\s+sig\s+till|öppe[nt]\p{L}*\s+för)(?!\p{L}))(?=.*(?<!\p{L})(?:verksamhet\p{L}*|enheter|entreprenad\p{L}*|bolag)(?!\p{L}))/iu
const financed =
  /finansiera\p{L}*|kommunala\s+förvaltningar|enskilt\s+drivna|entreprenad\p{L}*|stadens\s+(?:kommunala\s+)?(?:förvaltningar|verksamheter|bolag)/iu

export function eligibilityRulesOf(paper: Paper): readonly Fact<StatedRule>[] {
  const sentences = runningText(paper).filter((sentence) => !elsewhere.test(sentence.text))
  const rules = sentences.flatMap((sentence) => conditionsIn(paper, sentence))
  return onePerKind([...whoMayTakePart(paper, sentences), ...rules])
}

/** The sentences that say whose operations may take part, in a row as they stand. */
function whoMayTakePart(paper: Paper, sentences: readonly Traced[]): Fact<StatedRule>[] {
  const own = sentences.filter(
    (sentence) => mayTakePart.test(sentence.text) && financed.test(sentence.text),
  )
  const first = own[0]
  if (!first) return []
  const next = sentences[sentences.indexOf(first) + 1]
  const row = next && next === own[1] ? [first, next] : [withoutCondition(first)]
  const place = joined(row)
  return [
    factOf(
      paper,
      { kind: 'financed-by-city', gate: 'participation', text: place.text },
      0.9,
      place,
    ),
  ]
}

function withoutCondition(sentence: Traced): Traced {
  const at = sentence.text.search(/,?\s+under\s+förutsättning(?!\p{L})/u)
  return at < 0 ? sentence : cut(sentence, 0, at)
}

function conditionsIn(paper: Paper, sentence: Traced): Fact<StatedRule>[] {
  return conditions.flatMap(([kind, pattern]) => {
    const match = pattern.exec(sentence.text)
    const own = match?.groups?.['own']
    if (!match || !own || !isCondition(sentence.text, kind)) return []
    const start = sentence.text.indexOf(own, match.index)
    const place = withoutLead(trimmed(cut(sentence, start, start + own.length)))
    return [factOf(paper, { kind, gate: gateOf(sentence.text), text: place.text }, 0.9, place)]
  })
}

/** Some conditions are for taking part, some only for receiving the award. */
function gateOf(text: string): 'participation' | 'award' {
  const receives =
    /(?<!\p{L})för\s+att\s+(?:kunna\s+)?(?:få|vinna|tilldelas|erhålla|ta\s+emot|bli\s+vinnare|motta)(?!\p{L})|(?:kan|får)\s+(?:inte\s+)?(?:tilldelas|erhålla|vinna|få\s+(?:utmärkelse|pris)\p{L}*)(?!\p{L})/iu
  return receives.test(text) ? 'award' : 'participation'
}

/** A condition is something that must be so, not a unit's praise of its own budget. */
function isCondition(text: string, kind: EligibilityKind): boolean {
  if (kind === 'quarantine') return /(?<!\p{L})(?:tidigast|får|kan|delta)(?!\p{L})/u.test(text)
  return /förutsättning\p{L}*|(?<!\p{L})ska(?!\p{L})|(?<!\p{L})skall(?!\p{L})|(?<!\p{L})måste(?!\p{L})|(?<!\p{L})krav\p{L}*|(?<!\p{L})krävs(?!\p{L})|(?<!\p{L})kräver(?!\p{L})|(?<!\p{L})villkor\p{L}*|(?<!\p{L})kan\s+(?:inte\s+)?delta(?!\p{L})|(?<!\p{L})kan\s+inte\s+få|(?<!\p{L})för\s+att(?!\p{L})/iu.test(
    text,
  )
}

function withoutLead(place: Traced): Traced {
  const lead =
    /^(?:under\s+förutsättning\s+)?(?:att\s+|samt\s+|och\s+)+/u.exec(place.text)?.[0].length ?? 0
  return cut(place, lead)
}

function onePerKind(rules: readonly Fact<StatedRule>[]): readonly Fact<StatedRule>[] {
  const first = new Map<EligibilityKind, Fact<StatedRule>>()
  for (const rule of rules) if (!first.has(rule.value.kind)) first.set(rule.value.kind, rule)
  return [...first.values()]
}

const categoryLead =
  /(?<!\p{L})(?:tävlings)?(?:klasser(?:na)?|kategorier(?:na)?|klassen|kategorin)\s*(?::|–|-|är|som\s+är)?\s+/giu
const counts: Readonly<Record<string, number>> = {
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
}
const categoryWord =
  /skol|omsorg|tjänst|verksamhet|vård|kultur|bolag|teknik|tekniska|administrati|stöd|fritid|barn/iu

export function categoriesOf(paper: Paper): readonly Fact<string>[] {
  const best = [...inSentences(paper), listedBelow(paper)].toSorted(
    (a, b) => b.length - a.length,
  )[0]
  return best ?? []
}

function inSentences(paper: Paper): Fact<string>[][] {
  return runningText(paper)
    .filter((sentence) => !elsewhere.test(sentence.text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(categoryLead)].map((match) => {
        const end = match.index + match[0].length
        const stretch = cut(sentence, end, sentence.text.replace(/[.\s]+$/, '').length)
        const stated = /(\p{L}+)\s+(?:olika\s+)?(?:tävlings)?(?:klasser|kategorier)\S*\s*$/iu.exec(
          sentence.text.slice(0, end),
        )
        return categoryFacts(paper, stretch, counts[stated?.[1]?.toLowerCase() ?? ''])
      }),
    )
}

function categoryFacts(paper: Paper, stretch: Traced, count: number | undefined): Fact<string>[] {
  const items = categoryItems(stretch, count)
  const plausible =
    items.length > 0 &&
    items.every((item) => categoryWord.test(item.text) && item.text.length < 140)
  if (!plausible || /(?<!\p{L})(?:beslutas|bedöms|utses|deltar)(?!\p{L})/u.test(stretch.text))
    return []
  return [...distinctFacts(items.map((item) => factOf(paper, item.text, 0.92, item)))]
}

/** Commas part categories. The last is parted by "samt", or by "och" if the count says so. */
function categoryItems(stretch: Traced, count: number | undefined): Traced[] {
  const examples = stretch.text.search(
    /\s+(?:såsom|till\s+exempel|t\.?\s?ex\.?|exempelvis|som\s+t)/u,
  )
  const listEnd = examples < 0 ? stretch.text.length : examples
  const items = splitAt(stretch, /,\s+(?:samt\s+|och\s+)?/gu, listEnd)
  const last = items.at(-1)
  const closed = /,\s+(?:samt|och)\s/u.test(stretch.text.slice(0, listEnd))
  if (!last || closed || (count !== undefined && items.length >= count)) return items
  const by = /\s+samt\s+/u.test(last.text) ? /\s+samt\s+/gu : /\s+och\s+/gu
  const parts = splitAt(last, by, last.text.length)
  return [...items.slice(0, -1), ...(parts.length === 2 || count !== undefined ? parts : [last])]
}

function splitAt(stretch: Traced, by: RegExp, until: number): Traced[] {
  const items: Traced[] = []
  let start = 0
  for (const match of stretch.text.matchAll(by)) {
    if (match.index >= until) break
    items.push(trimmed(cut(stretch, start, match.index)))
    start = match.index + match[0].length
  }
  return [...items, trimmed(cut(stretch, start))].filter((item) => item.text !== '')
}

/** "Tävlingsklasser:" and then a list, one to a line. */
function listedBelow(paper: Paper): Fact<string>[] {
  for (const section of paper.sections) {
    const start = section.paragraphs.findIndex((each) =>
      /(?:klasser(?:na)?|kategorier(?:na)?)[^.]{0,30}:$/iu.test(each.text),
    )
    if (start < 0) continue
    const items = listItems(section.paragraphs.slice(start + 1))
    if (items.length > 1) return items.map((item) => factOf(paper, item.text, 0.9, item))
  }
  return []
}

/** The attachments that the paper lists. */
export function attachmentsOf(paper: Paper): readonly Fact<string>[] {
  const listed = sectionsNamed(paper, 'attachments').flatMap((section) => section.paragraphs)
  const loose = paper.sections
    .filter((section) => section.heading !== 'attachments')
    .flatMap((section) =>
      section.paragraphs.filter(
        (each) => /^bilaga\s+\d+\s*[:.–-]?\s+\S/iu.test(each.text) && each.text.length < 140,
      ),
    )
  const items = [...listed, ...loose]
    .map((each) => withoutNumber(each))
    .filter((item) => isAttachment(item.text))
  return distinctFacts(items.map((item) => factOf(paper, item.text, 0.93, item)))
}

function withoutNumber(line: Traced): Traced {
  const lead =
    /^(?:bilaga\s*\d*\s*[:.–-]?\s*|\d{1,2}[.):]?\s+|[-–•*]\s*)+/iu.exec(line.text)?.[0].length ?? 0
  return trimmed(cut(line, lead))
}

function isAttachment(text: string): boolean {
  return text.length > 2 && text.length < 200 && !/^(?:inga|ingen|saknas|-)\.?$/iu.test(text)
}
