// The people who sign a paper, with their titles.

import { firstNames } from '../../../base/lib/first-names.ts'
import type { Signatory } from '../model.ts'
import { type Line, nextLine } from './layout.ts'
import { cut, type Traced } from './trace.ts'

export type Signature = Signatory & {
  readonly place: readonly Traced[]
  /** The administration or company under the name, where it stands there. */
  readonly organisation: Traced | null
  readonly sure: boolean
}
export type SignatureBlock = {
  readonly lines: readonly number[]
  readonly signatures: readonly Signature[]
}

type Title = {
  readonly title: string
  readonly acting: boolean
  readonly start: number
  readonly end: number
}

const actingWord = /^(tf\.?|t\.\s?f\.?|t\.f\.?|tillförordnad|vik\.?|vikarierande|stf\.?)$/i
const rankWord = /^(bitr\.?|biträdande|vice|1:e|förste|verkställande|administrativ|enhets-)$/i
const titleWord =
  /^(\p{L}*(direktör|direktören|chef|chefen|sekreterare|ordförande|justerare|rektor|strateg|controller|samordnare|utredare|ekonom|registrator|kommunalråd|borgarråd|planeringsledare|utvecklingsledare)|vd)$/iu
const organisationWord =
  /(förvaltning|förvaltningen|kontoret|kansliet|(?<!\p{L})AB|aktiebolag|kommun|(?<!\p{L})stad)$/iu
const nameWord = /^(\p{Lu}[\p{L}'’.-]*|von|af|de|van|der|el)$/u
const tailWord = /^(för|inom|på|vid|och|[\p{Ll}-]+,?)$/u
/** "Avdelningschef Söderort": a place after the only title of a line. */
const placeTail = /^(\S+)\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)$/u

/** Every block of names with titles under them, or after a comma. */
export function signatureBlocks(lines: readonly Line[]): SignatureBlock[] {
  const blocks: SignatureBlock[] = []
  const taken = new Set<number>()
  lines.forEach((line, index) => {
    if (line.blank || taken.has(index)) return
    const block =
      columns(lines, index) ??
      titlesAbove(lines, index) ??
      oneLine(line, index) ??
      labelled(line, index)
    if (!block) return
    blocks.push(block)
    for (const each of block.lines) taken.add(each)
  })
  return blocks
}

/** A line of names, then a line of as many titles, then perhaps where they work. */
function columns(lines: readonly Line[], index: number): SignatureBlock | null {
  const names = lines[index]
  const below = nextLine(lines, index)
  if (!names || !below || !isNames(names.plain.text)) return null
  const titles = titlesOf(below.line.whole.text)
  if (!titles) return null
  const parts = namesApart(names.plain, titles.length)
  if (!parts) return null
  const under = nextLine(lines, below.index)
  const organisation = under && isOrganisation(under.line.whole.text) ? under : null
  return {
    lines: [index, below.index, ...(organisation ? [organisation.index] : [])],
    signatures: parts.names.map((name, at) => ({
      name: name.text,
      title: titles[at]?.title ?? null,
      acting: titles[at]?.acting ?? false,
      place: [name, cut(below.line.whole, titles[at]?.start ?? 0, titles[at]?.end)],
      organisation: organisation?.line.whole ?? null,
      sure: parts.sure,
    })),
  }
}

const party = /\s*\((?:\p{Lu}|\p{Lu}{1,3}|Fi|SD|KD|MP)\)/gu

/** "Ordförande      Justerare" above the names, as minutes have it. */
function titlesAbove(lines: readonly Line[], index: number): SignatureBlock | null {
  const above = lines[index]
  const below = nextLine(lines, index)
  if (!above || !below || !/ordförande|justerare|sekreterare/i.test(above.whole.text)) return null
  const titles = titlesOf(above.whole.text)
  if (!titles || !isNames(below.line.plain.text)) return null
  const parts = namesApart(below.line.plain, titles.length)
  if (!parts) return null
  const signatures = parts.names.map((name, at) => ({
    name: name.text,
    title: titles[at]?.title ?? null,
    acting: titles[at]?.acting ?? false,
    place: [name],
    organisation: null,
    sure: parts.sure,
  }))
  return { lines: [index, below.index], signatures }
}

function isNames(line: string): boolean {
  const text = line.replace(party, '')
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 12 || /[\d:;!?@]/.test(text)) return false
  return words.every((word) => nameWord.test(word)) && !words.some((word) => titleWord.test(word))
}

function isOrganisation(text: string): boolean {
  return (
    text.length < 120 &&
    !/[.:;]$/.test(text) &&
    organisationWord.test(text) &&
    /^\p{Lu}/u.test(text)
  )
}

type Word = { readonly word: string; readonly start: number; readonly end: number }
type Titles = { readonly found: Title[]; acting: boolean; start: number | null }

