// What the board is asked to decide, or decided: the verb, and each point with its units.
import type { DecisionPoint, DecisionVerb, Fact } from '../model.ts'
import { factOf } from './evidence.ts'
import { flowsOn, listMark } from './layout.ts'
import { awardName, type Paper, runningText, type Section, sectionsNamed } from './paper.ts'
import { cut, joined, type Traced, trimmed } from './trace.ts'
import { unitsNamedIn, unnumbered } from './units.ts'

type Verb = { readonly verb: DecisionVerb; readonly find: RegExp }

/** In the order in which they are asked: the first that fits a point is its verb. */
const verbs: readonly Verb[] = [
  { verb: 'referred-back', find: /(?<!\p{L})(återremitter\p{L}*|återremiss\p{L}*)/iu },
  {
    verb: 'postponed',
    find: /(?<!\p{L})(bordl[äa](?:gg|gd|gt|de)\p{L}*|bordläggning\p{L}*|skjut[s]?\s+upp|uppskjut\p{L}*)/iu,
  },
  {
    verb: 'rejected',
    find: /(?<!\p{L})(avslå[rs]?|avslog|avslås|avslag(?:it|et)?|inte\s+(?:godkän\p{L}*|nominer\p{L}*|delta\p{L}*|medverka\p{L}*|bifall\p{L}*)|(?:godkän|nominer)\p{L}*\s+inte|(?:delta|medverka)r?\s+inte|avst[åa]r?\s+från)/iu,
  },
  {
    verb: 'nominated',
    find: /(?<!\p{L})(nominer(?:ar|a|as|ade|ades|at|ats)|utse[rs]?|anmäl(?:er|a|de)(?=\s.{2,160}\s(?:till|som)\s.*utmärkelse))(?!\p{L})/iu,
  },
  {
    verb: 'noted',
    find: /(?<!\p{L})(noter(?:as|ar|a|ade|ades)|läggs?\s+till\s+handlingarna|lägga\s+\p{L}*\s*till\s+handlingarna|lägger\s+.{0,60}till\s+handlingarna|tar\s+del\s+av|tackar\s+för\s+informationen)(?!\p{L})/iu,
  },
  {
    verb: 'approved',
    find: /(?<!\p{L})(godkän(?:ner|na|ns|nas|de|des|t|ts)|bifall(?:er|a|es)|biföll|tillstyrk(?:er|a|s)|medger|medge|ställer\s+sig\s+bakom|beslutar\s+att\s+.{2,160}\s(?:ska|får)?\s*(?:delta|medverka)r?)(?!\p{L})/iu,
  },
]
/** Points that only say how the decision is handled, not what it is. */
const handling =
  /omedelbar\p{L}*\s+juster|juster\p{L}*\s+omedelbar|^\s*(?:\d+[.)]\s*)?(?:att\s+)?(?:protokollsutdrag\p{L}*|beslutet|paragrafen|ärendet)\s+(?:skickas|översänds|sänds|överlämnas|expedieras|justeras|delges)/iu
export const asProposed =
  /(?<!\p{L})(?:enligt|i\s+enlighet\s+med|bif(?:aller|all|öll)(?:\s+till)?)\s+(?:\p{L}+s\s+)?(?:\p{L}*förvaltningens|kontorets|bolagets|\p{L}*ledningskontorets|förvaltningarnas|vd:s)?\s*(?:förslag|tjänsteutlåtande)/iu

export function decisionOf(paper: Paper): readonly Fact<DecisionVerb>[] {
  const decided = decidedPoints(paper)
  const proposed = sectionsNamed(paper, 'proposal').flatMap(pointsOf)
  const own = decided.length > 0 ? decided : proposed
  const found = verbFacts(paper, own, 0.97)
  const follows = decided.some((point) => asProposed.test(point.text))
  if (decided.length > 0 && follows && found.every((fact) => fact.value === 'approved'))
    return proposedVerb(paper, proposed, decided)
  return found.length > 0 || own.length > 0 ? found : fromBody(paper)
}

/** "Enligt förvaltningens förslag": the verb is that of the proposal, where the paper tells it. */
function proposedVerb(
  paper: Paper,
  proposed: readonly Traced[],
  decided: readonly Traced[],
): Fact<DecisionVerb>[] {
  const said = verbFacts(paper, proposed, 0.93)
  if (said.length > 0) return said
  const own = decided.filter((point) => !asProposed.test(point.text) && !handling.test(point.text))
  const named = verbFacts(paper, own, 0.95)
  return named.length > 0 ? named : verbFacts(paper, bodyProposals(paper), 0.8).slice(0, 1)
}

function verbFacts(
  paper: Paper,
  points: readonly Traced[],
  confidence: number,
): Fact<DecisionVerb>[] {
  return points
    .filter((point) => !handling.test(point.text))
    .flatMap((point) => {
      const found = verbIn(point)
      return found ? [factOf(paper, found.verb, confidence, found.place)] : []
    })
}

function verbIn(point: Traced): { verb: DecisionVerb; place: Traced } | null {
  for (const { verb, find } of verbs) {
    const match = find.exec(point.text)
    if (match) return { verb, place: cut(point, match.index, match.index + match[0].length) }
  }
  return null
}

/** What a point says that the board does. Null: it only says how the decision is handled. */
export function verbOfText(text: string): DecisionVerb | null {
  if (handling.test(text)) return null
  return verbs.find(({ find }) => find.test(text))?.verb ?? null
}

