// Letterhead, page numbers and addresses: what stands on the page but is no part of the text.
import { type Line, lineBefore, nextLine } from './layout.ts'
import { cut, type Traced, trimmed } from './trace.ts'

const pageNumber =
  /^(sida|sidan|sid\.?|page|s\.)?\s*-?\s*\d{1,3}\s*-?\s*(\(\s*\d{1,3}\s*\)|(av|of|\/)\s*\d{1,3})?\s*-?$/i
const pageNumberInside =
  /\s*((?<!\p{L})(sida|sid\.?|page)\s+\d{1,3}\s*(\(\s*\d{1,3}\s*\)|(av|of|\/)\s*\d{1,3})?)\s*$/iu
const webAddress = /^(https?:\/\/)?(www\.)?[\w-]+(\.[\w-]+)*\.(se|stockholm|nu|com)(\/\S*)?$/i
const emailAddress = /^(e-?post:?\s*)?[\w.åäö-]+@[\w.-]+\.\w{2,}$/i
const phone =
  /^(telefon|tel|växel|vaxel|vx|fax|mobil)?[.:,\s]*(\+46\s?)?(\(0\)\s?)?0?\d{1,3}\s?[-–/]\s?\d[\d\s]{4,}$/i
const postalCode = /^\d{3}\s?\d{2}\s+\p{Lu}\p{L}+(\s\p{L}+)?$/u
const street =
  /^(\p{Lu}[\p{L} ]*(gatan|vägen|torget|plan|gränd|backen|gata|väg|torg|allén?)|box)\s+\d+\s?\p{Lu}?(,\s*\d+\s*tr\.?)?$/iu
const organisationOnly =
  /^(\p{Lu}[\p{L}-]*(\s\p{Lu}[\p{L}-]*)?\s)?(\p{L}*förvaltningen|stadsdelsförvaltning|stadsledningskontoret)$/iu
const other =
  /^(org(anisations)?\.?\s?n(umme)?r(?!\p{L}).*|besöksadress.*|postadress.*|stockholms stad|bankgiro.*|start\.stockholm)$/iu

/** What opens a line though it belongs to the letterhead in the margin. */
const marginStart: readonly RegExp[] = [
  /^[\w.åäö-]+@[\w.-]+\.\w{2,}\s+(?=\p{L})/u,
  /^\S{0,10}\s?(växel\s)?0\d{1,3}[-–]\d[\d ]{4,}\d\s+(?=\p{L})/u,
  /^\d{3}\s?\d{2}\s+\p{Lu}\p{L}+\s+(?=\p{Ll})/u,
  /^\p{Lu}\p{L}*(gatan|vägen|torget|plan|gränd|backen)\s+\d+\s?\p{Lu}?\s+(?=\p{Ll})/u,
  /^https?:\/\/\S+\s+(?=\p{L})/u,
  /^box\s+\d+\s+(?=\p{L})/iu,
  /^\S(?:\S|\s(?!\s\s))*\s{3,}(?=\p{L})/u,
  /^\S*[^\p{L}\p{N}\s.,;:()–-]\S*[^\p{L}\p{N}\s.,;:–-]\S*\s+(\d{1,4}\s+)?(?=\p{Ll})/u,
]

/** Lines that are nothing but the number of a page are no part of anything. */
export function withoutPageNumbers(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const { text } = line.whole
    return pageNumber.test(text) && /\p{L}|[(/-]/u.test(text) ? emptied(line) : line
  })
}

/** Without page numbers, addresses and the letterhead, also where it was read into the sentences. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const numberless = withoutPageNumbers(lines)
  const kept = lines.map((line, index) =>
    isFurniture(lines, numberless, index) ? emptied(line) : unnumbered(line),
  )
  return cleanedMargins(lines, kept)
}

/** The head of a further page, told again above or below its number. */
function isPageHead(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.whole.text ?? ''
  const near = lines.slice(Math.max(0, index - 4), index + 5).map((line) => line.whole.text)
  if (!near.some((each) => /(?:^|\s)(?:sida|sid\.?|page)\s+(?:[2-9]|\d{2})(?!\d)/i.test(each)))
    return false
  return lines.slice(0, index).some((line) => line.whole.text === text)
}

function isFurniture(lines: readonly Line[], numberless: readonly Line[], index: number): boolean {
  const text = lines[index]?.whole.text ?? ''
  if (text === '') return false
  if (isPageHead(lines, index)) return true
  if (pageNumber.test(text)) return /\D/.test(text) || Boolean(lines[index]?.newPage)
  if (emailAddress.test(text) || webAddress.test(text))
    return !endsWithTo(lineBefore(numberless, index))
  if ([postalCode, street, other].some((pattern) => pattern.test(text))) return true
  if (phone.test(text)) return true
  return organisationOnly.test(text) && isInsideSentence(lines, index)
}