/** A line that is nothing but titles. Null: it is something else. */
export function titlesOf(text: string): Title[] | null {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    word: match[0].replace(/,$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const titles: Titles = { found: [], acting: false, start: null }
  const [, title, place] = placeTail.exec(text) ?? []
  if (title && place && titleWord.test(title) && !titleWord.test(place.split(' ').at(-1) ?? ''))
    return [{ title: text, acting: false, start: 0, end: text.length }]
  if (words.length > 14 || !words.every((word) => addTitleWord(titles, word, text))) return null
  return titles.found.length === 0 || titles.start !== null ? null : titles.found
}

/** False: the word is no part of a title. */
function addTitleWord(titles: Titles, { word, start, end }: Word, text: string): boolean {
  const last = titles.found.at(-1)
  if (actingWord.test(word)) titles.acting = true
  else if (rankWord.test(word)) titles.start ??= start
  else if (titleWord.test(word)) {
    const from = titles.start ?? start
    titles.found.push({ title: text.slice(from, end), acting: titles.acting, start: from, end })
    titles.acting = false
    titles.start = null
  } else if (last && tailWord.test(word) && !/[.;]$/.test(word)) {
    const title = text.slice(last.start, end).replace(/,$/, '')
    titles.found[titles.found.length - 1] = { ...last, end, title }
  } else return false
  return true
}

/** One line of names for so many people. */
function namesApart(line: Traced, count: number): { names: Traced[]; sure: boolean } | null {
  const wide = [...line.text.matchAll(/\S+(?: \S+)*/g)].map((match) =>
    cut(line, match.index, match.index + match[0].length),
  )
  if (wide.length === count) return { names: wide.map(withoutParty), sure: true }
  const marked = [...line.text.matchAll(/\S[^()]*\([^()]*\)/gu)]
  if (marked.length === count)
    return {
      names: marked.map((each) => withoutParty(cut(line, each.index, each.index + each[0].length))),
      sure: true,
    }
  const words = [...line.text.matchAll(/\S+/g)]
  if (count === 1) return { names: [withoutParty(line)], sure: words.length <= 4 }
  if (words.length < 2 * count) return null
  const cuts = bestCuts(
    words.map((word) => word[0]),
    count,
  )
  const starts = [0, ...cuts.at]
  const names = starts.map((start, at) => {
    const end = (starts[at + 1] ?? words.length) - 1
    const last = words[end]
    return cut(line, words[start]?.index ?? 0, last ? last.index + last[0].length : undefined)
  })
  return { names, sure: cuts.sure }
}

function withoutParty(name: Traced): Traced {
  return cut(name, 0, name.text.replace(party, '').trimEnd().length)
}

/** Where a new person begins: at a first name, after a surname, two words each at least. */
function bestCuts(words: readonly string[], count: number): { at: number[]; sure: boolean } {
  const at: number[] = []
  let sure = true
  for (let person = 1; person < count; person++) {
    const first = (at.at(-1) ?? 0) + 2
    const last = words.length - 2 * (count - person)
    const places = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    const scored = places.map((place) => ({ place, score: beginsPerson(words, place) }))
    scored.sort((a, b) => b.score - a.score || a.place - b.place)
    const best = scored[0]
    if (!best) return { at, sure: false }
    if (places.length > 1 && (best.score <= 0 || best.score === scored[1]?.score)) sure = false
    at.push(best.place)
  }
  return { at, sure }
}

function beginsPerson(words: readonly string[], at: number): number {
  const isFirst = (word = '') => firstNames.has(word.toLowerCase().split('-')[0] ?? '')
  const doubled = isFirst(words[at]) && isFirst(words[at - 1]) ? 1 : 0
  return (isFirst(words[at]) ? 2 : 0) - (isFirst(words[at + 1]) ? 1 : 0) - doubled
}

/** "Lisa Kinnari, stadsdelsdirektör" or "Lisa Kinnari Stadsdelsdirektör" on a line of its own. */
function oneLine(line: Line, index: number): SignatureBlock | null {
  const match =
    /^(\p{Lu}[\p{L}'’-]+(?:\s(?:von|af|de|\p{Lu}[\p{L}'’.-]*)){1,3}?)\s*(?:,|\s[–-])?\s+(\S.*)$/u.exec(
      line.whole.text,
    )
  if (!match?.[1] || !match[2] || line.whole.text.length > 90) return null
  const titles = isNames(match[1]) ? titlesOf(match[2]) : null
  if (titles?.length !== 1 || !titles[0]) return null
  const name = plainPart(line, match[1].length)
  const { title, acting } = titles[0]
  const signature = {
    name: name.text,
    title,
    acting,
    place: [line.whole],
    organisation: null,
    sure: true,
  }
  return { lines: [index], signatures: [signature] }
}

/** The same place of the line, with its letters as they stand. */
function plainPart(line: Line, length: number): Traced {
  const end = line.whole.to[length - 1] ?? 0
  const past = line.plain.to.findLastIndex((at) => at <= end)
  return cut(line.plain, 0, past + 1)
}

const label = /^(ordförande|vice ordförande|sekreterare|justerare|justeras|vid protokollet)\s*:\s*/i

/** "Ordförande: Anna Berg", as minutes have it. */
function labelled(line: Line, index: number): SignatureBlock | null {
  const match = label.exec(line.whole.text)
  if (!match?.[1]) return null
  const rest = cut(line.plain, Math.min(match[0].length, line.plain.text.length))
  const names = [...rest.text.matchAll(/[^,;]+?(?=,|;|\soch\s|$)/g)].filter((name) =>
    isNames(
      name[0]
        .replace(/^\s*(och\s+)?/, '')
        .replace(/\s*\(\p{Lu}{1,2}\)\s*$/u, '')
        .trim(),
    ),
  )
  if (names.length === 0) return null
  const signatures = names.map((name) => labelledName(rest, name, match[1] ?? ''))
  return { lines: [index], signatures }
}

const titleOfLabel: Readonly<Record<string, string>> = {
  justeras: 'Justerare',
  'vid protokollet': 'Sekreterare',
}

function labelledName(line: Traced, match: RegExpExecArray, said: string): Signature {
  const start = match.index + (/^\s*(och\s+)?/.exec(match[0])?.[0].length ?? 0)
  const text = line.text.slice(start, match.index + match[0].length)
  const name = cut(
    line,
    start,
    start + text.replace(/\s*\(\p{Lu}{1,2}\)\s*$/u, '').trimEnd().length,
  )
  const title = titleOfLabel[said.toLowerCase()] ?? said.charAt(0).toUpperCase() + said.slice(1)
  return { name: name.text, title, acting: false, place: [name], organisation: null, sure: true }
}