const proposes =
  /(?<!\p{L})(?:föreslår|förslag\p{L}*|hemställer)\s+.{0,60}?(?<!\p{L})(?:att|till)(?!\p{L})/iu
const decides =
  /(?<!\p{L})(?:\p{L}*nämnden|styrelsen|bolaget)\s+(?:beslutar|beslutade|beslöt|godkänner|godkände|nominerar|nominerade|noterar|avslår|avslog|bordlägger|bordlade|återremitterar|återremitterade)/iu

function bodyProposals(paper: Paper): readonly Traced[] {
  return runningText(paper).filter(
    (sentence) => proposes.test(sentence.text) && aboutTakingPart(sentence.text),
  )
}

function aboutTakingPart(text: string): boolean {
  return (
    awardName.test(text) || /(?<!\p{L})(delta|deltar|nominer\p{L}*|anmälan)(?!\p{L})/u.test(text)
  )
}

/** Where the paper has lost its proposal, its own sentence about the decision. */
function fromBody(paper: Paper): Fact<DecisionVerb>[] {
  const told = runningText(paper).filter(
    (sentence) =>
      (decides.test(sentence.text) && aboutTakingPart(sentence.text)) ||
      /läggs?\s+till\s+handlingarna/.test(sentence.text),
  )
  return verbFacts(paper, [...told, ...bodyProposals(paper)], 0.75).slice(0, 1)
}

/** What the board decided, point by point. */
export function decidedPoints(paper: Paper): readonly Traced[] {
  return sectionsNamed(paper, 'decision').flatMap(pointsOf)
}

export function decisionPointsOf(paper: Paper): readonly Fact<DecisionPoint>[] {
  const decided = sectionsNamed(paper, 'decision').flatMap(pointLines)
  const points = decided.length > 0 ? decided : sectionsNamed(paper, 'proposal').flatMap(pointLines)
  return points.map((point) => {
    const bare = unnumbered(joined(point))
    const units = unitsNamedIn(paper, point).map((unit) => unit.text)
    return factOf(paper, { text: bare.text, units }, 0.95, bare)
  })
}

/** No board decides more points in one matter. */
const mostPoints = 60
const begin = /^(?:\d{1,2}[.)]\s*|[-–•*]\s+|att\s)/u
const leadOnly =
  /(?:beslutar?|beslutade|föreslår|föreslås|beslöt)(?:\s+\p{L}+){0,6}?(?:\s+följande|\s+att|\s+för\s+egen\s+del|\s+besluta\p{L}*)?\s*[:.]?$|:$/iu

/** The numbered points of a decision, or the whole of it where it has none. */
function pointsOf(section: Section): readonly Traced[] {
  return pointLines(section).map((lines) => joined(lines))
}

function pointLines(section: Section): readonly (readonly Traced[])[] {
  const paragraphs = section.paragraphs.filter((paragraph) => !/^\(.*\)$/.test(paragraph.text))
  const bare = apart(paragraphs)
  const numbered = bare.some((paragraph) => begin.test(paragraph.text))
  if (!numbered) return wholeDecision(bare).map((point) => [point])
  const points: Traced[][] = []
  for (const paragraph of bare) {
    const last = points.at(-1)
    if (last && belongsTo(last, paragraph)) last.push(paragraph)
    else if (begin.test(paragraph.text) || (!last && !leadOnly.test(paragraph.text)))
      points.push([paragraph])
  }
  return points
    .slice(0, mostPoints)
    .filter((point) => point.some((line) => /\p{L}{2}/u.test(line.text)))
}

function belongsTo(point: readonly Traced[], paragraph: Traced): boolean {
  if (isListLine(point, paragraph)) return true
  return !begin.test(paragraph.text) && flowsOn(point.at(-1)?.text ?? '', paragraph.text, 1)
}

/** A line of the list that a point with a colon opens. */
function isListLine(last: readonly Traced[], paragraph: Traced): boolean {
  const [first, ...rest] = last
  if (!first || !/:$/.test(first.text) || paragraph.text.length > 120) return false
  const kind = (line: Traced) => listMark(line.text)?.kind
  if (kind(paragraph) === undefined) return false
  return rest[0] ? kind(rest[0]) === kind(paragraph) : kind(first) !== kind(paragraph)
}

/** "beslutar att godkänna … samt\natt justera": points that share a paragraph come apart. */
function apart(paragraphs: readonly Traced[]): readonly Traced[] {
  return paragraphs.flatMap((paragraph) => {
    const marks = [
      ...paragraph.text.matchAll(
        /(?<=[.:;,]|(?<!\p{L})samt|(?<!\p{L})och|beslutar|beslutade)\s+(?=\d[.)]\s+\p{Lu}|\d[.)]\s+att\s)/gu,
      ),
    ]
    const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)]
    return starts.map((start, at) => trimmed(cut(paragraph, start, starts[at + 1])))
  })
}

function wholeDecision(paragraphs: readonly Traced[]): readonly Traced[] {
  const stop = paragraphs.findIndex((paragraph) => paragraph.text.length > 900)
  const own = stop > 0 ? paragraphs.slice(0, stop) : paragraphs
  const points = own.filter((paragraph) => !leadOnly.test(paragraph.text))
  return points.length > 0 ? points : own
}
