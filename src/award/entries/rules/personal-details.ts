// Finds what may point out a person in a text. It warns and never stops. The same on the server and in the browser.
import { namesInCare } from './names-in-care.ts'

export const detailKinds = ['personal-number', 'phone', 'email', 'name-in-care'] as const
export type DetailKind = (typeof detailKinds)[number]

/** `found`: to the letter. `before` and `after`: a few words around it, so that one finds the place. */
export type PersonalDetail = {
  readonly kind: DetailKind
  readonly found: string
  readonly before: string
  readonly after: string
}

export type Span = { readonly start: number; readonly end: number }

/** In the order of the text, each passage once. */
export function personalDetails(text: string): readonly PersonalDetail[] {
  const plain = plainly(text)
  const numbers = spansOf(plain, personalNumber).filter((span) => isPersonal(cut(plain, span)))
  const phones = spansOf(plain, phone).filter((span) => isPhone(cut(plain, span)))
  const sure = numbers.filter((span) => !isPhoneFirst(plain, span, phones))
  const all = [
    ...sure.map((span) => ({ kind: 'personal-number', span }) as const),
    ...phones
      .filter((span) => !sure.some((other) => overlap(span, other)))
      .map((span) => ({ kind: 'phone', span }) as const),
    ...spansOf(plain, email).map((span) => ({ kind: 'email', span }) as const),
    ...namesInCare(plain).map((span) => ({ kind: 'name-in-care', span }) as const),
  ]
  const details = all
    .sort((one, other) => one.span.start - other.span.start)
    .map(({ kind, span }) => ({ kind, found: cut(text, span), ...around(text, span) }))
  return onceEach(details)
}

/** The same for the same passage however it is spaced, dashed or capitalised. Never shown: it holds what was found. */
export function fingerprint({ kind, found }: Pick<PersonalDetail, 'kind' | 'found'>): string {
  const bare = plainly(found)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]/gu, '')
  return `${kind}:${bare}`
}

function onceEach(details: readonly PersonalDetail[]): readonly PersonalDetail[] {
  const seen = new Set<string>()
  return details.filter((detail) => {
    const print = fingerprint(detail)
    return seen.has(print) ? false : seen.add(print)
  })
}

/**
 * Letter for letter, so that places stay: digits of full width become plain ones, every sort of
 * dash a hyphen and every sort of space a space. What is invisible becomes a mark of its own.
 */
function plainly(text: string): string {
  return text
    .replace(/[０-９＠．＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹘﹣－]/g, '-')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, unseen)
}
const unseen = '\u200b'
const any = `${unseen}*`

// ---- Personal identity numbers and coordination numbers

const two = `\\d${any}\\d`
const part = `${any} ?[-.]? ?${any}`
const personalNumber = new RegExp(
  `(?<!\\d[ ./:,]?|[\\d/]-)(?:(?:1${any}8|1${any}9|2${any}0)${any} ?)?${two}${part}${two}${part}${two}${any} ?[-+]? ?${any}${two}${any}${two}(?!\\d|[-/:.,]\\d)`,
  'g',
)

/** A day that has been (60 more is a coordination number), and the right check digit. */
function isPersonal(found: string): boolean {
  const digits = digitsOf(found)
  const [year, month, day] = [digits.slice(-10, -8), digits.slice(-8, -6), digits.slice(-6, -4)]
  const days = daysIn(Number(digits.slice(0, -8)), Number(month), year)
  const date = Number(day) > 60 ? Number(day) - 60 : Number(day)
  return date >= 1 && date <= days && hasCheckDigit(digits.slice(-10))
}

/** 0 for a month that is none. A year of two digits is a leap year where either century has one. */
function daysIn(year: number, month: number, short: string): number {
  if (month < 1 || month > 12) return 0
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  const full = year > 99 ? year : 2000 + Number(short)
  const leap = full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0)
  return leap ? 29 : 28
}

/** Luhn: every other digit doubled, all digits summed, the sum ends in 0. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

// ---- Telephone numbers

const phone =
  /(?<![\d/][ .,-]?|\d[–-])(?:(?:\+|00)46[ -]?(?:\(0\)[ -]?)?[1-9]\d{0,2}|\(0[1-9]\d{0,2}\)|0[1-9]\d{0,2})(?:[ /-]{0,3}\d{2,8})(?:[ -]?\d{2,3}){0,3}(?![\d/]|[.,:-]\d)/g
/** Free, shared and dear numbers belong to services, never to a person. */
const service = /^(?:020|0200|077\d?|0900|0939|0944|099)/

/** Eight to ten digits with the leading 0, parted as people write them, or a mobile in one piece. */
function isPhone(found: string): boolean {
  const abroad = /^(?:\+|00)/.test(found)
  const digits = digitsOf(found.replace('(0)', '')).replace(/^(?:00)?46/, '')
  const national = abroad ? `0${digits}` : digitsOf(found)
  if (national.length < 8 || national.length > 10) return false
  if (service.test(national)) return false
  if (/^07[02369]/.test(national)) return national.length === 10
  return abroad || /^\(?0\d{1,3}\)?[ /-]/.test(found)
}

/** Ten digits in one piece that begin as a mobile does are taken for one. */
function isPhoneFirst(text: string, span: Span, phones: readonly Span[]): boolean {
  const found = cut(text, span)
  return /^07\d{8}$/.test(found) && phones.some((other) => overlap(span, other))
}

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

// ---- Stretches of text

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length
    return { start: match.index, end }
  })
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

const fewWords = 40

/** Whole words, not past the line. */
function around(text: string, { start, end }: Span): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - fewWords), start)
  const right = text.slice(end, end + fewWords)
  const sameLine = left.slice(left.lastIndexOf('\n') + 1)
  const line = right.split('\n')[0] ?? ''
  return {
    before: start > fewWords && sameLine === left ? sameLine.replace(/^\S*\s/, '… ') : sameLine,
    after: line === right && end + fewWords < text.length ? line.replace(/\s\S*$/, ' …') : line,
  }
}
