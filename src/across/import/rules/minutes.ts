// What minutes tell of themselves: record number, paragraph, meeting, adjustment and posting.
import type { Fact, Single } from '../model.ts'
import { datesIn, isoDate } from './dates.ts'
import { agreed, factOf } from './evidence.ts'
import { type Paper, runningText, type Section, sectionsNamed } from './paper.ts'
import { cut, type Traced } from './trace.ts'

const recordLabel =
  /(?<!\p{L})(?:dnr|d\.?\s?nr|diarienummer|diarienr|diarie\s?nr|ärendenummer)(?!\p{L})\s*[.:]?\s*/iu
const recordValue = /^(?:[\p{Lu}\ufffd]{1,6}[\s/-]?)?[\dlIO][\w.]*(?:\s?[-–/:]\s?[\dlIO][\w.]*)+/u

export function recordNumberOf(paper: Paper): Single<string> {
  const head = paper.sections.filter((section) =>
    ['head', 'item', 'officer', 'addressee', 'attendance'].includes(section.heading),
  )
  const own = head.flatMap((section) => recordNumbers(paper, section, 0.95))
  return agreed(own.length > 0 ? own : labelledLines(paper))
}

function recordNumbers(paper: Paper, section: Section, confidence: number): Fact<string>[] {
  const lines = section.lines.filter((line) => !line.blank)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return recordNumberIn(paper, line.plain, next?.plain ?? null, confidence)
  })
}

/** Outside the head only where a line begins with it: other cases are cited inside sentences. */
function labelledLines(paper: Paper): Fact<string>[] {
  return paper.sections.flatMap((section) =>
    section.lines
      .filter((line) => recordLabel.exec(line.plain.text)?.index === 0)
      .flatMap((line) => recordNumberIn(paper, line.plain, null, 0.85)),
  )
}

function recordNumberIn(
  paper: Paper,
  line: Traced,
  next: Traced | null,
  confidence: number,
): Fact<string>[] {
  const label = recordLabel.exec(line.text)
  if (!label) return bareRecordNumber(paper, line, confidence - 0.1)
  const after = cut(line, label.index + label[0].length)
  const rest = after.text.trim() === '' && next ? next : after
  const value = recordValue
    .exec(rest.text)?.[0]
    .trim()
    .replace(/[-/. ]+$/, '')
  if (!value || value.length < 4 || !/[-/]/.test(value) || !/\d{2}/.test(value)) return []
  return [factOf(paper, digitsMended(value), confidence, cut(rest, 0, value.length))]
}

const bareNumber =
  /^(?:\p{Lu}{2,5}\s(?:19|20)\d\d\/\d+(?:[-.]\d+)*|\d[\d.]*-\d+[/-](?:19|20)\d\d)$/u

/** A line of the head that is nothing but a record number needs no label. */
function bareRecordNumber(paper: Paper, line: Traced, confidence: number): Fact<string>[] {
  if (bareNumber.test(line.text)) return [factOf(paper, line.text, confidence, line)]
  const inside = /\((\d[\d.]*-\d+[/-](?:19|20)\d\d)\)/u.exec(line.text)
  const value = inside?.[1]
  if (!inside || !value) return []
  return [
    factOf(paper, value, confidence, cut(line, inside.index + 1, inside.index + 1 + value.length)),
  ]
}

/** l and O between digits are digits. */
function digitsMended(value: string): string {
  return value.replace(/(?<=[\d./-])[lI](?=[\d./-]|$)/g, '1').replace(/(?<=\d)[Oo](?=\d|$)/g, '0')
}

export function paragraphOf(paper: Paper): Single<string> {
  const items = sectionsNamed(paper, 'item')
  return agreed(
    items.flatMap((section) => {
      const number = /\d+\s?[a-z]?/i.exec(section.label?.text ?? '')?.[0]
      return number && section.label
        ? [factOf(paper, number.replace(/\s/g, ''), 0.97, section.label)]
        : []
    }),
  )
}

const immediate = /omedelbart?\s+juster\p{L}*|juster\p{L}*\s+(?:\p{L}+\s+)?omedelbart/iu

