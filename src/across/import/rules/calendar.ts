// The edition's dates as the paper tells them: entries due, minutes extracts due, the ceremony.
import type { Fact, Single } from '../model.ts'
import { type DateFound, datesIn, isoDate } from './dates.ts'
import { agreed, factOf } from './evidence.ts'
import { type Paper, runningText } from './paper.ts'
import { cut, type Traced } from './trace.ts'

type Role = 'entry' | 'extract' | 'ceremony' | 'other'
type Cue = { readonly role: Role; readonly at: number; readonly end: number }

const cues: readonly (readonly [Role, RegExp])[] = [
  [
    'entry',
    /(?<!\p{L})(?:tävlings)?bidrag(?:en|et|ets)?(?!\p{L})|skriftlig\p{L}*\s+(?:redovisning|redogörelse|beskrivning)|(?<!\p{L})(?:redovisningen|redogörelsen|bedömningsunderlag\p{L}*|beskrivningen)(?!\p{L})/giu,
  ],
  [
    'extract',
    /(?<!\p{L})(?:nämndens|styrelsens)\s+beslut(?!\p{L})|(?<!\p{L})(?:nämnd|styrelse)?protokoll(?:et|s?utdrag\p{L}*)?(?!\p{L})|utdrag\s+ur\s+protokoll|nämndbeslut\p{L}*|beslutet\s+från\s+nämnd/giu,
  ],
  [
    'ceremony',
    /prisutdelning\p{L}*|prisceremoni\p{L}*|ceremoni\p{L}*|utses\s+vinnar\p{L}*|vinnar\p{L}*\s+(?:\p{L}+\s+){0,4}?(?:utses|tillkännages|presenteras|offentliggörs|koras)|priset?\s+delas\s+ut|utmärkelsen\s+delas\s+ut|delas\s+ut|galan?(?!\p{L})/giu,
  ],
  [
    'other',
    /förvaltningsgrupp\p{L}*|samverkan\p{L}*|intresseanmäl\p{L}*|anmälan\s+(?:ska|görs|sker|är)|anmäla\s+(?:sig|intresse)|sista\s+anmälningsdag|sammanträde\p{L}*|platsbesök\p{L}*|informationsmöte\p{L}*|utbildning\p{L}*|tjänsteutlåtande\p{L}*|daterat|öppen\p{L}*|öppnar|seminari\p{L}*/giu,
  ],
]
const deadline =
  /(?<!\p{L})(senast|sista|före|innan|inkommit|inkomma|inkommet|deadline|lämnas\s+in|inlämnas|insändas|t\.o\.m|till\s+och\s+med|tidsfrist\p{L}*)(?!\p{L})/iu
/** A day that another one has taken the place of. */
const replaced = /i\s?stället\s+för\s*(?:den\s+)?$/iu
const past =
  /(?<!\p{L})(hölls|deltog|deltagit|fick|tilldelades|vann|mottog|erhöll|lämnades|lämnade|skickades|delades|beslutade)(?!\p{L})/iu

export function entryDueOf(paper: Paper, year: number | null): Single<string> {
  return agreed(datesOf(paper, 'entry', year))
}

export function extractDueOf(paper: Paper, year: number | null): Single<string> {
  return agreed(datesOf(paper, 'extract', year))
}

export function ceremonyOf(paper: Paper, year: number | null): Single<string> {
  return agreed(datesOf(paper, 'ceremony', year))
}

function datesOf(paper: Paper, role: Role, year: number | null): Fact<string>[] {
  return withContext(runningText(paper)).flatMap(({ sentence, before }) => {
    if (past.test(sentence.text)) return []
    return datesIn(sentence.text).flatMap((date) => {
      if (roleOf(sentence.text, date, before) !== role) return []
      if (replaced.test(sentence.text.slice(0, date.start))) return []
      if (role !== 'ceremony' && !deadline.test(sentence.text)) return []
      return dateFact(paper, sentence, date, year)
    })
  })
}

/** Each sentence with the one before it, which may say what "Det ska lämnas" is about. */
function withContext(sentences: readonly Traced[]): { sentence: Traced; before: string }[] {
  return sentences.map((sentence, at) => ({ sentence, before: sentences[at - 1]?.text ?? '' }))
}

function dateFact(
  paper: Paper,
  sentence: Traced,
  date: DateFound,
  year: number | null,
): Fact<string>[] {
  const value = isoDate(date, year)
  if (!value) return []
  const strange = date.year !== null && year !== null && date.year !== year
  const confidence = strange ? 0.45 : date.year === null ? 0.9 : 0.96
  return [factOf(paper, value, confidence, cut(sentence, date.start, date.end))]
}

/** What a date is for: the nearest cue, a cue before it weighing a little more than one after. */
function roleOf(text: string, date: DateFound, before: string): Role | null {
  const found = cuesIn(text)
  const clause = clauseOf(text, date)
  const own = found.filter((cue) => cue.at >= clause.start && cue.at < clause.end)
  const near = own.length > 0 ? own : found
  const nearest = near.toSorted((a, b) => distance(a, date) - distance(b, date))[0]
  if (nearest) return nearest.role
  return /^(?:den|det|de|dessa|detta)\s/iu.test(text) ? (cuesIn(before).at(-1)?.role ?? null) : null
}

function cuesIn(text: string): Cue[] {
  const all = cues.flatMap(([role, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      role,
      at: match.index,
      end: match.index + match[0].length,
    })),
  )
  return all.sort((a, b) => a.at - b.at)
}

/** The stretch between the commas and "och" that separate one deadline from the next. */
function clauseOf(text: string, date: DateFound): { start: number; end: number } {
  const others = datesIn(text).filter((other) => other.start !== date.start)
  const before = others.filter((other) => other.end <= date.start).at(-1)
  const after = others.find((other) => other.start >= date.end)
  const start = before ? splitAfter(text, before.end, date.start) : 0
  const end = after ? splitAfter(text, date.end, after.start) : text.length
  return { start, end }
}

function splitAfter(text: string, from: number, to: number): number {
  const split = /[,;]\s|\s(?:och|samt|medan|men)\s/u.exec(text.slice(from, to))
  return split ? from + split.index : to
}

function distance(cue: Cue, date: DateFound): number {
  return cue.end <= date.start ? date.start - cue.end : (cue.at - date.end) * 1.2 + 5
}
