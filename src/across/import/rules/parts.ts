// Takes a text apart where it holds several documents or several matters, so that none bleeds into another.
import {
  damagedAwardName,
  type Item,
  isAboutAward,
  isBesideList,
  itemsIn,
  type RawLine,
  rawLines,
} from './items.ts'

/** Longer papers there are not: what is longer is read so far. */
const longest = 2_000_000

/**
 * One text for each matter about the award, as long as the raw text and with every letter in its
 * place: what belongs to other matters is blank. A text with one matter, or none, stays whole.
 */
export function mattersIn(raw: string): readonly MatterText[] {
  const text = raw.slice(0, longest)
  const lines = rawLines(text)
  const found = documentsIn(lines).flatMap((document) => kept(lines, document))
  if (found.length === 0) return [{ text, item: null }]
  return found.map(({ keep, item }) => ({
    text: masked(text, lines, keep),
    item: item && { start: lines[item.from]?.start ?? 0, label: item.label },
  }))
}

/** `item`: where the line with its number begins, and how many letters of it are the number. */
export type MatterText = {
  readonly text: string
  readonly item: { readonly start: number; readonly label: number } | null
}
type Stretch = { readonly from: number; readonly to: number }
type Keep = (at: number) => boolean
type Kept = { readonly keep: Keep; readonly item: Item | null }

/** The lines to keep, once for each matter. Nothing: no part of it is about the award. */
function kept(lines: readonly RawLine[], document: Stretch): readonly Kept[] {
  const own = lines.slice(document.from, document.to)
  const items = itemsIn(own).map((item) => moved(item, document.from))
  const whole: Keep = (at) => at >= document.from && at < document.to
  if (items.length < 2 || isBoardPaper(own)) {
    const item = items.find(({ from }) => /^\S*\s*[§$]|^\d+\s?§/u.test(lines[from]?.text ?? ''))
    return speaksOfAward(own) ? [{ keep: whole, item: item ?? null }] : []
  }
  const foot = footOf(lines, items)
  return items
    .filter((item) => isAboutAward(item, lines))
    .map((item) => ({ item, keep: (at) => whole(at) && isOf(item, at, { items, foot, lines }) }))
}

/** Its numbered lines are points of one proposal, not items of a meeting. */
function isBoardPaper(lines: readonly RawLine[]): boolean {
  const kinds = lines.flatMap(({ text }) => heads.find(([, find]) => find.test(text))?.[0] ?? [])
  if (kinds.some((kind) => kind !== 'board-paper')) return false
  const named = lines.slice(0, 15).some(({ text }) => text.length < 90 && genre.test(text))
  return named && lines.some(({ text }) => /^\p{L}+\s+förslag\s+till\s+beslut$/iu.test(text))
}
const genre = /(?:^|\s)tjänsteutlåtande(?:\s|$)/iu

function moved({ from, to, ...item }: Item, by: number): Item {
  return { ...item, from: from + by, to: to + by }
}

function speaksOfAward(lines: readonly RawLine[]): boolean {
  return damagedAwardName.test(lines.map(({ text }) => text).join(' '))
}

type Around = {
  readonly items: readonly Item[]
  readonly foot: number
  readonly lines: readonly RawLine[]
}

/** The item's own lines, and the head and foot of the minutes as far as they are not about other items. */
function isOf(item: Item, at: number, { items, foot, lines }: Around): boolean {
  const shared = at < (items[0]?.from ?? 0) || at >= foot
  if (shared) return !isOnlyForOthers(lines[at]?.text ?? '', item.number)
  return at >= item.from && at < item.to && !isBesideList(item, at, lines)
}

const numbersOfItems =
  /(?:§+|paragraf(?:en|erna)?|punkt(?:en|erna)?)\s*((?:\d{1,4}(?:\s*[-–]\s*\d{1,4})?(?:\s*,\s*|\s+och\s+|\s+samt\s+)?)+)/giu

/** «§§ 1–4 och 7 justerades omedelbart» says nothing of § 12. */
function isOnlyForOthers(text: string, number: number): boolean {
  const named = [...text.matchAll(numbersOfItems)].flatMap((match) => rangesIn(match[1] ?? ''))
  return named.length > 0 && !named.some(([first, last]) => number >= first && number <= last)
}

function rangesIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?/g)].map(
    (match) => [Number(match[1]), Number(match[2] ?? match[1])] as const,
  )
}

const closing =
  /^(?:vid\s+protokollet|justeras|justerat|justerades|justerare|rätt\s+utdraget|anslag(?:et|en|s\p{L}*)?|bevis\s+om|underskrift\p{L}*|in\s+fidem|utdragets\s+riktighet|datum\s+för\s+anslag\p{L}*|protokollet\s+(?:är\s+)?juster\p{L}*|sammanträdet\s+avslutas)(?!\p{L})/iu
