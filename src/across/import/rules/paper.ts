// A paper taken apart: its sections, signatures and title, each letter with its place in the raw text.
import type { WordList } from '../../../support/spelling/model.ts'
import type { Language, Register, TextQuality } from '../model.ts'
import { type OwnWords, ownWordsOf, type Restorer, restorerOf } from './choices.ts'
import { columnsApart } from './columns.ts'
import { withoutFurniture, withoutPageNumbers } from './furniture.ts'
import { type Heading, headingOf } from './headings.ts'
import { type Line, linesOf, mendLines, paragraphsOf, sentencesOf, unsplit } from './layout.ts'
import { type Mender, menderOf, namesVocabulary, type Vocabulary, wordsOf } from './mend.ts'
import { type SignatureBlock, signatureBlocks } from './people.ts'
import { languageOf, textQuality } from './quality.ts'
import { cut, glued, type Traced, trimmed } from './trace.ts'

export type Section = {
  readonly heading: Heading
  readonly label: Traced | null
  readonly lines: readonly Line[]
  readonly paragraphs: readonly Traced[]
}
export type Paper = {
  readonly raw: string
  readonly register: Register
  readonly language: Language
  readonly quality: TextQuality
  readonly sections: readonly Section[]
  /** The running text, sentence by sentence. */
  readonly sentences: readonly Traced[]
  readonly signatures: readonly SignatureBlock[]
}

export const awardName =
  /kvalitets[\s-]?utmärkelse(n|ns|r|rna|rnas)?(?!\p{L})(?!\s+bättre\s+skola)/iu

const notRunningText: readonly Heading[] = ['attachments', 'officer', 'addressee', 'attendance']

/** `item`: the line whose beginning is the number of the matter. */
export function paperOf(raw: string, register: Register, item: ItemLine | null = null): Paper {
  const split = unsplit(linesOf(raw))
  const words = split.flatMap(
    (line) => line.plain.text.match(/[\p{L}\p{N}&|\ufffd]*\p{L}[\p{L}\p{N}&|\ufffd]*/gu) ?? [],
  )
  const names = namesOf(register)
  const quality = textQuality(words, names, register.words)
  const lines = columnsApart(mendLines(split, menderFor(register, quality, words)))
  const language = languageOf(lines.flatMap((line) => line.whole.text.match(/\p{L}+/gu) ?? []))
  const signatures = signatureBlocks(withoutPageNumbers(lines))
  const signed = new Set(signatures.flatMap((block) => block.lines))
  const text = lines.map((line, index) => (signed.has(index) ? unwritten(line) : line))
  const sections = sectionsOf(withoutFurniture(text), item)
  const running = sections.filter((section) => !notRunningText.includes(section.heading))
  const sentences = sentencesIn(running)
  return { raw, register, language, quality, sections, sentences, signatures }
}

/** In a damaged text every word is asked after, in a whole one only the long ones of the glossary. */
export function menderFor(
  register: Register,
  { damaged }: TextQuality,
  words: readonly string[],
): Mender {
  const names = namesOf(register)
  if (!damaged || !register.words) return menderOf(names, damaged ? 2 : 10)
  return menderOf(names, 2, restorerFor(register, register.words, words))
}

const vocabularies = new WeakMap<Register, Vocabulary>()

/** Made once for many papers. */
export function namesOf(register: Register): Vocabulary {
  const names = vocabularies.get(register) ?? namesVocabulary(namesIn(register))
  vocabularies.set(register, names)
  return names
}

const ownWords = new WeakMap<Register, OwnWords>()

function restorerFor(register: Register, list: WordList, words: readonly string[]): Restorer {
  const own = ownWords.get(register) ?? ownWordsOf(new Set(wordsOf(namesIn(register))))
  ownWords.set(register, own)
  return restorerOf(list, own, words)
}

function namesIn({ units, boards }: Register): readonly string[] {
  return [...units, ...boards.flatMap((board) => [board.name, ...board.administrations])]
}

function unwritten(line: Line): Line {
  const none = cut(line.plain, 0, 0)
  return { ...line, plain: none, whole: none, blank: true }
}

type OpenSection = { heading: Heading; label: Traced | null; lines: Line[] }

type ItemLine = { readonly start: number; readonly label: number }

function sectionsOf(lines: readonly Line[], item: ItemLine | null): Section[] {
  const sections: OpenSection[] = [{ heading: 'head', label: null, lines: [] }]
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const current = sections.at(-1)
    if (!line || !current) continue
    const pair = headingOverTwoLines(line, lines[index + 1])
    if (item && line.start === item.start && !line.blank) {
      sections.push(opened(line, 'item', Math.min(item.label, line.whole.text.length)))
    } else if (pair) {
      sections.push(opened(line, pair, line.whole.text.length))
      index += 1
    } else addLine(sections, current, line, item !== null)
  }
  return sections.map((section) => ({
    ...section,
    paragraphs: paragraphsOf(section.lines, section.heading),
  }))
}

function addLine(sections: OpenSection[], current: OpenSection, line: Line, itemKnown: boolean) {
  const found =
    headingOf(line.whole.text) ?? unheadedDecision(current, line) ?? closing(current, line)
  // «§§ 3 och 5 justerades omedelbart» begins no other matter
  const begins = found && !(itemKnown && found.heading === 'item')
  if (begins) sections.push(opened(line, found.heading, found.length))
  else if (isOver(current, line)) sections.push({ heading: 'head', label: null, lines: [line] })
  else current.lines.push(line)
}

