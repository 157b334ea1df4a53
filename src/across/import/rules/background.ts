// What the paper tells of earlier years, of who prepared it and of who answers for it.
import type { EarlierParticipation, Fact, Signatory } from '../model.ts'
import { distinctFacts, factOf } from './evidence.ts'
import { nameKey } from './names.ts'
import { awardName, type Paper, runningText, sectionsNamed } from './paper.ts'
import { cut, isMended, joined, type Traced, trimmed } from './trace.ts'

type UnitPlace = { readonly name: string }

const tookPart =
  /(?<!\p{L})(deltog|deltagit|medverkade|medverkat|vann|vunnit|tilldelades|tilldelats|nominerades|nominerats|mottog|erhöll|hedersomnämnande|fick\s+(?:ta\s+emot\s+)?(?:utmärkelsen|kvalitetsutmärkelsen|pris\p{L}*))(?!\p{L})/iu
const years = /(?<![\d-])(?:19|20)\d\d(?![\d-])/gu

/** Who took part before, and in which years. */
export function earlierParticipationOf(
  paper: Paper,
  units: readonly UnitPlace[],
  edition: number | null,
): readonly Fact<EarlierParticipation>[] {
  const sentences = runningText(paper)
  const found = sentences.flatMap((sentence, at) => {
    if (!tookPart.test(sentence.text) || isOfOthers(sentence.text)) return []
    if (
      !awardName.test(sentence.text) &&
      !/utmärkelsen|priset|(?<!\p{L})delt/iu.test(sentence.text)
    )
      return []
    const told = [...sentence.text.matchAll(years)].map((match) => Number(match[0]))
    const earlier = [...new Set(told)].filter((year) => edition === null || year < edition)
    if (earlier.length === 0) return []
    const unit =
      unitOf(sentence.text, units) ??
      referredUnit(sentence.text, sentences[at - 1]?.text ?? '', units)
    return [
      factOf(paper, { unit, years: earlier.toSorted((a, b) => a - b) }, unit ? 0.9 : 0.6, sentence),
    ]
  })
  return distinctFacts(found)
}

/** What others did, or how many they were, is no unit's history. */
function isOfOthers(text: string): boolean {
  return /^(?:totalt|sammanlagt|under\s+\d{4}\s+deltog\s+\d+|\d+\s+enheter)|deltog\s+(?:\p{L}+|\d+)\s+(?:enheter|verksamheter)/iu.test(
    text,
  )
}

function unitOf(text: string, units: readonly UnitPlace[]): string | null {
  const key = nameKey(text)
  return units.find((unit) => key.includes(nameKey(unit.name)))?.name ?? shortlyNamed(text, units)
}

/** "Ungdomsmottagningen" for Ungdomsmottagningen i Kista, where only one unit begins so. */
function shortlyNamed(text: string, units: readonly UnitPlace[]): string | null {
  const named = units.filter((unit) => {
    const first = unit.name.split(' ')[0] ?? ''
    return (
      first.length >= 8 &&
      !/^(?:enheten|förskolan|hemtjänsten)$/i.test(first) &&
      text.includes(first)
    )
  })
  return named.length === 1 ? (named[0]?.name ?? null) : null
}

function referredUnit(text: string, before: string, units: readonly UnitPlace[]): string | null {
  if (
    !/(?<!\p{L})(?:enheten|verksamheten|de|den|förskolan|skolan|teamet|boendet|biblioteket|mottagningen|man|vi)(?!\p{L})/iu.test(
      text,
    )
  )
    return null
  if (units.length === 1) return units[0]?.name ?? null
  return unitOf(before, units)
}

const firstTime =
  /första\s+(?:gången|året|deltagande\p{L}*)|för\s+första\s+gången|debut|inte\s+(?:tidigare\s+)?deltagit(?:\s+tidigare)?/iu

export function firstTimeUnitsOf(
  paper: Paper,
  units: readonly UnitPlace[],
): readonly Fact<string>[] {
  const found = runningText(paper).flatMap((sentence, at, all) => {
    if (!firstTime.test(sentence.text)) return []
    const named = units.filter((unit) => nameKey(sentence.text).includes(nameKey(unit.name)))
    if (named.length > 0) return named.map((unit) => factOf(paper, unit.name, 0.92, sentence))
    const unit = referredUnit(sentence.text, all[at - 1]?.text ?? '', units)
    return unit ? [factOf(paper, unit, 0.75, sentence)] : []
  })
  return distinctFacts(found)
}