export function immediateAdjustmentOf(paper: Paper): Single<boolean> {
  for (const section of paper.sections) {
    const pieces = section.label ? [section.label, ...section.paragraphs] : section.paragraphs
    for (const piece of pieces) {
      const match = immediate.exec(piece.text)
      if (!match) continue
      const said = !/(?<!\p{L})(?:inte|ej)\s+(?:\p{L}+\s+)?$/u.test(
        piece.text.slice(0, match.index),
      )
      return factOf(paper, said, 0.95, cut(piece, match.index, match.index + match[0].length))
    }
  }
  return null
}

const gap = '(?:(?!\\s(?:tas|ned)\\s)[^.\\d§]){0,40}?'
const adjusted = new RegExp(
  `(?:justerat|justerades|justerad|justerade|justeras|justeringsdatum|justeringsdag|datum\\s+för\\s+justering)(?!\\p{L})${gap}$`,
  'iu',
)
const posted = new RegExp(
  `(?:anslaget|anslagen|anslogs|anslagits|anslås|anslagsdatum|anslagsdag|uppsättande|uppsatt|sätts\\s+upp|sattes\\s+upp|tillkännagiv\\p{L}*|tillkännagavs|publicerad)(?!\\p{L})${gap}$`,
  'iu',
)

export function adjustedOnOf(paper: Paper, year: number | null): Single<string> {
  const paragraphs = everyPiece(paper).filter(({ text }) => namesParagraph.test(text))
  const own = datesAfter(paper, adjusted, year, paragraphs)
  return agreed(own.length > 0 ? own : datesAfter(paper, adjusted, year))
}
/** «§§ 3 och 5 justerades den 10 juni»: another day than the rest of the minutes. */
const namesParagraph = /§\s*\d|paragraf\p{L}*\s+\d/iu

export function postedOnOf(paper: Paper, year: number | null): Single<string> {
  return agreed(datesAfter(paper, posted, year))
}

/** Dates that directly follow the words, on the line or in the sentence. */
function datesAfter(
  paper: Paper,
  cue: RegExp,
  year: number | null,
  pieces: readonly Traced[] = everyPiece(paper),
): Fact<string>[] {
  return pieces.flatMap((piece) =>
    datesIn(piece.text).flatMap((date, at, all) => {
      const from = all[at - 1]?.end ?? 0
      if (!cue.test(piece.text.slice(from, date.start))) return []
      const value = isoDate(date, year)
      return value
        ? [factOf(paper, value, date.year ? 0.96 : 0.85, cut(piece, date.start, date.end))]
        : []
    }),
  )
}

/** Labels can stand on a line above their date, so pairs of lines are read too. */
function everyPiece(paper: Paper): readonly Traced[] {
  return paper.sections.flatMap((section) => {
    const signs =
      section.heading === 'head' || section.heading === 'adjustment' || section.heading === 'item'
    if (!signs) return section.paragraphs
    const pairs = labelsWithDates(section)
    return section.label ? [together(section.label, pairs[0] ?? null), ...pairs] : pairs
  })
}

/** A line that ends in a word, with the date on the line below it. */
function labelsWithDates(section: Section): readonly Traced[] {
  return section.paragraphs.map((line, at) => {
    const next = section.paragraphs[at + 1]
    const isPair = next && /\p{L}:?$/u.test(line.text) && /^(?:den\s+)?\d/.test(next.text)
    return isPair ? together(line, next) : line
  })
}

function together(one: Traced, two: Traced | null): Traced {
  if (!two) return one
  const space = { ...cut(two, 0, 1), text: ' ' }
  return {
    text: `${one.text} ${two.text}`,
    from: [...one.from, ...space.from, ...two.from],
    to: [...one.to, ...space.to, ...two.to],
    mended: [...one.mended, ...space.mended, ...two.mended],
  }
}

const meetingBefore =
  /(?:sammanträde|sammanträdet|sammanträdesdatum|sammanträdesdag|nämndsammanträde|styrelsemöte|styrelsemötet|nämndmöte|mötesdatum)(?!\p{L})(?:\s+(?:sida|sidan|blad|paragraf|nr))?(?:\s+nr\s+\d+(?:\/\d+)?)?(?:\s+(?:i|med|för|hos)\s+[^.:]{2,60}?)?[\s:,]*(?:måndag|tisdag|onsdag|torsdag|fredag)?(?:en)?,?\s*(?:den\s+)?$/iu