function endsWithTo(line: Line | null): boolean {
  return (
    line !== null &&
    /(:|(?<!\p{L})(till|via|adress|e-post|mejl|brevlåda|brevlådan))$/iu.test(line.whole.text)
  )
}

function isInsideSentence(lines: readonly Line[], index: number): boolean {
  const before = lineBefore(lines, index)
  const next = nextLine(lines, index)
  if (!before || !next) return false
  return before.whole.text.length >= 40 && !/[.:!?]$/.test(before.whole.text)
}

function emptied(line: Line): Line {
  const none = cut(line.plain, 0, 0)
  return { ...line, plain: none, whole: none, blank: true }
}

function unnumbered(line: Line): Line {
  const match = pageNumberInside.exec(line.whole.text)
  return match?.index ? shortened(line, 0, match.index) : line
}

/** Cuts both readings of a line at the same place of the raw text. */
function shortened(line: Line, start: number, end: number): Line {
  const whole = trimmed(cut(line.whole, start, end))
  const first = whole.from[0] ?? 0
  const last = whole.to.at(-1) ?? 0
  const from = line.plain.from.findIndex((at) => at >= first)
  const past = line.plain.to.findLastIndex((at) => at <= last)
  const plain = trimmed(cut(line.plain, Math.max(0, from), past + 1))
  return { ...line, whole, plain, blank: whole.text === '' }
}

function cleanedMargins(original: readonly Line[], lines: readonly Line[]): Line[] {
  const result = [...lines]
  const zone = marginZone(original)
  const departments = departmentsIn(original)
  for (const index of zone) {
    const line = result[index]
    if (!line || line.blank) continue
    const start = marginStart.map((pattern) => pattern.exec(line.whole.text)?.[0].length ?? 0)
    const longest = Math.max(...start)
    if (longest > 0) result[index] = shortened(line, longest, line.whole.text.length)
    else cutDepartment(result, index, departments)
  }
  return result
}

/** The lines near at least two signs of a letterhead. */
function marginZone(lines: readonly Line[]): number[] {
  const signs = lines.flatMap((line, index) => (isSign(line.whole) ? [index] : []))
  const places = textPlaces(lines)
  const far = (one: number, other: number) => Math.abs((places[one] ?? 0) - (places[other] ?? 0))
  const near = (index: number) => signs.filter((sign) => far(sign, index) <= 8).length >= 2
  return lines.flatMap((_, index) => (near(index) ? [index] : []))
}

/** How many lines with text stand before each line. */
function textPlaces(lines: readonly Line[]): readonly number[] {
  let place = 0
  return lines.map((line) => {
    if (!line.blank) place += 1
    return place
  })
}

function isSign(line: Traced): boolean {
  const text = line.text
  if (marginStart.slice(0, 5).some((pattern) => pattern.test(text))) return true
  return [webAddress, emailAddress, postalCode, street].some((pattern) => pattern.test(text))
}

function departmentsIn(lines: readonly Line[]): readonly string[][] {
  const text = lines.map((line) => line.whole.text).join(' ')
  const names = text.matchAll(
    /avdelning(?:en)?\s+för\s+((?:\p{Ll}+,?\s){0,4}?\p{Ll}+)(?=\s+(?:och|har|som|samt)\s|[.,;])/gu,
  )
  return [...names].map((match) => ['avdelningen', 'för', ...(match[1] ?? '').split(/[\s,]+/)])
}

/** "Avdelningen för sociala | frågor" in the margin, each half before a half of a sentence. */
function cutDepartment(lines: Line[], index: number, departments: readonly string[][]) {
  const line = lines[index]
  if (!line || !/^Avdelningen\s/.test(line.whole.text)) return
  const next = nextLine(lines, index)
  for (const name of departments) {
    const first = sharedWords(line.whole.text, name)
    const rest = name.slice(first)
    const second = next && rest.length > 0 ? sharedWords(next.line.whole.text, rest) : 0
    if (first < 3 || second < rest.length) continue
    lines[index] = shortened(line, wordsLength(line.whole.text, first), line.whole.text.length)
    if (!next || second === 0) return
    const text = next.line.whole.text
    lines[next.index] = shortened(next.line, wordsLength(text, second), text.length)
    return
  }
}

function sharedWords(text: string, words: readonly string[]): number {
  const seen = text.toLowerCase().split(/\s+/)
  let count = 0
  while (count < words.length && nearly(words[count] ?? '', seen[count] ?? '')) count += 1
  return count
}

function wordsLength(text: string, count: number): number {
  return new RegExp(`^(\\S+\\s+){${count}}|^.*$`).exec(text)?.[0].length ?? 0
}

/** The same word but for one or two letters of equal place. */
function nearly(word: string, seen: string): boolean {
  if (word === seen) return true
  if (word.length !== seen.length || word.length < 5) return false
  return [...word].filter((letter, at) => letter !== seen.charAt(at)).length <= 2
}