const prepared =
  /(?<!\p{L})har\s+(?:beretts|handlagts|utarbetats|tagits\s+fram)\s+(?:gemensamt\s+)?(?:inom|av|vid|på|i|hos)\s+(?<by>[^.;]+?)(?=\s+(?:och|samt)\s+(?:har\s+)?(?:behandla|samråd|informer|förankra|presentera|remiss)\p{L}*|,?\s+(?:i\s+(?:samråd|samarbete|samverkan)|tillsammans)\s+med|[.;]|$)/u
const handledBy =
  /(?<!\p{L})(?:behandlats|behandlas|informerats|samråtts|samverkats|förankrats)\s+(?:på|i|av|med|inom|vid|hos)\s+(?<by>\p{L}[^.;,]*?)(?=\s+(?:den\s+)?\d|\s+(?:och|samt)\s|[.;,]|$)/u
const together =
  /(?:i\s+(?:samråd|samarbete|samverkan)|tillsammans)\s+med\s+(?<by>\p{L}[^.;,]*?)(?=[.;,]|$|\s+och\s+har)/u

/** Who prepared the matter, then who else had it. */
export function preparedByOf(paper: Paper): readonly Fact<string>[] {
  const own = sectionsNamed(paper, 'preparation')
  const sentences = runningText(paper).filter(
    (sentence) =>
      /(?<!\p{L})beretts(?!\p{L})/u.test(sentence.text) ||
      own.some((section) => section.paragraphs.some((each) => holds(each, sentence))),
  )
  return distinctFacts(
    sentences.flatMap((sentence) =>
      [prepared, together, handledBy].flatMap((pattern) => preparer(paper, sentence, pattern)),
    ),
  )
}

function holds(paragraph: Traced, sentence: Traced): boolean {
  const first = sentence.from[0] ?? -1
  return first >= (paragraph.from[0] ?? 0) && first <= (paragraph.from.at(-1) ?? 0)
}

function preparer(paper: Paper, sentence: Traced, pattern: RegExp): Fact<string>[] {
  const match = pattern.exec(sentence.text)
  const by = match?.groups?.['by']
  if (!match || !by || by.length > 120) return []
  const start = sentence.text.indexOf(by, match.index)
  const place = trimmed(cut(sentence, start, start + by.length))
  return [factOf(paper, place.text, pattern === prepared ? 0.94 : 0.85, place)]
}

const officerName =
  /^(?:namn\s*:?\s*)?(\p{Lu}[\p{L}'’-]+(?:\s(?:von|af|de|\p{Lu}[\p{L}'’.-]*)){1,3})/u

/** The case officer's name. A telephone number alone names nobody. */
export function caseOfficerOf(paper: Paper): readonly Fact<string>[] {
  return distinctFacts(
    sectionsNamed(paper, 'officer').flatMap((section) => {
      const named = section.lines
        .map((line) => line.plain)
        .find((line) => officerName.test(line.text))
      const name = named ? officerName.exec(named.text)?.[1] : undefined
      if (!named || !name || isPlace(name)) return []
      const start = named.text.indexOf(name)
      return [factOf(paper, name, 0.95, cut(named, start, start + name.length))]
    }),
  )
}

function isPlace(name: string): boolean {
  return /förvaltning|nämnd|avdelning|enhet|telefon|stockholms/iu.test(name)
}

function rawOf(paper: Paper, place: readonly Traced[]): string {
  return place.map((each) => factOf(paper, null, 1, each).source.text).join(' ')
}

export function signatoriesOf(paper: Paper): readonly Fact<Signatory>[] {
  return distinctFacts(
    paper.signatures.flatMap((block) =>
      block.signatures.map(({ name, title, acting, place, sure }) => {
        const fact = factOf(
          paper,
          { name, title, acting },
          sure ? 0.95 : 0.6,
          place[0] ?? joined(place),
        )
        return place.some(isMended) && !fact.repaired
          ? { ...fact, repaired: true as const, raw: rawOf(paper, place) }
          : fact
      }),
    ),
  )
}