/** «Tid: onsdagen den 19 maj 2027 kl. 13» in the head of minutes, or the day on a line of its own. */
const timeBefore =
  /^(?:(?:tid|tidpunkt|dag|datum|tid\s+och\s+plats)\s*:?\s+)?(?:måndag|tisdag|onsdag|torsdag|fredag)?(?:en)?,?\s*(?:den\s+)?$/iu
/** «Sammanträdesprotokoll nr 6», with the day alone on the line below. */
function isMinutesLine(text: string): boolean {
  return /^(?:sammanträdes|styrelse)?protokoll(?:sutdrag)?(?:\s+nr)?\s*[\d/]*$/iu.test(text)
}

const weekday = /(?<!\p{L})(?:mån|tis|ons|tors|fre)dag/iu
const minutesBefore =
  /^(?:sammanträdes)?protokoll(?:sutdrag)?(?:\s+nr)?\s*(?:\d+(?:\/\d+)?)?[\s,]*(?:den\s+)?$/iu
const boardBefore =
  /(?:\p{L}*nämnd(?:en)?(?:\s+i\s+\p{Lu}\p{L}+|\s+\p{Lu}\p{L}+)?|styrelsen?(?:\s+för\s+.{2,60})?)[\s,]+(?:den\s+)?$/iu
const otherMeeting =
  /(?<!\p{L})(?:föregående|tidigare|förra|nästa|bordlades|bordlagt|bordlägg\p{L}*|återremitterades|kommande|till\s+sammanträdet)(?!\p{L})|förvaltningsgrupp|rådet|utskott/iu

export function meetingDateOf(paper: Paper, year: number | null): Single<string> {
  const signs = sectionsNamed(paper, 'head', 'item', 'attendance')
  const heads = signs.flatMap((section) => section.paragraphs)
  const addressee = sectionsNamed(paper, 'addressee').flatMap((section) => section.paragraphs)
  const found = [
    ...signs
      .flatMap(labelsWithDates)
      .flatMap((line) => meetingDates(paper, line, meetingBefore, year)),
    ...[...heads, ...addressee].flatMap((line) => meetingDates(paper, line, boardBefore, year)),
    ...heads.flatMap((line) => meetingDates(paper, line, minutesBefore, year)),
    ...addressee.slice(1, 2).flatMap((line) => meetingDates(paper, line, /^$/u, year)),
  ]
  if (found.length > 0) return agreed(found)
  const times = sectionsNamed(paper, 'head')
    .flatMap((section) => section.paragraphs)
    .filter((line, at, all) => weekday.test(line.text) || isMinutesLine(all[at - 1]?.text ?? ''))
    .flatMap((line) => meetingDates(paper, line, timeBefore, year))
  if (times.length > 0) return agreed(times)
  const decided = sectionsNamed(paper, 'decision', 'proposal').flatMap(
    (section) => section.paragraphs,
  )
  return agreed(
    [...decided, ...bodyMeetings(paper)].flatMap((line) =>
      meetingDates(paper, line, meetingBefore, year),
    ),
  )
}

function bodyMeetings(paper: Paper): readonly Traced[] {
  return runningText(paper).filter((sentence) =>
    /(?<!\p{L})(?:behandlas|beslutas|tas\s+upp|beslutar|beslutade)(?!\p{L})/u.test(sentence.text),
  )
}

function meetingDates(
  paper: Paper,
  line: Traced,
  cue: RegExp,
  year: number | null,
): Fact<string>[] {
  if (otherMeeting.test(line.text)) return []
  return datesIn(line.text).flatMap((date) => {
    const before = line.text.slice(0, date.start)
    const withDay = `${before}${/^(?:den\s)/.test(line.text.slice(date.start)) ? '' : ' '}`
    if (!cue.test(before) && !cue.test(withDay)) return []
    const value = isoDate(date, year)
    return value
      ? [factOf(paper, value, date.year ? 0.95 : 0.85, cut(line, date.start, date.end))]
      : []
  })
}
