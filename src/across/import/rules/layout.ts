// The lines of a paper without page furniture, and with split words put together again.
import { type Mender, mended } from './mend.ts'
import { lastIn } from './restore.ts'
import { cut, glued, joined, type Traced, traced, trimmed } from './trace.ts'

export type Line = {
  /** As it stands there. Names of people are read from here. */
  readonly plain: Traced
  /** With damaged words made whole. */
  readonly whole: Traced
  readonly blank: boolean
  /** Where a new page begins. */
  readonly newPage: boolean
  /** Where the line begins in the raw text, blanks and all. */
  readonly start: number
}

const suspended = /^(och|eller|samt|respektive|resp|till|el)$/i

/** Nobody writes longer lines: what is longer is cut, so that no rule has to read so far. */
const longestLine = 2000
const mostLines = 12_000
const longestParagraph = 8000

export function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let start = 0
  let newPage = true
  for (const match of raw.matchAll(breaks)) {
    if (lines.length > mostLines) return lines
    addLines(lines, raw, { start, end: match.index, newPage })
    start = match.index + match[0].length
    newPage = match[0] === '\f'
  }
  addLines(lines, raw, { start, end: raw.length, newPage })
  return lines
}

function addLines(
  lines: Line[],
  raw: string,
  at: { start: number; end: number; newPage: boolean },
) {
  const blank = at.start === at.end && lines.slice(-3).every((line) => line.blank)
  if (blank && lines.length > 3 && !at.newPage) return
  let start = at.start
  while (at.end - start > longestLine) {
    const space = raw.lastIndexOf(' ', start + longestLine)
    const end = space > start ? space : start + longestLine
    lines.push(lineOf(raw, { ...at, start, end }))
    start = end
  }
  lines.push(lineOf(raw, { ...at, start }))
}

function lineOf(raw: string, at: { start: number; end: number; newPage: boolean }): Line {
  const plain = trimmed(traced(raw, at.start, at.end))
  return { plain, whole: plain, blank: plain.text === '', newPage: at.newPage, start: at.start }
}

/** Split words together again: the rest of the word moves up to where it began. */
export function unsplit(lines: readonly Line[]): Line[] {
  const result = [...lines]
  for (let i = 0; i < result.length; i++) {
    const line = result[i]
    const next = nextLine(result, i)
    if (!line || !next || !/\p{L}-$/u.test(line.plain.text)) continue
    const rest = /^\p{L}[\p{L}\p{N}&]*[.,;:!?)]*/u.exec(next.line.plain.text)?.[0]
    if (!rest || suspended.test(rest.replace(/\P{L}+$/u, ''))) continue
    result[i] = withPlain(line, grown(line.plain, cut(next.line.plain, 0, rest.length)))
    result[next.index] = withPlain(next.line, trimmed(cut(next.line.plain, rest.length)))
  }
  return result
}

/** The hyphen stays where the word has one of its own: LSS-hälsan, Spånga-Tensta. */
function grown(line: Traced, rest: Traced): Traced {
  const own = /(^|[^\p{L}])(\p{Lu}{2,}|[eE])-$/u.test(line.text) || /^\p{Lu}/u.test(rest.text)
  return glued([own ? line : cut(line, 0, line.text.length - 1), rest])
}

function withPlain(line: Line, plain: Traced): Line {
  return { ...line, plain, whole: plain, blank: plain.text === '' }
}

export function nextLine(
  lines: readonly Line[],
  after: number,
): { readonly line: Line; readonly index: number } | null {
  for (let index = after + 1; index < lines.length; index++) {
    const line = lines[index]
    if (line && !line.blank) return { line, index }
  }
  return null
}

export function lineBefore(lines: readonly Line[], index: number): Line | null {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at]
    if (line && !line.blank) return line
  }
  return null
}

export function mendLines(lines: readonly Line[], mender: Mender): Line[] {
  let before = ''
  return lines.map((line) => {
    const whole = oneForI(mended(line.plain, mender, before), mender)
    before = lastIn(whole.text)
    return { ...line, whole }
  })
}

const loneOne =
  /(?<=[\p{L},] )1(?=$| \p{Ll}| Stockholm| Kvalitets)(?! (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|procent|år|st)(?!\p{L}))/gu

/** Where a whole paper has a 1 that can be nothing but an i. */
const plainLoneOne =
  /(?<=\p{Ll} )1(?= (?:årets|balans|staden|stadens|stadshuset|stockholms|kvalitetsutm\p{L}*|klassen|klasserna|enlighet|samråd|samarbete|samverkan)(?!\p{L}))/giu

/** "program 1 staden": in a damaged paper a lone 1 between words was an i. */
function oneForI(piece: Traced, mender: Mender): Traced {
  const pattern = mender.shortest > 2 ? plainLoneOne : loneOne
  const pieces: Traced[] = []
  let at = 0
  for (const match of piece.text.matchAll(pattern)) {
    const one = cut(piece, match.index, match.index + 1)
    pieces.push(cut(piece, at, match.index), { ...one, text: 'i', mended: [true] })
    at = match.index + 1
  }
  return at === 0 ? piece : glued([...pieces, cut(piece, at)])
}

const listMarks = [/^\d{1,2}[.)]\s/u, /^[a-z]\)\s/u, /^[-–•*·▪]\s*(?=\p{L})/u, /^o\s(?=\p{L})/u]

/** What a line of a list begins with: its kind and its length. Null: it is no line of a list. */
export function listMark(text: string): { readonly kind: number; readonly length: number } | null {
  const kind = listMarks.findIndex((mark) => mark.test(text))
  return kind < 0 ? null : { kind, length: listMarks[kind]?.exec(text)?.[0].length ?? 0 }
}