const longestFoot = 45

/** Where in the last item the minutes close. */
function footOf(lines: readonly RawLine[], items: readonly Item[]): number {
  const last = items.at(-1)
  if (!last) return lines.length
  const earliest = Math.max(last.from + 1, last.to - longestFoot)
  for (let at = earliest; at < last.to; at += 1) if (closing.test(lines[at]?.text ?? '')) return at
  return last.to
}

function masked(raw: string, lines: readonly RawLine[], keep: Keep): string {
  return lines
    .map(({ start, end }, at) => {
      const line = raw.slice(start, end)
      return keep(at) ? line : line.replace(/[^\n\r\f\v\u0085\u2028\u2029]/g, ' ')
    })
    .join('')
}

// ---- Several documents in one text

type Head = {
  readonly at: number
  readonly kind: 'minutes' | 'agenda' | 'board-paper'
  readonly board: string | null
  readonly day: string | null
}

const heads: readonly (readonly [Head['kind'], RegExp])[] = [
  [
    'minutes',
    /^(?:utdrag\s+ur\s+(?:\p{L}+\s+)?protokoll(?!\s+(?:skickas|sänds))|protokollsutdrag(?!\p{L}|\s+(?:skickas|sänds|översänds|ska|till|delges))|sammanträdesprotokoll|styrelseprotokoll|protokoll(?=$|\s+(?:nr\s+)?\d|\s+(?:fört|från|vid))).{0,140}$/iu,
  ],
  [
    'agenda',
    /^(?:föredragningslista|kallelse|dagordning|ärendelista)(?:\s+(?:till|för|vid)\s.{0,120})?$/iu,
  ],
  ['board-paper', /^tjänsteutlåtande(?:\s+sida.{0,20}|\s+\d.{0,30}|\s+dnr.{0,40})?$/iu],
]
const boardName =
  /(?:\p{Lu}[\p{L}-]+(?:\s+innerstadens?)?\s+stadsdelsnämnd|[Ss]tadsdelsnämnden(?:\s+i)?\s+\p{Lu}[\p{L}-]+|\p{L}+nämnden|[Kk]ommunstyrelsen|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*\s+AB(?!\p{L})|AB\s+\p{Lu}\p{L}+)/u
const dayOf =
  /(\d{4}-\d\d-\d\d|\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s+\d{4})/iu
const otherDay = /^(?:justera|anslag|anslå|publicera|utskrift|datum\s+för)/iu

function documentsIn(lines: readonly RawLine[]): readonly Stretch[] {
  const starts: Head[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at)
    if (head && isAnother(starts.at(-1), head)) starts.push(head)
  }
  const begins = starts.map((head, index) => (index === 0 ? 0 : beginOf(lines, head.at)))
  if (begins.length === 0) return [{ from: 0, to: lines.length }]
  return begins.map((from, index) => ({ from, to: begins[index + 1] ?? lines.length }))
}

function headAt(lines: readonly RawLine[], at: number): Head | null {
  const text = lines[at]?.text ?? ''
  const kind = heads.find(([, pattern]) => pattern.test(text))?.[0]
  if (!kind || /[.;,]$/.test(text)) return null
  const near = lines.slice(beginOf(lines, at), at + 9).map(({ text }) => text)
  const end = near.findIndex((text) => /^§|^\d+\s?§/.test(text))
  const signs = near.slice(0, end < 0 ? near.length : end).filter((text) => !otherDay.test(text))
  const board = signs.map((text) => boardName.exec(text)?.[0]).find((each) => each !== undefined)
  const day = signs.map((text) => dayOf.exec(text)?.[0]).find((each) => each !== undefined)
  return { at, kind, board: board?.toLowerCase().replace(/s$/, '') ?? null, day: day ?? null }
}

/** The head of a further page repeats the first one. Another document has another board, day or kind. */
function isAnother(before: Head | undefined, head: Head): boolean {
  if (!before || before.kind !== head.kind) return before === undefined || head.at - before.at > 4
  return differs(before.board, head.board) || differs(before.day, head.day)
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

/** The letterhead above it belongs to it: up to the page break, or the blank line. */
function beginOf(lines: readonly RawLine[], at: number): number {
  let begin = at
  while (begin > 0 && at - begin < 4 && isLetterhead(lines[begin - 1]?.text ?? '')) begin -= 1
  return begin
}

function isLetterhead(text: string): boolean {
  return text !== '' && text.length < 90 && !/[.:;,]$/.test(text)
}
