// Reads one cell of a table as people write figures in Sweden. What could mean two things is asked about.
import { resultLimits } from '../../model/results.ts'

export type CellRefusal =
  | 'not-a-number'
  | 'ambiguous'
  | 'about'
  | 'grouped-wrong'
  | 'too-many-decimals'
  | 'too-large'
  | 'spreadsheet-error'

export type ReadCell =
  | { readonly kind: 'blank' }
  /** A sign that says that there is no figure: «–», «saknas». */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'figure'
      readonly value: number
      readonly decimals: number
      /** What stood after it: «%», «dagar». */
      readonly unit: string
    }
  | { readonly kind: 'wrong'; readonly why: CellRefusal }

const noFigure = /^(?:[-–—.…*/]+|x|saknas|uppgift saknas|ej|n\/?a|i\.?u\.?|missing|none)$/i
const uncertain = /^(?:<|>|≤|≥|~|≈|±|ca\b|cirka\b|c:a|omkring|ungefär|about|approx)/i
const written = /^([+-]?) ?(\d(?:[\d .,]*\d)?) ?((?:[%‰°\p{L}][\p{L}\p{M} .%/²³-]*)?)$/u
const largest = 1e12
/** As many as a number of ours holds without rounding. */
const mostDigits = 15

export function readFigure(cell: string): ReadCell {
  const text = plain(cell)
  if (text === '') return { kind: 'blank' }
  if (noFigure.test(text)) return { kind: 'none' }
  if (text.startsWith('#')) return wrong('spreadsheet-error')
  if (uncertain.test(text)) return wrong('about')
  const [, sign = '', digits = '', unit = ''] = written.exec(text) ?? []
  if (digits === '') return wrong('not-a-number')
  const parts = partsOf(digits)
  if (typeof parts === 'string') return wrong(parts)
  return figure(sign, parts, unit)
}

function figure(sign: string, { whole, rest }: Parts, unit: string): ReadCell {
  if (rest.length > resultLimits.decimals) return wrong('too-many-decimals')
  const size = Number(`${whole}.${rest || '0'}`)
  if (size >= largest || whole.length + rest.length > mostDigits) return wrong('too-large')
  const value = sign === '-' && size !== 0 ? -size : size
  return { kind: 'figure', value, decimals: rest.length, unit: unitOf(unit) }
}

/** «procent» and «%» are one. */
export function unitOf(text: string): string {
  const unit = plain(text)
  return /^(?:procent|percent|per cent)$/i.test(unit) ? '%' : unit
}

/** One kind of space, one kind of minus; an apostrophe before a sign is what spreadsheets guard texts with. */
function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, ' ')
    .trim()
    .replace(/^'(?=[-+])/, '')
    .replace(/^[−–‐‑](?= ?\d)/u, '-')
}

type Parts = { readonly whole: string; readonly rest: string }

function partsOf(digits: string): Parts | CellRefusal {
  const commas = digits.split(',').length - 1
  const points = digits.split('.').length - 1
  if (commas > 0 && points > 0) return mixed(digits)
  if (commas > 1) return grouped(digits, ',')
  if (points > 1) return grouped(digits, '.')
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return 'ambiguous'
  return divided(digits, commas > 0 ? ',' : '.', ' ')
}

/** «1.234,5» and «1,234.5»: the last sign divides. */
function mixed(digits: string): Parts | CellRefusal {
  const last = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
  return divided(digits, last, last === ',' ? '.' : ',')
}

function divided(digits: string, by: string, between: string): Parts | CellRefusal {
  const [before = '', rest = '', more] = digits.split(by)
  if (more !== undefined || !/^\d*$/.test(rest)) return 'grouped-wrong'
  const whole = grouped(before, between)
  return typeof whole === 'string' ? whole : { ...whole, rest }
}

function grouped(digits: string, between: string): Parts | CellRefusal {
  const [first = '', ...groups] = digits.split(between)
  const right =
    groups.length === 0 || (first.length <= 3 && groups.every((one) => one.length === 3))
  const whole = [first, ...groups].join('')
  return right && /^\d+$/.test(whole) ? { whole, rest: '' } : 'grouped-wrong'
}

function wrong(why: CellRefusal): ReadCell {
  return { kind: 'wrong', why }
}