/** The lines that make up a list, from the first on, without their marks. */
export function listItems(lines: readonly Traced[]): readonly Traced[] {
  const first = listMark(lines[0]?.text ?? '')
  if (!first) return []
  const end = lines.findIndex((line) => listMark(line.text)?.kind !== first.kind)
  return lines.slice(0, end < 0 ? lines.length : end).map((line) => {
    const item = trimmed(cut(line, listMark(line.text)?.length ?? 0))
    return cut(item, 0, item.text.replace(/[.,;\s]+$/, '').length)
  })
}

/** Whether the sentence goes on from one line to the next. */
export function flowsOn(before: string, next: string, gap: number): boolean {
  if (listMark(next) || /[.!?]["”’)]?$/.test(before)) return false
  if (/:$/.test(before)) return /^\p{Ll}/u.test(next)
  if (/^\p{Ll}|^Kvalitetsutm|^(?:19|20)\d\d(?!\d)/u.test(next)) return true
  if (
    /[,;–-]$|(?<!\p{L})(i|av|till|för|och|på|att|den|med|samt|från|om|vid|inom|nominerar|godkänner|noterar|anmäler|avslår)$/u.test(
      before,
    )
  )
    return true
  return gap === 0 && before.length >= 40
}

/** The next word had no room on the line, so the line was broken there. */
function wraps(before: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  const broken = !/[.!?:]["”’)]?$/.test(before) && !listMark(next)
  return broken && width >= 45 && before.length + 1 + word > width * 0.95
}

/** In the head of a paper each line stands for itself, unless it is plain that it goes on. */
function headFlowsOn(before: string, next: string): boolean {
  if (/^(?:19|20)\d\d(?![\d-])/.test(next) && /utmärkelsen?$/iu.test(before)) return true
  if (/^Utdrag\s.*(?:med|vid|från|fört|ens|ns|nds)$/u.test(before)) return true
  if (/^\p{Ll}|^Kvalitetsutm/u.test(next)) return flowsOn(before, next, 1)
  return /(?<!\p{L})(i|av|till|för|och|samt|stads)$/u.test(before)
}

const ownLine =
  /^(?:\p{Lu}{2,5}\s(?:19|20)\d\d\/\d+\S*$|(?:dnr|d\.?nr|diarienummer|diarienr|handläggare|telefon|bilaga\s*\d)(?!\p{L}))/iu
const beforePoints =
  /(?:beslutar|beslutade|besluta|beslöt|föreslås\s+besluta|följande|för\s+egen\s+del|:)$/iu

/** Points that each begin with "att", under a line that ends with "beslutar". */
function hasPoints(lines: readonly Line[]): boolean {
  return lines.some((line, at) => {
    const next = nextLine(lines, at)
    return (
      beforePoints.test(line.whole.text) && next !== null && /^att\s/.test(next.line.whole.text)
    )
  })
}

type Flow = { readonly heading: string; readonly points: boolean; readonly width: number }

/** Lines into paragraphs: a sentence that runs over lines, blank or not, becomes one piece. */
export function paragraphsOf(lines: readonly Line[], heading: string): Traced[] {
  const flow = { heading, points: hasPoints(lines), width: widthOf(lines) }
  const paragraphs: Traced[][] = []
  let gap = 0
  let length = 0
  for (const { whole, blank } of lines) {
    if (blank) {
      gap += 1
      continue
    }
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    const follows = last && length <= longestParagraph && goesOn(last.text, whole.text, gap, flow)
    if (open && follows) open.push(whole)
    else paragraphs.push([whole])
    length = whole.text.length + (follows ? length : 0)
    gap = 0
  }
  return paragraphs.map((pieces) => collapsedLines(pieces))
}

function widthOf(lines: readonly Line[]): number {
  const lengths = lines.slice(0, 400).map((line) => line.whole.text.length)
  return Math.min(120, Math.max(0, ...lengths))
}

function goesOn(before: string, next: string, gap: number, flow: Flow): boolean {
  if (ownLine.test(next) || (flow.points && /^att\s/.test(next))) return false
  if (flow.heading === 'head') return headFlowsOn(before, next)
  return flowsOn(before, next, gap) || (gap === 0 && wraps(before, next, flow.width))
}

function collapsedLines(pieces: readonly Traced[]): Traced {
  const words = pieces.flatMap((piece) =>
    [...piece.text.matchAll(/\S+/g)].map((word) =>
      cut(piece, word.index, word.index + word[0].length),
    ),
  )
  return joined(words)
}

const abbreviations =
  /(^|[\s(])(t|ex|t\.ex|bl|bl\.a|dnr|d|kl|nr|tf|t\.f|s\.k|s|m|m\.m|ca|resp|inkl|exkl|st|p|a|o|dvs|d\.v\.s|tel|avd|jfr|f\.d|f|fr\.o\.m|t\.o\.m|bitr|vik|\p{Lu})\.$/iu

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: Traced): Traced[] {
  const sentences: Traced[] = []
  let start = 0
  for (const match of paragraph.text.matchAll(/[.!?]["”’)]?\s+(?=["“”(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length
    if (/^\d{1,2}\.$/.test(paragraph.text.slice(start, end))) continue
    if (abbreviations.test(paragraph.text.slice(Math.max(start, end - 12), end))) continue
    sentences.push(trimmed(cut(paragraph, start, end)))
    start = match.index + match[0].length
  }
  return [...sentences, trimmed(cut(paragraph, start))].filter((sentence) => sentence.text !== '')
}
