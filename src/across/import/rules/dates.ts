// Dates as Swedish papers write them.

export type DateFound = {
  readonly start: number
  readonly end: number
  /** Null: the paper gives day and month only. */
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const monthPattern =
  'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const digit = '[\\dlIOo]'
const year = `[12]${digit}{3}`
const written = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\\s+)?(?:den\\s+)?([\\dlI]${digit}?)(?::[ae])?\\.?\\s+(${monthPattern})\\.?(?![\\p{L}])(?:,?\\s+(${year})(?!\\d))?`,
  'giu',
)
const iso = new RegExp(
  `(?<!\\d)(?:(?<!\\p{L})den\\s+)?(${year})[-–.](${digit}{2})[-–.](${digit}{2})(?![\\d-])`,
  'gu',
)
const slashed = /(?<![\d/])(?:(?<!\p{L})den\s+)?(\d{1,2})\/(\d{1,2})[\s-]+((?:19|20)\d\d)(?!\d)/gu

export function datesIn(text: string): readonly DateFound[] {
  const found = [
    ...[...text.matchAll(iso)].map((m) => dateAt(m, m[1], m[2], m[3])),
    ...[...text.matchAll(slashed)].map((m) => dateAt(m, m[3], m[2], m[1])),
    ...[...text.matchAll(written)].map((m) => dateAt(m, m[3], monthNumber(m[2] ?? ''), m[1])),
  ]
  return found.filter((date) => date !== null).sort((a, b) => a.start - b.start)
}

function monthNumber(word: string): string {
  return String(months.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3))) + 1)
}

function dateAt(match: RegExpExecArray, years = '', month = '', day = ''): DateFound | null {
  const date = { year: years ? numberOf(years) : null, month: numberOf(month), day: numberOf(day) }
  if (!exists(date)) return null
  return { ...date, start: match.index, end: match.index + match[0].replace(/[.\s]+$/, '').length }
}

/** A number with the letters that scanning puts for digits. */
export function numberOf(digits: string): number {
  return Number(digits.replace(/[lI]/g, '1').replace(/[Oo]/g, '0'))
}

function exists(date: { year: number | null; month: number; day: number }): boolean {
  if (date.year !== null && (date.year < 1990 || date.year > 2100)) return false
  if (date.month < 1 || date.month > 12 || date.day < 1) return false
  return date.day <= daysIn(date.month, date.year ?? 2024)
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** YYYY-MM-DD, the year from the paper's edition where the date has none. Null: no year is told. */
export function isoDate(date: DateFound, editionYear: number | null): string | null {
  const stated = date.year ?? editionYear
  if (stated === null || date.day > daysIn(date.month, stated)) return null
  return `${stated}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
}