const closingLine =
  /^(?:rätt\s+utdraget|vid\s+protokollet|justeras|justerat|justerades|anslaget|anslagen|anslag|anslagsdatum|justeringsdatum|datum\s+för\s+(?:anslag\p{L}*|justering)|tillkännag\p{L}*|protokollet\s+(?:är\s+)?juster|paragrafen\s+(?:är\s+)?justerad|underskrift|in\s+fidem|utdragets\s+riktighet|bestyrks)(?!\p{L})/iu
const inText: readonly Heading[] = [
  'decision',
  'proposal',
  'proceedings',
  'matter',
  'dissent',
  'basis',
]

/** What stands after the text of minutes: who has signed, and when. */
function closing(current: OpenSection, line: Line): { heading: Heading; length: number } | null {
  const closes = inText.includes(current.heading) && closingLine.test(line.whole.text)
  return closes ? { heading: 'adjustment', length: 0 } : null
}

const boardDecides =
  /^(?:\p{L}*nämnden|\p{Lu}[\p{L}-]+ stadsdelsnämnd|styrelsen|kommunstyrelsen)\s+(?:beslutar|beslutade|beslöt)(?!\p{L})/iu

/** Minutes sometimes decide without a heading: "Nämnden beslutade att …". */
function unheadedDecision(
  current: OpenSection,
  line: Line,
): { heading: Heading; length: number } | null {
  const mayDecide =
    current.heading === 'item' || current.heading === 'matter' || current.heading === 'head'
  return mayDecide && boardDecides.test(line.whole.text) ? { heading: 'decision', length: 0 } : null
}

function headingOverTwoLines(line: Line, next: Line | undefined): Heading | null {
  if (!next || next.blank || line.whole.text.length > 60 || headingOf(line.whole.text)) return null
  if (!/^\p{Ll}/u.test(next.whole.text) || next.whole.text.length > 30) return null
  const found = headingOf(`${line.whole.text} ${next.whole.text}`)
  return found && found.heading !== 'item' && found.heading !== 'addressee' ? found.heading : null
}

function opened(line: Line, heading: Heading, length: number): OpenSection {
  const label = length === 0 ? null : trimmed(cut(line.whole, 0, length))
  const rest = trimmed(cut(line.whole, length))
  const first = rest.from[0]
  if (first === undefined) return { heading, label, lines: [] }
  const plainStart = line.plain.from.findIndex((at) => at >= first)
  const plain = trimmed(cut(line.plain, Math.max(0, plainStart)))
  return { heading, label, lines: [{ ...line, plain, whole: rest, blank: false }] }
}

/** The addressee and the case officer take few lines, then the head of the paper goes on. */
function isOver(section: OpenSection, line: Line): boolean {
  const content = section.lines.filter((each) => !each.blank).length
  if (content === 0) return false
  if (section.heading === 'addressee')
    return (
      !line.blank &&
      !/^\p{Ll}/u.test(line.whole.text) &&
      !(content === 1 && /^(?:den\s+)?\d{1,4}[\s-][\p{L}\d][\p{L}\d\s-]*$/u.test(line.whole.text))
    )
  if (section.heading === 'officer') return line.blank || content >= 5
  return false
}

export function speaksOfAward(section: Section): boolean {
  return section.paragraphs.some((paragraph) => awardName.test(paragraph.text))
}

export function sectionsNamed(paper: Paper, ...names: readonly Heading[]): readonly Section[] {
  return paper.sections.filter((section) => names.includes(section.heading))
}

/** All sentences of the sections, without head and attachments unless asked for. */
export function sentencesIn(sections: readonly Section[]): readonly Traced[] {
  return sections.flatMap((section) => section.paragraphs.flatMap(sentencesOf))
}

export function runningText(paper: Paper): readonly Traced[] {
  return paper.sentences
}

const headLabel =
  /^(dnr|diarienummer|diarienr|datum|telefon|tel|e-post|sida|tjänsteutlåtande|protokoll|utdrag ur|justera|anslag|till(?!\p{L})|bilaga|sammanträdesdatum|plats|tid(?!\p{L})|utskriftsdatum|dokumenttyp|version)|^\d{4}-\d\d-\d\d$|^\S*\d[\d ]{6,}$/iu

/** The title, paragraph by paragraph, with the lines that follow it in the head. */
export function titleOf(paper: Paper): readonly Traced[] {
  for (const section of sectionsNamed(paper, 'item', 'head')) {
    const paragraphs = section.paragraphs.filter((paragraph) => !headLabel.test(paragraph.text))
    const start = paragraphs.findIndex((paragraph) => awardName.test(paragraph.text))
    if (start >= 0) return titleFrom(paragraphs, start)
  }
  return []
}

/** OCR sometimes leaves half of the title in the paragraph before. */
function titleFrom(paragraphs: readonly Traced[], start: number): readonly Traced[] {
  const before = paragraphs[start - 1]
  const first = paragraphs[start]
  if (!before || !first || !/(?<!\p{L})(i|av|till|för|och)$/u.test(before.text))
    return paragraphs.slice(start)
  return [
    glued([before, { ...cut(first, 0, 1), text: ' ' }, first]),
    ...paragraphs.slice(start + 1),
  ]
}
